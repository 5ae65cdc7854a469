"""CrowdLab from Python: options, their checks, and what travels to the page."""

from __future__ import annotations

from widgets.labs.crowd import CrowdLab
from widgets.learning.crowdsourcing.crowd import KINDS

VOTE = {"task": "t0001", "annotator": "Zoé 3", "label": True}
FOUR = {"careful": 3, "hurried": 4, "random": 4, "saboteur": 2}


def test_defaults_are_those_of_the_page(module):
    lab = CrowdLab()
    assert tuple(lab.crowd) == tuple(KINDS)
    assert lab.crowd == FOUR == module("widgets/labs/crowd/session.js").eval("(m) => m.USUAL")
    assert (lab.concept, lab.votes, lab.storage_key, lab.sources_url) == ("crosswalk", [], "", "")
    assert (lab.session, lab.results, lab.alpha) == ({}, [], None)


def test_votes_of_real_people_are_taken_as_they_are():
    assert CrowdLab(votes=[VOTE]).votes == [VOTE]


def test_the_page_state_is_small_and_the_tiles_travel_apart():
    names = set(CrowdLab.class_trait_names(sync=True, page=True))
    assert names == {*CrowdLab.OPTIONS, "session", "results", "alpha"}
    assert set(CrowdLab.shared_state()) == {"tileset"}
    assert all(path.is_file() for path in CrowdLab.page_files["sprites"].values())
