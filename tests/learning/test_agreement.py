"""Krippendorff's alpha: against its definition, the published example and the krippendorff package."""

from __future__ import annotations

import math
import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from tests.learning.crowds import any_votes, plain_alpha, random_votes
from widgets.learning.crowdsourcing.agreement import krippendorff_alpha

# Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C: four observers, twelve units.
PUBLISHED = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


def votes_of(answers):
    rows = [(u, o, v) for o, row in enumerate(answers) for u, v in enumerate(row) if v is not None]
    return pd.DataFrame(rows, columns=["task", "annotator", "label"])


def test_the_published_example_gives_the_published_number():
    assert krippendorff_alpha(votes_of(PUBLISHED)) == pytest.approx(0.743, abs=5e-4)


@settings(deadline=None)
@given(any_votes())
def test_it_is_what_its_definition_says(votes):
    assert krippendorff_alpha(votes) == pytest.approx(plain_alpha(votes), nan_ok=True)


@pytest.mark.parametrize("seed", range(5))
def test_it_is_the_krippendorff_packages(seed):
    krippendorff = pytest.importorskip("krippendorff")
    votes = random_votes(seed, labels=2 + seed % 3, asked=0.5)
    matrix = votes.pivot(index="annotator", columns="task", values="label")
    codes = matrix.apply(lambda column: column.str[1:].astype(float))
    theirs = krippendorff.alpha(codes.to_numpy(), level_of_measurement="nominal")
    assert krippendorff_alpha(votes) == pytest.approx(theirs)


def test_perfect_agreement_is_one_and_answers_at_random_are_worth_nothing():
    assert krippendorff_alpha(votes_of([[True, False, True], [True, False, True]])) == 1.0
    rng = np.random.default_rng(0)
    assert abs(krippendorff_alpha(votes_of(rng.integers(2, size=(10, 400)).tolist()))) < 0.03


def test_systematic_disagreement_is_less_than_nothing():
    assert krippendorff_alpha(votes_of([[0, 1, 0, 1], [1, 0, 1, 0]])) < -0.5


@pytest.mark.parametrize("answers", [[["oui", "oui"], ["oui", "oui"]], [[1, None], [None, 2]]])
def test_with_one_label_or_nothing_to_compare_it_is_not_defined(answers):
    with warnings.catch_warnings(action="error"):
        assert math.isnan(krippendorff_alpha(votes_of(answers)))


def test_an_empty_table_is_refused_in_french():
    with pytest.raises(ValueError, match="vide"):
        krippendorff_alpha(votes_of([]))
