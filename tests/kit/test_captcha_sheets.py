"""The unplugged CAPTCHA's PDFs, read back: the key tells what the sheets show."""

from __future__ import annotations

import re

import pytest

from tests.kit.conftest import A4, Pdf, sizes
from widgets.book.sessions.sheets import GROUPS
from widgets.kit import captcha_sheets, opinions_sheets
from widgets.kit.captcha_design import number_of, plan_sheets
from widgets.kit.consensus_example import example
from widgets.learning.codes.papersheets import decode_sheet_code

PUPILS = 12


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kit")
    captcha_sheets.make(folder, 3, PUPILS)
    return folder


@pytest.fixture(scope="module")
def design():
    return plan_sheets(3, PUPILS)


def numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"n° (\d+)", text)]


def test_pages_are_a4_numbered_and_licensed(folder):
    for name, count in (
        ("captcha-feuilles", 2 * PUPILS),
        ("captcha-depouillement", 2 * GROUPS),
        ("captcha-corrige", 3),
    ):
        pages = Pdf(folder / f"{name}.pdf").pages
        assert sizes(folder / f"{name}.pdf") == A4
        assert len(pages) == count
        for at, page in enumerate(pages, 1):
            assert f"page {at} sur {count}" in page
            assert "CC BY 4.0" in page and "jeu 3" in page


def test_sheets_show_their_code_and_their_tiles(folder, design):
    for page, one in zip(Pdf(folder / "captcha-feuilles.pdf").pages[::2], design.sheets, strict=True):
        assert f"Feuille {one.sheet.number} " in page
        (code,) = re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", page)
        assert decode_sheet_code(code, one.sheet.edition) == one.sheet
        shown = [number_of(tile) for grid in one.grids for tile in grid.tiles]
        assert sorted(numbers(page)) == sorted(shown)
        assert all(f"série {grid.series}" in page for grid in one.grids)


def test_the_key_matches_the_sheets(folder, design):
    key = Pdf(folder / "captcha-corrige.pdf").pages
    yes, no = re.search(r"À cocher (.+?) À ne pas cocher (.+?) n° \d+ (?:oui|non)", key[0]).groups()
    by_number = {number_of(tile): shown for tile, shown in design.present.items()}
    assert sorted(numbers(yes) + numbers(no)) == sorted(map(number_of, design.controls))
    assert all(by_number[number] for number in numbers(yes)) and not any(by_number[number] for number in numbers(no))
    answers = {int(number): answer == "oui" for number, answer in re.findall(r"n° (\d+) (oui|non)", " ".join(key[:2]))}
    assert answers == by_number
    table = " ".join(key[1:])
    for one in design.sheets:
        assert one.code in table
        for grid in one.grids:
            controls = [str(i) for i, tile in enumerate(grid.tiles, 1) if tile in design.controls]
            ticked = [str(i) for i, tile in enumerate(grid.tiles, 1) if design.present[tile]]
            assert f"série {grid.series} · témoins {', '.join(controls)} à cocher {', '.join(ticked)}" in table


def test_the_back_of_a_sheet_is_for_the_same_pupil_and_names_no_image(folder, design):
    for page, one in zip(Pdf(folder / "captcha-feuilles.pdf").pages[1::2], design.sheets, strict=True):
        assert page.startswith(f"Feuille {one.sheet.number}, verso") and not numbers(page)
        assert "une seule faute dans une grille, et toute la grille est jetée" in page


def test_each_group_has_a_row_for_each_image_of_its_series_and_none_for_controls(folder, design):
    pages = Pdf(folder / "captcha-depouillement.pdf").pages
    holders, series = design.holders(), design.series()
    for number, (page, share) in enumerate(zip(pages[::2], design.shares(), strict=True), start=1):
        assert page.startswith(f"Dépouillement, groupe {number}")
        assert sorted(numbers(page)) == sorted(number_of(tile) for letter in share for tile in series[letter])
        for letter in share:
            assert f"Série {letter} · feuilles {', '.join(map(str, holders[letter]))}" in page
        assert pages[2 * number - 1].startswith("Que valent ces votes ? " + f"Groupe {number}")
    (left,) = set(series) - {letter for share in design.shares() for letter in share}
    assert f"La série {left} n’est pas dépouillée" in pages[0]


def test_only_the_key_tells(folder):
    assert not re.search(r"n° \d+ (oui|non)", Pdf(folder / "captcha-feuilles.pdf").text)
    # The tally has the same three boxes beside each image, and nothing else.
    tally = Pdf(folder / "captcha-depouillement.pdf").text
    assert len(re.findall(r"n° \d+ oui non égalité (?=n°|Feuilles lues)", tally)) == len(numbers(tally)) > 50


def test_files_stay_small_and_the_same(folder, tmp_path):
    captcha_sheets.make(tmp_path, 3, PUPILS)
    for sheet in captcha_sheets.SHEETS:
        assert (tmp_path / sheet.file).read_bytes() == (folder / sheet.file).read_bytes()
        assert (folder / sheet.file).stat().st_size < 2_000_000


def test_the_worked_example_is_told_to_be_made_up_and_weighing_changes_one_answer(tmp_path):
    (page,), (key,) = (Pdf(path).pages for path in opinions_sheets.make(tmp_path, 1))
    assert "Ces votes sont in" in page and "ventés" in page
    images = example()["images"]
    assert [(one["majority"], one["weighted"]) for one in images] == [("oui", "oui"), ("oui", "non"), ("oui", "oui")]
    for one in images:
        weights = f"{one['yes-weight']} / {one['no-weight']}".replace("-", "−")
        assert (
            f"Image {one['name']} {one['yes']} {one['no']} {one['majority']} {one['agreement']} % {weights} {one['weighted']}"
            in key
        )
    # Only the first image is worked out on the sheet.
    assert page.count("80 %") == 1 and "60 %" not in page
