"""« Une journée au clic » on paper: the lab's own rules and texts, the register, and sums that hold."""

from __future__ import annotations

import re

import pytest

from tests.kit.conftest import A4, Pdf, sizes
from widgets.facts.sheet import load_sheet
from widgets.kit import shift_sheets
from widgets.kit.shift_cards import ANSWERS, CARDS, KINDS, NAMES, deal_cards
from widgets.kit.shift_sheets import AROUND, EACH, WAGES, WORK, examples, hourly, slip
from widgets.labs.shift.rules import read_rules, read_texts


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kit")
    shift_sheets.make(folder, 1)
    return folder


def squeezed(text: str) -> str:
    """Letters and digits only: words are cut at the ends of lines."""
    return re.sub(r"[\W\x02\ufffe]", "", text)


def test_rules_are_the_labs(esm):
    lab = esm("widgets/labs/shift/parameters.js")
    rules = read_rules()
    expected = lab.eval(
        "(m) => ({ hour: m.PAID_HOUR, search: m.SEARCH, refusal: m.REFUSAL_RUN, control: m.CONTROL_RUN, cents: m.CENTS })"
    )
    assert expected == {
        "hour": rules.paid_hour,
        "search": rules.search,
        "refusal": rules.refusal_run,
        "control": rules.control_run,
        "cents": rules.cents,
    }
    assert rules.planned(2) == pytest.approx(lab.call("planned", 2))
    reals = lab.eval("(m) => [...m.WAGES, m.MINIMUM].map(({ fact, usd }) => [fact, usd])")
    assert sorted(map(tuple, reals)) == sorted((fact, usd) for fact, usd, _ in WAGES)


@pytest.mark.parametrize(("name", "list_"), [("tones", "MESSAGES"), ("posts", "POSTS")])
def test_texts_are_the_labs(esm, name, list_):
    items = esm(f"widgets/labs/shift/{name}.js").eval(
        "(m, name) => m[name].map(({ text, expected }) => [text, expected ?? []])", list_
    )
    assert [[one.text, list(one.expected)] for one in read_texts(name)] == items


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_cards_are_dealt_as_in_the_lab(seed):
    cards, rules = deal_cards(seed), read_rules()
    assert [card.number for card in cards] == list(range(1, CARDS + 1))
    for kind in KINDS:
        assert sum(card.kind == kind for card in cards) == CARDS // len(KINDS)
    for start in range(0, CARDS, rules.refusal_run):
        assert sum(card.refused for card in cards[start : start + rules.refusal_run]) == 1
    for start in range(0, CARDS - rules.control_run + 1, rules.control_run):
        assert sum(card.control for card in cards[start : start + rules.control_run]) == 1
    assert len({(card.text, card.tile, card.digits) for card in cards}) == CARDS
    for card in cards:
        assert bool(card.text) + bool(card.tile) + bool(card.digits) == 1
        assert card.kind == "digits" or set(card.expected) <= set(ANSWERS[card.kind])
    assert deal_cards(seed) == cards


def test_sums_of_a_slip():
    cards = deal_cards(1)[:10]
    found = slip(cards)
    paid = [card for card in cards if not card.refused]
    assert found["cents"] == sum(card.cents for card in paid)
    assert (found["paid"], found["total"]) == (WORK * len(paid), (WORK + AROUND) * 10)
    assert found["unpaid"] == found["total"] - found["paid"]
    assert found["wage"] == pytest.approx(found["cents"] * 36 / found["total"])  # as the slip says
    assert hourly(443, 3600) == pytest.approx(4.43)
    first, _, missed = examples(deal_cards(1))
    assert missed["refused"] == first["refused"] + 1 and missed["wage"] < first["wage"]


def test_pages_register_and_key_agree(folder):
    pages, (key,) = Pdf(folder / "journee-au-clic.pdf").pages, Pdf(folder / "journee-au-clic-corrige.pdf").pages
    assert sizes(folder / "journee-au-clic.pdf") == A4
    assert [page[: page.index(" · version")] for page in pages] == ["Une journée au clic", "Ma fiche de paie"] * 2
    cards = deal_cards(1)
    for card in cards:
        page = pages[2 * ((card.number - 1) // EACH)]
        assert f"{card.number} · {NAMES[card.kind]} {card.cents} centime" in page
        if card.text:
            assert squeezed(card.text) in squeezed(page)
    _, register = Pdf(folder / "journee-au-clic-plateforme.pdf").pages
    found = re.findall(r"(\d+) [A-Z]\D+? \d centimes? (payer|refuser|témoin)", register)
    verdicts = {int(number): verdict for number, verdict in found}
    assert verdicts == {
        card.number: "refuser" if card.refused else "témoin" if card.control else "payer" for card in cards
    }
    refused = re.search(r"refuse toujours (.+?)\. Le tirage", key)[1]
    assert list(map(int, re.findall(r"n° (\d+)", refused))) == [card.number for card in cards if card.refused]
    for one in examples(cards):
        assert f"{one['wage']:.2f}".replace(".", ",") in key


def test_workers_see_no_verdict_and_no_expected_answer(folder):
    text = Pdf(folder / "journee-au-clic.pdf").text
    assert "Registre" not in text and "réponse attendue" not in text
    # A task has the same boxes, whether or not it is a control.
    assert text.count("payée") >= 2 * EACH and not re.search(r"\d centimes? (payer|refuser|témoin)", text)


def test_wages_and_rates_carry_their_sources(folder):
    facts, pages = load_sheet(), Pdf(folder / "journee-au-clic.pdf").pages
    for fact, usd, _ in WAGES[1:]:
        assert f"{usd:.2f}".replace(".", ",") in facts[fact].figure
        assert f"{usd:.2f}".replace(".", ",") + f" {facts[fact].label}" in pages[-1]
    assert facts["E1"].figure.startswith("environ 2\u00a0dollars") and "2,00 Hara" in pages[-1]
    for fact in ("E3", "E6", "E12", "G15"):
        assert squeezed(facts[fact].label) in squeezed(pages[1])
    assert "plateforme inventée" in pages[0]


def test_the_same_seed_prints_the_same(folder, tmp_path):
    shift_sheets.make(tmp_path, 1)
    for sheet in shift_sheets.SHEETS:
        assert (tmp_path / sheet.file).read_bytes() == (folder / sheet.file).read_bytes()
