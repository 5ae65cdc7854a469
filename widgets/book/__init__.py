"""The Sphinx extension of the book: one folder per feature, and one (`page`) for what every page needs."""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from widgets import fingerprint

if TYPE_CHECKING:  # or `python -m widgets.book` could not say, where Sphinx is lacking, that it is
    from sphinx.application import Sphinx

_PARTS = (
    "page.assets",  # first: the sheets of features and labs come after the one that every page has
    "api.languages",
    "building.progress",
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
    "oldest.notice",
    "page.code_spans",
    "page.finish",
    "page.head",
    "page.icons",
    "page.policy",
    "page.rewriting",
    "page.search",
    "page.search_scripts",
    "page.sheets",
    "page.templates",
    "page.theme_scripts",
    "pictures.directive",
    "publishing.address",
    "publishing.metadata",
    "publishing.not_found",
    "publishing.previews",
    "quizzes.directive",
    "report.directive",
    "report.reading",
    "room_check.directive",
    "sessions.my_session",
    "sessions.plan_directive",
    "sessions.player",
    "sessions.roles",
    "sessions.staged",
    "sessions.where",
    "stand.directive",
)


def _fingerprint(parts: tuple[str, ...], *kinds: str, but: Collection[Path] = ()) -> str:
    package = Path(__file__).parents[1]
    paths = [*package.glob("*.*"), *(path for part in parts for path in (package / part).rglob("*.*"))]
    return fingerprint.of_files((path for path in paths if path.suffix in kinds and path.resolve() not in but), package)


def setup(app: Sphinx) -> dict[str, object]:
    # As when _config.yml changes: what reads pages makes Sphinx read all of them again, what stands inside them makes it write
    # them again.
    app.add_config_value("tc_code", _fingerprint(("book", "facts", "labs", "learning"), ".py"), "env", str)
    # Imported by name, here: `python -m widgets.book` need not load them all before Jupyter Book does.
    for part in _PARTS:
        import_module(f"{__name__}.{part}").setup(app)
    # Now that all scripts are known that pages only load, as they load labs': their addresses are renewed (page/assets.py).
    modules = import_module(f"{__name__}.page.assets").modules()
    inside = _fingerprint(("book",), ".js", ".html", ".json", ".typ", but=modules)
    app.add_config_value("tc_front_end", inside, "html", str)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
