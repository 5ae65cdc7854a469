"""`widgets.facts`: the sheet of facts and the charts' numbers, as pandas tables."""

from __future__ import annotations

import subprocess
import sys

import pandas as pd
import pytest

from widgets.book.charts import figures as chart_figures
from widgets.facts import FactsError, load_chart, load_facts
from widgets.facts.charts import names, rows_of
from widgets.facts.sheet import KINDS, SECTIONS, load_sheet


def test_facts_are_a_table_of_the_whole_sheet():
    facts, sheet = load_facts(), load_sheet()
    assert facts.index.tolist() == list(sheet)
    assert set(facts["section"]) == set(SECTIONS.values())
    assert set(facts["kind"]) == set(KINDS)
    for column in facts.columns.drop("section"):
        assert facts[column].tolist() == [getattr(fact, column) for fact in sheet.values()]


def test_a_reader_may_change_the_table_without_changing_the_next_one():
    facts, platforms = load_facts(), load_chart("platforms")
    facts.loc["E1", "label"] = "?"
    platforms.loc[0, "value"] = 0
    assert load_facts().loc["E1", "label"] != "?"
    assert load_chart("platforms").loc[0, "value"] != 0


@pytest.mark.parametrize("name", names())
def test_a_chart_is_a_table_of_its_rows(name):
    table, rows = load_chart(name), rows_of(name)
    assert table["value"].tolist() == [row.value for row in rows]
    assert table["low"].dtype == float
    assert [None if pd.isna(low) else low for low in table["low"]] == [row.low for row in rows]
    assert set(table.explode("facts")["facts"]) <= set(load_facts().index)
    assert f'"{name}"' in load_chart.__doc__


def test_every_chart_of_the_book_has_its_numbers():
    assert set(names()) == set(chart_figures.NAMES)


def test_columns_of_numbers_are_numbers():
    votes = load_chart("majority-vote")
    assert votes.loc[(votes["p"] == 0.7) & (votes["people"] == 9), "value"].item() == 90.1
    assert load_chart("platforms")["year"].tolist() == [2010, 2020]


@pytest.mark.parametrize("name", ["hourly-wage", "../facts", "", None])
def test_an_unknown_chart_is_told_with_the_known_names(name):
    with pytest.raises(FactsError, match=f"aucun graphique « {name} »") as error:
        load_chart(name)
    assert all(known in str(error.value) for known in names())


def test_tables_need_none_of_the_book_builders_tools():
    code = "import sys, widgets.facts as f; f.load_facts(); f.load_chart('platforms'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"sphinx", "docutils", "myst_nb", "plotly", "widgets.book"} & set(loaded)
