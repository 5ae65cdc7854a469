"""« Le juge » in a page with a model but no kernel, and somebody who compares."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.labs.stage import LabOnPage, put_on
from widgets.labs import JudgeLab

# "long" takes the longer answer, "A", "B" and "tie" what they say.
COMPARE = """for (let i = 0; i < given.pairs; i += 1) {
    if (named("Continuer")) await press(() => named("Continuer"));
    const [a, b] = [...root.querySelectorAll("[data-answer]")].map((text) => text.textContent.length);
    const side = { long: a >= b ? "Réponse A" : "Réponse B", A: "Réponse A", B: "Réponse B", tie: "Aussi bonnes" }[given.taste];
    await press(() => named(side));
}
if (given.goOn && named("Continuer")) await press(() => named("Continuer"));"""


class Lab(LabOnPage):
    name = "Le juge"

    def compare(self, pairs: int = 1, taste: str = "long", *, go_on: bool = True) -> None:
        """Give so many comparisons; with `go_on`, leave no bet open."""
        self.play(COMPARE, {"pairs": pairs, "taste": taste, "goOn": go_on})

    def train(self) -> None:
        self.compare(12 - int(self.data("pairs")))
        self.press("Réentraîner l’assistant")

    def shown(self) -> list[str]:
        return [text.get_attribute("data-answer") for text in self.root.locator("[data-answer]").all()]


def show(page: Page, **options: object) -> Lab:
    put_on(page, JudgeLab(**options))
    return Lab(page)
