"""« Une journée au clic » in a page: what a student sees, with a mouse, by keyboard alone, with and without images."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.labs.shift_pages import show

KEPT = "travail-du-clic/v1/shift"


@pytest.fixture
def start(page):
    return lambda **options: show(page, **options)


def test_it_starts_with_its_options_and_asks_for_no_name(start):
    lab = start(minutes=3, gamified=True)
    assert (lab.data("state"), lab.data("done"), lab.data("cents")) == ("start", "0", "0")
    expect(lab.root.get_by_label("Durée de la journée")).to_have_value("3")
    expect(lab.root.get_by_label("Points, niveaux et badges")).to_be_checked()
    assert lab.root.get_by_role("textbox").count() == 0
    lab.wait(60)
    assert lab.data("state") == "start"  # the clock waits


def test_a_day_from_search_to_payslip(start):
    lab = start(sources_url="references.html")
    lab.begin(minutes=2)
    assert lab.data("state") == "search"
    lab.work(8)
    lab.wait(200)
    assert lab.data("state") == "payslip"
    assert int(lab.data("done")) == 8 == int(lab.data("paid")) + int(lab.data("refused"))
    assert float(lab.data("seconds")) == pytest.approx(120)
    assert float(lab.data("wage")) == pytest.approx(int(lab.data("cents")) / 100 * 30, abs=0.001)
    slip = lab.trait("payslips")[0]
    assert (slip["done"], slip["cents"]) == (8, int(lab.data("cents")))
    expect(lab.root.get_by_role("heading", name="Votre fiche de paie")).to_be_visible()
    expect(lab.root.get_by_role("img", name="Votre salaire horaire à côté de vrais salaires")).to_be_visible()
    lab.root.get_by_text("Les chiffres du graphique").click()
    expect(lab.root.get_by_role("row", name="Salaire minimum fédéral, États-Unis 7,25")).to_be_visible()
    expect(lab.root.get_by_role("link", name="OIT, 2018").first).to_have_attribute("href", "references.html")
    expect(lab.root.get_by_text("inventé par l’atelier").first).to_be_visible()


def test_a_refusal_gives_no_reason_until_the_payslip(start):
    lab = start()
    lab.begin(minutes=10)
    reasons = []
    for _ in range(16):
        lab.find()
        lab.answer()
        reasons.append(lab.root.locator(".tc-shift__card").inner_text())
        lab.button("Chercher la tâche suivante").click()
    outcomes = [task["outcome"] for task in lab.trait("tasks")]
    assert len(outcomes) == 16 and "refused" in outcomes
    for text, outcome in zip(reasons, outcomes, strict=True):
        assert ("aucune raison" in text) == (outcome == "refused")
        assert ("tâche témoin" in text) == (outcome == "control")
    lab.button("Finir la journée").click()
    expect(lab.root.get_by_text("par tirage au sort")).to_be_visible()


def test_passing_on_an_offer_costs_time_and_brings_another(start):
    lab = start()
    lab.begin()
    lab.find()
    lab.button("Passer").click()
    assert lab.data("state") == "search"
    assert [task["outcome"] for task in lab.trait("tasks")] == ["passed"]
    assert lab.data("done") == "0"


def test_all_is_readable_without_images(start):
    lab = start(images=False)
    lab.begin()
    for _ in range(8):
        lab.find()
        assert lab.data("kind") in {"tone", "moderation"}
        lab.button("Accepter").click()
        assert lab.root.locator("canvas, img").count() == 0
        lab.wait(1)
        lab.root.locator("[data-answer]").first.click()
        lab.button("Chercher la tâche suivante").click()


def test_images_and_digits_are_drawn_and_digits_typed(start):
    lab = start()
    lab.begin(images=True)
    seen = set()
    while {"image", "digits"} - seen:
        lab.find()
        seen.add(lab.data("kind"))
        if lab.data("kind") == "digits":
            lab.button("Accepter").click()
            length = lab.digits()
            box = lab.root.get_by_role("textbox")
            expect(lab.root.get_by_role("img")).to_be_visible()
            box.fill("12")
            lab.button("Envoyer").click()
            expect(lab.root.get_by_role("alert")).to_contain_text(f"Écrivez {length} chiffres")
            box.fill("7" * length)
            lab.page.keyboard.press("Enter")
            assert lab.data("state") == "verdict"
        else:
            lab.answer()
        lab.button("Chercher la tâche suivante").click()


def test_the_clock_can_be_paused_lengthened_and_stopped(start):
    lab = start()
    lab.begin(minutes=1)
    lab.wait(1)
    lab.button("Pause").click()
    at = lab.data("seconds")
    lab.wait(120)
    assert (lab.data("state"), lab.data("seconds")) == ("paused", at)
    assert lab.root.locator("blockquote").count() == 0
    lab.button("Reprendre").first.click()
    lab.button("Ajouter une minute").click()
    assert lab.data("limit") == "120"
    lab.wait(80)
    assert lab.data("state") == "offer"
    lab.button("Finir la journée").click()
    assert lab.data("state") == "payslip"
    lab.button("Reprendre cette journée").click()
    assert lab.data("state") == "paused"


def test_the_clock_speaks_twice_at_most(start):
    lab = start()
    lab.begin(minutes=2)
    lab.page.evaluate(
        """() => {
            window.spoken = [];
            const live = document.querySelector("[role=status]");
            new MutationObserver(() => spoken.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
        }"""
    )
    for _ in range(118):
        lab.wait(1)
    spoken = [text for text in lab.page.evaluate("spoken") if "Il reste" in text]
    assert len(spoken) == 2 and "une minute" in spoken[0] and "20 secondes" in spoken[1]
    expect(lab.root.get_by_role("timer")).to_be_visible()


def test_a_task_begun_may_be_finished_after_time(start):
    lab = start()
    lab.begin(minutes=1)
    lab.find()
    lab.button("Accepter").click()
    lab.wait(80)
    assert lab.data("state") == "task"
    expect(lab.root.get_by_text("Temps écoulé : vous pouvez finir")).to_be_visible()
    lab.root.locator("[data-answer]").first.click()
    lab.button("Voir la fiche de paie").click()
    assert (lab.data("state"), lab.data("done")) == ("payslip", "1")


def test_a_hidden_page_pauses_the_shift(start):
    lab = start(storage_key="shift")
    lab.begin()
    lab.wait(1)
    lab.page.evaluate(
        """() => {
            Object.defineProperty(document, "hidden", { get: () => true });
            document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    assert lab.data("state") == "paused"
    assert lab.page.evaluate("(key) => JSON.parse(localStorage[key]).shifts[0].paused", KEPT)


def test_points_change_nothing_to_the_pay_and_paces_are_compared(start):
    lab = start()
    lab.begin(gamified=False)
    lab.work(4)
    assert "niveau" not in lab.root.locator(".tc-shift__bar").inner_text()
    lab.button("Finir la journée").click()
    expect(lab.root.get_by_text("Pour comparer, faites une journée avec les points")).to_be_visible()
    lab.button("Nouvelle journée").click()
    lab.begin(gamified=True)
    lab.find()
    lab.answer()
    expect(lab.root.get_by_text("+ 15 points")).to_be_visible()
    lab.button("Chercher la tâche suivante").click()
    lab.work(3)
    lab.button("Finir la journée").click()
    expect(lab.root.get_by_text("Avez-vous travaillé plus vite")).to_be_visible()
    expect(lab.root.get_by_text("ne prouvent rien")).to_be_visible()
    assert len(lab.trait("payslips")) == 2


def test_printing_keeps_the_payslip_alone(start):
    lab = start()
    lab.page.evaluate(
        "document.body.insertAdjacentHTML('afterbegin', '<p id=around>autour</p>'); window.print = () => {}"
    )
    lab.begin()
    lab.work(1)
    lab.button("Finir la journée").click()
    lab.button("Imprimer la fiche de paie").click()
    lab.page.emulate_media(media="print")
    expect(lab.page.locator("#around")).to_be_hidden()
    expect(lab.root.get_by_role("heading", name="Votre fiche de paie")).to_be_visible()
    lab.page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(lab.page.locator("#around")).to_be_visible()
