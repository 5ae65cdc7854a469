"""« Le juge » in a page: what a student sees, with a mouse, by keyboard alone, and what is kept."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.labs.judge_pages import show
from tests.labs.stage import as_exported, rows_of
from widgets.learning import BradleyTerry, load_answers


def test_from_two_answers_to_a_retrained_assistant(page):
    lab = show(page, sources_url="references.html")
    assert [lab.data(name) for name in ("pairs", "accuracy", "aim", "trained")] == ["0", "", "taste", "false"]
    for name in ("Réponse A", "Réponse B", "Aussi bonnes"):
        expect(lab.button(name)).to_be_visible()
    expect(lab.button("Continuer")).to_be_hidden()
    first = lab.shown()

    # Six comparisons, each of another question; then a bet under seal, which opens once one has chosen.
    seen = set()
    for _ in range(6):
        seen.add(lab.shown()[0].split("/")[0])
        lab.compare()
    assert len(seen) == 6 and lab.data("pairs") == "6" and lab.data("accuracy") == ""
    expect(lab.root.get_by_text("sous enveloppe")).to_be_visible()
    expect(lab.root.get_by_text("Je parie que")).to_be_hidden()
    lab.compare(go_on=False)
    assert lab.data("accuracy") in ("0.0000", "1.0000")
    expect(lab.root.get_by_text("Je parie que vous préférerez")).to_be_visible()
    expect(lab.button("Réponse A")).to_be_hidden()
    lab.press("Continuer")
    expect(lab.button("Réponse A")).to_be_visible()

    # A reason is kept with the last comparison; undoing takes the comparison back, and the pair comes again.
    lab.root.get_by_label("pourquoi").select_option("elle est juste")
    assert lab.trait("comparisons")[-1]["why"] == "right"
    asked = lab.shown()
    lab.compare(taste="tie")
    lab.button("Annuler le dernier choix").click()
    assert lab.shown() == asked and lab.data("pairs") == "7"

    # At twelve the assistant is retrained; every rater makes another one.
    lab.compare(5)
    lab.root.get_by_role("spinbutton").fill("4")
    lab.button("Parier").click()
    lab.button("Réentraîner l’assistant").click()
    assert lab.data("trained") == "true"
    expect(lab.root.get_by_text("Votre pari\u00a0: 4 réponses justes sur 10.")).to_be_visible()
    exam = lab.root.get_by_role("region", name="L’assistant, avant et après").locator("tbody tr").first
    weights = lab.root.locator("[data-feature]")
    told = set()
    for rater in ("pressée", "polie", "entreprise", "trois", "sait tout"):
        lab.root.get_by_role("radio", name=rater).check()
        lab.play("", None)  # it is drawn in the next frame
        told.add(" ".join(weights.all_inner_texts()))
        expect(lab.root.get_by_text("simulées : chacune".replace(" :", "\u00a0:"))).to_be_visible()
        if rater == "polie":
            assert exam.locator("td").all_inner_texts() == ["40\u00a0%", "20\u00a0%"]
    assert len(told) == 5
    expect(lab.root.get_by_role("link", name="TIME, 2023")).to_have_attribute("href", "references.html")

    # Truth is looked for: nothing to train on yet, and after each pair one is told.
    lab.root.get_by_role("radio", name="La vérité").check()
    expect(lab.root.get_by_text("il manque 6").first).to_be_visible()
    lab.compare()
    expect(lab.root.get_by_text("La paire d’avant")).to_be_visible()
    assert lab.trait("comparisons")[-1]["aim"] == "truth"
    assert lab.violations() == []

    # What comes back trains the notebook's model, and is what the files hold.
    table = load_answers().loc[:, "length":]
    found = [row for row in lab.trait("comparisons") if row["aim"] == "taste"]
    sides = [table.loc[[row[side] for row in found]].to_numpy() for side in ("first", "second")]
    model = BradleyTerry().fit(sides[0] - sides[1], [row["preferred"] for row in found])
    assert dict(zip(table.columns, model.coef_[0], strict=True))["length"] > 0.3
    exported = json.loads(lab.export("JSON"))["comparisons"]
    assert len(exported) == 13 and rows_of(lab.export("CSV")) == [as_exported(row) for row in exported]
    assert first == lab.trait("comparisons")[0]["first"].split() + lab.trait("comparisons")[0]["second"].split()


def test_it_is_played_by_keyboard_alone(page):
    lab = show(page)
    page.keyboard.press("Tab")
    lab.button("Réponse A").focus()
    for key in ("Enter", "b", "a", "="):
        page.keyboard.press(key)
        expect(lab.root.locator(".tc-judge__question")).to_be_focused()  # the next question is read out
    assert [row["preferred"] for row in lab.trait("comparisons")] == [1, 0, 1, 0.5]
    for key in ("a", "a", "b"):
        page.keyboard.press(key)
    expect(lab.root.get_by_role("heading", name="par la machine")).to_be_focused()
    page.keyboard.press("a")  # nothing is asked now
    assert lab.data("pairs") == "7"
    page.keyboard.press("Tab")
    expect(lab.button("Continuer")).to_be_focused()
    page.keyboard.press("Enter")
    expect(lab.root.locator(".tc-judge__question")).to_be_focused()


def test_work_is_there_on_return_and_gone_once_erased(page):
    lab = show(page, storage_key="judge")
    lab.compare(7, go_on=False)
    won = lab.data("accuracy")
    lab = show(page, storage_key="judge")
    assert (lab.data("pairs"), lab.data("accuracy")) == ("7", won)
    expect(lab.root.get_by_text("Je parie que")).to_be_visible()  # the bet still lies open
    lab.press("Tout recommencer", "Oui, tout effacer")
    assert lab.data("pairs") == "0"
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_window(page, width):
    page.set_viewport_size({"width": width, "height": 844})
    lab = show(page)
    lab.train()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
