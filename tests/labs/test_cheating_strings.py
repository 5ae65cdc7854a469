"""Every word of « Et si on trichait ? » is there, and typeset the French way."""

from __future__ import annotations

from tests.labs.typography import assert_sources_are_facts, assert_typeset, every_word

STRINGS = "widgets/labs/cheating/strings.js"
ALL_WORDS = every_word("""
    for (const concept of ["crosswalk", "traffic-light"]) {
        found.push(m.SOURCE.own(42, concept, 144), m.SOURCE.sample(120, concept, 72, 0, 30), m.SOURCE.sample(120, concept, 72, 12, 30));
        found.push(m.MISTAKES.belief(concept, true), m.MISTAKES.belief(concept, false));
    }
    for (const kind of ["random", "against", "scene"]) {
        const trial = { kind, share: 20, labels: 120, spoiled: 24, wrong: 13, accuracy: 0.8, accuracyScene: 0.4 };
        found.push(m.CONTROLS.slider(kind), m.CONTROLS.count(trial, 30), m.CONTROLS.count(trial, 0), m.CURVES.summary(kind, [trial]));
        found.push(m.POINT.lost(40, 0.31, true), m.POINT.lost(5, 0, false), m.COMPARE.chosen(kind, 13), m.DEFENCE.note(kind, 0.05), m.SAID.trial(trial, 0.9));
    }
    found.push(m.CONTROLS.spoken(5), m.COMPARE.twin(1), m.MISTAKES.caption(1, 72), m.MISTAKES.more(12), m.DEFENCE.lead(0.2));
    found.push(m.CURVES.caption(72), m.CURVES.point("x", 20, 0.5), m.COMPARE.tests(72, 19));
    found.push(m.COMPARE.differ({ gained: 1, lost: 12, differs: true }));
""")


def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module):
    assert_typeset(module(STRINGS).eval(ALL_WORDS), least=100)


def test_what_is_only_very_likely_is_never_called_certain(module):
    chances = module(STRINGS).eval("(m) => [0, 0.488, 0.9999].map(m.DEFENCE.chance)")
    assert chances == ["0\u00a0%", "49\u00a0%", "plus de 99\u00a0%"]


def test_sources_are_named_as_the_fact_sheet_names_them(module):
    sources = module(STRINGS).eval(
        "(m) => [m.DEFENCE.source, ...m.POINT.conclusion.flat().map((part) => part.source).filter(Boolean)]"
    )
    assert_sources_are_facts(sources, count=4)


def test_a_loss_that_chance_explains_is_not_called_one(module):
    said = module(STRINGS).eval("(m) => [m.POINT.lost(40, 0.31, true), m.POINT.lost(10, 0.04, false)]")
    assert "coûte 31\u00a0points" in said[0]
    assert "ne dépasse pas ce que fait le hasard" in said[1]
