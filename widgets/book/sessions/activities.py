"""What is done in a phase, as its plan lists it, and the seconds that it takes.

    does: [settle, {grids: 5}, {visit: deux-mots}, {read: "turc-mecanique#un-automate-imbattable"}]

A name alone is once. `visit` is a page's lab (`durations.VISITS`); `read` a page or the passage under a heading, read by the
class; `tell` the same, told aloud.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from . import durations
from .durations import Cost
from .passages import passage, words
from .plan_file import Place

Activity = tuple[str, int | str]

TEXTS = ("read", "tell")
_WORDS = ("words read", "words said")  # not to be listed: what is on the screen, what the teacher says


def parse(place: Place, listed: object) -> tuple[Activity, ...]:
    """The activities that a phase lists."""
    if not isinstance(listed, list):
        raise place.error("«\u202fdoes\u202f» doit être une liste d’activités.", "does")
    return tuple(_activity(place, at, item) for at, item in enumerate(listed))


def _activity(place: Place, at: int, item: object) -> Activity:
    pair = {item: 1} if isinstance(item, str) else item
    if not (isinstance(pair, dict) and len(pair) == 1):
        raise place.error(
            "une activité est un nom, ou un nom et un nombre\u00a0: «\u202f{grids: 5}\u202f».", "does", at
        )
    ((name, value),) = pair.items()
    if name == "visit":
        if value not in durations.VISITS:
            raise place.error(f"aucune durée d’atelier pour «\u202f{value}\u202f».", "does", at)
    elif name in TEXTS:
        if not isinstance(value, str):
            raise place.error(f"«\u202f{name}\u202f» attend une page, «\u202fpage#titre\u202f».", "does", at)
    elif name not in durations.ACTIVITIES:
        raise place.error(
            f"activité inconnue «\u202f{name}\u202f» (connues\u00a0: {', '.join(durations.ACTIVITIES)}).", "does", at
        )
    elif type(value) is not int or value < 1:
        raise place.error(f"«\u202f{name}\u202f» attend un nombre entier, plus grand que zéro.", "does", at)
    return name, value


def reading(read: Iterable[str], said: Iterable[str]) -> tuple[Activity, ...]:
    """The Markdown that a phase has the class read, and the teacher say."""
    return (_WORDS[0], sum(map(words, read))), (_WORDS[1], sum(map(words, said)))


def cost(place: Place, activities: Iterable[Activity], chapters: Path) -> Cost:
    """What they take together; pages lie in the folder `chapters`."""
    return sum((_cost(place, name, value, chapters) for name, value in activities), Cost())


def _cost(place: Place, name: str, value: int | str, chapters: Path) -> Cost:
    if name == "visit":
        return durations.visit(value)
    if name in TEXTS:
        page, _, anchor = value.partition("#")
        text = passage(chapters / f"{page}.md", anchor)
        if text is None:
            raise place.error(f"rien à lire sous «\u202f{value}\u202f».", "does")
        return (durations.reading if name == "read" else durations.speaking)(words(text))
    if name in _WORDS:
        return (durations.reading if name == _WORDS[0] else durations.speaking)(value)
    return durations.ACTIVITIES[name] * value


def told(cost: Cost) -> str:
    """« 6 min 20 s »."""
    seconds = round(cost.fixed + cost.each * durations.CLASS)
    return f"{seconds // 60}\u00a0min {seconds % 60:02}\u00a0s"
