"""What the device keeps: full, denied, throwing and corrupt storage cost nothing but what could not be kept."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

STORE = "widgets/labs/shared/store.js"
JSONS = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)
# A store over a device that the test controls: `device` is its content, `mood` how it behaves.
WITH = """(store, { given, mood, steps, key }) => {
    const device = new Map(Object.entries(given));
    const fails = (wanted) => { if (mood === wanted) throw new DOMException(wanted, "SecurityError"); };
    const area = {
        getItem: (key) => { fails("getItem"); return device.get(key) ?? null; },
        setItem: (key, text) => { fails("setItem"); device.set(key, text); },
        removeItem: (key) => { fails("removeItem"); device.delete(key); },
    };
    const before = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
    Object.defineProperty(globalThis, "localStorage", {
        configurable: true,
        get() { fails("getter"); return mood === "none" ? null : area; },
    });
    try {
        const place = store.slot(key, (value) => value !== null && value !== "no");
        const seen = [];
        for (const [what, value] of steps) {
            if (what === "elsewhere") value === null ? device.delete("travail-du-clic/v1/k") : device.set("travail-du-clic/v1/k", value);
            const result = what === "elsewhere" ? null : place[what](value);
            seen.push({ result, value: place.value, corrupt: place.corrupt });
        }
        return { seen, device: Object.fromEntries(device) };
    } finally {
        if (before) Object.defineProperty(globalThis, "localStorage", before);
        else delete globalThis.localStorage;
    }
}"""
KEY = "travail-du-clic/v1/k"


def play(module, *steps, given=None, mood="well", key="k"):
    steps = [list(step) for step in steps]
    return module(STORE).eval(WITH, {"given": given or {}, "mood": mood, "steps": steps, "key": key})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=JSONS.filter(lambda value: value not in (None, "no")))
def test_what_is_kept_comes_back(module, value):
    kept = play(module, ("keep", value))["device"]
    assert json.loads(kept[KEY]) == value
    again = play(module, ("look", None), given=kept)["seen"][0]
    assert again == {"result": None, "value": value, "corrupt": False}


@pytest.mark.parametrize("text", ["{{{", "null", '"no"', ""])
def test_what_cannot_be_read_is_said_to_be_corrupt_and_can_be_replaced(module, text):
    found = play(module, ("look", None), ("keep", 1), given={KEY: text})
    assert found["seen"][0] == {"result": None, "value": None, "corrupt": True}
    assert found["seen"][1] == {"result": True, "value": 1, "corrupt": False}
    assert found["device"] == {KEY: "1"}


@pytest.mark.parametrize("mood", ["getter", "none", "getItem", "setItem", "removeItem"])
def test_a_device_that_refuses_throws_nothing(module, mood):
    seen = play(module, ("look", None), ("keep", 1), ("look", None), ("forget", None), mood=mood)["seen"]
    assert [step["result"] for step in seen] == [None, mood in ("getItem", "removeItem"), seen[2]["result"], None]


def test_what_another_tab_did_is_seen_once(module):
    seen = play(
        module, ("keep", 1), ("elsewhere", "2"), ("look", None), ("look", None), ("elsewhere", None), ("look", None)
    )["seen"]
    assert (seen[2]["result"], seen[2]["value"]) == ({"erased": False}, 2)
    assert seen[3]["result"] is None
    assert (seen[5]["result"], seen[5]["value"]) == ({"erased": True}, None)


def test_its_own_writing_is_no_news(module):
    assert play(module, ("keep", 1), ("look", None))["seen"][1]["result"] is None
    assert play(module, ("keep", 1), ("forget", None), ("look", None))["seen"][2]["result"] is None


def test_a_write_that_was_refused_leaves_what_was_seen(module):
    seen = play(module, ("keep", 2), ("look", None), given={KEY: "1"}, mood="setItem")["seen"]
    assert (seen[0]["result"], seen[0]["value"]) == (False, 1)
    assert seen[1]["result"] is None


@pytest.mark.parametrize("text", ["1", "{{{"])
def test_what_is_forgotten_is_gone_and_nothing_else_is(module, text):
    found = play(module, ("forget", None), ("look", None), given={KEY: text, f"{KEY}2": "2", "another site’s": "3"})
    assert found["seen"] == [{"result": None, "value": None, "corrupt": False}] * 2
    assert found["device"] == {f"{KEY}2": "2", "another site’s": "3"}


def test_without_a_key_nothing_is_kept_and_nothing_fails(module):
    nameless = {KEY.removesuffix("k"): "1"}
    found = play(module, ("keep", 2), ("look", None), ("forget", None), given=nameless, key="")
    assert found["seen"] == [{"result": result, "value": None, "corrupt": False} for result in (True, None, None)]
    assert found["device"] == nameless


def test_who_follows_hears_of_every_chance_that_something_changed_until_it_stops(module):
    heard = module(STORE).eval(
        """(store) => {
            let calls = 0;
            const end = new AbortController();
            store.onAnyChange(() => { calls += 1; }, end.signal);
            const called = (happen) => { const before = calls; happen(); return calls - before; };
            const seen = (hidden) => {
                Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
                document.dispatchEvent(new Event("visibilitychange"));
                delete document.hidden;
            };
            const chances = {
                "said on this page": () => store.announce(),
                "erased on this page": () => store.erase([]),
                "changed in another tab": () => dispatchEvent(new StorageEvent("storage")),
                "back as it was": () => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
                "loaded": () => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false })),
                "seen again": () => seen(false),
                "no longer seen": () => seen(true),
            };
            const all = () => Object.entries(chances).filter(([, happen]) => called(happen) === 1).map(([name]) => name);
            const following = all();
            end.abort();
            return [following, all()];
        }"""
    )
    said = ["said on this page", "erased on this page", "changed in another tab", "back as it was", "seen again"]
    assert heard == [said, []]
