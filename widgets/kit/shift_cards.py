"""The task cards of « Une journée au clic » on paper, and what becomes of each, all from the seed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from widgets.labs.shift.rules import read_rules, read_texts
from widgets.learning.images.digits import load_digits
from widgets.learning.images.tiles import load_tiles
from widgets.learning.repeatable import draws

CARDS = 24
KINDS = ("image", "tone", "digits", "moderation")
NAMES = {
    "image": "Décrire une image",
    "tone": "Juger le ton d’un message",
    "digits": "Recopier des chiffres",
    "moderation": "Trier une publication",
}
ASKED = {
    "image": "Que montre cette image\u202f?",
    "tone": "Quel est le ton de ce message\u202f?",
    "digits": "Recopiez les chiffres.",
    "moderation": "Forum d’entraide à vélo. Que faire de ce message\u202f?",
}
ANSWERS = {
    "image": {
        "crosswalk": "un passage piéton",
        "traffic-light": "un feu",
        "both": "les deux",
        "neither": "aucun des deux",
    },
    "tone": {"positive": "positif", "negative": "négatif", "neutral": "neutre", "ironic": "ironique"},
    "digits": {},
    "moderation": {"keep": "à garder", "advert": "publicité", "off-topic": "hors sujet", "review": "à relire"},
}
DIGITS = 4


@dataclass(frozen=True)
class Card:
    """One task. `tile`, `digits` or `text` is what there is to look at; `expected`, a control's accepted answers."""

    number: int
    kind: str
    cents: int
    refused: bool
    client: int
    expected: tuple[str, ...] = ()
    text: str = ""
    tile: str = ""
    digits: tuple[str, ...] = ()

    @property
    def control(self) -> bool:
        return bool(self.expected)


def deal_cards(seed: int, count: int = CARDS) -> list[Card]:
    """Draw the cards of one group: controls and refusals one in each run, at drawn places, as in the lab."""
    rules = read_rules()
    items = {(kind, control): _items(kind, control, f"{seed}") for kind in KINDS for control in (True, False)}
    clients = [1000 + int(9000 * number) for number in draws(f"{seed}/clients", count)]
    cards = []
    for i in range(count):
        kind = _shuffled(KINDS, f"{seed}/kinds/{i // len(KINDS)}")[i % len(KINDS)]
        control = _is_drawn(f"{seed}/control", i, rules.control_run)
        refused = _is_drawn(f"{seed}/refusal", i, rules.refusal_run)
        cards.append(Card(i + 1, kind, rules.cents[kind], refused, clients[i], **items[kind, control].pop(0)))
    return cards


def _items(kind: str, control: bool, seed: str) -> list[dict]:
    if kind == "image":
        found = _images(control)
    elif kind == "digits":
        found = _words(control)
    else:
        texts = read_texts({"tone": "tones", "moderation": "posts"}[kind])
        found = [{"text": one.text, "expected": one.expected} for one in texts if bool(one.expected) == control]
    return _shuffled(found, f"{seed}/{kind}/{control}")


def _images(control: bool) -> list[dict]:
    table = load_tiles()
    table = table[table.split == ("control" if control else "unlabelled")]
    shown = table.pivot(index="tile", columns="concept", values="present")
    names = {
        (True, True): "both",
        (True, False): "crosswalk",
        (False, True): "traffic-light",
        (False, False): "neither",
    }
    rows = zip(shown.index, shown["crosswalk"], shown["traffic-light"])
    return [{"tile": tile, "expected": (names[crossing, light],) if control else ()} for tile, crossing, light in rows]


def _words(control: bool) -> list[dict]:
    table = load_digits()
    table = table[table.split == ("control" if control else "unknown")]
    digits, labels = list(table.digit), list(map(str, table.label))
    cut = range(0, len(digits) - DIGITS + 1, DIGITS)
    return [
        {"digits": tuple(digits[i : i + DIGITS]), "expected": ("".join(labels[i : i + DIGITS]),) if control else ()}
        for i in cut
    ]


def _is_drawn(text: str, rank: int, length: int) -> bool:
    return int(draws(f"{text}/{rank // length}", 1)[0] * length) == rank % length


def _shuffled(items, text: str) -> list:
    listed = list(items)
    return [listed[i] for i in np.argsort(draws(text, len(listed)), kind="stable")]
