"""Every word of the interface is there for every concept, and typeset the French way."""

from __future__ import annotations

from tests.labs.typography import assert_sources_are_facts, assert_typeset, every_word

STRINGS = "widgets/labs/captcha/strings.js"
ALL_WORDS = every_word("""
    const { GRID, CURTAIN, VOTE, CURVE, GALLERY, WHY, LEDGER, SAID } = m;
    for (const concept of Object.keys(m.CONCEPTS)) {
        found.push(GRID.tiles(concept), CURTAIN.lead(concept), CURTAIN.discarded(0), CURTAIN.discarded(1), CURTAIN.discarded(2));
        found.push(CURVE.summary(concept, [{ labels: 6, accuracy: 0.5 }, { labels: 12, accuracy: 0.6 }]));
        found.push(VOTE.question(concept), VOTE.image(1, concept));
        for (const present of [true, false]) {
            found.push(GALLERY.belief(concept, present, 0.83), WHY.lead(concept, present, 0.6), WHY.constant(present));
            found.push(GALLERY.item(1), SAID.why(1, concept, present, 1));
        }
    }
    for (const pair of [[0, 0], [1, 1], [18, 9], [9, 18]]) found.push(VOTE.verdict(pair), VOTE.chip(1, pair), VOTE.badge("témoin", pair));
    for (const side of [0, 1]) found.push(VOTE.rest(side, 9), VOTE.step(side, 1), VOTE.step(side, -1));
    found.push(LEDGER.refused(1, "2 s"), LEDGER.refused(2, "2 s"), SAID.verified(1, 0.5), SAID.done(12, 0.5), m.duration(61));
""")


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
    sources = module(STRINGS).eval("(m) => m.LEDGER.rates.map(({ source }) => source)")
    assert_sources_are_facts(sources, count=3)


def test_a_curve_of_one_point_is_told_once(module):
    text = module(STRINGS).eval("(m) => m.CURVE.summary('crosswalk', [{ labels: 6, accuracy: 0.66 }])")
    assert text.count("66") == 1
