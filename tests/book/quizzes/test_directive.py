"""`{quiz}`: what an author writes becomes a tree and a page, or an error that says where and why."""

from __future__ import annotations

import json

import pytest

from tests.book.conftest import BASE, QUIZ
from widgets.book.quizzes import nodes as tree

SINGLE = """
# Page

:::{quiz} page-qui
Un contexte.

Qui joue {term}`ici <Jeu>` ?

- [ ] Une machine, [voir](https://example.org/)

  Elle ne calcule rien.
- [x] Une {term}`personne <Jeu>`

  Elle est **cachée**.

Premier paragraphe.

Second paragraphe.
:::

:::{glossary}
Jeu
  Ce à quoi on joue.
:::
"""
MULTIPLE = """
# Page

:::{quiz} page-quoi
:type: multiple

Quoi ?

- [x] Ceci

  Oui.
- [x] Cela

  Oui aussi.
- [ ] Rien

  Non.

Tout compte.
:::
"""
NUMERIC = """
# Page

:::{quiz} page-combien
:type: numeric
:unit: minutes

Combien ?

- [x] 20,3 ± 1

  Un tiers.
- [ ] 1 500

  Trop.
- [ ] *

  Relisez.

Fin.
:::
"""


def page_with(quiz: str, name: str = "page-x", options: str = "") -> dict[str, str]:
    """A page whose quiz starts on line 3, its body on line 4 (or after the options)."""
    return {"index": f"# Page\n\n:::{{quiz}} {name}\n{options}{quiz}\n:::\n"}


# --- the tree


def test_a_quiz_is_a_question_choices_and_a_solution(build_once):
    built = build_once({"index": SINGLE})
    assert built.warnings == ""
    quiz = next(built.doctree("index").findall(tree.quiz))
    assert (quiz["quiz_id"], quiz["kind"], quiz["number"]) == ("page-qui", "single", 1)
    assert next(quiz.findall(tree.quiz_question)).astext() == "Un contexte.\n\nQui joue ici ?"
    assert [choice.astext() for choice in quiz.findall(tree.quiz_choice)] == ["Une machine, voir", "Une personne"]
    verdicts = [answer[0].astext() for answer in quiz.findall(tree.quiz_answer)]
    assert verdicts == ["A\u00a0: Faux", "B\u00a0: Juste"]
    explanation = next(quiz.findall(tree.quiz_explanation))
    assert [child.astext() for child in explanation] == ["Explication", "Premier paragraphe.", "Second paragraphe."]


def test_other_formats_get_plain_nodes_in_reading_order(build):
    built = build({"index": SINGLE}, buildername="text")
    text = (built.output / "index.txt").read_text(encoding="utf-8")
    parts = ["Question 1", "Qui joue", "* Une machine", "* Une *personne*", "Elle est **cachée**", "Second"]
    places = [text.replace('"', "").find(part.replace("*personne*", "personne")) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_questions_are_numbered_on_each_page(build):
    quiz = SINGLE.split(":::{glossary}")[0]
    built = build(
        {
            "index": quiz.replace("<Jeu>", "<Autre>") + MULTIPLE.replace("# Page", "") + "\n```{toctree}\nb\n```\n"
            "\n:::{glossary}\nAutre\n  Chose.\n:::\n",
            "b": NUMERIC,
        }
    )
    numbers = {doc: [legend.text for legend in built.html(doc).select(".tc-quiz__number")] for doc in ("index", "b")}
    assert numbers == {"index": ["Question 1", "Question 2"], "b": ["Question 1"]}


def test_only_pages_with_a_quiz_are_made_for_its_sheet_and_every_page_has_the_script(build):
    built = build({"index": MULTIPLE + "\n```{toctree}\nvide\n```\n", "vide": "# Vide\n"})
    assert "quiz" in built.sheets("index")
    assert "quiz" not in built.sheets("vide")
    assert built.html("vide").select('script[src*="_book/book.js"]')
    assert "tc-quiz" in (built.output / "_book/book.js").read_text(encoding="utf-8")


# --- the page


def test_each_choice_is_a_labelled_radio_in_a_named_group(build_once):
    page = build_once({"index": SINGLE}).html("index")
    group = page.select_one("#quiz-page-qui [role=group]")
    name = " ".join(page.find(id=part).get_text(" ", strip=True) for part in group["aria-labelledby"].split())
    assert name == "Question 1 Un contexte. Qui joue ici ?"
    assert "tc-quiz__number" in group.find()["class"]
    labels = group.select("li > label")
    assert [label.select_one("input")["type"] for label in labels] == ["radio", "radio"]
    assert len({label.select_one("input")["name"] for label in labels}) == 1
    assert labels[0].select_one("a")["href"] == "https://example.org/"
    assert labels[1].select_one("a.tc-term")
    assert not group.select("label p"), "a label holds phrases, not paragraphs"


def test_several_right_choices_are_checkboxes_and_said_to_be_several(build_once):
    page = build_once({"index": MULTIPLE}).html("index")
    assert {field["type"] for field in page.select("#quiz-page-quoi li input")} == {"checkbox"}
    assert "Plusieurs réponses" in page.select_one(".tc-quiz__hint").text
    assert page.select_one(".tc-quiz__hint")["id"] in page.select_one("[role=group]")["aria-labelledby"]


def test_a_number_is_typed_in_a_labelled_field_with_its_unit(build_once):
    page = build_once({"index": NUMERIC}).html("index")
    field = page.select_one("#quiz-page-combien input")
    assert field["inputmode"] == "decimal"
    assert page.select_one(f"label[for={field['id']}]").get_text(" ", strip=True) == "Votre réponse (en minutes)"
    assert page.select_one(".tc-quiz__unit").text == "minutes"


def test_nothing_in_view_tells_which_choice_is_right(build):
    for text in (SINGLE, MULTIPLE):
        page = build({"index": text}).html("index")
        assert "open" not in page.select_one("details.tc-quiz__solution").attrs
        choices = page.select(".tc-quiz__choice")
        assert len({(*sorted(choice.attrs), *choice["class"]) for choice in choices}) == 1
        assert not any(choice.select("[class*=right], [checked]") for choice in choices)


def test_without_javascript_a_closed_details_holds_the_answer(build_once):
    page = build_once({"index": NUMERIC}).html("index")
    details = page.select_one("details")
    assert details.summary.text == "Voir la réponse"
    verdicts = [line.text for line in details.select(".tc-quiz__verdict")]
    assert verdicts == [
        "20,3 ± 1\u00a0minutes\u00a0: Juste",
        "1 500\u00a0minutes\u00a0: Faux",
        "Toute autre valeur\u00a0: Faux",
    ]
    assert "Fin." in details.text
    assert all("hidden" in button.attrs for button in page.select(".tc-quiz button"))
    assert "disabled" in page.select_one("button[type=submit]").attrs, "Enter would reload the page"


def test_the_script_learns_the_answer_from_json(build_once):
    page = build_once({"index": NUMERIC}).html("index")
    data = json.loads(page.select_one(".tc-quiz__data").text)
    assert data["right"] == [0]
    assert data["expected"] == [[20.3, 1.0], [1500.0, 0.0], None]
    assert data["unit"] == "minutes"


def test_the_signature_changes_with_the_choices_and_only_with_them(build):
    def signature(text: str) -> str:
        return json.loads(build({"index": text}).html("index").select_one(".tc-quiz__data").text)["signature"]

    first = signature(MULTIPLE)
    assert signature(MULTIPLE.replace("Quoi ?", "Quoi donc ?").replace("Oui aussi.", "Oui.")) == first
    assert signature(MULTIPLE.replace("Cela", "Ceci encore")) != first
    assert signature(MULTIPLE.replace("- [ ] Rien", "- [x] Rien")) != first


# --- errors

GOOD = "- [x] Oui\n\n  Retour.\n- [ ] Non\n\n  Retour."


@pytest.mark.parametrize(
    ("files", "line", "reason"),
    [
        (page_with(f"Q ?\n\n{GOOD}", name=""), 3, "il manque l’identifiant"),
        (page_with(f"Q ?\n\n{GOOD}", name="Page Été"), 3, "«\u202fPage Été\u202f» doit être fait de minuscules"),
        (page_with(GOOD), 3, "il n’y a pas de question"),
        (page_with("Q ?\n\n- Oui\n- Non"), 3, "il n’y a pas de choix"),
        (page_with("Q ?"), 3, "il n’y a pas de choix"),
        (page_with("Q ?\n\n- [x] Oui\n\n  Retour."), 6, "au moins deux choix"),
        (page_with(f"Q ?\n\n{GOOD}".replace("[x]", "[ ]")), 6, "aucun choix n’est juste"),
        (page_with(f"Q ?\n\n{GOOD}".replace("[ ]", "[x]")), 9, "2 choix sont marqués justes"),
        (page_with("Q ?\n\n- [x] Oui\n\n  Retour.\n- [ ] Non"), 9, "le choix 2 n’a pas de retour"),
        (page_with("Q ?\n\n- [x] Oui\n  Collé.\n- [ ] Non\n\n  Retour."), 6, "le choix 1 n’a pas de retour"),
        (page_with(f"Q ?\n\n{GOOD}\n- Peut-être\n\n  Retour."), 12, "le choix 3 ne commence ni par"),
        (page_with(f"Q ?\n\n{GOOD}\n- [v] Peut-être\n\n  Retour."), 12, "le choix 3 ne commence ni par"),
        (page_with(f"Q ?\n\n{GOOD}\n- [ ]\n\n  Retour."), 12, "le choix 3 n’a pas de texte"),
        (page_with(f"Q ?\n\n{GOOD}", options=":type: double\n\n"), 3, "le type «\u202fdouble\u202f» n’existe pas"),
    ],
)
def test_a_malformed_quiz_fails_with_file_line_and_reason(build, files, line, reason):
    built = build(files)
    assert f"index.md:{line}: ERROR: {{quiz}}" in built.warnings
    assert reason in built.warnings
    assert not list(built.doctree("index").findall(tree.quiz))


@pytest.mark.parametrize(
    ("choices", "line", "reason"),
    [
        ("- [x] vingt\n\n  R.\n- [ ] *\n\n  R.", 8, "le choix 1, «\u202fvingt\u202f», n’est pas un nombre"),
        ("- [x] 20 ± peu\n\n  R.\n- [ ] *\n\n  R.", 8, "n’est pas un nombre"),
        ("- [x] 1,2,3\n\n  R.\n- [ ] *\n\n  R.", 8, "n’est pas un nombre"),
        ("- [ ] 3\n\n  R.\n- [x] *\n\n  R.", 11, "ne peut pas être la bonne réponse"),
        ("- [ ] *\n\n  R.\n- [x] 3\n\n  R.", 8, "doit être le dernier choix"),
        ("- [ ] 3 ± 2\n\n  R.\n- [x] 4 ± 1\n\n  R.", 11, "le choix 2 ne sert jamais"),
    ],
)
def test_a_malformed_numeric_quiz_fails_with_line_and_reason(build, choices, line, reason):
    built = build(page_with(f"Q ?\n\n{choices}", options=":type: numeric\n\n"))
    assert f"index.md:{line}: ERROR: {{quiz}} «\u202fpage-x\u202f»" in built.warnings
    assert reason in built.warnings


def test_every_problem_of_a_quiz_is_told_at_once(build):
    built = build(page_with("- [ ] Oui\n- [ ] Non"))
    for reason in ("pas de question", "le choix 1 n’a pas de retour", "le choix 2 n’a pas de retour", "aucun choix"):
        assert reason in built.warnings


def test_an_identifier_serves_once_in_the_book(build):
    twin = MULTIPLE.replace("# Page", "# Z")
    built = build({"index": MULTIPLE + "\n```{toctree}\nz\n```\n", "z": "Avant.\n" + twin})
    where, what = "z.md:5: ERROR: {quiz}", "«\u202fpage-quoi\u202f» sert déjà dans index, ligne 4"
    assert any(where in line and what in line for line in built.warnings.splitlines())
    mended = build({"z": twin.replace("page-quoi", "z-quoi")})
    assert "sert déjà" not in mended.warnings


def test_feedback_is_parsed_as_any_other_text(build):
    broken = SINGLE.replace("Elle ne calcule rien.", "Voir {term}`mot inconnu`.")
    warnings = build({"index": broken}).warnings
    assert "mot inconnu" in warnings
    assert "index.md:11" in warnings


def test_a_book_that_names_the_part_beside_the_whole_has_it_once(build):
    for extensions in (["widgets.book", "widgets.book.quizzes"], ["widgets.book.quizzes", "widgets.book"]):
        built = build({"index": f"# Page\n\n{QUIZ}"}, extensions=[*BASE["extensions"][:-1], *extensions])
        assert built.warnings == ""
