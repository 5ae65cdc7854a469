"""A lab alone in a page, with a model but no kernel: what every page test of a lab starts from."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page

from tests.axe import Axe
from tests.conftest import ROOT
from widgets.esm import library
from widgets.labs.lab import Lab
from widgets.learning.codes.tables import read_rows

# Scripts under which a device keeps nothing, each in its way.
REFUSING = [
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('forbidden'); } })",
]
# What the book gives a lab to stand on: a header that sticks, text before and after.
BOOK = """body { margin: 0 1rem; font-family: system-ui; }
html { scroll-padding-top: 4rem; }
body::before, body::after { content: ""; display: block; height: 40rem; }
header.book { position: fixed; inset: 0 0 auto; height: 3.5rem; z-index: 5; background: silver; }"""
# A fixed origin, so that what the device keeps outlives a second call, and a second tab of the same context finds it.
ADDRESS = "http://lab.test/"
_BLANK = "<!doctype html><html lang=fr><title>lab</title>"
_SHOW = """async ({ host, module, state }) => {
    const load = async (text) => (await import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })))).default;
    const { createModel } = await load(host);
    const widget = await load(module);
    window.model = createModel(state);
    window.show = () => {
        const el = document.createElement("div");
        document.body.append(el);
        return widget.render({ model: window.model, el });
    };
    window.show();
}"""


def put_on(page: Page, widget: Lab, *, before_the_lab: Callable[[], object] = lambda: None) -> None:
    """Show `widget` on `page`, as the book's host would; `window.show()` then shows another view of its model."""
    page.route(ADDRESS, lambda route: route.fulfill(content_type="text/html", body=_BLANK))
    page.goto(ADDRESS)
    before_the_lab()
    page.add_style_tag(content=widget._css)
    names = [*type(widget).class_trait_names(sync=True, page=True), *widget.page_shared, *widget.page_files]
    state = {name: getattr(widget, name) for name in dict.fromkeys(names)}
    host = library(ROOT / "widgets/book/host/model.js")
    page.evaluate(_SHOW, {"host": host, "module": widget._esm, "state": state})


def rows_of(csv: str) -> list[dict[str, str]]:
    """A lab's table for a French spreadsheet, as our own reader takes it back."""
    assert csv.startswith("\ufeff")
    (_, header), *rows = read_rows(csv)
    return [dict(zip(header, row, strict=True)) for _, row in rows]


def as_exported(row: dict[str, object]) -> dict[str, str]:
    """The cells of a row of our JSON in that table."""
    return {name: _cell(value) for name, value in row.items()}


def _cell(value: object) -> str:
    if value is None or isinstance(value, bool):
        return "" if value is None else str(int(value))
    return str(value).replace(".", ",") if isinstance(value, int | float) else str(value)


class LabOnPage:
    """The lab shown on `page`; `name` is its region's."""

    name: str

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root: Locator = page.get_by_role("region", name=self.name, exact=True).first

    def data(self, name: str) -> str:
        return self.root.get_attribute(f"data-{name}")

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    def trait(self, name: str) -> object:
        return self.page.evaluate("(name) => window.model.get(name)", name)

    def export(self, form: str) -> str:
        """What « Exporter en CSV » or « Exporter en JSON » saves."""
        with self.page.expect_download() as saved:
            self.button(f"Exporter en {form}").click()
        return saved.value.path().read_bytes().decode("utf-8")

    def violations(self, theme: str) -> list[tuple[str, list[object]]]:
        """What axe finds at fault in the lab as it stands, in a `theme` of JupyterLab's, "light" or "dark"."""
        self.page.evaluate(
            """(theme) => {
                document.documentElement.dataset.jpThemeLight = String(theme === "light");
                document.body.style.background = theme === "light" ? "#fff" : "#1d1d2b";
            }""",
            theme,
        )
        found = Axe().run(self.page, context=".tc-lab").response["violations"]
        return [(violation["id"], [node["target"] for node in violation["nodes"]]) for violation in found]
