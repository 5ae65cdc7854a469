"""Which labels are spoiled, where they come from, and what is judged by."""

from __future__ import annotations

import pytest

from widgets.labs.cheating import CheatingLab

BENCH = "tests/labs/cheating_bench.js"
LABELS = [{"tile": f"u{i}", "label": i % 3 == 0} for i in range(60)]
STRIPED = [f"u{i}" for i in range(0, 60, 4)]


def changed(before, after):
    return {a["tile"] for a, b in zip(after, before, strict=True) if a["label"] != b["label"]}


@pytest.mark.parametrize("kind", ["random", "against", "scene"])
def test_a_larger_share_adds_to_the_wrong_labels(bench, kind):
    steps = bench.call("spoiled", LABELS, 0, STRIPED, [[kind, share] for share in range(0, 101, 5)])
    wrong = [changed(LABELS, step["labels"]) for step in steps]
    assert all(small <= large for small, large in zip(wrong, wrong[1:]))
    assert [step["wrong"] for step in steps] == [len(tiles) for tiles in wrong]
    assert wrong[0] == set()


def test_reversed_labels_are_as_many_as_the_slider_says(bench):
    for share in (0, 25, 50, 100):
        (step,) = bench.call("spoiled", LABELS, 3, [], [["against", share]])
        assert (step["wrong"], step["risk"]) == (round(60 * share / 100), share / 100)


def test_heads_or_tails_is_right_about_half_the_time(bench):
    (step,) = bench.call("spoiled", LABELS, 0, [], [["random", 100]])
    assert step["spoiled"] == 60
    assert 18 < step["wrong"] < 42
    assert step["risk"] == 0.5


def test_the_systematic_lie_leaves_other_scenes_alone(bench):
    (step,) = bench.call("spoiled", LABELS, 0, STRIPED, [["scene", 100]])
    assert changed(LABELS, step["labels"]) == {row["tile"] for row in LABELS if row["label"]} & set(STRIPED)
    assert not any(row["label"] for row in step["labels"] if row["tile"] in STRIPED)
    assert step["pool"] == len(STRIPED)
    assert step["risk"] == step["wrong"] / 60


def test_the_seed_decides_which(bench):
    first, again, other = (
        bench.call("spoiled", LABELS, seed, [], [["against", 30]])[0]["labels"] for seed in (1, 1, 2)
    )
    assert first == again != other


def test_scattering_reverses_exactly_so_many(bench):
    assert len(changed(LABELS, bench.call("scattered", LABELS, 0, 7))) == 7


def rows(tileset, count, concept="crosswalk", label=True):
    return [{"concept": concept, "tile": tile, "label": label} for tile in tileset["unlabelled"][:count]]


def test_thirty_labels_of_ones_own_are_enough(bench, tileset):
    data = bench.call("gathered", tileset, rows(tileset, 30))
    assert (data["source"], data["concept"], len(data["labels"])) == ("own", "crosswalk", 30)
    assert data["test"] == tileset["test"]


def test_with_fewer_a_declared_sample_serves(bench, tileset):
    data = bench.call("gathered", tileset, rows(tileset, 29))
    assert (data["source"], data["own"]) == ("sample", 29)


def test_the_concept_with_the_most_labels_is_used(bench, tileset):
    data = bench.call("gathered", tileset, rows(tileset, 30) + rows(tileset, 36, "traffic-light"))
    assert (data["concept"], len(data["labels"])) == ("traffic-light", 36)


def test_strange_rows_and_test_tiles_are_never_trained_on(bench, tileset):
    strange = [None, 3, {}, {"concept": "crosswalk", "tile": tileset["test"][0], "label": True}]
    strange += [{"concept": "crosswalk", "tile": tile, "label": "yes"} for tile in tileset["unlabelled"][40:50]]
    data = bench.call("gathered", tileset, rows(tileset, 30) + strange + rows(tileset, 1, label=False))
    assert len(data["labels"]) == 30
    assert data["labels"][0]["label"] is False  # the last word on a tile


def test_the_sample_tells_the_truth_and_is_judged_on_other_tiles(bench, tileset, truth):
    data = bench.call("gathered", tileset)
    trained = {row["tile"] for row in data["labels"]}
    assert all(row["label"] == truth[row["tile"], "crosswalk"] for row in data["labels"])
    assert not trained & set(data["test"])
    assert not trained & set(tileset["unlabelled"])
    assert trained | set(data["test"]) == {*tileset["control"], *tileset["test"]}
    present = sum(truth[tile, "crosswalk"] for tile in data["test"]) / len(data["test"])
    assert 0.45 < present < 0.55  # so that chance is half


def test_an_unreadable_session_counts_as_none(bench, tileset):
    for kept in ({}, {"version": 1}, [], "text"):
        assert bench.call("gathered", tileset, [], kept)["source"] == "sample"


def test_the_page_recognises_the_kind_of_scene_by_itself(bench, tileset):
    from widgets.labs import CaptchaLab
    from widgets.labs.cheating.streets import striped_streets

    everywhere = {**tileset, "control": tileset["unlabelled"]}  # measure the unlabelled tiles too
    expected = striped_streets(everywhere, CaptchaLab.page_files["sprites"])["control"]
    found = bench.call("scenesOf", tileset, CheatingLab().scenes, tileset["unlabelled"])
    right = sum(mark == ("1" if scene else "0") for mark, scene in zip(expected, found, strict=True))
    assert right / len(found) > 0.9


def test_only_settings_that_the_lab_could_have_written_are_accepted(bench):
    good = {"kind": "scene", "share": 40, "seen": ["random", "scene"]}
    bad = [
        None,
        3,
        [],
        {},
        {**good, "kind": "other"},
        {**good, "share": 101},
        {**good, "share": "40"},
        {**good, "share": 2.5},
        {**good, "seen": ["scene", "scene"]},
        {**good, "seen": "scene"},
    ]
    assert bench.call("settingsAccepted", [good, *bad]) == [True] + [False] * len(bad)
