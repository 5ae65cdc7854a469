"""CheatingLab from Python: options, their checks, and what travels to the page."""

from __future__ import annotations

import numpy as np
import pytest
from traitlets import TraitError

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


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        ("kind", "careless", '"random", "against" ou "scene"'),
        ("share", 101, "un entier de 0 à 100"),
        ("share", 12.5, "un entier de 0 à 100"),
        ("share", True, "un entier de 0 à 100"),
        ("seed", -1, "un entier positif ou nul"),
        ("labels", "t0001", "CaptchaLab.labels"),
        ("labels", [{"tile": "t0001", "label": 1, "concept": "crosswalk"}], "CaptchaLab.labels"),
        ("labels", [{"tile": "t0001", "label": True, "concept": "bus"}], "CaptchaLab.labels"),
        ("labels_key", "Ma clé", "pour ne rien relire"),
        ("storage_key", "x" * 41, "pour ne rien garder"),
        ("sources_url", None, "une adresse"),
    ],
)
def test_a_wrong_value_is_refused_with_the_option_and_what_is_allowed(option, value, allowed):
    with pytest.raises(TraitError, match=option) as error:
        CheatingLab(**{option: value})
    assert allowed in str(error.value)


def test_a_wrong_value_set_later_is_refused_too():
    lab = CheatingLab()
    with pytest.raises(TraitError, match="share=-5"):
        lab.share = -5
    assert lab.share == 0


def test_an_unknown_option_is_refused_with_the_options_there_are():
    with pytest.raises(TraitError, match="taux") as error:
        CheatingLab(taux=30)
    assert "kind, labels, labels_key, seed, share, sources_url, storage_key" in str(error.value)


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
