"""A quiz in a real browser: answering, feedback, and what is not shown too soon."""

from __future__ import annotations

import pytest

from tests.book.quizzes.conftest import press, quiz, visible_text


def test_a_wrong_answer_gets_its_feedback_and_not_the_right_answer(opened):
    asked = quiz(opened)
    assert "cachée" not in visible_text(asked)
    asked.get_by_label("Une machine").check()
    press(asked, "Valider")
    assert "À revoir" in visible_text(asked.locator("li").nth(0))
    assert "Elle ne calcule rien." in visible_text(asked.locator("li").nth(0))
    for hidden in ("cachée", "surveille", "Derrière la machine", "Juste"):
        assert hidden not in visible_text(asked)
    assert asked.get_by_role("status").inner_text().startswith("À revoir")


def test_then_the_right_answer_brings_the_explanation(opened):
    asked = quiz(opened)
    asked.get_by_label("Une machine").check()
    press(asked, "Valider")
    asked.get_by_label("Une personne").check()
    press(asked, "Valider")
    assert asked.get_by_role("status").inner_text() == "Juste, en 2 essais."
    assert "Elle est cachée." in visible_text(asked.locator("li").nth(1))
    assert "Elle ne calcule rien." not in visible_text(asked)
    assert "Derrière la machine, quelqu’un." in visible_text(asked)
    assert asked.get_by_role("button", name="Voir la réponse").count() == 0


def test_the_answer_can_be_seen_only_after_a_try(opened):
    asked = quiz(opened)
    assert asked.get_by_text("Voir la réponse").locator("visible=true").count() == 0
    asked.get_by_label("Le présentateur").check()
    press(asked, "Valider")
    press(asked, "Voir la réponse")
    assert "La réponse" in visible_text(asked.locator("li").nth(1))
    assert "Derrière la machine" in visible_text(asked)
    button = asked.get_by_role("button", name="Cacher la réponse")
    assert button.get_attribute("aria-expanded") == "true"
    button.click()
    assert "cachée" not in visible_text(asked)


def test_every_choice_gets_a_verdict_where_several_are_right(opened):
    asked = quiz(opened, "page-quoi")
    asked.get_by_label("Ceci").check()
    asked.get_by_label("Rien").check()
    press(asked, "Valider")
    verdicts = [line.inner_text() for line in asked.locator(".tc-quiz__verdict").all()]
    assert [verdict[2:].strip() for verdict in verdicts] == [
        "Juste\u00a0: à cocher",
        "À revoir\u00a0: à cocher aussi",
        "À revoir\u00a0: à laisser vide",
    ]
    assert asked.get_by_role("status").inner_text() == "2 choix à revoir sur 3."
    asked.get_by_label("Cela").check()
    asked.get_by_label("Rien").uncheck()
    press(asked, "Valider")
    assert asked.get_by_role("status").inner_text() == "Juste, en 2 essais."


@pytest.mark.parametrize("typed", ["20,3", "20.3", "21", " 19,5 minutes", "20"])
def test_a_number_is_right_as_french_writes_it(opened, typed):
    asked = quiz(opened, "page-combien")
    asked.get_by_label("Votre réponse").fill(typed)
    opened.keyboard.press("Enter")
    assert asked.get_by_role("status").inner_text() == "Juste, du premier coup."
    assert "Un tiers." in visible_text(asked)


def test_a_foreseen_mistake_and_any_other_number_get_their_own_feedback(opened):
    asked = quiz(opened, "page-combien")
    field = asked.get_by_label("Votre réponse")
    field.fill("15")
    press(asked, "Valider")
    assert "Un quart." in visible_text(asked)
    field.fill("3 500")
    press(asked, "Valider")
    assert "Relisez." in visible_text(asked)
    assert "Un quart." not in visible_text(asked)
    press(asked, "Voir la réponse")
    assert "La réponse\u00a0: 20,3\u00a0minutes" in visible_text(asked)


def test_what_is_no_number_costs_no_try(opened):
    asked = quiz(opened, "page-combien")
    asked.get_by_label("Votre réponse").fill("vingt")
    press(asked, "Valider")
    assert "Écrivez d’abord un nombre" in asked.get_by_role("status").inner_text()
    assert asked.get_by_label("Votre réponse").get_attribute("aria-invalid") == "true"
    asked.get_by_label("Votre réponse").fill("20")
    press(asked, "Valider")
    assert asked.get_by_role("status").inner_text() == "Juste, du premier coup."


@pytest.mark.parametrize("typed", ["20,3 heures", "20 à 21", "1e3"])
def test_what_holds_a_number_is_not_asked_for_one(opened, typed):
    asked = quiz(opened, "page-combien")
    asked.get_by_label("Votre réponse").fill(typed)
    press(asked, "Valider")
    said = "Écrivez seulement un nombre, en minutes\u00a0: par exemple 20,3."
    assert asked.get_by_role("status").text_content() == said


def test_a_share_where_per_cents_are_asked_for_gets_an_answer_about_the_unit(build_once, page):
    text = "# Page\n\n:::{quiz} page-part\n:type: numeric\n:unit: '%'\n\nQuelle part ?\n\n"
    text += "- [x] 12,5 ± 0,6\n\n  La moitié de la moitié.\n- [ ] 50\n\n  Une seule fois.\n- [ ] *\n\n  Relisez.\n\nUn huitième.\n:::\n"
    page.goto(build_once({"index": text}).address + "/index.html")
    asked = quiz(page, "page-part")
    for typed, said, feedback in (
        ("1/8", "multipliez votre nombre par 100", None),
        ("0,125", "multipliez votre nombre par 100", None),
        ("0,5", "Lisez le retour, et écrivez la réponse en pour cent", "Une seule fois."),
        ("12,5 %", "Juste, en 4 essais.", "La moitié de la moitié."),
    ):
        asked.get_by_label("Votre réponse").fill(typed)
        press(asked, "Valider")
        assert said in asked.get_by_role("status").text_content()
        shown = [
            line for line in ("La moitié de la moitié.", "Une seule fois.", "Relisez.") if line in visible_text(asked)
        ]
        assert shown == ([feedback] if feedback else [])


def test_an_empty_answer_is_asked_for_and_shows_nothing(opened):
    for name in ("page-qui", "page-quoi", "page-combien"):
        asked = quiz(opened, name)
        press(asked, "Valider")
        assert "d’abord" in asked.get_by_role("status").inner_text()
        assert asked.locator(".tc-quiz__answer").locator("visible=true").count() == 0
        assert asked.locator("input").first.evaluate("(input) => input === document.activeElement")


def test_the_keyboard_is_enough(opened):
    asked = quiz(opened)
    asked.locator("input").first.focus()
    opened.keyboard.press("Space")
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    assert asked.get_by_role("status").inner_text() == "Juste, du premier coup."
    opened.keyboard.press("Tab")
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.textContent") == "Recommencer"
    opened.keyboard.press("Enter")
    assert asked.get_by_label("Une machine").evaluate("(input) => input === document.activeElement")


def test_a_screen_reader_hears_the_feedback_on_the_chosen_one(opened):
    asked = quiz(opened)
    asked.get_by_label("Une machine").check()
    press(asked, "Valider")
    described = asked.get_by_label("Une machine").get_attribute("aria-describedby")
    assert "Elle ne calcule rien." in opened.locator(f"#{described}").inner_text()
    assert asked.locator("li").nth(0).locator("[aria-live=polite]").count() == 1
    assert asked.get_by_label("Une personne").get_attribute("aria-describedby") is None
