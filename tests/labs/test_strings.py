"""Every word of the interface is there for every concept, and typeset the French way."""

from __future__ import annotations

from tests.labs.typography import assert_typeset
from widgets.paths import ASSETS

STRINGS = "widgets/labs/captcha/strings.js"
# All strings, those behind a function with sample arguments for every parameter it takes.
ALL_WORDS = """(m) => {
    const found = [];
    const visit = (value) => {
        if (typeof value === "string") found.push(value);
        else if (Array.isArray(value) || (value && typeof value === "object")) Object.values(value).forEach(visit);
    };
    visit(m);
    const { GRID, CURTAIN, CURVE, GALLERY, WHY, LEDGER, SAID } = m;
    for (const concept of Object.keys(m.CONCEPTS)) {
        found.push(GRID.tiles(concept), CURTAIN.lead(concept), CURTAIN.discarded(0), CURTAIN.discarded(1), CURTAIN.discarded(2));
        found.push(CURVE.summary(concept, [{ labels: 6, accuracy: 0.5 }, { labels: 12, accuracy: 0.6 }]));
        for (const present of [true, false]) {
            found.push(GALLERY.belief(concept, present, 0.83), WHY.lead(concept, present, 0.6), WHY.constant(present));
            found.push(GALLERY.item(1), SAID.why(1, concept, present, 1));
        }
    }
    found.push(LEDGER.refused(1, "2 s"), LEDGER.refused(2, "2 s"), SAID.verified(1, 0.5), SAID.done(12, 0.5), m.duration(61));
    return found;
}"""


def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module):
    assert_typeset(module(STRINGS).eval(ALL_WORDS), least=80)


def test_each_concept_of_the_tiles_has_its_words(module, tileset):
    assert set(module(STRINGS).eval("(m) => m.CONCEPTS")) == set(tileset["truth"])


def test_a_belief_is_a_rounded_share_and_never_certain(module):
    beliefs = module(STRINGS).eval("(m) => [0.83, 0.999, 1].map((p) => m.GALLERY.belief('crosswalk', true, p))")
    assert beliefs == [
        "passage piéton\u00a0: 83\u00a0%",
        "passage piéton\u00a0: 99\u00a0%",
        "passage piéton\u00a0: 100\u00a0%",
    ]


def test_the_singular_is_used_below_two(module):
    assert module(STRINGS).eval("(m) => [1, 2].map((n) => m.LEDGER.refused(n, ''))") == [
        "dont  pour 1\u00a0grille refusée, sans effet",
        "dont  pour 2\u00a0grilles refusées, sans effet",
    ]


def test_sources_are_named_as_the_fact_sheet_names_them(module):
    facts = (ASSETS / "facts" / "facts.yml").read_text(encoding="utf-8")
    for rate in module(STRINGS).eval("(m) => m.LEDGER.rates"):
        assert f"label: {rate['source']}\n" in facts


def test_a_curve_of_one_point_is_told_once(module):
    text = module(STRINGS).eval("(m) => m.CURVE.summary('crosswalk', [{ labels: 6, accuracy: 0.66 }])")
    assert text.count("66") == 1
