"""Margins and differences: the page's, the library's and scipy's are the same; and the words they come in."""

from __future__ import annotations

import re

import pytest
from scipy.stats import binomtest

from tests.labs.typography import assert_typeset
from widgets.learning import mcnemar_test, wilson_interval

MARGIN = "widgets/labs/shared/margin.js"
COUNTS = [(0, 1), (1, 1), (0, 72), (36, 72), (71, 72), (72, 72), (108, 144), (350, 360), (5, 1797)]
PAIRS = [(0, 0), (1, 0), (6, 0), (10, 4), (4, 10), (7, 7), (30, 12), (72, 72), (3, 300)]


@pytest.mark.parametrize(("right", "total"), COUNTS)
def test_a_margin_is_scipys_wilson_interval(module, right, total):
    theirs = binomtest(right, total).proportion_ci(0.95, method="wilson")
    assert wilson_interval(right, total) == pytest.approx((theirs.low, theirs.high), abs=1e-12)
    assert module(MARGIN).call("wilson", right, total) == pytest.approx([theirs.low, theirs.high], abs=1e-12)


@pytest.mark.parametrize(("gained", "lost"), PAIRS)
def test_a_difference_is_scipys_toss_of_coins(module, gained, lost):
    theirs = binomtest(gained, gained + lost).pvalue if gained + lost else 1
    assert mcnemar_test(gained, lost) == pytest.approx(theirs, rel=1e-9)
    assert module(MARGIN).call("coins", gained, lost) == pytest.approx(theirs, rel=1e-9)


def test_only_items_on_which_two_models_differ_are_counted(module):
    before, after = [True, True, False, False, True], [True, False, True, True, True]
    found = module(MARGIN).call("paired", before, after)
    assert found == {"gained": 2, "lost": 1, "p": pytest.approx(1), "differs": False}
    assert module(MARGIN).call("paired", [False] * 6, [True] * 6)["differs"]


@pytest.mark.parametrize(
    ("function", "counts"), [(wilson_interval, (5, 4)), (wilson_interval, (0, 0)), (mcnemar_test, (-1, 2))]
)
def test_impossible_counts_are_refused_in_french(function, counts):
    with pytest.raises(ValueError, match="n’est pas possible"):
        function(*counts)


def test_margins_are_said_in_french_and_within_what_can_be(module):
    words = module("widgets/labs/frame/strings.js")
    said = words.eval(
        "({ MARGIN: m }) => [[108, 144], [0, 12], [12, 12]].flatMap((pair) => [m.score(...pair), m.named(...pair)])"
    )
    others = words.eval("({ MARGIN: m }) => [m.note, m.band, m.question]")
    assert_typeset([*said, *others], least=8)
    assert said[::2] == ["75\u00a0% (67 à 81)", "0\u00a0% (0 à 24)", "100\u00a0% (76 à 100)"]
    assert said[1] == "75\u00a0% (marge\u00a0: 67 à 81)"


@pytest.mark.parametrize("total", [72, 144, 1000])
def test_71_or_75_is_answered_for_as_many_items_as_there_are(module, total):
    said = module("widgets/labs/frame/strings.js").eval("({ MARGIN: m }, total) => m.answer(total)", total)
    assert_typeset(said, least=2)
    less, more = round(0.71 * total), round(0.75 * total)
    for right in (less, more):
        low, high = (round(100 * end) for end in wilson_interval(right, total))
        assert f"de {low} à {high}" in said[0]
    gained = more - less
    chances = [max(1, round(100 * mcnemar_test(gained + back, back))) for back in (0, 4)]
    assert [int(times) for times in re.findall(r"inégalement (\d+) fois sur 100", said[2])] == chances
    verdicts = ["C’est rare" in part for part in said[2].split("fois sur 100.")[1:]]
    assert verdicts == [mcnemar_test(gained + back, back) < 0.05 for back in (0, 4)]


def test_a_difference_is_said_only_where_there_is_one(module):
    pairs = [
        {"gained": gained, "lost": lost, "differs": differs}
        for gained, lost, differs in ((0, 0, False), (6, 0, True), (10, 4, False), (1, 1, False))
    ]
    said = module("widgets/labs/frame/strings.js").eval("(m, pairs) => pairs.map(m.MARGIN.differ)", pairs)
    assert_typeset(said, least=3)
    assert ["plus que ce que fait le hasard" in each for each in said] == [False, True, False, False]
    assert "10\u00a0images gagnées, 4\u00a0perdues" in said[2] and "1\u00a0image gagnée, 1\u00a0perdue" in said[3]
