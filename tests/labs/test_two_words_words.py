"""What « Deux mots » says: the narrator at the right moment, once; every string in French typography, facts named."""

from __future__ import annotations

import pytest

from tests.labs.typography import assert_sources_are_facts, assert_typeset, every_word

NARRATOR = "widgets/labs/two_words/narrator.js"
STRINGS = "widgets/labs/two_words/strings.js"
QUIET = {
    "event": "accepted",
    "revealed": True,
    "failures": 0,
    "words": 1,
    "accuracy": 0.3,
    "before": None,
    "disputed": 0,
    "unsettled": 0,
    "standIn": False,
    "reached": False,
    "remaining": 50,
}
# All strings, those behind a function with sample arguments for every parameter it takes.
ALL_WORDS = every_word("""
    const { CARD, PROBLEM, CURTAIN, CURVE, BALLOTS, REGISTER, DISPUTES, CONFUSIONS, MOMENT, TOOLS, SAID } = m;
    const point = { words: 1, settled: 1, accuracy: 0.5 };
    const outcome = { label: 3, weight: 2.5, settled: true, disputed: false };
    const all = [point, { words: 22, settled: 70, accuracy: 0.86 }];
    found.push(CARD.word(0, 4), CARD.word(1, 3), CARD.hint(7), CARD.unseenText(0.15), PROBLEM.empty(), PROBLEM.letters());
    found.push(PROBLEM.length({ count: 1 }, [4, 3]), PROBLEM.split({ parts: [3, 4] }, [4, 3]));
    found.push(CURTAIN.lead(true), CURTAIN.lead(false), CURTAIN.rule(0), CURTAIN.rule(1));
    found.push(CURVE.caption(400), CURVE.visitor(0.15), CURVE.point(point), CURVE.summary([point]), CURVE.summary(all));
    found.push(BALLOTS.rule({ program: 0.5, person: 1 }, 2.5, 0.15), BALLOTS.scan(1), BALLOTS.machine("12", 0.5));
    for (const settled of [true, false]) for (const disputed of [true, false]) {
        found.push(BALLOTS.verdict({ ...outcome, settled, disputed }), DISPUTES.verdict({ ...outcome, settled, disputed }));
    }
    found.push(REGISTER.caption(1, 2, 246), REGISTER.byMachine(2, 0.9, 350), DISPUTES.more(2));
    for (const by of ["student", "stand-in"]) found.push(DISPUTES.cast({ programs: [1, 2], visitors: [1], last: 3, by }));
    found.push(CONFUSIONS.truth(1), CONFUSIONS.reading(2), CONFUSIONS.missing([1, 2]), CONFUSIONS.item(1, 2));
    found.push(CONFUSIONS.summary([]), CONFUSIONS.summary([{ truth: 1, reading: 2, count: 3 }]));
    found.push(MOMENT.before(0.5, 0.15, 350), MOMENT.reached(point, 0.15, 350), MOMENT.sit({ right: 3, total: 25 }), TOOLS.time("2 s"));
    found.push(SAID.accepted(1, 3, null), SAID.accepted(2, 4, 0.5), SAID.ten(10, 0.5), SAID.undone(1), SAID.handed(9));
    found.push(m.duration(61));
""")


def spoken(module, said=(), **facts):
    return [line["id"].split("=")[0] for line in module(NARRATOR).call("linesFor", {**QUIET, **facts}, list(said))]


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"event": "failed", "revealed": False, "failures": 1}, "first-fail"),
        ({"event": "failed", "failures": 1}, "refused-after"),
        ({"event": "skipped"}, "skipped"),
        ({"event": "revealed"}, "revealed"),
        ({"disputed": 1}, "disputed"),
        ({"unsettled": 1}, "unsettled"),
        ({"standIn": True}, "stand-in"),
        ({"words": 5}, "words-5"),
        ({"accuracy": 0.5, "before": 0.6}, "drop"),
        ({"accuracy": 0.7}, "accuracy-70"),
        ({"reached": True}, "reached"),
        ({"event": "handed"}, "handed"),
        ({"event": "undone"}, "undone"),
        ({"remaining": 0}, "exhausted"),
    ],
)
def test_each_moment_has_its_line(module, facts, line):
    assert spoken(module, **facts) == [line]


def test_the_line_about_words_of_four_digits_says_what_the_score_makes_of_them(module):
    [line] = module(NARRATOR).call("linesFor", {**QUIET, "accuracy": 0.825}, [])
    assert line["id"] == "accuracy-70=0.8250"  # kept so, to be read again as it was said
    assert "83\u00a0%" in line["text"] and "46 fois sur cent" in line["text"]
    assert spoken(module, ["accuracy-70=0.8250"], accuracy=0.9) == []


def test_an_ordinary_word_is_left_alone_and_nothing_is_said_twice(module):
    assert spoken(module) == []
    assert spoken(module, ["words-5"], words=6) == []
    assert spoken(module, accuracy=None) == []


def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module):
    assert_typeset(module(STRINGS).eval(ALL_WORDS), least=100)


def test_sources_are_named_as_the_fact_sheet_names_them(module):
    named = module(STRINGS).eval("(m) => [...m.CURTAIN.sources, ...m.MOMENT.history.map(({ source }) => source)]")
    assert_sources_are_facts([*named, "von Ahn et al., 2008"], count=6)


def test_simulation_and_thresholds_are_declared(module):
    words = " ".join(module(STRINGS).eval(ALL_WORDS))
    assert "simulés : ils se trompent sur 15\u00a0%" in words.replace("\u00a0:", " :")
    assert "choisis d’après ce que l’on rapporte de reCAPTCHA" in words
