"""Ten thousand messy pastes: every code is found, in order, every slip is told, and nothing is left over; on the page as in Python."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.labs.messy import Paste, pastes
from tests.labs.pasted import EDITION
from tests.learning.test_codelines import as_told
from widgets.learning import ShareCodeError, find_codes
from widgets.learning.codes.codelines import CodeLine, read_lines, split_lines

EXAMPLES, EACH = 50, 200  # 10 000 pastes in a run


def check(paste: Paste, told: list[CodeLine]) -> None:
    assert find_codes(paste.text) == paste.codes, paste.text
    assert [one.code for one in told if one.code] == paste.codes, paste.text
    slips = [one for one in told if isinstance(one.found, ShareCodeError)]
    assert [one.found.reason for one in slips] == ["checksum"] * paste.slips, (paste.text, slips)
    # All that is no code and no slip is on lines without either.
    others = {one.number for one in told if one.found is None}
    assert not others & {one.number for one in told if one.found is not None}


@settings(
    max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32))
def test_every_code_of_ten_thousand_messy_pastes_is_found_in_python_and_on_the_page(module, seed):
    given = pastes(seed, EACH)
    on_the_page = module("tests/labs/pooling_bench.js").call("readAll", [paste.text for paste in given], EDITION)
    for paste, shown in zip(given, on_the_page, strict=True):
        told = list(read_lines(split_lines(paste.text), EDITION))
        check(paste, told)
        assert shown == as_told(told), paste.text
