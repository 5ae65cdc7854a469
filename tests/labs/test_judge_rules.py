"""The rules of « Le juge » by themselves: what simulated raters teach, what the assistant becomes, what may be kept."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from choix import opt_pairwise
from sklearn.linear_model import LogisticRegression

from widgets.labs import JudgeLab
from widgets.learning import BradleyTerry, load_answers

BENCH = "tests/labs/judge_bench.js"
PREFERENCES = "widgets/labs/shared/preferences.js"
FIT = "(m, [rows, features, C]) => Array.from(m.fitPreferences(rows, features, C))"
FEATURES = ("length", "certainty", "hedging", "flattery", "agreement", "list", "source", "exclamation")
# One taste or several, for or against.
TASTES = (
    *({feature: sign} for feature in FEATURES for sign in (1, -1)),
    {"length": 1, "flattery": 1},
    {"agreement": 1, "certainty": 1, "exclamation": -1},
    {"certainty": 1, "list": 1, "source": 1, "hedging": -1, "exclamation": -1},
)


@pytest.fixture(scope="module")
def answers() -> dict:
    return JudgeLab().answers


@pytest.fixture(scope="module")
def taught(module, answers):
    """(taste, pairs) → { share, weights } of twenty raters who are alike, reckoned once."""

    @functools.cache
    def teach(taste: tuple[tuple[str, int], ...], pairs: int) -> list[dict]:
        return module(BENCH).call("taught", answers, dict(taste), pairs, list(range(20)))

    return lambda taste, pairs: teach(tuple(taste.items()), pairs)


# The model.


@pytest.mark.parametrize("c", [0.3, 1, 5])
def test_page_notebook_and_scikit_learn_meet_at_the_same_weights(module, c):
    draw = np.random.default_rng(3)
    rows = draw.normal(size=(60, 8))
    wins = np.where(rows[:, 0] - rows[:, 3] + draw.normal(size=60) > 0, 1, 0).astype(float)
    wins[::7] = 0.5
    given = [{"difference": row.tolist(), "preferred": float(won)} for row, won in zip(rows, wins, strict=True)]
    ours = module(PREFERENCES).eval(FIT, [given, 8, c])
    # A tie is half a win for each: the same row with both labels, each weighing half.
    theirs = LogisticRegression(C=c, fit_intercept=False, tol=1e-10, max_iter=100_000).fit(
        np.vstack([rows, rows]), np.repeat([1, 0], 60), sample_weight=np.concatenate([wins, 1 - wins])
    )
    np.testing.assert_allclose(ours, theirs.coef_[0], atol=1e-4)
    np.testing.assert_allclose(BradleyTerry(C=c).fit(rows, wins).coef_, theirs.coef_, atol=1e-4)


def test_page_and_notebook_give_choix_s_strengths_to_items_without_features(module):
    draw = np.random.default_rng(8)
    pairs = [tuple(int(item) for item in draw.choice(6, 2, replace=False)) for _ in range(80)]  # (winner, loser)
    theirs = opt_pairwise(6, pairs, alpha=0.5, method="BFGS", tol=1e-9)  # its penalty is alpha ‖w‖², ours ‖w‖² / 2
    rows = np.eye(6)[[winner for winner, _ in pairs]] - np.eye(6)[[loser for _, loser in pairs]]
    given = [{"difference": row.tolist(), "preferred": 1} for row in rows]
    np.testing.assert_allclose(module(PREFERENCES).eval(FIT, [given, 6, 1]), theirs, atol=1e-4)
    np.testing.assert_allclose(BradleyTerry(C=1).fit(rows, np.ones(80)).coef_[0], theirs, atol=1e-4)


def test_margins_of_any_size_overflow_nothing(module):
    assert module(PREFERENCES).eval("(m) => [-1e5, 0, 1e5].map((x) => m.chance([1], [x]))") == [0, 0.5, 1]
    given = [{"difference": [1e6], "preferred": 0}, {"difference": [1e6], "preferred": 1}]
    assert np.isfinite(module(PREFERENCES).eval(FIT, [given, 1, 1])).all()


# What simulated raters teach.


def test_before_any_pair_a_bet_is_heads_or_tails(taught):
    runs = taught({"length": 1}, 0)
    assert {run["blank"] for run in runs} == {0.5}
    assert mean_share(runs) == pytest.approx(0.5, abs=0.05)


@pytest.mark.parametrize(("pairs", "least"), [(12, 0.65), (30, 0.72)])
def test_bets_on_a_rater_who_follows_tastes_are_won_more_and_more_often(taught, pairs, least):
    for taste in TASTES:
        assert mean_share(taught(taste, pairs)) >= least, taste


def test_a_rater_who_clicks_at_random_stays_unforeseeable(taught):
    for pairs in (12, 30):
        assert mean_share(taught({}, pairs)) == pytest.approx(0.5, abs=0.05)


def test_twelve_pairs_tell_which_way_a_taste_goes(taught):
    found = [
        run["weights"][at] * sign > 0
        for at, feature in enumerate(FEATURES)
        for sign in (1, -1)
        for run in taught({feature: sign}, 12)
    ]
    assert np.mean(found) >= 0.95


def mean_share(runs: list[dict]) -> float:
    return float(np.mean([run["share"] for run in runs]))


# The assistant.


def test_trained_by_a_polite_rater_the_assistant_is_right_less_often(bench, answers):
    for seed in range(8):
        found = bench.call("retrained", answers, "polite", seed)
        assert found["before"]["right"] - found["after"]["right"] >= 0.1
        assert found["after"]["agreeing"] >= 0.8


def test_each_rater_makes_an_assistant_of_their_own(bench, answers):
    hurried, polite, company, truth = (
        bench.call("retrained", answers, crew, 0)["after"] for crew in ("hurried", "polite", "company", "truth")
    )
    before = bench.call("retrained", answers, "mixed", 0)["before"]
    assert hurried["words"] > 1.4 * before["words"]
    assert len({tuple(each["picks"]) for each in (hurried, polite, company, truth)}) == 4
    # One who knows what is right can only teach whom to contradict: better, and never right throughout.
    assert before["right"] < truth["right"] < 1


def test_the_machine_is_told_nothing_of_what_is_right(bench, answers):
    turned = {
        **answers,
        "questions": [
            {**question, "answers": [{**answer, "verdict": "right"} for answer in question["answers"]]}
            for question in answers["questions"]
        ],
    }
    mixed = [bench.call("retrained", given, "mixed", 0)["weights"] for given in (answers, turned)]
    assert mixed[0] == mixed[1]
    assert bench.call("deal", answers, 0) == bench.call("deal", turned, 0)


# Pairs, bets, sessions.


def test_every_question_comes_once_a_turn_and_none_that_is_held_back(bench, answers):
    table = load_answers()
    order = [pair["pair"] for pair in bench.call("deal", answers, 0)]
    assert len({frozenset(pair) for pair in order}) == len(order) == 300
    asked = [table.question[first] for first, _ in order]
    assert not table[table.held_back].question.isin(asked).any()
    assert all(table.question[first] == table.question[second] for first, second in order)
    assert len(set(asked[:30])) == len(set(asked[30:60])) == 30


def test_pairs_tell_much_early_on_and_have_no_preferred_side(bench, answers):
    differences = np.array([pair["difference"] for pair in bench.call("deal", answers, 0)])
    assert (np.abs(differences[:12]) > 0.3).mean(axis=0).min() >= 0.4
    assert np.abs(differences.mean(axis=0)).max() < 0.15


def test_from_the_sixth_pair_on_every_third_one_is_bet_upon(bench, answers):
    rounds = bench.call("played", answers, "first", 16, 0)["session"]["rounds"]
    assert [i for i, each in enumerate(rounds) if each["bet"] is not None] == [6, 9, 12, 15]


def test_as_good_as_each_other_is_neither_won_nor_lost(bench, answers):
    assert bench.call("played", answers, "tie", 20, 0)["history"] == []
    history = bench.call("played", answers, "long", 30, 0)["history"]
    assert [point["bets"] for point in history] == list(range(1, len(history) + 1))
    assert all(point["share"] == point["won"] / point["bets"] for point in history)


def test_a_session_comes_back_and_what_none_could_be_does_not(bench, answers):
    session = bench.call("played", answers, "long", 13, 0)["session"]
    assert bench.call("returned", answers, session) == session
    first = session["rounds"][0]
    held = next(question for question in answers["questions"] if question["held"])
    wrong = [
        {"edition": "x"},
        {"aim": "fun"},
        {"judge": "nobody"},
        {"opened": True, "rounds": []},
        {"rounds": [first, {**first, "first": first["second"], "second": first["first"]}]},
        *(
            {"rounds": [{**first, **change}]}
            for change in (
                {"preferred": 0.7},
                {"first": first["second"]},
                {"second": "saisons/9"},
                {"first": f"{held['id']}/1", "second": f"{held['id']}/2"},
                {"why": "because"},
                {"bet": 2},
                {"seconds": -1},
            )
        ),
    ]
    for change in wrong:
        assert bench.call("returned", answers, {**session, **change}) is None, change


def test_a_margin_is_wilson_s(bench):
    assert bench.call("interval", 0, 0) == [0, 1]
    assert bench.call("interval", 7, 10) == pytest.approx([0.3968, 0.8922], abs=1e-3)
