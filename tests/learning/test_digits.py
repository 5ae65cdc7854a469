"""The digits of « Deux mots »: what the page is told, what it is not, and how fast a reader learns from them."""

from __future__ import annotations

import json

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from widgets.learning.images import digits
from widgets.learning.images.digits import DIGITS, THRESHOLD, load_digits, load_pixels, weigh

# Held-out accuracy of a softmax regression on raw pixels, averaged over random samples.
TYPICAL = {10: 0.43, 30: 0.66, 50: 0.78, 80: 0.85, 120: 0.90, 200: 0.92}


@pytest.fixture(scope="module")
def page() -> dict:
    return json.loads((DIGITS / "page.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def truth() -> dict[str, int]:
    table = load_digits()
    return dict(zip(table.digit, table.label, strict=True))


def readings(page: dict) -> list[tuple[str, list[int], list[int]]]:
    """Each unknown digit with what programs and earlier visitors read in it."""
    read = page["readings"]
    return [
        (digit, *([int(text[i]) for text in read[who] if text[i] != "."] for who in ("programs", "visitors")))
        for i, digit in enumerate(digit for word in page["words"] for digit in word)
    ]


def settled(page: dict, truth: dict[str, int]) -> list[tuple[str, int]]:
    """The digits that a student who never errs settles, in the order of the words, and as what."""
    outcomes = [(digit, *weigh(programs, [*people, truth[digit]])) for digit, programs, people in readings(page)]
    return [(digit, label) for digit, label, weight in outcomes if weight >= THRESHOLD]


def test_the_files_are_those_that_the_module_writes(tmp_path):
    digits.build(tmp_path)
    for name in ("digits.csv", "page.json"):
        assert (tmp_path / name).read_text() == (DIGITS / name).read_text(), "run: python -m widgets images"
    assert (DIGITS / "preview.webp").is_file()


def test_the_page_knows_no_truth_of_an_unknown_digit(page):
    assert set(page["truth"]) == {"control", "test"}
    assert {split: len(text) for split, text in page["truth"].items()} == {
        split: len(page[split]) for split in ("control", "test")
    }


def test_no_digit_serves_twice_and_each_has_its_row_of_pixels(page):
    used = [*page["control"], *page["test"], *(digit for word in page["words"] for digit in word)]
    assert sorted(used) == sorted(page["digits"]) == load_digits().digit.tolist()
    assert len(set(used)) == len(used)
    assert load_pixels().shape == (len(used), 64)
    assert load_pixels().stack().between(0, 1).all()


def test_the_public_truths_and_pixels_are_those_of_scikit_learn(page, truth):
    pixels, labels = digits._scans()
    table = load_digits()
    assert (labels[table.source] == table.label).all()
    assert np.array_equal(load_pixels().loc[table.digit].to_numpy() * page["levels"], pixels[table.source])
    for split in ("control", "test"):
        assert page["truth"][split] == "".join(str(truth[digit]) for digit in page[split])


def test_words_have_three_to_five_digits_and_no_machine_has_read_them(page):
    assert {len(word) for word in page["words"]} == {3, 4, 5}
    programs = iter(zip(*page["readings"]["programs"], strict=True))
    for word in page["words"]:
        assert any(first != second for first, second in [next(programs) for _ in word])


def test_no_digit_is_settled_before_the_student_comes(page):
    for _, programs, people in readings(page):
        assert len(programs) == 2
        assert len(people) in (1, 2)
        assert weigh(programs, people)[1] < THRESHOLD


def test_simulated_visitors_err_as_often_as_is_said(truth):
    table = load_digits()
    draw = np.random.default_rng(0)
    read = np.concatenate([digits.read_by_visitor(table.source.to_numpy(), draw) for _ in range(10)])
    assert np.mean(read != np.tile(table.label, 10)) == pytest.approx(digits.ERROR_RATE, abs=0.015)


def test_most_but_not_all_digits_are_settled_by_a_right_answer_and_none_wrongly(page, truth):
    done = settled(page, truth)
    assert 0.75 < len(done) / len(readings(page)) < 0.95
    assert all(label == truth[digit] for digit, label in done)


def accuracy(training: list[tuple[str, int]], page: dict, truth: dict[str, int]) -> float:
    pixels = load_pixels()
    names, labels = zip(*training, strict=True)
    model = LogisticRegression(C=page["C"], max_iter=2000).fit(pixels.loc[list(names)], labels)
    return model.score(pixels.loc[page["test"]], [truth[digit] for digit in page["test"]])


@pytest.mark.parametrize("count", TYPICAL)
def test_the_curve_climbs_as_such_curves_do(page, truth, count):
    done = settled(page, truth)
    training = done[:count]
    assert len(training) == count
    # In the order that every student meets, then averaged over other orders of the same digits.
    assert accuracy(training, page, truth) == pytest.approx(TYPICAL[count], abs=0.06)
    orders = [np.random.default_rng(seed).permutation(len(done))[:count] for seed in range(8)]
    several = [accuracy([done[i] for i in order], page, truth) for order in orders]
    assert np.mean(several) == pytest.approx(TYPICAL[count], abs=0.05)


def test_the_machine_catches_up_with_the_visitors_within_a_class(page, truth):
    done = dict(settled(page, truth))
    training, words = [], 0
    while not training or accuracy(training, page, truth) < 1 - digits.ERROR_RATE:
        training += [(digit, done[digit]) for digit in page["words"][words] if digit in done]
        words += 1
    assert 12 <= words <= 30
