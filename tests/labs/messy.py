"""Pastes as messy as classes send them, made up from a seed: which codes are in each, which slips, and how many other lines."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from tests.labs.pasted import DRESSINGS, EDITION, dressed, spoiled
from widgets.learning.codes.sharecode import CONCEPTS, SharedRound, SharedSession, encode_share_code

NAMES = ["Léa", "Zoé Martin", "Emma", "HUGO", "noah", "Loïc D.", "O’Neil", "Élise-Ann", "Tom 3B", "Ali", "Lili", "Ilo"]
TIMES = ["14:02", "28/11/2026, 14:02", "14h02", "2026-11-28T14:02:33", "vendredi 14:02", "2:02 PM"]
SAID = [
    "bonjour madame",
    "voilà",
    "c’est fait !",
    "je l’ai perdu…",
    "079 123 45 67",
    "lea@ecole.example",
    "+1",
    "🙂",
    "ok 10/10",
]
# How one code is written among other things; what stands for a name, a time and a code.
LINES = [
    "{code}",
    "[{time}] {name}: {code}",
    "{time} - {name} : {code} merci",
    "{name}\n{time}\n{code}",
    "{name} {time}\n\n{code}\n",
    "{name}\t{code}\t{time}",
    '"{name}";"{code}";"{time}"',
    '{{"nom": "{name}\\n", "texte": "voil\\u00e0\\n{code}\\u202f!"}}',
    "| {name} | {code} | {time} |",
    "> {name} : « {code} »",
    '{{"nom": "{name}", "code": "{code}"}},',
    "<tr><td>{name}</td><td>{code}</td></tr>",
    "- **{name}** `{code}`",
    "{name}-{code}-{time}",
    "https://ecole.example/c?x={code}&t=1",
]
BETWEEN = [" ", ", ", ";", "\t", " / ", " et ", "\u00a0", "", " | ", "\u2028"]


class Paste(NamedTuple):
    text: str
    codes: list[str]
    slips: int


def made_up(count: int, random: Random) -> list[str]:
    """Codes of this edition that carry anything at all."""
    found = []
    for _ in range(count):
        positions = sorted(random.sample(range(64), random.choice([1, 2, 5, 10, 10, 10, 30, 64])))
        refused = random.choice([0, 0, 3])
        found.append(
            encode_share_code(
                SharedSession(
                    EDITION,
                    random.choice(CONCEPTS),
                    random.randrange(32768),
                    tuple(SharedRound(at, tuple(random.random() < 0.4 for _ in range(6))) for at in positions),
                    random.randrange(8192),
                    refused,
                    refused * 9,
                )
            )
        )
    return found


def wrapped(code: str, random: Random) -> str:
    """A code broken over lines, as mails and narrow columns break it."""
    cuts = sorted(random.sample(range(1, len(code)), random.choice([1, 1, 2, 3])))
    end = random.choice(["\n", "\r\n", "\n> ", " \n  ", "\n\n"])
    return end.join(code[a:b] for a, b in zip([0, *cuts], [*cuts, len(code)]))


def paste(random: Random, most: int = 6) -> Paste:
    codes: list[str] = []
    slips = 0
    pieces = []
    for _ in range(random.randint(1, most)):
        kind = random.random()
        words = {"name": random.choice(NAMES), "time": random.choice(TIMES)}
        if kind < 0.2:
            pieces.append(random.choice([words["name"], words["time"], random.choice(SAID), "", " ", "---"]))
        elif kind < 0.3:
            row = made_up(random.randint(2, 5), random)
            codes += row
            pieces.append(
                random.choice(BETWEEN).join(random.choice([one, one.lower(), one.replace("-", "")]) for one in row)
            )
        elif kind < 0.4:
            codes += (row := made_up(1, random))
            pieces.append(wrapped(row[0], random))
        elif kind < 0.5:
            (code,) = made_up(1, random)
            pieces.append(f"{words['name']} : {random.choice([spoiled(code), spoiled(code).lower()])}")
            slips += 1
        else:
            codes += (row := made_up(1, random))
            shape = random.choice(
                ["as it is", "lower case", "without hyphens", "look-alikes", random.choice(list(DRESSINGS))]
            )
            pieces.append(random.choice(LINES).format(code=dressed(row[0], shape), **words))
    return Paste(random.choice(["\n", "\r\n"]).join(pieces), codes, slips)


def pastes(seed: int, count: int, most: int = 6) -> list[Paste]:
    random = Random(seed)
    return [paste(random, most) for _ in range(count)]
