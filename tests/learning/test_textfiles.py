"""Files that people really have: what a French Excel saves is read, and what is no text is told so in one sentence."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.labs.pasted import FILES, LIST, A, B
from widgets.learning import pool_labels, read_labels
from widgets.learning.codes.textfiles import text_of

READ = """(m, [bytes, name]) => m.textOf(new Uint8Array(bytes), name)"""
TEXTS = [(name, content) for name, content, kind in FILES if kind is None]
OTHERS = [(name, content, kind) for name, content, kind in FILES if kind]
WORDS = {
    "document": "traitement de texte",
    "sheet": "classeur de tableur",
    "pdf": "PDF",
    "other": "n’est pas un fichier de texte",
}


@pytest.mark.parametrize(("name", "content"), TEXTS)
def test_a_list_in_any_encoding_is_read_by_its_name(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    assert text_of(content, name).replace("\t", ";") == LIST
    assert pool_labels(str(path), errors="skip").equals(pool_labels([A, B]))


@pytest.mark.parametrize(("name", "content", "kind"), OTHERS)
def test_what_is_no_text_is_told_so_in_one_sentence(tmp_path, name, content, kind):
    path = tmp_path / name
    path.write_bytes(content)
    for read in (read_labels, pool_labels):
        with pytest.raises(ValueError) as error:
            read(str(path))
        message = str(error.value)
        assert name in message and WORDS[kind] in message
        assert message.endswith(".") and ". " not in message and "\n" not in message


def found(content: bytes, name: str) -> dict:
    try:
        return {"text": text_of(content, name)}
    except ValueError as error:
        return {"kind": next(kind for kind, words in WORDS.items() if words in str(error))}


def test_the_page_reads_the_same_files_and_says_the_same(module):
    page, words = module("widgets/labs/pooling/textfiles.js"), module("widgets/labs/pooling/strings.js")
    for name, content, kind in FILES:
        assert page.eval(READ, [list(content), name]) == found(content, name), name
        if kind:
            with pytest.raises(ValueError) as error:
                text_of(content, name)
            assert words.eval("(m, [name, kind]) => m.READING.noText(name, kind)", [name, kind]) == str(error.value)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(max_size=60),
        st.text(max_size=30).map(str.encode),
        st.text(st.characters(codec="cp1252"), max_size=30).map(lambda text: text.encode("cp1252")),
        st.text(max_size=30).map(lambda text: text.encode("utf-16")),
    )
)
def test_the_page_and_python_read_any_file_alike(module, content):
    assert module("widgets/labs/pooling/textfiles.js").eval(READ, [list(content), "a.txt"]) == found(content, "a.txt")
