"""The work of « Mettre la classe en commun »: what a device keeps of it, and the work of two tabs in one."""

from __future__ import annotations

import pytest

WORK = "widgets/labs/pooling/work.js"


def work(codes: list[str], draft: str = "", concept: str = "crosswalk") -> dict:
    return {"concept": concept, "codes": codes, "draft": draft}


@pytest.fixture
def merged(module):
    return lambda mine, theirs: module(WORK).call("merged", mine, theirs)


def test_two_tabs_codes_are_united_in_no_order_of_arrival(merged):
    assert merged(work(["C", "A"]), work(["B", "A"])) == work(["A", "B", "C"])
    assert merged(work([]), work(["B"])) == merged(work(["B"]), work([])) == work(["B"])


def test_this_tab_s_draft_stays_unless_it_is_empty(merged):
    assert merged(work([], "mine"), work([], "theirs"))["draft"] == "mine"
    assert merged(work([], " \n"), work([], "theirs"))["draft"] == "theirs"


def test_this_tab_s_concept_stays_unless_it_has_none(merged):
    assert merged(work([]), work([], concept="traffic-light"))["concept"] == "crosswalk"
    assert merged(work([], concept=""), work([], concept="traffic-light"))["concept"] == "traffic-light"


@pytest.mark.parametrize(("given", "kept"), [(work([]), None), (work([], " \n "), None), (work(["A"]), work(["A"]))])
def test_where_there_is_nothing_nothing_is_kept(module, given, kept):
    to_kept = """(m, work) => m.poolingWork({ concepts: ["crosswalk"], asked: "", left: () => ({}) }).toKept(work)"""
    assert module(WORK).eval(to_kept, given) == kept


def test_what_is_kept_comes_back_and_a_longer_draft_is_cut(module):
    back = """(m, work) => {
        const lab = m.poolingWork({ concepts: ["crosswalk"], asked: "", left: () => ({}) });
        return lab.fromKept(JSON.parse(JSON.stringify(lab.toKept(work))));
    }"""
    given = work(["A"], "x" * 200_001)
    assert module(WORK).eval(back, given) == work(["A"], "x" * 200_000)


def test_the_concept_asked_for_wins_at_the_start_and_only_then(module):
    opened = """(m, work) => {
        const lab = m.poolingWork({ concepts: ["crosswalk", "traffic-light"], asked: "traffic-light", left: () => ({}) });
        return [lab.complete(work), lab.complete(work)].map(({ concept }) => concept);
    }"""
    assert module(WORK).eval(opened, work(["A"])) == ["traffic-light", "crosswalk"]
