"""The reference of the Python library says which of its words are English, and keeps code as it is written."""

from __future__ import annotations

import pytest
import yaml

from tests.book.conftest import BASE
from tests.conftest import ROOT

PAGE = """# Bibliothèque

Du texte : "ici".

```{eval-rst}
.. currentmodule:: widgets.learning

.. autofunction:: decode_share_code
.. autoexception:: ShareCodeError
.. autoclass:: LogisticClassifier
   :members: predict
```
"""


@pytest.fixture(scope="module")
def built(build_once):
    config = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))["sphinx"]["config"]
    ours = {
        name: value for name, value in config.items() if name.split("_")[0] in ("add", "autodoc", "default", "napoleon")
    }
    extensions = [*BASE["extensions"], "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
    return build_once({"index": PAGE, "autre": "---\norphan: true\n---\n# Autre\n"}, extensions=extensions, **ours)


def languages(found) -> set[str]:
    """The language of each element: its own, or that of the nearest element around it."""
    return {next(one["lang"] for one in [element, *element.parents] if one.get("lang")) for element in found}


def test_descriptions_are_english_and_their_labels_french(built):
    assert built.warnings == ""
    page = built.html("index")
    for description in page.select("dl.py"):
        assert languages(description.select("dd > p:not(.rubric)")) == {"en"}
        assert languages(description.select(".field-list > dd")) <= {"en"}
        assert languages(description.select(".field-list > dt, .rubric")) <= {"fr"}
    labels = {label.get_text() for label in page.select(".field-list > dt, .rubric")}
    assert labels == {"Paramètres:", "Renvoie:", "Lève:", "Attributs:", "Références", "Exemples"}
    assert languages(page.select("h1, dl.py > dt.sig")) == {"fr"}


def test_what_is_code_keeps_its_quotation_marks(built):
    page = built.html("index")
    text = page.select_one("article").get_text() if page.select_one("article") else page.get_text()
    assert "« ici »" in text.replace("\u202f", " ").replace("\xa0", " ")
    assert 'decode_share_code("1nwo oo7o oor0 so3m pp4a")' in text
    assert " -- " not in text
    assert "classes_ (ndarray) –" in text


def test_only_its_page_has_its_style(built):
    assert "api" in built.sheets("index")
    assert "api" not in built.sheets("autre")


def test_every_description_can_be_linked_to(built):
    for name in ("decode_share_code", "LogisticClassifier", "LogisticClassifier.predict"):
        assert built.html("index").find(id=f"widgets.learning.{name}")
