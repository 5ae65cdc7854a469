"""A small lesson of two versions, for the tests of plans and of the session mode."""

from __future__ import annotations

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
minutes: 10
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
"""
AUTRE = """
title: Autre version
minutes: 1
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
