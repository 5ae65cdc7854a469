"""The sheets to print: `assets/sheets.yml`, read and checked, and how many copies a class needs.

The paper kit makes the sheets; here is what pages, plans and kit must say alike: who gets a sheet, on one side or two, how
often. A class works in `GROUPS` groups, one for each of the five questions; in each group one person plays the platform.

>>> [(line.sheet.name, line.copies, line.pages) for line in print_list("papier", 24)][:3]
[('feuille-de-seance', 24, 2), ('captcha-feuilles', 1, 48), ('captcha-depouillement', 1, 10)]
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import ceil
from pathlib import Path

from widgets.paths import ASSETS
from widgets.yaml_file import YamlFile

SHEETS = ASSETS / "sheets.yml"
GROUPS = 5
SMALLEST_GROUP = 3
PEOPLE = ("pupil", "group", "worker", "platform", "teacher", "reader")


class SheetError(ValueError):
    """`sheets.yml` does not hold together; the message, in French, names the line, the sheet and the reason."""


@dataclass(frozen=True)
class Sheet:
    """A PDF to print; `name` is its file's. `assets/sheets.yml` says what the fields mean; `pages` 0 is the whole file."""

    name: str
    title: str
    purpose: str
    people: str
    pages: int = 0
    versions: int = 1
    teacher: bool = False
    plans: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        return f"{self.name}.pdf"

    @property
    def two_sided(self) -> bool:
        return self.pages != 1

    def copies(self, pupils: int) -> int:
        """How often the file is printed; of many unlike copies, a small class prints the first ones only, once."""
        return ceil(recipients(self.people, pupils) / self.versions)

    def pages_printed(self, pupils: int) -> int:
        """The pages to print each time, from the first: of unlike copies for pupils, no more than there are pupils.

        0 where that depends on the length of a text.
        """
        return self.pages * (min(self.versions, pupils) if self.people == "pupil" else self.versions)

    def leaves(self, pupils: int) -> int:
        """The sheets of paper that a class needs; 0 where that depends on the length of a text."""
        return ceil(self.pages_printed(pupils) / 2) * self.copies(pupils)


def groups(pupils: int) -> int:
    """The groups of a class."""
    return max(1, min(GROUPS, pupils // SMALLEST_GROUP))


def recipients(people: str, pupils: int) -> int:
    """How many get a copy."""
    count = groups(pupils)
    return {"pupil": pupils, "group": count, "platform": count, "worker": max(1, pupils - count)}.get(people, 1)


@dataclass(frozen=True)
class PrintLine:
    """A line of a print list: the sheet, how often it is printed, and of its file how many pages (0: all)."""

    sheet: Sheet
    copies: int
    pages: int
    leaves: int


def print_list(plan: str, pupils: int) -> list[PrintLine]:
    """What a class prints for a plan of the lesson, in the order of use; what the teacher keeps comes last."""
    found = [sheet for sheet in load_sheets().values() if plan in sheet.plans]
    return [
        PrintLine(sheet, sheet.copies(pupils), sheet.pages_printed(pupils), sheet.leaves(pupils))
        for sheet in sorted(found, key=lambda sheet: sheet.teacher)
    ]


def named(*names: str) -> tuple[Sheet, ...]:
    """The sheets of these names."""
    return tuple(load_sheets()[name] for name in names)


@cache
def load_sheets(path: Path = SHEETS) -> dict[str, Sheet]:
    """Return {name: sheet} in the order of the file; `SheetError` for anything wrong in it."""
    file = YamlFile(path, SheetError)
    if not isinstance(file.content, dict):
        raise SheetError(f"{file.name}:1\u00a0: le fichier doit associer des noms à des feuilles.")
    return {name: _sheet(file, name, entry) for name, entry in file.content.items()}


_KINDS = {
    "title": str,
    "purpose": str,
    "for": str,
    "pages": int,
    "versions": int,
    "teacher": bool,
    "plans": list,
}
_NEEDED = ("title", "purpose", "for")


def _sheet(file: YamlFile, name: str, entry: object) -> Sheet:
    def wrong(reason: str, *key: str) -> SheetError:
        return SheetError(f"{file.name}:{file.line(name, *key)}, feuille «\u202f{name}\u202f»\u00a0: {reason}")

    if not isinstance(entry, dict):
        raise wrong("il faut des clés et des valeurs.")
    for key, value in entry.items():
        if key not in _KINDS:
            raise wrong(f"clé inconnue «\u202f{key}\u202f» (connues\u00a0: {', '.join(_KINDS)}).", key)
        if type(value) is not _KINDS[key] or not value:
            raise wrong(f"la valeur de «\u202f{key}\u202f» n’est pas de la bonne sorte, ou vide.", key)
    for key in _NEEDED:
        if key not in entry:
            raise wrong(f"il manque «\u202f{key}\u202f».")
    if entry["for"] not in PEOPLE:
        raise wrong(f"«\u202ffor\u202f» est l’un de\u00a0: {', '.join(PEOPLE)}.", "for")
    if entry.get("versions", 1) > 1 and entry.get("pages", 1) % 2:
        raise wrong("deux versions seraient dos à dos\u00a0: chacune doit avoir un nombre pair de pages.")
    if entry.get("teacher") and entry["for"] not in ("teacher", "platform"):
        raise wrong("ce que la classe reçoit ne peut pas manquer à l’édition élèves.")
    people, plans = entry["for"], tuple(entry.get("plans", ()))
    return Sheet(
        name, **{key: value for key, value in entry.items() if key not in ("for", "plans")}, people=people, plans=plans
    )
