"""What the lesson promises: how a model fares with the clicks of many simulated students."""

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from tests.learning.students import curve
from widgets.learning import deal, load_features, load_tiles
from widgets.learning.images.scenery.scenes import CONCEPTS
from widgets.learning.images.tiles import load_page

STUDENTS = 40
COUNTS = [0, 12, 60, 120, 300]
EASY, HARD = CONCEPTS


class Class:
    """The accuracies of many students, shape (STUDENTS, len(COUNTS)), for one concept."""

    def __init__(self, concept: str):
        page, features, tiles = load_page(), load_features(), load_tiles()
        truth = tiles[tiles.concept == concept].set_index("tile").present
        self.C = page["C"]
        self.seen, self.truth = features.loc[page["unlabelled"]].to_numpy(), truth[page["unlabelled"]].to_numpy()
        self.test, self.test_truth = features.loc[page["test"]].to_numpy(), truth[page["test"]].to_numpy()
        count = len(self.truth)
        rngs = [np.random.default_rng([31, i]) for i in range(STUDENTS)]
        orders = [rng.permutation(count) for rng in rngs]
        self.careful = np.array([self._curve(self.truth, order) for order in orders])
        self.served = self._curve(self.truth, np.arange(count))
        hands = np.random.default_rng(32).integers(0, 32768, STUDENTS)  # as the lab deals tiles out
        self.dealt = np.array([self._curve(self.truth, np.array(deal(int(hand), count))) for hand in hands])
        self.random = np.array([self._curve(rng.random(count) < 0.5, order) for rng, order in zip(rngs, orders)])
        self.inverted = np.array([self._curve(~self.truth, order) for order in orders[:10]])

    def _curve(self, labels, order):
        return curve(self.seen, labels, order, self.test, self.test_truth, COUNTS, self.C)


@pytest.fixture(scope="module")
def classes():
    with threadpool_limits(1):
        return {concept: Class(concept) for concept in CONCEPTS}


def at(accuracies, count):
    return accuracies[..., COUNTS.index(count)]


@pytest.mark.parametrize("concept", CONCEPTS)
def test_without_labels_the_model_is_at_chance(classes, concept):
    assert np.all(at(classes[concept].careful, 0) == 0.5)


@pytest.mark.parametrize("order", ["careful", "dealt", "served"])
def test_the_easy_concept_climbs_within_the_first_rounds(classes, order):
    accuracies = getattr(classes[EASY], order)
    assert 0.65 <= at(accuracies, 12).mean() <= 0.88
    assert at(accuracies, 60).mean() >= 0.90


@pytest.mark.parametrize("order", ["careful", "dealt", "served"])
def test_the_hard_concept_needs_many_more_labels(classes, order):
    accuracies = getattr(classes[HARD], order)
    assert at(accuracies, 12).mean() <= 0.72
    assert at(accuracies, 120).mean() >= 0.80


@pytest.mark.parametrize("concept", CONCEPTS)
def test_no_student_ever_makes_a_perfect_model(classes, concept):
    assert classes[concept].careful.max() < 1
    assert classes[concept].served.max() < 1


def test_the_serving_order_teaches_about_as_fast_as_random_orders(classes):
    for concept in CONCEPTS:
        assert np.all(np.abs(classes[concept].served - classes[concept].careful.mean(0)) < 0.06)


@pytest.mark.parametrize("concept", CONCEPTS)
def test_random_clicks_teach_nothing(classes, concept):
    later = classes[concept].random[:, 2:]
    assert np.all(np.abs(later.mean(0) - 0.5) < 0.05)
    assert np.mean(np.abs(later - 0.5) <= 0.10) > 0.75


def test_inverted_clicks_teach_the_opposite(classes):
    assert at(classes[EASY].inverted, 300).max() < 0.25
    assert at(classes[EASY].inverted, 60).mean() < 0.25
