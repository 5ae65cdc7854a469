"""« Atelier CAPTCHA » in a page with a model but no kernel, and a student who knows the truth."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.conftest import truth_of_tiles
from tests.labs.stage import CurtainedLab, put_on
from widgets.labs import CaptchaLab
from widgets.learning.images.scenery.scenes import CONCEPTS

ANSWER = """const shown = new Set(given.shown[root.dataset.concept]);
for (const tile of root.querySelectorAll("button[data-tile]"))
    if (shown.has(tile.dataset.tile) === given.right) await press(() => tile);
await press(() => named("Vérifier"));"""


class Lab(CurtainedLab):
    name = "Atelier CAPTCHA"

    def tiles(self) -> list[str]:
        return [tile.get_attribute("data-tile") for tile in self.root.locator("button[data-tile]").all()]

    def answer(self, *, right: bool = True) -> None:
        """Answer the grid by the truth, or the other way round, and verify."""
        truth = truth_of_tiles()
        shown = {concept: [tile for tile, of in truth if of == concept and truth[tile, of]] for concept in CONCEPTS}
        self.play(ANSWER, {"shown": shown, "right": right})


def show(page: Page, **options: object) -> Lab:
    put_on(page, CaptchaLab(**options))
    return Lab(page)
