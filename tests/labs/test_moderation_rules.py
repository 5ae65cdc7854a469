"""« La file de modération » by itself: what the machine reads, how it learns, when it acts alone, what is kept."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from tests.labs.moderation_pages import to_remove
from widgets.labs.moderation import ModerationLab
from widgets.learning import krippendorff_alpha, load_posts, words_of

BENCH = "tests/labs/moderation_bench.js"
C = 10
SEEDS = range(12)
KEEP, REMOVE = {"removed": False}, {"removed": True}


@pytest.fixture(scope="module")
def posts() -> dict:
    return ModerationLab.shared_state()["posts"]


@pytest.fixture(scope="module")
def careful(bench, posts) -> list[dict]:
    """The curves of who judges by the rule book, one for each order of the posts."""
    return [bench.call("curve", posts, to_remove(), seed) for seed in SEEDS]


def by_the_book(count: int) -> list[dict]:
    queue = [post for post, part in load_posts().part.items() if part != "held_out"]
    return [{"removed": post in to_remove()} for post in queue[:count]]


def test_page_and_notebook_read_the_same_words(bench):
    odd = ["L’été, 20 % !", "e\u0301te\u0301", "ŒUVRE n°3 ?!", "", "a b c", "Don't 1 000 fois", "naïve-idée"]
    texts = [*load_posts().text, *odd]
    assert bench.call("words", texts) == [words_of(text) for text in texts]


@pytest.mark.parametrize("count", [10, 40, 60])
def test_the_machine_is_scikit_learn_s(bench, posts, count):
    table = load_posts()
    queue = table.index[table.part != "held_out"][:count]
    labels = [{"post": post, "removed": post in to_remove()} for post in queue]
    bag = CountVectorizer(analyzer=words_of, binary=True)
    rows = bag.fit_transform(table.text[queue]).toarray()
    theirs = LogisticRegression(C=C, tol=1e-10, max_iter=100_000).fit(rows, [label["removed"] for label in labels])
    weights = dict(zip(bag.get_feature_names_out(), theirs.coef_[0], strict=True))
    held_out = table[table.part == "held_out"]
    shares = theirs.predict_proba(bag.transform(held_out.text).toarray())[:, 1]
    lived = bench.call("lived", posts, by_the_book(count))
    np.testing.assert_allclose(lived["shares"], shares, atol=2e-3)
    for text in held_out.text[:10]:
        found = bench.call("explained", posts, labels, text)
        assert {each["word"] for each in found} == set(words_of(text)) & set(weights)
        assert all(each["weight"] == pytest.approx(weights[each["word"]], abs=2e-3) for each in found)
    right = held_out.remove if count >= 30 else held_out.remove_before
    assert lived["curve"][-1]["accuracy"] == pytest.approx(np.mean((shares > 0.5) == right))


def test_careful_decisions_take_the_machine_well_above_chance_and_never_to_perfection(careful):
    at = {count: np.array([curve["accuracy"][count - 1] for curve in careful]) for count in (1, 2, 40, 60)}
    assert at[1] == pytest.approx(0.5)  # one answer everywhere
    assert at[2].mean() < 0.6
    assert (at[40] >= 0.75).all()
    assert at[60].mean() >= 0.85
    assert max(accuracy for curve in careful for accuracy in curve["accuracy"]) < 0.98


def test_decisions_at_random_teach_nothing(bench, posts):
    draw = np.random.default_rng(3)
    queue = [post for post, part in load_posts().part.items() if part != "held_out"]
    curves = [bench.call("curve", posts, [p for p in queue if draw.random() < 0.5], seed) for seed in SEEDS]
    assert np.mean([curve["accuracy"][39] for curve in curves]) == pytest.approx(0.5, abs=0.06)


def test_irony_and_quotations_fool_it_more_than_other_posts(careful):
    table = load_posts()
    traps = set(table.index[table.trap.isin(["irony", "quotation"])])
    wrong = [(post in traps, not right) for curve in careful for post, right in curve["right"].items()]
    share = {kind: np.mean([miss for is_trap, miss in wrong if is_trap is kind]) for kind in (True, False)}
    assert share[True] > 0.3 > 3 * share[False]


def test_when_the_rule_changes_the_machine_follows_the_old_one_and_only_slowly_the_new_one(bench, posts):
    table = load_posts()
    sales = table.index[(table.part == "held_out") & table.remove_before & ~table.remove]
    lived = {count: bench.call("lived", posts, by_the_book(count)) for count in (30, 60)}
    place = {post: i for i, post in enumerate(table.index[table.part == "held_out"])}
    removed = {count: [each["shares"][place[post]] for post in sales] for count, each in lived.items()}
    assert np.mean(removed[30]) > 0.5
    assert np.mean(removed[60]) < np.mean(removed[30]) - 0.1


def test_it_never_learns_from_the_posts_that_judge_it(posts):
    held_out = {post["text"] for post in posts["held_out"]}
    queue = [post for half in ("first", "second") for post in posts[half]]
    assert held_out.isdisjoint(post["text"] for post in queue)
    assert all("breaks" not in post for post in queue)  # nor does the page know what the student should answer


def test_every_order_ends_the_old_rule_before_the_new_one_begins(careful, posts):
    first = {post["id"] for post in posts["first"]}
    assert len({tuple(curve["queue"]) for curve in careful}) == len(SEEDS)
    assert all(set(curve["queue"][:30]) == first for curve in careful)


def test_the_machine_acts_alone_only_where_it_is_sure_enough_and_learns_nothing_from_itself(bench, posts):
    before = bench.call("lived", posts, by_the_book(20))
    after = bench.call("lived", posts, [*by_the_book(20), {"alone": 50}])
    alone = after["rows"][20:]
    assert len(alone) == 40
    assert {row["by"] for row in alone} == {"machine"}
    assert after["labels"] == before["labels"]
    assert len(after["curve"]) == 20
    assert (
        bench.call("lived", posts, [*by_the_book(5), {"alone": 50}])["rows"]
        == bench.call("lived", posts, by_the_book(5))["rows"]
    )


def test_asking_for_more_confidence_leaves_more_to_people(bench, posts):
    table = load_posts()
    labels = [{"post": p, "removed": p in to_remove()} for p in table.index[table.part != "held_out"]]
    found = bench.call("trials", posts, labels, [50, 60, 70, 80, 90, 100])
    assert [each["alone"] for each in found] == sorted((each["alone"] for each in found), reverse=True)
    assert found[0]["alone"] == 72
    assert found[-1] == {"alone": 0, "left": 72, "vanished": [], "stayed": []}
    for each in found:
        assert not table.remove[each["vanished"]].any()
        assert table.remove[each["stayed"]].all()
    assert found[0]["vanished"] or found[0]["stayed"]


def test_looking_costs_time_and_lateness_is_reckoned_from_the_manager_s_pace(bench, posts):
    pace = bench.call("lived", posts, [{**KEEP, "seconds": 6}, {**REMOVE, "seconds": 20, "looked": True}])["pace"]
    assert pace == {"decisions": 2, "looked": 1, "seconds": 36, "average": 18, "late": 36 - 16}
    assert bench.call("lived", posts, [{**KEEP, "seconds": 5000}])["pace"]["late"] == 0  # the rule book is read first
    assert bench.call("lived", posts, [KEEP, {**KEEP, "seconds": 5000}])["pace"]["seconds"] == 125


def test_the_manager_speaks_of_speed_alone(bench):
    quick = {"decisions": 3, "left": 57, "late": -10, "last": {"seconds": 2, "looked": False}}
    said = [
        bench.call("says", facts)
        for facts in (
            {**quick, "decisions": 0, "last": None},
            quick,
            {**quick, "late": 90},
            {**quick, "late": 300},
            {**quick, "last": {"seconds": 9, "looked": True}},
            {**quick, "left": 0},
        )
    ]
    assert len(set(said)) == len(said)
    assert "cadence" in said[1]


def test_an_appeal_comes_some_decisions_after_the_removal_and_turns_the_label(bench, posts):
    acts = [KEEP] * 14 + [REMOVE]  # the fifteenth is a quotation
    assert bench.call("lived", posts, [*acts, KEEP, KEEP])["appealed"] is None
    asked = bench.call("lived", posts, [*acts, KEEP, KEEP, KEEP])
    assert asked["appealed"] == "q15"
    restored = bench.call("lived", posts, [*acts, KEEP, KEEP, KEEP, {"answer": True}])
    assert {"post": "q15", "removed": False} in restored["labels"]
    assert [row["post"] for row in restored["rows"] if row["restored"]] == ["q15"]
    upheld = bench.call("lived", posts, [*acts, KEEP, KEEP, KEEP, {"answer": False}])
    assert {"post": "q15", "removed": True} in upheld["labels"]
    assert bench.call("lived", posts, [KEEP] * 60)["appealed"] is None


def test_one_meets_the_same_post_in_disguise(bench, posts):
    lived = bench.call("lived", posts, by_the_book(60))
    assert len(lived["pairs"]) == 5
    assert all(pair["same"] for pair in lived["pairs"])
    changed = [*by_the_book(36), {"removed": False}]  # the thirty-seventh is the fifth again
    assert [pair["same"] for pair in bench.call("lived", posts, changed)["pairs"]] == [False]


def test_what_is_kept_comes_back_and_nothing_else(bench, posts):
    acts = [*by_the_book(20), {"alone": 70}, REMOVE, {**KEEP, "looked": True}]
    lived = bench.call("lived", posts, acts)
    assert lived["returned"] == lived["session"]
    kept = bench.call("written", posts, acts)
    first = kept["decisions"][0]
    wrong = [
        {**kept, "edition": "other"},
        {**kept, "alone": 49},
        {**kept, "said": [3]},
        {**kept, "decisions": [first, first]},
        {**kept, "decisions": [{**first, "post": "q99"}]},
        {**kept, "decisions": [{**first, "accuracy": None}]},
        {**kept, "decisions": [{**first, "by": "machine"}]},
        {**kept, "decisions": [{**first, "seconds": -1}]},
        {**kept, "appeal": {"post": "q01", "restored": True}},
        {**kept, "appeal": {}},
        [],
        None,
    ]
    assert bench.call("accepted", posts, [kept, *wrong]) == [True] + [False] * len(wrong)


def test_two_tabs_lose_no_decision(bench, posts):
    base, mine, theirs = (bench.call("written", posts, by_the_book(count)) for count in (2, 4, 3))
    assert bench.call("merged", posts, base, mine, theirs) == ["q01", "q02", "q03", "q04"]
    assert bench.call("merged", posts, base, mine, bench.call("written", posts, by_the_book(1))) == [
        "q01",
        "q03",
        "q04",
    ]


def test_a_code_carries_the_decisions_and_a_slip_in_it_is_seen(bench, posts):
    decisions = [2 if act["removed"] else 1 for act in by_the_book(25)] + [0] * 35
    found = bench.call("code", posts, by_the_book(25))
    assert found["decisions"] == decisions
    assert len(found["own"].replace("-", "")) == 28
    slips = [
        found["own"][:i] + ("2" if found["own"][i] != "2" else "3") + found["own"][i + 1 :] for i in (0, 6, 12, 33)
    ]
    again = bench.call("code", posts, by_the_book(25), [found["own"].lower(), *slips, "", "bonjour", found["own"][:-1]])
    assert again["others"] == [decisions] + [None] * (len(slips) + 3)


def test_the_class_s_agreement_is_the_notebook_s_alpha(bench, posts):
    draw = np.random.default_rng(4)
    people = draw.integers(0, 3, size=(6, 60)).tolist()
    queue = [post for post, part in load_posts().part.items() if part != "held_out"]
    rows = [
        {"task": queue[i], "annotator": f"p{who}", "label": each == 2}
        for who, decisions in enumerate(people)
        for i, each in enumerate(decisions)
        if each
    ]
    found = bench.call("agreement", posts, people)
    assert found["alpha"] == pytest.approx(krippendorff_alpha(pd.DataFrame(rows)))
    first = found["divided"][0]
    assert first["keep"] == first["remove"] > 0
    assert bench.call("agreement", posts, [people[0]])["alpha"] is None
