"""« La foule » in a page: what a student sees, with a mouse and by keyboard alone."""

from __future__ import annotations

import functools
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.labs.crowd_pages import Lab, show

STEPS = ["one", "majority", "weighted", "dawid-skene"]


@pytest.fixture
def lab(page: Page) -> Callable[..., Lab]:
    return functools.partial(show, page)


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
    leaked = it.listen_outside()
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
    assert leaked() <= {"Tab"}


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


def test_axe_finds_nothing_in_any_state(lab):
    it = lab(sources_url="references.html")
    assert it.violations() == []
    it.climb(2)
    assert it.violations() == []
    it.climb(2)
    it.set(saboteur=12)
    it.root.get_by_text("Les chiffres des courbes").click()
    it.button("Tout recommencer").click()
    assert it.violations() == []


def test_python_hears_of_the_agreement_before_anything_is_done(lab):
    it = lab()
    it.page.wait_for_function("window.model.get('alpha') !== null")
    assert it.trait("results") == []
    assert it.trait("session") == {}
