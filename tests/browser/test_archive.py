"""`make zip`: unpacked and opened by double-click, each archive is the whole book, and works."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from widgets.archive import __main__ as archive
from widgets.book.editions import COMPLETE, EDITIONS, STUDENT, Edition
from widgets.book.sources.front_matter import front_matter

from .conftest import ROOT, Watch
from .test_captcha_lab import Lab
from .test_every_page import settle

JUNK = re.compile(
    r"\.(po|mo|map|inv|pickle|doctree|pyc)$|/\.|_sources|__pycache__|_sphinx_design_static|ipynb_checkpoints"
)


class Unpacked:
    def __init__(self, edition: Edition, target: Path) -> None:
        self.edition = edition
        self.built = archive.BUILD / edition.folder
        self.zip = archive.pack(self.built, edition, target / "book.zip")
        with zipfile.ZipFile(self.zip) as found:
            assert found.testzip() is None
            found.extractall(target)
        self.top = target / archive.NAMES[edition.name]
        self.book = self.top / archive.BOOK
        # index.html only leads to the first page, and would leave in the middle of a test.
        self.pages = sorted(path for path in self.book.rglob("*.html") if path.name != "index.html")


@pytest.fixture(scope="session", params=EDITIONS, ids=lambda edition: edition.name)
def unpacked(request, book, tmp_path_factory) -> Unpacked:
    return Unpacked(request.param, tmp_path_factory.mktemp("archive"))


def test_it_is_under_fifteen_megabytes(unpacked):
    assert unpacked.zip.stat().st_size < archive.LIMIT == 15_000_000


def test_it_holds_no_junk(unpacked):
    names = [path.relative_to(unpacked.top).as_posix() for path in unpacked.top.rglob("*") if path.is_file()]
    assert [name for name in names if JUNK.search(name)] == []


def test_it_is_opened_by_double_click(unpacked, page, watch):
    page.goto((unpacked.top / "OUVRIR.html").as_uri())
    page.wait_for_url("**/livre/chapters/accueil.html")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Le travail du clic")
    assert watch.errors == [] and watch.foreign == []


def test_without_javascript_it_opens_too(unpacked, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((unpacked.top / "OUVRIR.html").as_uri())
    page.wait_for_url("**/livre/chapters/accueil.html")
    context.close()


def test_opened_alone_from_inside_the_archive_it_says_what_to_do(unpacked, page, tmp_path):
    alone = tmp_path / "OUVRIR.html"
    alone.write_bytes((unpacked.top / "OUVRIR.html").read_bytes())
    page.goto(alone.as_uri())
    expect(page.get_by_role("status")).to_contain_text("Extraire tout")
    expect(page.get_by_role("link")).to_be_hidden()


def test_its_pages_are_the_books_to_the_byte(unpacked):
    """Those of the complete edition are opened from the disk, in the book, by test_every_page.py."""
    for path in unpacked.pages:
        assert path.read_bytes() == (unpacked.built / path.relative_to(unpacked.book)).read_bytes()
    assert len(unpacked.pages) > 20


def test_every_page_opens_without_an_error_or_a_missing_file(unpacked, page):
    """All pages of the students' archive; of the complete one, packed alike, those that it alone holds."""
    students = archive.BUILD / STUDENT.folder
    watch = Watch(page)
    for path in unpacked.pages:
        if unpacked.edition is STUDENT or not (students / path.relative_to(unpacked.book)).exists():
            page.goto(path.as_uri())
            settle(page)
            assert (watch.errors, watch.foreign) == ([], []), path


def test_every_link_between_its_files_leads_to_one(unpacked):
    for path in unpacked.pages:
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for element in soup.find_all(href=True) + soup.find_all(src=True):
            address = urlsplit(element.get("href") or element["src"])
            if not address.scheme and not address.netloc and address.path:
                assert (path.parent / unquote(address.path)).exists(), f"{path.name}: {address.path}"


def test_search_finds(unpacked, page):
    page.goto(f"{(unpacked.book / 'search.html').as_uri()}?q=cout")
    expect(page.locator("#search-results li").first).to_be_visible()
    page.locator("#search-results li a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_lab_trains_on_clicks(unpacked, page):
    lab = Lab(page, (unpacked.book / "chapters/atelier-captcha.html").as_uri())
    lab.rounds(2)
    assert lab.data("labels") == "12"


def test_the_room_check_is_content(unpacked, page):
    page.goto((unpacked.book / "chapters/verifier-la-salle.html").as_uri())
    expect(page.locator(".tc-room")).to_have_attribute("data-verdict", re.compile("good|limited"), timeout=20_000)
    assert page.locator(".tc-room [data-state=bad]").count() == 0


def test_the_students_archive_holds_nothing_for_teachers(book, tmp_path):
    unpacked = Unpacked(STUDENT, tmp_path)
    pages = {path.relative_to(unpacked.book).with_suffix("").as_posix() for path in unpacked.pages}
    for source in (ROOT / "chapters").rglob("*.md"):
        if front_matter(source).get("edition") == COMPLETE.name:
            assert source.relative_to(ROOT).with_suffix("").as_posix() not in pages
    assert list(unpacked.book.rglob("*corrige*")) == []
