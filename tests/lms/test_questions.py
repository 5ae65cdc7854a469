"""The questions of a book as files for a question bank, read back as Moodle reads them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.lms.question_files import of_gift, of_xml
from widgets.cli import main
from widgets.lms.questions import gift, moodle
from widgets.lms.questions.question import Answer, Question

CONF = """
project = "Petit livre"
language = "fr"
extensions = ["myst_parser", "widgets.book.quizzes", "widgets.book.glossary"]
myst_enable_extensions = ["colon_fence"]
source_suffix = {".md": "markdown"}  # or what another book of this process has said would stand (Sphinx keeps one table)
"""
INDEX = """
# Qui / quoi ?

:::{quiz} qui-joue
Un *contexte* : {a = 1} ~ #2.

Qui joue ? Voyez [ailleurs](https://example.org/?a=1&b=2), ou [plus loin](autre.md).

- [ ] Une machine

  Elle ne calcule **rien**.

  - vraiment rien
- [x] Une personne : `vous`

  Elle est cachée.

Derrière, quelqu’un.
:::

:::{quiz} qui-est-cache
:type: multiple

Qui se cache ?

- [x] Ceci

  Oui.
- [x] Cela

  Oui aussi.
- [ ] Rien

  Non.

Tout compte.
:::

```{toctree}
autre
```
"""
OTHER = """
# Autre

:::{quiz} quelle-part
:type: numeric
:unit: %

Quelle part ?

- [x] 75 ± 0,5

  Trois sur quatre.
- [ ] 25

  L’autre part.
- [ ] *

  Divisez.

Une part sur un tout.
:::
"""


@pytest.fixture
def folder(tmp_path):
    for name, text in {"conf.py": CONF, "index.md": INDEX, "autre.md": OTHER}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def export(folder, capsys):
    """Export with these options; (exit code, questions read back, what was said)."""

    def run(name: str, *options: str) -> tuple[int, list, str]:
        out = folder / name
        status = main(["quiz", "--dossier", str(folder), "--sortie", str(out), *options])
        read = of_gift if name.endswith(".gift") else of_xml
        return status, read(out.read_bytes()), capsys.readouterr().err

    return run


@pytest.mark.parametrize("name", ["questions.xml", "questions.gift"])
def test_what_is_read_back_is_what_was_written_in_the_pages(export, name):
    status, (who, hidden, share), said = export(name)
    assert status == 0
    assert (who.identifier, who.name, who.kind) == ("qui-joue", "Qui / quoi ?, Question 1", "single")
    assert who.category == "$course$/top/Petit livre/Qui // quoi ?"
    assert who.text == (
        "<p>Un <em>contexte</em> : {a = 1} ~ #2.</p>"
        '<p>Qui joue ? Voyez <a href="https://example.org/?a=1&amp;b=2">ailleurs</a>, ou plus loin.</p>'
    )
    assert [answer.text for answer in who.answers] == ["Une machine", "Une personne : <code>vous</code>"]
    assert [answer.feedback for answer in who.answers] == [
        "<p>Elle ne calcule <strong>rien</strong>.</p><ul><li><p>vraiment rien</p></li></ul>",
        "<p>Elle est cachée.</p>",
    ]
    assert who.general == "<p>Derrière, quelqu’un.</p>"
    assert (who.points(0), who.points(1)) == (0, 100)

    assert hidden.kind == "multiple" and [answer.feedback for answer in hidden.answers][2] == "<p>Non.</p>"
    assert (hidden.points(0, 1), hidden.points(0), hidden.points(0, 1, 2), hidden.points(2)) == (100, 50, 0, 0)

    assert share.kind == "numeric" and share.category.endswith("/Autre")
    assert {
        number: (share.of_number(number).fraction, share.of_number(number).feedback)
        for number in (75, 75.5, 25, 0.75, 40)
    } == {
        75: (100, "<p>Trois sur quatre.</p>"),
        75.5: (100, "<p>Trois sur quatre.</p>"),
        25: (0, "<p>L’autre part.</p>"),
        0.75: (
            0,
            "<p>Le calcul est juste, mais la réponse s’écrit en pour cent\u202f: multipliez votre nombre par 100.</p>".replace(
                "\u202f:", "\u00a0:"
            ),
        ),
        40: (0, "<p>Divisez.</p>"),
    }
    assert "<p>Votre réponse (en %)</p>" in share.text

    assert "Un lien vers une autre page du livre est devenu du texte" in said
    assert "Plusieurs réponses justes (qui-est-cache)" in said
    assert "Nombres (quelle-part)" in said
    assert ("GIFT n’en a pas" in said) == (name == "questions.gift")


def test_with_the_books_address_its_links_are_kept(export):
    _, (who, *_), said = export("questions.xml", "--adresse", "https://example.org/livre")
    assert '<a href="https://example.org/livre/autre.html">plus loin</a>' in who.text
    assert "devenu du texte" not in said


def test_one_page_may_be_chosen(export):
    _, questions, _ = export("questions.xml", "--page", "autre")
    assert [question.identifier for question in questions] == ["quelle-part"]


def test_a_quiz_that_cannot_be_read_is_named_and_the_others_are_written(export, folder):
    (folder / "autre.md").write_text(OTHER.replace("[x]", "[ ]"), encoding="utf-8")
    status, questions, said = export("questions.xml")
    assert status == 1
    assert len(questions) == 2
    assert "autre.md:" in said and "aucun choix n’est juste" in said


def test_a_picture_and_what_no_platform_knows_are_told(export, folder):
    (folder / "autre.md").write_text(
        OTHER.replace(
            "Quelle part ?",
            "![un dessin](dessin.png)\n\nQuelle part ?\n\n> Une citation.\n\n```{note}\nUne note.\n```\n",
        ),
        encoding="utf-8",
    )
    (folder / "dessin.png").write_bytes(b"")
    _, (*_, share), said = export("questions.xml")
    assert "quelle-part\u00a0: une image n’est pas écrite" in said
    assert "<p>un dessin</p>" in share.text and "<blockquote><p>Une citation.</p></blockquote>" in share.text
    assert "quelle-part\u00a0: «\u202fnote\u202f» est devenu du texte simple." in said


def test_a_question_of_which_moodle_cannot_share_the_point_is_refused(export, folder):
    choices = "".join(f"- [x] {n}\n\n  R.\n" for n in range(11))
    (folder / "autre.md").write_text(
        f"# A\n\n:::{{quiz}} trop\n:type: multiple\n\nQuoi ?\n\n{choices}- [ ] rien\n\n  R.\n\nVoilà.\n:::\n",
        encoding="utf-8",
    )
    status, questions, said = export("questions.xml")
    assert status == 1 and len(questions) == 2
    assert "trop\u00a0: 11 choix" in said


def test_what_is_asked_for_must_be_there(folder, capsys):
    assert main(["quiz", "--dossier", str(folder / "rien")]) == 1
    assert "Il n’y a pas de livre" in capsys.readouterr().err
    assert main(["quiz", "--dossier", str(folder), "--page", "index.md"]) == 1
    assert "Il n’y a pas de page «\u202findex.md\u202f»" in capsys.readouterr().err
    assert main(["quiz", "--dossier", str(folder), "--sortie", str(folder / "conf.py")]) == 1
    assert "existe déjà" in capsys.readouterr().err


TEXTS = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" \\~=#{}:%n"), min_size=1).map(
    lambda text: f"<p>{text}</p>"
)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
@example("<p>a::b</p>", "<p>{c}</p>", "<p>=d~e#f</p>", "<p>####g\\n</p>")
def test_no_character_of_a_text_means_anything_in_a_file(name, text, answer, feedback):
    asked = Question(
        "un-nom", name, name, "single", text, [Answer(answer, feedback, True), Answer("b", "c", False)], feedback
    )
    for written, read in ((gift.written, of_gift), (moodle.written, of_xml)):
        [found] = read(written([asked], "Livre"))
        assert (found.name, found.text, found.general) == (name, text, feedback)
        assert (found.answers[0].text, found.answers[0].feedback) == (answer, feedback)
