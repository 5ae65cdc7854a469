"""The session mode in a browser: keys, clock, reloads, answers, the lab on the screen, and the page without all that."""

from __future__ import annotations

import json
import re
from datetime import datetime

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.book.session_books import BOOK
from tests.labs.pooling_pages import codes

KEY = "travail-du-clic/v1/session"
POOL = "travail-du-clic/v1/pooling"
FORBID_STORAGE = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("denied", "SecurityError"); },
});"""
NO_FULLSCREEN = "delete Element.prototype.requestFullscreen;"


@pytest.fixture(scope="module")
def address(build_once) -> str:
    """Of the built page."""
    return (build_once(BOOK, tc_sessions="sessions").output / "chapters/seance.html").as_uri()


class Session:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.stage = page.get_by_role("dialog")
        self.title = self.stage.get_by_role("heading", level=1)
        self.timer = self.stage.get_by_role("timer")
        self.said = self.stage.locator(".tc-stage__said")

    def button(self, name: str):
        return self.page.get_by_role("button", name=name)

    def start(self) -> None:
        self.button("Projeter").click()
        self.stage.wait_for()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def kept(self) -> dict | None:
        text = self.page.evaluate(f"localStorage.getItem('{KEY}')")
        return text and json.loads(text)


@pytest.fixture
def session(address, page) -> Session:
    """The page, its version not yet chosen; without full screen, which a test's window cannot always have."""
    page.add_init_script(NO_FULLSCREEN)
    page.set_default_timeout(5000)
    page.goto(address)
    page.locator(".tc-session[data-ready]").wait_for()
    return Session(page)


@pytest.fixture
def timed(address, page) -> Session:
    """The same, with a clock that the test moves."""
    page.clock.install(time=datetime(2026, 1, 12, 8))
    page.add_init_script(NO_FULLSCREEN)
    page.goto(address)
    page.locator(".tc-session[data-ready]").wait_for()
    page.clock.pause_at(datetime(2026, 1, 12, 9))
    return Session(page)


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


# --- the clock


def test_the_timer_runs_pauses_stretches_and_never_alarms(timed):
    timed.start()
    expect(timed.timer).to_have_text("3:00, à lancer")
    timed.page.clock.run_for(60_000)
    expect(timed.timer).to_have_text("3:00, à lancer")
    timed.press("p")
    timed.page.clock.run_for(60_000)
    expect(timed.timer).to_have_text("Reste 2:00")
    timed.button("Pause").click()
    timed.page.clock.run_for(60_000)
    expect(timed.timer).to_have_text("En pause, reste 2:00")
    timed.press("p", "+")
    timed.page.clock.run_for(1000)
    expect(timed.timer).to_have_text("Reste 2:59")
    timed.page.clock.run_for(3 * 60_000)
    expect(timed.timer).to_have_text("Temps écoulé, 0:01 de plus")
    expect(timed.said).to_have_text("Temps écoulé.")
    expect(timed.stage.locator(".tc-stage__total")).to_have_text("Séance\u00a0: 4 min sur 10")
    assert timed.timer.evaluate("(one) => getComputedStyle(one).color") == timed.stage.evaluate(
        "(one) => getComputedStyle(one).color"
    )
    assert timed.page.evaluate("document.getAnimations().length") == 0


def test_the_timer_can_be_done_without_and_put_back(timed):
    timed.start()
    timed.press("p", "s")
    expect(timed.timer).to_have_text("Sans minuteur")
    timed.page.clock.run_for(5 * 60_000)
    expect(timed.said).not_to_have_text("Temps écoulé.")
    timed.button("Remettre le minuteur").click()
    expect(timed.timer).to_have_text("Temps écoulé, 2:00 de plus")


def test_moving_on_starts_the_next_phases_timer(timed):
    timed.start()
    timed.press("PageDown", "PageDown")
    timed.page.clock.run_for(30_000)
    expect(timed.timer).to_have_text("Reste 1:30")


def test_a_reload_in_the_middle_changes_nothing(timed):
    timed.start()
    timed.press("p", "Enter")
    timed.page.clock.run_for(30_000)
    timed.page.reload()
    expect(timed.title).to_have_text("Un clic")
    expect(timed.stage.get_by_text("À deux personnes")).to_be_visible()
    timed.page.clock.run_for(30_000)
    expect(timed.timer).to_have_text("Reste 2:00")
    timed.press("PageDown")
    expect(timed.title).to_have_text("Ensemble")


@pytest.mark.parametrize(
    "text", ["{", "7", '{"version": 1, "plan": "mini"}', '{"version": 1, "plan": "perdu", "phase": 0}']
)
def test_a_corrupt_state_is_as_none(session, text):
    session.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    session.page.reload()
    session.start()
    expect(session.title).to_have_text("Un clic")


def test_where_storage_is_forbidden_it_goes_on_and_says_so(address, page):
    page.add_init_script(FORBID_STORAGE + NO_FULLSCREEN)
    page.goto(address)
    session = Session(page)
    session.start()
    session.press("PageDown")
    expect(session.title).to_have_text("Ensemble")
    session.press("Escape")
    expect(page.get_by_text("refuse de garder l’état de la séance")).to_be_visible()


def test_two_windows_follow_each_other(session):
    session.start()
    other = session.page.context.new_page()
    other.add_init_script(NO_FULLSCREEN)
    other.goto(session.page.url)
    second = Session(other)
    expect(second.title).to_have_text("Un clic")
    second.press("PageDown")
    expect(session.title).to_have_text("Ensemble", timeout=15_000)
    session.press("PageDown")
    expect(second.title).to_have_text("Avant de partir", timeout=15_000)
    second.press("Escape")
    expect(session.stage).to_be_visible()  # each window closes for itself


# --- the lab


def test_the_class_pools_its_codes_on_the_screen_under_the_same_key_as_on_the_labs_page(session):
    assert session.page.get_by_role("region", name="Mettre la classe en commun").count() == 0
    session.start()
    session.press("PageDown")
    lab = session.stage.get_by_role("region", name="Mettre la classe en commun").first
    lab.get_by_label("Codes de la classe").fill("\n".join(codes(2, rounds=2)))
    expect(lab).to_have_attribute("data-codes", "2")
    session.press("ArrowRight", "b", "Enter")  # all of them keys of the text box
    expect(session.title).to_have_text("Ensemble")
    session.press("PageDown", "PageUp")
    expect(lab).to_have_attribute("data-codes", "2")  # alive all along
    kept = session.page.evaluate(f"localStorage.getItem('{POOL}')")
    assert len(json.loads(kept)["codes"]) == 2
    session.page.reload()
    expect(lab).to_have_attribute("data-codes", "2")


def test_codes_entered_in_another_tab_reach_the_screen(session):
    session.start()
    session.press("PageDown")
    lab = session.stage.get_by_role("region", name="Mettre la classe en commun").first
    expect(lab).to_have_attribute("data-codes", "0")
    other = session.page.context.new_page()
    other.goto(session.page.url.replace("seance", "captcha"))
    other.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [POOL, json.dumps({"concept": "crosswalk", "codes": codes(3, rounds=1), "draft": ""})],
    )
    expect(lab).to_have_attribute("data-codes", "3", timeout=15_000)


def test_escape_leaves_the_lab_before_it_leaves_the_session(session):
    session.start()
    session.press("PageDown")
    session.stage.get_by_label("Codes de la classe").focus()
    session.press("Escape")
    expect(session.stage).to_be_visible()
    session.press("ArrowRight")
    expect(session.title).to_have_text("Avant de partir")


# --- for everyone, and on paper


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_accessibility_violation_and_text_of_high_contrast(session, scheme, width):
    session.page.set_viewport_size({"width": width, "height": 800})
    session.page.evaluate("(scheme) => { document.documentElement.dataset.theme = scheme; }", scheme)
    assert Axe().run(session.page, ".bd-article").response["violations"] == []
    session.start()
    rules = {"rules": {"color-contrast-enhanced": {"enabled": True}}}
    for _ in range(3):
        session.press("Enter", "Enter")
        session.page.evaluate("document.querySelector('.tc-stage__screen').scrollTop = 0")
        violations = Axe().run(session.page, {"exclude": [[".tc-widget"]]}, rules).response["violations"]
        assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []
        session.press("n", "PageDown")
    assert session.page.evaluate("document.documentElement.scrollWidth") <= width
    assert session.stage.locator(".tc-stage__screen").evaluate("(one) => one.scrollWidth - one.clientWidth") <= 0


def test_it_reads_from_the_back_of_the_room(session):
    session.page.set_viewport_size({"width": 1280, "height": 800})
    session.start()
    session.press("Enter")
    sizes = session.stage.locator(".tc-screen__text p, .tc-screen__ask, .tc-screen__answer p").evaluate_all(
        "(all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 32
    assert session.title.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)") >= 60


def test_on_paper_the_plan_fills_its_page_with_its_questions(session, tmp_path):
    session.start()
    session.page.pdf(path=tmp_path / "plan.pdf", format="A4")
    document = pypdfium2.PdfDocument(tmp_path / "plan.pdf")
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    assert "Version mini" in text and "Relève." in text and "Combien de clics" in text and "Beaucoup." in text
    assert "Autre version" not in text and "Projeter" not in text and "Pause" not in text
    session.press("Escape")
    session.page.get_by_role("radio", name="Autre version").check()
    session.page.pdf(path=tmp_path / "autre.pdf", format="A4")
    (page,) = pypdfium2.PdfDocument(tmp_path / "autre.pdf")
    assert "Autre version" in page.get_textpage().get_text_range()


def test_without_javascript_the_plans_are_there_each_on_its_page(address, browser, tmp_path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    article = page.locator("article")
    for text in (
        "Sans JavaScript",
        "Version mini",
        "Autre version",
        "Écrit au tableau.",
        "Combien de clics",
        "Beaucoup.",
    ):
        expect(article.get_by_text(re.compile(text)).first).to_be_visible()
    expect(article.get_by_role("button", name="Projeter")).to_have_count(0)
    page.pdf(path=tmp_path / "plans.pdf", format="A4")
    assert len(pypdfium2.PdfDocument(tmp_path / "plans.pdf")) == 2
    context.close()


def test_the_page_of_what_is_kept_names_it():
    from widgets.book.device_data_strings import LABS

    assert LABS["session"] == "Mode séance"
