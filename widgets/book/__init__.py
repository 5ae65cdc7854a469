"""The Sphinx extension of the book: one module per directive, plus what every page needs."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path

from sphinx.application import Sphinx

_PARTS = (
    "anywidget_directive",
    "charts",
    "device_data",
    "facts",
    "glossary",
    "icons",
    "page_assets",
    "page_finish",
    "quiz",
    "search",
    "stand",
)


def _code() -> str:
    """A fingerprint of this package: Sphinx reads all pages again when it changes, as when _config.yml does."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.*")):
        if path.suffix in (".py", ".js", ".css"):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def setup(app: Sphinx) -> dict[str, object]:
    app.add_config_value("tc_code", _code(), "env", str)
    # Imported by name, here: `python -m widgets.book` need not load them all before Jupyter Book does.
    for part in _PARTS:
        import_module(f"{__name__}.{part}").setup(app)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
