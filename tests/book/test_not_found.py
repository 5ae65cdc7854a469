"""404.html: it helps at any depth of any server, with and without JavaScript."""

from __future__ import annotations

import functools
import http.server
import re
import shutil
import threading
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.axe import violations
from widgets.archive.files import book_files
from widgets.book.page import assets
from widgets.book.publishing import not_found_strings as words
from widgets.book.publishing.not_found import tokens
from widgets.css import stylesheet

BOOK = {
    "index": "# Livre\n\n```{toctree}\n:caption: La leçon\nchapters/captcha\n```\n\n```{toctree}\n:caption: Annexes\nchapters/glossaire\n```\n",
    "chapters/captcha": "# Prouvez que « vous » < moi\n\n```{toctree}\natelier\n```\n",
    "chapters/atelier": "# Atelier\n\nTexte.\n",
    "chapters/glossaire": "# Glossaire\n\nTexte.\n",
}


class _Host(http.server.SimpleHTTPRequestHandler):
    """Shows the book's 404.html for what it does not have, as static hosts do."""

    missing = b""

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, *_: object) -> None:
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(self.missing)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(self.missing)


@contextmanager
def host(folder, page):
    handler = type("Host", (_Host,), {"missing": page.read_bytes()})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def built(build_once):
    built = build_once(BOOK)
    assert built.warnings == ""
    return built


@pytest.fixture(params=["", "/clic", "/eleves/2b/clic"])
def served(request, built, tmp_path):
    """Address of the book, at the top of a host or in a folder of it."""
    folder = tmp_path / "host"
    shutil.copytree(built.output, folder / request.param.strip("/"), dirs_exist_ok=True)
    with host(folder, built.output / "404.html") as address:
        yield address + request.param


def ready(page):
    expect(page.locator("html")).to_have_attribute("data-root", re.compile("/"))


@pytest.mark.parametrize("wrong", ["/absent.html", "/chapters/absent.html", "/a/b/c/d/", "/_book/rien.js"])
def test_its_links_lead_into_the_book_wherever_it_is_shown(page, served, wrong):
    assert page.goto(served + wrong).status == 404
    ready(page)
    links = page.locator("a[data-to]").evaluate_all("links => links.map((link) => link.href)")
    assert links == [
        f"{served}/{name}"
        for name in ("index.html", "chapters/captcha.html", "chapters/atelier.html", "chapters/glossaire.html")
    ]
    page.get_by_role("link", name="Atelier").click()
    expect(page.locator("article h1")).to_contain_text("Atelier")  # the theme has one for paper, too


def test_one_can_search_from_it(page, served):
    page.goto(f"{served}/chapters/rien/absent.html")
    ready(page)
    page.get_by_role("searchbox").fill("glossaire")
    page.get_by_role("button", name=words.SEARCH_BUTTON).click()
    assert page.url == f"{served}/search.html?q=glossaire"


@pytest.mark.parametrize("wrong", ["captcha", "captcha.htm", "vieux/Captcha.html"])
def test_a_page_of_that_name_is_offered(page, served, wrong):
    page.goto(f"{served}/{wrong}")
    expect(page.get_by_role("status")).to_contain_text("Prouvez que")
    assert page.get_by_role("status").get_by_role("link").get_attribute("href").endswith("/chapters/captcha.html")


def test_no_page_is_offered_for_a_name_like_none(page, served):
    for wrong in ("inconnu.html", "%E0%A4%A", ""):
        page.goto(f"{served}/rien/{wrong}")
        ready(page)
        expect(page.locator(".guess")).to_be_hidden()


def test_the_book_s_own_address_is_believed(build, page):
    built = build(BOOK, tc_addresses={"complete": "https://ecole.example/clic/"})
    with host(built.output, built.output / "404.html") as address:
        page.goto(f"{address}/x/y.html")
        ready(page)
        assert page.get_by_role("link", name="Glossaire").get_attribute("href") == "/clic/chapters/glossaire.html"


def test_opened_from_the_disk_it_works_too(built, page):
    page.goto(f"{built.address}/404.html")
    ready(page)
    page.get_by_role("link", name=words.HOME).click()
    # The theme's title for paper is hidden by a sheet, which may still be on its way.
    expect(page.locator("article").get_by_role("heading", level=1)).to_contain_text("Livre")


def test_without_javascript_links_assume_the_top_of_the_host(browser, built):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{built.address}/404.html")
    assert page.get_by_role("link", name=words.HOME).get_attribute("href") == "/"
    assert page.get_by_role("link", name="Glossaire").get_attribute("href") == "/chapters/glossaire.html"
    assert words.WITHOUT_SCRIPT in page.locator("main").inner_text()
    context.close()


def test_it_asks_no_other_file_of_the_server_than_the_probe(page, served):
    asked = []
    page.on("request", lambda request: asked.append((request.method, request.url)))
    page.goto(f"{served}/a/absent.html")
    ready(page)
    assert {(method, url.rpartition("/")[2]) for method, url in asked[1:]} <= {("HEAD", "book.css")}


def test_it_lists_the_parts_with_their_pages(built):
    sections = built.html("404").select(".parts section")
    assert [section.h3.get_text() for section in sections] == ["La leçon", "Annexes"]
    assert [link.get_text() for link in sections[0].select("a")] == ["Prouvez que « vous » < moi", "Atelier"]


def test_it_is_in_no_search_index_and_no_archive(built):
    assert words.TITLE not in (built.output / "searchindex.js").read_text(encoding="utf-8")
    assert built.html("404").find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert "404.html" not in book_files(built.output)


def test_its_colours_are_the_book_s():
    css = stylesheet(assets.EVERY_PAGE.source("css"))
    light, dark = re.findall(r"--tc-accent: (#\w+);", css)
    found = tokens(css)
    assert found.count(light) == 1 and found.count(dark) == 2, "by device, and by the reader's choice"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, built, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{built.address}/404.html")
    ready(page)
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 20, 28)"
    assert dark == (scheme == "dark")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
    context.close()
