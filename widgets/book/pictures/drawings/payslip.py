"""A payslip of « Une journée au clic », taken apart: one hour by the lab's own rules."""

from __future__ import annotations

from dataclasses import dataclass

from widgets.labs.shift.rules import read_rules

from .. import ink, things
from ..gallery import Picture
from ..sheet import NARROW, Sheet

MINIMUM = "7,25"  # E5


@dataclass(frozen=True)
class Hour:
    """Seconds of one hour at the planned pace: no time to read an offer, none between two tasks, no control missed."""

    paid: float
    search: float
    refused: float
    wage: float  # US dollars


def hour() -> Hour:
    rules = read_rules()
    done = rules.refusal_run  # a run of offers: all but one are paid; searching is a share of every task
    whole = done * (1 + rules.search)
    paid = 3600 * (done - 1) / whole
    return Hour(paid, 3600 * done * rules.search / whole, 3600 / whole, paid / 3600 * rules.paid_hour)


def _time(seconds: float) -> str:
    return f"{int(seconds // 60)}\u00a0min\u00a0{round(seconds % 60):02d}\u00a0s"


def _money(dollars: float) -> str:
    return f"{dollars:.2f}\u00a0USD".replace(".", ",")


_HOUR, _RULES = hour(), read_rules()
TITLE = "Fiche de paie"
WHERE = "«\u202fMiettes\u202f», une heure"
# What the time went to, how long, what it paid, and what is to be said of it.
ROWS = (
    ("Tâches payées", _HOUR.paid, _money(_HOUR.wage), "Seul ce temps rapporte."),
    ("Chercher des tâches", _HOUR.search, _money(0), "Sans chercher, pas de tâche\u00a0: c’est du travail, sans paie."),
    (
        "Travail refusé",
        _HOUR.refused,
        _money(0),
        f"Une tâche sur {_RULES.refusal_run}, tirée au sort\u00a0: le travail est fait, la paie perdue.",
    ),
)
WAGES = (
    ("Si l’on ne compte que le temps payé", _money(_RULES.paid_hour)),
    ("Si l’on compte tout le temps", _money(_HOUR.wage)),
    ("Minimum fédéral, États-Unis", f"{MINIMUM}\u00a0USD"),
)
HOURLY = "Salaire de l’heure"
MORAL = "Deux salaires pour la même heure\u00a0: demandez toujours ce que l’on compte."


def _bar(sheet: Sheet, x: float, y: float, width: float, height: float) -> list[float]:
    """The hour, cut in its three parts; the middle of each."""
    middles = []
    for index, (_, seconds, _, _) in enumerate(ROWS):
        part = width * seconds / 3600
        fill = (ink.CLOTH, ink.BRASS, ink.WHITE)[index]
        sheet.box(x, y, part, height, fill, ink.INSIDE, 2)
        if index == 2:
            steps = int(part / 7)
            for step in range(steps):
                left = x + 5 + step * (part - 8) / steps
                sheet.stroke((left, y + height - 3), (left + 5, y + 3), line=ink.RED, thick=2)
        middles.append(x + part / 2)
        x += part
    return middles


def _mark(sheet: Sheet, x: float, y: float, index: int) -> None:
    """The square that ties a row to its part of the bar."""
    sheet.box(x, y - 12, 15, 15, (ink.CLOTH, ink.BRASS, ink.WHITE)[index], ink.INSIDE, 1.5)
    if index == 2:
        sheet.stroke((x + 3, y), (x + 11, y - 9), line=ink.RED, thick=2)


def _torn(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """A strip of paper torn off at its foot."""
    teeth = int(width / 16)
    step = width / teeth
    foot = f"V{y + height}" + f"l{-step / 2:.2f}-8 {-step / 2:.2f} 8" * teeth + "Z"
    sheet.path(
        f"M{x + 4} {y + 5}H{x + width + 4}" + foot.replace(f"V{y + height}", f"V{y + height + 5}"),
        ink.INSIDE,
        fill_opacity=".16",
    )
    sheet.path(f"M{x} {y}H{x + width}" + foot, ink.IVORY, ink.IVORY_DARK, 1.5)


def _slip(sheet: Sheet, x: float, y: float, width: float, *, notes: bool) -> list[float]:
    """The payslip from its top left corner; where each row stands. With `notes`, what is said of it is on it."""
    dark = {"tone": ink.INSIDE}
    left, right = x + 18, x + width - 18
    sheet.words(left, y + 34, TITLE, size=20, bold=True, **dark)
    sheet.words(left, y + 56, WHERE, size=14, **dark)
    things.coin(sheet, right - 14, y + 36, 14)
    _bar(sheet, left, y + 72, width - 36, 26)
    line, places = y + 124, []
    for index, (name, seconds, paid, note) in enumerate(ROWS):
        places.append(line)
        _mark(sheet, left, line, index)
        sheet.words(left + 24, line, name, size=14, bold=True, **dark)
        sheet.words(left + 24, line + 19, _time(seconds), size=14, **dark)
        sheet.words(right, line + 19, paid, size=14, align="end", bold=True, **dark)
        if notes:
            line = sheet.paragraph(left + 24, line + 38, note, width - 62, size=13, tone=ink.EDGE) - 6
        else:
            line += 32
        sheet.stroke((left, line), (right, line), line=ink.IVORY_DARK, thick=1.5)
        line += 20
    places.append(line + 4)
    sheet.words(left, line + 4, HOURLY, size=14, tone=ink.EDGE)
    line += 24
    for index, (name, wage) in enumerate(WAGES):
        end = sheet.paragraph(left, line + 4, name, width - 130, size=14, bold=index == 1, leading=1.2, **dark)
        sheet.words(
            right, line + 4, wage, size=15, align="end", bold=True, tone=ink.RED_DARK if index == 1 else ink.INSIDE
        )
        line = end + 6
    return places


def wide() -> Sheet:
    sheet = Sheet(446)
    _torn(sheet, 24, 12, 376, 416)
    rows = _slip(sheet, 24, 12, 376, notes=False)
    for line, note in zip(rows, [note for *_, note in ROWS] + [MORAL], strict=True):
        sheet.stroke((394, line - 4), (436, line - 4), line=ink.ACCENT)
        sheet.disc(394, line - 4, 4, ink.ACCENT)
        sheet.paragraph(446, line, note, 256, size=15, bold=note == MORAL)
    return sheet


def narrow() -> Sheet:
    sheet = Sheet(614, NARROW)
    _torn(sheet, 8, 8, 324, 518)
    _slip(sheet, 8, 8, 324, notes=True)
    sheet.paragraph(20, 558, MORAL, 300, size=15, bold=True)
    return sheet


PICTURE = Picture(
    alternative="Une fiche de paie coupée en morceaux. Sur une heure de travail, deux tiers seulement sont payés\u202f; le reste "
    "part à chercher des tâches et à faire un travail refusé.",
    description=(
        f"{TITLE}, {WHERE}. "
        + " ".join(f"{name}\u00a0: {_time(seconds)}, {paid}. {note}" for name, seconds, paid, note in ROWS),
        f"{HOURLY}. " + " ".join(f"{name}\u00a0: {wage}." for name, wage in WAGES) + f" {MORAL}",
    ),
    facts=("E3", "E5", "E6"),
    computed=(
        *(f"{int(part)}" for _, seconds, _, _ in ROWS for part in (seconds // 60, round(seconds % 60))),
        f"{_HOUR.wage:.2f}".replace(".", ","),
        "0,00",
        str(_RULES.refusal_run),
    ),
    wide=wide,
    narrow=narrow,
)
