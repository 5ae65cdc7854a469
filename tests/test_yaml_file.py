"""YAML is read with its lines, a repeated key or an unreadable file is refused, and every reader of ours says so its own way."""

from __future__ import annotations

import pytest

from widgets.book.sessions.plan_file import SessionError
from widgets.book.sessions.plans import load_questions
from widgets.book.sessions.sheets import SheetError, load_sheets
from widgets.facts.sheet import FactsError, load_sheet
from widgets.learning.answers.questions import AnswersError, read_questions
from widgets.learning.texts.posts import PostsError, read_posts
from widgets.yaml_file import YamlFile

GOOD = """# Deux personnes.
one:
  name: Une
  likes: [pain,
    sel]
2:
  - name: Autre
    likes: &them
      - eau
  - likes: *them
"""
READERS = {
    load_questions: SessionError,
    load_sheets: SheetError,
    load_sheet: FactsError,
    read_questions: AnswersError,
    read_posts: PostsError,
}


class Refused(ValueError):
    pass


@pytest.fixture
def file(tmp_path):
    """`file(text)` is the path of a file that says so."""

    def write(text: str | bytes):
        path = tmp_path / "file.yml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("one",), 2),
        (("one", "name"), 3),
        (("one", "likes", 1), 5),
        ((2,), 6),
        ((2, 0, "name"), 7),
        ((2, 0, "likes", 0), 9),
        ((2, 1), 10),
        (("one", "missing"), 2),  # where it should stand
        (("missing", "name"), 1),
        ((), 1),
    ],
)
def test_every_entry_has_its_line(file, path, line):
    read = YamlFile(file(GOOD), Refused)
    assert read.name == "file.yml"
    assert read.content["one"] == {"name": "Une", "likes": ["pain", "sel"]}
    assert read.line(*path) == line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", "file.yml:3\u00a0: «\u202fa\u202f» est défini deux fois (déjà ligne 1)."),
        ("a:\n  - {b: 1,\n     b: 2}\n", "file.yml:3\u00a0: «\u202fb\u202f» est défini deux fois (déjà ligne 2)."),
        ("a: 1\nb: [\n", "file.yml:3\u00a0: YAML illisible"),
        ("a: 1\nb: !!python/none\n", "file.yml:2\u00a0: YAML illisible"),
        (b"a: \xff\n", "file.yml:1\u00a0: fichier illisible"),
        ("a: \x07\n", "file.yml:1\u00a0: fichier illisible"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(file, text, said):
    with pytest.raises(Refused) as raised:
        YamlFile(file(text), Refused)
    assert str(raised.value).startswith(said)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(Refused, match=r"^none\.yml:1\u00a0: fichier illisible"):
        YamlFile(tmp_path / "none.yml", Refused)


@pytest.mark.parametrize(("read", "error"), READERS.items(), ids=lambda value: value.__name__)
def test_every_reader_refuses_a_key_given_twice(file, read, error):
    with pytest.raises(error, match=r"^file\.yml:2\u00a0: «\u202fa\u202f» est défini deux fois \(déjà ligne 1\)\.$"):
        read(file("a: 1\na: 2\n"))
