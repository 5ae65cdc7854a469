"""What a session of « Deux mots » is: words in turn, votes, settled digits, and what the device may hand back."""

from __future__ import annotations

import copy
import json

import pytest

from tests.labs.stage import rows_of
from tests.labs.two_words_pages import truth
from widgets.labs.two_words import TwoWordsLab

BENCH = "tests/labs/two_words_bench.js"
REFUSED, SKIPPED = {"kind": "refused"}, {"kind": "skipped"}


@pytest.fixture(scope="module")
def digits() -> dict:
    return TwoWordsLab().digits


def right(digits: dict, word: int) -> dict:
    return {"kind": "accepted", "typed": "".join(truth()[digit] for digit in digits["words"][word])}


def test_words_come_in_the_order_of_the_book(bench, digits):
    states = bench.call("play", digits, [right(digits, 0), right(digits, 1)])
    assert [state["challenge"]["word"] for state in states] == [0, 1, 2]


@pytest.mark.parametrize("step", [REFUSED, SKIPPED])
def test_a_refused_or_skipped_word_waits_at_the_back_and_counts_for_nothing(bench, digits, step):
    _, state = bench.call("play", digits, [step])
    assert state["queue"] == [*range(1, len(digits["words"])), 0]
    assert (state["votes"], state["register"], state["curve"]) == ([], [], [])
    assert state["data"]["rounds"][0]["typed"] == ""


def test_control_words_are_known_of_three_to_five_digits_and_take_turns(bench, digits):
    steps = [SKIPPED] * 15
    controls = [state["challenge"]["control"] for state in bench.call("play", digits, steps)[:-1]]
    assert {len(control) for control in controls} == {3, 4, 5}
    served = [digit for control in controls for digit in control]
    assert set(served) <= set(digits["control"])
    assert len(set(served)) == len(served)  # none a second time before all have been seen


def test_either_word_may_stand_first(bench, digits):
    states = bench.call("play", digits, [SKIPPED] * 12)
    assert {state["challenge"]["controlFirst"] for state in states} == {True, False}


def test_the_seed_changes_the_control_words_but_not_the_book(bench, digits):
    first, second = (bench.call("play", digits, [], seed)[0]["challenge"] for seed in (0, 1))
    assert first["word"] == second["word"]
    assert first["control"] != second["control"]


def test_each_digit_typed_is_a_vote_and_shares_the_time(bench, digits):
    *_, state = bench.call("play", digits, [right(digits, 0)])
    word = digits["words"][0]
    assert [vote["digit"] for vote in state["votes"]] == word
    assert [str(vote["label"]) for vote in state["votes"]] == [truth()[digit] for digit in word]
    assert sum(vote["seconds"] for vote in state["votes"]) == pytest.approx(9)


@pytest.mark.parametrize("slip", [0, 1])
def test_votes_weigh_as_declared_and_settle_at_the_threshold(bench, digits, slip):
    labels = {digit: (int(truth()[digit]) + slip) % 10 for word in digits["words"] for digit in word}
    for found in bench.call("count", digits, labels):
        weights: dict[int, float] = {}
        for ballot in found["cast"]:
            kind = "program" if ballot["by"] == "program" else "person"
            assert ballot["weight"] == digits["weights"][kind]
            weights[ballot["label"]] = weights.get(ballot["label"], 0) + ballot["weight"]
        assert found["cast"][-1] == {"by": "student", "label": labels[found["digit"]], "weight": 1}
        assert found["weight"] == max(weights.values()) == weights[found["label"]]
        assert found["settled"] == (found["weight"] >= digits["threshold"])
        people = {ballot["label"] for ballot in found["cast"] if ballot["by"] != "program"}
        assert found["disputed"] == (len(people) > 1)


def test_a_vote_alone_against_all_settles_nothing(bench, digits):
    word = digits["words"][0]
    lies = "".join(str((int(truth()[digit]) + 5) % 10) for digit in word)
    *_, state = bench.call("play", digits, [{"kind": "accepted", "typed": lies, "accuracy": None}])
    assert all(
        not outcome["settled"] or str(outcome["label"]) == truth()[digit] for digit, outcome in state["register"]
    )


def test_only_settled_digits_train_the_machine(bench, digits):
    *_, state = bench.call("play", digits, [right(digits, word) for word in range(6)])
    settled = [(digit, outcome["label"]) for digit, outcome in state["register"] if outcome["settled"]]
    assert [(row["digit"], row["label"]) for row in state["training"]] == settled
    assert len(settled) < len(state["register"])


def test_the_curve_has_a_point_a_word_once_something_is_settled(bench, digits):
    steps = [right(digits, word) for word in range(3)]
    steps[0]["accuracy"] = None
    *_, state = bench.call("play", digits, steps)
    assert [point["words"] for point in state["curve"]] == [2, 3]
    assert state["curve"][-1]["settled"] == len(state["training"])


def test_the_turning_point_is_the_first_to_match_a_simulated_visitor(bench, digits):
    steps = [{**right(digits, word), "accuracy": accuracy} for word, accuracy in enumerate([0.5, 0.84, 0.85, 0.8])]
    states = bench.call("play", digits, steps)
    assert [state["turning"] and state["turning"]["words"] for state in states] == [None, None, None, 3, 3]


def test_undo_takes_the_last_accepted_word_back(bench, digits):
    states = bench.call("play", digits, [right(digits, 0), right(digits, 1), REFUSED, "undo"])
    assert states[-1]["votes"] == states[1]["votes"]
    assert states[-1]["queue"][0] == 1


def test_exports_hold_every_vote(bench, digits):
    *_, state = bench.call("play", digits, [right(digits, word) for word in range(4)])
    rows = rows_of(state["csv"])
    assert [row["digit"] for row in rows] == [vote["digit"] for vote in state["votes"]]
    settled = dict(state["register"])
    for row in rows:
        outcome = settled[row["digit"]]
        assert row["settled_as"] == (str(outcome["label"]) if outcome["settled"] else "")
    content = json.loads(state["json"])
    assert len(content["votes"]) == len(rows)
    for point, shown in zip(content["accuracy_history"], state["curve"], strict=True):
        assert {name: point[name] for name in shown} == shown
        assert point["accuracy_low"] < point["accuracy"] < point["accuracy_high"]
    assert "UCI" in content["credit"]


def test_a_session_survives_writing_and_reading(bench, digits):
    *_, state = bench.call("play", digits, [right(digits, 0), REFUSED, SKIPPED, right(digits, 3)])
    assert bench.call("reread", digits, state["data"]) == state["data"]


def spoil(path: list, value: object):
    def apply(data: dict) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = value

    return apply


@pytest.mark.parametrize(
    "change",
    [
        spoil(["version"], 2),
        spoil(["edition"], "other"),
        spoil(["revealed"], "yes"),
        spoil(["handed"], None),
        spoil(["said"], [3]),
        spoil(["rounds"], {}),
        spoil(["rounds", 0, "kind"], "won"),
        spoil(["rounds", 0, "word"], 1),  # read twice
        spoil(["rounds", 0, "word"], 999),
        spoil(["rounds", 0, "word"], -1),
        spoil(["rounds", 0, "typed"], ""),
        spoil(["rounds", 0, "typed"], "abcde"),
        spoil(["rounds", 0, "control"], ["d000"]),
        spoil(["rounds", 0, "controlFirst"], 1),
        spoil(["rounds", 0, "by"], "robot"),
        spoil(["rounds", 0, "seconds"], -1),
        spoil(["rounds", 0, "seconds"], "9"),
        spoil(["rounds", 0, "accuracy"], 1.2),
    ],
)
def test_what_the_lab_could_not_have_written_is_refused(bench, digits, change):
    *_, state = bench.call("play", digits, [right(digits, 0), right(digits, 1)])
    data = copy.deepcopy(state["data"])
    change(data)
    assert bench.call("reread", digits, data) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4821 937", {"words": ["4821", "937"]}),
        ("4821937", {"words": ["4821", "937"]}),
        ("  4821 - 937 ", {"words": ["4821", "937"]}),
        ("48 21 93 7", {"words": ["4821", "937"]}),
        ("４８２１ ９３７", {"words": ["4821", "937"]}),
        ("4821\u202f937", {"words": ["4821", "937"]}),
        ("", {"problem": "empty"}),
        ("   ", {"problem": "empty"}),
        ("4821 9l7", {"problem": "letters"}),
        ("<b>1</b>", {"problem": "letters"}),
        ("482 937", {"problem": "length", "count": 6}),
        ("4821 9377", {"problem": "length", "count": 8}),
        ("--", {"problem": "length", "count": 0}),
        ("482 1937", {"problem": "split", "parts": [3, 4]}),
    ],
)
def test_an_answer_is_understood_or_its_fault_is_named(bench, text, found):
    assert bench.call("understand", text, [4, 3]) == found


def test_the_machine_is_judged_on_the_test_digits_and_sits_the_captcha(bench, digits):
    labels = [{"digit": digit, "label": int(truth()[digit])} for word in digits["words"][:40] for digit in word]
    found = bench.call("study", digits, labels)
    truths = [int(truth()[digit]) for digit in digits["test"]]
    pairs = list(zip(truths, found["readings"], strict=True))
    assert found["accuracy"] == pytest.approx(sum(a == b for a, b in pairs) / len(pairs))
    assert found["accuracy"] > 0.85
    for truth_, row in enumerate(found["confusions"]):
        assert row == [pairs.count((truth_, reading)) for reading in range(10)]
    assert found["exam"]["total"] == len(digits["control"]) // 4
    assert 0 < found["exam"]["right"] <= found["exam"]["total"]
    counts = [entry["count"] for entry in found["worst"]]
    assert counts == sorted(counts, reverse=True)
    assert all(entry["truth"] != entry["reading"] for entry in found["worst"])


def test_no_training_makes_no_machine(bench, digits):
    assert bench.call("study", digits, []) is None


def test_two_tabs_keep_both_their_words_and_one_answer_a_word(bench, digits):
    base, other = right(digits, 0), {"kind": "accepted", "typed": "0" * len(digits["words"][1])}
    _, begun = bench.call("play", digits, [base])
    _, _, mine = bench.call("play", digits, [base, right(digits, 1)])
    *_, theirs = bench.call("play", digits, [base, other, right(digits, 2)])
    merged = bench.call("merge", digits, begun["data"], mine["data"], theirs["data"])
    assert merged["rounds"] == theirs["data"]["rounds"]  # the word that both typed is typed as the other tab says

    *_, ahead = bench.call("play", digits, [base, SKIPPED, right(digits, 2), right(digits, 3)])
    merged = bench.call("merge", digits, begun["data"], ahead["data"], mine["data"])
    assert [(found["kind"], found["word"]) for found in merged["rounds"]] == [
        ("accepted", 0),
        ("accepted", 1),
        ("skipped", 1),
        ("accepted", 2),
        ("accepted", 3),
    ]
    assert bench.call("reread", digits, merged) == merged


def test_what_another_tab_took_back_stays_gone(bench, digits):
    _, _, base = bench.call("play", digits, [right(digits, 0), right(digits, 1)])
    *_, mine = bench.call("play", digits, [right(digits, 0), right(digits, 1), right(digits, 2)])
    *_, theirs = bench.call("play", digits, [right(digits, 0), right(digits, 1), "undo"])
    mine["data"]["said"], theirs["data"]["said"] = ["words-5", "undone"], ["undone", "drop"]
    mine["data"]["revealed"] = True
    merged = bench.call("merge", digits, base["data"], mine["data"], theirs["data"])
    assert [found["word"] for found in merged["rounds"]] == [0, 2]
    assert (merged["revealed"], merged["said"]) == (True, ["undone", "drop", "words-5"])
