"""TwoWordsLab from Python: options, their checks, and what travels to the page."""

from __future__ import annotations

from widgets.labs.two_words import TwoWordsLab


def test_defaults_make_a_lab_that_keeps_nothing():
    lab = TwoWordsLab()
    assert (lab.seed, lab.storage_key, lab.sources_url) == (0, "", "")
    assert (lab.votes, lab.accuracy_history, lab.session) == ([], [], {})


def test_the_page_state_is_small_and_the_digits_are_shipped_once():
    names = set(TwoWordsLab.class_trait_names(sync=True, page=True))
    assert names == {"seed", "storage_key", "sources_url", "votes", "accuracy_history", "session"}
    assert TwoWordsLab.page_shared == ("digits",)
    assert TwoWordsLab.shared_state()["digits"] == TwoWordsLab().digits
    assert TwoWordsLab.preview.is_file()
