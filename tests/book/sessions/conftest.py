"""What the browser tests of the session mode share: a page with two plans, and ways to use it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.book.sessions.books import BOOK, LESSON
from widgets.kit import press

KEY = "travail-du-clic/v1/session"
POOL = "travail-du-clic/v1/pooling"
NO_FULLSCREEN = "delete Element.prototype.requestFullscreen;"


@pytest.fixture(scope="package")
def address(build_once) -> str:
    return build_once(BOOK, tc_sessions="sessions").address + "/chapters/seance.html"


@pytest.fixture(scope="package")
def lesson(build_once) -> Path:
    """The page of the book's own plans."""
    sheets = {Path(sheet.file).stem: sheet.title for sheet in press.sheets()}
    return build_once(LESSON, tc_sheets=sheets).output / "chapters/seance.html"


class Session:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.stage = page.get_by_role("dialog")
        self.title = self.stage.get_by_role("heading", level=1)
        self.timer = self.stage.get_by_role("timer")
        self.said = self.stage.locator(".tc-stage__said")

    def button(self, name: str):
        return self.page.get_by_role("button", name=name)

    def start(self) -> None:
        self.button("Projeter").click()
        self.stage.wait_for()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def kept(self) -> dict | None:
        text = self.page.evaluate(f"localStorage.getItem('{KEY}')")
        return text and json.loads(text)


@pytest.fixture
def session(address, page) -> Session:
    """The page, its version not yet chosen; without full screen, which a test's window cannot always have."""
    page.add_init_script(NO_FULLSCREEN)
    page.goto(address)
    page.locator(".tc-session[data-ready]").wait_for()
    return Session(page)


@pytest.fixture
def timed(address, page) -> Session:
    """The same, with a clock that the test moves."""
    page.clock.install(time=datetime(2026, 1, 12, 8))
    page.add_init_script(NO_FULLSCREEN)
    page.goto(address)
    page.locator(".tc-session[data-ready]").wait_for()
    page.clock.pause_at(datetime(2026, 1, 12, 9))
    return Session(page)
