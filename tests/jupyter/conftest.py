"""One environment, one Jupyter server and one open page per notebook for all these tests: each costs seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.jupyter.environment import ENVIRONMENT, binder_environment, copy_repository
from tests.jupyter.notebook_page import NotebookPage
from tests.jupyter.server import Server, running


@pytest.fixture(scope="session")
def repository(tmp_path_factory) -> Path:
    return copy_repository(tmp_path_factory.mktemp("binder") / "repository")


@pytest.fixture(scope="session")
def environment(repository, once) -> Path:
    once("binder", lambda: binder_environment(repository))
    return ENVIRONMENT


@pytest.fixture(scope="session")
def jupyter(environment, repository, tmp_path_factory) -> Iterator[Server]:
    with running(environment, repository, tmp_path_factory.mktemp("jupyter")) as server:
        yield server


@pytest.fixture(scope="session")
def opened(browser: Browser, jupyter: Server) -> Iterator[Callable[[str], NotebookPage]]:
    """Function of a notebook's path that gives it open in JupyterLab, all its cells run."""
    context = browser.new_context(locale="fr-CH", viewport={"width": 1280, "height": 1000})
    pages: dict[str, NotebookPage] = {}

    def open_(path: str) -> NotebookPage:
        if path not in pages:
            pages[path] = NotebookPage(context, jupyter, path)
            pages[path].command("notebook:run-all-cells")
        return pages[path]

    yield open_
    for page in pages.values():
        page.close()
    context.close()
