"""What a share code carries, and the error of a text that carries nothing (``sharecode`` writes and reads them)."""

from __future__ import annotations

from dataclasses import dataclass


class ShareCodeError(ValueError):
    """A text that is no share code; the message is for readers, in French.

    Attributes
    ----------
    reason : str
        One of "empty", "character", "length", "checksum", "version", "concept", "edition", "content", "sheet".

    Examples
    --------
    >>> try:
    ...     decode_share_code("1NW0-0070-00R0-S03M-PP4B")
    ... except ShareCodeError as error:
    ...     print(error.reason, "-", error)
    checksum - Ce code contient une faute de frappe, ou il en manque un morceau.
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason

    def __reduce__(self) -> tuple[type[ShareCodeError], tuple[str, str]]:
        # Exceptions are pickled by their `args`, and these hold the message alone.
        return type(self), (self.reason, str(self))


@dataclass(frozen=True)
class SharedRound:
    """The labels of one block of six tiles.

    Attributes
    ----------
    position : int
        Place of the block in the student's deal, 0 to 63.
    labels : tuple of bool
        Six labels, in dealt order; True for « present ».

    Examples
    --------
    >>> sum(SharedRound(0, (True, False, False, True, False, False)).labels)
    2
    """

    position: int
    labels: tuple[bool, ...]


@dataclass(frozen=True)
class SharedSession:
    """What a share code carries: one student's labels of one concept. It tells nothing of the person.

    Attributes
    ----------
    edition : int
        Which tiles the labels are about (see ``short_edition``), 0 to 1023.
    concept : str
        "crosswalk" or "traffic-light".
    hand : int
        What the student's order of tiles follows from (see ``deal``), 0 to 32767.
    rounds : tuple of SharedRound
        One for each accepted grid, 1 to 64 of them, by position.
    seconds : int
        Time spent on accepted grids, together; 8191 stands for more.
    refused : int
        Number of refused grids; 63 stands for more.
    refused_seconds : int
        Time spent on refused grids, together; 8191 stands for more.

    Examples
    --------
    >>> session = decode_share_code("1NW0-0070-00R0-S03M-PP4A")
    >>> session.concept, session.hand, len(session.rounds), session.seconds
    ('crosswalk', 7, 1, 12)
    """

    edition: int
    concept: str
    hand: int
    rounds: tuple[SharedRound, ...]
    seconds: int
    refused: int = 0
    refused_seconds: int = 0


def concept_error() -> ShareCodeError:
    return ShareCodeError("concept", "Ce code porte sur un concept que ce livre ne connaît pas.")


def content_error(
    words: str = "Le contenu de ce code n’est pas celui d’une séance de l’atelier.",
) -> ShareCodeError:
    return ShareCodeError("content", words)


def sheet_error() -> ShareCodeError:
    return ShareCodeError(
        "sheet",
        "C’est le code d’une feuille de papier\u00a0: il s’entre sur la page «\u202fMettre la classe en commun\u202f», sous "
        "«\u202fEntrer une feuille de papier\u202f».",
    )
