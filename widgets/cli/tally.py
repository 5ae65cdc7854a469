"""A million codes counted tile by tile, in little memory.

Texts are read in blocks. Codes go to files on disk, those of one hand (see `deals`) to one file: the same piece of work, sent
twice or gone on with, is always in one of them. Then the files are counted one after the other. The order of codes within a
hand is that in which they came, so what counts is what `pool_labels` counts.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from widgets.cli.receipt import Receipt
from widgets.learning.codes.codelines import continues, read_lines, split_lines
from widgets.learning.codes.deals import deal
from widgets.learning.codes.labelfiles import edition
from widgets.learning.codes.lookalikes import values_of
from widgets.learning.codes.repairs import repairs_of
from widgets.learning.codes.sharecode import CONCEPTS, LABELS, session_of
from widgets.learning.codes.shared import SharedSession
from widgets.learning.codes.textfiles import check_text, encoding_of, text_of
from widgets.learning.images.tiles import load_page

if TYPE_CHECKING:
    import pandas as pd

_HERE = "-"
_FILES = 64
_BLOCK = 1 << 16  # characters read at once: a line may be as long as it likes
_LOOK = 1 << 12  # bytes that tell what a file is
_MOST_TOLD = 20  # unreadable codes named


@dataclass
class Tally:
    """One row per tile, for one concept, and what became of all codes."""

    table: pd.DataFrame
    concept: str
    receipt: Receipt


@dataclass
class _Counts:
    """Votes of one concept: how many for each tile, and how many of them say that it is there."""

    votes: np.ndarray
    yes: np.ndarray
    sessions: int = 0
    doubles: int = 0


def tally(names: list[str], concept: str | None, tell: Callable[[str], None]) -> Tally | None:
    """Count all codes in the texts of these names; None if there is none. `tell` is told of unreadable ones."""
    receipt = Receipt()
    tiles = load_page()["unlabelled"]
    counts = {one: _Counts(np.zeros(len(tiles), int), np.zeros(len(tiles), int)) for one in CONCEPTS}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        paths = [Path(folder) / f"{number}.txt" for number in range(_FILES)]
        files = [stack.enter_context(path.open("w+", encoding="ascii")) for path in paths]
        for name in names:
            _sort(name, files, receipt, tell, len(tiles))
        for file in files:
            file.seek(0)
            _count(file, counts, len(tiles))
    sessions = {one: counted.sessions + counted.doubles for one, counted in counts.items()}
    chosen = concept or max(CONCEPTS, key=sessions.__getitem__)
    if sessions[chosen] == 0:
        return None
    counted = counts[chosen]
    receipt.counted, receipt.doubles = counted.sessions, counted.doubles
    receipt.others = sum(sessions.values()) - sessions[chosen]
    return Tally(_table(tiles, counted), chosen, receipt)


def _sort(name: str, files: Sequence[IO[str]], receipt: Receipt, tell: Callable[[str], None], tiles: int) -> None:
    """Put the codes of a text in the file of their hand."""
    for line in read_lines(_blocks(name), edition()):
        if isinstance(line.found, SharedSession) and (line.found.rounds[-1].position + 1) * LABELS <= tiles:
            files[line.found.hand % _FILES].write(f"{line.code}\n")
        elif line.found is None:
            receipt.without_code += 1
        else:
            receipt.unreadable += 1
            if receipt.unreadable <= _MOST_TOLD:
                reason = (
                    line.found if isinstance(line.found, Exception) else ValueError("Ce code parle d’autres images.")
                )
                said = f"{name}, ligne {line.number} («\u202f{line.text[:40]}\u202f»)\u00a0: {reason}"
                tell(" ".join([said, *map(str, repairs_of(reason, line.text, edition()))]))
            elif receipt.unreadable == _MOST_TOLD + 1:
                tell("…")


def _blocks(name: str) -> Iterator[str]:
    """Lines, or blocks of longer ones: a code may be cut, since what stands on two lines is put together again."""
    if name == _HERE:
        yield from _piped(sys.stdin)
        return
    path = Path(name)
    if not path.is_file():
        raise ValueError(f"Il n’y a pas de fichier «\u202f{name}\u202f»\u00a0: --compter lit des fichiers de codes.")
    with path.open("rb") as file:
        look = file.read(_LOOK)
    if look.startswith(b"PK"):
        yield from split_lines(text_of(path.read_bytes(), path.name))
        return
    check_text(look, path.name)
    with path.open(encoding=encoding_of(look), errors="replace") as text:
        yield from iter(lambda: text.readline(_BLOCK), "")


def _piped(stdin: Any) -> Iterator[str]:
    if not stdin.isatty():
        look = stdin.buffer.peek(_LOOK)[:_LOOK]
        look = look[: len(look) // 2 * 2]  # whole characters of UTF-16
        if look.startswith(b"PK"):
            yield from split_lines(text_of(stdin.buffer.read()))
            return
        check_text(look, "")
        stdin.reconfigure(encoding=encoding_of(look), errors="replace")
    yield from iter(lambda: stdin.readline(_BLOCK), "")


def _count(codes: Iterable[str], counts: dict[str, _Counts], tiles: int) -> None:
    by_hand: dict[tuple[str, int], dict[str, SharedSession]] = {}
    for line in codes:
        code = line.rstrip()
        session = session_of(values_of(code.replace("-", "")))  # written by `_sort`: its checksum is right
        counted = counts[session.concept]
        kept = by_hand.setdefault((session.concept, session.hand), {})
        if code in kept or any(continues(other, session) for other in kept.values()):
            counted.doubles += 1
            continue
        for earlier in [one for one, other in kept.items() if continues(session, other)]:
            del kept[earlier]
            counted.doubles += 1
        kept[code] = session
    for (concept, hand), kept in by_hand.items():
        counted = counts[concept]
        counted.sessions += len(kept)
        order = deal(hand, tiles)
        places = [
            LABELS * one.position + i for session in kept.values() for one in session.rounds for i in range(LABELS)
        ]
        labels = [label for session in kept.values() for one in session.rounds for label in one.labels]
        said = order[places]
        counted.votes += np.bincount(said, minlength=tiles)
        counted.yes += np.bincount(said, weights=labels, minlength=tiles).astype(int)


def _table(tiles: list[str], counted: _Counts) -> pd.DataFrame:
    """Columns as of `--par-image`; at a tie the majority says no, as everywhere."""
    import pandas as pd

    seen = counted.votes > 0
    votes, yes = counted.votes[seen], counted.yes[seen]
    table = pd.DataFrame(
        {
            "task": np.array(tiles)[seen],
            "votes": votes,
            "yes": yes,
            "majority": (2 * yes > votes).astype(int),
            "share": np.round(np.maximum(yes, votes - yes) / votes, 4),
        }
    )
    return table.sort_values("task", ignore_index=True)
