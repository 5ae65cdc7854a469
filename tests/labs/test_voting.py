"""A class that raises hands: what counts decide, and what is kept of them. Pure modules."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

CONCEPT = "crosswalk"
HANDS = st.integers(0, 40)
VOTES = st.lists(st.tuples(HANDS, HANDS).map(list), min_size=9, max_size=9)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def voting(module):
    return module("widgets/labs/captcha/voting.js")


@pytest.fixture
def counts(module):
    return module("widgets/labs/captcha/counts.js")


@pytest.mark.parametrize(("pair", "answer"), [([18, 9], True), ([9, 18], False), ([12, 12], None), ([0, 0], None)])
def test_the_majority_decides_and_a_tie_decides_nothing(counts, pair, answer):
    assert counts.call("majority", pair) is answer


@given(votes=VOTES)
@quick
def test_nine_tiles_are_decided_only_when_each_has_a_majority(voting, votes):
    decided = voting.call("decided", votes)
    if any(yes == no for yes, no in votes):
        assert decided is None
        assert votes[voting.call("firstOpen", votes)][0] == votes[voting.call("firstOpen", votes)][1]
    else:
        assert decided == [yes > no for yes, no in votes]
        assert voting.call("firstOpen", votes) == -1


@given(votes=VOTES, at=st.integers(0, 8), side=st.integers(0, 1), count=st.integers(-5, 2000))
@quick
def test_counting_changes_one_count_and_keeps_it_within_bounds(voting, votes, at, side, count):
    after = voting.call("counted", votes, at, side, count)
    assert after[at][side] == min(max(count, 0), 999)
    after[at][side] = votes[at][side]
    assert after == votes


@pytest.mark.parametrize("typed", ["NaN", "undefined", "1.4"])
def test_what_is_no_number_counts_for_nobody(voting, typed):
    assert voting.eval(f"(m) => m.counted(m.noVotes(), 0, 0, {typed})[0][0]") == (1 if typed == "1.4" else 0)


@pytest.mark.parametrize(
    "wrong",
    [None, [], [[1, 2]] * 8, [[1, 2]] * 10, [[1]] * 9, [[1, -1]] * 9, [[1, 0.5]] * 9, [[1000, 0]] * 9, [["1", 0]] * 9],
)
def test_what_are_no_votes_is_refused(counts, wrong):
    assert counts.call("areVotes", [[1, 0]] * 9, 9)
    assert not counts.call("areVotes", wrong, 9)


def test_votes_and_answers_must_agree(counts):
    votes = [[2, 1]] * 9
    assert counts.call("areVotes", votes, 9, [True] * 9)
    assert not counts.call("areVotes", votes, 9, [True] * 8 + [False])


def voted(bench, small, votes, *, refuse=False):
    return bench.call("playVotes", small, CONCEPT, votes, refuse)


def test_the_counts_stay_with_the_labels_in_what_is_kept_and_told(bench, small):
    played = voted(bench, small, [[18, 9], [5, 22]])
    rows = played["labels"]
    assert len(rows) == 6
    assert {(row["label"], row["yes"], row["no"]) for row in rows} <= {(True, 18, 9), (False, 5, 22)}
    assert bench.call("reread", small, played["data"]) == played["data"]
    assert all(max(pair) > min(pair) for pair in played["data"]["rounds"][0]["votes"])


def test_labels_of_one_person_have_no_counts(bench, small):
    (_, state) = bench.call("play", small, ["right"], CONCEPT, 0)
    assert all("yes" not in row for row in state["labels"])
    assert "votes" not in state["data"]["rounds"][0]


def test_a_session_whose_counts_deny_its_answers_is_refused(bench, small):
    data = voted(bench, small, [[18, 9], [5, 22]])["data"]
    data["rounds"][0]["votes"][0].reverse()
    assert bench.call("reread", small, data) is None


@pytest.mark.parametrize(
    "ballot",
    [
        3,
        {},
        {"concept": "perdu", "round": 0, "votes": [[1, 0]] * 9},
        {"concept": CONCEPT, "round": 0.5, "votes": [[1, 0]] * 9},
    ],
)
def test_a_ballot_that_is_none_is_refused(bench, small, ballot):
    data = voted(bench, small, [[18, 9], [5, 22]])["data"]
    good = data | {"ballot": {"concept": CONCEPT, "round": 1, "votes": [[3, 1]] * 9}}
    assert bench.call("reread", small, good) == good
    assert bench.call("reread", small, data | {"ballot": ballot}) is None


def test_a_vote_in_the_middle_belongs_to_its_grid_alone(voting):
    found = voting.eval(
        """(m) => {
            const session = { rounds: [] };
            const counted = m.withVotes(session, "crosswalk", m.counted(m.noVotes(), 2, 0, 18));
            const round = { concept: "crosswalk", grid: [] };
            return [
                m.votesOf(counted, "crosswalk")[2][0],
                m.votesOf(counted, "traffic-light")[2][0],
                m.votesOf({ ...counted, rounds: [round] }, "crosswalk")[2][0],
                m.classSize(counted, "crosswalk"),
            ];
        }"""
    )
    assert found == [18, 0, 0, 18]


def test_what_divides_the_class_most_comes_first_and_unanimity_is_no_division(voting):
    found = voting.eval(
        """(m) => m.divided({ rounds: [
            { concept: "crosswalk", grid: ["a", "b", "c"], votes: [[27, 0], [18, 9], [14, 13]] },
            { concept: "crosswalk", grid: ["d"] },
            { concept: "traffic-light", grid: ["e"], votes: [[13, 14]] },
        ] }, "crosswalk")"""
    )
    assert found == [{"tile": "c", "yes": 14, "no": 13}, {"tile": "b", "yes": 18, "no": 9}]


def test_exports_tell_the_counts_where_there_are_any(module):
    export = module("widgets/labs/captcha/export.js")
    plain = {"concept": CONCEPT, "round": 1, "tile": "u1", "label": True, "seconds": 1.5}
    assert export.call("asCsv", [plain]).splitlines()[0] == "\ufeffconcept;round;tile;label;seconds"
    voted = export.call("asCsv", [plain | {"yes": 18, "no": 9}]).splitlines()
    assert voted == ["\ufeffconcept;round;tile;label;seconds;yes;no", "crosswalk;1;u1;1;1,5;18;9"]
