"""« Une journée au clic » in a page, with a model but no kernel, and a clock that the test moves."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.labs.stage import LabOnPage, put_on
from widgets.labs.shift import ShiftLab


class Shift(LabOnPage):
    """The lab on the page, and someone who works there."""

    name = "Une journée au clic"

    def status(self) -> str:
        return self.root.get_by_role("status").text_content()

    def wait(self, seconds: float) -> None:
        self.page.clock.run_for(int(seconds * 1000))

    def begin(self, *, minutes: int | None = None, images: bool = False, gamified: bool = False) -> None:
        if minutes is not None:
            self.root.get_by_label("Durée de la journée").select_option(str(minutes))
        self.root.get_by_label("Tâches sans images").set_checked(not images)
        self.root.get_by_label("Points, niveaux et badges").set_checked(gamified)
        self.button("Commencer la journée").click()

    def find(self, step: float = 1) -> None:
        """Wait until a task is found, looking every `step` seconds."""
        for _ in range(round(12 / step)):
            if self.data("state") != "search":
                return
            self.wait(step)
        raise AssertionError("no task found")

    def answer(self, choice: int = 0, *, work: float = 4) -> None:
        """Take the task found and answer it after `work` seconds."""
        self.button("Accepter").click()
        self.wait(work)
        self.answer_open(choice)

    def answer_open(self, choice: int = 0) -> None:
        """Answer the task that is open; by a key, since a tap just after « Accepter » is not taken for an answer."""
        if self.data("kind") == "digits":
            self.root.get_by_role("textbox").fill("1234567"[: self.digits()])
            self.button("Envoyer").click()
        else:
            self.root.locator("[data-answer]").nth(choice).press("Enter")

    def digits(self) -> int:
        return int(self.root.locator(".tc-shift__form label").inner_text().split()[1])

    def work(self, tasks: int) -> None:
        """Do that many tasks, from the search under way to the next search."""
        for _ in range(tasks):
            self.find()
            self.answer()
            self.wait(1)
            self.button("Chercher la tâche suivante").click()


def show(page: Page, **options: object) -> Shift:
    page.clock.install()
    put_on(
        page, ShiftLab(**options), before_the_lab=lambda: page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)
    )
    return Shift(page)
