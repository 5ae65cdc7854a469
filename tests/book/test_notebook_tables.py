"""Tables of pandas on pages of the book."""

from __future__ import annotations

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from sklearn.linear_model import LogisticRegression

from tests.axe import violations
from tests.book.notebooks import book, code
from widgets.book.notebooks.tables import accessible


def mended(frame: pd.DataFrame) -> BeautifulSoup:
    return BeautifulSoup(accessible(frame._repr_html_()), "html.parser")


def test_each_heading_says_what_it_heads_and_the_box_can_be_scrolled_by_keyboard():
    table = mended(pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}))
    assert [(th.get_text(), th["scope"]) for th in table.select("th")] == [
        ("a", "col"),
        ("b", "col"),
        ("0", "row"),
        ("1", "row"),
    ]
    box = table.select_one(".tc-table")
    assert (box["tabindex"], box["role"], box["aria-label"]) == ("0", "group", "Tableau")
    assert table.select("style, [border], [style]") == []


def test_the_name_of_the_index_joins_the_headings():
    table = mended(pd.DataFrame({"a": [1]}, index=pd.Index(["t1"], name="tuile")))
    assert [[cell.get_text() for cell in row.select("th, td")] for row in table.select("tr")] == [
        ["tuile", "a"],
        ["t1", "1"],
    ]


def test_headings_of_groups_are_headings_of_groups():
    index = pd.MultiIndex.from_tuples([("crosswalk", "t1"), ("crosswalk", "t2")])
    table = mended(pd.DataFrame({("taux", "a"): [1, 2], ("taux", "b"): [3, 4]}, index=index))
    scopes = {th.get_text(): th["scope"] for th in table.select("th")}
    assert (scopes["taux"], scopes["a"], scopes["crosswalk"], scopes["t2"]) == ("colgroup", "col", "rowgroup", "row")


@pytest.mark.parametrize(
    ("values", "right"),
    [
        ([1, 2.5], True),
        (["12,5\u202f%", "–"], True),
        ([1.5, None], True),
        (["1 cent", "12"], False),
        ([True, False], False),
    ],
)
def test_a_column_of_numbers_stands_to_the_right_with_its_heading(values, right):
    table = mended(pd.DataFrame({"a": values, "b": ["x", "y"]}))
    column = [table.select("thead th")[0], *table.select("tbody tr > td:nth-of-type(1)")]
    assert ["tc-number" in cell.get("class", []) for cell in column] == [right] * 3


def test_what_is_left_out_is_said_in_french():
    assert "100\u00a0lignes × 1\u00a0colonnes" in mended(pd.DataFrame({"a": range(100)})).get_text()


def test_colours_that_a_notebook_chose_stay():
    styled = pd.DataFrame({"a": [1, 2]}).style.highlight_max()
    table = BeautifulSoup(accessible(styled.to_html()), "html.parser")
    assert "background-color: yellow; color: #1c1b22; }" in table.select_one("style").get_text()
    assert {th["scope"] for th in table.select("th")} == {"col", "row"}


def test_words_on_a_ground_that_brings_its_own_ink_keep_it():
    styled = pd.DataFrame({"a": [1, 2]}).style.map(
        lambda value: "background: navy; color: white" if value > 1 else "color: red"
    )
    rules = BeautifulSoup(accessible(styled.to_html()), "html.parser").style.get_text()
    assert "color: white" in rules and "color: red" in rules and "#1c1b22" not in rules


def test_numbers_are_french_and_what_only_looks_like_one_is_left():
    values = {"a": ["0.784", "-3.5", "12.5\u202f%", "1.2.3", "v1.0", "1e-05"]}
    assert [cell.get_text() for cell in mended(pd.DataFrame(values)).select("td")[1:]] == [
        "0,784",
        "\u22123,5",
        "12,5\u202f%",
        "1.2.3",
        "v1.0",
        "1e-05",
    ]
    floats = BeautifulSoup(
        accessible(pd.DataFrame({"x": [0.5, -1.25]}).style.format(precision=2).to_html()), "html.parser"
    )
    assert [cell.get_text(strip=True) for cell in floats.select("tbody td")] == ["0,50", "\u22121,25"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_styled_table_stands_on_the_pages_ground_and_can_be_read(build, page, theme):
    shown = pd.DataFrame({"a": [1.5, 2.5]}).style.highlight_max()
    built = build(book(code("styled", output={"text/html": shown.to_html(), "text/plain": "…"})))
    page.goto(f"{built.address}/carnet.html")
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    table = page.locator(".tc-table table")
    assert table.evaluate("(table) => getComputedStyle(table).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert (
        table.locator("td", has_text="2,5").evaluate("(cell) => getComputedStyle(cell).backgroundColor")
        == "rgb(255, 255, 0)"
    )
    assert violations(page, ".tc-table") == []


def test_other_html_is_left_as_it_is_and_models_are_shown_as_words(build):
    assert accessible("<p>Bonjour</p>") is None
    fitted = LogisticRegression().fit([[0], [1]], [0, 1])
    built = build(
        book(
            code("model", output={"text/html": fitted._repr_html_(), "text/plain": repr(fitted)}),
            code("html", output={"text/html": '<p class="mine">Bonjour</p>', "text/plain": "…"}),
        )
    )
    page = built.html("carnet")
    assert page.select(".sk-top-container") == []
    assert "LogisticRegression()" in page.select_one(".cell_output").get_text()
    assert page.select_one(".cell_output .mine").get_text() == "Bonjour"
