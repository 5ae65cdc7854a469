"""The sizes, weights and families of text are few (widgets/labs/shared/type.css says why)."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import ROOT

WIDGETS = ROOT / "widgets"
SHEETS = [path for path in sorted(WIDGETS.rglob("*.css")) if "vendor" not in path.parts and "kit" not in path.parts]
# Relative to what is around, from the scale, on paper (pt), or growing with a projected screen or a drawing.
SIZE = re.compile(r"var\(--[a-z-]+\)|1rem|inherit|[\d.]+em|[\d.]+pt|clamp\(.+\)|max\(.+\)|\d+px")
HEADINGS = {  # what is a title, or read from the back of a room
    "book/page/book.css": {"1.9rem", "1.55rem", "1.25rem"},
    "book/page/enlarged.css": {"1.5rem"},
    "labs/captcha/card.css": {"1.5rem"},
    "labs/pooling/results.css": {"2rem"},
    "book/notebooks/outputs.css": {"0.7rem"},  # a wide table, on paper
}


def declared(path: Path, name: str) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [value.removesuffix(" !important") for value in re.findall(rf"[\s;{{]{name}:\s*([^;}}]+)", text)]


def test_sizes_are_of_the_scale():
    assert len(SHEETS) > 50
    odd = [
        f"{path.relative_to(ROOT)}: {size}"
        for path in SHEETS
        for size in declared(path, "font-size")
        if not SIZE.fullmatch(size) and size not in HEADINGS.get(path.relative_to(WIDGETS).as_posix(), ())
    ]
    assert odd == []


def test_there_are_two_weights():
    weights = {weight for path in SHEETS for weight in declared(path, "font-weight")}
    assert weights <= {"400", "600", "inherit", "normal"}


def test_families_are_asked_for_by_token():
    families = {family for path in SHEETS for family in declared(path, "font-family")}
    assert families <= {"var(--tc-mono)", "inherit"}
