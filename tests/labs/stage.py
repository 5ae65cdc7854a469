"""A lab alone in a page, with a model but no kernel: what every page test of a lab starts from."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

from tests.axe import violations_in_both
from tests.conftest import ROOT
from tests.servers import hold
from widgets.esm import library
from widgets.labs.lab import Lab
from widgets.learning.codes.tables import read_rows

# Scripts under which a device keeps nothing, each in its way.
REFUSING = [
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('forbidden'); } })",
]
# How JupyterLab puts a page into a scheme of colours.
JUPYTERLAB = """(scheme) => {
    document.documentElement.dataset.jpThemeLight = String(scheme === "light");
    document.body.style.background = scheme === "light" ? "#fff" : "#1d1d2b";
}"""
# What the book gives a lab to stand on: a header that sticks, text before and after.
BOOK = """body { margin: 0 1rem; font-family: system-ui; }
html { scroll-padding-top: 4rem; }
body::before, body::after { content: ""; display: block; height: 40rem; }
header.book { position: fixed; inset: 0 0 auto; height: 3.5rem; z-index: 5; background: silver; }"""
_PAGE = """<!doctype html><html lang=fr><title>lab</title><style>{css}</style><script>
    window.begin = async () => {{
        const [host, widget] = await Promise.all(["{host}", "{widget}"].map((address) => import(address)));
        window.model = host.default.createModel(await (await fetch("{state}")).json());
        window.show = () => {{
            const el = document.createElement("div");
            document.body.append(el);
            return widget.default.render({{ model: window.model, el }});
        }};
        window.show();
    }};
</script>"""


def put_on(
    page: Page, widget: Lab, *, before_the_lab: Callable[[], object] = lambda: None, origin: str | None = None
) -> None:
    """Show `widget` on `page`, as the book's host would; `window.show()` then shows another view of its model.

    All labs have one origin, so that a second call or tab finds what the device keeps; `origin` is another one.
    """
    names = [*type(widget).class_trait_names(sync=True, page=True), *widget.page_shared, *widget.page_files]
    parts = {
        "host": hold(library(ROOT / "widgets/book/host/model.js"), "text/javascript"),
        "widget": hold(widget._esm, "text/javascript"),
        "state": hold(json.dumps({name: getattr(widget, name) for name in names}), "application/json"),
    }
    paths = {name: urlsplit(address).path for name, address in parts.items()}
    address = hold(_PAGE.format(css=widget._css, **paths), "text/html")
    if origin:
        real = address.removesuffix(urlsplit(address).path)
        page.route(f"{origin}/**", lambda route: route.continue_(url=route.request.url.replace(origin, real)))
        address = address.replace(real, origin)
    page.goto(address)
    before_the_lab()
    page.evaluate("begin()")


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


# A press in the page, as Enter gives it: a tenth of what a mouse's way to a button costs. For what a test passes through on
# its way to what it is about; what readers do with their hands is tried with a mouse and keys.
PRESS = """const press = async (button) => {
    for (let frame = 0; !button() || button().disabled || !button().checkVisibility(); frame += 1) {
        if (frame > 300) throw new Error("nothing to press");
        await new Promise(requestAnimationFrame);
    }
    button().focus({ preventScroll: true });
    button().click();
};
const named = (name) => [...root.querySelectorAll("button")].find((button) => button.textContent.trim() === name && button.checkVisibility());
const drawn = async () => { for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame); };"""


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

    def press(self, *names: str) -> None:
        """Press these buttons one after the other, each when it is there, and wait until all is drawn."""
        self.play("for (const name of given) await press(() => named(name));", list(names))

    def start_over(self, button: str = "Tout recommencer") -> None:
        """Decline first, which changes nothing; then erase, after which nothing is kept."""
        before = self.root.evaluate("(root) => ({ ...root.dataset })")
        self.button(button).click()  # by hand: where a test holds the clock, no frame comes by itself
        self.button("Non, garder").click()
        assert self.root.evaluate("(root) => ({ ...root.dataset })") == before
        self.button(button).click()
        self.button("Oui, tout effacer").click()
        assert self.page.evaluate("localStorage.length") == 0

    def play(self, script: str, given: object) -> None:
        """Run `script` in the page: it has the lab's `root`, what is `given`, and `press` and `named` (see PRESS)."""
        self.root.evaluate(f"async (root, given) => {{ {PRESS} {script} await drawn(); }}", given)

    def listen_outside(self) -> Callable[[], set[str]]:
        """From now on, note the keys that the page around the lab hears too; returns what tells them."""
        self.page.evaluate(
            "window.leaked = []; document.body.addEventListener('keydown', (event) => leaked.push(event.key))"
        )
        return lambda: set(self.page.evaluate("leaked"))

    def trait(self, name: str) -> object:
        return self.page.evaluate("(name) => window.model.get(name)", name)

    def export(self, form: str) -> str:
        """What « Exporter en CSV » or « Exporter en JSON » saves."""
        with self.page.expect_download() as saved:
            self.button(f"Exporter en {form}").click()
        return saved.value.path().read_bytes().decode("utf-8")

    def violations(self) -> list[str]:
        """What axe finds at fault in the lab as it stands, in JupyterLab's light theme, then in its dark one."""
        return violations_in_both(self.page, ".tc-lab", colours=JUPYTERLAB)


class CurtainedLab(LabOnPage):
    """A lab that shows what it is about after the first right answer, and waits there."""

    def answer(self, *, right: bool = True) -> None:
        raise NotImplementedError

    def open(self, answers: int = 1) -> None:
        """Get past the curtain, then answer until so many `answers` are accepted."""
        self.answer()
        self.press("Continuer")
        for _ in range(answers - 1):
            self.answer()
