"""Bets: placed before anything is given away, kept, and told against what came."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.labs import cheating_pages, crowd_pages, shift_pages
from tests.labs.stage import put_on
from widgets.labs import CrowdLab
from widgets.labs.cheating import CheatingLab

KEPT = "(key) => JSON.parse(localStorage.getItem(`travail-du-clic/v1/${key}/bets`))"


def bet(lab, value: str) -> None:
    lab.root.get_by_role("spinbutton").fill(value)
    lab.button("Parier").click()


def test_the_first_lab_tells_when_the_machine_got_there(start):
    lab = start(storage_key="captcha")
    lab.answer()
    bet(lab, "60")
    expect(lab.button("Parier")).to_be_hidden()
    lab.button("Continuer").click()
    line = lab.root.locator(".tc-lab__bet-line")
    for _ in range(12):
        if float(lab.data("accuracy")) >= 0.8:
            break
        expect(line).to_have_text("Votre pari\u00a0: 80\u00a0% à 60\u00a0étiquettes.")
        lab.answer()
    labels = lab.data("labels")
    expect(line).to_have_text(
        f"Votre pari\u00a0: 80\u00a0% à 60\u00a0étiquettes. C’est arrivé à {labels}\u00a0étiquettes."
    )
    assert lab.page.evaluate(KEPT, "captcha") == {"labels-80": {"bet": 60, "came": int(labels)}}


def test_going_on_without_a_bet_is_passing(start):
    lab = start(storage_key="captcha")
    lab.answer()
    lab.button("Continuer").click()
    expect(lab.button("Parier")).to_be_hidden()
    expect(lab.root.locator(".tc-lab__bet-line")).to_be_hidden()
    assert lab.page.evaluate(KEPT, "captcha") is None


def test_what_is_no_number_in_range_is_asked_again(start):
    lab = start()
    lab.answer()
    for wrong in ("", "5", "301"):
        bet(lab, wrong)
        expect(lab.root.locator(".tc-lab__bet-error")).to_have_text("Écrivez un nombre de 6 à 300.")
        expect(lab.root.get_by_role("spinbutton")).to_be_focused()
    lab.button("Passer le pari").click()
    expect(lab.root.get_by_role("spinbutton")).to_be_hidden()


def test_the_crowd_s_first_rung_answers_the_bet_and_later_crowds_do_not(page):
    lab = crowd_pages.show(page, storage_key="crowd")
    lab.button("Ne pas voter").click()
    bet(lab, "60")
    lab.climb(1)
    right = round(72 * float(lab.data("right-one")))
    said = f"Votre pari\u00a0: 60 justes. Une seule personne en a eu {right}."
    expect(lab.root.locator(".tc-lab__bet-line")).to_have_text(said)
    lab.set(careful=9)
    expect(lab.root.locator(".tc-lab__bet-line")).to_have_text(said)


def test_a_bet_is_found_again_and_starting_over_drops_it(page):
    lab = crowd_pages.show(page, storage_key="crowd")
    lab.button("Ne pas voter").click()
    bet(lab, "60")
    put_on(page, CrowdLab(storage_key="crowd"))
    lab = crowd_pages.Lab(page)
    expect(lab.root.locator(".tc-lab__bet-line")).to_have_text("Votre pari\u00a0: 60 justes.")
    lab.button("Tout recommencer").click()
    lab.button("Oui, tout effacer").click()
    expect(lab.root.locator(".tc-lab__bet-line")).to_be_hidden()
    assert page.evaluate(KEPT, "crowd") is None


def test_the_wage_is_bet_at_work_and_told_by_the_payslip(page):
    lab = shift_pages.show(page, storage_key="shift")
    lab.begin()
    expect(lab.button("Parier")).to_be_hidden()  # nobody can know before a first task
    lab.work(3)
    bet(lab, "3.5")
    lab.button("Finir la journée").click()
    wage = f"{float(lab.data('wage')):.2f}".replace(".", ",")
    expect(lab.root.locator(".tc-lab__bet-line")).to_have_text(
        re.compile(
            rf"Votre pari : 3,50\sUSD de l’heure\. La fiche de paie de ce jour-là : {wage}\sUSD\.".replace(" :", r"\s:")
        )
    )


@pytest.mark.parametrize("way", ["finger", "numbers"])
def test_the_curve_is_drawn_before_the_first_move_then_laid_over_what_came(page, way):
    lab = cheating_pages.show(page, storage_key="cheating")
    lab.root.get_by_role("radio", name="envers").check()
    canvas = lab.root.locator(".tc-cheating__canvas")
    canvas.scroll_into_view_if_needed()
    if way == "finger":
        box = canvas.bounding_box()
        unit = box["width"] / 440
        page.mouse.move(box["x"] + 125 * unit, box["y"] + 61 * unit)  # 20 % spoiled, four fifths right
        page.mouse.down()
        page.mouse.move(box["x"] + 414 * unit, box["y"] + 184 * unit, steps=12)  # all spoiled, none right
        page.mouse.up()
    else:
        for field, value in zip(lab.root.get_by_role("spinbutton").all(), (80, 60, 40, 20, 0), strict=True):
            field.fill(str(value))
    lab.button("Parier").click()
    kept = page.evaluate(KEPT, "cheating")["curve-against"]["bet"]
    assert kept == pytest.approx([80, 60, 40, 20, 0], abs=5)
    expect(lab.root.locator(".tc-cheating__bet")).to_have_count(1)
    lab.set(40)
    line = lab.root.locator(".tc-lab__bet-line")
    expect(line).to_contain_text("s’écarte en moyenne de")
    came = page.evaluate(KEPT, "cheating")["curve-against"]["came"]
    page.wait_for_function("window.model.get('accuracy_curve').length === 33")
    curve = {point["share"]: point["accuracy"] for point in lab.trait("accuracy_curve") if point["kind"] == "against"}
    assert came == [int(100 * curve[share] + 0.5) for share in (20, 40, 60, 80, 100)]  # halves go up, as on the page
    gap = round(sum(abs(a - b) for a, b in zip(kept, came, strict=True)) / 5)
    assert f"{gap}\u00a0points" in line.inner_text()


def test_the_slider_stays_under_the_finger_when_the_bet_is_passed(page):
    page.set_viewport_size({"width": 390, "height": 844})
    put_on(page, CheatingLab())
    lab = cheating_pages.Lab(page)
    lab.slider.scroll_into_view_if_needed()
    before = lab.slider.bounding_box()["y"]
    lab.set(40)
    expect(lab.button("Parier")).to_be_hidden()
    assert lab.slider.bounding_box()["y"] == pytest.approx(before, abs=1)


@pytest.mark.parametrize(
    ("text", "accepted"),
    [("{}", True), ('{"a": {"bet": 3, "came": null}}', True), ('{"a": {"bet": [1, 2], "came": [3, 4]}}', True)]
    + [(text, False) for text in ("[]", "null", '{"a": 3}', '{"a": {"bet": "3", "came": 1}}', '{"a": {"bet": 3}}')],
)
def test_only_bets_are_read_back(module, text, accepted):
    bets = module("widgets/labs/frame/bets.js")
    assert bets.eval("(m, text) => m.areBets(JSON.parse(text))", text) is accepted


def test_every_lab_with_a_bet_is_in_the_report():
    reported = (ROOT / "widgets/book/report/bets.js").read_text(encoding="utf-8")
    for path in (ROOT / "widgets/labs").glob("*/bet.js"):
        assert f"labs/{path.parent.name}/strings.js" in reported
