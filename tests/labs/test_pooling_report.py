"""The class on one sheet: exactly one page of A4, whatever the class, through the browser's own print."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.labs.pooling_pages import codes
from widgets.learning import wilson_interval

BUTTON = "Imprimer le bilan de la classe (1 page)"
A4 = (595, 842)


@pytest.fixture
def open_lab(page, open_lab):
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
    return open_lab


def on_paper(page) -> list[tuple[tuple[int, int], str]]:
    """The size and the text of each page printed, spaces made one; the page is told before and after, as by a person."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    size_of = lambda sheet: tuple(round(side) for side in sheet.get_size())  # noqa: E731
    return [(size_of(sheet), re.sub(r"\s+", " ", sheet.get_textpage().get_text_range())) for sheet in document]


def wait_for_curve(lab) -> None:
    lab.page.wait_for_function("'accuracy' in window.model.get('results')")


def printed(lab) -> list[tuple[tuple[int, int], str]]:
    lab.button(BUTTON).click()
    assert lab.page.evaluate("window.printed") == 1
    return on_paper(lab.page)


@pytest.mark.parametrize("students", [1, 3, 35])
def test_a_class_fits_on_one_page(open_lab, students):
    lab = open_lab()
    lab.paste(codes(students))
    wait_for_curve(lab)
    [(size, text)] = printed(lab)
    assert size == A4, "whatever paper the browser would have taken"
    assert text.lstrip().startswith("Bilan de la classe")
    one = lab.page.evaluate("window.model.get('results').accuracy")
    assert f"{students} personne" in text
    labels = {1: "60", 3: "180", 35: "2 ?100"}[students]
    assert re.search(rf"\b{labels} étiquettes", text)
    assert "Concept étudié : passage piéton." in text
    for name, value in (
        ("Une seule personne", "one"),
        ("Vote majoritaire", "majority"),
        ("Dawid-Skene", "dawid_skene"),
    ):
        shown = int(re.search(rf"{name}[^%]* (\d+) %", text)[1])
        assert abs(shown - 100 * one[value]) <= 0.5 + 1e-9, (name, shown)
    low, high = wilson_interval(round(144 * one["majority"]), 144)
    assert f"(marge : {100 * low:.0f} à {100 * high:.0f})" in text
    assert re.search(r"\ble \d{1,2} \w+ 20\d\d", text, re.IGNORECASE)
    assert "Ce que cela veut dire" in text
    assert "Aucun nom" in text
    if students > 1:
        alpha = lab.root.get_by_text("alpha de Krippendorff").inner_text()
        assert re.sub(r"\s+", " ", alpha) in text
        assert len(re.findall(r"oui : \d+, non : \d+", text)) == 6
        assert "hasard : 50 %" in text, "the curve is drawn"
    else:
        assert "Avec un seul code, il n’y a pas encore de courbe." in text


def test_it_is_alone_on_paper_and_gone_afterwards(open_lab):
    lab = open_lab()
    given = codes(3)
    lab.paste(given)
    wait_for_curve(lab)
    before = on_paper(lab.page)
    [(_, text)] = printed(lab)
    assert not any(code in text for code in given)
    assert "Réunir les codes" not in text
    expect(lab.page.locator(".tc-pooling__sheet")).to_have_count(0)
    assert on_paper(lab.page) == before, "another print is as it was"


def test_the_disputed_pictures_are_drawn(open_lab):
    lab = open_lab()
    lab.paste(codes(3))
    wait_for_curve(lab)
    lab.page.wait_for_function("[...document.querySelectorAll('.tc-pooling__disputed canvas')].length === 6")
    for _ in range(2):
        lab.button(BUTTON).click()
    blank = lab.page.evaluate(
        """() => [...document.querySelectorAll(".tc-pooling__sheet canvas")].map((canvas) =>
            canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.every((byte) => byte === 0))"""
    )
    assert blank == [False] * 6
    assert lab.page.locator(".tc-pooling__sheet").count() == 1, "a second print replaces the first"


def test_nothing_shows_on_screen_and_it_works_in_the_dark(open_lab):
    lab = open_lab()
    lab.page.evaluate("document.documentElement.dataset.theme = 'dark'")
    lab.paste(codes(3))
    wait_for_curve(lab)
    lab.button(BUTTON).click()
    assert lab.page.locator(".tc-pooling__sheet").is_hidden()
    lab.page.emulate_media(media="print")
    sheet = lab.page.locator(".tc-pooling__sheet")
    assert sheet.is_visible()
    assert sheet.evaluate("element => getComputedStyle(element).color") == "rgb(0, 0, 0)"
