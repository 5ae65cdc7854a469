"""What the tests of « Mon bilan » share: a small book that holds one, and ways to fill it in."""

from __future__ import annotations

import json
import re

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT

LABS = ROOT / "widgets/labs"


def lab(name: str, key: str, **options: object) -> str:
    state = json.dumps({"storage_key": key, **options})
    return f":::{{anywidget}} {LABS}/{name}/{name}.js\n:css: {LABS}/{name}/{name}.css\n{state}\n:::\n"


def question(name: str, text: str = "Qui joue ?") -> str:
    return f":::{{quiz}} {name}\n{text}\n\n- [x] Oui\n\n  R.\n- [ ] Non\n\n  R.\n\nFin.\n:::\n"


BOOK = {
    "index": """
# Accueil

```{toctree}
:caption: La leçon
chapitre
```

```{toctree}
:caption: Annexes
bilan
mon-bilan
```
""",
    "chapitre": "# Le chapitre\n\n"
    + question("chapitre-a")
    + question("chapitre-b")
    + """
:::{quiz} chapitre-c
:type: numeric
:unit: minutes

Combien ?

- [x] 20,3 ± 1

  R.
- [ ] *

  R.

Fin.
:::

:::{stand} chapitre-liker
Liker, c’est travailler.
:::

```{toctree}
atelier
deux-mots
tricher
foule
journee
juge
commun
```
""",
    "atelier": "# L’atelier\n\n" + lab("captcha", "captcha"),
    "deux-mots": "# Deux\n\n" + lab("two_words", "deux-mots"),
    "tricher": "# Tricher\n\n" + lab("cheating", "cheating", labels_key="captcha"),
    "foule": "# Foule\n\n" + lab("crowd", "crowd"),
    "journee": "# Journée\n\n" + lab("shift", "shift") + lab("moderation", "moderation"),
    "juge": "# Juge\n\n" + lab("judge", "judge"),
    "commun": "# Commun\n\n" + lab("pooling", "pooling"),
    "bilan": "# Pour finir\n\n" + question("bilan-a"),
    "mon-bilan": "# Mon bilan\n\n:::{report}\n:::\n",
}
LAB_NAMES = ["captcha", "two_words", "cheating", "crowd", "shift", "moderation", "judge"]


@pytest.fixture(scope="package")
def address(build_once):
    """Of the built book, without a trailing slash."""
    return build_once(BOOK).address


@pytest.fixture
def opened(address, page):
    return reopen(page, address)


def reopen(page, address):
    page.goto(f"{address}/mon-bilan.html")
    page.locator(".tc-report[data-ready]").wait_for()
    return page


def part(page, name):
    return page.locator(f".tc-report [data-part={name}]")


def of_lab(page, name):
    return page.locator(f".tc-report [data-row={name}] .tc-report__result")


def counts(page, row):
    """Right at the first try, right, answered, asked."""
    cells = page.locator(f'.tc-report__quizzes tr[data-row="{row}"] td').all_inner_texts()
    return [int(cell) for cell in cells]


def answer(page, address, name, choice):
    page.goto(f"{address}/chapitre.html#quiz-{name}")
    quiz = page.locator(f"[data-quiz={name}][data-ready]")
    if isinstance(choice, str):
        quiz.get_by_role("textbox").fill(choice)
    else:
        quiz.get_by_role("radio").nth(choice).check()
    quiz.get_by_role("button", name="Valider").click()
    expect(quiz).not_to_have_attribute("data-state", "blank")


def paper(page) -> str:
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    return re.sub(r"\s+", " ", " ".join(sheet.get_textpage().get_text_range() for sheet in document))
