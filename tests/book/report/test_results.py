"""« Mon bilan »: what a reader did in the whole book, on one page, as it stands on the device now."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.book.conftest import PREFIX, put
from tests.book.report import student
from tests.book.report.conftest import answer, counts, of_lab, part, reopen
from tests.labs.moderation_pages import Lab as Moderation
from widgets.learning import wilson_interval

# --- chapters, quizzes, stands


def test_a_chapter_ticked_is_read(address, opened):
    opened.goto(f"{address}/atelier.html")
    opened.get_by_role("checkbox", name="J’ai lu ce chapitre").check()
    reopen(opened, address)
    assert part(opened, "chapters").locator(".tc-report__total").inner_text() == "1 sur 8."
    row = opened.locator('[data-row="read/atelier"]')
    assert row.locator(".tc-report__result").inner_text().endswith("lu")
    assert row.locator(".tc-report__box[data-done]").count() == 1


def test_an_answer_counts_as_right_only_if_it_is_right_now(address, opened):
    page = opened
    answer(page, address, "chapitre-a", 0)
    answer(page, address, "chapitre-b", 1)
    assert counts(reopen(page, address), "chapitre.html") == [1, 1, 2, 3]
    answer(page, address, "chapitre-b", 0)
    assert counts(reopen(page, address), "chapitre.html") == [1, 2, 2, 3], "right, but not at the first try"
    answer(page, address, "chapitre-a", 1)
    answer(page, address, "chapitre-c", "20 minutes")
    assert counts(reopen(page, address), "chapitre.html") == [1, 2, 3, 3], "no longer right, though it was"
    total = part(page, "quizzes").locator(".tc-report__total").inner_text()
    assert re.sub(r"\s", " ", total) == "Faites : 3 sur 4. Justes : 2, dont 1 du premier coup."


def test_what_is_left_is_linked(address, opened):
    page = opened
    answer(page, address, "chapitre-b", 1)
    row = reopen(page, address).locator('tr[data-row="chapitre.html"]')
    assert (
        re.sub(r"\s", " ", row.locator(".tc-report__left").inner_text()) == "à revoir : nº 2 · pas encore : nº 1, nº 3"
    )
    row.get_by_role("link", name=re.compile("nº.2, Le chapitre")).click()
    page.wait_for_url("**/chapitre.html#quiz-chapitre-b")


@pytest.mark.parametrize(
    "change",
    [{"signature": "autre"}, {"version": 2}, {"answer": 7}, {"tries": 0}],
    ids=lambda change: next(iter(change)),
)
def test_what_a_quiz_could_not_have_written_is_no_answer(address, opened, change):
    page = opened
    answer(page, address, "chapitre-a", 0)
    key = f"{PREFIX}quiz/chapitre-a"
    state = json.loads(page.evaluate("(key) => localStorage.getItem(key)", key))
    assert state["solved"]
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(state | change)])
    assert counts(reopen(page, address), "chapitre.html") == [0, 0, 0, 3]


def test_a_stand_is_shown_with_its_argument_as_text(opened):
    state = {"version": 1, "first": 1, "step": 4, "argument": "<b>Parce que</b>\nvoilà."}
    put(opened, **{"stand/chapitre-liker": json.dumps(state)})
    stand = part(opened, "stands")
    assert stand.locator(".tc-report__step").inner_text() == "Plutôt d’accord"
    assert stand.locator(".tc-report__argument").inner_text() == "<b>Parce que</b>\nvoilà."
    assert "Ma première position" in stand.inner_text()
    assert "Pas du tout d’accord" in stand.inner_text()
    put(opened, **{"stand/chapitre-liker": json.dumps(state | {"step": 9})})
    expect(stand.get_by_text("pas encore")).to_be_visible()


# --- bets


def test_bets_are_told_with_what_came_and_how_close_they_were(opened):
    kept = {
        "captcha/bets": {"labels-80": {"bet": 18, "came": 12}},
        "crowd/bets": {"one": {"bet": 70, "came": 52}},
        "cheating/bets": {"curve-against": {"bet": [90, 80, 70, 60, 50], "came": [78, 65, 40, 20, 4]}},
        "shift/bets": {"wage": {"bet": 3, "came": None}},
    }
    put(opened, **{key: json.dumps(value) for key, value in kept.items()})
    total = part(opened, "labs").locator(".tc-report__total")
    expect(total).to_have_text(re.compile(r"Mes paris\s: 1 sur 3 proche de ce qui est arrivé\s; 2 trop haut\."))
    put(opened, **{"crowd/bets": json.dumps({"one": {"bet": "beaucoup", "came": 52}})})
    expect(total).to_have_text(re.compile(r"Mes paris\s: 1 sur 2 proche"))


# --- labs, really used


def test_labs_say_what_the_labs_themselves_said(address, page):
    student.give_labels(page, f"{address}/atelier.html", rounds=5)
    captcha = page.get_by_role("region", name="Atelier CAPTCHA")
    labels, accuracy = (captcha.get_attribute(f"data-{name}") for name in ("labels", "accuracy"))
    student.transcribe(page, f"{address}/deux-mots.html", words=4)
    words = page.get_by_role("region", name="Deux mots")
    settled, reading = (words.get_attribute(f"data-{name}") for name in ("settled", "accuracy"))
    student.cheat(page, f"{address}/tricher.html", share=60)
    cheating = page.get_by_role("region", name="Et si on trichait")
    wrong, spoiled, clean = (cheating.get_attribute(f"data-{name}") for name in ("wrong", "accuracy", "accuracy-clean"))
    student.climb(page, f"{address}/foule.html", rungs=2)
    page.goto(f"{address}/journee.html")
    moderation = Moderation(page)
    moderation.decide(12)
    judged = moderation.data("accuracy")
    student.judge(page, f"{address}/juge.html")
    judge = page.get_by_role("region", name="Le juge", exact=True)
    after = judge.get_by_role("region", name="avant et après").locator("tbody td").nth(1).inner_text()
    reopen(page, address)
    for name, said in {
        "captcha": [
            f"Passage piéton : {labels} étiquettes ; le modèle réussit {percent(accuracy)} des 144",
            "Reçu en échange : 0",
        ],
        "two_words": [
            "4 mots recopiés par moi",
            f"{settled} chiffres tranchés ; la machine lit {percent(reading, 400)}",
        ],
        "cheating": [
            f"60 % gâchées, dont {wrong} étiquettes fausses sur {labels} : le modèle réussit {percent(spoiled)}",
            f"contre {percent(clean)} sans tricher",
            "sont les miennes",
            "essayées : 1 sur 3",
        ],
        "crowd": ["9 votes donnés, avec une foule de 13", "barreau 2 sur 4, « Vote majoritaire »"],
        "judge": ["12 comparaisons données", f"{ordinary(after)} de réponses justes", "contre 40 % au hasard"],
        "shift": ["pas encore"],
        "moderation": [
            "12 messages jugés ; la machine juge comme le règlement",
            f"{percent(judged, 72)} des 72",
            "contexte regardé 0 fois",
        ],
    }.items():
        expect(of_lab(page, name).locator(".tc-report__none").get_by_text("lecture")).to_have_count(0)
        text = ordinary(of_lab(page, name).inner_text())
        for words in said:
            assert words in text, name
    assert page.locator(".tc-report__lab .tc-report__box[data-done]").count() == 6
    drawn = of_lab(page, "captcha").get_by_role("img")
    assert drawn.get_attribute("aria-label").startswith("Passage piéton")
    assert drawn.locator("circle").count() == 5, "a point a grid"


def ordinary(text: str) -> str:
    return re.sub(r"\s", " ", text)


def percent(share: str, tests: int = 144) -> str:
    """With the margin, as the lab writes it."""
    right = round(tests * float(share))
    low, high = (f"{100 * end:.0f}" for end in wilson_interval(right, tests))
    return f"{100 * right / tests + 1e-9:.0f} % (marge : {low} à {high})"


def test_a_shift_says_what_its_payslip_said(address, page):
    student.work_a_shift(page, f"{address}/journee.html", tasks=3)
    shift = page.get_by_role("region", name="Une journée au clic")
    expect(shift).to_have_attribute("data-state", "payslip")
    done, paid, cents, wage = (shift.get_attribute(f"data-{name}") for name in ("done", "paid", "cents", "wage"))
    reopen(page, address)
    expect(of_lab(page, "shift").get_by_text("Salaire horaire")).to_be_visible()
    text = re.sub(r"\s", " ", of_lab(page, "shift").inner_text())
    assert f"1 journée terminée. La dernière : {done} tâches faites, {paid} payées" in text
    assert f"{cents} centimes en" in text
    assert f"tout le temps compté : {float(wage):.2f}".replace(".", ",") in text


def test_what_a_lab_could_not_have_written_is_said_to_be_unreadable(opened):
    put(opened, captcha='{"concept":"crosswalk","session":{"version":1}}', crowd="{")
    for name in ("captcha", "crowd"):
        expect(of_lab(opened, name).get_by_text("illisible")).to_be_visible()
    assert opened.locator(".tc-report__lab .tc-report__box[data-done]").count() == 0


def test_a_lab_whose_data_cannot_be_fetched_is_said(address, page):
    page.route("**/labs/captcha.js*", lambda route: route.abort())
    reopen(page, address)
    put(page, captcha="{}")
    expect(of_lab(page, "captcha").get_by_text("rechargez la page")).to_be_visible()
