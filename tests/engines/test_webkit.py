"""The book in WebKit, which is Safari's engine (Debian's WebKitGTK). Its driver neither prints nor forces colours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from selenium.webdriver.remote.webdriver import WebDriver

from .drivers import HEIGHT, WIDTH
from .suite import *  # noqa: F403

ENGINE = "webkit"
NARROWEST = 450
ASKED = ["(prefers-reduced-motion: reduce)"]  # drivers.py asks for less motion


@contextmanager
def little_room(driver: WebDriver) -> Iterator[None]:
    """As narrow as the window goes: 1 280 px enlarged to 286 %."""
    driver.set_window_size(320, HEIGHT)
    yield
    driver.set_window_size(WIDTH, HEIGHT)
