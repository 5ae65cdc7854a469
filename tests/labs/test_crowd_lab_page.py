"""« La foule » in a page: what a student sees, with a mouse and by keyboard alone."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.labs.crowd_pages import KEPT, Lab, pages
from tests.labs.stage import REFUSING, as_exported, rows_of

STEPS = ["one", "majority", "weighted", "dawid-skene"]


@pytest.fixture
def lab(page: Page) -> Callable[..., Lab]:
    return pages(page)


def test_nothing_of_the_ladder_shows_before_the_vote(lab, tileset):
    it = lab()
    assert (it.data("step"), it.data("workers"), it.data("votes"), it.data("alpha")) == ("0", "13", "0", "")
    assert {it.data(f"{name}-{step}") for name in ("right", "accuracy") for step in STEPS} == {""}
    assert len(set(it.grid())) == 9
    assert sum(tile in tileset["control"] for tile in it.grid()) == 3
    assert not set(it.grid()) & set(tileset["unlabelled"])
    expect(it.button("Continuer")).to_be_hidden()
    for later in (
        "Les images les plus disputées",
        "Et avec plus de monde",
        "Qui est fiable",
        "Ce que vous venez de voir",
    ):
        expect(it.panel(later)).to_be_hidden()
    expect(it.root.get_by_text("72 images de test tiennent donc leur rôle")).to_be_visible()
    expect(it.root.get_by_text("Toutes ces personnes sont simulées")).to_be_visible()


def test_two_grids_then_the_ladder_rung_by_rung(lab):
    it = lab()
    first = it.grid()
    it.vote(0, 4)
    assert it.data("votes") == "9"
    expect(it.root.get_by_text("Grille 2 sur 2")).to_be_visible()
    assert not set(first) & set(it.grid())
    it.vote(1)
    assert it.data("votes") == "18"
    for i, step in enumerate(STEPS):
        assert it.data(f"right-{step}") == ""
        it.button("Continuer").click()
        assert it.data("step") == str(i + 1)
        assert len(it.data(f"right-{step}")) == len(it.data(f"accuracy-{step}")) == 6
        expect(it.root.get_by_role("status")).to_contain_text("justes sur 72")
    expect(it.button("Continuer")).to_be_hidden()
    assert float(it.data("right-one")) < float(it.data("right-majority")) < float(it.data("right-dawid-skene"))
    assert len(it.data("alpha").lstrip("-")) == 6


def test_results_are_there_before_the_click_or_the_move_returns(lab):
    it = lab()
    it.climb(1)
    seen = it.page.evaluate(
        """() => {
            const root = document.querySelector("section");
            const states = [];
            const go = [...root.querySelectorAll("button")].find((button) => button.textContent === "Continuer");
            go.dispatchEvent(new MouseEvent("click"));
            states.push([root.dataset.step, root.getAttribute("data-right-majority"), root.dataset.workers]);
            for (const count of [9, 2]) {
                const slider = root.querySelector("input[data-kind=saboteur]");
                slider.value = count;
                slider.dispatchEvent(new Event("input"));
                states.push([root.dataset.step, root.getAttribute("data-right-majority"), root.dataset.workers]);
            }
            return states;
        }"""
    )
    assert [(step, workers) for step, _, workers in seen] == [("2", "13"), ("2", "20"), ("2", "13")]
    assert seen[0][1] == seen[2][1] > seen[1][1]


def test_a_crowd_of_liars_fools_majority_and_dawid_skene_but_not_the_controls(lab):
    it = lab(crowd={"careful": 3, "hurried": 0, "random": 0, "saboteur": 8}, sources_url="references.html")
    it.climb()
    assert float(it.data("right-majority")) < 0.3
    assert float(it.data("right-dawid-skene")) < 0.3
    assert float(it.data("right-weighted")) > 0.85
    assert float(it.data("accuracy-weighted")) > 0.7 > 0.4 > float(it.data("accuracy-dawid-skene"))
    point = it.panel("Ce que vous venez de voir")
    expect(point).to_contain_text("s’est trompé de camp")
    expect(point.get_by_role("link", name="Condorcet, 1785")).to_have_attribute("href", "references.html")
    expect(it.panel("Qui est fiable")).to_contain_text("3\u00a0accusées à tort")


def test_disputed_tiles_show_numbers_verdict_and_the_student_s_own_vote(lab):
    it = lab()
    it.vote()
    it.vote()
    it.climb(2)
    items = it.panel("Les images les plus disputées").get_by_role("listitem")
    expect(items).to_have_count(6)
    for item in items.all():
        expect(item).to_contain_text("oui, ")
        expect(item).to_contain_text("Retenu")
    expect(items.first.get_by_role("img")).to_have_accessible_name("Image disputée 1")


def test_people_are_simulated_ones_by_number_and_never_the_student(lab):
    it = lab()
    it.vote(0)
    it.vote(0)
    it.climb()
    panel = it.panel("Qui est fiable")
    expect(panel.get_by_role("row")).to_have_count(14)
    numbers = panel.get_by_role("rowheader").all_inner_texts()
    assert numbers == [str(number) for number in range(1, 14)]
    expect(panel).not_to_contain_text("NaN")
    expect(panel.get_by_text("peu fiable", exact=True).first).to_be_visible()


def test_the_curve_has_a_line_a_summary_and_a_table(lab):
    it = lab()
    it.climb(2)
    panel = it.panel("Et avec plus de monde")
    expect(panel.locator("polyline")).to_have_count(1)
    it.climb(2)
    expect(panel.locator("polyline")).to_have_count(3)
    expect(panel.get_by_text("Vote majoritaire\u00a0: de ")).to_be_visible()
    panel.get_by_text("Les chiffres des courbes").click()
    expect(panel.get_by_role("row")).to_have_count(7)  # 1, 3, 5, 7, 9 and 13 people
    assert "avec 13" in panel.get_by_role("img").evaluate(
        "(it) => document.getElementById(it.getAttribute('aria-describedby')).textContent"
    )


def test_sliders_stop_where_the_crowd_would_be_too_small_or_too_large(lab):
    it = lab()
    it.set(careful=15, hurried=15, random=15)
    assert it.data("workers") == "31"
    expect(it.slider("hurried")).to_have_value("10")  # 15 + 4 + 2 leave room for ten
    expect(it.slider("random")).to_have_value("4")
    it.set(hurried=0, saboteur=0, random=1, careful=0)
    assert it.data("workers") == "3"
    expect(it.slider("careful")).to_have_value("2")
    expect(it.slider("random")).to_have_attribute("aria-valuetext", "1\u00a0personne")


def test_by_keyboard_alone(lab):
    it = lab()
    it.page.evaluate("window.leaked = []; document.body.addEventListener('keydown', (event) => leaked.push(event.key))")
    keys = it.page.keyboard
    keys.press("Tab")
    keys.press("Space")
    expect(it.root.get_by_role("checkbox").first).to_be_checked()
    it.button("Valider mes réponses").focus()
    keys.press("Enter")
    expect(it.root.get_by_text("Grille 2 sur 2")).to_be_focused()
    it.button("M’arrêter là").focus()
    keys.press("Enter")
    expect(it.slider("careful")).to_be_focused()  # the next step: who is in the crowd
    it.button("Continuer").focus()
    for _ in range(4):
        keys.press("Enter")
    assert it.data("step") == "4"
    expect(it.root.locator(".tc-crowd__how")).to_be_focused()  # the button is gone
    it.slider("careful").focus()
    keys.press("ArrowRight")
    assert it.data("workers") == "14"
    assert set(it.page.evaluate("leaked")) <= {"Tab"}


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
    it.button("Tout recommencer").click()
    it.button("Non, garder").click()
    assert it.data("step") == "3"
    it.button("Tout recommencer").click()
    it.button("Oui, tout effacer").click()
    assert (it.data("step"), it.data("votes"), it.data("workers")) == ("0", "0", "13")
    assert it.page.evaluate("localStorage.length") == 0


def test_nothing_is_kept_without_a_key(lab):
    lab().climb(2)
    it = lab()
    assert it.data("step") == "0"
    assert it.page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("kept", ["{{{", "null", '{"crowd":{"careful":99},"session":{}}'])
def test_an_unreadable_session_costs_a_notice(lab, kept):
    it = lab(storage_key="crowd")
    it.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, kept])
    it = lab(storage_key="crowd")
    expect(it.root.get_by_text("étaient illisibles")).to_be_visible()
    it.climb(1)
    assert it.data("step") == "1"


@pytest.mark.parametrize("spoiled", REFUSING)
def test_full_or_forbidden_storage_costs_a_notice(lab, page, spoiled):
    page.add_init_script(spoiled)
    it = lab(storage_key="crowd")
    it.climb(1)
    expect(it.root.get_by_text("il sera perdu")).to_be_visible()


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


def test_the_harder_concept_works_too(lab):
    it = lab(concept="traffic-light")
    expect(it.root.get_by_text("un feu de circulation").first).to_be_visible()
    it.climb()
    assert float(it.data("right-dawid-skene")) > float(it.data("right-one"))


def test_the_phone_does_not_scroll_sideways(lab):
    it = lab()
    it.page.set_viewport_size({"width": 390, "height": 844})
    it.climb()
    expect(it.panel("Qui est fiable")).to_be_visible()
    assert it.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert it.slider("careful").bounding_box()["height"] >= 44


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(lab, theme):
    it = lab(sources_url="references.html")
    assert it.violations(theme) == []
    it.climb(2)
    assert it.violations(theme) == []
    it.climb(2)
    it.set(saboteur=12)
    it.root.get_by_text("Les chiffres des courbes").click()
    it.button("Tout recommencer").click()
    assert it.violations(theme) == []


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


def test_python_hears_of_the_agreement_before_anything_is_done(lab):
    it = lab()
    it.page.wait_for_function("window.model.get('alpha') !== null")
    assert it.trait("results") == []
    assert it.trait("session") == {}
