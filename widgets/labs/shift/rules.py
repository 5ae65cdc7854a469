"""What « Une journée au clic » on paper and the payslip in pictures take from the lab: numbers, messages, posts.

They stand in the lab's JavaScript and nowhere else, so that lab, page and paper cannot differ; here they are read out of it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHIFT = Path(__file__).parent
_SURE = re.compile(r'^  \["([a-z -]+)", ("(?:[^"\\]|\\.)*")\],$', re.M)
_OPEN = re.compile(r'^  ("(?:[^"\\]|\\.)*"),$', re.M)
# As `typeset` in widgets/labs/shared/french.js.
_TYPOGRAPHY = {
    "'": "’",
    "« ": "«\u202f",
    **{f" {mark}": f"\u202f{mark}" for mark in "»;!?"},
    **{f" {mark}": f"\u00a0{mark}" for mark in ":%"},
}


@dataclass(frozen=True)
class Text:
    """A message or post to judge; `expected` holds the answers accepted of a control, nothing for an open one."""

    text: str
    expected: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rules:
    """The lab's parameters (widgets/labs/shift/parameters.js says where each comes from)."""

    paid_hour: float  # US dollars for an hour of paid time (E3)
    search: float  # seconds of search for one of task (E6)
    refusal_run: int  # one refusal without a reason in so many (made up)
    control_run: int  # one control in so many (G15)
    cents: dict[str, int]  # price by kind of task

    def planned(self, cents: int) -> float:
        """Seconds that the platform plans for a task of that price, so that an hour of them pays `paid_hour`."""
        return cents / 100 / self.paid_hour * 3600


@cache
def read_rules() -> Rules:
    text = (SHIFT / "parameters.js").read_text(encoding="utf-8")

    def value(name: str) -> str:
        return re.search(rf"^export const {name} = (.+);$", text, re.M)[1]

    search, paid = value("SEARCH").split(" / ")
    return Rules(
        paid_hour=float(value("PAID_HOUR")),
        search=float(search) / float(paid),
        refusal_run=int(value("REFUSAL_RUN")),
        control_run=int(value("CONTROL_RUN")),
        cents={name: int(cents) for name, cents in re.findall(r"(\w+): (\d+)", value("CENTS"))},
    )


@cache
def read_texts(name: str) -> tuple[Text, ...]:
    """The texts of tones.js or posts.js."""
    text = (SHIFT / f"{name}.js").read_text(encoding="utf-8")
    sure, _, unsure = text.partition("const OPEN = [")
    known = [Text(_typeset(json.loads(words)), tuple(answers.split(" "))) for answers, words in _SURE.findall(sure)]
    return (*known, *(Text(_typeset(json.loads(words))) for words in _OPEN.findall(unsure)))


def _typeset(text: str) -> str:
    for plain, typographic in _TYPOGRAPHY.items():
        text = text.replace(plain, typographic)
    return text
