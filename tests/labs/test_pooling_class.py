"""PoolingLab from Python: options, their checks, votes as a table, and the words of its page."""

from __future__ import annotations

from tests.labs.pooling_pages import codes
from tests.labs.typography import assert_typeset
from widgets.labs.pooling import PoolingLab
from widgets.paths import ASSETS

STRINGS = "widgets/labs/pooling/strings.js"
ALL_WORDS = """(m) => {
    const found = [];
    const visit = (value) => {
        if (typeof value === "string") found.push(value);
        else if (value && typeof value === "object") Object.values(value).forEach(visit);
    };
    visit(m);
    const effort = { students: 2, labels: 12 };
    const points = [{ students: 1, mean: 0.5 }, { students: 2, mean: 0.6 }];
    for (const concept of ["crosswalk", "traffic-light"]) {
        found.push(m.CONCEPT.name(concept), m.PROBLEMS.otherConcept(concept).message, m.DISPUTED.lead(concept));
        found.push(m.FIGURE.concept(concept), m.FIGURE.effort(effort, "2 min 3 s"), m.SAID.concept(concept, 3));
    }
    for (const count of [0, 1, 2]) {
        found.push(m.DISPUTED.yes(count), m.DISPUTED.no(count));
        found.push(m.PROBLEMS.title(count), m.PROBLEMS.more(count), m.CONCEPT.codes(count), m.STATS.codes(count));
        found.push(m.STATS.labels(count), m.STATS.minutes(count), m.WORKED.refused(count), m.LADDER.changed(count));
        found.push(m.LADDER.oneNote(count), m.GROWTH.caption(count), m.PAIRS.count(count, 12), m.PAIRS.more(count));
        found.push(m.SAID.taken(count, 0), m.SAID.taken(count, 2), m.SAID.bad(count), m.SAID.undone(count));
    }
    found.push(m.WORKED.lead(12, 2, "1 min"), m.LADDER.lead(144), m.LADDER.agreement(0.5), m.LADDER.agreement(NaN));
    found.push(m.GROWTH.summary(points), m.GROWTH.point(points[0]), m.DISPUTED.picture(1), m.PAIRS.title_(1));
    found.push(m.PAIRS.answers(true), m.PAIRS.answers(false), m.FIGURE.ladder(0.9, 0.9), m.READING.unread("x.txt"), m.READING.labels("x"));
    for (const kind of ["document", "sheet", "pdf", "other"]) found.push(m.READING.noText("x", kind));
    found.push(m.PROBLEMS.fixNamed("x"), m.PROBLEMS.removeNamed("x"));
    return found;
}"""


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
    assert names == {"codes", "concept", "seed", "storage_key", "sources_url", "results"}
    assert set(PoolingLab.page_files["sprites"]) == {"first", "later"}
    assert all(path.is_file() for path in PoolingLab.page_files["sprites"].values())
    assert {*PoolingLab.page_files, *PoolingLab.page_shared} == {"sprites", "tileset"}


def test_no_string_is_empty_undefined_or_typed_without_french_spaces(module):
    assert_typeset(module(STRINGS).eval(ALL_WORDS), least=150)


def test_rates_and_their_sources_are_those_of_the_first_lab(module):
    facts = (ASSETS / "facts" / "facts.yml").read_text(encoding="utf-8")
    rates = module(STRINGS).eval("(m) => m.WORKED.rates")
    assert len(rates) == 3
    for rate in rates:
        assert f"label: {rate['source']}\n" in facts
