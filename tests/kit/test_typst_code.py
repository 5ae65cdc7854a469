"""Any text of a chapter comes out of the PDF as itself."""

from __future__ import annotations

import unicodedata

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from widgets.kit.typst_code import label, words

# What the fonts of the kit have, and what Typst might take for its own.
LETTERS = "abcXYZéèàçœÉÀÇŒêîôûïüß0123456789"
MARKS = "#*_$<>@[]{}()\\/\"'`~=+-–—.,;:!?&%|^«»’“”·…×÷±€©°²→≥≤\u00a0\u202f"
TEXT = st.text(alphabet=LETTERS + MARKS + " \t\n", min_size=1, max_size=60)


def _seen(text: str) -> str:
    """What one reads of a text: PDF readers give ligatures, kinds of spaces and of hyphens back in their own way."""
    plain = unicodedata.normalize("NFKC", text).replace("\u2010", "-").replace("\ufffe", "-")
    return "".join(plain.split())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT.filter(str.strip))
@example("// pas un commentaire /* ni ceci */ #let x = 1")
@example('#emph[*gras*] _italique_ $x^2$ <label> @ref \\ "droit"')
@example("= Pas un titre\n- pas une liste\n1. ni celle-ci")
@example("https://example.org/~a?b=c#d --- ... \\u{41}")
def test_text_means_nothing_to_typst(printed, text):
    read = printed(f"#[Avant]#parbreak(){words(text)}#parbreak()#[Apres]").text
    between = read.partition("Avant")[2].partition("Apres")[0]
    assert _seen(between) == _seen(text)


def test_line_ends_and_tabs_are_spaces_and_what_cannot_be_printed_goes():
    assert words("un\n\tdeux  trois") == '#"un deux trois"'
    assert words("a\x00\x1b\u2028b") == '#"ab"'
    assert words("") == ""


def test_labels_of_different_places_differ():
    names = ["chapters/captcha", "chapters_captcha", "chapters/captcha#a", "chapters captcha", "é", "e"]
    assert len({label(name) for name in names}) == len(names)
    assert label("a", "b") != label("a:b:") and label("a", "b").isascii()
