"""Session plans: what is read, what is refused and how it is said, and the table that shows a plan."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.book.sessions.books import BOOK, MINI, QUESTIONS
from tests.conftest import ROOT
from widgets.book.sessions.plans import SESSIONS, SessionError, load_plans
from widgets.book.sessions.player import LABS as PLAYED
from widgets.book.sessions.strings import LABS
from widgets.kit import press

PAGES = ["captcha", "mise-en-commun"]


@pytest.fixture
def load(tmp_path):
    def load(plan: str = MINI, questions: str = QUESTIONS):
        (tmp_path / "mini.yml").write_text(plan, encoding="utf-8")
        (tmp_path / "questions.yml").write_text(questions, encoding="utf-8")
        return load_plans(tmp_path, pages=PAGES, sheets=["captcha"])

    return load


def ordinary(text: str) -> str:
    return re.sub("[\u00a0\u202f]", " ", text)


def test_a_plan_is_read_with_its_phases_and_questions(load):
    plans, questions = load()
    plan = plans["mini"]
    assert (plan.title, plan.minutes, plan.questions) == ("Version mini", 10, ("a-qui", "combien"))
    assert [(phase.title, phase.minutes, phase.lab) for phase in plan.phases] == [
        ("Accroche", 3, ""),
        ("En commun", 5, "mise-en-commun"),
        ("Sortie", 2, ""),
    ]
    assert (plan.phases[0].screen_title, plan.phases[0].screen_text) == ("Un clic", "Une seconde.")
    assert questions["a-qui"].facts == ("E12",)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "minutes: 10",
            "minutes: 11",
            "mini.yml, étape 3 (« Sortie ») : les étapes font 10 minutes en tout, et le plan en annonce 11.",
        ),
        (
            "    minutes: 5",
            "    minutes: cinq",
            "mini.yml, étape 2 (« En commun ») : « minutes » doit être un nombre entier",
        ),
        ("    minutes: 5", "    minutes: 0", "mini.yml, étape 2 (« En commun ») : « minutes »"),
        ("page: captcha", "page: capcha", "mini.yml, étape 1 (« Accroche ») : aucune page « capcha »."),
        (
            "lab: mise-en-commun",
            "lab: captcha",
            "mini.yml, étape 2 (« En commun ») : aucun atelier à projeter « captcha ».",
        ),
        ("sheet: captcha", "sheet: origami", "mini.yml, étape 3 (« Sortie ») : aucune feuille « origami »."),
        (
            "[a-qui, combien]",
            "[a-qui, comment]",
            "mini.yml, étape 1 (« Accroche ») : aucune question « comment » dans questions.yml.",
        ),
        ("close: Merci.", "fin: Merci.", "mini.yml, étape 2 (« En commun ») : clé inconnue « fin »"),
        ("    teacher: Relève.\n", "", "mini.yml, étape 3 (« Sortie ») : il manque « teacher »."),
        ("say: Qui a cliqué ?", "say: ''", "mini.yml, étape 1 (« Accroche ») : « say » doit être un texte non vide."),
        ("## Ensemble", "Ensemble", "mini.yml, étape 2 (« En commun ») : « screen » doit commencer par un titre"),
        ("title: Version mini", "titre: Version mini", "mini.yml : clé inconnue « titre »"),
        (
            "needs: [De quoi écrire, Un *projecteur*]",
            "needs: De quoi écrire",
            "mini.yml : « needs » doit être une liste",
        ),
    ],
)
def test_what_is_wrong_is_said_with_the_file_and_the_phase(load, old, new, message):
    assert old in MINI
    with pytest.raises(SessionError) as raised:
        load(MINI.replace(old, new))
    assert message in ordinary(str(raised.value))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[E12]", "[E999]", "questions.yml, question « a-qui » : aucun fait « E999 »"),
        ("  answer: Beaucoup.", "", "questions.yml, question « combien » : il manque « answer »."),
        (
            "  answer: Beaucoup.",
            "  answer: Beaucoup.\n  note: x",
            "questions.yml, question « combien » : clé inconnue « note »",
        ),
    ],
)
def test_a_wrong_question_is_named(load, old, new, message):
    with pytest.raises(SessionError) as raised:
        load(questions=QUESTIONS.replace(old, new))
    assert message in ordinary(str(raised.value))


def test_the_books_plans_hold_together_and_the_session_mode_offers_them_all():
    plans, questions = load_plans(sheets=[Path(sheet.file).stem for sheet in press.sheets()])
    assert {plan.minutes for plan in plans.values()} == {45, 90}
    assert set(questions) == {name for plan in plans.values() for name in plan.questions}  # none is left unasked
    page = (ROOT / "chapters/seance.md").read_text(encoding="utf-8")
    assert set(re.search(r"\{session-player\}(.*)", page).group(1).split()) == set(plans)
    assert {path.stem for path in SESSIONS.glob("*.yml")} == {*plans, "questions"}


def test_two_periods_are_cut_where_the_guide_says_and_both_fit():
    plan = load_plans(sheets=[Path(sheet.file).stem for sheet in press.sheets()])[0]["double"]
    guide = ordinary((ROOT / "chapters/guide.md").read_text(encoding="utf-8"))
    last = re.search(r"La coupure se place après « (.+?) », à 45 minutes", guide).group(1)
    titles = [ordinary(phase.title) for phase in plan.phases]
    first = sum(phase.minutes for phase in plan.phases[: titles.index(last) + 1])
    assert (first, plan.minutes - first) == (45, 45)


def test_what_a_plan_quotes_of_a_lab_stands_in_that_lab():
    labs = {"coulisses-ia": "captcha", "tricher": "cheating"}  # the page of a phase, the lab that its words are about
    plans, questions = load_plans(sheets=[Path(sheet.file).stem for sheet in press.sheets()])
    quoted = 0
    for phase in (phase for plan in plans.values() for phase in plan.phases if phase.page in labs):
        words = ordinary((ROOT / f"widgets/labs/{labs[phase.page]}/strings.js").read_text(encoding="utf-8"))
        asked = [text for name in phase.questions for text in (questions[name].ask, questions[name].answer)]
        for text in (phase.teacher, phase.class_, phase.screen_text, *asked):
            for said in re.findall(r"« ([^»]+) »", ordinary(text)):
                if said != "ferme":  # a word of the facts
                    assert said.replace("’", "'") in words, (phase.title, said)
                    quoted += 1
    assert quoted > 10


def test_a_projected_lab_keeps_what_it_knows_where_its_page_does():
    assert set(PLAYED) == set(LABS)
    for name, (lab, options) in PLAYED.items():
        page = (ROOT / f"chapters/{name}.md").read_text(encoding="utf-8")
        shown = re.search(rf":::\{{anywidget\}}[^\n]*{lab.entry.name}\n(?::[^\n]*\n)*(.*?)\n:::", page, re.DOTALL)
        assert json.loads(shown.group(1)) == options


# --- in the book


def test_the_table_tells_the_lesson_minute_by_minute(build):
    built = build(BOOK, tc_sessions="sessions")
    assert built.warnings == ""
    page = built.html("chapters/guide")
    table = page.select_one(".tc-plan table")
    assert table["aria-label"] == "Version mini, minute par minute"
    rows = [[cell.get_text(" ", strip=True) for cell in row.select("td")] for row in table.select("tbody tr")]
    assert [row[0] for row in rows] == ["0\u00a0–\u00a03", "3\u00a0–\u00a08", "8\u00a0–\u00a010"]
    assert [ordinary(cell) for cell in rows[0][1:]] == [
        "Accroche Page : Le CAPTCHA",
        "Écrit au tableau. Pour ouvrir : « Qui a cliqué ? »",
        "Propose.",
    ]
    assert (
        ordinary(rows[1][1]) == "En commun Atelier projeté : Mettre la classe en commun"
    )  # named once, as page and lab
    assert "Merci." in rows[1][2]
    heads = [head.get_text(strip=True) for head in table.select("th[scope=col]")]
    assert [cell["data-label"] for cell in table.select("tbody tr")[0].select("td")] == heads
    assert [item.get_text(strip=True) for item in page.select("article ul li")][:1] == ["De quoi écrire"]


def test_the_plan_leads_to_its_page_its_sheets_and_the_session_mode(build):
    page = build(BOOK, tc_sessions="sessions").html("chapters/guide")
    links = {ordinary(link.get_text(strip=True)): link["href"] for link in page.select("article a.reference")}
    assert links["Le CAPTCHA"] == "captcha.html"
    assert links["CAPTCHA sur papier"] == "#feuilles"
    assert links["Projeter cette séance"] == "seance.html#mini"


def test_without_a_session_mode_in_the_book_nothing_leads_to_it(build):
    page = ":::{session-plan} autre\n:::\n"
    built = build(
        BOOK | {"chapters/seance": "# Séance\n", "chapters/guide": f"# Guide\n\n{page}"}, tc_sessions="sessions"
    )
    assert built.warnings == ""
    assert "Projeter" not in built.html("chapters/guide").select_one("article").get_text()


@pytest.mark.parametrize(
    ("files", "line", "reason"),
    [
        ({"sessions/mini.yml": MINI.replace("minutes: 10", "minutes: 11")}, "guide.md:3", "mini.yml, étape 3"),
        (
            {"chapters/guide": "# Guide\n\n:::{session-plan} maxi\n:::\n"},
            "guide.md:3",
            "aucun plan « maxi » (connus : autre, mini)",
        ),
        ({"sessions/mini.yml": MINI.replace("page: captcha", "page: perdue")}, "guide.md:3", "aucune page « perdue »"),
        (
            {"chapters/captcha": "# Le CAPTCHA\n\n:::{session-player} autre\n:::\n"},
            "seance.md:5",
            "le mode séance est déjà dans chapters/captcha",
        ),
    ],
)
def test_a_plan_that_does_not_hold_fails_the_build(build, files, line, reason):
    warnings = ordinary(build(BOOK | files, tc_sessions="sessions").warnings)
    assert f"{line}: ERROR" in warnings
    assert reason in warnings


def test_a_changed_plan_is_read_again(build):
    build(BOOK, tc_sessions="sessions")
    built = build(
        {"sessions/autre.yml": BOOK["sessions/autre.yml"].replace("Regarde.", "Observe.")}, tc_sessions="sessions"
    )
    assert "Observe." in built.html("chapters/seance").get_text()
