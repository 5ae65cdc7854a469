"""Files that people really have: codes are read from what spreadsheets and word processors save, and what has no text is told so."""

from __future__ import annotations

import base64

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.labs.files_given import LIST, READ, REFUSED, workbook
from tests.labs.pasted import A
from widgets.learning import find_codes, load_page, pool_labels, read_labels
from widgets.learning.codes.textfiles import text_of

PAGE = "widgets/labs/pooling/textfiles.js"
TEXT = """async (m, [bytes, name]) => m.textOf(Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0)), name)"""
WORDS = {
    "document": "traitement de texte",
    "sheet": "classeur de tableur",
    "pdf": "PDF",
    "picture": "image",
    "other": "n’est pas un fichier de texte",
}


@pytest.mark.parametrize(("name", "content", "codes"), READ)
def test_every_code_in_a_file_is_found(tmp_path, name, content, codes):
    assert find_codes(content) == codes
    path = tmp_path / name
    path.write_bytes(content)
    if codes:
        assert pool_labels(str(path)).equals(pool_labels(codes))


def test_a_list_in_any_encoding_is_read_to_the_letter():
    for name, content, _ in READ[:3]:
        assert text_of(content, name) == LIST


@pytest.mark.parametrize(("name", "content", "kind"), REFUSED)
def test_what_has_no_text_is_told_so_in_one_sentence(tmp_path, name, content, kind):
    path = tmp_path / name
    path.write_bytes(content)
    for read in (read_labels, pool_labels):
        with pytest.raises(ValueError) as error:
            read(str(path))
        message = str(error.value)
        assert name in message and WORDS[kind] in message
        assert message.endswith(".") and ". " not in message.replace(" .", "") and "\n" not in message
    with pytest.raises(ValueError, match="Ce fichier"):
        find_codes(content)


def test_what_is_neither_a_text_nor_a_file_s_content_is_told_so():
    with pytest.raises(TypeError, match="list"):
        find_codes([A])


def test_a_workbook_of_labels_is_read_with_its_blank_rows_spaces_and_commas(tmp_path):
    (first, second) = load_page()["unlabelled"][:2]
    rows = [
        [" concept ", "round", "tile ", "label", "seconds"],
        [],
        ["crosswalk", 1, first, "1", "0,75"],
        [None, None],
        ["crosswalk", 1, second, "0", 1.5],
    ]
    path = tmp_path / "clics.xlsx"
    path.write_bytes(workbook(rows))
    labels = read_labels(str(path))
    assert labels[["tile", "label", "seconds"]].to_numpy().tolist() == [[first, True, 0.75], [second, False, 1.5]]


def found(content: bytes, name: str) -> dict:
    try:
        return {"text": text_of(content, name)}
    except ValueError as error:
        return {"kind": next(kind for kind, words in WORDS.items() if words in str(error))}


def test_the_page_reads_the_same_files_and_says_the_same(module):
    page, words = module(PAGE), module("widgets/labs/pooling/strings.js")
    for name, content, *_ in READ + REFUSED:
        ours = found(content, name)
        assert page.eval(TEXT, [base64.b64encode(content).decode(), name]) == ours, name
        if "kind" in ours and ours["kind"] != "picture":
            with pytest.raises(ValueError) as error:
                text_of(content, name)
            said = words.eval("(m, [name, kind]) => m.READING.noText(name, kind)", [name, ours["kind"]])
            assert said == str(error.value)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(max_size=60),
        st.text(max_size=30).map(str.encode),
        st.text(st.characters(codec="cp1252"), max_size=30).map(lambda text: text.encode("cp1252")),
        st.text(max_size=30).map(lambda text: text.encode("utf-16")),
        st.text(max_size=30).map(lambda text: text.encode("utf-16-be")),
    )
)
def test_the_page_and_python_read_any_file_alike(module, content):
    assert module(PAGE).eval(TEXT, [base64.b64encode(content).decode(), "a.txt"]) == found(content, "a.txt")
