"""What the browser tests of quizzes share: a page with one quiz of each kind, and ways to use it."""

from __future__ import annotations

import pytest

KEY = "travail-du-clic/v1/quiz/"
BOOK = """
# Page

:::{quiz} page-qui
Qui joue ?

- [ ] Une machine

  Elle ne calcule rien.
- [x] Une personne

  Elle est cachée.
- [ ] Le présentateur

  Il surveille.

Derrière la machine, quelqu’un.
:::

:::{quiz} page-quoi
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

:::{quiz} page-combien
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
# Runs before the page's own scripts: reading localStorage throws, as some school policies have it.
FORBID_STORAGE = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("denied", "SecurityError"); },
});"""


@pytest.fixture(scope="module")
def address(build_once):
    """Of the built page."""
    return (build_once({"index": BOOK}).output / "index.html").as_uri()


@pytest.fixture
def opened(address, page):
    page.set_default_timeout(5000)
    page.goto(address)
    page.locator("#quiz-page-combien[data-state]").wait_for()
    return page


def quiz(page, name="page-qui"):
    return page.locator(f"#quiz-{name}")


def press(where, name):
    where.get_by_role("button", name=name, exact=True).click()


def visible_text(where):
    return where.inner_text()
