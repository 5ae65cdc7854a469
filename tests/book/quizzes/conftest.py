"""What the browser tests of quizzes share: a page with one quiz of each kind, and ways to use it."""

from __future__ import annotations

import pytest

from tests.book.conftest import QUIZ, arrive

KEY = "travail-du-clic/v1/quiz/"
BOOK = f"""
# Page

{QUIZ}
:::{{quiz}} page-quoi
:type: multiple

Quoi ?

- [x] Ceci

  Oui pour ceci.
- [x] Cela

  Oui pour cela.
- [ ] Rien

  Non pour rien.

Tout compte.
:::

:::{{quiz}} page-combien
:type: numeric
:unit: minutes

Combien ?

- [x] 20,3 ± 1

  Un tiers.
- [ ] 15

  Un quart.
- [ ] *

  Relisez.

Un tiers de l’heure.
:::
"""


@pytest.fixture(scope="package")
def address(build_once):
    return build_once({"index": BOOK}).address + "/index.html"


@pytest.fixture
def opened(address, page):
    return arrive(page, address, "#quiz-page-combien[data-state]")


def quiz(page, name="page-qui"):
    return page.locator(f"#quiz-{name}")


def press(where, name):
    where.get_by_role("button", name=name, exact=True).click()


def visible_text(where):
    return where.inner_text()
