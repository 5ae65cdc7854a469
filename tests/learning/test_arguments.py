"""Whatever is given in place of what was asked for, the library says so in French, or takes it for what it plainly is."""

from __future__ import annotations

import math
import pickle
import warnings
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.learning.crowds import any_votes, random_votes
from widgets.learning import (
    ShareCodeError,
    SharedRound,
    crowd_of,
    dawid_skene,
    deal,
    decode_share_code,
    encode_share_code,
    gold_scores,
    load_picture,
    majority_vote,
    mcnemar_test,
    short_edition,
    simulate_votes,
    weighted_vote,
    wilson_interval,
    words_of,
)
from widgets.learning.arguments import number, whole

# Ways in which tables hold yes and no: what tiles.csv, `python -m widgets codes` and pandas make of them.
SPELT = ["bool", "int64", "uint8", "float64", "object", "boolean", "Int64", "Float64", "category"]
TRUTH = pd.Series(np.random.default_rng(0).random(60) < 0.5, [f"t{i}" for i in range(60)])
VOTES = simulate_votes(TRUTH, crowd_of(careful=2, hurried=2, saboteur=1), seed=1)
GOLD = TRUTH[:20]
WEIGHTS = gold_scores(VOTES, GOLD).weight
ONE = crowd_of(careful=1)
SESSION = decode_share_code("1NW0-0070-00R0-S03M-PP4A")


@given(st.sampled_from(SPELT), st.sampled_from(SPELT), st.permutations(range(20)), any_votes(most_labels=2))
def test_yes_and_no_are_the_same_however_they_are_written(in_votes, in_gold, order, few):
    for votes, gold in (
        (VOTES, GOLD.iloc[order]),
        (few.assign(label=few.label == 1), pd.Series(True, few.task.unique())),
    ):
        expected = gold_scores(votes, gold)
        with warnings.catch_warnings(action="error"):
            found = gold_scores(votes.assign(label=votes.label.astype(in_votes)), gold.astype(in_gold))
        assert found.right.equals(expected.right) and found.asked.equals(expected.asked)
        if (
            votes.label.nunique() == 2
        ):  # else nobody can be told from anybody, except where False is known to be possible
            pd.testing.assert_frame_equal(found, expected)


@pytest.mark.parametrize("kind", SPELT)
def test_weights_from_whole_numbers_are_as_good_as_from_truth_values(kind):
    found = weighted_vote(VOTES, gold_scores(VOTES, GOLD.astype(kind)).weight).label
    assert (found == TRUTH[found.index]).mean() > 0.9


@pytest.mark.parametrize(
    ("gold", "words"),
    [
        (GOLD.astype(str), "'False', 'True'.*les étiquettes y sont False, True"),
        (GOLD.map({True: "oui", False: "non"}), "'non', 'oui'"),
        (GOLD.astype(int) * 2, "gold contient 2"),
        (GOLD.map(lambda label: [label]), "n’est pas une étiquette"),
        (GOLD.reset_index(drop=True), "Aucune tâche de gold.*set_index"),
        (pd.concat([GOLD, GOLD]), "plusieurs lignes pour"),
        *(
            (wrong, "gold doit être une colonne")
            for wrong in (None, list(GOLD), GOLD.to_dict(), GOLD.to_numpy(), GOLD.to_frame())
        ),
    ],
)
def test_known_answers_that_match_nothing_are_refused(gold, words):
    with pytest.raises(ValueError, match=words):
        gold_scores(VOTES, gold)


def test_a_known_label_that_nobody_chose_is_told_and_counts_as_missed():
    votes = random_votes(1, labels=2)
    gold = pd.Series({"t000": "l0", "t001": "l7", "t002": None})
    with pytest.warns(UserWarning, match="'l7', que personne n’a donné"):
        scores = gold_scores(votes, gold)
    at = votes[votes.task.isin(["t000", "t001"])]
    assert scores.asked.sum() == len(at)
    assert scores.right.sum() == ((at.task == "t000") & (at.label == "l0")).sum()
    with warnings.catch_warnings(action="error"):  # nobody was asked it
        gold_scores(votes, pd.Series({"t000": "l0", "elsewhere": "l7"}))
        gold_scores(votes, gold[:0])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: weighted_vote(VOTES, gold_scores(VOTES, GOLD)), r"gold_scores\(votes, gold\)\.weight par exemple"),
        (lambda: weighted_vote(VOTES, WEIGHTS.to_dict()), "type dict"),
        (lambda: weighted_vote(VOTES, WEIGHTS.astype(str) + "x"), "nombre fini"),
        (lambda: weighted_vote(VOTES, pd.concat([WEIGHTS, WEIGHTS])), "plusieurs lignes pour"),
        (lambda: majority_vote(pd.concat([VOTES, VOTES], axis=1)), "plusieurs colonnes"),
        (
            lambda: majority_vote(pd.DataFrame({"task": range(20_000), "annotator": 0, "label": range(20_000)})),
            "mémoire",
        ),
        (lambda: dawid_skene(pd.DataFrame({"task": 0, "annotator": range(2000), "label": range(2000)})), "mémoire"),
        *(
            (lambda wrong=wrong: dawid_skene(VOTES, **wrong), f"{next(iter(wrong))}=.* n’est pas possible")
            for wrong in [
                *({"smoothing": value} for value in (math.nan, math.inf, -1, "1", True, None)),
                *({"iterations": value} for value in (-5, 0, 2.5, "3", True, math.nan)),
                *({"tolerance": value} for value in (math.nan, math.inf, "x", None, 10**400)),
            ]
        ),
        (
            lambda: simulate_votes(TRUTH, pd.concat([crowd_of(hurried=1), crowd_of(hurried=2)]), seed=1),
            "Deux personnes.*hurried-1",
        ),
        (lambda: simulate_votes(TRUTH, ONE.assign(annotator=None), seed=1), "annotator a une case vide"),
        (lambda: simulate_votes(TRUTH, ONE.assign(accuracy="haut"), seed=1), "de 0 à 1"),
        (lambda: simulate_votes(TRUTH, ONE, seed=None), "seed=None"),
        (lambda: simulate_votes(TRUTH, ONE, seed=1, hardness=0.5), "hardness doit être une colonne"),
        (lambda: simulate_votes(TRUTH, ONE, seed=1, hardness=TRUTH.astype(str)), "de 0 .* à 1"),
        (lambda: simulate_votes(TRUTH, ONE, seed=1, tasks=["t1"]), "tasks est un dictionnaire"),
        (lambda: simulate_votes(TRUTH, ONE, seed=1, tasks={"careful-1": "t1"}), "il faut une liste"),
        (lambda: simulate_votes(pd.Series([1, "a"]), ONE, seed=1), "ordre"),
        (lambda: simulate_votes(pd.Series([True, None]), ONE, seed=1), "case vide"),
        (lambda: simulate_votes(TRUTH.to_frame(), ONE, seed=1), "truth doit être une colonne"),
        (lambda: crowd_of(careful=True), "careful=True"),
        (lambda: crowd_of(careful=10**12), "1\u202f000\u202f000"),
        (lambda: deal(5, "300"), "count='300'"),
        (lambda: deal(5, 300, pool=-1), "pool=-1"),
        (lambda: load_picture(["t0001"]), "pas d’image"),
        (lambda: wilson_interval("3", 4), "right='3'"),
        (lambda: wilson_interval(math.nan, 4), "right=nan"),
        (lambda: mcnemar_test([1], 2), "gained="),
        (lambda: words_of(3), "type int"),
        (lambda: short_edition(None), "load_page"),
    ],
)
def test_what_is_no_value_for_it_is_refused_in_french(call, words):
    with pytest.raises(ValueError, match=words):
        call()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"edition": 1024}, "edition=1024"),
        ({"hand": "7"}, "hand='7'"),
        ({"seconds": math.nan}, "seconds=nan"),
        ({"refused": "a"}, "refused='a'"),
        ({"rounds": ()}, "de 1 à 64 grilles, pas 0"),
        ({"rounds": (SharedRound(64, (True,) * 6),)}, "position=64"),
        ({"rounds": (SharedRound(1, (True,) * 6), SharedRound(1, (True,) * 6))}, "une seule fois"),
        ({"rounds": (SharedRound(0, (True,) * 5),)}, "il en faut 6"),
        ({"rounds": (SharedRound(0, ("oui", "non") * 3),)}, "'oui'.*True ou False"),
    ],
)
def test_each_fault_of_a_session_has_its_own_sentence(change, words):
    with pytest.raises(ShareCodeError, match=words) as error:
        encode_share_code(replace(SESSION, **change))
    assert error.value.reason == "content"


def test_numpys_numbers_are_numbers_and_0_or_1_are_labels():
    grid = SharedRound(np.int64(0), (np.True_, 0, np.False_, 1, False, np.int8(0)))
    session = replace(SESSION, hand=np.int16(7), rounds=(grid,), seconds=np.float32(12))
    assert encode_share_code(session) == "1NW0-0070-00R0-S03M-PP4A"
    assert wilson_interval(np.int64(108), np.int32(144)) == wilson_interval(108.0, 144)


def test_the_error_of_a_code_survives_its_way_between_processes():
    with pytest.raises(ShareCodeError) as error:
        decode_share_code("1NW0-0070-00R0-S03M-PP4B")
    again = pickle.loads(pickle.dumps(error.value))
    assert (type(again), again.reason, str(again)) == (ShareCodeError, "checksum", str(error.value))


@given(
    st.one_of(
        st.integers(), st.floats(), st.text(), st.booleans(), st.none(), st.lists(st.integers()), st.complex_numbers()
    )
)
def test_a_number_is_one_or_is_refused(value):
    for check, kinds in ((whole, int), (number, (int, float))):
        try:
            found = check("x", value, 0)
        except ValueError as error:
            assert "n’est pas possible" in str(error)
            assert isinstance(value, bool) or not isinstance(value, kinds) or not 0 <= value < math.inf
        else:
            assert found == value and not isinstance(value, bool) and 0 <= found < math.inf
