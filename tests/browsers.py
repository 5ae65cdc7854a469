"""Which browser the tests drive: Playwright's own if it is installed, else the machine's.

`python -m tests.browsers` makes sure that there is one: it installs Playwright's, else Debian's package when run
as root, else says plainly what to do. `make test` calls it first. The other engines (tests/engines) are installed here
too, by Debian's packages; where they cannot be, their tests fail and name them.

A headless shell is preferred: it opens a page in a fifth of the time that the whole browser takes, which prepares a
window for each.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from tests.engines import drivers

# The sandbox needs rights that containers seldom give; the other flags keep the browser off the network.
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"]
# Every host but this machine is made unresolvable, so that a request elsewhere fails instead of going out.
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
SHELL = "chromium-headless-shell"
SYSTEM_NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def executable(playwright: Playwright, *, whole: bool = False) -> str | None:
    """Path of the browser to drive, or None if this machine has none; `whole` asks for more than a headless shell."""
    own = playwright.chromium.executable_path
    if Path(own).exists():
        return own
    names = SYSTEM_NAMES[1:] if whole else SYSTEM_NAMES
    return next((found for name in names if (found := shutil.which(name))), None)


@contextmanager
def device(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody's device: nothing stored there, nothing remembered, in French."""
    context = browser.new_context(locale="fr-CH")
    context.set_default_timeout(30_000)
    yield context
    context.close()


def launch(playwright: Playwright, *, back_forward_cache: bool = False) -> Browser:
    """Start a browser; with `back_forward_cache`, one that keeps pages as they were for « Back », as a reader's does."""
    path = executable(playwright, whole=back_forward_cache)
    if path is None:
        raise RuntimeError("no Chromium on this machine: run `python -m tests.browsers`")
    arguments = {"args": [*FLAGS, OFFLINE]}
    if back_forward_cache:  # a shell keeps no page
        arguments |= {"channel": "chromium", "ignore_default_args": ["--disable-back-forward-cache"]}
    own = (
        path == playwright.chromium.executable_path
    )  # Playwright then takes the shell that came with it, or the channel
    return playwright.chromium.launch(executable_path=None if own else path, **arguments)


def _found() -> str | None:
    with sync_playwright() as playwright:
        return executable(playwright)


def _try(*command: str) -> None:
    print("$", " ".join(command), flush=True)
    try:
        subprocess.run(command, check=False, timeout=600)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"  {error}")


def main() -> int:
    path = _found()
    if path is None:
        _try(sys.executable, "-m", "playwright", "install", "chromium")
        path = _found()
    if shutil.which("apt-get") and os.geteuid() == 0:
        if path is None:
            _try("apt-get", "update", "-qq")
        if path is None or Path(path).name in SYSTEM_NAMES[1:]:
            _try("apt-get", "install", "-y", "-qq", SHELL)
            path = _found()
        if not any(map(shutil.which, SYSTEM_NAMES[1:])) and (
            path is None or Path(path).name == SHELL
        ):  # a shell cannot do all
            _try("apt-get", "install", "-y", "-qq", "chromium")
            path = _found()
    if path is None:
        print(
            "No browser for the tests. Playwright's own could not be downloaded and this machine has no Chromium or "
            "Chrome. Install one (Debian, Ubuntu: sudo apt install chromium), then run make test again."
        )
        return 1
    print(f"Browser for the tests: {path}")
    _install_engines()
    return 0


def _install_engines() -> None:
    lacking = [name for name in drivers.NAMES if None in drivers.programs(name)]
    packages = [package for name in lacking for package in drivers.PACKAGES[name]]
    if packages and shutil.which("apt-get") and os.geteuid() == 0:
        _try("apt-get", "update", "-qq")
        _try("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)
    for name in drivers.NAMES:
        if None in drivers.programs(name):
            print(
                f"No {name} for tests/engines, which will fail. Debian, Ubuntu: sudo apt install {' '.join(packages)}"
            )


if __name__ == "__main__":
    sys.exit(main())
