"""What the platform keeps comes back the same, is plain ASCII, and fits."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.lms.conftest import BILAN, COMBIEN, CONTENTS, PAGES, QUI, QUOI, answered
from widgets.lms.contents import longest_suspend_data

IN_A_PAGE = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
TOKEN = "abcd1234"
ENCODE = "(m, [contents, token, kept]) => m.encode(contents, token, new Map(kept))"
DECODE = """(m, [contents, text]) => {
    const found = m.decode(contents, text);
    return found && { token: found.token, kept: [...found.kept] };
}"""


@pytest.fixture
def module(esm):
    return esm("widgets/lms/suspend_data.js")


def there_and_back(module, kept):
    text = module.eval(ENCODE, [CONTENTS, TOKEN, list(kept.items())])
    return text, module.eval(DECODE, [CONTENTS, text])


numbers = st.from_regex(r"-?[0-9]{1,8}([.,][0-9]{1,6})?", fullmatch=True)
tries = st.integers(1, 35)


def states(question, answers):
    return st.builds(
        lambda answer, tries, solved, revealed: answered(question, answer, tries=tries, solved=solved, revealed=revealed),
        answers, tries, st.booleans(), st.booleans(),
    )  # fmt: skip


anything = st.fixed_dictionaries(
    {},
    optional={
        **{page["key"]: st.just(True) for page in PAGES},
        "quiz/qui": states(QUI, st.integers(0, 2)),
        "quiz/bilan": states(BILAN, st.integers(0, 2)),
        "quiz/quoi": states(QUOI, st.sets(st.integers(0, 3), min_size=1).map(sorted)),
        "quiz/combien": states(COMBIEN, numbers),
    },
)


@IN_A_PAGE
@given(kept=anything)
def test_it_comes_back_the_same(module, kept):
    text, found = there_and_back(module, kept)
    assert found == {"token": TOKEN, "kept": found["kept"]}
    assert dict(map(tuple, found["kept"])) == kept
    assert text.isascii() and text.isprintable()
    assert len(text) <= longest_suspend_data(CONTENTS)


@pytest.mark.parametrize(
    ("typed", "back"),
    [("20,3 minutes", "20,3"), (" 1\u202f000 Minutes ", "1000"), ("\u22125", "-5"), ("1\u00a0234,5", "1234,5")],
)
def test_a_number_comes_back_without_spaces_and_unit(module, typed, back):
    _, found = there_and_back(module, {"quiz/combien": answered(COMBIEN, typed)})
    assert found["kept"] == [["quiz/combien", answered(COMBIEN, back)]]


def test_what_would_not_fit_is_left_out_or_capped(module):
    kept = {"quiz/combien": answered(COMBIEN, "1" * 60), "quiz/qui": answered(QUI, 1, tries=400)}
    _, found = there_and_back(module, kept)
    assert found["kept"] == [["quiz/qui", answered(QUI, 1, tries=35)]]


def test_an_answer_to_a_question_that_has_changed_is_neither_sent_nor_taken_back(module):
    old = answered({**QUI, "signature": "old"}, 1)
    assert there_and_back(module, {"quiz/qui": old})[1]["kept"] == []
    text = f"1|{TOKEN}|zzzz|zzzz111;{QUI['code']}111"
    assert module.eval(DECODE, [CONTENTS, text])["kept"] == [["quiz/qui", answered(QUI, 1)]]


@pytest.mark.parametrize("text", ["", "x", "2|abcd1234||", "1|abc||", "1|abcd1234", "1|abcd1234|||", "{}"])
def test_what_another_program_left_is_none(module, text):
    assert module.eval(DECODE, [CONTENTS, text]) is None


@IN_A_PAGE
@given(tail=st.text(st.sampled_from("0123456789abz;|,-"), max_size=30))
def test_damaged_data_never_throw(module, tail):
    module.eval(DECODE, [CONTENTS, f"1|{TOKEN}||{QUOI['code']}{tail};{COMBIEN['code']}{tail}"])
