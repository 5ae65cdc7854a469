"""Instructions name what is on the screen by id; the table of names is what the labs really show."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.book.sessions.books import BOOK, MINI, assert_fails, ordinary
from tests.conftest import ROOT
from tests.test_chapters import strings
from widgets.book.sessions.elements import NAMED, UnknownElement, element, elements, sources, with_elements
from widgets.book.sessions.plans import SESSIONS, load_plans
from widgets.book.sessions.sheets import load_sheets

# Of each exported object, the strings that stand in it as they are.
PLAIN = """(m) => {
    const found = {};
    const visit = (keys, value) => {
        if (typeof value === "string") found[keys.join(".")] = value;
        else if (value && typeof value === "object" && !Array.isArray(value))
            for (const [key, part] of Object.entries(value)) visit([...keys, key], part);
    };
    for (const [name, value] of Object.entries(m)) visit([name.toLowerCase()], value);
    return found;
}"""


@pytest.mark.parametrize("path", [pytest.param(path, id=f"{path.parent.name}-{path.stem}") for path in sources()])
def test_the_table_says_what_the_lab_says(path, esm):
    shown = esm(path.relative_to(ROOT).as_posix()).eval(PLAIN)
    told = {
        name.partition(".")[2]: value for name, value in elements().items() if name.startswith(f"{path.parent.name}.")
    }
    common = shown.keys() & told.keys()
    assert {name: told[name] for name in common} == {name: shown[name] for name in common}
    assert len(common) >= 0.8 * len([name for name in shown if "." in name])


def test_elements_are_quoted_as_the_lab_calls_them():
    assert element("captcha.ledger.time") == "«\u202fTemps passé\u202f»"
    assert with_elements("Lisez {captcha.ledger.title}.") == "Lisez «\u202fVotre relevé de travail\u202f»."
    assert with_elements("Un {fact}`E1` et {deux} restent.") == "Un {fact}`E1` et {deux} restent."
    with pytest.raises(UnknownElement, match=r"captcha\.ledger\.tmie.*captcha\.ledger\.time"):
        element("captcha.ledger.tmie")


def test_no_plan_or_guide_quotes_a_lab_by_hand():
    names = {ordinary(value) for name, value in elements().items() if len(value) > 8 and name.split(".")[0] != "frame"}
    titles = {
        path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ") for path in ROOT.glob("chapters/*.md")
    }
    names -= {ordinary(title) for title in titles}  # some labs are called as their pages are
    for path in (*SESSIONS.glob("*.yml"), ROOT / "chapters/guide.md"):
        text = path.read_text(encoding="utf-8")
        for said in ("\n".join(strings(yaml.safe_load(text))) if path.suffix == ".yml" else text,):
            quoted = {ordinary(found) for found in re.findall("«\u202f([^»]+)\u202f»", said)}
            assert sorted(quoted & names) == [], path.name


def test_plans_name_elements_and_show_them_in_words():
    sheets = load_sheets()
    used = {name for path in SESSIONS.glob("*.yml") for name in NAMED.findall(path.read_text(encoding="utf-8"))}
    assert len(used) > 8
    plans, questions = load_plans(sheets=sheets)
    texts = [
        text for plan in plans.values() for phase in plan.phases for text in (phase.teacher, phase.class_, phase.screen)
    ]
    texts += [text for question in questions.values() for text in (question.ask, question.answer)]
    assert [text for text in texts if NAMED.search(text)] == []


def test_the_hour_is_worth_what_the_ledger_says(esm):
    _, questions = load_plans(sheets=load_sheets())
    ledger, words = esm("widgets/labs/captcha/ledger.js"), esm("widgets/labs/captcha/strings.js")
    rates = words.eval("(m) => m.LEDGER.rates.map(({ usd }) => usd)")
    answer = ordinary(questions["combien-de-l-heure"].answer)
    given, seconds, cents = map(
        int, re.search(r"(\d+) étiquettes en (\d+) secondes feraient (\d+) centimes", answer).groups()
    )
    assert ledger.call("pay", seconds, rates[0]) * 100 == pytest.approx(cents)
    assert given % 6 == 0 and cents / given == pytest.approx(1 / 6)
    for rate in rates:
        assert ledger.call("pay", 3600, rate) == pytest.approx(rate)
        assert f"{rate:g}".replace(".", ",") in answer


# --- in the book


@pytest.mark.parametrize(
    ("files", "line", "reason"),
    [
        (
            {"sessions/mini.yml": MINI.replace("Entre les codes.", "Montre {captcha.ledger.tmie}.")},
            "guide.md:3",
            "mini.yml, étape 2 (« En commun ») : aucun atelier ne montre « captcha.ledger.tmie ». "
            "Le plus proche : « captcha.ledger.time ».",
        ),
        (
            {"chapters/captcha": "# Le CAPTCHA\n\nLisez {element}`captcha.ledger.tmie`.\n"},
            "captcha.md:3",
            "aucun atelier ne montre « captcha.ledger.tmie »",
        ),
        (
            {"chapters/captcha": "# Le CAPTCHA\n\nComptez {duration}`nulle-part`.\n"},
            "captcha.md:3",
            "aucune durée pour « nulle-part »",
        ),
    ],
)
def test_what_no_screen_shows_fails_the_build_with_file_and_line(build, files, line, reason):
    assert_fails(build, files, line, reason)


def test_pages_say_the_words_of_labs_and_how_long_they_take(build):
    text = "# Le CAPTCHA\n\nLisez {element}`captcha.ledger.time` ; comptez {duration}`deux-mots`.\n"
    built = build(BOOK | {"chapters/captcha": text}, tc_sessions="sessions")
    assert built.warnings == ""
    assert "Lisez «\u202fTemps passé\u202f» ; comptez 6\u00a0minutes." in built.html("chapters/captcha").get_text()
