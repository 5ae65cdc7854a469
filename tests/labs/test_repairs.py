"""What a code with a slip may have been: the page offers what Python offers, and puts it there when asked."""

from __future__ import annotations

import numpy as np
from playwright.sync_api import expect

from tests.labs.pooling_pages import codes
from tests.learning.sessions import plain_session, with_slips
from widgets.learning.codes.repairs import repairs
from widgets.learning.codes.sharecode import encode_share_code


def offered(text: str, edition: int | None) -> list[list]:
    return [[one.place, one.read, one.meant, one.code, one.groups, one.question] for one in repairs(text, edition)]


def exchanged(code: str, at: int) -> str:
    return code[:at] + code[at + 1] + code[at] + code[at + 2 :]


def test_page_and_python_offer_the_same(module):
    rng = np.random.default_rng(4)
    texts: list[tuple[str, int | None]] = []
    for i in range(400):
        session = plain_session(rng.integers(1, 15))
        code = encode_share_code(session)
        slips = with_slips(code, rng, 1 + i % 2)
        blank = int(rng.integers(len(code)))
        for text in (slips, exchanged(code, int(rng.integers(len(code) - 1))), f"{code[:blank]}U{code[blank + 1 :]}"):
            texts.append((text.lower() if i % 3 else text, (None, session.edition, session.edition + 1)[i % 3]))
    texts += [("", None), ("é" * 20, None), ("1NW0 / 0070, 00R0 (503M) PP4A", None), ("0" * 200, None)]
    expected = [offered(*text) for text in texts]
    assert sum(map(bool, expected)) > 400
    page = module("tests/labs/repairs_bench.js")
    assert page.call("offered", texts) == expected


def test_a_slip_is_located_and_mended_when_asked_and_not_before(open_lab):
    lab = open_lab()
    right, other = codes(2)
    bad = right.replace(right[6], "U", 1) if right[6] != "U" else right
    lab.paste([f"Zoé {bad}", other])
    assert (lab.data("codes"), lab.data("bad")) == ("1", "1")
    (repair,) = repairs(bad)
    problem = lab.problems.get_by_role("listitem")
    expect(problem).to_contain_text(repair.question)
    group = right.split("-")[repair.groups[0]]
    problem.get_by_role("button", name=f"Lire {group}").click()
    lab.settle()
    assert (lab.data("codes"), lab.data("bad"), lab.box.input_value()) == ("2", "0", "")
    expect(lab.box).to_be_focused()
    lab.button("Annuler la dernière action").click()
    assert (lab.data("codes"), lab.data("bad"), lab.box.input_value()) == ("1", "1", bad)


def test_nothing_is_offered_for_a_code_that_was_cut(open_lab):
    lab = open_lab()
    lab.paste([codes(1)[0][:-2]])
    assert lab.data("bad") == "1"
    expect(lab.problems.get_by_role("button", name="Lire ")).to_have_count(0)
