"""The Sphinx extension of the book: one folder per feature, and one (`page`) for what every page needs."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from sphinx.application import Sphinx

from widgets import fingerprint

_PARTS = (
    "page.assets",  # first: the sheets of features and labs come after the one that every page has
    "api.languages",
    "charts.directive",
    "charts.markup",
    "citations.fact_links",
    "citations.facts",
    "device_data.directive",
    "editions",
    "glossary.bubbles",
    "host.directive",
    "host.widget_host",
    "notebooks.cache",
    "notebooks.cells",
    "notebooks.pages",
    "page.finish",
    "page.icons",
    "page.search",
    "page.search_scripts",
    "page.theme_scripts",
    "publishing.address",
    "publishing.metadata",
    "publishing.not_found",
    "publishing.previews",
    "quizzes.directive",
    "report.directive",
    "report.reading",
    "room_check.directive",
    "sessions.plan_directive",
    "sessions.player",
    "stand.directive",
)


def _code() -> str:
    """A fingerprint of what writes pages: Sphinx reads all pages again when it changes, as when _config.yml does."""
    package = Path(__file__).parents[1]
    paths = [*(package / "book").rglob("*.*"), *(package / "facts").glob("*.py")]
    return fingerprint.of_files((path for path in paths if path.suffix in (".py", ".js", ".css")), package)


def setup(app: Sphinx) -> dict[str, object]:
    app.add_config_value("tc_code", _code(), "env", str)
    # Imported by name, here: `python -m widgets.book` need not load them all before Jupyter Book does.
    for part in _PARTS:
        import_module(f"{__name__}.{part}").setup(app)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
