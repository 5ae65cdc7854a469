"""What every lab says in the same words: complete, in French typography, and right for each number."""

from __future__ import annotations

import pytest

from tests.labs.typography import assert_typeset

STRINGS = "widgets/labs/frame/strings.js"
EVERYTHING = """(m) => {
    const found = [];
    const visit = (value) => {
        if (typeof value === "string") found.push(value);
        else if (typeof value === "function") visit(value("6", "300"));
        else if (value && typeof value === "object") Object.values(value).forEach(visit);
    };
    const { RESULT_BAR, MARGIN, ...others } = m; // margins: test_margin.py
    visit(others);
    for (const step of [-12, -1, 0, 1, 12]) found.push(RESULT_BAR.change(step), RESULT_BAR.spoken(step));
    for (const right of [true, false]) found.push(RESULT_BAR.flipped("Image de test 3", right));
    return found;
}"""


def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module):
    assert_typeset(module(STRINGS).eval(EVERYTHING), least=30)


@pytest.mark.parametrize(
    ("step", "seen", "heard"), [(4, "▲ +4", "(4 de plus)"), (-7, "▼ −7", "(7 de moins)"), (0, "=", "(sans changement)")]
)
def test_a_change_is_said_by_sign_by_shape_and_in_words(module, step, seen, heard):
    bar = module(STRINGS).eval("(m, step) => [m.RESULT_BAR.change(step), m.RESULT_BAR.spoken(step)]", step)
    assert bar == [seen, heard]
