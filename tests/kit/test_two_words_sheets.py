"""« Deux mots » on paper: what is printed, and that the key tells it."""

from __future__ import annotations

import re

import pytest

from tests.kit.conftest import A4, Pdf, sizes
from widgets.kit import two_words_sheets
from widgets.kit.two_words_sheets import LENGTHS, LINES, plan_lines
from widgets.learning.images.digits import load_digits


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kit")
    two_words_sheets.make(folder, 1)
    return folder


def test_each_line_has_a_control_and_an_unknown_word_and_nothing_tells_which():
    versions = plan_lines(1)
    split = load_digits().set_index("digit").split
    for lines in versions.values():
        assert len(lines) == LINES
        assert sum(line.control_first for line in lines) == LINES // 2
        for line in lines:
            assert {split[digit] for digit in line.control.digits} == {"control"}
            assert {split[digit] for digit in line.unknown.digits} == {"unknown"}
            assert len(line.control.digits) in LENGTHS and len(line.unknown.digits) in LENGTHS
    first, second = versions.values()
    assert [line.unknown for line in first] == [line.unknown for line in second]
    used = [digit for lines in versions.values() for line in lines for digit in line.control.digits]
    assert len(used) == len(set(used))


def test_programs_disagree_on_every_unknown_word():
    for line in plan_lines(4)["A"]:
        one, other = line.unknown.programs
        assert one != other
        assert len(one) == len(other) == len(line.unknown.truth)


def test_the_pages_and_the_key(folder):
    pages, (key,) = Pdf(folder / "deux-mots.pdf").pages, Pdf(folder / "deux-mots-corrige.pdf").pages
    assert sizes(folder / "deux-mots.pdf") == sizes(folder / "deux-mots-corrige.pdf") == A4
    (tally,) = Pdf(folder / "deux-mots-depouillement.pdf").pages
    assert [re.search(r"version (.)", page)[1] for page in pages] == ["A", "A", "B", "B"]
    versions = plan_lines(1)
    for at, (first, second) in enumerate(zip(*versions.values()), 1):
        sides = [f"{'gauche' if line.control_first else 'droite'} {line.control.truth}" for line in (first, second)]
        assert f"{at} {sides[0]} {sides[1]}" in key
        reads = [read if read == first.unknown.truth else f"{read} (faux)" for read in first.unknown.programs]
        assert f"{at} {' '.join(reads)} {first.unknown.truth}" in key
        assert f"{at} {' '.join(first.unknown.programs)}" in tally


def test_no_answer_stands_on_the_sheets(folder):
    known = [line.control.truth for lines in plan_lines(1).values() for line in lines]
    printed = re.findall(r"\d+", " ".join(Pdf(folder / "deux-mots.pdf").pages))
    assert not set(known) & set(printed)


def test_the_same_seed_prints_the_same(folder, tmp_path):
    two_words_sheets.make(tmp_path, 1)
    for sheet in two_words_sheets.SHEETS:
        assert (tmp_path / sheet.file).read_bytes() == (folder / sheet.file).read_bytes()
    assert plan_lines(2) != plan_lines(1)
