"""ShiftLab from Python: options, their checks, and what travels to the page."""

from __future__ import annotations

import base64
import json

import pytest
from traitlets import TraitError

from widgets.labs.shift import ShiftLab
from widgets.paths import ASSETS


def test_defaults_make_a_plain_five_minute_shift_that_keeps_nothing():
    lab = ShiftLab()
    assert (lab.minutes, lab.gamified, lab.images, lab.seed) == (5, False, True, 0)
    assert (lab.storage_key, lab.sources_url) == ("", "")
    assert (lab.tasks, lab.payslips, lab.session) == ([], [], {})


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        ("minutes", 0, "de 1 à 10"),
        ("minutes", 11, "de 1 à 10"),
        ("minutes", 2.5, "de 1 à 10"),
        ("minutes", True, "de 1 à 10"),
        ("gamified", 1, "True ou False"),
        ("images", "non", "True ou False"),
        ("seed", -1, "un entier positif ou nul"),
        ("storage_key", "Ma clé", "a-z, 0-9"),
        ("sources_url", None, "une adresse"),
    ],
)
def test_a_wrong_value_is_refused_with_the_option_and_what_is_allowed(option, value, allowed):
    with pytest.raises(TraitError, match=option) as error:
        ShiftLab(**{option: value})
    assert allowed in str(error.value)
    assert repr(value) in str(error.value)


def test_a_wrong_value_set_later_is_refused_too():
    lab = ShiftLab(minutes=3)
    with pytest.raises(TraitError, match="minutes=12"):
        lab.minutes = 12
    assert lab.minutes == 3


def test_an_unknown_option_is_refused_with_the_options_there_are():
    with pytest.raises(TraitError, match="«\u202fminute\u202f»") as error:
        ShiftLab(**{"minute": 3})
    assert "gamified, images, minutes, seed, sources_url, storage_key" in str(error.value)


def test_what_travels_is_small():
    assert set(ShiftLab.page_shared) == {"tiles", "digits"}
    assert len(json.dumps(ShiftLab.shared_state())) < 24_000
    assert all(path.is_file() for path in ShiftLab.page_files["sprites"].values())


def test_the_page_knows_the_truth_of_control_items_only():
    tiles, digits = ShiftLab().tiles, ShiftLab().digits
    page = json.loads((ASSETS / "tiles" / "page.json").read_text(encoding="utf-8"))
    assert set(tiles["control"]) == set(page["control"]) <= set(tiles["tiles"])
    assert len(set(tiles["tiles"]) - set(tiles["control"])) >= 12  # unknown ones enough for a shift
    assert len(digits["control"]) < len(digits["words"])
    assert [len(word) for word in digits["control"]] == digits["words"][: len(digits["control"])]
    assert len(base64.b64decode(digits["data"])) == 64 * sum(digits["words"])
