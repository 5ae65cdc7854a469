"""Atelier CAPTCHA before a class that raises hands: one tile at a time, counts, a curve."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.conftest import truth_of_tiles
from tests.labs.stage import rows_of
from widgets.labs import CaptchaLab
from widgets.learning import read_labels

KEPT = "travail-du-clic/v1/captcha"


class Vote:
    """The lab in its vote view, and a class of 27 of whom 18 know the truth."""

    def __init__(self, lab) -> None:
        self.lab, self.root = lab, lab.root
        self.ballot = lab.root.get_by_role("group", name="Vote à main levée")
        self.yes, self.no = self.ballot.get_by_label("Oui", exact=True), self.ballot.get_by_label("Non", exact=True)

    def tile(self) -> str:
        return self.root.locator(".tc-captcha__picture").get_attribute("data-tile")

    def count(self, yes: int, no: int) -> None:
        self.yes.fill(str(yes))
        self.no.fill(str(no))

    def vote(self, *, right: bool = True) -> list[str]:
        """Nine votes; the tiles."""
        tiles = []
        for at in range(9):
            tiles.append(self.tile())
            sees = truth_of_tiles()[tiles[-1], self.lab.data("concept")] == right
            self.count(*(18, 9) if sees else (9, 18))
            self.lab.button("Vérifier" if at == 8 else "Image suivante").click()
        return tiles


@pytest.fixture
def vote(start):
    return lambda **options: Vote(start(view="vote", **options))


def test_one_tile_at_a_time_and_the_majority_becomes_the_label(vote, truth):
    class_ = vote()
    expect(class_.ballot).to_be_visible()
    expect(class_.root.get_by_role("group", name="Sélectionnez toutes")).to_be_hidden()
    tiles = class_.vote()
    assert len(set(tiles)) == 9
    expect(class_.root.get_by_role("heading", name="Le rideau se lève")).to_be_visible()
    badges = class_.root.locator("button[data-tile]").all_inner_texts()
    assert all("18" in badge and "9" in badge for badge in badges)
    labels = class_.lab.trait("labels")
    assert len(labels) == 6
    for row in labels:
        assert row["label"] == truth[row["tile"], "crosswalk"] == (row["yes"] > row["no"])
    class_.lab.button("Continuer").click()
    class_.vote()
    expect(class_.root.locator("svg polyline")).to_have_count(1)  # the curve, trained on these labels
    assert class_.lab.data("labels") == "12" and float(class_.lab.data("accuracy")) > 0.5


def test_a_tie_gives_no_label_and_is_voted_on_again(vote):
    class_ = vote()
    first = class_.tile()
    for yes, no, said in ((0, 0, "Comptez les mains."), (12, 12, "égalité, on revote")):
        class_.count(yes, no)
        class_.lab.button("Image suivante").click()
        expect(class_.root.locator(".tc-captcha__tally")).to_contain_text(said)
        assert class_.tile() == first
    class_.count(13, 12)
    class_.lab.button("Image suivante").click()
    assert class_.tile() != first


def test_a_class_that_is_wrong_about_a_control_tile_is_refused_and_told_where_it_looks(vote):
    class_ = vote()
    before = class_.vote(right=False)
    expect(class_.root.get_by_text("Grille refusée. La classe recommence")).to_be_visible()
    assert class_.lab.data("labels") == "0"
    assert class_.tile() not in before


def test_it_is_done_by_keys_alone(vote):
    class_ = vote()
    page = class_.lab.page
    first = class_.tile()
    class_.lab.button("Image suivante").focus()
    for key in ("o", "o", "O", "n", "+", "-", "Shift+O"):
        page.keyboard.press(key)
    expect(class_.yes).to_have_value("2")
    expect(class_.no).to_have_value("1")
    page.keyboard.press("Enter")
    assert class_.tile() != first
    page.keyboard.press("ArrowLeft")
    assert class_.tile() == first
    expect(class_.yes).to_have_value("2")
    class_.yes.focus()
    page.keyboard.type("14")
    page.keyboard.press("n")  # no letter of a number
    expect(class_.yes).to_have_value("14")
    expect(class_.no).to_have_value("2")
    page.keyboard.press("Enter")
    assert class_.tile() != first


def test_who_has_not_raised_a_hand_says_the_other(vote):
    class_ = vote()
    class_.count(18, 9)
    class_.lab.button("Image suivante").click()
    class_.yes.fill("20")
    class_.lab.button("Les autres\u00a0: 7 non").click()
    expect(class_.no).to_have_value("7")
    expect(class_.root.locator(".tc-captcha__tally")).to_contain_text("20 oui, 7 non\u00a0: la classe dit oui")


def test_a_reload_in_the_middle_of_a_grid_keeps_the_counts(vote, start):
    class_ = vote(storage_key="captcha")
    class_.count(18, 9)
    class_.lab.button("Image suivante").click()
    second = class_.tile()
    kept = json.loads(class_.lab.page.evaluate(f"localStorage.getItem('{KEPT}')"))
    assert kept["session"]["ballot"]["votes"][0] == [18, 9]
    again = vote(storage_key="captcha")
    assert again.tile() == second
    again.lab.page.keyboard.press("Tab")
    again.lab.button("Précédente").click()
    expect(again.yes).to_have_value("18")


def test_the_counts_are_exported_and_read_again(vote):
    class_ = vote()
    class_.vote()
    class_.lab.button("Continuer").click()
    rows = rows_of(class_.lab.export("CSV"))
    assert {(row["yes"], row["no"]) for row in rows} <= {("18", "9"), ("9", "18")}
    assert len(read_labels(class_.lab.export("CSV"))) == len(rows) == 6
    assert all(row["yes"] + row["no"] == 27 for row in json.loads(class_.lab.export("JSON")))


def test_what_divides_the_class_is_shown_with_its_counts(vote):
    class_ = vote()
    class_.vote()
    class_.lab.button("Continuer").click()
    split = class_.root.get_by_role("region", name="Là où la classe se partage")
    expect(split.get_by_role("listitem")).to_have_count(6)
    expect(split.get_by_role("listitem").first).to_contain_text("18")


def test_undo_gives_the_votes_back(vote):
    class_ = vote()
    class_.vote()
    class_.lab.button("Continuer").click()
    class_.lab.button("Annuler la dernière grille").click()
    assert class_.lab.data("labels") == "0"
    total = class_.ballot.get_by_role("list", name="Les neuf votes").inner_text()
    assert total.count("18") + total.count("9–") >= 6


def test_a_plain_control_turns_to_the_vote_and_back(start):
    lab = start()
    lab.button("Vote à main levée").click()
    vote = Vote(lab)
    expect(vote.yes).to_be_focused()
    vote.count(3, 1)
    lab.button("Grille de neuf images").click()
    expect(vote.ballot).to_be_hidden()
    assert lab.root.locator("button[data-tile]:visible").count() == 9
    lab.button("Vote à main levée").click()
    expect(vote.yes).to_have_value("3")


def test_no_accessibility_violation(vote):
    class_ = vote()
    assert class_.lab.violations() == []
    class_.vote()
    assert class_.lab.violations() == []
    class_.lab.button("Continuer").click()
    class_.count(3, 1)
    assert class_.lab.violations() == []


def test_python_knows_the_view_and_takes_votes():
    votes = [[18, 9]] * 9
    lab = CaptchaLab(view="vote")
    with pytest.raises(Exception, match="grid"):
        lab.view = "poll"
    lab.labels = [{"concept": "crosswalk", "round": 1, "tile": "x", "label": True, "seconds": 1, "yes": 18, "no": 9}]
    with pytest.raises(Exception, match="labels"):
        lab.labels = [{"concept": "crosswalk", "round": 1, "tile": "x", "label": True, "seconds": 1, "yes": -1}]
    round_ = {
        "concept": "crosswalk",
        "grid": ["x"] * 9,
        "picked": "1" * 9,
        "seconds": 3,
        "verified": False,
        "accuracy": None,
    }
    session = {
        "version": 1,
        "edition": lab.tileset and "",
        "rounds": [round_ | {"votes": votes}],
        "revealed": False,
        "said": [],
    }
    with pytest.raises(Exception, match="session"):
        lab.session = session | {"edition": "perdue"}
