"""« Et si on trichait ? » in a page: what a student sees, with a mouse and by keyboard alone."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.labs.cheating_pages import Lab, show
from tests.labs.stage import rows_of


@pytest.fixture
def cheat(page: Page) -> Callable[..., Lab]:
    """Show the lab on the origin of conftest's `start`, so that both labs share what the device keeps."""
    return functools.partial(show, page)


def test_it_starts_clean_on_a_declared_sample(cheat, tileset):
    lab = cheat()
    assert (lab.data("source"), lab.data("kind"), lab.data("share"), lab.data("wrong")) == (
        "sample",
        "random",
        "0",
        "0",
    )
    assert lab.data("accuracy") == lab.data("accuracy-clean")
    assert len(lab.data("accuracy")) == 6
    assert int(lab.data("labels")) > len(tileset["control"])
    expect(lab.root.get_by_text("une personne soigneuse, simulée")).to_be_visible()
    expect(lab.root.get_by_text("Pariez d’abord")).to_be_visible()
    for later in ("Ce que vous venez de voir", "Où sont les dégâts", "La parade", "Ce que la machine ne sait plus"):
        expect(lab.root.get_by_role("region", name=later)).to_be_hidden()
    expect(lab.root.locator("svg polyline")).to_have_count(0)  # the reader bets first


def test_the_model_is_trained_anew_before_the_slider_s_event_returns(cheat):
    lab = cheat()
    seen = lab.page.evaluate(
        """() => {
            const root = document.querySelector("section");
            const slider = root.querySelector("input[type=range]");
            return [40, 100, 40, 0].map((share) => {
                slider.value = share;
                slider.dispatchEvent(new Event("input"));
                const { share: shown, accuracy, wrong } = root.dataset;
                return [shown, accuracy, Number(wrong)];
            });
        }"""
    )
    assert [shown for shown, _, _ in seen] == ["40", "100", "40", "0"]
    assert seen[0] == seen[2]  # the same labels every time
    assert 0 < seen[0][2] < seen[1][2]
    assert seen[3][1:] == [lab.data("accuracy-clean"), 0]
    assert float(seen[1][1]) < float(seen[0][1]) < float(seen[3][1])


def test_three_curves_stand_on_the_same_tiles(cheat):
    lab = cheat()
    lab.set(30)
    expect(lab.root.locator("svg polyline")).to_have_count(1)  # the others would give a bet away
    lab.set(30, "Toujours à l’envers")
    lab.set(30, "Un seul genre")
    # Three ways of cheating, and the third on its own kind of scene.
    expect(lab.root.locator("svg polyline")).to_have_count(4)
    lab.page.wait_for_function("window.model.get('accuracy_curve').length === 33")
    curve = lab.trait("accuracy_curve")
    assert {point["accuracy"] for point in curve if point["share"] == 0} == {float(curve[0]["accuracy"])}
    assert {point["kind"] for point in curve} == {"random", "against", "scene"}
    lab.root.get_by_text("Les chiffres des courbes").click()
    expect(lab.root.get_by_role("table").filter(has_text="À l’envers").get_by_role("row")).to_have_count(12)
    expect(lab.root.get_by_role("img", name="Qu’est-ce qui résiste")).to_have_accessible_description(
        lab.root.locator(".tc-lab__chart ~ p").inner_text()
    )


def test_concentrated_errors_hide_in_the_total(cheat):
    lab = cheat()
    lab.set(100, "Un seul genre")
    assert float(lab.data("accuracy-scene")) < 0.4 < float(lab.data("accuracy"))
    expect(lab.root.get_by_text("Trois rues à bandes jaunes")).to_be_visible()
    damage = lab.root.get_by_role("region", name="Où sont les dégâts")
    expect(damage.get_by_role("row")).to_have_count(4)
    expect(damage.get_by_role("row").last).to_contain_text("dispersées")
    mistakes = lab.root.get_by_role("region", name="Ce que la machine ne sait plus")
    assert mistakes.get_by_role("listitem").count() > 3
    expect(mistakes.get_by_role("listitem").first).to_contain_text("✗ nouvelle erreur")


def test_the_point_comes_after_both_were_tried(cheat):
    lab = cheat(sources_url="references.html")
    point = lab.root.get_by_role("region", name="Ce que vous venez de voir")
    lab.set(10)
    expect(point).to_be_hidden()
    lab.set(40)
    expect(point).to_contain_text("se compensent")
    expect(point.get_by_role("link")).to_have_count(0)
    lab.set(80, "Un seul genre")
    expect(point).to_contain_text("enseignent un mensonge")
    assert set(lab.trait("seen")) == {"random", "scene"}
    for source in ("Rolnick et al.", "Frénay et Verleysen, 2014", "Northcutt et al., 2021"):
        expect(point.get_by_role("link", name=source)).to_have_attribute("href", "references.html")


def test_control_tiles_are_counted(cheat):
    lab = cheat()
    lab.set(20, "Toujours à l’envers")
    rows = lab.root.get_by_role("region", name="La parade").get_by_role("row")
    expect(rows).to_have_count(6)
    expect(rows.nth(1)).to_contain_text("49\u00a0%")  # 1 - 0.8 ** 3
    expect(rows.nth(1)).to_contain_text("14\u00a0%")  # 1 - 0.95 ** 3


def test_the_slider_speaks_french_and_results_are_said_once_it_rests(cheat):
    lab = cheat()
    lab.set(35, "Toujours à l’envers")
    expect(lab.slider).to_have_attribute("aria-valuetext", "35\u00a0% d’étiquettes gâchées")
    expect(lab.slider).to_have_accessible_name("Part d’étiquettes gâchées")
    expect(lab.root.get_by_role("status")).to_contain_text("Toujours à l’envers\u00a0: 42\u00a0fausses.")


def test_by_keyboard_alone(cheat):
    lab = cheat()
    leaked = lab.listen_outside()
    keys = lab.page.keyboard
    keys.press("Tab")
    keys.press("ArrowDown")
    assert lab.data("kind") == "against"
    keys.press("Tab")
    for _ in range(4):
        keys.press("ArrowRight")
    assert lab.data("share") == "20"
    keys.press("End")
    assert lab.data("share") == "100"
    assert float(lab.data("accuracy")) < 0.5
    assert leaked() <= {"Tab"}  # pressed outside, on the way in


def test_undo_goes_back_and_reset_starts_over(cheat):
    lab = cheat(storage_key="cheating")
    lab.set(20)
    lab.set(60, "Toujours à l’envers")
    lab.button("Annuler le dernier réglage").click()
    assert (lab.data("kind"), lab.data("share")) == ("against", "20")
    lab.button("Annuler le dernier réglage").click()
    lab.button("Annuler le dernier réglage").click()
    assert (lab.data("kind"), lab.data("share")) == ("random", "0")
    expect(lab.button("Annuler le dernier réglage")).to_be_disabled()
    lab.set(50)
    lab.button("Tout remettre à zéro").click()
    assert (lab.data("kind"), lab.data("share"), lab.trait("seen")) == ("random", "0", [])
    assert lab.page.evaluate("localStorage.length") == 0
    expect(lab.root.get_by_text("Pariez d’abord")).to_be_visible()


def test_settings_survive_a_reload(cheat):
    lab = cheat(storage_key="cheating")
    lab.set(70, "Un seul genre")
    before = lab.data("accuracy")
    again = cheat(storage_key="cheating")
    assert (again.data("kind"), again.data("share"), again.data("accuracy")) == ("scene", "70", before)
    expect(again.slider).to_have_value("70")


def test_it_takes_up_the_labels_that_the_first_lab_kept(start, cheat):
    first = start(storage_key="captcha")
    first.open(answers=5)
    accuracy = first.data("accuracy")
    lab = cheat()
    assert (lab.data("source"), lab.data("concept"), lab.data("labels")) == ("own", "crosswalk", "30")
    assert lab.data("accuracy-clean") == accuracy  # the same model, judged on the same tiles
    expect(lab.root.get_by_text("Vos 30 étiquettes")).to_be_visible()
    assert cheat(labels_key="").data("source") == "sample"


def test_labels_given_in_python_come_first(cheat, tileset, truth):
    rows = [
        {"concept": "traffic-light", "round": 1, "tile": tile, "label": truth[tile, "traffic-light"], "seconds": 1.0}
        for tile in tileset["unlabelled"][:36]
    ]
    lab = cheat(labels=rows)
    assert (lab.data("source"), lab.data("concept"), lab.data("labels")) == ("own", "traffic-light", "36")
    lab.page.evaluate("window.model.set('labels', [])")
    assert lab.data("source") == "sample"


def test_every_view_follows_the_model(cheat):
    lab = cheat()
    lab.page.evaluate("void window.show()")
    lab.page.evaluate("window.model.set({ kind: 'against', share: 60 })")
    views = lab.page.locator("section.tc-cheating")
    assert views.count() == 2
    states = {
        tuple(view.get_attribute(f"data-{name}") for name in ("kind", "share", "accuracy")) for view in views.all()
    }
    assert len(states) == 1
    assert states.pop()[:2] == ("against", "60")


def test_exports_hold_the_trials(cheat):
    lab = cheat()
    lab.set(30)
    lab.page.wait_for_function("window.model.get('accuracy_curve').length === 33")
    rows = rows_of(lab.export("CSV"))
    margin = ["accuracy_low", "accuracy_high"]
    assert list(rows[0]) == ["kind", "share", "labels", "wrong", "accuracy", *margin, "accuracy_scene"]
    assert len(rows) == 33
    exact = json.loads(lab.export("JSON"))
    without = [{name: value for name, value in row.items() if name not in margin} for row in exact]
    assert without == lab.trait("accuracy_curve")
    assert all(row["accuracy_low"] < row["accuracy"] < row["accuracy_high"] for row in exact if 0 < row["accuracy"] < 1)
    shares = [float(row["accuracy"].replace(",", ".")) for row in rows]
    assert shares == pytest.approx([row["accuracy"] for row in exact], abs=5e-5)


def test_labels_of_one_answer_only_do_not_break_it(cheat, tileset):
    rows = [{"concept": "crosswalk", "tile": tile, "label": False} for tile in tileset["unlabelled"][:30]]
    lab = cheat(labels=rows)
    for kind in ("Un seul genre", "Toujours à l’envers", "Au hasard"):
        lab.set(50, kind)
        assert 0 <= float(lab.data("accuracy")) <= 1


def test_the_phone_does_not_scroll_sideways(cheat):
    lab = cheat()
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.set(100, "Un seul genre")
    expect(lab.root.get_by_role("region", name="Où sont les dégâts")).to_be_visible()
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert lab.slider.bounding_box()["height"] >= 44


def test_axe_finds_nothing_in_any_state(cheat):
    lab = cheat(sources_url="references.html")
    assert lab.violations() == []
    lab.set(60)
    assert lab.violations() == []
    lab.set(100, "Un seul genre")
    lab.root.get_by_text("Les chiffres des courbes").click()
    assert lab.violations() == []
