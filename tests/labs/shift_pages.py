"""« Une journée au clic » in a page, with a model but no kernel, and a clock that the test moves."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.conftest import ROOT
from widgets.labs.shift import ShiftLab

_STATE = [*ShiftLab.class_trait_names(sync=True, page=True), "tiles", "digits", "sprites"]


class Shift:
    """The lab on the page, and someone who works there."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root: Locator = page.get_by_role("region", name="Une journée au clic").first

    def data(self, name: str) -> str:
        return self.root.get_attribute(f"data-{name}")

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    def wait(self, seconds: float) -> None:
        self.page.clock.run_for(int(seconds * 1000))

    def begin(self, *, minutes: int | None = None, images: bool = False, gamified: bool = False) -> None:
        if minutes is not None:
            self.root.get_by_label("Durée de la journée").select_option(str(minutes))
        self.root.get_by_label("Tâches sans images").set_checked(not images)
        self.root.get_by_label("Points, niveaux et badges").set_checked(gamified)
        self.button("Commencer la journée").click()

    def find(self) -> None:
        """Wait until a task is found."""
        for _ in range(60):
            if self.data("state") != "search":
                return
            self.wait(0.2)
        raise AssertionError("no task found")

    def answer(self, choice: int = 0, *, work: float = 4) -> None:
        """Take the task found and answer it after `work` seconds."""
        self.button("Accepter").click()
        self.wait(work)
        self.answer_open(choice)

    def answer_open(self, choice: int = 0) -> None:
        """Answer the task that is open."""
        if self.data("kind") == "digits":
            self.root.get_by_role("textbox").fill("1234567"[: self.digits()])
            self.button("Envoyer").click()
        else:
            self.root.locator("[data-answer]").nth(choice).click()

    def digits(self) -> int:
        return int(self.root.locator(".tc-shift__form label").inner_text().split()[1])

    def work(self, tasks: int) -> None:
        """Do that many tasks, from the search under way to the next search."""
        for _ in range(tasks):
            self.find()
            self.answer()
            self.wait(1)
            self.button("Chercher la tâche suivante").click()

    def trait(self, name: str) -> object:
        return self.page.evaluate("(name) => window.model.get(name)", name)


def show(page: Page, **options: object) -> Shift:
    """Show the lab in a page of a fixed origin, so that what the device keeps outlives a second call."""
    model = (ROOT / "widgets/book/host/model.js").read_text(encoding="utf-8").replace("export function", "function")
    page.route(
        "http://lab.test/", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><html lang=fr>")
    )
    widget = ShiftLab(**options)
    page.clock.install()
    page.goto("http://lab.test/")
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)
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
        {"module": widget._esm, "state": {name: getattr(widget, name) for name in _STATE}},
    )
    return Shift(page)
