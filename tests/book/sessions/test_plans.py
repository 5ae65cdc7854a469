"""Session plans: what is read, what is refused and how it is said, and the table that shows a plan."""

from __future__ import annotations

import json
import re

import pytest

from tests.book.sessions.books import MINI, QUESTIONS, without_lines
from tests.conftest import ROOT
from widgets.book.sessions.plans import SESSIONS, SessionError, load_plans
from widgets.book.sessions.sheets import load_sheets
from widgets.book.sessions.staged import LABS as PLAYED
from widgets.book.sessions.strings import LABS

PAGES = ["captcha", "mise-en-commun"]


@pytest.fixture
def load(tmp_path):
    def load(plan: str = MINI, questions: str = QUESTIONS):
        (tmp_path / "mini.yml").write_text(plan, encoding="utf-8")
        (tmp_path / "questions.yml").write_text(questions, encoding="utf-8")
        return load_plans(tmp_path, pages=PAGES, sheets=["captcha"])

    return load


def test_a_plan_is_read_with_its_phases_and_questions(load):
    plans, questions = load()
    plan = plans["mini"]
    assert (plan.title, plan.minutes, plan.questions) == ("Version mini", 15, ("a-qui", "combien"))
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
            "minutes: 15",
            "minutes: 14",
            "mini.yml, étape 3 (« Sortie ») : en 14 minutes, l’étape finit à la minute 10. "
            "Il faut 5 minutes de marge avant la minute 14 : 1 de trop.",
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
        ("page: captcha", "devices: capcha", "mini.yml, étape 1 (« Accroche ») : aucune page « capcha »."),
        (
            "page: captcha",
            "stage: cirque",
            "mini.yml, étape 1 (« Accroche ») : rien à projeter qui s’appelle « cirque ».",
        ),
        (
            "lab: mise-en-commun",
            "lab: mise-en-commun\n    stage: vote",
            "mini.yml, étape 2 (« En commun ») : « lab » et « stage » disent deux choses",
        ),
        ("sheet: captcha", "sheet: origami", "mini.yml, étape 3 (« Sortie ») : aucune feuille « origami »."),
        (
            "[a-qui, combien]",
            "[a-qui, comment]",
            "mini.yml, étape 1 (« Accroche ») : aucune question « comment » dans questions.yml.",
        ),
        ("close: Merci.", "fin: Merci.", "mini.yml, étape 2 (« En commun ») : clé inconnue « fin »"),
        ("    teacher: Relève.\n", "", "mini.yml, étape 3 (« Sortie ») : il manque « teacher »."),
        (
            "say: Qui a cliqué ?",
            "say: ''",
            "mini.yml, étape 1 (« Accroche ») : « say » doit être un texte non vide.",
        ),
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
    assert message in without_lines(str(raised.value))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("page: captcha", "page: capcha"),
        ("[a-qui, combien]", "[a-qui, comment]"),
        ("    minutes: 5", "    minutes: cinq"),
        ("close: Merci.", "fin: Merci."),
        ("teacher: Entre les codes.", "teacher: Montre {captcha.ledger.tmie}."),
        ("needs: [De quoi écrire, Un *projecteur*]", "needs: De quoi écrire"),
        ("class: Écrit.", "class: Écrit.\n    only: [90]"),
        ("class: Écrit.", "class: Écrit.\n    does: [{grids: 0}]"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(load, old, new):
    text = MINI.replace(old, new)
    line = text[: text.index(new)].count("\n") + new.count("\n") + 1
    with pytest.raises(SessionError, match=rf"^mini\.yml:{line}\b"):
        load(text)


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
    assert message in without_lines(str(raised.value))


def test_the_books_plans_hold_together_and_the_session_mode_offers_them_all():
    plans, questions = load_plans(sheets=load_sheets())
    assert {plan.minutes for plan in plans.values()} == {45, 90}
    assert set(questions) == {name for plan in plans.values() for name in plan.questions}  # none is left unasked
    page = (ROOT / "chapters/seance.md").read_text(encoding="utf-8")
    assert set(re.search(r"\{session-player\}(.*)", page).group(1).split()) == set(plans)
    assert {path.stem for path in SESSIONS.glob("*.yml")} == {*plans, "questions"}


def test_the_five_questions_are_the_same_on_the_page_and_in_the_plans_and_each_says_where_to_look():
    _, questions = load_plans(sheets=load_sheets())
    page = (ROOT / "chapters/en-classe.md").read_text(encoding="utf-8")
    headings = re.findall(r"^### [a-e]\) (.+)$", page, re.MULTILINE)
    named = re.findall(r"^:::\{where-to-look\} (\S+)$", page, re.MULTILINE)
    assert [questions[name].ask for name in named] == headings
    assert all(questions[name].where for name in named) and len(named) == 5
    assert not [heading for heading in headings if "film" in heading]


def test_a_projected_lab_keeps_what_it_knows_where_its_page_does():
    assert set(PLAYED) == set(LABS)
    for name, (lab, options) in PLAYED.items():
        page = (ROOT / f"chapters/{name}.md").read_text(encoding="utf-8")
        shown = re.search(rf":::\{{anywidget\}}[^\n]*{lab.entry.name}\n(?::[^\n]*\n)*(.*?)\n:::", page, re.DOTALL)
        assert json.loads(shown.group(1)) == options


def test_the_films_link_is_the_guides():
    plan = load_plans(sheets=load_sheets())[0]["film"]
    addresses = [url for phase in plan.phases for url in re.findall(r"https://[^)]+", phase.screen)]
    assert len(addresses) == 1
    assert addresses[0] in (ROOT / "chapters/guide.md").read_text(encoding="utf-8")


def test_the_five_questions_have_the_letters_of_their_page():
    questions = load_plans(sheets=load_sheets())[1]
    lettered = [question for question in questions.values() if question.letter]
    assert [question.letter for question in lettered] == list("abcde")
    page = (ROOT / "chapters/en-classe.md").read_text(encoding="utf-8")
    assert re.findall(r"^### ([a-e])\) ", page, re.MULTILINE) == list("abcde")


# --- in the book
