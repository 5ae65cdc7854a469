"""What the classes of all labs do alike: refuse what cannot be, in French, and keep to their own."""

from __future__ import annotations

import re

import pytest
from traitlets import TraitError

from widgets import labs

VOTE = {"task": "t0001", "annotator": "Zoé 3", "label": True}
FOUR = {"careful": 3, "hurried": 4, "random": 4, "saboteur": 2}
REFUSED = [
    (labs.CaptchaLab, "concept", "bus", '"crosswalk" ou "traffic-light"'),
    (labs.CaptchaLab, "concept", 3, '"crosswalk" ou "traffic-light"'),
    (labs.CaptchaLab, "hand", -1, "0 à 32767"),
    (labs.CaptchaLab, "hand", 32768, "0 à 32767"),
    (labs.CaptchaLab, "hand", True, "0 à 32767"),
    (labs.CaptchaLab, "seed", -1, "un entier positif ou nul"),
    (labs.CaptchaLab, "seed", "un", "un entier positif ou nul"),
    (labs.CaptchaLab, "storage_key", "Ma clé", "a-z, 0-9"),
    (labs.CaptchaLab, "storage_key", "x" * 41, "40 caractères"),
    (labs.CaptchaLab, "sources_url", None, "une adresse"),
    (labs.CheatingLab, "kind", "careless", '"random", "against" ou "scene"'),
    (labs.CheatingLab, "share", 101, "un entier de 0 à 100"),
    (labs.CheatingLab, "share", 12.5, "un entier de 0 à 100"),
    (labs.CheatingLab, "share", True, "un entier de 0 à 100"),
    (labs.CheatingLab, "seed", -1, "un entier positif ou nul"),
    (labs.CheatingLab, "labels", "t0001", "CaptchaLab.labels"),
    (labs.CheatingLab, "labels", [{"tile": "t0001", "label": 1, "concept": "crosswalk"}], "CaptchaLab.labels"),
    (labs.CheatingLab, "labels", [{"tile": "t0001", "label": True, "concept": "bus"}], "CaptchaLab.labels"),
    (labs.CheatingLab, "labels_key", "Ma clé", "pour ne rien relire"),
    (labs.CheatingLab, "storage_key", "x" * 41, "pour ne rien garder"),
    (labs.CheatingLab, "sources_url", None, "une adresse"),
    (labs.CrowdLab, "concept", "bus", '"crosswalk" ou "traffic-light"'),
    (labs.CrowdLab, "crowd", {"careful": 3}, "de 3 à 31 en tout"),
    (labs.CrowdLab, "crowd", FOUR | {"careful": 16}, "de 0 à 15"),
    (labs.CrowdLab, "crowd", FOUR | {"careful": True}, "de 0 à 15"),
    (labs.CrowdLab, "crowd", dict.fromkeys(FOUR, 15), "de 3 à 31 en tout"),
    (labs.CrowdLab, "crowd", dict.fromkeys(FOUR, 0), "de 3 à 31 en tout"),
    (labs.CrowdLab, "crowd", FOUR | {"robot": 1}, "careful, hurried, random, saboteur"),
    (labs.CrowdLab, "seed", -1, "un entier positif ou nul"),
    (labs.CrowdLab, "votes", "t0001", "une liste de votes"),
    (labs.CrowdLab, "votes", [VOTE | {"label": 1}], "True ou False"),
    (labs.CrowdLab, "votes", [VOTE | {"annotator": "=1+1"}], '"annotator"'),
    (labs.CrowdLab, "votes", [VOTE | {"annotator": "vous"}], '"annotator"'),
    (labs.CrowdLab, "votes", [VOTE | {"annotator": "careful-2"}], '"annotator"'),
    (labs.CrowdLab, "votes", [VOTE | {"annotator": "a,b"}], '"annotator"'),
    (labs.CrowdLab, "storage_key", "Ma clé", "pour ne rien garder"),
    (labs.CrowdLab, "sources_url", None, "une adresse"),
    (labs.JudgeLab, "seed", -1, "un entier positif ou nul"),
    (labs.JudgeLab, "storage_key", "Ma clé", "a-z, 0-9"),
    (labs.ModerationLab, "seed", -1, "un entier positif ou nul"),
    (labs.ModerationLab, "storage_key", "Ma clé", "a-z, 0-9"),
    (labs.ModerationLab, "sources_url", None, "une adresse"),
    (labs.PoolingLab, "codes", ["bonjour"], "codes de partage"),
    (labs.PoolingLab, "codes", [3], "codes de partage"),
    (labs.PoolingLab, "codes", "1KB0", "codes de partage"),
    (labs.PoolingLab, "concept", "bus", '"crosswalk" ou "traffic-light"'),
    (labs.PoolingLab, "seed", -1, "un entier positif ou nul"),
    (labs.PoolingLab, "storage_key", "Ma clé", "a-z, 0-9"),
    (labs.PoolingLab, "sources_url", None, "une adresse"),
    (labs.ShiftLab, "minutes", 0, "de 1 à 10"),
    (labs.ShiftLab, "minutes", 11, "de 1 à 10"),
    (labs.ShiftLab, "minutes", 2.5, "de 1 à 10"),
    (labs.ShiftLab, "minutes", True, "de 1 à 10"),
    (labs.ShiftLab, "gamified", 1, "True ou False"),
    (labs.ShiftLab, "images", "non", "True ou False"),
    (labs.ShiftLab, "seed", -1, "un entier positif ou nul"),
    (labs.ShiftLab, "storage_key", "Ma clé", "a-z, 0-9"),
    (labs.ShiftLab, "sources_url", None, "une adresse"),
    (labs.TwoWordsLab, "seed", -1, "un entier positif ou nul"),
    (labs.TwoWordsLab, "seed", "un", "un entier positif ou nul"),
    (labs.TwoWordsLab, "seed", True, "un entier positif ou nul"),
    (labs.TwoWordsLab, "storage_key", "Ma clé", "a-z, 0-9"),
    (labs.TwoWordsLab, "storage_key", "x" * 41, "40 caractères"),
    (labs.TwoWordsLab, "sources_url", None, "une adresse"),
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
        (labs.CaptchaLab, "concept", "bus"),
        (labs.CheatingLab, "share", -5),
        (labs.CrowdLab, "seed", -5),
        (labs.CrowdLab, "crowd", {}),
        (labs.JudgeLab, "seed", -3),
        (labs.PoolingLab, "concept", "bus"),
        (labs.ShiftLab, "minutes", 12),
        (labs.TwoWordsLab, "seed", -3),
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
        (labs.CaptchaLab, "concpet", "concept, hand, seed, sources_url, storage_key, view"),
        (labs.CheatingLab, "taux", "kind, labels, labels_key, seed, share, sources_url, storage_key"),
        (labs.CrowdLab, "foule", "concept, crowd, seed, sources_url, storage_key, votes"),
        (labs.JudgeLab, "sede", "seed, sources_url, storage_key"),
        (labs.ModerationLab, "sede", "seed, sources_url, storage_key"),
        (labs.PoolingLab, "codse", "codes, concept, labels_key, seed, sources_url, storage_key"),
        (labs.ShiftLab, "minute", "gamified, images, minutes, seed, sources_url, storage_key"),
        (labs.TwoWordsLab, "sede", "seed, sources_url, storage_key"),
    ],
)
def test_an_unknown_option_is_refused_with_the_options_there_are(lab, typed, options):
    with pytest.raises(TraitError, match=f"«\u202f{typed}\u202f»") as error:
        lab(**{typed: 1})
    assert options in str(error.value)


@pytest.mark.parametrize("lab", labs.LABS)
def test_every_selector_of_a_lab_is_its_own(lab):
    own = f".tc-{lab.entry.stem.replace('_', '-')}"
    css = re.sub(r"/\*.*?\*/", "", lab._css, flags=re.DOTALL)
    assert "@import" not in css
    for selectors in re.findall(r"(?:^|[{}])\s*([^{}@;]+)\{", css):
        for selector in selectors.split(",\n"):
            assert own in selector or ".tc-lab" in selector, selector
