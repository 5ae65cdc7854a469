"""« Deux mots » in a page with a model but no kernel, and a student who knows the truth."""

from __future__ import annotations

import csv
import functools

from playwright.sync_api import Locator, Page

from tests.labs.stage import LabOnPage, put_on
from widgets.labs.two_words import TwoWordsLab
from widgets.paths import ASSETS


@functools.cache
def truth() -> dict[str, str]:
    with (ASSETS / "digits" / "digits.csv").open(encoding="utf-8", newline="") as file:
        return {row["digit"]: row["label"] for row in csv.DictReader(file)}


class Lab(LabOnPage):
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
        self.type(" ".join(self.right() if right else self.wrong()))

    def open(self, words: int = 1) -> None:
        """Get past the curtain, then answer until `words` unknown words are typed."""
        self.answer()
        self.button("Continuer").click()
        for _ in range(words - 1):
            self.answer()


def show(page: Page, **options: object) -> Lab:
    put_on(page, TwoWordsLab(**options))
    return Lab(page)
