"""CaptchaLab from Python: options, their checks, and what travels to the page."""

from __future__ import annotations

import json

from widgets.labs import CaptchaLab


def test_defaults_make_a_lab_that_keeps_nothing():
    lab = CaptchaLab()
    assert (lab.concept, lab.hand, lab.seed, lab.storage_key, lab.sources_url) == ("crosswalk", None, 0, "", "")
    assert (lab.labels, lab.accuracy_history, lab.session) == ([], [], {})


def test_the_page_state_of_a_lab_is_small_and_complete():
    names = set(CaptchaLab.class_trait_names(sync=True, page=True))
    returned = {"labels", "accuracy_history", "session"}
    assert names == {"concept", "hand", "seed", "storage_key", "sources_url", "view"} | returned
    assert {*CaptchaLab.page_files, *CaptchaLab.page_shared} == {"sprites", "tileset"}
    assert all(path.is_file() for path in CaptchaLab.page_files["sprites"].values())


def test_tiles_travel_to_a_notebook_as_data(tileset):
    lab = CaptchaLab()
    assert lab.tileset == tileset
    assert all(url.startswith("data:image/webp;base64,") for url in lab.sprites.values())


def test_what_a_page_is_given_of_the_tiles_first_and_later_is_all_of_it(tileset):
    first, *later = (part["tileset"] for part in (CaptchaLab.shared_state(), *CaptchaLab.later_states()))
    assert {**first, **later[0], **later[1]} == tileset
    assert [set(part) for part in later] == [{"features"}, {"places", "patches"}]
    assert len(json.dumps(first)) < 10_000  # a first grid needs little


def test_the_page_is_told_nothing_of_the_unlabelled_tiles(tileset):
    assert all(set(truth) == {"control", "test"} for truth in tileset["truth"].values())
