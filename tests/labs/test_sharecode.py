"""Share codes of the page and of the notebooks are the same to the letter, and so are their complaints."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.learning.sessions import any_session, plain_session, with_slips
from widgets.learning.codes import sharecode
from widgets.learning.codes.sharecode import (
    ShareCodeError,
    SharedSession,
    decode_share_code,
    encode_share_code,
    short_edition,
)
from widgets.learning.images.tiles import load_page

SHARECODE = "widgets/labs/shared/sharecode.js"
DECODE = """(m, [code, edition]) => {
    try { return m.decodeShareCode(code, edition); }
    catch (error) { return [error.name, error.reason, error.message]; }
}"""
IN_A_PAGE = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])


def for_page(session: SharedSession) -> dict:
    data = asdict(session)
    data["refusedSeconds"] = data.pop("refused_seconds")
    data["rounds"] = [{"position": one.position, "labels": list(one.labels)} for one in session.rounds]
    return data


def outcome(code: str, edition: int | None = None):
    try:
        return for_page(decode_share_code(code, edition))
    except ShareCodeError as error:
        return [type(error).__name__, error.reason, str(error)]


@IN_A_PAGE
@given(session=any_session())
def test_both_write_the_same_code_and_read_each_others(module, session):
    page = module(SHARECODE)
    code = page.call("encodeShareCode", for_page(session))
    assert code == encode_share_code(session)
    assert decode_share_code(code) == session
    assert page.call("decodeShareCode", code) == for_page(session)


@IN_A_PAGE
@given(
    text=st.one_of(
        st.text(max_size=60),
        st.text(sharecode.ALPHABET + sharecode.ALPHABET.lower() + "- \u202f\u200b'’«;UuOoIl", max_size=130),
    )
)
def test_both_say_the_same_of_any_text(module, text):
    assert module(SHARECODE).eval(DECODE, [text, None]) == outcome(text)


@IN_A_PAGE
@given(session=any_session(most_rounds=12), data=st.data())
def test_both_say_the_same_of_well_sealed_nonsense(module, session, data):
    values = [sharecode.ALPHABET.index(character) for character in encode_share_code(session).replace("-", "")][:-6]
    at = data.draw(st.integers(0, len(values) - 1))
    values[at] = data.draw(st.integers(0, 31))
    values = values[: data.draw(st.integers(8, len(values)))]
    code = "".join(sharecode.ALPHABET[value] for value in values + sharecode._check(values))
    assert module(SHARECODE).eval(DECODE, [code, None]) == outcome(code)
    assert module(SHARECODE).eval(DECODE, [code, session.edition]) == outcome(code, session.edition)


def test_both_refuse_slips(module):
    rng = np.random.default_rng(0)
    codes = [with_slips(encode_share_code(plain_session(rng.integers(1, 15))), rng, 1 + i % 3) for i in range(1500)]
    reasons = module(SHARECODE).eval(f"(m, codes) => codes.map((code) => ({DECODE})(m, [code, null])[1])", codes)
    assert set(reasons) == {"checksum"}


def test_both_stop_reading_endless_texts(module):
    for text in ("1" * 1001, "- " * 5000, "😀" * 3000, " " * 999 + "1", "1050-02D4 " * 300):
        assert module(SHARECODE).eval(DECODE, [text, None]) == outcome(text)


def test_a_page_session_is_cut_and_checked_as_a_notebooks(module):
    long = plain_session(seconds=20_000, refused=99, refused_seconds=61.5)
    assert module(SHARECODE).call("encodeShareCode", for_page(long)) == encode_share_code(long)
    wrongs = [
        ("concept", "licorne"),
        ("rounds", []),
        ("edition", 1024),
        ("hand", 1.5),
        ("seconds", -1),
        ("refused", -1),
    ]
    for wrong in wrongs:
        found = module(SHARECODE).eval(
            "(m, given) => { try { return m.encodeShareCode(given); } catch (error) { return error.name; } }",
            for_page(plain_session()) | dict([wrong]),
        )
        assert found == "ShareCodeError"


@pytest.mark.parametrize(
    "given",
    [
        {"refused": 1, "refused_seconds": 1},
        {"refused": 63, "refused_seconds": 8191, "seconds": 8191},
        {"edition": 0, "hand": 0, "seconds": 0},
        {"edition": 1023, "hand": 32767, "count": 64},
        {"count": 1},
    ],
)
def test_sessions_at_the_bounds_of_a_code_come_back_whole(module, given):
    session = plain_session(**given)
    code = module(SHARECODE).call("encodeShareCode", for_page(session))
    assert code == encode_share_code(session)
    assert module(SHARECODE).call("decodeShareCode", code, session.edition) == for_page(session)


@pytest.mark.parametrize("positions", [(1, 1), (2, 1), (-1, 1), (0, 64), (0.5, 1), range(65)])
def test_rounds_that_no_deal_orders_so_make_no_code(module, positions):
    rounds = [{"position": position, "labels": [True] * 6} for position in positions]
    assert refusal(module, rounds=rounds) == "content"


@pytest.mark.parametrize(
    "wrong",
    [
        {"edition": -1},
        {"hand": -1},
        {"hand": 32768},
        {"refusedSeconds": -1},
        {"rounds": [{"position": 0, "labels": [True] * 5}]},
        {"rounds": [{"position": 0, "labels": [True] * 7}]},
    ],
)
def test_a_session_beyond_what_a_code_holds_makes_none(module, wrong):
    assert refusal(module, **wrong) == "content"


def refusal(module, **wrong) -> str | None:
    """Why the page makes no code of a session that is plain but for this."""
    return module(SHARECODE).eval(
        "(m, given) => { try { m.encodeShareCode(given); return null; } catch (error) { return error.reason; } }",
        for_page(plain_session()) | wrong,
    )


def test_both_name_an_edition_alike(module):
    page = load_page()
    edition = module("widgets/labs/captcha/tileset.js").eval("(m, raw) => m.readTileset(raw).edition", page)
    assert module(SHARECODE).call("shortEdition", edition) == short_edition(page)
    assert module(SHARECODE).eval("(m) => [m.ALPHABET, m.CONCEPTS]") == [sharecode.ALPHABET, list(sharecode.CONCEPTS)]
