"""CaptchaLab from Python: options, their checks, and what travels to the page."""

from __future__ import annotations

import pytest
from traitlets import TraitError

from widgets.labs import LABS, CaptchaLab


def test_defaults_make_a_lab_that_keeps_nothing():
    lab = CaptchaLab()
    assert (lab.concept, lab.hand, lab.seed, lab.storage_key, lab.sources_url) == ("crosswalk", None, 0, "", "")
    assert (lab.labels, lab.accuracy_history, lab.session) == ([], [], {})


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        ("concept", "bus", '"crosswalk" ou "traffic-light"'),
        ("concept", 3, '"crosswalk" ou "traffic-light"'),
        ("hand", -1, "0 à 32767"),
        ("hand", 32768, "0 à 32767"),
        ("hand", True, "0 à 32767"),
        ("seed", -1, "un entier positif ou nul"),
        ("seed", "un", "un entier positif ou nul"),
        ("storage_key", "Ma clé", "a-z, 0-9"),
        ("storage_key", "x" * 41, "40 caractères"),
        ("sources_url", None, "une adresse"),
    ],
)
def test_a_wrong_value_is_refused_with_the_option_and_what_is_allowed(option, value, allowed):
    with pytest.raises(TraitError, match=option) as error:
        CaptchaLab(**{option: value})
    assert allowed in str(error.value)
    assert repr(value) in str(error.value)


def test_a_wrong_value_set_later_is_refused_too():
    lab = CaptchaLab()
    with pytest.raises(TraitError, match="concept='bus'"):
        lab.concept = "bus"
    assert lab.concept == "crosswalk"


def test_an_unknown_option_is_refused_with_the_options_there_are():
    with pytest.raises(TraitError, match="concpet") as error:
        CaptchaLab(concpet="crosswalk")
    assert "concept, hand, seed, sources_url, storage_key" in str(error.value)


def test_the_page_state_of_a_lab_is_small_and_complete():
    names = set(CaptchaLab.class_trait_names(sync=True, page=True))
    assert names == {"concept", "hand", "seed", "storage_key", "sources_url", "labels", "accuracy_history", "session"}
    assert {*CaptchaLab.page_files, *CaptchaLab.page_shared} == {"sprites", "tileset"}
    assert all(path.is_file() for path in CaptchaLab.page_files["sprites"].values())


def test_tiles_travel_to_a_notebook_as_data(tileset):
    lab = CaptchaLab()
    assert lab.tileset == tileset == CaptchaLab.shared_state()["tileset"]
    assert all(url.startswith("data:image/webp;base64,") for url in lab.sprites.values())


def test_the_page_is_told_nothing_of_the_unlabelled_tiles(tileset):
    assert all(set(truth) == {"control", "test"} for truth in tileset["truth"].values())


@pytest.mark.parametrize("lab", LABS)
def test_every_selector_of_a_lab_is_its_own(lab):
    import re

    own = f".tc-{lab.entry.stem.replace('_', '-')}"
    css = re.sub(r"/\*.*?\*/", "", lab._css, flags=re.DOTALL)
    assert "@import" not in css
    for selectors in re.findall(r"(?:^|[{}])\s*([^{}@;]+)\{", css):
        for selector in selectors.split(",\n"):
            assert own in selector or ".tc-lab" in selector, selector
