"""The session mode in a browser: the lab on its screen, reading it from afar or by ear, on paper, without JavaScript."""

from __future__ import annotations

import io
import json
import re

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from tests.axe import violations_in_both
from tests.book.conftest import second_tab
from tests.book.sessions.conftest import NO_FULLSCREEN, POOL, Session
from tests.labs.pooling_pages import codes
from tests.labs.qr_reader import read_qr

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


def seen(code: Locator, size: int) -> np.ndarray:
    """The modules of a QR code of `size` with its quiet zone, as a camera would find them on the screen."""
    picture = np.asarray(Image.open(io.BytesIO(code.screenshot())).convert("L"))
    centres = ((np.arange(4, size - 4) + 0.5) * len(picture) / size).astype(int)
    return picture[np.ix_(centres, centres)] < 128


def test_where_students_open_a_page_its_address_is_shown_for_the_last_row(address, page):
    book, here = "http://classe.example/livre", address.removesuffix("/chapters/seance.html")
    page.route(f"{book}/**", lambda route: route.continue_(url=route.request.url.replace(book, here)))
    page.add_init_script(NO_FULLSCREEN)
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{book}/chapters/seance.html?projeter#mini")
    session = Session(page)
    session.press("PageDown", "PageDown")
    code = session.stage.get_by_role("img", name="Code QR de l’adresse\u00a0: Le CAPTCHA")
    box, room = code.bounding_box(), session.stage.locator(".tc-stage__screen").bounding_box()
    assert box["height"] >= room["height"] / 3 and box["y"] + box["height"] <= room["y"] + room["height"]
    modules = float(code.get_attribute("viewBox").split()[-1])
    assert box["width"] / modules >= 1280 / 250
    text = session.stage.locator(".tc-poster__address")
    expect(text).to_have_text("classe.example/livre/chapters/captcha.html")
    assert float(text.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")) >= 30
    assert read_qr(seen(code, int(modules))) == f"{book}/chapters/captcha.html"
    expect(session.button("Adresse")).to_have_attribute("aria-pressed", "true")


def test_without_an_address_one_sentence_says_how_students_come_to_the_page(session):
    session.start()
    session.press("PageDown", "PageDown")
    expect(session.stage.get_by_text("Ouvrez cette page dans le livre de la clé USB")).to_be_visible()
    expect(session.stage.get_by_role("img", name="Code QR")).to_have_count(0)


def test_codes_entered_in_another_tab_reach_the_screen(session):
    session.start()
    session.press("PageDown")
    lab = session.stage.get_by_role("region", name="Mettre la classe en commun").first
    expect(lab).to_have_attribute("data-codes", "0")
    other = second_tab(session.page, session.page.url.replace("seance", "captcha"))
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


@pytest.mark.parametrize("width", [1280, 390])
def test_no_accessibility_violation_and_text_of_high_contrast(session, width):
    session.page.set_viewport_size({"width": width, "height": 800})
    assert violations_in_both(session.page, ".bd-article") == []
    session.start()
    for _ in range(3):
        session.press("Enter", "Enter")
        session.page.evaluate("document.querySelector('.tc-stage__screen').scrollTop = 0")
        high = {"color-contrast-enhanced": True}
        assert violations_in_both(session.page, {"exclude": [[".tc-widget"]]}, rules=high) == []
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
    from widgets.book.device_data.strings import LABS

    assert LABS["session"] == "Mode séance"
