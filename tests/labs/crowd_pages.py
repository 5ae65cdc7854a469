"""« La foule » running in a page with a model but no kernel."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.labs.stage import LabOnPage, put_on
from widgets.labs.crowd import CrowdLab

KEPT = "travail-du-clic/v1/crowd"


class Lab(LabOnPage):
    name = "La foule"

    def panel(self, name: str) -> Locator:
        return self.root.get_by_role("group", name=name)

    def slider(self, kind: str) -> Locator:
        return self.root.locator(f"input[data-kind={kind}]")

    def grid(self) -> list[str]:
        return [label.get_attribute("data-tile") for label in self.root.locator("label[data-tile]").all()]

    def vote(self, *ticked: int) -> None:
        for at in ticked:
            self.root.get_by_role("checkbox").nth(at).check()
        send = self.button("Valider mes réponses")
        send.click() if ticked else send.press("Enter")  # a tap on a grid that has just come is not taken for an answer
        expect(self.button("Ne pas voter")).to_be_hidden()  # drawn in the next frame

    def climb(self, rungs: int = 4) -> None:
        """Decline to vote if asked, then climb."""
        if rungs:
            first = self.button("Ne pas voter").or_(self.button("Continuer"))
            first.locator("visible=true").first.wait_for()
        if self.button("Ne pas voter").is_visible():
            self.press("Ne pas voter")
        self.press(*["Continuer"] * rungs)

    def set(self, **crowd: int) -> None:
        for kind, count in crowd.items():
            self.slider(kind).fill(str(count))
            self.slider(kind).dispatch_event("change")


def show(page: Page, **options: object) -> Lab:
    put_on(page, CrowdLab(**options))
    return Lab(page)
