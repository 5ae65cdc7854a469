"""« Entrer une feuille de papier » on the page « Mettre la classe en commun »: from a printed sheet's ticks to labels."""

from __future__ import annotations

import functools

import pytest
from playwright.sync_api import expect

from tests.labs.pooling_pages import Pooling, codes, show
from widgets.kit.captcha_design import FilledSheet, number_of, plan_sheets
from widgets.learning.codes.papersheets import PaperSheet, encode_sheet_code, sheet_session
from widgets.learning.codes.sharecode import encode_share_code

KEPT = "travail-du-clic/v1/pooling"


@pytest.fixture(scope="module")
def design():
    return plan_sheets(1, 4)


class Panel:
    """The panel, opened, as somebody uses it who has a printed sheet in hand."""

    def __init__(self, lab: Pooling) -> None:
        self.lab = lab
        lab.root.get_by_text("Entrer une feuille de papier").click()
        self.code = lab.root.get_by_label("Code de la feuille")
        self.minutes = lab.root.get_by_label("Minutes passées")

    def type(self, sheet: FilledSheet, ticked: set[int]) -> None:
        self.code.fill(sheet.code)
        for number in ticked:
            self.lab.root.get_by_label(f"n° {number}", exact=True).check()

    def add(self, name: str = "Ajouter la feuille") -> None:
        self.lab.button(name).click()
        self.lab.settle()


@pytest.fixture
def panel(page):
    open_lab = functools.partial(show, page)
    return lambda **options: Panel(open_lab(**options))


def unknown(design, sheet: FilledSheet) -> list[list[str]]:
    return [[tile for tile in grid.tiles if tile not in design.controls] for grid in sheet.grids]


def shown(panel: Panel) -> list[list[int]]:
    groups = panel.lab.root.locator("fieldset.tc-pooling__sheet-grid").all()
    return [[int(text.removeprefix("n° ")) for text in group.locator("label").all_inner_texts()] for group in groups]


def test_a_sheet_becomes_the_code_that_python_makes(panel, design):
    sheet = design.sheets[1]
    view = panel()
    tiles = unknown(design, sheet)
    ticked = {number_of(tile) for row in tiles for tile in row if design.present[tile]}
    view.type(sheet, ticked)
    assert shown(view) == [[number_of(tile) for tile in row] for row in tiles]
    legends = view.lab.root.locator("fieldset.tc-pooling__sheet-grid legend").all_inner_texts()
    assert legends == [f"Grille {i}, série {grid.series}" for i, grid in enumerate(sheet.grids, 1)]
    view.minutes.fill("4,5")
    view.add()
    ticks = [[design.present[tile] for tile in row] for row in tiles]
    assert view.lab.trait("codes") == [encode_share_code(sheet_session(sheet.sheet, ticks, 270))]
    assert (view.lab.data("codes"), view.lab.data("labels"), view.lab.data("minutes")) == ("1", "24", "4.5")
    expect(view.lab.root.get_by_text("Feuille 2 : 4 grilles sur 4")).to_be_visible()
    expect(view.lab.root.get_by_role("status")).to_contain_text("1 code ajouté")
    assert view.code.input_value() == "" and view.minutes.input_value() == "4,5"
    assert view.code.evaluate("(input) => input === document.activeElement")


def test_it_works_with_the_keyboard_alone(panel, design):
    view = panel()
    view.code.focus()
    keys = view.lab.page.keyboard
    keys.type(design.sheets[0].code.lower())
    keys.press("Tab")  # minutes
    keys.press("Tab")  # first tile
    keys.press("Space")
    keys.press("Enter")
    view.lab.settle()
    assert view.lab.data("codes") == "1"
    # one grid only has ticks: the others were left out
    assert view.lab.data("labels") == "6"


def test_a_sheet_typed_again_is_corrected_not_counted_twice_and_undo_brings_it_back(panel, design):
    view = panel()
    sheet = design.sheets[0]
    first, second = unknown(design, sheet)[0][:2]
    view.type(sheet, {number_of(first)})
    view.add()
    (before,) = view.lab.trait("codes")
    view.code.fill(sheet.code)
    expect(view.lab.root.get_by_text("La feuille 1 est déjà entrée")).to_be_visible()
    expect(view.lab.root.get_by_label(f"n° {number_of(first)}", exact=True)).to_be_checked()
    view.lab.root.get_by_label(f"n° {number_of(second)}", exact=True).check()
    view.add("Remplacer la feuille")
    (after,) = view.lab.trait("codes")
    assert after != before
    view.lab.button("Annuler la dernière action").click()
    assert view.lab.trait("codes") == [before]


def test_sheets_and_codes_pool_together_and_survive_a_reload(panel, design):
    view = panel(storage_key="pooling")
    view.lab.paste(codes(2))
    view.type(design.sheets[2], {number_of(unknown(design, design.sheets[2])[0][0])})
    view.add()
    assert view.lab.data("codes") == "3"
    view.lab.page.wait_for_function(
        "(key) => JSON.parse(localStorage.getItem(key) ?? '{}').codes?.length === 3", arg=KEPT
    )
    assert panel(storage_key="pooling").lab.data("codes") == "3"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("5Q00-VKJ", "Un code de feuille a 8 caractères"),
        ("", "Tapez le code imprimé"),
        ("<b>evil</b>", "n’existe pas dans un code"),
        (encode_sheet_code(PaperSheet(0, "crosswalk", 0, 4)), "autre édition du livre"),
    ],
)
def test_a_bad_code_says_why_and_changes_nothing(panel, typed, words):
    view = panel()
    view.code.fill(typed)
    view.code.press("Enter")
    expect(view.lab.root.locator("form").get_by_text(words)).to_be_visible()
    assert view.code.get_attribute("aria-invalid") == "true"
    assert (view.lab.data("codes"), view.lab.data("bad")) == ("0", "0")


def test_a_slip_in_the_code_is_seen(panel, design):
    view = panel()
    code = design.sheets[0].code
    view.code.fill(code[:-1] + ("3" if code[-1] != "3" else "4"))
    expect(view.lab.root.get_by_text("contient une faute de frappe")).to_be_visible()
    view.code.fill(code)
    expect(view.lab.root.get_by_text("contient une faute de frappe")).to_have_count(0)
    expect(view.lab.button("Ajouter la feuille")).to_be_visible()


def test_an_empty_sheet_and_bad_minutes_are_sent_back(panel, design):
    view = panel()
    view.type(design.sheets[0], set())
    view.add()
    expect(view.lab.root.get_by_text("Rien n’est coché")).to_be_visible()
    view.lab.root.get_by_label(f"n° {number_of(unknown(design, design.sheets[0])[0][0])}", exact=True).check()
    for wrong in ("-3", "quatre", "1e9", "4,555"):
        view.minutes.fill(wrong)
        view.add()
        expect(view.lab.root.get_by_text("Écrivez un nombre de minutes")).to_be_visible()
        assert view.minutes.get_attribute("aria-invalid") == "true"
    assert view.lab.data("codes") == "0"
    view.minutes.fill("")
    view.add()
    assert (view.lab.data("codes"), view.lab.data("minutes")) == ("1", "0.0")


def test_the_phone_does_not_scroll_sideways(panel, design):
    view = panel()
    view.lab.page.set_viewport_size({"width": 390, "height": 844})
    view.type(design.sheets[0], set())
    assert view.lab.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_axe_finds_nothing(panel, design):
    view = panel()
    view.type(design.sheets[0], {number_of(unknown(design, design.sheets[0])[0][0])})
    view.minutes.fill("quatre")
    view.add()
    assert view.lab.violations() == []
