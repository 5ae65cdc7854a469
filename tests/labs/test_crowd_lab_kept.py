"""« La foule »: what is undone, kept, given back, exported, shared by two views, and brought from outside."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.labs.crowd_pages import Lab, show
from tests.labs.stage import as_exported, rows_of


@pytest.fixture
def lab(page: Page) -> Callable[..., Lab]:
    return functools.partial(show, page)


def test_undo_takes_back_rungs_sliders_and_grids(lab):
    it = lab()
    undo = it.button("Annuler la dernière action")
    expect(undo).to_be_disabled()
    it.vote(0)
    it.set(careful=6)
    it.vote(0)
    it.button("Continuer").click()
    undo.click()
    assert (it.data("step"), it.data("votes"), it.data("workers")) == ("0", "18", "16")
    undo.click()
    assert (it.data("votes"), it.data("workers")) == ("9", "16")
    undo.click()
    assert (it.data("votes"), it.data("workers")) == ("9", "13")
    undo.click()
    assert it.data("votes") == "0"
    expect(undo).to_be_disabled()


def test_work_survives_a_reload_and_starting_over_forgets_it(lab):
    it = lab(storage_key="crowd")
    it.vote(2)
    it.vote(3)
    it.set(saboteur=5)
    it.climb(3)
    before = {
        name: it.data(name) for name in ("step", "votes", "workers", "alpha", "right-weighted", "accuracy-weighted")
    }
    it = lab(storage_key="crowd")
    assert {name: it.data(name) for name in before} == before
    it.start_over()
    assert (it.data("step"), it.data("votes"), it.data("workers")) == ("0", "0", "13")


def test_votes_from_outside_count_and_those_on_unknown_tiles_do_not(lab, tileset):
    it = lab()
    it.climb(2)
    before = it.data("alpha")
    pool = it.root.locator("li[data-tile]").first.get_attribute("data-tile")
    unknown = tileset["unlabelled"][0]
    it.page.evaluate(
        "(votes) => window.model.set('votes', votes)", [{"task": unknown, "annotator": "A", "label": True}]
    )
    assert it.data("alpha") == before
    votes = [{"task": pool, "annotator": name, "label": True} for name in ("A", "B", "<b>", "vous")]
    it.page.evaluate("(votes) => window.model.set('votes', votes)", votes)
    assert it.data("alpha") != before
    expect(it.root.get_by_text("13\u00a0personnes simulées, 2\u00a0autres personnes")).to_be_visible()


def test_every_view_follows_the_model_and_the_traits_come_back(lab):
    it = lab()
    it.page.evaluate("void window.show()")
    it.climb(2)
    views = it.page.locator("section.tc-crowd")
    assert [view.get_attribute("data-step") for view in views.all()] == ["2", "2"]
    results = it.trait("results")
    assert [result["step"] for result in results] == ["one", "majority"]
    assert f"{results[1]['right'] / results[1]['labels']:.4f}" == it.data("right-majority")
    assert f"{it.trait('alpha'):.4f}" == it.data("alpha")
    it.page.evaluate("window.model.set('crowd', { careful: 5, hurried: 0, random: 0, saboteur: 0 })")
    assert {view.get_attribute("data-workers") for view in views.all()} == {"5"}
    it.page.evaluate("window.model.set('session', {})")
    assert {view.get_attribute("data-step") for view in views.all()} == {"0"}


def test_exports_hold_every_vote(lab):
    it = lab()
    it.vote(0)
    it.climb(0)
    it.button("M’arrêter là").click()
    rows = rows_of(it.export("CSV"))
    assert list(rows[0]) == ["task", "annotator", "label", "kind", "control"]
    assert len(rows) == 13 * 120 + 9
    assert sum(row["annotator"] == "vous" and row["label"] == "1" for row in rows) == 1
    assert [as_exported(row) for row in json.loads(it.export("JSON"))] == rows


def test_a_session_about_another_concept_counts_as_none_and_is_not_lost(lab):
    it = lab(storage_key="crowd")
    it.vote(2)
    it.page.evaluate("window.model.set('concept', 'traffic-light')")
    assert (it.data("concept"), it.data("votes"), it.data("step")) == ("traffic-light", "0", "0")
    it.page.evaluate("window.model.set('concept', 'crosswalk')")
    assert (it.data("concept"), it.data("votes")) == ("crosswalk", "9")
    it = lab(storage_key="crowd", concept="traffic-light")
    assert it.data("votes") == "0"
    expect(it.root.get_by_text("étaient illisibles")).to_have_count(0)
    assert lab(storage_key="crowd").data("votes") == "9"
