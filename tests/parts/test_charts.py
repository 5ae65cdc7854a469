"""Charts in another book: Italian, with the wheel alone."""

from __future__ import annotations

import pytest

from tests.axe import violations
from tests.parts.conftest import example


@pytest.fixture
def book(guest):
    return guest(example("charts"))


def test_a_figure_is_drawn_and_its_numbers_are_those_of_the_language(book):
    figure = book.html("index").select_one("figure.tc-chart")
    assert figure.figcaption.text == "Etichette al mese"
    drawing = figure.select_one("[role=img]")
    assert drawing["aria-label"].startswith("Barre verticali.")
    assert {"gennaio", "febbraio", "1.000"} <= {text.text for text in drawing.select("text")}
    assert figure.summary.text == "Dati del grafico"
    rows = [[cell.text for cell in row.select("th, td")] for row in figure.select("table tr")]
    assert rows == [["Ascissa", "etichette"], ["gennaio", "987,6"], ["febbraio", "1.250"]]


def test_it_is_explored_by_keyboard_and_plotly_comes_only_then(book, watched):
    page = watched.page
    page.goto(f"{book.address}/index.html")
    button = page.get_by_role("button", name="Esplora il grafico: Etichette al mese")
    button.focus()
    assert not any("plotly" in url for url in watched.asked)
    assert violations(page, ".tc-chart") == []
    page.keyboard.press("Enter")
    slider = page.get_by_role("slider", name="Valore del grafico")
    slider.focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".tc-chart-value").inner_text() == "etichette, febbraio: 1.250"
    assert violations(page, ".tc-chart") == []
    page.get_by_role("button", name="Torna al disegno").press("Enter")
    assert slider.count() == 0
    assert watched.complaints == []
    assert watched.foreign(book.address) == []


def test_what_a_page_lacks_is_said_in_its_language(refused):
    files = example("charts")
    files["index.md"] = """# Errori

:::{plotly} etichette.json
:::

:::{plotly} altro.json
:alt: Niente.
:::

:::{plotly} conf.py
:alt: Niente.
:::
"""
    said = refused(files)
    assert "manca «:alt:»" in said
    assert "il file altro.json non si trova" in said
    assert "conf.py non è una figura di plotly" in said
