"""TwoWordsLab from Python: options, their checks, and what travels to the page."""

from __future__ import annotations

import pytest
from traitlets import TraitError

from widgets.labs.two_words import TwoWordsLab


def test_defaults_make_a_lab_that_keeps_nothing():
    lab = TwoWordsLab()
    assert (lab.seed, lab.storage_key, lab.sources_url) == (0, "", "")
    assert (lab.votes, lab.accuracy_history, lab.session) == ([], [], {})


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        ("seed", -1, "un entier positif ou nul"),
        ("seed", "un", "un entier positif ou nul"),
        ("seed", True, "un entier positif ou nul"),
        ("storage_key", "Ma clé", "a-z, 0-9"),
        ("storage_key", "x" * 41, "40 caractères"),
        ("sources_url", None, "une adresse"),
    ],
)
def test_a_wrong_value_is_refused_with_the_option_and_what_is_allowed(option, value, allowed):
    with pytest.raises(TraitError, match=option) as error:
        TwoWordsLab(**{option: value})
    assert allowed in str(error.value)
    assert repr(value) in str(error.value)


def test_a_wrong_value_set_later_is_refused_too():
    lab = TwoWordsLab()
    with pytest.raises(TraitError, match="seed=-3"):
        lab.seed = -3
    assert lab.seed == 0


def test_an_unknown_option_is_refused_with_the_options_there_are():
    with pytest.raises(TraitError, match="sede") as error:
        TwoWordsLab(sede=1)
    assert "seed, sources_url, storage_key" in str(error.value)


def test_the_page_state_is_small_and_the_digits_are_shipped_once():
    names = set(TwoWordsLab.class_trait_names(sync=True, page=True))
    assert names == {"seed", "storage_key", "sources_url", "votes", "accuracy_history", "session"}
    assert TwoWordsLab.page_shared == ("digits",)
    assert TwoWordsLab.shared_state()["digits"] == TwoWordsLab().digits
    assert TwoWordsLab.preview.is_file()
