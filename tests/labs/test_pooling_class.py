"""PoolingLab from Python: options, their checks, votes as a table, and the words of its page."""

from __future__ import annotations

import pytest

from tests.labs.pooling_pages import codes
from tests.labs.typography import assert_sources_are_facts, assert_typeset, every_word
from widgets.labs.pooling import PoolingLab

STRINGS = "widgets/labs/pooling/strings.js"
ALL_WORDS = every_word("""
    const effort = { students: 25, simulated: 24, labels: 12 };
    const points = [{ students: 1, mean: 0.5 }, { students: 2, mean: 0.6 }];
    for (const concept of ["crosswalk", "traffic-light"]) {
        found.push(m.CONCEPT.name(concept), m.DISPUTED.lead(concept));
        found.push(m.FIGURE.concept(concept), m.FIGURE.effort(effort, "2 min 3 s"), m.SAID.concept(concept, 3));
    }
    for (const count of [0, 1, 2]) {
        found.push(m.DISPUTED.yes(count), m.DISPUTED.no(count));
        found.push(m.PROBLEMS.title(count), m.PROBLEMS.more(count), m.CONCEPT.codes(count), m.STATS.codes(count));
        found.push(m.STATS.labels(count), m.STATS.minutes(count), m.WORKED.refused(count), m.LADDER.changed(count, { gained: count, lost: 2, differs: false }));
        found.push(m.LADDER.oneNote(count), m.GROWTH.caption(count), m.PAIRS.count(count, 12), m.PAIRS.more(count));
        found.push(m.SAID.bad(count), m.SAID.undone(count), m.ASIDE.title(count + 1, 0), m.ASIDE.title(0, count + 1));
        found.push(m.ASIDE.title(3, count), m.ASIDE.more(count), m.RECEIPT.replaced(count));
        found.push(...["found", "counted", "double", "other", "unreadable"].map((name) => m.RECEIPT[name](count)));
        found.push(m.SAID.receipt({ found: 4 * count, counted: count, double: count, other: count, unreadable: count }));
        found.push(m.READING.noText("x", ["sheet", "unopened", "pdf"][count]), m.READING.tooBig("x"));
    }
    found.push(m.WORKED.lead(12, 2, "1 min"), m.LADDER.lead(144), m.LADDER.agreement(0.5), m.LADDER.agreement(NaN));
    found.push(m.GROWTH.summary(points), m.GROWTH.point(points[0]), m.DISPUTED.picture(1), m.PAIRS.title_(1));
    found.push(m.PAIRS.answers(true), m.PAIRS.answers(false), m.FIGURE.ladder({ right: [true] }, { right: [false] }), m.READING.unread("x.txt"), m.READING.labels("x"));
    for (const kind of ["document", "sheet", "pdf", "other"]) found.push(m.READING.noText("x", kind));
    found.push(m.FIGURE.simulated(effort), m.OUTCOME.done(25, effort), m.STATS.codes(25, 24), m.WORKED.lead(12, 25, "1 min", 24));
    found.push(m.PROBLEMS.fixNamed("x"), m.PROBLEMS.removeNamed("x"));
""")


CAMERA_WORDS = """({ SCANNER: m }) => {
    const errors = ["SecurityError", "NotAllowedError", "NotFoundError", "NetworkError", "AbortError"];
    const plain = Object.values(m).filter((value) => typeof value === "string");
    return [...plain, ...errors.map(m.without), ...[0, 1, 2].map(m.seen), m.noCode("x.jpg"), m.noDecoder("x.jpg"), ...[1, 2].map(m.reading)];
}"""
SIMULATION_WORDS = """({ SIMULATION, OWN }) => {
    const plain = [SIMULATION, OWN].flatMap(Object.values).filter((value) => typeof value === "string");
    const habit = SIMULATION.habit({ count: 8, right: 0.75, seconds: 10 });
    const found = [...plain, SIMULATION.lead(24, 6, SIMULATION.habits([habit, habit])), SIMULATION.added(24)];
    for (const students of [24, 25]) found.push(SIMULATION.banner({ students, simulated: 24 }));
    for (const count of [0, 1, 2]) found.push(SIMULATION.removed(count), OWN.lead(count, 24), OWN.changed(count));
    for (const without of [0.5, 0.6, 0.7]) found.push(OWN.verdict(0.6, without, { gained: 4, lost: 1, differs: false }));
    return [...found, OWN.caution(144)];
}"""


@pytest.mark.parametrize(
    ("file", "words", "least"), [("scanner", CAMERA_WORDS, 15), ("simulation", SIMULATION_WORDS, 25)]
)
def test_words_of_the_camera_and_of_the_simulated_class_are_typeset(module, file, words, least):
    assert_typeset(module(f"widgets/labs/pooling/{file}_strings.js").eval(words), least=least)


def test_defaults_make_an_empty_pool_that_keeps_nothing():
    lab = PoolingLab()
    assert (lab.codes, lab.concept, lab.seed, lab.storage_key, lab.sources_url) == ([], "", 0, "", "")
    assert lab.results == {}
    assert list(lab.votes.columns) == ["task", "annotator", "label"]
    assert lab.votes.empty


def test_votes_are_those_of_the_current_concept():
    lab = PoolingLab(codes=[*codes(3, rounds=2), *codes(2, rounds=1, concept="traffic-light")], concept="crosswalk")
    assert lab.votes.annotator.value_counts().to_dict() == {"p1": 12, "p2": 12, "p3": 12}
    assert lab.votes.label.dtype == bool
    lab.concept = "traffic-light"
    assert lab.votes.annotator.value_counts().to_dict() == {"p1": 6, "p2": 6}


def test_the_page_state_is_small_and_holds_no_test_sprite():
    names = set(PoolingLab.class_trait_names(sync=True, page=True))
    assert names == {"codes", "concept", "labels_key", "seed", "storage_key", "sources_url", "results"}
    assert set(PoolingLab.page_files["sprites"]) == {"first", "later"}
    assert all(path.is_file() for path in PoolingLab.page_files["sprites"].values())
    assert {*PoolingLab.page_files, *PoolingLab.page_shared} == {"sprites", "scripts", "tileset", "simulated"}


def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module):
    assert_typeset(module(STRINGS).eval(ALL_WORDS), least=150)


def test_rates_and_their_sources_are_those_of_the_first_lab(module):
    sources = module(STRINGS).eval("(m) => m.WORKED.rates.map(({ source }) => source)")
    assert_sources_are_facts(sources, count=3)
