"""What other books' pages are given: tokens for every way in which themes say light and dark, and a name to keep under."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from widgets.book.charts import markup
from widgets.book.parts import alone, files

LIGHT, DARK = "#ffffff", "#14141c"
TINT = {LIGHT: "#dcd8f6", DARK: "#353162"}
TOKENS = """() => ["--tc-surface", "--tc-chart-tint"].map((name) =>
    getComputedStyle(document.querySelector("p")).getPropertyValue(name).trim())"""


@pytest.mark.parametrize(
    ("root", "body", "device", "surface"),
    [
        ("", "", "light", LIGHT),
        ("", "", "dark", LIGHT),  # a theme without a dark mode
        ('data-theme="dark"', "", "light", DARK),
        ('data-theme="light"', "", "dark", LIGHT),
        ("", 'data-theme="dark"', "light", DARK),
        ("", 'data-theme="light"', "dark", LIGHT),
        ("", 'data-theme="auto"', "dark", DARK),
        ("", 'data-theme="auto"', "light", LIGHT),
    ],
)
def test_colours_follow_what_a_theme_says_on_the_root_or_on_the_body(page, root, body, device, surface):
    page.emulate_media(color_scheme=device)
    sheet = files.shared_sheet() + files.sheet(markup.ASSETS)
    page.set_content(f"<!DOCTYPE html><html {root}><style>{sheet}</style><body {body}><p>")
    assert page.evaluate(TOKENS) == [surface, TINT[surface]]


def test_a_book_is_called_by_its_project_or_by_its_title():
    assert alone.name_of(SimpleNamespace(project="Machines", html_title="Machines documentation")) == "Machines"
    assert (
        alone.name_of(SimpleNamespace(project="Project name not set", html_title="A title")) == "A title"
    )  # as Jupyter Book leaves it
