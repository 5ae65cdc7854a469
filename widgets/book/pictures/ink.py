"""The colours of every picture.

Things keep theirs by day and by night, as the automaton's wood and brass do: they must stay the same things. What
stands around them (words, lines, the room) follows the book's tokens. Their greys differ too: a photocopier tells a
face from a jacket.
"""

from __future__ import annotations

import re

# The page's tokens, with what they are where its style sheet is not (a browser's reader mode); and on paper.
INK, MUTED, SURFACE = "var(--tc-ink,#222)", "var(--tc-muted,#555)", "var(--tc-surface,#fff)"
LINE, BAD = "var(--tc-line,#888)", "var(--tc-bad,#a22)"
ACCENT, ACCENT_INK = "var(--tc-accent,#43b)", "var(--tc-accent-ink,#fff)"
_PAPER = {
    INK: "#000000",
    MUTED: "#3d3d3d",
    SURFACE: "#ffffff",
    LINE: "#8a8a8a",
    ACCENT: "#35309c",
    ACCENT_INK: "#ffffff",
    BAD: "#8c1b25",
}

# Things.
WOOD, WOOD_DARK, WOOD_LIGHT, EDGE, INSIDE = "#8f5b3a", "#7a4a2e", "#a9724b", "#54311d", "#2a1a14"
BRASS, BRASS_DARK = "#d8a544", "#a87524"
IVORY, IVORY_DARK, WHITE = "#f5ead3", "#d9c6a0", "#ffffff"
CLOTH, CLOTH_DARK, CLOTH_LIGHT = "#4d4fc4", "#3a3ba0", "#8a8be6"
TEAL, TEAL_DARK, TEAL_LIGHT = "#2f7f7a", "#246460", "#7dbfb6"
RED, RED_DARK, RED_LIGHT = "#c0483f", "#96291f", "#e58a72"
SLATE, SLATE_DARK, GLASS = "#57537a", "#3a3654", "#dfe3f5"
EBONY = "#3a2a3f"

# People.
SKINS = ("#f0c9a4", "#c98f6b", "#99623f", "#75492f")
SHADES = ("#d9a680", "#a96f4e", "#7a4a2e", "#573321")  # the same in the shadow
HAIRS = ("#3b2620", "#6b4128", "#b5803f", "#8d8a99", "#241a1c")

FIXED = frozenset(
    {WOOD, WOOD_DARK, WOOD_LIGHT, EDGE, INSIDE, BRASS, BRASS_DARK, IVORY, IVORY_DARK, WHITE, CLOTH, CLOTH_DARK}
    | {
        CLOTH_LIGHT,
        TEAL,
        TEAL_DARK,
        TEAL_LIGHT,
        RED,
        RED_DARK,
        RED_LIGHT,
        SLATE,
        SLATE_DARK,
        GLASS,
        EBONY,
        RED_DARK,
        *SKINS,
        *SHADES,
        *HAIRS,
    }
)
TOKENS = frozenset(_PAPER)


def on_paper(svg: str) -> str:
    """The drawing with every token replaced by its colour on paper: a picture file knows no style sheet."""
    return re.sub(r"var\(--[^)]+\)", lambda token: _PAPER[token.group()], svg)
