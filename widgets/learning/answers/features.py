"""What a machine is told of an answer: eight numbers, by rules plain enough to be shown. Whether it is right is none of them.

Seven are computed from the text alone. The eighth, whether the answer agrees with the person who asks, is judged by people
(`stance` in assets/answers/questions.yml).
"""

from __future__ import annotations

import re

# Words that count as certainty and so on, in lower case, where they begin a word.
MARKERS = {
    "certainty": (
        "à coup sûr",
        "absolument",
        "c’est certain",
        "c’est sûr",
        "certainement",
        "évidemment",
        "sans aucun doute",
    ),
    "hedging": (
        "à vérifier",
        "il me semble",
        "je crois",
        "peut-être",
        "probablement",
        "sauf erreur",
        "si je ne me trompe",
    ),
    "flattery": (
        "belle question",
        "bien observé",
        "bien vu",
        "bonne question",
        "bravo",
        "excellente question",
        "quel bon sens",
        "quel sens de l’observation",
        "quelle curiosité",
    ),
    "source": ("d’après", "selon"),
}
FEATURES = ("length", "certainty", "hedging", "flattery", "agreement", "list", "source", "exclamation")
STANCES = {"against": 0.0, "neither": 0.5, "with": 1.0}
WORDS = 25  # of an answer whose length is 1, so that long against short weighs about as much as a yes against a no

_FOUND = {name: re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b") for name, words in MARKERS.items()}
_WORD = re.compile(r"[\w’-]+")


def word_count(text: str) -> int:
    """Return the number of words of a text; an elision (« l’eau ») counts as one with what follows."""
    return len(_WORD.findall(text))


def features_of(text: str, stance: str) -> dict[str, float]:
    """Return {name: number} for an answer, in the order of `FEATURES`; all but `length` between 0 and 1."""
    low = text.lower()
    found = {name: float(marker.search(low) is not None) for name, marker in _FOUND.items()}
    found |= {
        "length": word_count(text) / WORDS,
        "agreement": STANCES[stance],
        "list": float("\n- " in text),
        "exclamation": float("!" in text),
    }
    return {name: found[name] for name in FEATURES}
