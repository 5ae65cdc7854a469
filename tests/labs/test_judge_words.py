"""What « Le juge » says: typeset the French way, facts named as the sheet has them, lines at the right moment; and its texts."""

from __future__ import annotations

import re

import pytest

from tests.labs.typography import assert_sources_are_facts, assert_typeset, every_word
from widgets.learning.answers.features import FEATURES, MARKERS, features_of
from widgets.learning.answers.questions import AnswersError, read_questions
from widgets.paths import ASSETS

NARRATOR = "widgets/labs/judge/narrator.js"
STRINGS = ("widgets/labs/judge/strings.js", "widgets/labs/judge/training_strings.js")
QUIET = {
    "event": "compared",
    "pairs": 0,
    "ties": 0,
    "won": None,
    "bets": 0,
    "share": None,
    "low": None,
    "judge": "own",
    "aim": "taste",
    "loss": None,
}
ALL_WORDS = every_word("""
    const point = { pairs: 7, bets: 1, won: 1, share: 1 };
    if (m.CARD) {
        const { CARD, LAST, STATS, CURVE, OUTCOME, TOOLS, SAID } = m;
        for (const one of [true, false, null]) found.push(CARD.opened(one), SAID.opened(one));
        for (const one of [0, 0.5, 1]) found.push(CARD.chosen(one), LAST.truth(one, "juste", "fausse"));
        found.push(CARD.bet(true, 0.72), CARD.reasons([]), CARD.reasons(["a", "b"]), CARD.answer(true), CARD.answer(false));
        found.push(STATS.pairs(1), STATS.pairs(2), STATS.of(1, 2), STATS.margin(1, [0.1, 0.9]), STATS.margin(30, [0.6, 0.9]), STATS.waiting(3));
        found.push(CURVE.point(point), CURVE.summary(point, [0.2, 1]), ...CURVE.row(point, [0.2, 1]), OUTCOME.done(2), OUTCOME.figure(1, 2));
        found.push(TOOLS.time(65), SAID.next(1), SAID.undone(0), SAID.trained(0.4, 0.2), SAID.judged("x", 0.2), SAID.few(2));
    } else {
        const { BET, TRAIN, JUDGES, ASSISTANT, WEIGHTS, PAY } = m;
        found.push(BET.open(3), BET.ended(3, 4), TRAIN.left(1), JUDGES.few(2), JUDGES.simulated(60, 0.1), JUDGES.notes.own(1));
        found.push(ASSISTANT.margin([0.1, 0.5]), ASSISTANT.item("juste", "contredit", -0.4), WEIGHTS.said(1), WEIGHTS.said(3), WEIGHTS.how.marked("x"));
        for (const weight of [-1, -0.3, 0, 0.3, 1]) found.push(WEIGHTS.size(weight), WEIGHTS.number(weight));
        found.push(PAY.time(12, 60), PAY.kenya(0.001, 2)[0], PAY.kenya(0.03, 0.05)[0]);
    }
""")


def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module):
    assert_typeset([text for path in STRINGS for text in module(path).eval(ALL_WORDS)], least=150)
    lines = module(NARRATOR).eval(
        "(m) => m.LINES.flatMap(({ text, question }) => [text, ...(question ? [question] : [])])"
    )
    assert_typeset(lines, least=20)


def test_sources_are_named_as_the_fact_sheet_names_them(module):
    sources = module(STRINGS[1]).eval(
        "(m) => [m.WEIGHTS.model[1], m.PAY.kenya(1, 2)[1], ...m.PAY.facts.map((fact) => fact[1])].map(({ source }) => source)"
    )
    lines = module(NARRATOR).eval("(m) => m.LINES.map(({ text }) => text)")
    sources += [name for line in lines for name in re.findall(r"\(([^()]*\d{4})\)", line)]
    assert_sources_are_facts(sources, count=8)


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"pairs": 1}, "first"),
        ({"ties": 3}, "ties"),
        ({"pairs": 6}, "six"),
        ({"event": "opened", "won": True}, "won"),
        ({"event": "opened", "won": False}, "lost"),
        ({"pairs": 12}, "twelve"),
        ({"event": "opened", "bets": 6, "share": 0.75}, "predictable"),
        ({"event": "opened", "bets": 6, "low": 0.5}, "unpredictable"),
        ({"event": "trained"}, "trained"),
        ({"event": "judged", "judge": "polite", "loss": 0.2}, "loss"),
        ({"event": "judged", "judge": "company", "loss": 0}, "company"),
        ({"event": "judged", "judge": "mixed"}, "mixed"),
        ({"event": "judged", "judge": "truth"}, "all-knowing"),
        ({"event": "aimed", "aim": "truth"}, "truth"),
        ({"pairs": 30}, "thirty"),
        ({"event": "undone"}, "undone"),
    ],
)
def test_each_line_has_its_moment_and_is_said_once(module, facts, line):
    said = lambda known: [each["id"] for each in module(NARRATOR).call("linesFor", {**QUIET, **facts}, known)]  # noqa: E731
    assert line in said([])
    assert line not in said([line])


# The texts.


def test_forty_questions_have_five_answers_each_and_every_feature_varies():
    questions = read_questions()
    assert len(questions) == 40 and sum(question.get("held_back", False) for question in questions) == 10
    for question in questions:
        rows = [features_of(answer["text"], answer["stance"]) for answer in question["answers"]]
        assert all(len({row[name] for row in rows}) > 1 for name in FEATURES), question["id"]
        assert all(len(answer["text"].split()) <= 60 for answer in question["answers"]), question["id"]
    # Said on the page: in three questions out of four the asker is wrong.
    assert sum(question["belief"] == "wrong" for question in questions) == 30


def test_what_agrees_with_a_wrong_belief_is_wrong():
    for question in read_questions():
        for answer in question["answers"]:
            right = (answer["stance"] == "with") == (question["belief"] == "right")
            expected = "unsure" if answer["stance"] == "neither" else "right" if right else "wrong"
            assert answer["verdict"] == expected, answer["text"]


def test_a_feature_is_what_its_rule_says():
    found = features_of("Bravo\u202f! Selon un site\u00a0:\n- c’est sûr\u202f;\n- peut-être.", "with")
    assert found | {"length": 0} == dict.fromkeys(FEATURES, 1.0) | {"length": 0}
    plain = features_of("La Lune renvoie la lumière du Soleil.", "against")
    assert plain == dict.fromkeys(FEATURES, 0.0) | {"length": 7 / 25}
    assert all(marker == marker.lower() for words in MARKERS.values() for marker in words)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("{verdict: right", "{verdict: juste", r":1[0-9].* «.verdict.» vaut «.juste.»"),
        ("stance: with,", "stance: for,", r":\d+.*with"),
        ("  belief: wrong\n", "", r":\d+.*il manque «.belief.»"),
        ("  belief: wrong", "  belif: wrong", r":\d+.*il manque «.belief.»"),
        ("- id: muraille", "- id: saisons", r":\d+.*déjà pris"),
        ("Oui, il me semble.", "Oui !", r":\d+.*typographie"),
        ("- id: saisons", "- id: [", "questions.yml"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(tmp_path, old, new, reason):
    text = (ASSETS / "answers" / "questions.yml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "questions.yml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(AnswersError, match=reason):
        read_questions(path)
