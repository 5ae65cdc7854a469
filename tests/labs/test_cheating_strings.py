"""Every word of « Et si on trichait ? » is there, and typeset the French way."""

from __future__ import annotations

from tests.labs.typography import assert_typeset
from widgets.paths import ASSETS

STRINGS = "widgets/labs/cheating/strings.js"
# All strings, those behind a function with sample arguments.
ALL_WORDS = """(m) => {
    const found = [];
    const visit = (value) => {
        if (typeof value === "string") found.push(value);
        else if (value && typeof value === "object") Object.values(value).forEach(visit);
    };
    visit(m);
    for (const concept of ["crosswalk", "traffic-light"]) {
        found.push(m.SOURCE.own(42, concept, 144), m.SOURCE.sample(120, concept, 72, 0, 30), m.SOURCE.sample(120, concept, 72, 12, 30));
        found.push(m.MISTAKES.belief(concept, true), m.MISTAKES.belief(concept, false));
    }
    for (const kind of ["random", "against", "scene"]) {
        const trial = { kind, share: 20, labels: 120, spoiled: 24, wrong: 13, accuracy: 0.8, accuracyScene: 0.4 };
        found.push(m.CONTROLS.slider(kind), m.CONTROLS.count(trial, 30), m.CONTROLS.count(trial, 0), m.CURVES.summary(kind, [trial]));
        found.push(m.POINT.lost(40, 0.31, 72), m.POINT.lost(5, 0, 72), m.COMPARE.chosen(kind, 13), m.DEFENCE.note(kind, 0.05), m.SAID.trial(trial, 0.9));
    }
    found.push(m.CONTROLS.spoken(5), m.COMPARE.twin(1), m.MISTAKES.caption(1, 72), m.MISTAKES.more(12), m.DEFENCE.lead(0.2));
    found.push(m.CURVES.caption(72), m.CURVES.point("x", 20, 0.5), m.COMPARE.tests(72, 19));
    return found;
}"""


def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module):
    assert_typeset(module(STRINGS).eval(ALL_WORDS), least=100)


def test_what_is_only_very_likely_is_never_called_certain(module):
    chances = module(STRINGS).eval("(m) => [0, 0.488, 0.9999].map(m.DEFENCE.chance)")
    assert chances == ["0\u00a0%", "49\u00a0%", "plus de 99\u00a0%"]


def test_sources_are_named_as_the_fact_sheet_names_them(module):
    facts = (ASSETS / "facts" / "facts.yml").read_text(encoding="utf-8")
    sources = module(STRINGS).eval(
        "(m) => [m.DEFENCE.source, ...m.POINT.conclusion.flat().map((part) => part.source).filter(Boolean)]"
    )
    assert len(sources) == 4
    for source in sources:
        assert f"label: {source}\n" in facts


def test_a_score_s_margin_is_reckoned_from_the_number_of_test_tiles(module):
    said = module(STRINGS).eval("(m) => [m.COMPARE.tests(72, 19), m.COMPARE.tests(144, 0)]")
    assert "5\u00a0points en plus ou en moins sur 72 images, 9\u00a0points sur 19" in said[0]
    assert "3\u00a0points en plus ou en moins sur 144 images. " in said[1]


def test_a_loss_within_the_margin_is_not_called_one(module):
    said = module(STRINGS).eval("(m) => [m.POINT.lost(40, 0.31, 72), m.POINT.lost(10, 0.04, 72)]")
    assert "coûte 31\u00a0points" in said[0]
    assert "pas de plus que sa marge (5\u00a0points sur 72 images)" in said[1]
