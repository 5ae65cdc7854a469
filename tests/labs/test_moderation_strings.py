"""Every word of « La file de modération » is there, and typeset the French way."""

from __future__ import annotations

from tests.labs.typography import assert_typeset, every_word

STRINGS = "widgets/labs/moderation/strings.js"
ALL_WORDS = every_word("""
    const margin = [0.7, 0.88];
    found.push(m.clock(12), m.clock(75), m.LAB.origin("Préau", 60), m.DESK.of(3, 60), m.DESK.says("Bravo !"));
    found.push(m.CARD.head(3, 60), m.CARD.from("Lou", "photo"), m.CURVE.caption(72), m.CURVE.point(1, 0.5), m.CURVE.summary(40, 0.8, margin));
    for (const by of ["student", "machine"]) found.push(m.APPEAL.lead("Lou", by));
    found.push(m.APPEAL.says("Lou"), m.APPEAL.restored("Lou"), m.APPEAL.upheld("Lou"));
    for (const alone of [70, 100]) found.push(m.PRESORT.value(alone), m.SAID.presort(alone));
    for (const stayed of [[], [1]]) found.push(m.PRESORT.errors({ vanished: [], stayed }));
    found.push(m.PRESORT.never(72), m.PRESORT.counts({ alone: 3, left: 69 }), m.PRESORT.queue(1), m.PRESORT.vanished(2), m.PRESORT.stayed(0));
    found.push(m.PRESORT.lost("Lou", "photo"), m.PRESORT.more(3), ...Object.values(m.PRESORT.harm).map((harm) => harm("Lou")));
    found.push(m.WHY.word({ word: "0", weight: -0.3 }), m.WHY.verdict(true, 0.9), m.WHY.verdict(false, 0.1), m.WHY.bias(0.2), m.WHY.unknown(0), m.WHY.unknown(4));
    found.push(m.PAIRS.lead(3, 5), m.PAIRS.pair(true, false), m.BET.open(80), m.BET.ended(80, 82), m.OUTCOME.done(1));
    found.push(m.CLASS.people(3, 2), m.CLASS.people(1, 0), m.CLASS.alpha(null), m.CLASS.alpha(0.43), m.CLASS.divided(3, 4));
    found.push(m.SAID.decided(true, 0.8), m.SAID.machine(2));
""")


def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module):
    assert_typeset(module(STRINGS).eval(ALL_WORDS), least=110)
