"""When notebooks are executed anew, and how: their solutions are shown in the book, so they are run.

myst-nb keeps what a notebook's cells gave until the cells change. But they call this package and read its data: when
those change, what was kept says what they no longer say, and goes. So does what cannot be read: a build that was
killed, or found the disk full, may have left half of it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from filelock import FileLock
from jupyter_cache import get_cache
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from widgets import fingerprint, whole
from widgets.exercises.solution import ALWAYS
from widgets.paths import ASSETS

from ..building import progress
from . import execution

_PACKAGE = Path(__file__).parents[2]
_STAMP = "widgets.txt"


def _code() -> str:
    """A fingerprint of what notebooks may call or read of ours."""
    parts = ("exercises", "facts", "labs", "learning")
    ours = [path for part in parts for path in (_PACKAGE / part).rglob("*.py")]
    data = [path for folder in ("tiles", "facts") for path in (ASSETS / folder).rglob("*") if path.is_file()]
    return fingerprint.of_text(fingerprint.of_files(ours, _PACKAGE), fingerprint.of_files(data, ASSETS))


def _folder(env: BuildEnvironment) -> Path | None:
    """Where results are kept, if they are."""
    return Path(env.mystnb_config.execution_cache_path) if env.mystnb_config.execution_mode == "cache" else None


def _lock(folder: Path) -> FileLock:
    """Both editions are built at once, with one cache."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    return FileLock(folder.with_name(f"{folder.name}.lock"))


def _notebooks(env: BuildEnvironment, docnames: set[str] | list[str]) -> list[str]:
    return [docname for docname in sorted(docnames) if env.doc2path(docname).endswith(".ipynb")]


def _forget_old_results(app: Sphinx, env: BuildEnvironment, added: set, changed: set, removed: set) -> list[str]:
    """Return the notebooks to read again: all of them, if the results on their pages are not those of this code."""
    folder = _folder(env)
    if not folder:
        return []
    code = _code()
    with _lock(folder):
        stamp = folder / _STAMP
        if not (stamp.exists() and stamp.read_text(encoding="utf-8") == code and _is_readable(env, folder)):
            shutil.rmtree(folder, ignore_errors=True)
            whole.write_text(stamp, code)
    before, env.tc_notebooks_by = getattr(env, "tc_notebooks_by", None), code
    return [] if before == code else _notebooks(env, env.found_docs)


def _is_readable(env: BuildEnvironment, folder: Path) -> bool:
    paths = [Path(env.doc2path(docname)) for docname in _notebooks(env, env.found_docs)]
    try:
        execution.missing(get_cache(str(folder)), paths)
    except Exception:  # of the database, of the notebooks kept in it: whatever it is, it is not what was written there
        return False
    return True


def _execute(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    folder = _folder(env)
    paths = [Path(env.doc2path(docname)) for docname in _notebooks(env, docnames)]
    if folder and paths:
        with _lock(folder):
            done = progress.of(app, progress.NOTEBOOKS)
            execution.execute(folder, paths, env.mystnb_config.execution_timeout, done)


def _ask_for_solutions(app: Sphinx) -> None:
    os.environ[ALWAYS] = "1"  # kernels inherit it


def _ask_no_more(app: Sphinx, error: Exception | None) -> None:
    os.environ.pop(ALWAYS, None)


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", _ask_for_solutions)
    app.connect("env-get-outdated", _forget_old_results)
    app.connect("env-before-read-docs", _execute)
    app.connect("build-finished", _ask_no_more)
