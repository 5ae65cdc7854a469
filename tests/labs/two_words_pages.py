"""« Deux mots » in a page with a model but no kernel, and a student who knows the truth."""

from __future__ import annotations

import csv
import functools

from playwright.sync_api import Locator, Page

from tests.conftest import ROOT
from widgets.labs.two_words import TwoWordsLab
from widgets.paths import ASSETS

STATE = [*TwoWordsLab.class_trait_names(sync=True, page=True), *TwoWordsLab.page_shared]


@functools.cache
def truth() -> dict[str, str]:
    with (ASSETS / "digits" / "digits.csv").open(encoding="utf-8", newline="") as file:
        return {row["digit"]: row["label"] for row in csv.DictReader(file)}


class Lab:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.root: Locator = page.get_by_role("region", name="Deux mots").first
        self.field: Locator = self.root.get_by_role("textbox")

    def data(self, name: str) -> str:
        return self.root.get_attribute(f"data-{name}")

    def trait(self, name: str) -> object:
        return self.page.evaluate("(name) => window.model.get(name)", name)

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

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
    """Show the lab in a page of a fixed origin, so that what the device keeps outlives a second call."""
    host = (ROOT / "widgets/book/host/model.js").read_text(encoding="utf-8").replace("export function", "function")
    page.route(
        "http://lab.test/", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><html lang=fr>")
    )
    widget = TwoWordsLab(**options)
    page.goto("http://lab.test/")
    page.add_style_tag(content=widget._css)
    page.add_script_tag(content=host)
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
    return Lab(page)
