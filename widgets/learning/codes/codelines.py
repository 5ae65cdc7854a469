"""Every share code in a text, whatever stands around it: several on a line, one on several lines, glued to a name.

The same rules as on the page « Mettre la classe en commun » (``widgets/labs/pooling/codelines.js``), and tests hold the two
together. Letters and digits are put together, whatever stands between them, until a checksum tells a code: at 30 bits, it
allows for that many guesses. Where a code is glued to other letters, it must carry a session, too. Lines are
read one after the other, so that a text of any length takes little memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from widgets.learning.codes.lookalikes import NO_VALUE, PARTS, Lookalike, Lookalikes, Part, values_of
from widgets.learning.codes.sharecode import (
    ALPHABET,
    CONCEPTS,
    DASHES,
    LONGEST,
    SEALED,
    SHORTEST,
    SPACES,
    TERMS,
    decode_share_code,
    in_groups,
    session_of,
)
from widgets.learning.codes.shared import ShareCodeError, SharedSession, sheet_error
from widgets.learning.codes.textfiles import text_of

Text = TypeVar("Text")

_JOINT = re.compile(f"[{DASHES}]+")
_BLANK = re.compile(f"[{SPACES}]*")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|[nrtbf])")  # as in JSON
_LINE_END = re.compile("\r\n|\r|\n")
_VERSION = re.compile("[1IiLl]")  # what every code begins with
_CONCEPT = 3  # characters before the concept
_NO_VALUE = bytes([NO_VALUE])
_HELD = 512  # parts looked at before they are let go


@dataclass(frozen=True)
class CodeLine:
    """What a passage of text holds; ``number`` counts lines from 1.

    ``found`` is the session of a ``code``, or the error of what looks like one, or None for a line without either.
    """

    number: int
    text: str
    found: SharedSession | ShareCodeError | None
    code: str = ""


class _Item(NamedTuple):
    """A code, or what looks like one: from a place in one line to a place in the same or a later one."""

    line: int
    begin: int
    last: int
    end: int
    found: SharedSession | ShareCodeError
    code: str


def find_codes(content: str | bytes) -> list[str]:
    """Return every share code in a text or a file's content, in order, each as ``decode_share_code`` takes it.

    Whatever stands around them is left out: names, times, quotation marks, the cells of a table. A code may be one of
    several on a line, or broken at the end of one; small letters, other dashes, spaces, O for 0 and I or L for 1 do not
    matter. A code that stands there twice comes twice.

    Parameters
    ----------
    content : str or bytes
        A text, or what a file holds: text in UTF-8, UTF-16 or cp1252 (.txt, .csv, .json), a workbook or a document of
        Excel, Word or LibreOffice (.xlsx, .docx, .ods, .odt).

    Returns
    -------
    list of str
        The codes, in capital letters and groups of four; empty if there is none.

    Raises
    ------
    ValueError
        For the bytes of a picture, a PDF or another file without a text.

    Examples
    --------
    >>> find_codes("[14:02] Zoé: 1nwo-oo7o-oor0-so3m-pp4a merci !  1NW0 0070 00R0 S03M PP4A")
    ['1NW0-0070-00R0-S03M-PP4A', '1NW0-0070-00R0-S03M-PP4A']
    >>> find_codes("à demain".encode("utf-16"))
    []
    """
    if not isinstance(content, str | bytes | bytearray):
        raise TypeError(
            "find_codes lit un texte ou les octets d’un fichier "
            f"(Path(…).read_bytes()), pas un objet de type {type(content).__name__}."
        )
    text = content if isinstance(content, str) else text_of(bytes(content))
    return [one.code for one in read_lines(split_lines(text)) if isinstance(one.found, SharedSession)]


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, as the page splits them."""
    return _LINE_END.split(text)


def read_lines(lines: Iterable[str], edition: int | None = None) -> Iterator[CodeLine]:
    """Read lines, in order: each code and each lookalike by itself, any other line that is not blank as a whole.

    ``edition`` is that of the tiles which the codes must be about. By it, lookalikes are also told better.
    """
    rows: dict[int, str] = {}
    after = 1  # the first line that is not told yet
    covered = 0  # the last line with a code or a lookalike

    def numbered() -> Iterator[tuple[int, str]]:
        for number, row in enumerate(lines, start=1):
            rows[number] = row
            yield number, row

    def without_code(until: int) -> Iterator[CodeLine]:
        nonlocal after
        for number in range(after, until):
            row = rows.pop(number)
            if number > covered and not _BLANK.fullmatch(row):
                yield CodeLine(number, row, None)
        after = max(after, until)

    for item in _items(_parts(numbered()), edition):
        if isinstance(item, int):
            yield from without_code(item)
            continue
        yield from without_code(item.line)
        covered = max(covered, item.last)
        passage = [rows[number] for number in range(item.line, item.last + 1)]
        passage[-1] = passage[-1][: item.end]
        passage[0] = passage[0][item.begin :]
        yield CodeLine(item.line, " ".join(passage), item.found, item.code)
    yield from without_code(max(rows, default=0) + 1)


def continues(later: SharedSession, earlier: SharedSession) -> bool:
    """Tell whether ``later`` is ``earlier`` gone on with: same hand, same answers, and then more."""
    if (later.hand, later.concept) != (earlier.hand, earlier.concept):
        return False
    if later.seconds < earlier.seconds or later.refused < earlier.refused:
        return False
    if len(later.rounds) == len(earlier.rounds) and later.seconds != earlier.seconds:
        return False
    return set(earlier.rounds) <= set(later.rounds)


def _parts(rows: Iterable[tuple[int, str]]) -> Iterator[Part]:
    for number, written in rows:
        row = _ESCAPE.sub(_meant, written) if "\\" in written else written
        end = 0
        for match in PARTS.finditer(row):
            begin = match.start()
            yield Part(number, begin, match[0], end > 0 and bool(_JOINT.fullmatch(row, end, begin)))
            end = match.end()


def _meant(escape: re.Match[str]) -> str:
    """A dash or a space for what JSON writes otherwise, as long as that is: places in the line stay."""
    text = escape[0]
    is_dash = len(text) > 2 and _JOINT.fullmatch(chr(int(text[2:], 16)))
    return ("-" if is_dash else " ") * len(text)


def _items(parts: Iterator[Part], edition: int | None) -> Iterator[_Item | int]:
    """All codes and lookalikes, in order; and now and then the number of the line before which there are no more."""
    lookalikes = Lookalikes(edition)
    window: list[Part] = []
    values: list[bytes] = []
    at = offset = 0  # the part, and the character in it, to go on with
    while True:
        if at >= _HELD:
            del window[:at], values[:at]
            at = 0
            if window:
                yield lookalikes.line or window[0].line
        while len(window) - at <= LONGEST and (part := next(parts, None)):
            window.append(part)
            values.append(values_of(part.text))
        if at == len(window):
            break
        part = window[at]
        code = _code_in(part, values, at, offset, edition)
        if code is None:
            yield from (_wrong(one, edition) for one in lookalikes.feed(part.cut(offset)))
            at, offset = at + 1, 0
            continue
        begin, last, end, found, text = code
        if begin > offset:
            yield from (_wrong(one, edition) for one in lookalikes.feed(part.cut(offset, begin)))
        yield from (_wrong(one, edition) for one in lookalikes.close())
        yield _Item(part.line, part.begin + begin, window[last].line, window[last].begin + end, found, text)
        at, offset = (last, end) if end < len(window[last].text) else (last + 1, 0)
    yield from (_wrong(one, edition) for one in lookalikes.close())


def _code_in(
    part: Part, values: list[bytes], at: int, offset: int, edition: int | None
) -> tuple[int, int, int, SharedSession | ShareCodeError, str] | None:
    """Return the first code that begins in a part, from a character on: where it begins, its last part, where it ends
    there, what it holds, and itself."""
    inside = [match.start() for match in _VERSION.finditer(part.text, max(offset, 1))]
    for begin in inside if offset > 0 else [0, *inside]:
        if code := _code_at(values, at, begin, edition):
            return begin, *code
    return None


def _code_at(
    values: list[bytes], at: int, begin: int, edition: int | None
) -> tuple[int, int, SharedSession | ShareCodeError, str] | None:
    remainder = 1
    code = b""
    for last in range(at, len(values)):
        part = values[last][begin:] if last == at else values[last]
        usable = part.partition(_NO_VALUE)[0][: LONGEST - len(code)]
        if begin > 0 and 0 <= _CONCEPT - len(code) < len(usable) and usable[_CONCEPT - len(code)] >= len(CONCEPTS):
            return None
        for end, value in enumerate(usable, start=1):
            remainder = (remainder & 0x1FFFFFF) << 5 ^ value ^ TERMS[remainder >> 25]
            if remainder == SEALED and len(code) + end >= SHORTEST:
                whole = code + usable[:end]
                found = _attempted(session_of, whole, edition)
                is_glued = begin > 0 or end < len(part)
                if not is_glued or not isinstance(found, ShareCodeError) or found.reason == "edition":
                    return last, end + (begin if last == at else 0), found, _written(whole)
        if len(usable) < len(part):
            return None
        code += part
    return None


def _written(values: bytes) -> str:
    return in_groups("".join(ALPHABET[value] for value in values))


def _wrong(lookalike: Lookalike, edition: int | None) -> _Item:
    first, last = lookalike.first, lookalike.last
    error = sheet_error() if lookalike.is_sheet else _attempted(decode_share_code, lookalike.text, edition)
    return _Item(first.line, first.begin, last.line, last.end, error, "")


def _attempted(
    read: Callable[[Text, int | None], SharedSession], given: Text, edition: int | None
) -> SharedSession | ShareCodeError:
    try:
        return read(given, edition)
    except ShareCodeError as error:
        return error
