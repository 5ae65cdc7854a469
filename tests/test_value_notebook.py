"""« Combien vaut un clic ? »: the numbers that the notebook takes from the facts, its simulation and its sliders."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from widgets.exercises.solution import code_of
from widgets.facts import load_chart, load_facts
from widgets.facts.charts import french
from widgets.learning import SharedRound, SharedSession, encode_share_code, load_page, short_edition

NOTEBOOK = Path(__file__).resolve().parents[1] / "chapters" / "carnets" / "valeur-du-clic.ipynb"
CELLS = {
    cell["id"]: "".join(cell["source"])
    for cell in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    if cell["cell_type"] == "code"
}


@pytest.fixture(scope="module")
def names() -> dict:
    """What the notebook's cells define, run in order, solutions included."""
    found: dict = {}
    with (
        pd.option_context("display.float_format", None, "display.max_colwidth", 50),
        contextlib.redirect_stdout(io.StringIO()),
    ):
        for source in CELLS.values():
            exec(code_of(source), found)  # noqa: S102 (our own notebook)
    return found


def test_numbers_read_in_facts_are_those_that_their_names_say(names) -> None:
    pay = load_chart("hourly-pay").explode("facts").set_index(["facts", "counted"])["value"]
    assert (names["paid"], names["total"]) == (pay["E3", "payé"], pay["E3", "en tout"])
    assert (names["paid_2021"], names["total_2021"]) == (pay["E9", "payé"], pay["E9", "en tout"])
    assert (names["median_us"], names["mean_us"]) == (pay["E5", "médiane"], pay["E5", "moyenne"])
    assert (names["diary"], names["minimum"]) == (pay["E1", "médiane"], pay["E5", "minimum"])
    unpaid = load_chart("unpaid-time").set_index("who")["value"]
    assert (names["unpaid"], names["SEARCH"]) == (unpaid["Micro-tâches"], unpaid["Seulement chercher des tâches"])
    figures = load_facts()["figure"]
    for fact_id, words in {
        "E1": f"{french(names['over'])} % gagnent plus de 7,25",
        "E4": f"{names['comma'](names['north_america'])} dollars de l’heure en Amérique du Nord",
        "E12": f"{french(names['sentence_price'])} euro la phrase",
        "E18": f"plus de {names['TASKS']} images",
        "C26": f"{french(names['million_hours'])} millions d’heures ; au moins {french(names['billion_dollars'])} milliards",
        "C29": f"{french(names['captcha_seconds'])} secondes par test",
    }.items():
        plain = figures[fact_id].replace("\u202f", " ").replace("\u00a0", " ")
        assert words in plain
    assert f"{french(names['africa'])} en Afrique" in figures["E4"].replace("\u00a0", " ")
    assert (
        names["captcha_price"]
        == load_chart("captcha-price").query("panel == 'price' and value == 1")["value"].item() / 1000
    )


def test_a_price_becomes_the_wages_that_the_book_draws(names) -> None:
    hourly = load_chart("captcha-price").query("panel == 'hourly' and value < 1 and value > 0.1")["value"].item()
    assert names["hourly_wage"](names["captcha_price"], names["captcha_seconds"]) == pytest.approx(hourly, abs=0.005)
    assert names["hourly_wage"](names["paid"], 3600, 20.3) == pytest.approx(names["total"], abs=0.01)
    seconds = names["seconds_for"](names["captcha_price"], names["diary"])
    assert names["hourly_wage"](names["captcha_price"], seconds) == pytest.approx(names["diary"])
    assert names["hidden_wage"] == pytest.approx(7.45, abs=0.005)


def test_the_simulation_says_what_the_text_says_of_it(names) -> None:
    simulate, wages = names["simulate"], names["wages"]
    assert wages.shape == (1000,)
    assert wages.mean() > 1.05 * np.median(wages)
    assert abs(np.mean(wages > names["minimum"]) - names["over"] / 100) < 0.02
    assert np.median(simulate(search=0, refused=0)) == pytest.approx(names["paid"], rel=0.05)
    assert np.allclose(simulate(2 * names["PRICE"]), 2 * wages)
    half = np.median(simulate(refused=0.5)) / np.median(simulate(refused=0))
    assert half == pytest.approx(0.5, abs=0.02)
    assert np.ptp(np.quantile(names["same_pace"], [0.1, 0.9])) < 0.2 * np.ptp(np.quantile(wages, [0.1, 0.9]))


def test_the_two_ways_to_the_lowest_price_agree(names) -> None:
    for goal in (0.5, 0.9):
        assert 0 <= names["lowest_price"](goal) - names["exact_price"](goal) < 0.1


def test_the_sliders_figure_shows_and_says_what_they_set(names) -> None:
    start = names["show_day"](1, 18, 12.5)
    chart = names["show_day"](3, 18, 12.5)
    assert sum(chart.data[0].y) == names["PEOPLE"]
    assert list(chart.data[0].y) != list(start.data[0].y)
    assert chart.layout.meta["alt"] != start.layout.meta["alt"]
    assert chart.layout.shapes[1].x0 == pytest.approx(np.median(names["simulate"](0.03)))


def class_minutes(names: dict, code: str) -> tuple[dict, str]:
    """What the cell on the class's minutes defines, and what it says, once `code` is pasted in."""
    said: list[str] = []
    found = {**names, "display": lambda shown: said.append(shown.data)}
    exec(CELLS["class-minutes"].replace('CODE = ""', f"CODE = {code!r}"), found)  # noqa: S102
    return found, " ".join(said)


def test_a_code_from_the_lab_gives_its_own_minutes(names) -> None:
    rounds = tuple(SharedRound(i, (True, False) * 3) for i in range(2))
    code = encode_share_code(SharedSession(short_edition(load_page()), "crosswalk", 7, rounds, 90))
    found, _ = class_minutes(names, code)
    assert found["seconds"] == pytest.approx(90)
    assert found["origin"].startswith("Votre code\u00a0: 12 étiquettes")


def test_a_wrong_code_is_told_and_the_notebook_goes_on(names) -> None:
    found, said = class_minutes(names, "pas un code")
    assert "Code illisible" in said
    assert found["hours"] == 24 * 10 / 60
