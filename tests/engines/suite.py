"""What every engine is asked: all pages both ways, every lab, a quiz, a bubble, the session, paper. Each engine's file of
tests takes all of it by name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import pages

from .desk import Desk, Lab, Look
from .labs import LABS


@pytest.mark.parametrize("path", pages())
def test_it_opens_from_a_server(desk, path):
    assert desk.open(path)._replace(moving=0) == Look(said=[], foreign=[], dead=[], wide=[], moving=0, title=True)


@pytest.mark.parametrize("name", LABS)
def test_three_rounds_are_played(desk, name):
    path, play = LABS[name]
    lab = Lab(desk, f"chapters/{path}.html")
    play(lab)
    assert desk.look().said == []


@pytest.fixture
def cramped(disk: Desk, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """The book from the disk, in a narrow window or enlarged, without motion, in forced colours: what an engine can do."""
    with request.module.little_room(disk.driver):
        yield disk


@pytest.mark.parametrize("path", pages())
def test_it_opens_from_the_disk_in_little_room_without_motion(cramped, request, path):
    assert cramped.open(path, width=request.module.NARROWEST) == Look(
        said=[], foreign=[], dead=[], wide=[], moving=0, title=True
    )


def test_that_was_little_room_without_motion(cramped, request):
    cramped.open("chapters/accueil.html", width=request.module.NARROWEST)
    asked = {name: cramped.run("return matchMedia(arguments[0]).matches", name) for name in request.module.ASKED}
    assert asked == dict.fromkeys(request.module.ASKED, True)


def test_a_question_is_answered_and_says_so(desk):
    desk.open("chapters/captcha.html")
    quiz = desk.one(".tc-quiz")
    desk.click(desk.all(".tc-quiz__input", quiz)[0])
    desk.press("Valider", quiz, by="mouse")
    status = desk.one(".tc-quiz__status", quiz)
    desk.wait(lambda: status.text.startswith(("Juste", "À revoir")))
    assert desk.look().said == []


def test_a_term_tells_what_it_means_to_who_reaches_it_by_key_until_escape(desk):
    desk.open("chapters/digital-labor.html")
    term = desk.one("a.tc-term")
    bubble = desk.run("return document.getElementById(arguments[0].getAttribute('aria-describedby'))", term)
    assert not bubble.is_displayed()
    desk.run("arguments[0].focus()", term)
    desk.wait(bubble.is_displayed)
    assert bubble.text
    desk.keys(Keys.ESCAPE)
    desk.wait(lambda: not bubble.is_displayed())


def test_a_lesson_is_projected_and_driven_by_keys(desk):
    desk.open("chapters/seance.html?projeter#projecteur")
    stage = desk.one("[role=dialog].tc-stage")
    step = desk.one(".tc-stage__step", stage)
    first = step.text
    desk.keys(Keys.PAGE_DOWN)
    desk.wait(lambda: step.text != first)
    desk.keys(Keys.PAGE_UP)
    desk.wait(lambda: step.text == first)
    desk.keys("b")
    desk.wait(desk.one(".tc-stage__black", stage).is_displayed)
    desk.keys("b")
    desk.press("Fermer", stage)
    desk.wait(lambda: not desk.all(".tc-stage"))
    assert desk.look().said == []


def test_the_room_is_found_ready(desk):
    desk.open("chapters/verifier-la-salle.html")
    root = desk.one(".tc-room")
    desk.wait(lambda: root.get_attribute("data-verdict") != "running")
    states = {item.get_attribute("data-check"): item.get_attribute("data-state") for item in desk.all("[data-check]")}
    assert root.get_attribute("data-verdict") == "good", states
    assert states["labs"] == "good"


def test_the_payslip_is_alone_on_paper(desk):
    lab = Lab(desk, "chapters/journee-au-clic.html")
    LABS["shift"][1](lab)
    lab.press("Finir la journée")
    lab.press("Imprimer la fiche de paie")
    assert desk.run("return tcPrinted") == 1
    desk.as_paper()
    shown = "return [...document.querySelectorAll(arguments[0])].filter((el) => el.getClientRects().length > 0).length"
    assert (desk.run(shown, "h1"), desk.run(shown, ".tc-shift__headline") > 0) == (0, True)
