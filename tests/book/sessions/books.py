"""A small lesson of two versions, for the tests of plans and of the session mode."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.book.conftest import Built
from tests.conftest import ROOT

QUESTIONS = """
a-qui:
  ask: À qui sert ce clic ?
  answer: À deux personnes, au moins.
  facts: [E12]
combien:
  ask: Combien de clics ?
  answer: Beaucoup.
"""
MINI = """
title: Version mini
minutes: 15
needs: [De quoi écrire, Un *projecteur*]
phases:
  - title: Accroche
    minutes: 3
    teacher: Écrit au tableau.
    class: Propose.
    say: Qui a cliqué ?
    screen: |
      ## Un clic

      Une seconde.
    questions: [a-qui, combien]
    page: captcha
  - title: En commun
    minutes: 5
    teacher: Entre les codes.
    class: Donne son code.
    close: Merci.
    screen: |
      ## Ensemble
    lab: mise-en-commun
    page: mise-en-commun
    questions: [combien]
  - title: Sortie
    minutes: 2
    teacher: Relève.
    class: Écrit.
    screen: |
      ## Avant de partir
    sheet: captcha
    devices: captcha
"""
AUTRE = """
title: Autre version
minutes: 6
needs: [Rien]
phases:
  - {title: Seule étape, minutes: 1, teacher: Regarde., class: Agit., screen: "## Seule"}
"""

BOOK = {
    "index": "# Livre\n\n```{toctree}\nchapters/guide\nchapters/seance\nchapters/captcha\nchapters/mise-en-commun\nchapters/references\n```\n",
    "chapters/guide": "# Guide\n\n:::{session-plan} mini\n:::\n\n(feuilles)=\n## Les feuilles à imprimer\n\nRien.\n",
    "chapters/seance": "# Mode séance\n\nPrésentation.\n\n:::{session-player} mini autre\n:::\n",
    "chapters/captcha": "# Le CAPTCHA\n",
    "chapters/mise-en-commun": "# Mettre la classe en commun\n",
    "chapters/references": "# Références\n\n:::{sources}\n:::\n",
    "sessions/questions.yml": QUESTIONS,
    "sessions/mini.yml": MINI,
    "sessions/autre.yml": AUTRE,
}

# The book's own plans and labs, among pages that are only titles.
_PAGES = sorted(path.stem for path in (ROOT / "chapters").glob("*.md"))
PLANS = "appareils projecteur papier film double"
LESSON = {
    "index": "# Livre\n\n```{toctree}\n:glob:\nchapters/*\n```\n",
    **{f"chapters/{name}": f"# Page {name}\n" for name in _PAGES},
    "chapters/seance": f"# Mode séance\n\nPrésentation.\n\n:::{{session-player}} {PLANS}\n:::\n",
    "chapters/references": "# Références\n\n:::{sources}\n:::\n",
}


def ordinary(text: str) -> str:
    return re.sub("[\u00a0\u202f]", " ", text)


def without_lines(text: str) -> str:
    return re.sub(r"(\.yml):\d+", r"\1", ordinary(text))


def assert_fails(build: Callable[..., Built], files: dict[str, str], line: str, reason: str) -> None:
    """BOOK with these `files` in it is refused, at that line, for that reason."""
    warnings = build(BOOK | files, tc_sessions="sessions").warnings
    assert f"{line}: ERROR" in warnings
    assert reason in without_lines(warnings)
