"""Plans on the pages of a book: the table that shows one, the pages it leads to, and the build that refuses a wrong one."""

from __future__ import annotations

import json

import pypdfium2
import pytest

from tests.book.sessions.books import BOOK, MINI, QUESTIONS, assert_fails, ordinary


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


def test_the_table_is_folded_on_the_screen_and_open_on_paper(build, page):
    built = build(BOOK, tc_sessions="sessions")
    page.goto(f"{built.address}/chapters/guide.html")
    assert not page.get_by_text("Écrit au tableau.").is_visible()
    (sheet,) = pypdfium2.PdfDocument(page.pdf(format="A4"))
    assert "Écrit au tableau." in sheet.get_textpage().get_text_range()
    page.get_by_text("Minute par minute, 3 étapes").click()
    assert page.get_by_text("Écrit au tableau.").is_visible()


def test_the_plan_leads_to_its_page_its_sheets_and_the_session_mode(build):
    page = build(BOOK, tc_sessions="sessions").html("chapters/guide")
    links = {ordinary(link.get_text(strip=True)): link["href"] for link in page.select("article a.reference")}
    assert links["Le CAPTCHA"] == "captcha.html"
    assert links["CAPTCHA sur papier"] == "#feuilles"
    assert links["Projeter cette séance"] == "seance.html?projeter#mini"


PREPARED = MINI.replace("questions: [a-qui, combien]", "questions: [a-qui, combien]\n    does: [groups]")
SENDING = QUESTIONS.replace("  facts: [E12]", "  where: [captcha, mise-en-commun]").replace(
    "Beaucoup.", "Tant.\n  where: [captcha]"
)


def test_a_question_prepared_now_and_answered_later_says_where_to_look(build):
    files = {"sessions/mini.yml": PREPARED.replace("questions: [combien]", "questions: [combien, a-qui]")}
    page = "# Le CAPTCHA\n\n:::{where-to-look} a-qui\n:::\n"
    built = build(BOOK | files | {"sessions/questions.yml": SENDING, "chapters/captcha": page}, tc_sessions="sessions")
    assert built.warnings == ""
    rows = built.html("chapters/guide").select(".tc-plan tbody tr")
    found = [
        ordinary(row.select_one(".tc-plan__where").get_text()) if row.select_one(".tc-plan__where") else ""
        for row in rows
    ]
    assert found == ["Où chercher : a) Le CAPTCHA, Mettre la classe en commun ; b) Le CAPTCHA", "", ""]
    text = ordinary(built.html("chapters/captcha").select_one("article").get_text(" ", strip=True))
    assert "Où chercher : Le CAPTCHA , Mettre la classe en commun" in text


def test_a_plan_for_another_length_is_hidden_until_it_is_chosen(build):
    variant = MINI.replace("minutes: 15", "minutes: 15\nalso: [10]", 1).replace(
        "lab: mise-en-commun", "only: [15]\n    lab: mise-en-commun"
    )
    built = build(BOOK | {"sessions/mini.yml": variant}, tc_sessions="sessions")
    assert built.warnings == ""
    page = built.html("chapters/seance")
    other = page.select_one("#mini-10")
    assert other.has_attr("hidden") and not page.select_one("#mini").has_attr("hidden")
    assert [row.select("td")[0].get_text() for row in other.select("tbody tr")] == [
        "0\u00a0–\u00a03",
        "3\u00a0–\u00a05",
    ]
    plans = json.loads(page.select_one(".tc-session__data").string)["plans"]
    assert [(plan["name"], plan["minutes"], plan["variant"]) for plan in plans] == [
        ("mini", 15, False),
        ("autre", 6, False),
        ("mini-10", 10, True),
    ]
    assert "captcha" not in [node.get("data-question") for node in other.select("[data-question]")]


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
        ({"sessions/mini.yml": MINI.replace("minutes: 15", "minutes: 14")}, "guide.md:3", "mini.yml, étape 3"),
        (
            {"chapters/guide": "# Guide\n\n:::{session-plan} maxi\n:::\n"},
            "guide.md:3",
            "aucun plan « maxi » (connus : autre, mini)",
        ),
        (
            {"chapters/captcha": "# C\n\n:::{where-to-look} combien\n:::\n"},
            "captcha.md:3",
            "rien pour la question « combien »",
        ),
        (
            {"sessions/questions.yml": SENDING.replace("[captcha]", "[ailleurs]")},
            "guide.md:3",
            "aucune page « ailleurs »",
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
    assert_fails(build, files, line, reason)


def test_a_changed_plan_is_read_again(build):
    build(BOOK, tc_sessions="sessions")
    built = build(
        {"sessions/autre.yml": BOOK["sessions/autre.yml"].replace("Regarde.", "Observe.")}, tc_sessions="sessions"
    )
    assert "Observe." in built.html("chapters/seance").get_text()
