"""How long words are, about: nobody knows the reader's font while the book is built.

Widths are those of a wide sans serif, so that what fits by them fits in the usual ones.
"""

from __future__ import annotations

_WIDTHS = {
    **dict.fromkeys("iIjl’'.,:;!|·\u202f", 0.31),
    **dict.fromkeys("ft()[]r-« »\u00a0", 0.39),
    **dict.fromkeys("mwMW%@œŒ—", 0.95),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZÀÉÈÊÇ", 0.7),
}


def length(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels of one line."""
    return size * sum(_WIDTHS.get(letter, 0.59) for letter in text) * (1.1 if bold else 1)


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The lines of `text`, each at most `width` long where its words allow; lines of its own stay."""
    lines = []
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            longer = f"{line} {word}" if line else word
            if line and length(longer, size, bold=bold) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines
