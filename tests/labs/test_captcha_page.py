"""Atelier CAPTCHA in a page: what a student sees, with a mouse and by keyboard alone."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from widgets.learning import read_labels, wilson_interval


def test_it_starts_as_a_plain_captcha(start):
    lab = start()
    assert (lab.data("concept"), lab.data("labels"), lab.data("accuracy")) == ("crosswalk", "0", "")
    assert len(set(lab.tiles())) == 9
    assert lab.root.locator("button[aria-pressed]").count() == 9
    expect(
        lab.root.get_by_role("group", name="Sélectionnez toutes les images contenant un passage piéton")
    ).to_be_visible()
    expect(lab.button("Image 1 sur 9")).to_be_visible()
    expect(lab.root.get_by_role("heading")).to_have_count(0)  # nothing yet gives the game away


def test_a_refused_grid_gives_nine_other_tiles_and_no_label(start):
    lab = start()
    before = lab.tiles()
    lab.answer(right=False)
    assert not set(before) & set(lab.tiles())
    assert (lab.data("labels"), lab.data("accuracy"), lab.trait("labels")) == ("0", "", [])
    expect(lab.root.get_by_text("Veuillez réessayer.")).to_be_visible()


def test_the_first_success_lifts_the_curtain(start, tileset):
    lab = start()
    tiles = lab.tiles()
    lab.answer()
    badges = lab.root.locator("button[data-tile]").all_inner_texts()
    for tile, badge in zip(tiles, badges, strict=True):
        assert ("témoin" in badge) == (tile in tileset["control"])
        assert ("étiquetée" in badge) == (tile in tileset["unlabelled"])
    assert lab.button("Vérifier").count() == 0
    assert lab.data("labels") == "6"
    lab.button("Continuer").click()
    expect(lab.button("Vérifier")).to_be_visible()


def test_the_score_and_its_curve_show_their_margin(start):
    lab = start()
    lab.open(2)
    right = round(144 * float(lab.data("accuracy")))
    low, high = (f"{100 * end:.0f}" for end in wilson_interval(right, 144))
    shown = f"{100 * right / 144 + 1e-9:.0f}\u00a0% ({low} à {high})"
    for place in (".tc-lab__stats", "[data-result-bar]", ".tc-lab__numbers tbody tr:last-child"):
        expect(lab.root.locator(place).first).to_contain_text(shown)
    band = lab.root.locator(".tc-lab__band").get_attribute("points").split()
    assert len(band) == 4, "there and back, a point a grid"
    question = lab.root.get_by_text("71 ou 75")
    question.click()
    lab.answer()
    expect(lab.root.get_by_text("tirage à pile ou face")).to_be_visible()  # a further grid does not fold it again


def test_accuracy_is_there_before_the_click_returns(start, truth):
    lab = start()
    lab.open()
    right = [truth[tile, "crosswalk"] for tile in lab.tiles()]
    labels, accuracy = lab.page.evaluate(
        """(right) => {
            const root = document.querySelector("section");
            const tiles = [...root.querySelectorAll("button[data-tile]")];
            tiles.forEach((tile, i) => right[i] && tile.click());
            [...root.querySelectorAll("button")].find((button) => button.textContent === "Vérifier").click();
            return [root.dataset.labels, root.dataset.accuracy];
        }""",
        right,
    )
    assert labels == "12"
    assert 0 <= float(accuracy) <= 1
    assert len(accuracy) == 6


def test_labels_and_history_come_back_to_the_model(start, truth):
    lab = start()
    lab.open(answers=3)
    labels = lab.trait("labels")
    assert len(labels) == 18
    assert all(row["label"] == truth[row["tile"], "crosswalk"] for row in labels)
    history = lab.trait("accuracy_history")
    assert [point["labels"] for point in history] == [6, 12, 18]
    assert f"{history[-1]['accuracy']:.4f}" == lab.data("accuracy")


def test_undo_and_restart(start):
    lab = start(storage_key="captcha")
    lab.open(answers=2)
    lab.button("Annuler la dernière grille").click()
    assert lab.data("labels") == "6"
    lab.start_over()
    assert (lab.data("labels"), lab.data("accuracy"), lab.trait("labels")) == ("0", "", [])


def test_the_curves_of_both_concepts_stay(start):
    lab = start()
    lab.open(answers=2)
    lab.root.get_by_label("feu de circulation").check()
    assert (lab.data("concept"), lab.data("labels"), lab.data("accuracy")) == ("traffic-light", "0", "")
    assert lab.trait("concept") == "traffic-light"
    lab.answer()
    expect(lab.root.locator("svg polyline")).to_have_count(2)
    lab.root.get_by_text("Les chiffres de la courbe").click()
    expect(lab.root.get_by_role("row", name="feu de circulation 6")).to_be_visible()
    expect(lab.root.get_by_role("row", name="passage piéton 12")).to_be_visible()


def test_every_view_follows_the_model(start):
    lab = start()
    lab.page.evaluate("void window.show()")
    lab.open()
    lab.page.evaluate("window.model.set('concept', 'traffic-light')")
    lab.answer()
    views = lab.page.locator("section.tc-captcha")
    assert views.count() == 2
    for view in views.all():
        assert (view.get_attribute("data-concept"), view.get_attribute("data-labels")) == ("traffic-light", "6")


def test_work_survives_a_reload(start):
    lab = start(storage_key="captcha")
    lab.open(answers=2)
    lab.root.get_by_label("feu de circulation").check()
    lab.answer()
    before = lab.tiles(), lab.data("accuracy"), lab.trait("labels")
    again = start(storage_key="captcha")
    assert (again.data("concept"), again.data("labels")) == ("traffic-light", "6")
    assert (again.tiles(), again.data("accuracy"), again.trait("labels")) == before


def test_exports_hold_the_labels(start):
    lab = start()
    lab.open(answers=2)
    csv, rows = lab.export("CSV"), json.loads(lab.export("JSON"))
    assert csv.startswith("\ufeffconcept;round;tile;label;seconds\r\n")
    assert [row["tile"] for row in rows] == [row["tile"] for row in lab.trait("labels")]
    assert len(rows) == 12
    assert read_labels(csv).to_dict("records") == rows


def test_the_whole_path_works_by_keyboard(start, truth):
    lab = start()
    leaked = lab.listen_outside()
    keys = lab.page.keyboard

    def focused():
        return lab.page.evaluate(
            "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
        )

    def answer():
        keys.press("Home")
        for at, tile in enumerate(lab.tiles()):
            if truth[tile, "crosswalk"]:
                keys.press("Space")
            for move in ["ArrowRight"] if at % 3 < 2 else ["ArrowLeft", "ArrowLeft", "ArrowDown"]:
                keys.press(move)
        keys.press("Enter")

    keys.press("Tab")
    assert focused() == "Image 1 sur 9"
    keys.press("Tab")
    assert focused() == "Vérifier"  # one tab stop in the grid
    keys.press("Shift+Tab")
    answer()
    assert focused() == "Le rideau se lève"
    for control in ("", "Parier", "Passer le pari", "Continuer"):
        keys.press("Tab")
        assert focused() == control
    keys.press("Enter")
    assert focused() == "Image 1 sur 9"
    answer()
    assert lab.data("labels") == "12"
    assert "12" in lab.root.get_by_role("status").text_content()
    assert leaked() <= {"Tab", "Shift"}  # pressed outside, on the way in


def test_the_page_answers_why(start):
    lab = start()
    lab.open(answers=4)
    items = lab.root.get_by_role("button", name="Image de test")
    expect(items).to_have_count(12)
    items.nth(3).click()
    expect(items.nth(3)).to_have_attribute("aria-current", "true")
    why = lab.root.get_by_role("region", name="Pourquoi cette réponse")
    assert why.get_by_role("listitem").count() in range(1, 9)
    assert why.locator("svg rect").count() == 2 * why.get_by_role("listitem").count()


def test_one_kind_of_answers_is_explained(start, tileset):
    lab = start()
    known = dict(zip(tileset["control"], tileset["truth"]["crosswalk"]["control"], strict=True))
    for tile in lab.root.locator("button[data-tile]").all():
        if known.get(tile.get_attribute("data-tile"), "0") == "1":
            tile.click()
    lab.button("Vérifier").click()
    lab.button("Continuer").click()
    assert {row["label"] for row in lab.trait("labels")} == {False}
    absent = tileset["truth"]["crosswalk"]["test"].count("0") / len(tileset["test"])
    assert lab.data("accuracy") == f"{absent:.4f}"
    expect(lab.root.get_by_text("Le modèle n’a vu qu’une réponse")).to_be_visible()


def test_the_phone_shows_grid_and_button_at_once_without_sideways_scrolling(start):
    lab = start()
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.open(answers=2)
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= 390
    lab.button("Image 1 sur 9").scroll_into_view_if_needed()
    top, bottom = lab.button("Image 1 sur 9").bounding_box(), lab.button("Vérifier").bounding_box()
    assert bottom["y"] + bottom["height"] - top["y"] < 600


def test_axe_finds_nothing_in_any_state(start):
    lab = start()
    assert lab.violations() == []
    lab.answer(right=False)
    assert lab.violations() == []
    lab.answer()
    assert lab.violations() == []
    lab.button("Continuer").click()
    lab.answer()
    lab.button("Tout recommencer").click()
    assert lab.violations() == []
