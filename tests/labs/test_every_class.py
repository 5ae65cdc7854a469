"""What the classes of all labs do alike: refuse what cannot be, in French, and keep to their own."""

from __future__ import annotations

import re

import pytest
from traitlets import TraitError

from widgets.labs import LABS, CaptchaLab, CheatingLab, CrowdLab, PoolingLab, ShiftLab, TwoWordsLab

VOTE = {"task": "t0001", "annotator": "Zoé 3", "label": True}
FOUR = {"careful": 3, "hurried": 4, "random": 4, "saboteur": 2}
REFUSED = [
    (CaptchaLab, "concept", "bus", '"crosswalk" ou "traffic-light"'),
    (CaptchaLab, "concept", 3, '"crosswalk" ou "traffic-light"'),
    (CaptchaLab, "hand", -1, "0 à 32767"),
    (CaptchaLab, "hand", 32768, "0 à 32767"),
    (CaptchaLab, "hand", True, "0 à 32767"),
    (CaptchaLab, "seed", -1, "un entier positif ou nul"),
    (CaptchaLab, "seed", "un", "un entier positif ou nul"),
    (CaptchaLab, "storage_key", "Ma clé", "a-z, 0-9"),
    (CaptchaLab, "storage_key", "x" * 41, "40 caractères"),
    (CaptchaLab, "sources_url", None, "une adresse"),
    (CheatingLab, "kind", "careless", '"random", "against" ou "scene"'),
    (CheatingLab, "share", 101, "un entier de 0 à 100"),
    (CheatingLab, "share", 12.5, "un entier de 0 à 100"),
    (CheatingLab, "share", True, "un entier de 0 à 100"),
    (CheatingLab, "seed", -1, "un entier positif ou nul"),
    (CheatingLab, "labels", "t0001", "CaptchaLab.labels"),
    (CheatingLab, "labels", [{"tile": "t0001", "label": 1, "concept": "crosswalk"}], "CaptchaLab.labels"),
    (CheatingLab, "labels", [{"tile": "t0001", "label": True, "concept": "bus"}], "CaptchaLab.labels"),
    (CheatingLab, "labels_key", "Ma clé", "pour ne rien relire"),
    (CheatingLab, "storage_key", "x" * 41, "pour ne rien garder"),
    (CheatingLab, "sources_url", None, "une adresse"),
    (CrowdLab, "concept", "bus", '"crosswalk" ou "traffic-light"'),
    (CrowdLab, "crowd", {"careful": 3}, "de 3 à 31 en tout"),
    (CrowdLab, "crowd", FOUR | {"careful": 16}, "de 0 à 15"),
    (CrowdLab, "crowd", FOUR | {"careful": True}, "de 0 à 15"),
    (CrowdLab, "crowd", dict.fromkeys(FOUR, 15), "de 3 à 31 en tout"),
    (CrowdLab, "crowd", dict.fromkeys(FOUR, 0), "de 3 à 31 en tout"),
    (CrowdLab, "crowd", FOUR | {"robot": 1}, "careful, hurried, random, saboteur"),
    (CrowdLab, "seed", -1, "un entier positif ou nul"),
    (CrowdLab, "votes", "t0001", "une liste de votes"),
    (CrowdLab, "votes", [VOTE | {"label": 1}], "True ou False"),
    (CrowdLab, "votes", [VOTE | {"annotator": "=1+1"}], '"annotator"'),
    (CrowdLab, "votes", [VOTE | {"annotator": "vous"}], '"annotator"'),
    (CrowdLab, "votes", [VOTE | {"annotator": "careful-2"}], '"annotator"'),
    (CrowdLab, "votes", [VOTE | {"annotator": "a,b"}], '"annotator"'),
    (CrowdLab, "storage_key", "Ma clé", "pour ne rien garder"),
    (CrowdLab, "sources_url", None, "une adresse"),
    (PoolingLab, "codes", ["bonjour"], "codes de partage"),
    (PoolingLab, "codes", [3], "codes de partage"),
    (PoolingLab, "codes", "1KB0", "codes de partage"),
    (PoolingLab, "concept", "bus", '"crosswalk" ou "traffic-light"'),
    (PoolingLab, "seed", -1, "un entier positif ou nul"),
    (PoolingLab, "storage_key", "Ma clé", "a-z, 0-9"),
    (PoolingLab, "sources_url", None, "une adresse"),
    (ShiftLab, "minutes", 0, "de 1 à 10"),
    (ShiftLab, "minutes", 11, "de 1 à 10"),
    (ShiftLab, "minutes", 2.5, "de 1 à 10"),
    (ShiftLab, "minutes", True, "de 1 à 10"),
    (ShiftLab, "gamified", 1, "True ou False"),
    (ShiftLab, "images", "non", "True ou False"),
    (ShiftLab, "seed", -1, "un entier positif ou nul"),
    (ShiftLab, "storage_key", "Ma clé", "a-z, 0-9"),
    (ShiftLab, "sources_url", None, "une adresse"),
    (TwoWordsLab, "seed", -1, "un entier positif ou nul"),
    (TwoWordsLab, "seed", "un", "un entier positif ou nul"),
    (TwoWordsLab, "seed", True, "un entier positif ou nul"),
    (TwoWordsLab, "storage_key", "Ma clé", "a-z, 0-9"),
    (TwoWordsLab, "storage_key", "x" * 41, "40 caractères"),
    (TwoWordsLab, "sources_url", None, "une adresse"),
]


@pytest.mark.parametrize(("lab", "option", "value", "allowed"), REFUSED)
def test_a_wrong_value_is_refused_with_the_option_and_what_is_allowed(lab, option, value, allowed):
    with pytest.raises(TraitError, match=option) as error:
        lab(**{option: value})
    assert allowed in str(error.value)
    if len(repr(value)) < 60:  # longer ones are cut short
        assert repr(value) in str(error.value)


@pytest.mark.parametrize(
    ("lab", "option", "value"),
    [
        (CaptchaLab, "concept", "bus"),
        (CheatingLab, "share", -5),
        (CrowdLab, "seed", -5),
        (CrowdLab, "crowd", {}),
        (PoolingLab, "concept", "bus"),
        (ShiftLab, "minutes", 12),
        (TwoWordsLab, "seed", -3),
    ],
)
def test_a_wrong_value_set_later_is_refused_too(lab, option, value):
    widget = lab()
    before = getattr(widget, option)
    with pytest.raises(TraitError, match=f"{option}={value!r}"):
        setattr(widget, option, value)
    assert getattr(widget, option) == before


@pytest.mark.parametrize(
    ("lab", "typed", "options"),
    [
        (CaptchaLab, "concpet", "concept, hand, seed, sources_url, storage_key"),
        (CheatingLab, "taux", "kind, labels, labels_key, seed, share, sources_url, storage_key"),
        (CrowdLab, "foule", "concept, crowd, seed, sources_url, storage_key, votes"),
        (PoolingLab, "codse", "codes, concept, seed, sources_url, storage_key"),
        (ShiftLab, "minute", "gamified, images, minutes, seed, sources_url, storage_key"),
        (TwoWordsLab, "sede", "seed, sources_url, storage_key"),
    ],
)
def test_an_unknown_option_is_refused_with_the_options_there_are(lab, typed, options):
    with pytest.raises(TraitError, match=f"«\u202f{typed}\u202f»") as error:
        lab(**{typed: 1})
    assert options in str(error.value)


@pytest.mark.parametrize("lab", LABS)
def test_every_selector_of_a_lab_is_its_own(lab):
    own = f".tc-{lab.entry.stem.replace('_', '-')}"
    css = re.sub(r"/\*.*?\*/", "", lab._css, flags=re.DOTALL)
    assert "@import" not in css
    for selectors in re.findall(r"(?:^|[{}])\s*([^{}@;]+)\{", css):
        for selector in selectors.split(",\n"):
            assert own in selector or ".tc-lab" in selector, selector
