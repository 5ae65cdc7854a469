"""What people write and mean otherwise: each malformed page is refused with its line, and what is well formed is not."""

from __future__ import annotations

import json

import pytest

from widgets.book.contents import table_of_contents
from widgets.book.editions import STUDENT
from widgets.book.sources import everything
from widgets.book.sources.faults import SourceError
from widgets.book.sources.pages import notebook, page

TITLE = "# Page\n"
MARKED = "---\nedition: complete\n---\n# Page\n"

# What was meant to keep a page or a part of it from students, and does not.
EDITIONS = [
    ("---\nedition: complet\n---\n", 2, "« edition » vaut « complet »"),
    ("---\nedition: Complete\n---\n", 2, "« edition » vaut « Complete »"),
    ("---\nedition: teacher\n---\n", 2, "« teacher »"),
    ("---\nedition: student\n---\n", 2, "« student »"),
    ("---\nedition: [complete]\n---\n", 2, "edition: complete"),
    ("---\nedition:\n---\n", 2, "« None »"),
    ("---\nEdition: complete\n---\n", 2, "clé inconnue dans l’en-tête, « Edition »"),
    ("---\nédition: complete\n---\n", 2, "« édition »"),
    ("---\norphan: true\neditions: complete\n---\n", 3, "« editions »"),
    ("---\nedition : complete\nedition: complete\n---\n", 3, "défini deux fois"),
    ("---\nedition:complete\n---\n", 2, "associer des clés"),
    ("---\nedition: [complete\n---\n", 2, "YAML illisible"),
    ("---\nedition: complete\n", 1, "jamais refermé"),
    ("---\nedition: complete\n--- \n", 3, "trois tirets seuls"),
    ("\n---\nedition: complete\n---\n", 2, "première ligne"),
    ("--- \nedition: complete\n---\n", 1, "première ligne"),
    ("----\nedition: complete\n---\n", 1, "première ligne"),
    ("\u2014\nedition: complete\n\u2014\n", 1, "première ligne"),
    ("+++\nedition = complete\n+++\n", 1, "première ligne"),
    ("edition: complete\n\n# Page\n", 1, "hors de l’en-tête"),
    (f"{TITLE}\n:::{{edition}} complet\nx\n:::\n", 3, "« complet » n’est pas une édition (connues : complete, student)"),
    (f"{TITLE}\n:::{{edition}}\nx\n:::\n", 3, "n’est pas une édition"),
    (f"{TITLE}\n:::{{Edition}} complete\nx\n:::\n", 3, "« {Edition} » n’existe pas"),
    (f"{TITLE}\n:::{{éditions}} complete\nx\n:::\n", 3, "n’existe pas"),
    (f"{TITLE}\n:::edition complete\nx\n:::\n", 3, "entre accolades"),
    (f"{TITLE}\n::{{edition}} complete\nx\n::\n", 3, "au moins trois"),
    (f"{TITLE}\n{{edition}} complete\nx\n", 3, "n’ouvre rien"),
    (f"{TITLE}\n    :::{{edition}} complete\n    x\n    :::\n", 3, "commencer la ligne"),
    (f"{TITLE}\n:::{{edition}} complete\n:::{{dropdown}} a\nx\n:::\ny\n:::\n", 4, "(ligne 3), qui se refermerait avec lui"),
    (f"{TITLE}\n::::{{edition}} complete\n:::{{dropdown}} a\nx\n::::\n", 4, "n’est pas refermé quand"),
    (f"{TITLE}\n::::{{edition}} complete\n```\n::::\n```\n", 5, "cette ligne referme « ::::{edition} »"),
    (f"{TITLE}\n:::{{edition}} complete\nx\n::::\n", 5, "le même nombre de signes"),
    (f"{TITLE}\n:::{{edition}} complete\nx\n", 3, "jamais refermé"),
    (f"{TITLE}\n:::{{edition}} complete\nx\n:::\n:::\n", 6, "ne referme rien"),
]  # fmt: skip

PAGES = [
    (f"{TITLE}\n```python\nx = 1\n", 3, "« ``` » n’est jamais refermé"),
    (f"{TITLE}\n:::{{quiz}} a-b\nx\n", 3, "« :::{quiz} » n’est jamais refermé"),
    (f"{TITLE}\n::::{{dropdown}} a\nx\n:::\n", 5, "ne referme rien"),
    (f"{TITLE}\n:::quiz a-b\nx\n:::\n", 3, "entre accolades, comme « :::{quiz} »"),
    (f"{TITLE}\n::{{quiz}} a-b\nx\n", 3, "au moins trois deux-points"),
    (f"{TITLE}\nMot {{fact}}``.\n", 3, "ce rôle est vide"),
    (f"{TITLE}\nMot {{fact}} `E1`.\n", 3, "sans espace"),
    (f"{TITLE}\nMot {{term}}clic.\n", 3, "sans espace"),
    (f"{TITLE}\n![Une image](https://example.org/a.png)\n", 3, "d’un autre site"),
    (f"{TITLE}\n<img alt='' src='//example.org/a.png'>\n", 3, "d’un autre site"),
    (f"{TITLE}\n:::{{image}} https://example.org/a.png\n:::\n", 3, "{image} viendrait"),
    (f"{TITLE}\n```{{raw}} html\n<script>alert(1)</script>\n```\n", 4, "ni script"),
    (f"{TITLE}\n<iframe title='x'></iframe>\n", 3, "ni cadre"),
    (f"{TITLE}\n<p onclick='x()'>x</p>\n", 3, "ni script"),
    (f"{TITLE}\n![](logo.svg)\n", 3, "texte qui la remplace"),
    (f"{TITLE}\n# Autre titre\n", 3, "qu’un grand titre (déjà ligne 1)"),
    (f"{TITLE}\nUn mot[^a].\n\n[^b]: Une note.\n", 3, "« [^a] »"),
    (f"{TITLE}\nMo\0t\n", 3, "U+0000"),
    (f"{TITLE}\nMo\x0bt\n", 3, "U+000B"),
    (f"{TITLE}\nMo\u202et\n", 3, "U+202E, RIGHT-TO-LEFT OVERRIDE"),
    (f"{TITLE}\nUn \ufffdl\u00e8ve\n", 3, "U+FFFD"),
    ("# Page\n\nUn \u00e9l\u00e8ve\n".encode("cp1252"), 3, "Windows-1252 (« Un élève »)"),
    (TITLE.encode("utf-16"), 1, "UTF-16"),
    (TITLE.encode("utf-32"), 1, "UTF-32"),
    (b"\0\0\xfe\xff" + TITLE.encode("utf-32-be"), 1, "UTF-32"),
    (f"{TITLE}\nSoit {{math}}`x^2`.\n", 3, "les formules ne s’affichent pas"),
    (f"{TITLE}\n:::{{math}}\nx^2\n:::\n", 3, "les formules ne s’affichent pas"),
    (f"{TITLE}\nUn mot. TODO: la suite\n", 3, "« TODO » reste à faire"),
    (f"{TITLE}\n| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |\n", 6, "a 3 cases, et l’en-tête 2"),
    (f"{TITLE}\na | b | c\n--|:-:|--\n1 | 2\n", 5, "a 2 cases, et l’en-tête 3"),
    (f"{TITLE}\n| a | b |\n|---|---|---|\n| 1 | 2 |\n", 4, "a 3 cases, et l’en-tête 2"),
]  # fmt: skip

RIGHT = [
    MARKED,
    f"\ufeff{MARKED}",  # as Windows' Notepad writes
    MARKED.replace("\n", "\r\n"),
    f"{TITLE}\n::::{{edition}} complete\n:::{{dropdown}} a\nx\n:::\n::::\n",
    f"{TITLE}\n````\n```{{edition}} complet\n:::{{quiz}}\n````\n",
    f"{TITLE}\n- x\n\n  ```python\n  a = b[::2]\n  ```\n",
    f"{TITLE}\nÉcrire `{{fact}} E1`, `<script>` ou ``![](https://x.org/a.png)``, puis [lien](https://example.org).\n",
    f"{TITLE}\n```{{eval-rst}}\n.. note::\n\n   x\n\nUn exemple ::\n\n   {{fact}}\n```\n",
    f"{TITLE}\nUn mot[^a].\n\n```sh\n# commentaire\n```\n\n[^a]: Une note.\n",
    f"{TITLE}\n| a \\| b | c |\n|---|---|\n| `x` | {{fact}}`E1` |\n\nDes | traits | seuls.\n",
    f"{TITLE}\n```\n| a |\n|---|\n| 1 | 2 | TODO\n```\n\n% TODO: plus tard\n`TODO`, et la méthodologie.\n",
    f"{TITLE}\nUne {{ref}}`page <edition>` : la nouvelle édition.\n\n---\n\nEt ```du code```.\n",
]


@pytest.mark.parametrize(("source", "line", "said"), [*EDITIONS, *PAGES])
def test_a_malformed_page_is_refused_with_its_line_in_french(source, line, said):
    faults = page(source if isinstance(source, bytes) else source.encode())
    told = [(fault.line, fault.reason.replace("\u202f", " ").replace("\u00a0", " ")) for fault in faults]
    assert any(at == line and said in reason for at, reason in told), told


@pytest.mark.parametrize("source", RIGHT)
def test_a_page_that_is_well_formed_is_not(source):
    assert page(source.encode()) == []


def of_cells(*cells: str, **metadata: object) -> bytes:
    made = [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": [text]} for text in cells]
    return json.dumps({"cells": made, "metadata": metadata, "nbformat": 4}).encode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (of_cells("# Carnet")[:-20], "coupé"),
        (b"pas du JSON", "carnet Jupyter lisible"),
        (b"[]", "pas de cellules"),
        ("# é".encode("cp1252"), "Windows-1252"),
        (of_cells("# Carnet", edition="complete"), "métadonnées du carnet"),
        (of_cells("# Carnet", tags=["Édition"]), "métadonnées du carnet"),
        (of_cells("# Carnet", "---\nedition: complete\n---"), "cellule 2"),
        (of_cells(":::{edition} complete\nx\n:::"), "cellule 1"),
        (of_cells("# Carnet\n\nUne nouvelle édition du journal"), None),
    ],
)
def test_a_notebook_can_be_read_and_is_in_both_editions(content, said):
    faults = notebook(content)
    assert len(faults) == (said is not None), faults
    assert not said or said in faults[0].reason


@pytest.fixture
def root(tmp_path):
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters/accueil.md").write_text(TITLE, encoding="utf-8")
    (tmp_path / "chapters/guide.md").write_text(MARKED, encoding="utf-8")
    (tmp_path / "_config.yml").write_text("only_build_toc_files: true\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["chapters/guide", "chapters/guide.md"])
@pytest.mark.parametrize("key", ["chapters", "sections", "entries", "items"])
def test_a_page_for_teachers_is_left_out_however_it_is_named(root, name, key):
    (root / "_toc.yml").write_text(f"root: chapters/accueil\n{key}:\n  - file: {name}\n", encoding="utf-8")
    assert table_of_contents(root / "_toc.yml", STUDENT) == {"root": "chapters/accueil"}


@pytest.mark.parametrize(
    ("toc", "line", "said"),
    [
        ("root: chapters/guide\n", 1, "ne peut pas être réservée"),
        ("root: chapters/accueil\nchapters:\n  - glob: chapters/*\n", 3, "nommez chaque page"),
        ("root: chapters/accueil\nchapters:\n  - file: chapters/gide\n", 3, "« chapters/gide » est introuvable"),
        ("root: chapters/accueil\nchapters: [\n", 3, "YAML illisible"),
        ("- chapters/accueil\n", 1, "première page"),
        ("", 1, "première page"),
    ],
)
def test_a_table_of_contents_that_would_publish_what_nobody_named_is_refused(root, toc, line, said):
    (root / "_toc.yml").write_text(toc, encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        table_of_contents(root / "_toc.yml", STUDENT)
    assert str(raised.value).startswith(f"_toc.yml:{line}\u00a0: ")
    assert said in str(raised.value).replace("\u202f", " ")


@pytest.mark.parametrize(
    ("config", "line", "said"),
    [
        ("title: Livre : le\nparse: {a: [}\n", 1, "YAML illisible"),
        ("title: a\nhtml: oui\n", 2, "doit contenir des clés"),
        ("title: a\ntitle: b\n", 2, "défini deux fois"),
        ("title: 3\n", 1, "doit être un texte"),
        ("only_build_toc_files: false\n", 1, "doit rester à true"),
        ("title: a\nsphinx:\n  config:\n    - a\n", 3, "doit contenir des clés"),
        ("title: \u00e9\n".encode("cp1252"), 1, "Windows-1252"),
    ],
)
def test_broken_settings_hide_no_other_fault(root, config, line, said):
    (root / "_config.yml").write_bytes(config if isinstance(config, bytes) else config.encode())
    (root / "_toc.yml").write_text("root: [\n", encoding="utf-8")
    (root / "chapters/guide.md").write_text(PAGES[1][0], encoding="utf-8")
    (root / "chapters/carnet.ipynb").write_text("{", encoding="utf-8")
    settings, toc, cut, unclosed = everything.problems(root)
    assert settings.startswith(f"_config.yml:{line}\u00a0: ") and said in settings.replace("\u202f", " ")
    assert toc.startswith("_toc.yml:2\u00a0: ") and cut.startswith("chapters/carnet.ipynb:1\u00a0: ")
    assert unclosed.startswith("chapters/guide.md:3\u00a0: ")
