"""« Mettre la classe en commun » in a page without a kernel, and made-up classes whose codes it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from playwright.sync_api import Locator, Page

from tests.conftest import ROOT
from widgets.labs.pooling import PoolingLab
from widgets.learning import load_tiles
from widgets.learning.codes.deals import deal
from widgets.learning.codes.sharecode import SharedRound, SharedSession, encode_share_code, short_edition
from widgets.learning.images.tiles import load_page

NAME = "Mettre la classe en commun"
STATE = [*PoolingLab.class_trait_names(sync=True, page=True), "tileset", "sprites"]


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


class Pooling:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.root: Locator = page.get_by_role("region", name=NAME).first
        self.box: Locator = self.root.get_by_label("Codes de la classe")

    def data(self, name: str) -> str:
        return self.root.get_attribute(f"data-{name}")

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    def paste(self, lines: Sequence[str]) -> None:
        self.box.fill("\n".join(lines))
        self.settle()

    def settle(self) -> None:
        self.root.and_(self.page.locator("[data-busy=false]")).wait_for()

    def trait(self, name: str) -> object:
        return self.page.evaluate("(name) => window.model.get(name)", name)


def opener(page: Page) -> Callable[..., Pooling]:
    """Show the lab in a page of a fixed origin, so that what the device keeps outlives a second call."""
    model = (ROOT / "widgets/book/host/model.js").read_text(encoding="utf-8").replace("export function", "function")
    blank = "<!doctype html><html lang=fr><title>t</title>"
    page.route("http://lab.test/", lambda route: route.fulfill(content_type="text/html", body=blank))

    def show(**options: object) -> Pooling:
        widget = PoolingLab(**options)
        page.goto("http://lab.test/")
        page.add_style_tag(content=widget._css)
        page.add_script_tag(content=model)
        page.evaluate(
            """async ({ module, state }) => {
                const url = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
                const widget = (await import(url)).default;
                window.model = createModel(state);
                window.show = () => {
                    const el = document.createElement("div");
                    document.body.append(el);
                    return widget.render({ model: window.model, el });
                };
                window.show();
            }""",
            {"module": widget._esm, "state": {name: getattr(widget, name) for name in STATE}},
        )
        return Pooling(page)

    return show
