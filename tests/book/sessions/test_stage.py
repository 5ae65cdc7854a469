"""The lesson on the stage: each plan played to its end, with what its steps show in view, at the sizes of projectors."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.axe import violations_in_both
from tests.book.sessions.books import PLANS
from tests.book.sessions.conftest import NO_FULLSCREEN, Session
from widgets.book.sessions.plans import load_plans
from widgets.book.sessions.staged import name_of
from widgets.kit import press

SIZES = [(1280, 720), (1920, 1080)]
# What the class must see at once of each thing on the stage.
SEEN = {
    "atelier-captcha": [".tc-captcha__grid", ".tc-captcha__foot .tc-captcha__main"],
    "vote": [".tc-captcha__picture", ".tc-captcha__sides-counted", ".tc-captcha__turn", ".tc-captcha__strip"],
    "turc-mecanique": [".tc-turk__stage", ".tc-turk__toggle summary"],
    "captcha-price": ["figcaption", ".tc-chart-svg"],
    "hourly-pay": ["figcaption", ".tc-chart-svg"],
    "mise-en-commun": ["textarea"],
    "tricher": ["input[type=range]", ".tc-lab__choices"],
    "deux-mots": ["[data-digits] >> nth=0", "input >> nth=0", ".tc-lab__main >> nth=0"],
    "foule": ["input[type=checkbox] >> nth=0", ".tc-lab__main >> nth=0"],
    "le-juge": [".tc-judge__question", ".tc-judge__choice >> nth=0"],
    "journee-au-clic": [".tc-lab__main >> nth=0"],
}
OUT_OF_VIEW = """(one) => {
    const [box, screen] = [one, document.querySelector(".tc-stage__screen")].map((of) => of.getBoundingClientRect());
    const beyond = {
        above: screen.top - box.top, left: screen.left - box.left,
        below: box.bottom - Math.min(screen.bottom, innerHeight), right: box.right - screen.right,
    };
    return Object.entries(beyond).filter(([, by]) => by > 1);
}"""


def in_view(element: Locator) -> None:
    element.wait_for()
    assert element.evaluate(OUT_OF_VIEW) == [], element
    box = element.bounding_box()
    assert box["width"] > 0 and box["height"] > 0


def project(page: Page, lesson: Path, name: str, size: tuple[int, int] = SIZES[0]) -> Session:
    page.add_init_script(NO_FULLSCREEN)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{lesson.as_uri()}?projeter#{name}")
    session = Session(page)
    session.stage.wait_for()
    return session


def plan_of(name: str):
    return load_plans(sheets=[Path(sheet.file).stem for sheet in press.sheets()])[0][name]


def at_phase(session: Session, staged: str, name: str) -> Locator:
    """Go to the phase of the plan that shows `staged`: at once, since a book on the disk has no address to show first."""
    at = [name_of(phase) for phase in plan_of(name).phases].index(staged)
    session.press(*["PageDown"] * at)
    return session.stage.locator(f'.tc-staged[data-name="{staged}"]')


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", PLANS.split())
def test_a_plan_plays_to_its_end_and_what_it_shows_is_in_view(lesson, page, name, size):
    troubles = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: message.type in ("error", "warning") and troubles.append(message.text))
    page.on("request", lambda request: request.url.startswith("http") and troubles.append(request.url))
    session = project(page, lesson, name, size)
    shown = set()
    for number, phase in enumerate(plan_of(name).phases):
        expect(session.stage).to_have_attribute("data-phase", str(number))
        in_view(session.title)
        if phase.devices:
            turn = ["q"] if name_of(phase) else []
            session.press(*turn)
            in_view(session.stage.get_by_role("region", name="Où ouvrir la page"))
            session.press(*turn)
        if staged := name_of(phase):
            shown.add(staged)
            for selector in SEEN[staged]:
                in_view(session.stage.locator(f'.tc-staged[data-name="{staged}"]').locator(selector))
        for _ in phase.questions:
            session.press("Enter")
        if "micro-travail" in phase.questions:
            asked = session.stage.locator(".tc-screen__ask").all_inner_texts()
            assert [text.strip("+– \n")[:2] for text in asked] == ["a)", "b)", "c)", "d)", "e)"]
        answers = session.stage.locator(".tc-screen__answer")
        if phase.questions:
            assert set(
                session.stage.locator(".tc-screen__ask").evaluate_all("(all) => all.map((one) => one.ariaExpanded)")
            ) == {"true"}
            in_view(answers.last)
        session.press("PageDown")
    expect(session.said).to_have_text("C’est la dernière étape.")
    assert troubles == []
    assert shown == {name_of(phase) for phase in plan_of(name).phases} - {""}


@pytest.mark.parametrize("size", [*SIZES, (640, 360), (960, 540)], ids=str)
@pytest.mark.parametrize(("staged", "name"), [("atelier-captcha", "appareils"), ("vote", "projecteur")])
def test_the_captcha_is_sized_to_the_screen_also_at_two_hundred_per_cent(lesson, page, staged, name, size):
    session = project(page, lesson, name, size)
    lab = at_phase(session, staged, name)
    for selector in SEEN[staged]:
        in_view(lab.locator(selector))
    large = lab.locator(".tc-captcha__grid" if staged == "atelier-captcha" else ".tc-captcha__picture").bounding_box()
    room = session.stage.locator(".tc-stage__screen").bounding_box()
    assert large["height"] >= 0.7 * room["height"]  # as large as there is room for
    assert large["width"] == pytest.approx(large["height"], abs=2)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_curve_grows_beside_the_vote(lesson, page, truth, size):
    session = project(page, lesson, "projecteur", size)
    lab = at_phase(session, "vote", "projecteur")
    for at in range(9):
        sees = truth[lab.locator(".tc-captcha__picture").get_attribute("data-tile"), "crosswalk"]
        for name, hands in (("Oui", 18 if sees else 9), ("Non", 9 if sees else 18)):
            lab.get_by_label(name, exact=True).fill(str(hands))
        lab.get_by_role("button", name="Vérifier" if at == 8 else "Image suivante", exact=True).click()
    lab.get_by_role("button", name="Continuer", exact=True).click()
    for selector in [*SEEN["vote"], ".tc-lab__stats", ".tc-lab__chart"]:
        in_view(lab.locator(selector))
    picture, panel, curve = (
        lab.locator(f".tc-{name}").bounding_box() for name in ("captcha__picture", "captcha__panel", "lab__chart")
    )
    assert picture["x"] + picture["width"] <= min(panel["x"], curve["x"])
    covers = "(one) => document.elementsFromPoint(one.x, one.y)[0].closest('.tc-lab__chart') !== null"
    for part in (0.1, 0.9):
        point = {"x": curve["x"] + curve["width"] / 2, "y": curve["y"] + part * curve["height"]}
        assert page.evaluate(covers, point)  # nothing lies over it


def test_labs_start_when_their_step_comes_and_keep_their_work(lesson, page):
    session = project(page, lesson, "projecteur")
    assert page.locator(".tc-lab").count() == 0
    assert page.evaluate("[...document.scripts].every((one) => !one.src.includes('/labs/'))")
    lab = at_phase(session, "vote", "projecteur")
    yes = lab.get_by_label("Oui", exact=True)
    yes.fill("18")
    yes.press("PageDown")
    session.stage.locator('.tc-staged[data-name="tricher"] .tc-lab').wait_for()
    session.press("PageUp")
    expect(yes).to_have_value("18")
    page.reload()
    expect(lab.get_by_role("list", name="Les neuf votes")).to_contain_text("1\u00a0: 18–0")
    assert page.evaluate("'travail-du-clic/v1/captcha' in localStorage")


def test_a_lab_has_its_keys_and_escape_gives_them_back(lesson, page):
    session = project(page, lesson, "projecteur")
    lab = at_phase(session, "vote", "projecteur")
    lab.locator(".tc-lab").wait_for()
    session.press("l")
    expect(session.said).to_have_text("Les touches sont à l’atelier. Échap pour revenir à la séance.")
    session.press("o", "o", "n", "Enter")
    expect(lab.get_by_role("list", name="Les neuf votes")).to_contain_text("1\u00a0: 2–1")
    expect(session.stage).to_have_attribute("data-phase", "2")
    session.press("Escape")
    expect(session.stage.get_by_role("region", name="À l’écran")).to_be_focused()
    expect(session.said).to_have_text("Les touches sont de nouveau à la séance.")
    session.press("ArrowRight")
    expect(session.stage).to_have_attribute("data-phase", "3")


def test_the_automaton_opens(lesson, page):
    session = project(page, lesson, "projecteur")
    turk = at_phase(session, "turc-mecanique", "projecteur")
    turk.get_by_text("Ouvrir le second compartiment").click()
    expect(turk.get_by_text("Une personne joue à la lumière d’une bougie")).to_be_visible()
    in_view(turk.locator(".tc-turk__stage"))
    session.press("ArrowRight", "ArrowLeft")
    expect(turk.get_by_text("Une personne joue à la lumière d’une bougie")).to_be_visible()


def test_the_film_is_named_and_said_to_lead_out(lesson, page):
    session = project(page, lesson, "film")
    session.press("PageDown", "PageDown")
    film = session.stage.get_by_role("link", name="Regarder le film sur YouTube, 20 minutes (nouvel onglet)")
    in_view(film)
    assert film.get_attribute("target") == "_blank"
    expect(session.stage.get_by_text("Ce lien quitte le livre")).to_be_visible()


@pytest.mark.parametrize(
    ("staged", "name"), [("vote", "projecteur"), ("tricher", "projecteur"), ("atelier-captcha", "double")]
)
def test_no_accessibility_violation_with_a_lab_on_the_stage(lesson, page, staged, name):
    session = project(page, lesson, name)
    at_phase(session, staged, name).locator(".tc-lab").wait_for()
    assert violations_in_both(page, ".tc-stage") == []
