"""From what the labs' pages export (CSV, JSON, share codes) to each person's labels, every line checked."""

from __future__ import annotations

import csv
import json
import math
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from widgets.learning.codes.codelines import read_lines, split_lines
from widgets.learning.codes.deals import deal, labelled_tiles
from widgets.learning.codes.repairs import Repair, repairs_of
from widgets.learning.codes.sharecode import CONCEPTS, LABELS, decode_share_code, short_edition
from widgets.learning.codes.shared import ShareCodeError, SharedSession
from widgets.learning.codes.tables import read_rows
from widgets.learning.codes.textfiles import text_of
from widgets.learning.images.tiles import load_page

COLUMNS = ("concept", "round", "tile", "label", "seconds")
VOTE_COLUMNS = ("concept", "task", "annotator", "label")
# Columns that tell another lab's file: what that lab is called.
_OTHER_LABS = {
    "settled_as": "Deux mots",
    "accuracy_scene": "Tricher avec les étiquettes",
    "outcome": "Une journée au clic",
    "control": "La foule a-t-elle raison\u202f?",
}
_TRUTH = dict.fromkeys(("1", "1.0", "1,0", "true", "vrai", "oui"), True)
_TRUTH |= dict.fromkeys(("0", "0.0", "0,0", "false", "faux", "non"), False)
_TABLE = re.compile(
    r'(?:^|[;,\t])[\s"]*(?:label|accuracy\w*|outcome)[\s"]*(?:$|[;,\t])', re.IGNORECASE
)  # a header: a message has words
_BLANK = " \xa0\t;,"  # what is left of an empty row
_SUFFIXES = (".csv", ".json", ".txt", ".docx", ".xlsx", ".odt", ".ods", ".pdf")
_WANTED = "Il faut un fichier CSV, JSON ou TXT de l’atelier CAPTCHA, ou un code de partage."


class Answer(NamedTuple):
    """One label: the round that it was given in, from 1, the tile, what was said, and in how many seconds."""

    round: int
    tile: str
    label: bool
    seconds: float


@dataclass(frozen=True)
class Work:
    """What one person said of one concept.

    ``session`` is what the share code carried, if it was one; ``name`` the annotator's in a file of a whole class.
    """

    concept: str
    answers: tuple[Answer, ...]
    session: SharedSession | None = None
    name: str | None = None


@dataclass(frozen=True)
class Problem:
    """A line or a source that cannot be read, and why; what may have stood in a code with a slip."""

    place: str
    error: Exception
    repairs: tuple[Repair, ...] = ()


class Source(NamedTuple):
    """What each person said, by concept; what looks like a code and is none; how many other lines there are."""

    works: list[Work]
    problems: list[Problem]
    without_code: int = 0


def read_source(source: object) -> Source:
    """Return what is in a source.

    Raises ``ValueError``, in French, for a source that is no such thing or a table with a wrong line.
    """
    if isinstance(source, str | os.PathLike):
        return _read_text(*_text_of(source))
    if isinstance(source, pd.DataFrame):
        return Source(_read_table(source.columns, _numbered(source.to_dict("records"), "ligne")), [])
    if isinstance(source, Iterable):
        rows = list(source)
        if all(isinstance(row, Mapping) for row in rows):
            return Source(_read_table(rows[0] if rows else COLUMNS, _numbered(rows, "étiquette")), [])
    raise ValueError(
        f"Il n’y a pas d’étiquettes dans un objet de type {type(source).__name__}\u00a0: donnez lab.labels, "
        "un code de partage ou le nom d’un fichier exporté par l’atelier CAPTCHA."
    )


def edition() -> int:
    """Return the ten bits that name this edition of the tiles."""
    return _tiles().edition


def _text_of(source: str | os.PathLike[str]) -> tuple[str, str]:
    """Return a text and the words that name where it comes from: it is one itself, or the name of a file."""
    name = os.fspath(source)
    path = Path(os.path.expanduser(name))
    if isinstance(source, str) and not _names_a_file(source):
        return source, "ce texte"
    if not os.path.isfile(path):
        raise FileNotFoundError(
            f"Il n’y a pas de fichier «\u202f{name}\u202f»\u00a0: vérifiez son nom, et le dossier où il se trouve."
        )
    try:
        return text_of(path.read_bytes(), path.name), f"le fichier «\u202f{path.name}\u202f»"
    except OSError as error:
        raise ValueError(f"Le fichier «\u202f{path.name}\u202f» n’a pas pu être lu\u00a0: {error.strerror}.") from None


def _names_a_file(text: str) -> bool:
    if len(text) > 1000 or any(mark in text for mark in "\n\r\0,;{}"):
        return False
    return text.lower().endswith(_SUFFIXES) or os.path.isfile(os.path.expanduser(text))


def _read_text(text: str, origin: str) -> Source:
    text = text.removeprefix("\ufeff")
    lines = split_lines(text)
    if text.lstrip()[:1] in ("{", "["):
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            pass  # a chat may begin with a bracket, too: « [14:02] … »
        else:
            if isinstance(data, dict) and _is_texts(data.get("codes")):
                return _read_codes(data["codes"], origin)
            if isinstance(data, list) and all(isinstance(row, Mapping) for row in data):
                return Source(_read_table(data[0] if data else COLUMNS, _numbered(data, "étiquette")), [])
            raise ValueError(f"Il n’y a pas d’étiquettes dans {origin}. {_WANTED}")
    header = next((line for line in lines if line.strip(_BLANK)), "")
    if _TABLE.search(header):
        return Source(_read_sheet(text, origin), [])
    return _read_codes(lines, origin)


def _read_sheet(text: str, origin: str) -> list[Work]:
    """Labels in the text of a table, whatever a spreadsheet did to its blanks."""
    try:
        (_, header), *rows = read_rows(text)
    except csv.Error:
        raise ValueError(f"Il n’y a pas d’étiquettes dans {origin}. {_WANTED}") from None
    columns = [column.strip().lower() for column in header]
    blanks = [""] * len(columns)  # a row may be short
    return _read_table(columns, [(f"ligne {number}", dict(zip(columns, [*row, *blanks]))) for number, row in rows])


def _numbered(rows: Iterable[Mapping[str, object]], noun: str) -> list[tuple[str, Mapping[str, object]]]:
    return [(f"{noun} {number}", row) for number, row in enumerate(rows, start=1)]


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _read_codes(lines: Iterable[str], origin: str) -> Source:
    works, problems, others = [], [], []
    for line in read_lines(lines, edition()):
        place = f"ligne {line.number} («\u202f{_short(line.text)}\u202f»)"
        try:
            if isinstance(line.found, SharedSession):
                works.append(_decoded(line.found))
            elif line.found:
                raise line.found
            else:
                others.append((place, line.text))
        except ValueError as error:
            problems.append(Problem(place, error, repairs_of(error, line.text, edition())))
    if not works and not problems:
        if len(others) != 1:
            raise ValueError(f"Il n’y a ni code de partage ni étiquette dans {origin}. {_WANTED}")
        place, text = others[0]
        return Source([], [Problem(place, _no_code(text))])  # a code typed by itself, say
    return Source(works, problems, len(others))


def _no_code(text: str) -> ShareCodeError:
    try:
        decode_share_code(text)
    except ShareCodeError as error:
        return error
    raise AssertionError(f"there is a code in {text!r}")


def _decoded(session: SharedSession) -> Work:
    tiles = _tiles().names
    order = [tiles[place] for place in deal(session.hand, len(tiles)).tolist()]
    each = session.seconds / (LABELS * len(session.rounds))
    answers = (
        Answer(i // LABELS + 1, tile, label, each)
        for i, (tile, label) in enumerate(labelled_tiles(session.rounds, order))
    )
    return Work(session.concept, tuple(answers), session)


def _read_table(columns: Iterable[str], rows: list[tuple[str, Mapping[str, object]]]) -> list[Work]:
    """What each person said in rows that each come with the words that name it."""
    columns = [str(column) for column in columns]
    for column, lab in _OTHER_LABS.items():
        if column in columns:
            raise ValueError(f"Ce tableau vient de l’atelier «\u202f{lab}\u202f». {_WANTED}")
    pooled = "annotator" in columns
    expected = VOTE_COLUMNS if pooled else COLUMNS
    missing = [f"«\u202f{column}\u202f»" for column in expected if column not in columns]
    if missing:
        raise ValueError(
            f"Ce tableau n’a pas de colonne {', '.join(missing)}\u00a0: un fichier d’étiquettes a les colonnes "
            f"{', '.join(expected)}. {_WANTED}"
        )
    found: dict[tuple[str, str | None], dict[str, Answer]] = {}
    for place, row in rows:
        concept = _concept(row["concept"], place)
        name = str(row["annotator"]).strip() if pooled else None
        answer = Answer(
            round=0 if pooled else int(_number(row["round"], "round", place, lowest=1)),
            tile=_tile(row["task" if pooled else "tile"], place),
            label=_label(row["label"], place),
            seconds=math.nan if pooled else _number(row["seconds"], "seconds", place, lowest=0),
        )
        answers = found.setdefault((concept, name), {})
        if answer.tile in answers:
            raise _wrong(
                place, f"l’image «\u202f{answer.tile}\u202f» a déjà une étiquette plus haut", "retirez l’une des deux"
            )
        answers[answer.tile] = answer
    return [Work(concept, tuple(answers.values()), name=name) for (concept, name), answers in found.items()]


def _wrong(place: str, what: str, remedy: str) -> ValueError:
    return ValueError(f"{place[0].upper()}{place[1:]}\u00a0: {what}\u00a0; {remedy}.".replace("\u00a0;", "\u202f;"))


def _concept(value: object, place: str) -> str:
    concept = str(value).strip()
    if concept not in CONCEPTS:
        raise _wrong(place, f"le concept «\u202f{_short(value)}\u202f» est inconnu", "il faut " + " ou ".join(CONCEPTS))
    return concept


def _tile(value: object, place: str) -> str:
    tile = str(value).strip()
    if tile not in _tiles().known:
        what = (
            f"l’image «\u202f{_short(value)}\u202f» n’est pas de celles que l’on étiquette dans cette édition du livre"
        )
        raise _wrong(place, what, "exportez de nouveau vos étiquettes depuis l’atelier")
    return tile


def _label(value: object, place: str) -> bool:
    if isinstance(value, bool | np.bool_):
        return bool(value)
    found = _TRUTH.get(str(value).strip().lower())
    if found is None:
        raise _wrong(place, f"l’étiquette «\u202f{_short(value)}\u202f» n’est ni oui ni non", "écrivez 1 ou 0")
    return found


def _number(value: object, column: str, place: str, lowest: int) -> float:
    try:
        number = float(str(value).replace(",", "."))  # a French spreadsheet saves decimal commas
    except ValueError:
        number = math.nan
    if not lowest <= number < math.inf:
        what = f"«\u202f{_short(value)}\u202f» n’est pas possible dans la colonne {column}"
        raise _wrong(place, what, f"il faut un nombre, au moins {lowest}")
    return number


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 40 else text[:39] + "…"


class _Tiles(NamedTuple):
    names: list[str]
    known: frozenset[str]
    edition: int


@cache
def _tiles() -> _Tiles:
    page = load_page()
    return _Tiles(page["unlabelled"], frozenset(page["unlabelled"]), short_edition(page))
