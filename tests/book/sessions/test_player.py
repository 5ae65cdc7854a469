"""The session mode in a browser: choosing a plan, moving through it, its keys, its answers."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.book.sessions.conftest import Session

# --- choosing


def test_the_chosen_version_is_the_one_on_the_page(session):
    expect(session.page.locator("#mini")).to_be_visible()
    expect(session.page.locator("#autre")).to_be_hidden()
    session.page.get_by_role("radio", name="Autre version").check()
    expect(session.page.locator("#autre")).to_be_visible()
    expect(session.page.locator("#mini")).to_be_hidden()


def test_the_guides_link_chooses_its_version(session):
    session.page.goto(f"{session.page.url}#autre")
    expect(session.page.get_by_role("radio", name="Autre version")).to_be_checked()
    session.start()
    expect(session.title).to_have_text("Seule")


def test_starting_another_version_says_that_it_replaces_the_first(session):
    session.start()
    session.press("PageDown", "Escape")
    expect(session.button("Reprendre à l’étape 2")).to_be_focused()
    session.page.get_by_role("radio", name="Autre version").check()
    expect(session.page.get_by_text("Une séance «\u202fVersion mini\u202f» est entamée")).to_be_visible()
    session.start()
    assert session.kept()["plan"] == "autre"


def test_the_guides_link_projects_its_version_at_once_and_a_reload_is_no_second_start(session):
    session.page.goto(f"{session.page.url}?projeter#autre")
    expect(session.title).to_have_text("Seule")
    session.press("Escape")
    session.page.goto(f"{session.page.url.partition('#')[0].partition('?')[0]}?projeter#mini")
    expect(session.title).to_have_text("Un clic")  # nothing of the other was underway
    session.press("PageDown")
    session.page.reload()
    expect(session.title).to_have_text("Ensemble")


def test_the_guides_link_drops_no_other_session_without_a_word(session):
    session.start()
    session.press("PageDown", "Escape")
    session.page.goto(f"{session.page.url.partition('#')[0]}?projeter#autre")
    expect(session.page.get_by_text("Une séance «\u202fVersion mini\u202f» est entamée")).to_be_visible()
    expect(session.stage).to_have_count(0)
    session.page.goto(f"{session.page.url.partition('#')[0].partition('?')[0]}?projeter#mini")
    expect(session.title).to_have_text("Ensemble")  # its own is gone on with


# --- moving


@pytest.mark.parametrize(
    ("on", "back"), [("ArrowRight", "ArrowLeft"), ("PageDown", "PageUp"), ("Space", "Shift+Space")]
)
def test_arrows_clickers_and_space_move_and_stop_at_the_ends(session, on, back):
    session.start()
    expect(session.title).to_have_text("Un clic")
    for title in ("Ensemble", "Avant de partir", "Avant de partir"):
        session.press(on if title != "Ensemble" else "PageDown")
        expect(session.title).to_have_text(title)
    expect(session.said).to_have_text("C’est la dernière étape.")
    session.press(back)
    expect(session.title).to_have_text("Ensemble")
    session.press("PageUp", back)
    expect(session.title).to_have_text("Un clic")
    expect(session.said).to_have_text("C’est la première étape.")


def test_buttons_move_too_and_say_what_comes_next(session):
    session.start()
    session.button("Suivante : En commun, 5 min".replace(" :", "\u00a0:")).click()
    expect(session.title).to_have_text("Ensemble")
    session.button("Précédente").click()
    expect(session.title).to_have_text("Un clic")
    session.press("PageDown", "PageDown")
    expect(session.button("Dernière étape")).to_have_attribute("aria-disabled", "true")


def test_a_change_of_phase_is_announced_and_the_rest_of_the_page_is_out_of_reach(session):
    session.start()
    session.press("PageDown")
    expect(session.said).to_have_attribute("aria-live", "polite")
    expect(session.said).to_have_text("Étape 2 sur 3\u00a0: En commun, 5 min.")
    assert session.page.evaluate("[...document.body.children].every((one) => one.inert || one.matches('.tc-stage'))")
    for _ in range(25):
        session.press("Tab")
        assert session.page.evaluate(
            "document.activeElement === document.body || document.activeElement.closest('.tc-stage') !== null"
        )


def test_the_focus_is_not_lost_with_what_had_it(session):
    session.start()
    session.button("À qui sert ce clic").focus()
    session.press("PageDown")
    expect(session.title).to_be_focused()
    session.button("Précédente").focus()
    session.press("PageDown")
    expect(session.button("Précédente")).to_be_focused()


def test_escape_closes_gives_the_page_back_and_one_resumes(session):
    session.start()
    session.press("PageDown", "Escape")
    expect(session.stage).to_have_count(0)
    assert not session.page.evaluate("[...document.body.children].some((one) => one.inert)")
    session.button("Reprendre à l’étape 2").click()
    expect(session.title).to_have_text("Ensemble")
    session.button("Fermer").click()
    session.button("Recommencer du début").click()
    expect(session.title).to_have_text("Un clic")


@pytest.mark.parametrize("key", ["b", "."])
def test_a_key_blackens_the_screen_and_any_key_brings_it_back(session, key):
    session.start()
    session.press(key)
    black = session.button("Écran noir. Une touche ou un clic pour revenir.")
    expect(black).to_be_visible()
    assert black.bounding_box() == {"x": 0, "y": 0, **session.page.viewport_size}
    session.press("PageDown")
    expect(black).to_be_hidden()
    expect(session.title).to_have_text("Un clic")  # the key only brought the screen back
    session.button("Écran noir").click()
    black.click()
    expect(black).to_be_hidden()


def test_full_screen_comes_with_the_start_and_goes_with_escape(address, page):
    page.goto(address)
    session = Session(page)
    session.start()
    button = session.stage.get_by_role("button", name="Plein écran")
    expect(button).to_have_attribute("aria-pressed", "true")
    session.press("f")
    expect(button).to_have_attribute("aria-pressed", "false")
    session.press("F5")  # what clickers send to begin; it does not reload
    expect(button).to_have_attribute("aria-pressed", "true")
    session.press("Escape")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(session.stage).to_be_visible()


def test_without_full_screen_it_says_so_and_goes_on(session):
    session.start()
    session.press("f")
    expect(session.said).to_contain_text("refuse le plein écran")
    expect(session.stage).to_be_visible()


def test_notes_are_those_of_the_plan(session):
    session.start()
    notes = session.stage.get_by_role("region", name="Vos notes")
    expect(notes).to_be_hidden()
    session.press("n")
    expect(notes).to_contain_text("Écrit au tableau.")
    expect(notes).to_contain_text("Qui a cliqué")
    session.press("PageDown")
    expect(notes).to_contain_text("Entre les codes.")  # they stay, phase after phase
    session.button("Notes").click()
    expect(notes).to_be_hidden()


# --- answers


@pytest.mark.parametrize("key", ["Enter", "r"])
def test_answers_unfold_one_after_the_other_on_a_key(session, key):
    session.start()
    answers = session.stage.locator(".tc-screen__answer")
    expect(answers.nth(0)).to_be_hidden()
    session.press(key)
    expect(answers.nth(0)).to_be_visible()
    expect(answers.nth(1)).to_be_hidden()
    expect(session.said).to_contain_text("À deux personnes, au moins")
    session.press(key)
    expect(answers.nth(1)).to_have_text("Beaucoup.")


def test_answers_fold_and_unfold_on_their_button(session):
    session.start()
    ask = session.button("Combien de clics")
    ask.click()
    expect(session.stage.get_by_text("Beaucoup.")).to_be_visible()
    expect(ask).to_have_attribute("aria-expanded", "true")
    session.press("Enter")  # on the button, the key is the button's
    expect(session.stage.get_by_text("Beaucoup.")).to_be_hidden()


def test_an_answer_cites_its_source_in_a_new_tab(session):
    session.start()
    session.press("Enter")
    source = session.stage.locator(".tc-screen__answer a").first
    assert source.get_attribute("href").startswith("references.html#fait-e12")
    assert source.get_attribute("target") == "_blank"
    page_link = session.stage.get_by_role("link", name="Le CAPTCHA (nouvel onglet)")
    with session.page.context.expect_page() as opened:
        page_link.click()
    assert opened.value.url.endswith("captcha.html")
    assert session.page.evaluate("document.querySelectorAll('[id^=cite-e12]').length") == 1  # copies bear no ids
