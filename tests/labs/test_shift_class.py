"""ShiftLab from Python: options, their checks, and what travels to the page."""

from __future__ import annotations

import base64
import json

from widgets.labs.shift import ShiftLab
from widgets.paths import ASSETS


def test_defaults_make_a_plain_five_minute_shift_that_keeps_nothing():
    lab = ShiftLab()
    assert (lab.minutes, lab.gamified, lab.images, lab.seed) == (5, False, True, 0)
    assert (lab.storage_key, lab.sources_url) == ("", "")
    assert (lab.tasks, lab.payslips, lab.session) == ([], [], {})


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
