"""« La foule » running in a page with a model but no kernel."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.conftest import ROOT
from widgets.labs.crowd import CrowdLab

KEPT = "travail-du-clic/v1/crowd"
STATE = [*CrowdLab.class_trait_names(sync=True, page=True), "tileset", "sprites"]
SHOW = """async ({ module, state }) => {
    const url = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
    const widget = (await import(url)).default;
    window.model = createModel(state);
    window.show = () => {
        const el = document.createElement("div");
        document.body.append(el);
        return widget.render({ model: window.model, el });
    };
    window.show();
}"""


class Lab:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.root: Locator = page.get_by_role("region", name="La foule", exact=True).first

    def data(self, name: str) -> str:
        return self.root.get_attribute(f"data-{name}")

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    def panel(self, name: str) -> Locator:
        return self.root.get_by_role("group", name=name)

    def slider(self, kind: str) -> Locator:
        return self.root.locator(f"input[data-kind={kind}]")

    def grid(self) -> list[str]:
        return [label.get_attribute("data-tile") for label in self.root.locator("label[data-tile]").all()]

    def vote(self, *ticked: int) -> None:
        for at in ticked:
            self.root.get_by_role("checkbox").nth(at).check()
        self.button("Valider mes réponses").click()
        expect(self.button("Ne pas voter")).to_be_hidden()  # drawn in the next frame

    def climb(self, rungs: int = 4) -> None:
        """Decline to vote if asked, then climb."""
        if self.button("Ne pas voter").is_visible():
            self.button("Ne pas voter").click()
        for _ in range(rungs):
            self.button("Continuer").click()

    def set(self, **crowd: int) -> None:
        for kind, count in crowd.items():
            self.slider(kind).fill(str(count))
            self.slider(kind).dispatch_event("change")

    def trait(self, name: str) -> object:
        return self.page.evaluate("(name) => window.model.get(name)", name)


def pages(page: Page) -> Callable[..., Lab]:
    """Return what shows the lab in a page of a fixed origin, so that what the device keeps outlives a second call."""
    model = (ROOT / "widgets/book/host/model.js").read_text(encoding="utf-8").replace("export function", "function")
    page.route(
        "http://lab.test/", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><html lang=fr>")
    )

    def show(**options: object) -> Lab:
        widget = CrowdLab(**options)
        page.goto("http://lab.test/")
        page.add_style_tag(content=widget._css)
        page.add_script_tag(content=model)
        page.evaluate(SHOW, {"module": widget._esm, "state": {name: getattr(widget, name) for name in STATE}})
        return Lab(page)

    return show
