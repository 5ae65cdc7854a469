"""CrowdLab from Python: options, their checks, and what travels to the page."""

from __future__ import annotations

import pytest
from traitlets import TraitError

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


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        ("concept", "bus", '"crosswalk" ou "traffic-light"'),
        ("crowd", {"careful": 3}, "de 3 à 31 en tout"),
        ("crowd", FOUR | {"careful": 16}, "de 0 à 15"),
        ("crowd", FOUR | {"careful": True}, "de 0 à 15"),
        ("crowd", dict.fromkeys(FOUR, 15), "de 3 à 31 en tout"),
        ("crowd", dict.fromkeys(FOUR, 0), "de 3 à 31 en tout"),
        ("crowd", FOUR | {"robot": 1}, "careful, hurried, random, saboteur"),
        ("seed", -1, "un entier positif ou nul"),
        ("votes", "t0001", "une liste de votes"),
        ("votes", [VOTE | {"label": 1}], "True ou False"),
        ("votes", [VOTE | {"annotator": "=1+1"}], '"annotator"'),
        ("votes", [VOTE | {"annotator": "vous"}], '"annotator"'),
        ("votes", [VOTE | {"annotator": "careful-2"}], '"annotator"'),
        ("votes", [VOTE | {"annotator": "a,b"}], '"annotator"'),
        ("storage_key", "Ma clé", "pour ne rien garder"),
        ("sources_url", None, "une adresse"),
    ],
)
def test_a_wrong_value_is_refused_with_the_option_and_what_is_allowed(option, value, allowed):
    with pytest.raises(TraitError, match=option) as error:
        CrowdLab(**{option: value})
    assert allowed in str(error.value)


def test_a_wrong_value_set_later_is_refused_too():
    lab = CrowdLab()
    with pytest.raises(TraitError, match="seed=-5"):
        lab.seed = -5
    with pytest.raises(TraitError, match="crowd="):
        lab.crowd = {}
    assert lab.crowd == FOUR


def test_an_unknown_option_is_refused_with_the_options_there_are():
    with pytest.raises(TraitError, match="foule") as error:
        CrowdLab(foule=30)
    assert "concept, crowd, seed, sources_url, storage_key, votes" in str(error.value)


def test_the_page_state_is_small_and_the_tiles_travel_apart():
    names = set(CrowdLab.class_trait_names(sync=True, page=True))
    assert names == {*CrowdLab.OPTIONS, "session", "results", "alpha"}
    assert set(CrowdLab.shared_state()) == {"tileset"}
    assert all(path.is_file() for path in CrowdLab.page_files["sprites"].values())
