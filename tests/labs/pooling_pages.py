"""« Mettre la classe en commun » in a page without a kernel, and made-up classes whose codes it is given."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from playwright.sync_api import Locator, Page

from tests.labs.stage import LabOnPage, put_on
from widgets.labs.pooling import PoolingLab
from widgets.learning import load_tiles
from widgets.learning.codes.deals import deal
from widgets.learning.codes.sharecode import SharedRound, SharedSession, encode_share_code, short_edition
from widgets.learning.images.tiles import load_page

NAME = "Mettre la classe en commun"
PARTS = ("counted", "double", "other", "unreadable")


def sessions(
    students: int, *, rounds: int = 10, concept: str = "crosswalk", care: float = 0.92, seed: int = 0, **given
) -> list[SharedSession]:
    """A class of simulated people, each right with the chance `care`."""
    rng = np.random.default_rng([seed, students])
    page = load_page()
    tiles = load_tiles()
    truth = tiles[tiles.concept == concept].set_index("tile").present[page["unlabelled"]].to_numpy()
    people = []
    for _ in range(students):
        hand = int(rng.integers(32768))
        order = deal(hand, len(truth))
        said = np.where(rng.random(len(truth)) < care, truth, ~truth)[order].reshape(-1, 6)
        answers = tuple(SharedRound(i, tuple(map(bool, said[i]))) for i in range(rounds))
        usual = {"edition": short_edition(page), "concept": concept, "hand": hand, "rounds": answers}
        people.append(SharedSession(**usual | {"seconds": int(rng.integers(60, 400))} | given))
    return people


def codes(students: int, **given) -> list[str]:
    return [encode_share_code(session) for session in sessions(students, **given)]


class Pooling(LabOnPage):
    name = NAME

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.box: Locator = self.root.get_by_label("Codes de la classe")

    @property
    def problems(self) -> Locator:
        return self.root.locator(".tc-pooling__problems")

    def receipt(self) -> dict[str, int]:
        """What the receipt on the page says; that it adds up is checked."""
        shown = self.root.get_by_role("group", name="Reçu de la dernière lecture")
        shown.wait_for()
        told = {name: int(shown.get_attribute(f"data-{name}")) for name in ("found", *PARTS)}
        assert told["found"] == sum(told[name] for name in PARTS)
        return told

    def paste(self, lines: Sequence[str]) -> None:
        self.box.fill("\n".join(lines))
        self.settle()

    def settle(self) -> None:
        self.root.and_(self.page.locator("[data-busy=false]")).wait_for()


def show(page: Page, **options: object) -> Pooling:
    put_on(page, PoolingLab(**options))
    return Pooling(page)
