"""The arithmetic behind the panels: what is shown adds up."""

from __future__ import annotations

import json

import pytest

LABS = "widgets/labs/captcha/"


def test_an_explanation_adds_up_to_the_margin_and_lists_only_present_patches(module):
    parts = [0.5, -0.4, 0.3, 0.2, 0.1, 0.05, -0.2, 0.6]
    values = [1, 1, 1, 1, 1, 1, 1, -1]
    found = module(f"{LABS}why.js").call("account", parts, values, 0.25)
    assert found["pro"] == [0, 2, 3, 4]
    assert found["con"] == [1, 6]
    assert found["others"] == pytest.approx(0.05)
    assert found["missing"] == pytest.approx(0.6)
    shown = sum(parts[j] for j in found["pro"] + found["con"])
    assert shown + found["others"] + found["missing"] + found["bias"] == pytest.approx(found["total"])


def test_the_gallery_shows_the_most_assured_mistakes_first(module):
    chosen = module(f"{LABS}gallery.js").call("choose", "wrong", [2, -3, 0.1, 4], [False, True, False, True])
    assert chosen == [1, 0, 2]


def test_the_gallery_shows_the_closest_calls_first(module):
    chosen = module(f"{LABS}gallery.js").call("choose", "unsure", [2, -3, 0.1, 4], [True] * 4)
    assert chosen == [2, 0, 1, 3]


def test_a_tie_is_answered_no(module):
    assert module(f"{LABS}gallery.js").call("verdict", 0) == {"present": False, "share": 0.5}


def test_an_hour_is_paid_the_hourly_rate(module):
    assert module(f"{LABS}ledger.js").call("pay", 3600, 3.31) == pytest.approx(3.31)


LABELS = [
    {"concept": "crosswalk", "round": 1, "tile": "t0001", "label": True, "seconds": 1.23456},
    {"concept": "traffic-light", "round": 1, "tile": "t0002", "label": False, "seconds": 2},
]


def test_labels_export_as_csv(module):
    assert module(f"{LABS}export.js").call("asCsv", LABELS).split("\r\n") == [
        "\ufeffconcept;round;tile;label;seconds",
        "crosswalk;1;t0001;1;1,23",
        "traffic-light;1;t0002;0;2",
        "",
    ]


def test_labels_export_as_json(module):
    rows = json.loads(module(f"{LABS}export.js").call("asJson", LABELS))
    assert rows == [{**LABELS[0], "seconds": 1.23}, LABELS[1]]
