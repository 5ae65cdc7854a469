"""Which browser the tests drive: Playwright's own if it is installed, else the machine's.

`python -m tests.browsers` makes sure that there is one: it installs Debian's packages when run as root (debian.py), else
Playwright's own, else says plainly what to do. `make test` calls it first. Where the other engines (tests/engines) cannot be had,
their tests fail and name them.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from tests import debian
from tests.engines import drivers

# The sandbox needs rights that containers seldom give; the other flags keep the browser off the network.
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"]
# Every host but this machine is made unresolvable, so that a request elsewhere fails instead of going out.
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"


def executable(playwright: Playwright, *, whole: bool = False) -> str | None:
    """Path of the browser to drive, or None if this machine has none; `whole` asks for more than a headless shell."""
    own = playwright.chromium.executable_path
    if Path(own).exists():
        return own
    found = debian.which(debian.WHOLE if whole else (debian.SHELL, *debian.WHOLE))
    return str(found) if found else None


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


def main() -> int:
    debian.install()
    path = _found()
    if path is None:
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        print("$", *command, flush=True)
        subprocess.run(command, check=False)
        path = _found()
    if path is None:
        print(
            "No browser for the tests. Playwright's own could not be downloaded and this machine has no Chromium or "
            "Chrome. Install one (Debian, Ubuntu: sudo apt install chromium), then run make test again."
        )
        return 1
    print(f"Browser for the tests: {path}")
    lacking = [name for name in drivers.NAMES if None in drivers.programs(name)]
    if lacking:
        print(
            f"No {' and no '.join(lacking)} for tests/engines, which will fail. "
            f"Debian, Ubuntu: sudo apt install {' '.join(debian.missing())}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
