"""Every lab of the book, by name: how it is shown on a page, and what one does there that counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Page, expect

from tests.labs import (
    captcha_pages,
    cheating_pages,
    crowd_pages,
    judge_pages,
    moderation_pages,
    pooling_pages,
    shift_pages,
    two_words_pages,
)
from tests.labs.stage import LabOnPage

KEY = "lab"
KEPT = f"travail-du-clic/v1/{KEY}"  # what the device keeps of a lab that has this key


class Played(NamedTuple):
    """A lab, what one does there, the `data-` attribute that counts it, and kept work of its own that does not hold."""

    shown: Callable[..., LabOnPage]
    act: Callable[[LabOnPage], None]
    counter: str
    broken: tuple[str, ...]
    nothing: str = "0"

    def show(self, page: Page, **options: object) -> LabOnPage:
        """Show it so that the device keeps its work."""
        return self.shown(page, **{"storage_key": KEY} | options)

    def counts(self, lab: LabOnPage, value: str) -> None:
        expect(lab.root).to_have_attribute(f"data-{self.counter}", value)


def show(name: str, page: Page, **options: object) -> LabOnPage:
    return PLAYED[name].shown(page, **options)


def _answer(lab: LabOnPage) -> None:
    lab.answer()
    if lab.button("Continuer").is_visible():
        lab.button("Continuer").click()


def _begin_shift(lab: shift_pages.Shift) -> None:
    lab.begin(minutes=1)
    lab.find()
    lab.answer()


PLAYED = {
    "captcha": Played(captcha_pages.show, _answer, "labels", ('{"concept": "crosswalk", "session": {"version": 1}}',)),
    "two_words": Played(two_words_pages.show, _answer, "words", ('{"version": 1, "rounds": []}',)),
    "cheating": Played(
        cheating_pages.show, lambda lab: lab.set(40), "share", ('{"kind": "scene", "share": 400, "seen": []}',)
    ),
    "crowd": Played(crowd_pages.show, lambda lab: lab.climb(2), "step", ('{"crowd": {"careful": 99}, "session": {}}',)),
    "judge": Played(judge_pages.show, lambda lab: lab.compare(), "pairs", ('{"version": 1, "rounds": []}',)),
    "moderation": Played(
        moderation_pages.show, lambda lab: lab.decide(), "decisions", ('{"version": 1, "decisions": [3]}',)
    ),
    "pooling": Played(
        pooling_pages.show,
        lambda lab: lab.paste(pooling_pages.codes(3, rounds=2)),
        "codes",
        ('{"concept": "", "codes": [3], "draft": ""}', '{"concept": "bus", "codes": [], "draft": ""}'),
    ),
    "shift": Played(shift_pages.show, _begin_shift, "done", ('{"version": 1, "edition": "x"}',)),
}
