"""One thing has one name, wherever a reader meets it: in chapters, notebooks, labs, plans of the lesson and on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

READ = [
    *ROOT.glob("chapters/**/*.md"),
    *(path for path in ROOT.glob("chapters/**/*.ipynb") if path.parent.name != ".ipynb_checkpoints"),
    *(path for path in ROOT.glob("widgets/**/*.js") if "vendor" not in path.parts),
    *ROOT.glob("widgets/**/*strings.py"),
    *ROOT.glob("widgets/cli/*.py"),
    *ROOT.glob("widgets/kit/templates/*.typ"),
    *ROOT.glob("assets/sessions/*.yml"),
    ROOT / "assets/sheets.yml",
    ROOT / "assets/facts/facts.yml",
]
# Money: « cent » beside a count, an amount or what becomes of it; « cent millions » and « sur cent » are numbers.
MONEY = r"(?i:(?<!pour )\bcents? (?:de dollar|d’euro|gagn|perdu|par tâche|la tâche|de plus|vaut)|\w \(cents\)|[\"']cents?[\"']\))|\b(?:0|1|2|un|quelques) cents?\b(?! mill)"
CLASHES = {
    "a control tile is a « témoin », an « image de test » is held out": r"(?i)\bimages? tests?\b",
    "a dollar has « centimes »": MONEY,
    "« motif » is a small patch, what one looks for is a « concept »": r"(?i)\bmotifs? (?:étudié|recherché|que ce livre)|\b(?:même|autre|de) motif\b",
    "the word beside the « mot témoin » is « inconnu »": r"\bmot douteux\b",
    "a number of people is not « chercheurs » alone": r"\b[Cc]hercheurs (?:de|ont|publient)\b",
    "people are named without a point médian": r"\w·(?:e|es|ne|nes|rice|rices|s)\b",
}


def lines(path: Path) -> list[str]:
    return re.sub("[\u00a0\u202f]", " ", path.read_text(encoding="utf-8")).splitlines()


@pytest.mark.parametrize("wrong", CLASHES.values(), ids=CLASHES)
def test_one_thing_has_one_name(wrong):
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
        for path in READ
        for number, line in enumerate(lines(path), start=1)
        if re.search(wrong, line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "said", ["Images test : 2", "0 cent", 'counted(n, "cent")', "un autre motif", "40 cents de dollar", "vous seul·e"]
)
def test_the_clashes_would_be_seen(said):
    assert any(re.search(wrong, said) for wrong in CLASHES.values())
