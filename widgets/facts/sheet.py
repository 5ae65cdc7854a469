"""The facts that the book asserts: `assets/facts/facts.yml`, read and checked.

One entry per fact, so that a figure, its source and its reservations stand in one place. Nothing here knows
about pages: `widgets.book` cites facts in chapters and draws some of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from widgets.paths import ASSETS
from widgets.yaml_file import YamlFile

FACTS = ASSETS / "facts"
FACTS_FILE = FACTS / "facts.yml"

# What each section of the sheet is about: the letter that its facts' ids begin with.
SECTIONS = {
    "A": "Cadre et débats",
    "B": "Turc mécanique",
    "C": "CAPTCHA",
    "D": "Combien de personnes\u202f?",
    "E": "Combien gagne-t-on\u202f?",
    "F": "Des humains dans l’IA",
    "G": "Qualité d’un travail de foule",
    "H": "Modération",
    "I": "Droit",
    "J": "Programmes scolaires",
    "P": "Le point en 2026",
}

# The nature of a source, in the words that the references page uses.
KINDS = {
    "primary": "source primaire",
    "press": "presse",
    "third-party": "source indirecte\u00a0: encyclopédie, blog ou copie",
    "source-text": "texte de départ de ce livre",
    "computed": "calcul ou rapprochement fait pour ce livre",
}

_ID = re.compile(rf"[{''.join(SECTIONS)}][1-9][0-9]*")
MONTH = re.compile(r"20[0-9]{2}-(0[1-9]|1[0-2])")


class FactsError(ValueError):
    """The sheet does not hold together; the message names the file, the fact and the reason."""


@dataclass(frozen=True)
class Fact:
    """One assertion. `label` is the short citation shown in the text, `source` the full reference, `look_again`
    the month (`"2027-06"`) from which someone should check that it still holds; "" if it cannot age."""

    id: str
    statement: str
    label: str
    source: str
    kind: str
    figure: str = ""
    url: str = ""
    caveat: str = ""
    look_again: str = ""

    @property
    def section(self) -> str:
        return self.id[0]

    @property
    def anchor(self) -> str:
        """The id of its entry on the references page."""
        return f"fait-{self.id.lower()}"


_COMPULSORY = ("statement", "label", "source", "kind")
_KEYS = {field.name for field in fields(Fact)} - {"id"}


def sort_key(fact_id: str) -> tuple[str, int]:
    """Order E2 before E10."""
    return fact_id[0], int(fact_id[1:])


def load_sheet(path: Path = FACTS_FILE) -> dict[str, Fact]:
    """Return {id: fact} in the order of the file; raise `FactsError` if anything in it is wrong."""
    return dict(_load(path, path.stat().st_mtime_ns))


@cache
def _load(path: Path, mtime: int) -> dict[str, Fact]:
    file = YamlFile(path, FactsError)
    if not isinstance(file.content, dict):
        raise FactsError(f"{path.name} : le fichier doit associer des identifiants à des faits.")
    return {fact_id: _fact(file, fact_id, entry) for fact_id, entry in file.content.items()}


def _fact(file: YamlFile, fact_id: object, entry: object) -> Fact:
    def wrong(reason: str, *key: str) -> FactsError:
        return FactsError(f"{file.name}, ligne {file.line(fact_id, *key)}, {fact_id} : {reason}")

    if not (isinstance(fact_id, str) and _ID.fullmatch(fact_id)):
        raise wrong(f"l’identifiant doit être une lettre ({', '.join(SECTIONS)}) et un numéro.")
    if not isinstance(entry, dict):
        raise wrong("il manque le contenu du fait.")
    if unknown := sorted(str(key) for key in entry.keys() - _KEYS):
        raise wrong(f"clé inconnue « {unknown[0]} » (connues : {', '.join(sorted(_KEYS))}).", unknown[0])
    for key, value in entry.items():
        if not (isinstance(value, str) and value.strip()):
            raise wrong(f"« {key} » doit être un texte non vide.", key)
    for key in _COMPULSORY:
        if key not in entry:
            raise wrong(f"il manque « {key} ».")
    if entry["kind"] not in KINDS:
        raise wrong(f"« kind » vaut « {entry['kind']} » au lieu de {', '.join(KINDS)}.", "kind")
    if "look_again" in entry and not MONTH.fullmatch(entry["look_again"]):
        raise wrong(f"« look_again » vaut « {entry['look_again']} » au lieu d’un mois comme 2027-06.", "look_again")
    if "url" in entry and not (urlsplit(entry["url"]).scheme in ("http", "https") and urlsplit(entry["url"]).netloc):
        raise wrong(f"« url » n’est pas une adresse http(s) : {entry['url']}.", "url")
    return Fact(id=fact_id, **entry)
