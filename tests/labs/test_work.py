"""The work done in a lab: where it comes from, who hears of it, what becomes of it in another tab."""

from __future__ import annotations

import json

import pytest

MERGE = "widgets/labs/frame/merge.js"
OLD, NEW = {"rounds": ["old"], "hand": 3}, {"rounds": ["new"], "hand": 4}
OPEN = ("a", "open")
ANOTHER = json.dumps({"rounds": ["theirs"], "hand": 9})


@pytest.fixture
def play(module):
    """Take these steps and tell what each led to; `kept` is what the device holds at first."""

    def steps(*steps: tuple, kept: object = None, merges: bool = False) -> list[dict]:
        text = kept if kept is None or isinstance(kept, str) else json.dumps(kept)
        options = {"kept": text, "merges": merges}
        states = module("tests/labs/work_bench.js").call("play", [list(step) for step in steps], options)
        return [state and {**state, "kept": rounds_in(state["kept"])} for state in states]

    return steps


def rounds_in(text: str | None) -> list | str | None:
    """The rounds of the work that the device holds as `text`; what is no work, as it stands."""
    try:
        return json.loads(text)["rounds"]
    except (TypeError, ValueError):
        return text


def heard(state: dict) -> tuple[list, list]:
    return state["by"], state["told"]


def test_fresh_work_is_made_complete_and_told_to_the_model_alone(play):
    (state,) = play(OPEN)
    assert state["model"] == {"session": {"rounds": [], "hand": 7}, "count": 0}
    assert state["saved"] == 1
    assert (state["kept"], state["undoable"], heard(state)) == (None, False, ([], []))


def test_what_the_device_kept_is_resumed(play):
    (state,) = play(OPEN, kept=OLD)
    assert state["model"] == {"session": OLD, "count": 1}
    assert (state["kept"], heard(state)) == (["old"], ([], []))


def test_what_the_model_holds_comes_before_what_the_device_kept(play):
    (state,) = play(("a", "open", NEW), kept=OLD)
    assert (state["rounds"], state["kept"], heard(state)) == (["new"], ["old"], ([], []))
    assert state["saved"] == 0  # the model knows it


@pytest.mark.parametrize("kept", ["{{{", "null"])
def test_what_the_device_cannot_give_back_is_said_where_it_is_missed(play, kept):
    assert heard(play(OPEN, kept=kept)[0]) == ([], ["corrupt"])
    assert heard(play(("a", "open", NEW), kept=kept)[0]) == ([], [])


def test_a_model_of_no_work_is_said_and_replaced(play):
    (state,) = play(("a", "open", "nonsense"))
    assert (state["model"]["session"], state["told"]) == ({"rounds": [], "hand": 7}, ["corrupt"])


def test_an_act_is_in_the_model_and_on_the_device_at_once(play):
    state = play(OPEN, ("a", "act", 1))[1]
    assert state["model"] == {"session": {"rounds": [1], "hand": 7}, "count": 1}
    assert (state["kept"], state["saved"], heard(state)) == ([1], 1, (["reader"], []))


def test_undoable_acts_are_taken_back_one_by_one(play):
    states = play(OPEN, ("a", "act", 1), ("a", "try", 2), ("a", "try", 3), ("a", "undo"), ("a", "undo"))
    assert [state["undoable"] for state in states] == [False, False, True, True, True, False]
    assert [state["kept"] for state in states[-2:]] == [[1, 2], [1]]
    assert heard(states[-1]) == (["reader"], [])


def test_taking_back_all_leaves_nothing_on_the_device(play):
    assert play(OPEN, ("a", "try", 1), ("a", "undo"))[-1]["kept"] is None


def test_what_moves_is_kept_once_it_rests_and_undone_as_one_act(play):
    states = play(OPEN, ("a", "act", 1), ("a", "drift", [2]), ("a", "drift", [3]), ("a", "settle"), ("a", "undo"))
    assert [state["model"]["count"] for state in states[2:4]] == [1, 1]
    assert [state["rounds"] for state in states[2:]] == [[2], [3], [3], [1]]
    assert [state["kept"] for state in states[2:]] == [[1], [1], [3], [1]]
    assert states[4]["result"] is True
    assert not states[5]["undoable"]


def test_what_moved_back_to_where_it_was_is_no_act(play):
    states = play(OPEN, ("a", "act", 1), ("a", "drift", [2]), ("a", "drift", [1]), ("a", "settle"), ("a", "settle"))
    assert [(state["result"], state["undoable"]) for state in states[-2:]] == [(False, False)] * 2


def test_an_act_ends_what_was_moving(play):
    states = play(OPEN, ("a", "drift", [1]), ("a", "try", 2), ("a", "try", 3), ("a", "undo"), ("a", "undo"))
    assert [state["rounds"] for state in states[-2:]] == [[1, 2], []]


def test_what_another_view_did_is_followed_and_kept(play):
    state = play(OPEN, ("a", "model", NEW))[1]
    assert (state["rounds"], state["kept"], heard(state)) == (["new"], ["new"], (["model"], []))
    bare = play(OPEN, ("a", "model", {"rounds": [5]}))[1]
    assert bare["model"] == {"session": {"rounds": [5], "hand": 7}, "count": 1}  # and made complete


def test_what_is_no_work_undoes_nothing(play):
    state = play(OPEN, ("a", "act", 1), ("a", "model", "nonsense"))[-1]
    assert (state["model"]["session"]["rounds"], state["kept"]) == ([1], [1])
    assert heard(state) == ([], ["notOurs"])


def test_another_tabs_work_replaces_what_the_device_held_too(play):
    states = play(OPEN, ("a", "try", 1), (None, "write", ANOTHER), ("a", "look"), ("a", "look"))
    assert [state["result"] for state in states[-2:]] == [True, False]
    assert (states[3]["rounds"], states[3]["undoable"], heard(states[3])) == (["theirs"], False, (["device"], []))
    assert states[3]["model"]["session"]["rounds"] == ["theirs"]


def test_another_tabs_equal_work_is_no_news(play):
    refused = [OPEN, (None, "full"), ("a", "try", 1), (None, "roomy")]
    state = play(*refused, ("b", "open"), ("b", "act", 1), ("a", "look"))[-1]
    assert (state["result"], state["undoable"], heard(state)) == (False, True, ([], []))


@pytest.mark.parametrize("text", ["{{{", "7"])
def test_another_tabs_nonsense_is_no_news(play, text):
    state = play(OPEN, ("a", "act", 1), (None, "write", text), ("a", "look"))[-1]
    assert (state["result"], state["rounds"], heard(state)) == (False, [1], ([], []))


def test_what_was_erased_elsewhere_is_gone_here_and_stays_erased(play):
    states = play(OPEN, ("a", "try", 1), (None, "write", None), ("a", "look"), ("a", "look"))
    state = states[3]
    assert (state["result"], state["rounds"], state["kept"]) == (True, [], None)
    assert (state["undoable"], heard(state)) == (False, (["device"], ["erased"]))
    assert states[4]["result"] is False


def test_after_an_erasure_another_tabs_work_is_taken_without_asking(play):
    refused = [OPEN, ("a", "act", 1), (None, "full"), ("a", "act", 2), (None, "roomy")]
    steps = [*refused, (None, "write", None), ("a", "look"), (None, "write", ANOTHER), ("a", "look")]
    state = play(*steps)[-1]
    assert (state["rounds"], heard(state)) == (["theirs"], (["device"], []))


def test_erasing_takes_nothing_from_who_has_not_begun(play):
    states = play(OPEN, ("a", "try", 1), ("a", "undo"), (None, "write", ANOTHER), ("a", "look"), ("a", "restart"))
    assert states[-1]["kept"] is None
    state = play(("a", "open", {"rounds": [], "hand": 1}), (None, "write", None), ("a", "look"), kept=OLD)[-1]
    assert (state["result"], heard(state)) == (False, ([], []))


def test_what_a_full_device_refused_stands_here_and_is_merged_with_another_tabs(play):
    steps = [
        OPEN,
        ("a", "act", 1),
        (None, "full"),
        ("a", "act", 2),
        (None, "roomy"),
        (None, "write", ANOTHER),
        ("a", "look"),
    ]
    states = play(*steps, merges=True)
    assert (states[3]["rounds"], states[3]["kept"], heard(states[3])) == ([1, 2], [1], (["reader"], ["refused"]))
    merged = ["theirs", 1, 2]
    assert (states[-1]["result"], states[-1]["rounds"], states[-1]["kept"]) == (True, merged, merged)
    assert states[-1]["base"] == [1]  # from which both went on
    assert heard(states[-1]) == (["device"], [])


def test_work_that_only_the_model_holds_is_merged_too(play):
    state = play(("a", "open", NEW), (None, "write", ANOTHER), ("a", "look"), kept=OLD, merges=True)[-1]
    assert (state["rounds"], state["base"], state["kept"]) == (["theirs", "new"], ["old"], ["theirs", "new"])


def test_after_starting_over_nothing_is_common_with_another_tab(play):
    refused = [OPEN, ("a", "act", 1), ("a", "restart"), (None, "full"), ("a", "act", 2), (None, "roomy")]
    state = play(*refused, (None, "write", ANOTHER), ("a", "look"), merges=True)[-1]
    assert (state["rounds"], state["base"]) == (["theirs", 2], None)


CONFLICT = [OPEN, (None, "full"), ("a", "try", 1), (None, "roomy"), (None, "write", ANOTHER), ("a", "look")]


def test_where_nothing_can_be_merged_the_reader_is_asked_and_nothing_is_kept_until_then(play):
    states = play(*CONFLICT, ("a", "try", 2))
    assert (states[-2]["result"], states[-2]["rounds"], states[-2]["undoable"]) == (True, [1], False)
    assert heard(states[-2]) == ([], ["conflict"])
    assert (states[-1]["rounds"], states[-1]["kept"]) == ([1, 2], ["theirs"])


def test_who_chooses_this_tabs_work_keeps_it(play):
    state = play(*CONFLICT, ("a", "choose", True))[-1]
    assert (state["rounds"], state["kept"], heard(state)) == ([1], [1], ([], []))


def test_who_chooses_the_other_tabs_work_goes_on_from_it(play):
    states = play(*CONFLICT, ("a", "choose", False), ("a", "act", 3), (None, "write", ANOTHER), ("a", "look"))
    assert (states[6]["rounds"], states[6]["kept"], heard(states[6])) == (["theirs"], ["theirs"], (["device"], []))
    assert states[7]["kept"] == ["theirs", 3]
    assert heard(states[9]) == (["device"], [])  # nothing of this tab was left to ask about


def test_starting_over_is_the_end_of_a_conflict_and_of_what_could_be_undone(play):
    states = play(*CONFLICT, ("a", "try", 2), ("a", "restart"), ("a", "act", 3))
    assert (states[7]["rounds"], states[7]["kept"], states[7]["undoable"]) == ([], None, False)
    assert heard(states[7]) == (["reader"], [])
    assert states[7]["model"]["session"]["hand"] == 7
    assert states[8]["kept"] == [3]


def merged(module, base, mine, theirs, fits="() => true"):
    return module(MERGE).eval(
        f"(m, [base, mine, theirs]) => m.mergedRounds(base, mine, theirs, {fits})", [base, mine, theirs]
    )


def test_rounds_of_two_tabs_are_theirs_then_those_that_are_new_here(module):
    one, two, three = ({"grid": name} for name in "123")
    assert merged(module, [one], [one, two], [one, three]) == [one, three, two]
    assert merged(module, [], [two, one], [one]) == [one, two]


def test_a_round_that_the_other_tab_took_back_stays_gone(module):
    one, two = ({"grid": name} for name in "12")
    assert merged(module, [one], [one, two], []) == [two]


def test_a_round_must_fit_those_that_are_there_by_then(module):
    assert merged(module, [], [3, 4, 5], [1], "(round, rounds) => rounds.length < 2") == [1, 3]


def test_a_union_holds_all_once_theirs_first(module):
    assert module(MERGE).eval("(m) => m.union([1, 2, 1], [3, 2])") == [3, 2, 1]


def test_equal_work_kept_by_another_tab_leaves_nothing_to_ask_about(play):
    refused = [OPEN, (None, "full"), ("a", "act", 1), (None, "roomy"), ("b", "open"), ("b", "act", 1), ("a", "look")]
    state = play(*refused, ("b", "act", 2), ("a", "look"))[-1]
    assert (state["rounds"], heard(state)) == ([1, 2], (["device"], []))


def test_a_question_goes_when_the_other_tab_comes_to_the_same(play):
    state = play(*CONFLICT, (None, "write", '{"rounds":[1],"hand":7}'), ("a", "look"))[-1]
    assert heard(state) == ([], ["settled"])
