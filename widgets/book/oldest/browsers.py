"""Which the oldest browsers are (assets/browsers.yml)."""

from __future__ import annotations

import yaml

from widgets.paths import ASSETS

FILE = ASSETS / "browsers.yml"
OLDEST: dict[str, str] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
