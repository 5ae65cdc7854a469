"""What spoiled labels do to the model: held to scikit-learn, and to what the lab says."""

from __future__ import annotations

import random
import re

import pytest
from sklearn.linear_model import LogisticRegression

from tests.conftest import ROOT
from widgets.book.sessions.plans import load_questions
from widgets.labs.cheating import CheatingLab
from widgets.learning import load_features, wilson_interval

BENCH = "tests/labs/cheating_bench.js"
SEEDS = range(6)


@pytest.fixture(scope="module")
def scenes():
    return CheatingLab().scenes


def ordinary(text: str) -> str:
    return re.sub("[\u00a0\u202f]", " ", text)


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def test_the_model_is_scikit_learns_on_the_spoiled_labels(bench, tileset, scenes, truth):
    features = load_features()
    data = bench.call("gathered", tileset)
    trained = [row["tile"] for row in data["labels"]]
    asked = [["random", 40], ["against", 30], ["scene", 100]]
    striped = [tile for tile, one in zip(trained, bench.call("scenesOf", tileset, scenes, trained), strict=True) if one]
    given = bench.call("spoiled", data["labels"], 0, striped, asked)
    expected = []
    for step in given:
        model = LogisticRegression(C=tileset["C"], tol=1e-8, max_iter=5000)
        model.fit(features.loc[trained].to_numpy(), [row["label"] for row in step["labels"]])
        answers = model.predict(features.loc[data["test"]].to_numpy())
        expected.append(mean(bool(a) == truth[t, "crosswalk"] for a, t in zip(answers, data["test"], strict=True)))
    found = bench.call("tried", tileset, scenes, [], 0, asked)["runs"]
    assert [run["accuracy"] for run in found] == pytest.approx(expected, abs=1e-9)
    assert [run["wrong"] for run in found] == [step["wrong"] for step in given]


def test_going_back_to_nothing_spoiled_is_the_clean_model(bench, tileset, scenes):
    found = bench.call("tried", tileset, scenes, [], 0, [["against", 60], ["against", 0], ["random", 0], ["scene", 0]])
    assert {run["accuracy"] for run in found["runs"][1:]} == {found["clean"]}
    assert found["newly"][1] == []


def test_newly_wrong_tiles_are_test_tiles_that_the_clean_model_had_right(bench, tileset, scenes):
    found = bench.call("tried", tileset, scenes, [], 0, [["against", 100]])
    tests = bench.call("gathered", tileset)["test"]
    assert set(found["newly"][0]) <= set(tests)
    # With every label reversed, whatever was right is now wrong.
    assert len(found["newly"][0]) == round(found["clean"] * len(tests))


def test_scattered_errors_cost_little_and_reversed_labels_teach_the_opposite(bench, tileset, scenes):
    asked = [["random", 20], ["random", 100], ["against", 100]]
    found = [bench.call("tried", tileset, scenes, [], seed, asked) for seed in SEEDS]
    clean = found[0]["clean"]
    little, coin, opposite = (mean(one["runs"][i]["accuracy"] for one in found) for i in range(3))
    assert little > clean - 0.12
    assert 0.35 < coin < 0.65
    assert opposite < 0.2


def test_concentrated_errors_teach_a_lie_where_scattered_ones_do_not(bench, tileset, scenes):
    found = [bench.call("tried", tileset, scenes, [], seed, [["scene", 100]]) for seed in SEEDS]
    lied_about = mean(one["runs"][0]["accuracy_scene"] for one in found)
    scattered = mean(one["twins"][0] for one in found)
    assert lied_about < 0.35
    assert scattered > lied_about + 0.25


def test_the_lie_holds_for_both_concepts_on_labels_of_ones_own(bench, tileset, scenes, truth):
    for concept in tileset["truth"]:
        rows = [{"concept": concept, "tile": t, "label": truth[t, concept]} for t in tileset["unlabelled"][:120]]
        found = bench.call("tried", tileset, scenes, rows, 0, [["scene", 0], ["scene", 100]])
        before, after = (run["accuracy_scene"] for run in found["runs"])
        assert after < before - 0.2, concept


def test_the_lesson_tells_what_the_page_shows_on_its_sample(bench, tileset, scenes):
    asked = [["random", 35], ["random", 40], ["against", 40], ["scene", 100]]
    found = bench.call("tried", tileset, scenes, [], CheatingLab().seed, asked)
    score = [round(100 * run["accuracy"]) for run in found["runs"]]
    lost = [round(100 * (found["clean"] - run["accuracy"])) for run in found["runs"]]
    on_streets = round(100 * found["runs"][3]["accuracy_scene"])
    chapter, guide = (
        ordinary((ROOT / "chapters" / page).read_text(encoding="utf-8")) for page in ("tricher.md", "guide.md")
    )
    assert f"40 % de réponses au hasard coûtent ainsi {lost[1]} points, et 40 % de mensonges {lost[2]}" in chapter
    assert f"il en réussit {on_streets} %" in chapter and f"global, lui, affiche {score[3]} %" in chapter
    assert f"40 % de réponses au hasard retirent {lost[1]} points au score, 40 % de mensonges {lost[2]}" in guide
    bet, lie = (ordinary(load_questions()[name].answer) for name in ("un-tiers-au-hasard", "mentir-expres"))
    assert f"Autour de 80 : {score[0]} % avec le jeu d’exemple" in bet
    assert f"De {lost[2]} points avec le jeu d’exemple (de {round(100 * found['clean'])} à {score[2]} %)" in lie
    assert f"Le score tombe à {score[3]} % sans dire où : à {on_streets} % sur ces rues-là" in lie


@pytest.mark.parametrize("count", [36, 120])
def test_a_class_s_own_labels_end_where_the_bets_answers_say(bench, tileset, scenes, truth, count):
    bets, lies = [], []
    for seed in SEEDS:
        tiles = random.Random(seed).sample(tileset["unlabelled"], count)
        rows = [{"concept": "crosswalk", "tile": t, "label": truth[t, "crosswalk"]} for t in tiles]
        found = bench.call("tried", tileset, scenes, rows, seed, [["random", 35], ["against", 40]])
        bets.append(found["runs"][0]["accuracy"])
        lies.append(found["clean"] - found["runs"][1]["accuracy"])
    answers = [ordinary(load_questions()[name].answer) for name in ("un-tiers-au-hasard", "mentir-expres")]
    assert "entre 70 et 90 % avec vos étiquettes" in answers[0] and 0.7 < min(bets) <= max(bets) < 0.92
    assert "de 15 à 50 avec vos étiquettes" in answers[1] and 0.13 < min(lies) <= max(lies) < 0.5


def test_the_csv_has_one_line_per_model(bench, tileset, scenes):
    found = bench.call("tried", tileset, scenes, [], 0, [["random", 0], ["scene", 50]])
    lines = found["csv"].split("\r\n")
    assert lines[0] == "\ufeffkind;share;labels;wrong;accuracy;accuracy_low;accuracy_high;accuracy_scene"
    assert lines[1].startswith("random;0;") and lines[2].startswith("scene;50;") and lines[3] == ""
    accuracy, low, high = (float(cell.replace(",", ".")) for cell in lines[1].split(";")[4:7])
    assert (low, high) == pytest.approx(wilson_interval(round(72 * accuracy), 72), abs=1e-4)


def test_control_tiles_catch_with_the_binomial_chance(module):
    defence = module("widgets/labs/cheating/defence.js")
    for risk in (0, 0.05, 0.2, 0.5, 1):
        for count in (3, 6, 9, 15, 30):
            assert defence.call("caught", risk, count) == pytest.approx(1 - (1 - risk) ** count)
    assert defence.eval("(m) => m.CONTROLS") == [3, 6, 9, 15, 30]
