"""The book in Firefox (Debian's, an ESR)."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from selenium.webdriver.remote.webdriver import WebDriver

from .suite import *  # noqa: F403

ENGINE = "firefox"
NARROWEST = 320
ASKED = ["(prefers-reduced-motion: reduce)", "(forced-colors: active)"]
_SET = """const [zoom, still, forced, done] = arguments;
Services.prefs.setIntPref("ui.prefersReducedMotion", still);
Services.prefs.setIntPref("browser.display.document_color_use", forced);
const kept = Cc["@mozilla.org/content-pref/service;1"].getService(Ci.nsIContentPrefService2);
kept.setGlobal("browser.content.full-zoom", zoom, Cu.createLoadContext(), { handleCompletion: () => done() });"""


@contextmanager
def little_room(driver: WebDriver) -> Iterator[None]:
    """The default zoom of the settings at 400 %."""

    def settings(*values: float) -> None:
        with driver.context("chrome"):
            driver.execute_async_script(_SET, *values)

    settings(4, 1, 2)
    yield
    settings(1, 0, 0)


def test_a_page_is_printed(desk):
    desk.open("chapters/captcha.html")
    sheets = pypdfium2.PdfDocument(base64.b64decode(desk.driver.print_page()))
    text = "".join(sheet.get_textpage().get_text_bounded() for sheet in sheets)
    assert "CAPTCHA" in text and 2 <= len(sheets) <= 12
