"""What the tests need of Debian's packages: the browsers, where there is no Chromium of Playwright's.

`make test` installs them while pip installs what Python needs, hence nothing of that here. Elsewhere than on Debian and its kin,
or where one is not root, nothing is done: `python -m tests.browsers` says then what is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

# A headless shell opens a page in a fifth of the time that the whole browser takes, but cannot do all.
SHELL, WHOLE = "chromium-headless-shell", ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MINI_BROWSERS = "usr/lib/*/webkit2gtk-*/MiniBrowser"
PLAYWRIGHTS_OWN = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache/ms-playwright"))


def which(names: Iterable[str]) -> Path | None:
    """The first of these programs that the machine has."""
    return next((Path(found) for name in names if (found := shutil.which(name))), None)


def mini_browser() -> Path | None:
    """The browser that WebKit's driver drives, which is on no path."""
    return next(iter(sorted(Path("/").glob(MINI_BROWSERS))), None)


def _chromium(*names: str) -> bool:
    return bool(which(names) or any(PLAYWRIGHTS_OWN.glob("chromium*")))


# Package: whether the machine has what it holds.
HAS: dict[str, Callable[[], object]] = {
    SHELL: lambda: _chromium(SHELL),
    "chromium": lambda: _chromium(*WHOLE),
    "firefox-esr": lambda: which(("firefox-esr", "firefox")),
    "webkit2gtk-driver": lambda: which(("WebKitWebDriver",)) and mini_browser(),
    "xvfb": lambda: which(("Xvfb",)),
    # Which browsers only recommend: pages are measured in letters of these.
    "fonts-liberation": lambda: any(Path("/usr/share/fonts").glob("*/liberation*")),
}


def missing() -> list[str]:
    return [package for package, has in HAS.items() if not has()]


def install() -> None:
    """Install what is missing; what could not be had is told by the tests that need it."""
    packages = missing()
    if not packages or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    _apt("update")
    # Together, which is quicker; one by one where the system does not know them all.
    if not _apt("install", "-y", "--no-install-recommends", *packages):
        for package in packages:
            _apt("install", "-y", "--no-install-recommends", package)


def _apt(*words: str) -> bool:
    command = ["apt-get", "-qq", *words]
    print("$", *command, flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False, timeout=900)
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    install()
