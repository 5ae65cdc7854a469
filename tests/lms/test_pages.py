"""The book's pages inside the package: the store's name, what they promise, links to other sites."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from widgets.book.page.policy import META, hashed, sealed
from widgets.book.report import reading_strings
from widgets.lms import strings as words
from widgets.lms.pages import PROMISE, in_package, page


def chapter(text):
    return f'<html><body><p>Menu</p><article class="bd-article"><section><h1>Titre</h1>{text}</section></article></body></html>'


@pytest.mark.parametrize(
    "text",
    [
        "<strong>Rien ne quitte votre appareil.</strong>",
        "Les clics des élèves ne quittent pas le poste.",
        "Rien n’est noté, rien n’est envoyé\u00a0: vos réponses restent sur cet appareil.",
        "Elle n’est envoyée à personne.",
        "La loupe cherche sans rien envoyer.",
    ],
)
def test_a_page_that_promises_that_data_stay_bears_the_notice_under_its_title(text):
    soup = BeautifulSoup(page(chapter(f"<p>{text}</p>")), "html.parser")
    assert soup.h1.find_next_sibling().get_text(" ", strip=True) == f"{words.NOTICE_TITLE} {words.NOTICE}"


def test_a_page_that_promises_nothing_is_left_as_it_is():
    html = chapter("<p>La machine transmettait. Quittez la page.</p>")
    assert page(html) == html
    assert page("<html><body>Rien ne quitte votre appareil.</body></html>").count("tc-platform") == 0  # no article


def test_the_box_at_the_end_of_a_chapter_says_who_receives_the_tick():
    html = page(chapter(f'<p class="tc-reading__note">{reading_strings.NOTE}</p>'))
    assert reading_strings.NOTE not in html
    assert words.READING_NOTE in html
    assert not PROMISE.search(words.READING_NOTE)


def test_links_to_other_sites_open_in_a_window_of_their_own():
    html = page(chapter('<a class="reference external" href="https://a.test/">a</a><a href="b.html">b</a>'))
    outside, inside = BeautifulSoup(html, "html.parser").find_all("a")
    assert (outside["target"], outside["rel"]) == ("_blank", ["noopener"])
    assert inside.attrs == {"href": "b.html"}


def test_scripts_keep_things_apart_from_a_plain_copy_of_the_book():
    script = b'const PREFIX = "travail-du-clic/v1/";'
    assert in_package("_book/quiz.js", script) == b'const PREFIX = "travail-du-clic-plateforme/v1/";'
    assert in_package("_static/a.png", script) == script


def test_a_script_inside_a_page_whose_store_has_another_name_may_still_run():
    before = sealed(f'<head>{META}<script>open("travail-du-clic/v1/quiz")</script></head>')
    after = page(before)
    hashes = re.findall(r"'sha256-[^']+'", after)
    assert hashes == [hashed('open("travail-du-clic-plateforme/v1/quiz")')]
    assert hashes[0] not in before
