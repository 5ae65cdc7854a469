"""Every word of `{kit-files}`, `{print-list}` and `{kit}`, in one place."""

from __future__ import annotations

from widgets.book.sessions.sheets import PrintLine, Sheet

FOR_CLASS = "Pour la classe"
FOR_TEACHERS = "Pour vous seulement\u00a0: corrigés, registre, dépouillement"
WEIGHT = "({pages}, {size})"
LISTED_WEIGHT = "(PDF, {pages}, {size})"
LINK = "{title} en PDF"
NONE = "Les documents à imprimer ne sont pas dans cet exemplaire du livre."
UNKNOWN = "{{kit}} : aucun document « {name} »."
NO_LIST = "{{print-list}}\u00a0: aucune feuille pour le plan «\u202f{name}\u202f» (connus\u00a0: {known})."
NOT_HERE = "{{kit}} : « {name} » n’est pas dans cette édition."

# How a sheet is printed, in a line of the list: « Recto verso ; pour chaque élève. »
SIDES = {True: "Recto verso", False: "Recto"}
PEOPLE = {
    "pupil": "chaque élève",
    "group": "chaque groupe",
    "worker": "chaque élève qui ne joue pas la plateforme",
    "platform": "la personne qui joue la plateforme, dans chaque groupe",
    "teacher": "vous",
    "reader": "qui en veut",
}
PRINTING = "{sides}, pour {people}."

# The print list of a plan
HEADERS = ("Feuille", "Pour qui", "Pour {n} élèves")
EXAMPLE = 24
TITLE = "À imprimer"
PAGES = "pages 1 à {pages}, une fois"
COPIES = "{n} exemplaires"
ONCE = "une fois"
TOTAL = "En tout, pour {n} élèves en {groups} groupes\u00a0: {leaves} feuilles de papier, avec ce qui est pour vous."


def printing(sheet: Sheet) -> str:
    return PRINTING.format(sides=SIDES[sheet.two_sided], people=PEOPLE[sheet.people])


def for_whom(sheet: Sheet) -> str:
    return f"{PEOPLE[sheet.people]}, {SIDES[sheet.two_sided].lower()}"


def how_often(line: PrintLine) -> str:
    if line.sheet.versions > 1 and line.sheet.people == "pupil":
        return PAGES.format(pages=line.pages)
    return COPIES.format(n=line.copies) if line.copies > 1 else ONCE
