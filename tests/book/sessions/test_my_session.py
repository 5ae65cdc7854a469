"""« Ma séance »: what a teacher says of a class, and the plan, the sheets and the links that come out."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.axe import violations_in_both
from tests.book.conftest import FORBID_STORAGE, second_tab
from tests.book.sessions.books import BOOK, ordinary
from tests.conftest import ROOT
from widgets.book.sessions.my_session import PUPILS
from widgets.book.sessions.sheets import print_list
from widgets.paths import ASSETS

KEY = "travail-du-clic/v1/ma-seance"
REAL = {f"sessions/{path.name}": path.read_text(encoding="utf-8") for path in (ASSETS / "sessions").glob("*.yml")}
SHEETS = {"captcha-feuilles", "captcha-depouillement", "journee-au-clic", "questions"}
PAGES = sorted(path.stem for path in (ROOT / "chapters").glob("*.md"))
GUIDE = "# Guide\n\n(ma-seance)=\n## Ma séance\n\n:::{my-session}\n:::\n\n## Choisir sa version\n\nLes plans.\n\n(feuilles)=\n## Les feuilles\n\nRien.\n"
ALL = {
    "index": "# Livre\n\n```{toctree}\n" + "\n".join(f"chapters/{page}" for page in PAGES) + "\n```\n",
    **{f"chapters/{page}": f"# Page {page}\n" for page in PAGES},
    "chapters/references": "# Références\n\n:::{sources}\n:::\n",
    "chapters/seance": "# Mode séance\n\n:::{session-player} appareils projecteur papier film double\n:::\n",
    "chapters/guide": GUIDE,
    **REAL,
}
ALL["chapters/turc-mecanique"] = (ROOT / "chapters/turc-mecanique.md").read_text(encoding="utf-8").split("\n\n")[
    0
] + "\n"


@pytest.fixture(scope="module")
def built(build_once):
    return build_once(ALL, tc_sessions="sessions", tc_sheets={name: name for name in SHEETS})


@pytest.fixture
def mine(built, page):
    def visit(fragment: str = ""):
        page.goto("about:blank")
        page.goto(f"{built.address}/chapters/guide.html" + fragment)
        page.locator(".tc-mine[data-ready]").wait_for()
        return page.locator(".tc-mine")

    return visit


def set_pupils(mine, count: int) -> None:
    mine.get_by_label("Élèves").fill(str(count))
    mine.get_by_label("Élèves").press("Tab")


@pytest.mark.parametrize("minutes", [40, 45, 50, 90])
@pytest.mark.parametrize(
    ("devices", "film", "plan"),
    [
        ("aucun, pas même un projecteur", False, "papier"),
        ("aucun, pas même un projecteur", True, "papier"),
        ("un ordinateur et un projecteur", False, "projecteur"),
        ("un ordinateur et un projecteur", True, "film"),
        ("un pour deux ou trois, et un projecteur", False, "appareils"),
        ("un par élève, et un projecteur", True, "film"),
    ],
)
def test_each_answer_has_its_plan_and_the_session_page_opens_it(mine, minutes, devices, film, plan):
    one = mine()
    one.get_by_label(f"{minutes} minutes").check()
    one.get_by_label(devices, exact=True).check()
    one.get_by_label("Le film sera projeté").set_checked(film)
    plan = "double" if (plan, minutes) == ("appareils", 90) else plan
    name = plan if minutes == 45 or plan == "double" else f"{plan}-{minutes}"
    play = one.get_by_role("link", name="Projeter cette séance")
    expect(play).to_have_attribute("href", f"seance.html#{name}")
    ends = [int(text.split("–")[1]) for text in one.locator(".tc-mine__time").all_inner_texts()]
    assert ends[-1] + 5 <= minutes
    assert ("demande un projecteur" in one.inner_text()) == (film and devices.startswith("aucun"))
    if film:
        return
    titles = one.locator(".tc-mine__steps li span:last-child").all_inner_texts()
    play.click()
    page = one.page
    page.locator(".tc-session[data-ready]").wait_for()
    expect(page.locator(".tc-session-plan:visible")).to_have_attribute("id", name)
    expect(page.get_by_role("radio", checked=True)).to_have_value(name)
    page.get_by_role("button", name="Projeter").click()
    stage = page.get_by_role("dialog")
    for n, title in enumerate(titles, start=1):
        expect(stage.locator(".tc-stage__where")).to_contain_text(f"Étape {n} sur {len(titles)}")
        expect(stage.locator(".tc-stage__where")).to_contain_text(title)
        page.keyboard.press("PageDown")


def test_a_larger_class_takes_longer_and_is_told_when_it_is_tight(mine):
    one = mine("#ma-seance?eleves=24&minutes=45&appareils=aucun&film=non")
    before = one.locator(".tc-mine__time").all_inner_texts()
    expect(one.locator(".tc-mine__summary")).to_contain_text("Pour 24 élèves, chaque période garde au moins")
    set_pupils(one, 40)
    after = one.locator(".tc-mine__time").all_inner_texts()
    assert int(after[-1].split("–")[1]) > int(before[-1].split("–")[1])
    expect(one.locator(".tc-spoken")).to_contain_text("Pour 40 élèves")


@pytest.mark.parametrize("pupils", [2, 24, 36])
def test_the_sheets_are_those_of_the_print_list_with_as_many_copies(mine, pupils):
    one = mine(f"#ma-seance?eleves={pupils}&minutes=45&appareils=aucun&film=non")
    shown = [ordinary(text) for text in one.locator(".tc-mine__sheets li").all_inner_texts()]
    lines = print_list("papier", pupils)
    assert len(shown) == len(lines) > 4
    for text, line in zip(shown, lines, strict=True):
        times = "une fois" if line.copies == 1 else f"{line.copies} fois"
        assert text.startswith(f"{ordinary(line.sheet.title)} : {times}")
        assert text.endswith("recto verso" if line.sheet.two_sided else "recto")
        whole = line.pages == line.sheet.pages * line.sheet.versions
        assert ("pages 1 à" in text) == (not whole) == (f"pages 1 à {line.pages}," in text)
    one.get_by_label("90 minutes").check()
    expect(one.locator(".tc-mine__sheets")).to_contain_text("Les cinq questions")


@pytest.mark.parametrize("count", ["1", "41", "", "2.5"])
def test_a_class_that_cannot_be_changes_nothing(mine, count):
    one = mine()
    one.get_by_label("Élèves").fill(count)
    one.get_by_label("Élèves").press("Tab")
    expect(one.locator(".tc-mine__summary")).to_contain_text("Pour 24 élèves")
    assert one.page.evaluate(f"localStorage.getItem('{KEY}')") is None


def test_settings_are_kept_on_the_device_and_follow_in_other_tabs(mine):
    one = mine()
    assert one.page.evaluate(f"localStorage.getItem('{KEY}')") is None  # nothing is kept of who only looks
    one.get_by_label("90 minutes").check()
    set_pupils(one, 18)
    kept = json.loads(one.page.evaluate(f"localStorage.getItem('{KEY}')"))
    assert kept == {"pupils": 18, "minutes": 90, "devices": "chacun", "film": False}
    one = mine()
    expect(one.get_by_label("90 minutes")).to_be_checked()
    expect(one.get_by_label("Élèves")).to_have_value("18")
    other = second_tab(one.page, one.page.url)
    other.get_by_label("40 minutes").check()
    expect(one.get_by_label("40 minutes")).to_be_checked()


def test_a_link_tells_the_settings_and_only_them_and_keeps_nothing(mine):
    one = mine()
    one.get_by_label("50 minutes").check()
    one.get_by_label("Le film sera projeté").check()
    fragment = "#ma-seance?eleves=24&minutes=50&appareils=chacun&film=oui"
    assert one.page.url.endswith(fragment)
    expect(one.locator(".tc-mine__link")).to_have_text(one.page.url)
    one.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    one.get_by_role("button", name="Copier le lien").click()
    expect(one).to_contain_text(re.compile("Lien copié|Le lien est sélectionné"))
    one.page.evaluate("localStorage.clear()")
    one = mine(fragment)
    expect(one.get_by_label("50 minutes")).to_be_checked()
    expect(one.get_by_label("Le film sera projeté")).to_be_checked()
    assert one.page.evaluate(f"localStorage.getItem('{KEY}')") is None


@pytest.mark.parametrize(
    "fragment",
    [
        "#ma-seance?eleves=24&minutes=45&appareils=chacun",
        "#ma-seance?eleves=999&minutes=45&appareils=chacun&film=non",
        "#ma-seance?eleves=24&minutes=45&appareils=chacun&film=non&nom=toto",
        "#ma-seance?eleves=24&minutes=45&appareils=<b>&film=non",
        "#ma-seance?eleves=24&minutes=45&appareils=chacun&film=constructor",
        "#ma-seance?%E0%A4%A",
    ],
)
def test_a_bad_link_is_ignored_politely(mine, fragment):
    problems = []
    one = mine()
    one.page.on("pageerror", lambda error: problems.append(str(error)))
    one.get_by_label("40 minutes").check()
    one = mine(fragment)
    expect(one).to_contain_text("Ce lien ne dit pas de réglages que cette page connaît. Voici les vôtres.")
    expect(one.get_by_label("40 minutes")).to_be_checked()
    assert problems == []


def test_what_the_page_and_the_build_say_of_sizes_agrees(esm):
    limits = esm("widgets/book/sessions/settings.js").eval("(m) => [m.FEWEST, m.MOST, m.LENGTHS]")
    assert limits == [PUPILS[0], PUPILS[-1], [40, 45, 50, 90]]


@pytest.mark.parametrize("kept", ["null", "[]", '{"pupils": 24}', '{"pupils": "24", "minutes": 45}', "{"])
def test_what_is_kept_and_makes_no_sense_is_ignored(mine, kept):
    one = mine()
    one.page.evaluate(f"(text) => localStorage.setItem('{KEY}', text)", kept)
    one = mine()
    expect(one.get_by_label("45 minutes")).to_be_checked()


def test_where_nothing_can_be_kept_it_works_and_says_so(mine, page):
    page.add_init_script(FORBID_STORAGE)
    one = mine()
    one.get_by_label("50 minutes").check()
    expect(one).to_contain_text("Votre navigateur refuse de garder ces réglages")
    expect(one.locator(".tc-mine__title")).to_contain_text("50 minutes")


@pytest.mark.parametrize("width", [1280, 390])
def test_no_accessibility_violation_at_any_width(mine, width):
    one = mine()
    one.page.set_viewport_size({"width": width, "height": 800})
    assert violations_in_both(one.page, ".bd-article") == []
    assert one.page.evaluate("document.documentElement.scrollWidth") <= width


def test_with_the_keyboard_alone(mine):
    one = mine()
    one.get_by_label("Élèves").focus()
    one.page.keyboard.press("Tab")
    one.page.keyboard.press("ArrowDown")
    expect(one.get_by_label("50 minutes")).to_be_checked()
    one.page.keyboard.press("Tab")
    one.page.keyboard.press("ArrowUp")
    expect(one.get_by_label("un pour deux ou trois, et un projecteur", exact=True)).to_be_checked()
    one.page.keyboard.press("Tab")
    one.page.keyboard.press("Space")
    expect(one.get_by_label("Le film sera projeté")).to_be_checked()


def test_without_javascript_a_sentence_leads_to_the_list(built, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{built.address}/chapters/guide.html")
    expect(page.get_by_text("Sans JavaScript, choisissez dans la liste")).to_be_visible()
    context.close()


def test_the_page_of_what_is_kept_names_it():
    from widgets.book.device_data.strings import LABS

    assert "Ma séance" in LABS["ma-seance"]


def test_a_book_without_a_session_mode_links_to_none(build):
    page = "# Guide\n\n:::{my-session}\n:::\n"
    built = build(BOOK | {"chapters/seance": "# Séance\n", "chapters/guide": page}, tc_sessions="sessions")
    assert built.warnings == ""
    data = json.loads(built.html("chapters/guide").select_one(".tc-mine__data").string)
    assert data["player"] is None
    assert [plan["name"] for plan in data["plans"]] == ["autre", "mini"]
