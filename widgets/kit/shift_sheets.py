"""« Une journée au clic » on paper: tasks to tick with a payslip behind, the platform's rules and register; and the key.

Nothing is cut out: a worker has twelve tasks on a page, in one of two versions, and does them in order, each once the
platform has let them wait. What the platform alone may see is in a file of the teacher's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from widgets.book.sessions.paper_pace import WORK as DAY
from widgets.book.sessions.sheets import named
from widgets.facts.sheet import FACTS_FILE, load_sheet
from widgets.labs.shift.rules import SHIFT, read_rules
from widgets.learning.images.digits import DIGITS, load_pixels
from widgets.learning.images.tiles import TILES

from .shift_cards import ANSWERS, ASKED, CARDS, NAMES, Card, deal_cards
from .tile_prints import print_tiles
from .typeset import print_sheet
from .word_prints import print_word

SHEETS = named("journee-au-clic", "journee-au-clic-plateforme", "journee-au-clic-corrige")
INPUTS = (DIGITS, TILES, FACTS_FILE, SHIFT)

MINUTES = DAY // 60
VERSIONS = "AB"
EACH = CARDS // len(VERSIONS)  # tasks of a version: more than five minutes of writing leave time for
# Hourly wages of real workers in US dollars, all time counted, and a legal minimum; each number stands in its fact.
WAGES = (
    ("E1", 2.0, "Mechanical Turk, journal d’activité (médiane, environ)"),
    ("E9", 2.83, "Mechanical Turk, module de navigateur (médiane)"),
    ("E3", 3.31, "Cinq plateformes, enquêtes de 2015 et 2017 (moyenne)"),
    ("E5", 5.63, "Mechanical Turk, États-Unis, déclarations (médiane)"),
    ("E5", 7.25, "Minimum légal fédéral aux États-Unis"),
)
CITED = ("E3", "E6", "E12", "G15")
# Made up, for the key's examples: what a card takes on paper, in seconds.
WORK, AROUND = 20, 10


def hourly(cents: int, seconds: float) -> float:
    """US dollars an hour."""
    return cents / 100 * 3600 / seconds


def slip(cards: Sequence[Card], missed: frozenset[int] = frozenset()) -> dict[str, float]:
    """The payslip of who did these cards, each in WORK seconds and AROUND more; `missed` are controls answered wrong."""
    paid = [card for card in cards if not card.refused and card.number not in missed]
    cents, total, work = sum(card.cents for card in paid), len(cards) * (WORK + AROUND), len(paid) * WORK
    return {
        "first": cards[0].number,
        "last": cards[-1].number,
        "cents": cents,
        "refused": len(cards) - len(paid),
        "lost": sum(card.cents for card in cards) - cents,
        "paid": work,
        "unpaid": total - work,
        "total": total,
        "wage": hourly(cents, total),
        "paid_wage": hourly(cents, work),
    }


def examples(cards: Sequence[Card]) -> list[dict[str, object]]:
    """Three days that the key works out: one of each version with every control right, one with a control missed."""
    count = MINUTES * 60 // (WORK + AROUND)
    first, second = cards[:count], cards[EACH : EACH + count]
    missed = next(card.number for card in first if card.control and not card.refused)
    return [
        {"name": "toutes les réponses bonnes", **slip(first)},
        {"name": "toutes les réponses bonnes", **slip(second)},
        {"name": f"un témoin manqué (tâche {missed})", **slip(first, frozenset({missed}))},
    ]


def make(folder: Path, seed: int) -> list[Path]:
    cards = deal_cards(seed)
    pictures = print_tiles(card.tile for card in cards if card.tile)
    pixels = load_pixels()
    files = {f"{tile}.jpg": content for tile, content in pictures.items()}
    files |= {
        f"c{card.number}.png": print_word([pixels.loc[digit].to_numpy() for digit in card.digits])
        for card in cards
        if card.digits
    }
    data = describe(cards) | {"printing": f"jeu {seed}"}
    return [print_sheet(sheet, folder, data, files) for sheet in SHEETS]


def describe(cards: Sequence[Card]) -> dict[str, object]:
    rules, facts = read_rules(), load_sheet()
    prices = sorted(set(rules.cents.values()))
    shown = [_card(card, rules.planned(card.cents)) for card in cards]
    return {
        "minutes": MINUTES,
        "paid_hour": _french(rules.paid_hour),
        "waits": [{"cents": cents, "seconds": round(rules.search * rules.planned(cents))} for cents in prices],
        "refusal_run": rules.refusal_run,
        "control_run": rules.control_run,
        "wages": [{"name": name, "usd": _french(usd), "source": facts[id].label} for id, usd, name in WAGES],
        "sources": {id: facts[id].label for id in CITED},
        "work": WORK,
        "around": AROUND,
        "cards": shown,
        "versions": [{"name": name, "cards": shown[i * EACH : (i + 1) * EACH]} for i, name in enumerate(VERSIONS)],
        "examples": [
            example | {name: _french(example[name]) for name in ("wage", "paid_wage")} for example in examples(cards)
        ],
    }


def _card(card: Card, planned: float) -> dict[str, object]:
    answers = ANSWERS[card.kind]
    return {
        "number": card.number,
        "name": NAMES[card.kind],
        "asked": ASKED[card.kind],
        "answers": list(answers.values()),
        "cents": card.cents,
        "planned": round(planned),
        "client": card.client,
        "refused": card.refused,
        "expected": [answers.get(answer, answer) for answer in card.expected],
        "text": card.text,
        "file": f"{card.tile}.jpg" if card.tile else f"c{card.number}.png" if card.digits else "",
        "square": bool(card.tile),
    }


def _french(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")
