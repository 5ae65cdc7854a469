"""« Mon bilan » as a form: what it lists of the book, and what it says while nothing is kept."""

from __future__ import annotations

from tests.book.conftest import FORBID_STORAGE
from tests.book.report.conftest import BOOK, LAB_NAMES, counts, paper, part, question, reopen
from tests.conftest import ROOT

# --- at build time


def test_it_lists_what_the_pages_hold(build):
    built = build(BOOK)
    assert built.warnings == ""
    page = built.html("mon-bilan")
    chapters = [(row["data-row"], row["data-depth"]) for row in page.select(".tc-report__chapter")]
    assert chapters[:2] == [("read/chapitre", "0"), ("read/atelier", "1")]
    assert len(chapters) == 8, "no page outside of the lesson"
    rows = [
        [cell.get_text(strip=True) for cell in row.select("th, td")]
        for row in page.select(".tc-report__quizzes tbody tr")
    ]
    assert rows == [["Le chapitre", "", "", "", "3"], ["Pour finir", "", "", "", "1"]]
    assert [row["data-row"] for row in page.select(".tc-report__lab")] == LAB_NAMES, "not the class's own"
    assert [row.text for row in page.select(".tc-report__statement")] == ["Liker, c’est travailler."]
    assert page.select_one(".tc-report__stand a")["href"] == "chapitre.html#stand-chapitre-liker"


def test_a_second_build_follows_the_pages(build):
    build(BOOK)
    page = build({"bilan": "# À la fin\n\n" + question("bilan-a") + question("bilan-b")}).html("mon-bilan")
    assert page.select(".tc-report__quizzes tbody tr")[1].get_text(" ", strip=True) == "À la fin 2"


def test_a_part_without_content_is_left_out(build):
    built = build({"index": "# Accueil\n\n:::{report}\n:::\n"})
    assert built.warnings == ""
    assert built.html("index").select(".tc-report__part") == []


def test_the_books_own_page_has_it():
    text = (ROOT / "chapters/mon-bilan.md").read_text(encoding="utf-8")
    assert ":::{report}" in text
    assert "chapters/mon-bilan" in (ROOT / "_toc.yml").read_text(encoding="utf-8")


# --- nothing kept


def test_it_says_not_yet_of_everything_and_fetches_no_lab(address, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    reopen(page, address)
    assert part(page, "chapters").locator(".tc-report__total").inner_text() == "0 sur 8."
    assert part(page, "quizzes").locator(".tc-report__total").inner_text() == "pas encore."
    assert counts(page, "chapitre.html") == [0, 0, 0, 3]
    assert part(page, "labs").get_by_text("pas encore").count() == len(LAB_NAMES)
    assert part(page, "stands").get_by_text("pas encore").count() == 1
    assert page.locator(".tc-report [data-done]").count() == 0
    assert page.get_by_role("button", name="Tout effacer").is_hidden()
    assert [url for url in asked if "/labs/" in url] == []


def test_without_javascript_it_is_a_form_to_fill_in_by_hand(address, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/mon-bilan.html")
    assert page.get_by_text("Sans JavaScript").is_visible()
    text = paper(page)
    context.close()
    for words in ("Nom :", "Date :", "Le chapitre", "Pas du tout d’accord", "Mon argument :", "Atelier CAPTCHA"):
        assert words in text
    assert "pas encore" not in text
    assert "Sans JavaScript" not in text


def test_where_storage_is_forbidden_it_says_so(address, page):
    page.add_init_script(FORBID_STORAGE)
    reopen(page, address)
    assert page.get_by_text("interdit à ce livre d’écrire").is_visible()
    assert counts(page, "chapitre.html") == [0, 0, 0, 3]
