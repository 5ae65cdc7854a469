"""CheatingLab from Python: options, their checks, and what travels to the page."""

from __future__ import annotations

import numpy as np

from widgets.labs import CaptchaLab
from widgets.labs.cheating import CheatingLab
from widgets.labs.cheating.streets import LEAST_PAINT, yellow_paint
from widgets.learning import load_tiles

LABEL = {"concept": "crosswalk", "round": 1, "tile": "t0001", "label": True, "seconds": 1.5}


def test_defaults_spoil_nothing_and_keep_nothing():
    lab = CheatingLab()
    assert (lab.kind, lab.share, lab.labels, lab.labels_key) == ("random", 0, [], "captcha")
    assert (lab.storage_key, lab.sources_url, lab.seen, lab.accuracy_curve) == ("", "", [], [])


def test_it_takes_the_labels_of_the_first_lab_as_they_are():
    first = CaptchaLab(labels=[LABEL])
    assert CheatingLab(labels=first.labels).labels == [LABEL]


def test_the_page_state_is_small_and_the_tiles_travel_apart():
    names = set(CheatingLab.class_trait_names(sync=True, page=True))
    assert names == {*CheatingLab.OPTIONS, "seen", "accuracy_curve"}
    assert set(CheatingLab.shared_state()) == {"tileset", "scenes"}
    assert all(path.is_file() for path in CheatingLab.page_files["sprites"].values())


def test_yellow_paint_is_a_share_of_the_lower_half():
    tile = np.zeros((8, 8, 3), dtype=np.uint8)
    tile[:4] = (250, 196, 36)  # a yellow sky is not paint on the ground
    assert yellow_paint(tile) == 0
    tile[4:6] = (250, 196, 36)
    assert yellow_paint(tile) == 0.5
    tile[4:6] = (246, 246, 240)
    assert yellow_paint(tile) == 0


def test_the_kind_of_scene_is_told_of_no_unlabelled_tile(tileset):
    scenes = CheatingLab().scenes
    assert {split: len(marks) for split, marks in scenes.items()} == {
        split: len(tileset[split]) for split in ("control", "test")
    }


def test_the_kind_of_scene_is_common_enough_and_not_the_concept(tileset):
    truth = load_tiles().pivot(index="tile", columns="concept", values="present")
    striped = np.array([mark == "1" for mark in CheatingLab().scenes["test"]])
    assert 0.15 < striped.mean() < 0.45
    crosswalk = truth.loc[tileset["test"], "crosswalk"].to_numpy(dtype=bool)
    assert (crosswalk & ~striped).sum() > 20  # most crossings of the other kind are left
    assert 0 < LEAST_PAINT < 1
