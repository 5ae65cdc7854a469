"""A page from the disk that finds its storage empty, which was full a moment ago on the page before."""

from __future__ import annotations

import json

import pytest

BOOK = {"index": "# Accueil\n\n```{toctree}\nsuite\n```\n", "suite": "# Suite\n\nTexte.\n"}
# As Chromium does now and then: nothing is there, and nothing given is kept, as long as the tab's name is one of these.
EMPTY = """
if (location.pathname.endsWith("suite.html") && NAMES.includes(window.name)) {
    const area = { length: 0, getItem: () => null, setItem() {}, removeItem() {}, key: () => null };
    Object.defineProperty(window, "localStorage", { get: () => area });
}"""


@pytest.fixture(scope="module")
def address(build_once) -> str:
    return build_once(BOOK).output.as_uri()


@pytest.mark.parametrize("names", [["tc-kept"], ["tc-kept", "tc-kept-2"]], ids=["once", "twice"])
def test_it_is_loaded_once_more_and_finds_all(address, page, names):
    page.add_init_script(EMPTY.replace("NAMES", json.dumps(names)))
    page.goto(f"{address}/index.html")
    page.evaluate("document.body.addEventListener('click', () => localStorage.setItem('travail', 'gardé'))")
    page.get_by_role("heading", name="Accueil").click()
    assert page.evaluate("window.name") == "tc-kept"
    page.goto(f"{address}/suite.html")
    page.wait_for_function("() => localStorage.getItem('travail') === 'gardé'")


def test_storage_that_was_emptied_does_not_come_back_and_is_looked_for_twice(address, page):
    starts = []
    page.on("request", lambda request: starts.append(request.url) if request.is_navigation_request() else None)
    page.goto(f"{address}/suite.html")
    page.wait_for_function("() => window.name === 'tc-kept'")  # the theme has kept its settings
    page.evaluate("localStorage.clear()")
    page.goto(f"{address}/index.html")
    page.get_by_role("heading", name="Accueil").wait_for()
    assert [url.partition("output/")[2] for url in starts] == ["suite.html", *["index.html"] * 3]
