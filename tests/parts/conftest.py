"""Another book, in a clean folder, built with what the wheel holds and nothing of this checkout."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from tests.conftest import ROOT
from tests.servers import address_of

DOCS = ROOT / "docs/parts"
_BLOCK = re.compile(r"^(`{3,})\w*\n(?:# |// |/\* |<!-- )([\w./-]+)(?: -->| \*/)?\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def example(name: str) -> dict[str, str]:
    """The files that the documentation of a part shows: {name: text}."""
    return {file: text for _, file, text in _BLOCK.findall((DOCS / f"{name}.md").read_text(encoding="utf-8"))}


@dataclass
class Guest:
    output: Path
    said: str

    @property
    def address(self) -> str:
        return address_of(self.output)

    def html(self, docname: str) -> BeautifulSoup:
        return BeautifulSoup((self.output / f"{docname}.html").read_text(encoding="utf-8"), "html.parser")


def _run(*command: str, refused: bool = False, **options: object) -> str:
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, encoding="utf-8", **options)
    assert (done.returncode != 0) == refused, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="session")
def installed(once, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder into which the wheel was installed, without what it depends on."""
    run = tmp_path_factory.getbasetemp()
    run = run if worker_id == "master" else run.parent

    def make() -> None:
        _run("-m", "hatchling", "build", "-t", "wheel", "-d", str(run / "wheel"), cwd=ROOT)
        [wheel] = (run / "wheel").glob("*.whl")
        _run("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(run / "site"), str(wheel))

    once("wheel", make)
    return run / "site"


@pytest.fixture(scope="session")
def sphinx(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Guest]:
    """Write these files, settings after what stands in their conf.py, and build the book by what was installed."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    answering = _run("-c", "import widgets; print(widgets.__file__)", cwd=installed.parent, env=environment)
    assert Path(answering.strip()).is_relative_to(installed), "the checkout answers"

    def build(
        files: dict[str, str], settings: dict[str, object], *, refused: bool = False, builder: str = "html"
    ) -> Guest:
        folder = tmp_path_factory.mktemp("guest")
        for name, text in files.items():
            path = folder / "source" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        with (folder / "source/conf.py").open("a", encoding="utf-8") as conf:
            conf.writelines(f"{name} = {value!r}\n" for name, value in settings.items())
        command = ("-m", "sphinx", "-W", "--keep-going", "-b", builder, str(folder / "source"), str(folder / "html"))
        return Guest(folder / "html", _run(*command, refused=refused, cwd=folder, env=environment))

    return build


@pytest.fixture(scope="session")
def guest(sphinx: Callable[..., Guest]) -> Callable[..., Guest]:
    """`guest(files, **settings)`, built once; anything that Sphinx warns of fails."""
    built: dict[str, Guest] = {}

    def build(files: dict[str, str], **settings: object) -> Guest:
        key = repr((files, settings))
        if key not in built:
            built[key] = sphinx(files, settings)
        return built[key]

    return build


@pytest.fixture(scope="session")
def refused(sphinx: Callable[..., Guest]) -> Callable[..., str]:
    """What is said of files that cannot be built."""
    return lambda files, **settings: sphinx(files, settings, refused=True).said


@dataclass
class Watched:
    """A page, what it asked for, and what it complained of."""

    page: Page
    asked: list[str]
    complaints: list[str]

    def foreign(self, address: str) -> list[str]:
        """What did not come from there, or out of the page itself."""
        return [url for url in self.asked if not url.removeprefix("blob:").startswith(address)]


@pytest.fixture
def watched(page: Page) -> Watched:
    found = Watched(page, [], [])
    page.on("request", lambda request: found.asked.append(request.url))
    page.on("console", lambda message: message.type in ("error", "warning") and found.complaints.append(message.text))
    page.on("pageerror", lambda error: found.complaints.append(str(error)))
    return found
