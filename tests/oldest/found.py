"""A feature that some text uses: what kind and name of thing it is (those of newer.json), and where."""

from __future__ import annotations

import json
from typing import NamedTuple

from .newer import TABLE

_TABLE = json.loads(TABLE.read_text(encoding="utf-8"))
SOURCE: str = _TABLE["source"]
TABLE_FLOOR: dict[str, str] = _TABLE["floor"]
MARKS: dict[str, list[str]] = _TABLE["marks"]
NEWER: dict[str, dict[str, list[str | None]]] = _TABLE["kinds"]


class Found(NamedTuple):
    line: int
    kind: str
    name: str

    @property
    def is_newer(self) -> bool:
        return self.name in NEWER[self.kind]

    @property
    def key(self) -> str:
        return f"{self.kind}: {self.name}"

    def __str__(self) -> str:
        since = zip(("Chrome", "Firefox", "Safari"), NEWER[self.kind][self.name], strict=True)
        return f"{self.key} ({', '.join(f'{family} {version}' for family, version in since)})"
