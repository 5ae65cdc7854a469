"""« Et si on trichait ? » in a page, and who moves its slider."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.labs.stage import LabOnPage, put_on
from widgets.labs.cheating import CheatingLab


class Lab(LabOnPage):
    name = "Et si on trichait ?"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.slider = self.root.get_by_role("slider")

    def set(self, share: int, kind: str | None = None) -> None:
        if kind:
            self.root.get_by_role("radio", name=kind).check()
        self.slider.fill(str(share))
        self.slider.dispatch_event("change")


def show(page: Page, **options: object) -> Lab:
    put_on(page, CheatingLab(**options))
    return Lab(page)
