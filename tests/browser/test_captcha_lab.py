"""« Atelier CAPTCHA » on its page, by mouse, by keyboard and by touch, through its documented contract."""

from __future__ import annotations

import json
import re

import pytest

from tests.labs.stage import rows_of
from widgets.learning import load_tiles

LAB = "chapters/atelier-captcha.html"
STORED = "travail-du-clic/v1/captcha"


class Lab:
    """The lab as a student meets it, with the truth of every tile at hand."""

    def __init__(self, page, url):
        self.page = page
        self.region = page.get_by_role("region", name="Atelier CAPTCHA")
        tiles = load_tiles()
        self.truth = {
            concept: dict(zip(part.tile, part.present, strict=True)) for concept, part in tiles.groupby("concept")
        }
        self.split = dict(zip(tiles.tile, tiles.split, strict=True))
        page.goto(url)
        self.tiles().first.wait_for()

    def tiles(self):
        return self.region.locator("button[data-tile]")

    def shown(self):
        return self.tiles().evaluate_all("tiles => tiles.map((tile) => tile.dataset.tile)")

    def data(self, name):
        return self.region.get_attribute(f"data-{name}")

    def wanted(self, *, fail=False):
        """Tiles to select for a true answer; with `fail`, one control tile is answered wrongly."""
        truth = self.truth[self.data("concept")]
        right = {tile for tile in self.shown() if truth[tile]}
        if fail:
            right ^= {next(tile for tile in self.shown() if self.split[tile] == "control")}
        return right

    def answer(self, *, fail=False, by="click"):
        for tile in self.wanted(fail=fail):
            getattr(self.region.locator(f'button[data-tile="{tile}"]'), by)()
        getattr(self.region.get_by_role("button", name="Vérifier", exact=True), by)()

    def go_on(self):
        button = self.region.get_by_role("button", name="Continuer", exact=True)
        if button.count():
            button.press("Enter")  # a tile clicked there and then would be taken for the second of two taps

    def rounds(self, count):
        for _ in range(count):
            self.answer()
            self.go_on()


@pytest.fixture
def lab(page, served):
    return Lab(page, f"{served}/{LAB}")


def test_a_grid_mixes_three_control_tiles_and_six_unknown_ones(lab):
    assert lab.tiles().count() == 9
    splits = sorted(lab.split[tile] for tile in lab.shown())
    assert splits == ["control"] * 3 + ["unlabelled"] * 6
    assert (lab.data("labels"), lab.data("accuracy")) == ("0", "")


def test_the_first_success_lifts_the_curtain_then_a_model_is_trained(lab):
    lab.answer()
    assert lab.data("labels") == "6"
    accuracy = lab.data("accuracy")
    assert re.fullmatch(r"[01]\.\d{4}", accuracy)
    lab.go_on()
    before = set(lab.shown())
    lab.rounds(4)
    assert lab.data("labels") == "30"
    assert float(lab.data("accuracy")) > 0.7
    assert not {tile for tile in lab.shown() if lab.split[tile] == "unlabelled"} & before


def test_the_accuracy_shown_is_that_of_a_model_trained_on_the_exported_labels(lab):
    from sklearn.linear_model import LogisticRegression

    from widgets.learning import load_features

    lab.rounds(5)
    with lab.page.expect_download() as download:
        lab.region.get_by_role("button", name="Exporter en CSV").click()
    rows = rows_of(download.value.path().read_text(encoding="utf-8"))
    assert len(rows) == 30
    features = load_features()
    labels = [row["label"] in ("1", "true", "True") for row in rows]
    assert labels == [lab.truth["crosswalk"][row["tile"]] for row in rows]
    constant = json.loads((pages_data()).read_text())["C"]
    model = LogisticRegression(C=constant, tol=1e-9, max_iter=10_000)
    model.fit(features.loc[[row["tile"] for row in rows]], labels)
    test = [tile for tile, split in lab.split.items() if split == "test"]
    expected = model.score(features.loc[test], [lab.truth["crosswalk"][tile] for tile in test])
    assert float(lab.data("accuracy")) == pytest.approx(expected, abs=5e-5)


def pages_data():
    from widgets.paths import ASSETS

    return ASSETS / "tiles/page.json"


def test_failing_a_control_tile_throws_the_six_answers_away(lab):
    before = set(lab.shown())
    lab.answer(fail=True)
    lab.go_on()
    assert lab.data("labels") == "0"
    assert lab.data("accuracy") == ""
    assert not set(lab.shown()) & before, "other tiles, or comparing would betray the control tiles"


def test_both_concepts_keep_their_labels(lab):
    lab.rounds(2)
    lab.region.get_by_label(re.compile("feu", re.I)).or_(
        lab.region.get_by_role("button", name=re.compile("feu", re.I))
    ).first.click()
    lab.tiles().first.wait_for()
    assert lab.data("concept") == "traffic-light"
    assert lab.data("labels") == "0"
    lab.rounds(1)
    assert lab.data("labels") == "6"


def test_everything_survives_a_reload_and_the_last_round_can_be_undone(lab):
    lab.rounds(3)
    kept = (lab.data("labels"), lab.data("accuracy"))
    lab.page.reload()
    lab.region.wait_for()
    assert (lab.data("labels"), lab.data("accuracy")) == kept
    lab.region.get_by_role("button", name="Annuler la dernière grille").click()
    assert lab.data("labels") == "12"


def test_starting_over_asks_first(lab):
    lab.rounds(2)
    lab.region.get_by_role("button", name="Tout recommencer").click()
    assert lab.data("labels") == "12", "nothing is lost before one has confirmed"
    lab.region.get_by_role("button", name="Oui, tout effacer").click()
    assert lab.data("labels") == "0"
    lab.page.reload()
    lab.region.wait_for()
    assert lab.data("labels") == "0"


def test_the_keyboard_alone_is_enough(lab):
    keys = lab.page.keyboard
    lab.tiles().first.focus()
    assert lab.region.locator('button[data-tile][tabindex="0"]').count() == 1, "one tab stop in the grid"
    wanted = lab.wanted()
    for index, tile in enumerate(lab.shown()):
        lab_row, column = divmod(index, 3)
        focused = lab.page.evaluate("document.activeElement.dataset.tile")
        assert focused == tile
        if tile in wanted:
            keys.press("Space")
            assert lab.region.locator(f'button[data-tile="{tile}"]').get_attribute("aria-pressed") == "true"
        if column < 2:
            keys.press("ArrowRight")
        elif lab_row < 2:
            keys.press("ArrowDown"), keys.press("ArrowLeft"), keys.press("ArrowLeft")
    keys.press("Enter")
    assert lab.data("labels") == "6"
    assert lab.page.evaluate("document.activeElement.textContent") == "Le rideau se lève", "what to read comes first"
    for _ in range(10):
        if lab.page.evaluate("document.activeElement.textContent.trim()") == "Continuer":
            break
        keys.press("Tab")
    keys.press("Enter")
    assert lab.page.evaluate("'tile' in document.activeElement.dataset"), "focus is back in the grid"


def test_a_phone_does_it_by_touch_with_grid_and_button_in_one_screen(phone, served):
    lab = Lab(phone, f"{served}/{LAB}")
    lab.tiles().first.scroll_into_view_if_needed()
    top = lab.tiles().first.bounding_box()["y"]
    button = lab.region.get_by_role("button", name="Vérifier", exact=True).bounding_box()
    assert button["y"] + button["height"] - top < 844
    assert min(lab.tiles().evaluate_all("tiles => tiles.map((tile) => tile.offsetWidth)")) >= 44
    lab.answer(by="tap")
    assert lab.data("labels") == "6"
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("text", ["{", "null", "[]", '{"version": 1}', '{"version": 99, "concepts": {}}', "x" * 10_000])
def test_a_corrupt_store_costs_nothing(page, served, text):
    page.goto(f"{served}/search.html")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORED, text])
    lab = Lab(page, f"{served}/{LAB}")
    lab.rounds(1)
    assert lab.data("labels") == "6"


@pytest.mark.parametrize(
    "forbid",
    [
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
        "Object.defineProperty(Storage.prototype, 'getItem', { value: () => { throw new Error('no'); } })",
    ],
)
def test_a_full_or_unreadable_store_costs_a_quiet_notice(page, served, forbid):
    page.goto(f"{served}/{LAB}")  # the theme reads its own settings before anything else
    lab = Lab(page, f"{served}/{LAB}")
    page.evaluate(f"() => {{ {forbid} }}")
    lab.rounds(1)
    assert lab.data("labels") == "6"


def test_the_page_holds_no_truth_of_an_unknown_tile(book):
    public = json.loads(pages_data().read_text())
    for truths in public["truth"].values():
        assert set(truths) == {"control", "test"}
        assert len(truths["control"]) == len(public["control"])
        assert len(truths["test"]) == len(public["test"])
    assert not list(book.rglob("tiles.csv"))


def test_the_print_shows_the_grid_and_the_results(lab):
    lab.rounds(2)
    lab.page.emulate_media(media="print")
    assert lab.tiles().first.is_visible()
    assert lab.region.locator("svg").first.is_visible()


def test_without_javascript_the_page_says_what_it_cannot_do(browser, served):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/{LAB}")
    assert "JavaScript" in page.locator(".tc-widget").inner_text()
    context.close()
