"""« La file de modération » in a page: what a student sees and does, with a mouse and by keyboard alone."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.labs.moderation_pages import show
from tests.labs.stage import as_exported, rows_of


def test_a_student_judges_the_whole_queue(page):
    """One page, from the bet to the empty queue: what is there when, and what the machine makes of it."""
    lab = show(page, storage_key="moderation")
    assert (lab.data("decisions"), lab.data("accuracy")) == ("0", "")
    for hidden in ("Le pré-tri", "Les mots qui pèsent", "D’accord avec vous-même", "Un recours"):
        expect(lab.root.get_by_role("region", name=hidden)).to_be_hidden()
    lab.root.get_by_role("spinbutton").fill("80")
    lab.button("Parier").click()

    # At once, before the click returns.
    seen = page.evaluate(
        """() => {
            const root = document.querySelector("section");
            const post = () => root.querySelector("[data-post]").dataset.post;
            const press = (name) => [...root.querySelectorAll("button")].find((one) => one.textContent === name).click();
            const before = post();
            press("Garder");
            return [root.dataset.decisions, root.dataset.accuracy, before, post()];
        }"""
    )
    assert seen == ["1", "0.5000", "q01", "q02"]

    # By keyboard alone: the post has the focus, and its context costs a look.
    text = lab.root.locator("[data-post]")
    expect(text).to_be_focused()
    page.keyboard.press("r")
    page.keyboard.press("c")
    expect(lab.button("Voir le contexte")).to_be_disabled()
    expect(lab.root.get_by_role("status")).to_contain_text("On ne trouve rien de plus")
    page.keyboard.press("Tab")
    expect(lab.button("Garder")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert lab.data("decisions") == "3"
    lab.button("Annuler la dernière décision").click()
    assert (lab.data("decisions"), text.get_attribute("data-post")) == ("2", "q03")

    # The appeal comes three decisions after a quotation was removed, and is the reader's to judge.
    lab.decide(12)
    lab.press("Retirer")  # q15
    lab.decide(3)
    appeal = lab.root.get_by_role("region", name="Un recours")
    expect(appeal).to_be_visible()
    expect(appeal.locator("p").first).to_be_focused()
    accuracy = lab.data("accuracy")
    lab.button("Rétablir le message").click()
    assert lab.data("accuracy") != accuracy
    expect(appeal.get_by_text("avait raison")).to_be_visible()

    lab.decide(12)
    expect(lab.root.get_by_text("Le règlement vient de changer")).to_be_visible()
    expect(lab.root.get_by_text("nouveau", exact=True)).to_be_visible()
    lab.decide(10)
    expect(lab.root.get_by_text("Votre pari\u00a0: 80 sur 100. Après 40 décisions")).to_be_visible()
    assert 0.75 <= float(lab.data("accuracy")) < 1
    assert lab.violations() == []

    # The machine acts alone: people pay for both kinds of error, and it trains on nothing of its own.
    lab.act_alone(55)
    expect(lab.root.get_by_text("Dans votre file, elle a déjà réglé")).to_be_visible()
    assert lab.data("decisions") == "40"
    expect(lab.root.get_by_role("heading", name="Disparus à tort")).to_be_visible()
    rows = rows_of(lab.export("CSV"))
    whole = json.loads(lab.export("JSON"))
    assert rows == [as_exported(row) for row in whole["decisions"]]
    assert {row["by"] for row in rows} == {"student", "machine"}
    assert len(whole["accuracy_history"]) == 40
    lab.act_alone(100)
    lab.decide(60 - len(rows))
    expect(lab.root.get_by_text("La file est vide").first).to_be_visible()

    # The class: one's own code counts, and another's makes an agreement.
    code = lab.root.locator("[data-share-code]").get_attribute("data-share-code")
    box = lab.root.get_by_role("textbox", name="Codes de la classe")
    box.fill(f"{code}\nbonjour")
    expect(lab.root.get_by_text("1\u00a0code lu, le vôtre compris. Illisibles\u00a0: 1.")).to_be_visible()
    box.press_sequentially("g")  # a key in a text judges nothing
    expect(box).to_have_value(f"{code}\nbonjourg")

    # All is there again after a reload, and gone once erased.
    decisions, accuracy = lab.data("decisions"), lab.data("accuracy")
    lab = show(page, storage_key="moderation")
    assert (lab.data("decisions"), lab.data("accuracy")) == (decisions, accuracy)
    lab.press("Tout recommencer", "Oui, tout effacer")
    assert (lab.data("decisions"), lab.data("accuracy")) == ("0", "")
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_the_post_and_its_buttons_are_in_view_after_each_decision(page, width):
    page.set_viewport_size({"width": width, "height": 844})
    lab = show(page)
    for _ in range(3):
        lab.button("Garder").click()
        for part in (lab.root.locator("[data-post]"), lab.button("Garder"), lab.button("Voir le contexte")):
            box = part.bounding_box()
            assert box["y"] >= 0 and box["y"] + box["height"] <= 844 - 60
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_clock_can_be_put_away(page):
    lab = show(page)
    lab.press("Garder", "Cacher l’horloge")
    expect(lab.root.get_by_text("La responsable (inventée)")).to_be_hidden()
    lab.press("Retirer")
    expect(lab.root.get_by_text("La responsable (inventée)")).to_be_hidden()
    lab.press("Montrer l’horloge")
    expect(lab.root.get_by_text("La responsable (inventée)")).to_be_visible()
