"""Wrong values: refused in French, whatever they are, and the lab keeps what it had."""

from __future__ import annotations

import copy

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from traitlets import TraitError

from tests.labs.pooling_pages import codes
from widgets import labs
from widgets.labs.tiles import read_tileset
from widgets.learning.codes.sharecode import ALPHABET
from widgets.learning.repeatable import text_hash

KNOWN = ["crosswalk", "traffic-light", "random", "labels", "concept", "tile", "session", "version", "rounds", "seed"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(KNOWN),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KNOWN) | st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
NEVER = [
    object(),
    b"crosswalk",
    {"crosswalk"},
    np.array([1, 2]),
    np.array(["crosswalk"] * 2),
    pd.DataFrame({"task": ["t"]}),
    float("nan"),
    float("inf"),
    10**400,
    -(10**5000),
    ...,
    len,
]
TRAITS = [(lab, name) for lab in labs.LABS for name in sorted({*lab.OPTIONS, *lab.RETURNED})]


def edition() -> str:
    """The edition of the tiles as captcha/tileset.js writes it."""
    import json

    page = read_tileset()
    named = [page["version"], page["control"], page["unlabelled"], page["test"], page["truth"]]
    number, digits = text_hash(json.dumps(named, separators=(",", ":"), ensure_ascii=False)), ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


def session_of(lab: type) -> dict:
    """A session of the shape that the lab's page writes."""
    head = {"version": 1, "edition": edition(), "said": ["welcome"]}
    round_ = {
        "concept": "crosswalk",
        "grid": [f"t{i}" for i in range(9)],
        "picked": "010010000",
        "seconds": 3.5,
        "verified": True,
        "accuracy": 0.75,
    }
    task = ["yes", 1.2, 0, 3, 0.5]
    shift = {
        "seed": 0,
        "from": 0,
        "minutes": 5,
        "extra": 0,
        "gamified": False,
        "images": True,
        "closed": [task],
        "current": [None, 1, 0, 0, 0],
        "phase": "search",
        "paused": False,
        "ended": None,
    }
    decision = {
        "post": "q01",
        "removed": True,
        "by": "student",
        "looked": False,
        "seconds": 2.5,
        "accuracy": 0.5,
    }
    word = {
        "kind": "accepted",
        "word": 0,
        "control": ["d1", "d2", "d3"],
        "controlFirst": True,
        "typed": "123",
        "by": "student",
        "seconds": 2,
        "accuracy": None,
    }
    compared = {
        "first": "saisons/1",
        "second": "saisons/2",
        "preferred": 0.5,
        "aim": "taste",
        "why": "",
        "bet": None,
        "seconds": 2,
    }
    return {
        labs.CaptchaLab: {**head, "hand": 4, "rounds": [round_], "revealed": True},
        labs.CrowdLab: {**head, "concept": "crosswalk", "ballots": ["010010000"], "skipped": False, "step": 0},
        labs.JudgeLab: {**head, "rounds": [compared], "opened": False, "trained": True, "aim": "taste", "judge": "own"},
        labs.ModerationLab: {**head, "decisions": [decision], "alone": 80, "appeal": None},
        labs.ShiftLab: {**head, "shifts": [shift], "preparing": False},
        labs.TwoWordsLab: {**head, "rounds": [word], "revealed": True, "handed": False},
    }[lab]


WITH_SESSION = (labs.CaptchaLab, labs.CrowdLab, labs.JudgeLab, labs.ModerationLab, labs.ShiftLab, labs.TwoWordsLab)


def listen(lab) -> list[str]:
    """The names of the traits that go to the page from now on."""
    sent: list[str] = []
    lab.send_state = lambda key=None: sent.append(key)
    return sent


def refuse(lab, name: str, value: object) -> str:
    """Set a wrong value, by assignment and as from a page; both leave everything as it was. Returns the message."""
    before, sent = copy.deepcopy(getattr(lab, name)), listen(lab)
    with pytest.raises(TraitError) as assigned:
        setattr(lab, name, value)
    with pytest.raises(TraitError) as received:
        lab.set_state({name: value})
    assert str(assigned.value) == str(received.value)
    assert getattr(lab, name) == before
    assert sent == []
    with pytest.raises(TraitError):
        type(lab)(**{name: value})
    return str(assigned.value)


@pytest.mark.parametrize(("lab", "name"), TRAITS, ids=lambda it: getattr(it, "__name__", it))
@settings(max_examples=60, deadline=None)
@given(value=JSON)
def test_any_data_is_taken_or_refused_and_then_changes_nothing(lab, name, value):
    widget = ONE[lab]
    before = copy.deepcopy(getattr(widget, name))
    try:
        setattr(widget, name, value)
    except TraitError as error:
        assert str(error).startswith(f"{lab.__name__}\u00a0: {name}=")
        assert "Valeur attendue\u00a0: " in str(error)
        assert len(str(error)) < 500
        assert getattr(widget, name) == before
    else:
        assert getattr(widget, name) == value
        setattr(widget, name, before)


ONE = {lab: lab() for lab in labs.LABS}


@pytest.mark.parametrize("lab", labs.LABS)
def test_objects_that_are_no_data_are_refused_everywhere(lab):
    widget = lab()
    for name in (*lab.OPTIONS, *lab.RETURNED):
        for value in NEVER:
            assert "Valeur attendue" in refuse(widget, name, value)


@pytest.mark.parametrize("lab", labs.LABS)
def test_every_trait_of_the_page_is_checked_and_its_default_passes(lab):
    assert set(lab.class_trait_names(sync=True, page=True)) == {*lab.OPTIONS, *lab.RETURNED}
    widget = lab()
    for name, option in {**lab.OPTIONS, **lab.RETURNED}.items():
        assert option.accepts(getattr(widget, name)), name


@pytest.mark.parametrize("lab", labs.LABS)
def test_what_ships_with_a_lab_cannot_be_replaced(lab):
    widget = lab()
    for name in (*lab.page_files, *lab.page_shared):
        before = getattr(widget, name)
        with pytest.raises(TraitError, match=f"{name} fait partie de l’atelier"):
            setattr(widget, name, {})
        assert getattr(widget, name) == before


WRONG = [
    (labs.CaptchaLab, "concept", "chat", '"crosswalk" ou "traffic-light"'),
    (labs.CaptchaLab, "concept", None, '"crosswalk" ou "traffic-light"'),
    (labs.CaptchaLab, "seed", 2**60, "positif ou nul"),
    (labs.CaptchaLab, "session", {"foo": 1}, "lue auparavant dans session"),
    (labs.CaptchaLab, "session", "garbage", "{} pour recommencer"),
    (labs.CaptchaLab, "session", None, "{} pour recommencer"),
    (labs.CaptchaLab, "labels", [{"tile": "t0001", "label": "oui"}], "[]"),
    (
        labs.CheatingLab,
        "labels",
        [{"concept": "crosswalk", "tile": "t1", "label": True}, {"tile": "t1"}],
        "l’étiquette n° 2",
    ),
    (labs.CheatingLab, "share", 101, "0 à 100"),
    (labs.CheatingLab, "seen", ["bored"], '"random", "against" et "scene"'),
    (labs.CrowdLab, "votes", [{"task": "t1", "annotator": "Ana", "label": 1}], "le vote n° 1"),
    (labs.CrowdLab, "votes", pd.DataFrame({"task": ["t1"]}), 'to_dict("records")'),
    (labs.CrowdLab, "votes", {"task": "t1"}, "une liste de votes"),
    (labs.CrowdLab, "crowd", {"careful": 31}, "de 3 à 31 en tout"),
    (labs.CrowdLab, "crowd", {"careful": 0, "hurried": 0, "random": 0, "saboteur": 0}, "de 3 à 31 en tout"),
    (labs.CrowdLab, "alpha", "0,8", "un nombre"),
    (labs.PoolingLab, "codes", "un code", "entre crochets"),
    (labs.PoolingLab, "codes", [3], "Code n° 1, 3\u00a0: ce n’est pas un texte"),
    (labs.PoolingLab, "results", {"labels": 3}, "lue auparavant dans results"),
    (labs.ShiftLab, "minutes", 60, "de 1 à 10"),
    (labs.ShiftLab, "gamified", "oui", "True ou False"),
    (labs.TwoWordsLab, "votes", [{"digit": "d001", "label": 12}], "[]"),
]


@pytest.mark.parametrize(("lab", "name", "value", "words"), WRONG, ids=lambda it: getattr(it, "__name__", None))
def test_the_message_says_what_is_wrong_and_what_to_do(lab, name, value, words):
    assert words in refuse(lab(), name, value)


def test_a_wrong_code_among_right_ones_is_named_with_its_reason():
    good = codes(3)
    wrong = good[1][:-1] + ALPHABET[(ALPHABET.index(good[1][-1]) + 1) % 32]
    lab = labs.PoolingLab(codes=good[:1])
    message = refuse(lab, "codes", [good[0], wrong, good[2]])
    assert f"Code n° 2, '{wrong[:10]}" in message
    assert "faute de frappe" in message
    assert lab.codes == good[:1]


@pytest.mark.parametrize("lab", WITH_SESSION)
def test_a_session_read_before_comes_back_and_an_empty_one_starts_over(lab):
    widget = lab(session=session_of(lab))
    read = copy.deepcopy(widget.session)
    sent = listen(widget)
    widget.session = {}
    widget.session = read
    assert widget.session == session_of(lab)
    assert sent == ["session", "session"]


@pytest.mark.parametrize("lab", [labs.CaptchaLab, labs.CrowdLab])
def test_a_session_of_another_edition_of_the_tiles_is_refused(lab):
    assert "cette édition du livre" in refuse(lab(), "session", session_of(lab) | {"edition": "1abc2"})


@pytest.mark.parametrize("lab", WITH_SESSION)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_session_with_a_piece_spoiled_is_taken_or_refused(lab, data):
    session = session_of(lab)
    holder, key = data.draw(st.sampled_from(list(places(session))))
    if data.draw(st.booleans()):
        holder[key] = data.draw(JSON)
    elif isinstance(holder, dict):
        del holder[key]
    widget = ONE[lab]
    before = widget.session
    try:
        widget.session = session
    except TraitError:
        assert widget.session == before
    else:
        widget.session = {}


def places(value: object):
    """Every (container, key) in nested data."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from places(value[key])


def test_a_message_from_the_page_is_taken_whole_or_not_at_all():
    lab = labs.CaptchaLab()
    with pytest.raises(TraitError):
        lab.set_state({"concept": "traffic-light", "session": {"foo": 1}})
    assert (lab.concept, lab.session) == ("crosswalk", {})
