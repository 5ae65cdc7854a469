"""`{picture}`: drawings that say what they show in words too, stand in the page themselves and keep to the palette."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise

import pytest

from widgets.book.pictures import gallery, ink, measure
from widgets.book.pictures.sheet import NARROW, WIDE
from widgets.facts.sheet import load_sheet

SMALLEST = 13  # of a text, in a layout's pixels: 11 where a page shows the wide one as small as `pictures.css` lets it
HEAVIEST = 16_000
NUMBER = re.compile(r"\d[\d\u202f]*(?:,\d+)?")
COLOURS = ("fill", "stroke")


@pytest.fixture(params=gallery.NAMES)
def picture(request):
    return gallery.picture(request.param)


def layouts(picture):
    return [picture.wide(), *([picture.narrow()] if picture.narrow else [])]


def test_a_drawing_is_light_and_needs_nothing_else(picture):
    for sheet in layouts(picture):
        svg = sheet.svg()
        assert len(svg.encode()) < HEAVIEST
        for element in ET.fromstring(svg).iter():
            assert not {"id", "style", "class", "href"} & set(element.attrib), element.attrib
            colours = {element.get(name, "none") for name in COLOURS} - {"none"}
            assert colours <= ink.FIXED | ink.TOKENS, colours


def test_words_are_large_enough_and_stay_on_the_sheet(picture):
    for sheet, width in zip(layouts(picture), (WIDE, NARROW), strict=False):
        assert sheet.width == width and sheet.smallest >= SMALLEST
        for span in sheet.spans:
            assert span.left >= 0 and span.right <= width and span.foot < sheet.height, span
        lines = [span for span in sheet.spans if len(span.text) > 1]  # letters of a distorted word do touch
        assert [pair for pair in combinations(lines, 2) if pair[0].meets(pair[1])] == []


def test_what_is_drawn_is_told_too(picture):
    """A screen reader hears an alternative; words of a drawing are also in its description, in both layouts."""
    assert 40 < len(picture.alternative) < 400 and picture.alternative.endswith(".")
    told = " ".join([picture.alternative, *picture.description]).lower()
    drawn = {
        word for sheet in layouts(picture) for text in sheet.texts for word in re.findall(r"[^\W\d_]{4,}", text.lower())
    }
    assert {word for word in drawn if word not in told} == set()
    if drawn:
        assert picture.narrow, "a drawing with words needs a layout for phones"


def test_every_number_shown_is_sourced_or_computed(picture):
    facts = load_sheet()
    sourced = " ".join(
        f"{facts[name].figure or ''} {facts[name].statement} {facts[name].label}" for name in picture.facts
    )
    known = {plain(number) for number in NUMBER.findall(sourced)} | {plain(number) for number in picture.computed}
    shown = {plain(number) for sheet in layouts(picture) for text in sheet.texts for number in NUMBER.findall(text)}
    told = {plain(number) for text in picture.description for number in NUMBER.findall(text)}
    assert (shown | told) - known == set()


def plain(number):
    return number.replace("\u202f", "")


@pytest.mark.parametrize("fault", [r" [;!?»]", r"« ", r"[\w»)]:(?=\s|$)| :", r"\w'\w", r"\.\.\."])
def test_french_typography(picture, fault):
    texts = [picture.alternative, *picture.description, *(text for sheet in layouts(picture) for text in sheet.texts)]
    assert [text for text in texts if re.search(fault, text)] == []


def test_greys_tell_things_apart():
    """On a photocopy a face must not melt into its shadow, nor the machine's gear into its inside."""
    for darker, lighter in ((ink.INSIDE, ink.BRASS), *zip(ink.SHADES, ink.SKINS, strict=True)):
        assert grey(lighter) - grey(darker) > 15
    for darker, lighter in pairwise(reversed(ink.SKINS)):
        assert grey(lighter) > grey(darker)


def grey(colour):
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_long_words_are_broken_where_spaces_are():
    assert measure.wrapped("un deux\u00a0trois", 1, 15) == ["un", "deux\u00a0trois"]
    assert measure.wrapped("un deux\ntrois", 500, 15) == ["un deux", "trois"]


BOOK = """# Page

:::{picture} three-families
Une *légende*.
:::

:::{sources}
:::
"""


def test_a_picture_stands_in_the_page_in_two_layouts_with_its_words(build_once):
    built = build_once({"index": BOOK})
    assert built.warnings == ""
    figure = built.html("index").select_one("figure.tc-picture")
    stage = figure.select_one("[role=img]")
    assert stage["aria-label"] == gallery.picture("three-families").alternative
    assert [svg["aria-hidden"] for svg in stage.select("svg")] == ["true", "true"]
    assert figure.select_one("figcaption em").text == "légende"
    assert figure.select_one("details p")
    assert "tc-picture" in (built.output / "_book/pictures.css").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# P\n\n:::{picture} licorne\n:::\n", "aucune image «\u202flicorne\u202f» (connues"),
        ("# P\n\n:::{picture} three-families\n:::\n\n:::{picture} three-families\n:::\n", "est déjà sur cette page"),
    ],
)
def test_a_wrong_name_is_named_with_its_place(build, text, message):
    warnings = build({"index": text}).warnings
    assert message in warnings and re.search(r"index\.md:\d", warnings)
