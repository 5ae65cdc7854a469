"""A simulated class to try the page with: made as is said, called simulated everywhere, and easily gone again."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.labs.pooling_pages import codes, show
from tests.labs.stage import rows_of
from widgets.labs.pooling import PoolingLab
from widgets.labs.pooling.simulated import GRIDS, HABITS, simulated_codes
from widgets.labs.tiles import read_tileset, tiles_edition
from widgets.learning import load_tiles, wilson_interval
from widgets.learning.codes.deals import deal, labelled_tiles
from widgets.learning.codes.sharecode import CONCEPTS, decode_share_code
from widgets.learning.crowdsourcing.crowd import KINDS

ADD, REMOVE, OWN = "Essayer avec une classe simulée", "Retirer la classe simulée", "Ajouter mon code"


def score(accuracy: float) -> str:
    """As the page writes it: 144 test tiles, and the margin."""
    low, high = wilson_interval(round(144 * accuracy), 144)
    return f"{100 * accuracy:.0f}\u00a0% ({100 * low:.0f} à {100 * high:.0f})"


@pytest.mark.parametrize("concept", CONCEPTS)
def test_the_class_does_what_its_habits_say(concept):
    tiles = load_tiles()
    truth = tiles[tiles.concept == concept].set_index("tile").present
    names = read_tileset()["unlabelled"]
    people = iter([decode_share_code(code, tiles_edition()) for code in simulated_codes()[concept]])
    for habit in HABITS:
        right = labels = tries = passed = 0
        for _ in range(habit.count):
            person = next(people)
            order = [names[place] for place in deal(person.hand, len(names))]
            said = list(labelled_tiles(person.rounds, order))
            right += sum(label == truth[tile] for tile, label in said)
            labels += len(said)
            passed += len(person.rounds)
            tries += len(person.rounds) + person.refused
            assert person.seconds == GRIDS * habit.seconds
            assert person.refused_seconds == person.refused * habit.seconds
        share, chance = right / labels, KINDS[habit.kind]
        spread = (chance * (1 - chance) / labels) ** 0.5
        assert abs(share - chance) < 3 * spread, habit
        expected = chance**3  # three control tiles
        assert abs(passed / tries - expected) < 3 * (expected * (1 - expected) / tries) ** 0.5, habit
    assert next(people, None) is None


def test_nobody_shares_a_code_and_there_are_twenty_four():
    made = [code for concept in CONCEPTS for code in simulated_codes()[concept]]
    assert len(set(made)) == len(made) == 48
    assert sum(habit.count for habit in HABITS) == 24


def test_in_python_its_votes_are_called_simulated():
    (real,) = codes(1)
    lab = PoolingLab(codes=[real, *simulated_codes()["crosswalk"]], concept="crosswalk")
    names = lab.votes.annotator.unique()
    assert sum(name.startswith("simule-") for name in names) == 24
    assert sum(name.startswith("p") for name in names) == 1


def test_the_class_comes_and_goes_by_one_button(open_lab):
    (real,) = codes(1)
    lab = open_lab()
    lab.paste([real])
    lab.button(ADD).click()
    expect(lab.root).to_have_attribute("data-simulated", "24")
    assert lab.data("codes") == "25"
    expect(lab.root.get_by_role("status")).to_contain_text("24\u00a0codes simulés ajoutés.")
    expect(lab.root.get_by_text("24 des 25 codes ne viennent de personne")).to_be_visible()
    expect(lab.root.get_by_text("codes comptés, dont 24 simulés")).to_be_visible()
    lab.button("Annuler la dernière action").click()
    assert (lab.data("codes"), lab.data("simulated")) == ("1", "0")
    lab.button(ADD).click()
    lab.button(REMOVE).click()
    expect(lab.root).to_have_attribute("data-simulated", "0")
    assert lab.trait("codes") == [real]
    expect(lab.root.get_by_text("ne viennent de personne")).to_be_hidden()
    expect(lab.button(ADD)).to_be_focused()


def test_with_nothing_else_the_class_begins_with_the_first_concept_and_asks_for_ones_own_code(open_lab):
    lab = open_lab()
    lab.button(ADD).click()
    assert (lab.data("concept"), lab.data("codes")) == ("crosswalk", "24")
    expect(lab.root.get_by_text("ces 24 codes ne viennent de personne")).to_be_visible()
    panel = lab.root.get_by_role("region", name="Avec vous, sans vous")
    expect(panel.get_by_text("Ajoutez votre code")).to_be_visible()
    expect(panel.get_by_role("table")).to_be_hidden()


def test_what_one_changes_is_what_the_page_finds_without_one(open_lab):
    (real,) = codes(1)
    lab = open_lab(codes=[real], concept="crosswalk")
    lab.button(ADD).click()
    expect(lab.root).to_have_attribute("data-simulated", "24")
    panel = lab.root.get_by_role("region", name="Avec vous, sans vous")
    shown = panel.locator("td").all_inner_texts()
    assert shown[0] == score(float(lab.data("accuracy-majority")))
    lab.page.evaluate("(codes) => window.model.set('codes', codes)", sorted(simulated_codes()["crosswalk"]))
    expect(lab.root).to_have_attribute("data-codes", "24")
    assert shown[1] == score(float(lab.data("accuracy-majority")))


@pytest.mark.parametrize(
    ("with_own", "said"),
    [(0.61, "perd 1\u00a0point."), (0.575, "gagne 2,5\u00a0points."), (0.6, "ne change pas.")],
)
def test_the_verdict_tells_gain_loss_and_neither(module, with_own, said):
    pair = "{ gained: 2, lost: 1, differs: false }"
    words = module("widgets/labs/pooling/simulation_strings.js").eval(
        f"(m, p) => m.OWN.verdict(p, 0.6, {pair})", with_own
    )
    assert said in words


def test_a_class_without_a_simulated_one_is_compared_with_nobody(open_lab):
    lab = open_lab()
    lab.paste(codes(3))
    expect(lab.root.get_by_role("region", name="Avec vous, sans vous")).to_be_hidden()


def test_files_say_what_is_simulated_and_bring_it_back(open_lab, tmp_path):
    (real,) = codes(1)
    lab = open_lab(codes=[real], concept="crosswalk")
    lab.button(ADD).click()
    expect(lab.root).to_have_attribute("data-simulated", "24")
    with lab.page.expect_download() as saved:
        lab.button("Exporter en JSON").click()
    assert saved.value.suggested_filename == "etiquettes-classe-simulee.json"
    kept = json.loads(saved.value.path().read_text(encoding="utf-8"))
    assert (len(kept["codes"]), sorted(kept["simulated"])) == (25, sorted(simulated_codes()["crosswalk"]))
    names = {row["annotator"] for row in rows_of(lab.export("CSV"))}
    assert sum(name.startswith("simule-") for name in names) == 24
    with lab.page.expect_download() as saved:
        lab.button("Enregistrer la figure (SVG)").click()
    assert saved.value.suggested_filename == "classe-en-commun-simulee.svg"
    assert "Codes simulés\u00a0: 24 sur 25." in saved.value.path().read_text(encoding="utf-8")
    again = open_lab()
    again.paste(kept["codes"])
    assert (again.data("codes"), again.data("simulated")) == ("25", "24")


def test_the_printed_report_says_so_too(open_lab):
    lab = open_lab()
    lab.page.evaluate("window.print = () => {}")
    lab.button(ADD).click()
    lab.button("Imprimer le bilan de la classe (1 page)").click()
    expect(lab.page.locator(".tc-pooling__sheet")).to_contain_text("ces 24 codes ne viennent de personne")


def test_ones_own_code_is_added_from_the_lab_on_this_device(start, page):
    captcha = start(storage_key="captcha")
    captcha.open(answers=3)
    code = captcha.root.locator("[data-share-code]").get_attribute("data-share-code")
    lab = show(page, labels_key="captcha")
    lab.button(OWN).click()
    expect(lab.root).to_have_attribute("data-codes", "1")
    assert lab.trait("codes") == [code]
    expect(lab.button(OWN)).to_be_hidden()
    lab.button(ADD).click()
    panel = lab.root.get_by_role("region", name="Avec vous, sans vous")
    expect(panel.get_by_text(re.compile("^Retirez-vous"))).to_be_visible()


def test_without_work_on_this_device_no_own_code_is_offered(open_lab):
    lab = open_lab(labels_key="captcha")
    expect(lab.button(ADD)).to_be_visible()
    expect(lab.button(OWN)).to_be_hidden()
