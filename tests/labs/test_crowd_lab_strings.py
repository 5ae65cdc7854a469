"""Every word of « La foule » is there, and typeset the French way."""

from __future__ import annotations

import pytest

from tests.labs.typography import assert_sources_are_facts, assert_typeset, every_word

STRINGS = "widgets/labs/crowd/strings.js"
ALL_WORDS = every_word("""
    for (const concept of ["crosswalk", "traffic-light"]) found.push(m.BALLOT.lead(1, 2, concept), m.BALLOT.group(concept));
    found.push(m.LAB.origin(72, 48, 72), m.BALLOT.tile(3), m.BALLOT.skip(true), m.BALLOT.skip(false), m.BALLOT.voted(18));
    found.push(m.SETTINGS.total(13, 0, false), m.SETTINGS.total(13, 2, true), m.SETTINGS.bounds(3, 31), m.SETTINGS.accuracy(0.95));
    found.push(m.LADDER.note(72, 72), ...m.LADDER.how.one(1), m.LADDER.how.range(3, 60, 72), m.LADDER.iterations(9));
    for (const step of ["one", "majority", "weighted", "dawid-skene"]) {
        found.push(m.DISPUTED.caption(step), m.SAID.rung({ step, right: 60, accuracy: 0.8 }, 72));
        const points = [{ size: 1, [step]: 0.5 }, { size: 13, [step]: 0.9 }];
        found.push(m.GROWTH.summary(step, ...points), m.GROWTH.point(step, 3, 0.7));
    }
    found.push(m.DISPUTED.votes(7, 6), m.DISPUTED.own(true), m.DISPUTED.verdict(true, false), m.DISPUTED.item(1));
    found.push(m.AGREEMENT.value(null), m.AGREEMENT.value(-0.034), m.GROWTH.caption(12), m.PEOPLE.verdict(1, 2, 0));
    found.push(m.SAID.voted(9), m.SAID.crowd(13), m.BET.legend(72), m.BET.open(60), m.BET.ended(60, 52));
""")


def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module):
    assert_typeset(module(STRINGS).eval(ALL_WORDS), least=120)


def test_sources_are_named_as_the_fact_sheet_names_them(module):
    sources = module(STRINGS).eval(
        """(m) => [...m.LADDER.how.weighted, ...m.LADDER.how["dawid-skene"], ...m.AGREEMENT.limits, ...m.POINT.paragraphs.flat()]
            .map((part) => part.source).filter(Boolean)"""
    )
    assert_sources_are_facts(sources, count=4)


@pytest.mark.parametrize(
    ("alpha", "band"),
    [
        (None, -1),
        (-0.3, 0),
        (-0.001, 1),
        (0, 1),
        (0.2, 1),
        (0.204, 1),
        (0.21, 2),
        (0.5, 3),
        (0.7, 4),
        (0.81, 5),
        (1, 5),
    ],
)
def test_alpha_lies_in_the_band_whose_bounds_are_printed(module, alpha, band):
    assert module("widgets/labs/crowd/sureness.js").call("bandOf", alpha) == band
