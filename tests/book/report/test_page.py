"""« Mon bilan » as a page: printed, erased, followed while another page writes, for everyone and on a phone."""

from __future__ import annotations

import json
import re

from playwright.sync_api import expect

from tests.axe import violations_in_both
from tests.book.conftest import put, second_tab
from tests.book.report.conftest import of_lab, paper, part

# --- printing, erasing, following


def test_paper_has_room_for_a_name_and_the_date(opened):
    assert opened.get_by_text("Nom").is_hidden()
    assert opened.locator(".bd-article").locator("input, textarea").count() == 0, "nothing is asked"
    put(opened, **{"read/chapitre": "true"})
    text = paper(opened)
    assert "Nom :" in text
    assert re.search(r"Imprimé le \d{1,2} \w+ 20\d\d\.", text)
    assert "Le chapitre · lu" in text
    assert "Tout effacer" not in text
    assert "Imprimer" not in text


def test_the_button_prints(opened):
    opened.evaluate("window.print = () => { window.printed = true; }")
    opened.get_by_role("button", name="Imprimer").click()
    assert opened.evaluate("window.printed") is True


def test_erasing_everything_asks_first_and_empties_the_page(opened):
    put(opened, captcha="{}", **{"read/chapitre": "true"})
    opened.evaluate("() => localStorage.setItem('theme', 'dark')")
    opened.evaluate("() => localStorage.setItem('autre-livre', 'x')")
    opened.get_by_role("button", name="Tout effacer").click()
    assert opened.evaluate("document.activeElement.textContent") == "Garder"
    opened.keyboard.press("Escape")
    assert part(opened, "chapters").locator(".tc-report__total").inner_text() == "1 sur 8."
    opened.get_by_role("button", name="Tout effacer").click()
    opened.get_by_role("button", name="Oui, tout effacer").click()
    assert opened.evaluate("Object.keys(localStorage)") == ["autre-livre"]
    assert part(opened, "chapters").locator(".tc-report__total").inner_text() == "0 sur 8."
    expect(of_lab(opened, "captcha")).to_have_text("pas encore")
    assert opened.locator(".tc-report").get_by_role("status").inner_text() == "Tout est effacé."
    assert opened.get_by_role("button", name="Tout effacer").is_hidden()


def test_it_follows_what_another_page_writes(address, opened):
    other = second_tab(opened, f"{address}/chapitre.html")
    other.get_by_role("checkbox", name="J’ai lu ce chapitre").check()
    expect(part(opened, "chapters").locator(".tc-report__total")).to_have_text("1 sur 8.")


# --- everyone, everywhere


def test_no_accessibility_violation(opened):
    stand = {"version": 1, "first": 1, "step": 4, "argument": "Parce que."}
    cheating = {"kind": "scene", "share": 40, "seen": ["scene"]}
    put(opened, cheating=json.dumps(cheating), **{"read/chapitre": "true", "stand/chapitre-liker": json.dumps(stand)})
    of_lab(opened, "cheating").get_by_role("img").wait_for()
    opened.get_by_role("button", name="Tout effacer").click()
    assert violations_in_both(opened, ".bd-article") == []


def test_a_phone_never_scrolls_sideways(opened):
    opened.set_viewport_size({"width": 390, "height": 844})
    put(opened, cheating='{"kind":"random","share":40,"seen":[]}')
    of_lab(opened, "cheating").get_by_role("img").wait_for()
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
