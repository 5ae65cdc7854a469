"""« Deux mots » in a page with a model but no kernel, and a student who knows the truth."""

from __future__ import annotations

import csv
import functools

from playwright.sync_api import Locator, Page

from tests.labs.stage import CurtainedLab, put_on
from widgets.labs.two_words import TwoWordsLab
from widgets.paths import ASSETS

ANSWER = """const digit = (id) => given.right ? given.truth[id] : String((Number(given.truth[id]) + 1) % 10);
const words = [...root.querySelectorAll("[data-digits]")].map((word) => word.dataset.digits.split(" ").map(digit).join(""));
const field = root.querySelector("input[type=text], input:not([type])");
field.focus({ preventScroll: true });
field.value = words.join(" ");
field.dispatchEvent(new Event("input", { bubbles: true }));
await press(() => named("Vérifier"));"""


@functools.cache
def truth() -> dict[str, str]:
    with (ASSETS / "digits" / "digits.csv").open(encoding="utf-8", newline="") as file:
        return {row["digit"]: row["label"] for row in csv.DictReader(file)}


class Lab(CurtainedLab):
    name = "Deux mots"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.field: Locator = self.root.get_by_role("textbox")

    def words(self) -> list[list[str]]:
        """The digits of the two words on show."""
        return [word.get_attribute("data-digits").split() for word in self.root.locator("[data-digits]").all()]

    def right(self) -> list[str]:
        return ["".join(truth()[digit] for digit in word) for word in self.words()]

    def wrong(self) -> list[str]:
        """Every digit wrong, so the control word too."""
        return ["".join(str((int(digit) + 1) % 10) for digit in word) for word in self.right()]

    def type(self, text: str) -> None:
        self.field.fill(text)
        self.button("Vérifier").click()

    def answer(self, *, right: bool = True) -> None:
        self.play(ANSWER, {"truth": truth(), "right": right})


def show(page: Page, **options: object) -> Lab:
    put_on(page, TwoWordsLab(**options))
    return Lab(page)
