"""Every word of « Une journée au clic » is there, and typeset the French way; the narrator speaks once."""

from __future__ import annotations

import pytest

from tests.labs.typography import assert_typeset

FOLDER = "widgets/labs/shift/"
# All strings of a module, those behind a function with arguments that suit every one of them.
ALL_WORDS = """(m) => {
    const found = [];
    const samples = { kind: "tone", share: 0.5, tasks: 3, usd: 2, approximate: true, statistic: "médiane" };
    const visit = (value, path) => {
        if (typeof value === "string") found.push(value);
        else if (typeof value === "function" && !/offer|OUTCOME.done|task|badge|answer|kind|pace|value|\\.drawn$|keys/.test(path)) visit(value(2, 3, 4, 5), path);
        else if (value && typeof value === "object") Object.entries(value).forEach(([key, part]) => visit(part, `${path}.${key}`));
    };
    for (const [name, value] of Object.entries(m)) visit(value, name);
    return found;
}"""


@pytest.mark.parametrize(("file", "least"), [("strings.js", 80), ("payslip_strings.js", 70), ("parameters.js", 20)])
def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module, file, least):
    assert_typeset(module(FOLDER + file).eval(ALL_WORDS), least=least)


def test_each_answer_and_badge_has_its_words(module):
    answers = module(FOLDER + "catalogue.js").eval("(m) => m.ANSWERS")
    words = module(FOLDER + "strings.js").eval("(m) => m.KINDS")
    assert set(words) == set(answers)
    for kind, known in answers.items():
        assert list(words[kind].get("answers", {})) == (known or [])
    assert set(module(FOLDER + "strings.js").eval("(m) => Object.keys(m.BADGES)")) == {
        "first",
        "swift",
        "five",
        "twelve",
        "twenty",
    }


def test_the_singular_is_used_below_two(module):
    assert module(FOLDER + "strings.js").eval("(m) => [0, 1, 2].map(m.cents)") == [
        "0\u00a0centime",
        "1\u00a0centime",
        "2\u00a0centimes",
    ]


def test_clock_and_duration(module):
    written = module(FOLDER + "strings.js").eval("(m) => [m.clock(61.2), m.clock(0), m.duration(61.2), m.duration(9)]")
    assert written == ["1:02", "0:00", "1\u00a0min 1\u00a0s", "9\u00a0s"]


QUIET = {
    "event": "verdict",
    "outcome": "paid",
    "open": False,
    "kind": "moderation",
    "half": False,
    "level": 1,
    "gamified": False,
}
SLIP = {"event": "payslip", "refused": 0, "shifts": 1, "gamified": False, "below": None}


@pytest.mark.parametrize(
    ("facts", "lines"),
    [
        ({"event": "search"}, ["search"]),
        ({"event": "offer"}, ["offer"]),
        ({"event": "passed"}, ["passed"]),
        (QUIET, ["paid"]),
        ({**QUIET, "outcome": "refused"}, ["refused"]),
        ({**QUIET, "outcome": "control"}, ["control"]),
        ({**QUIET, "outcome": "refused", "kind": "tone", "open": True}, ["refused", "open-tone"]),
        ({**QUIET, "gamified": True, "level": 2}, ["paid", "level-2"]),
        ({**QUIET, "level": 2}, ["paid"]),
        (SLIP, []),
        ({**SLIP, "below": True, "refused": 2}, ["below", "refusals"]),
        ({**SLIP, "below": False, "gamified": True, "shifts": 2}, ["not-below", "points", "second"]),
    ],
)
def test_each_moment_has_its_line_once(module, facts, lines):
    narrator = module(FOLDER + "narrator.js")
    assert [line["id"] for line in narrator.call("linesFor", facts, [])] == lines
    assert narrator.call("linesFor", facts, lines) == []


def test_half_way_through_the_narrator_points_at_the_button_of_the_bet(module):
    lines = module(FOLDER + "narrator.js").eval("(m) => m.LINES")
    button = module("widgets/labs/frame/strings.js").eval("(m) => m.BETS.place")
    assert f"«\u202f{button}\u202f»" in next(line["text"] for line in lines if line["id"] == "half")
