"""When notebooks are executed anew, and by which kernel.

myst-nb keeps what a notebook's cells gave until the cells change. But they call this package and read its data: when
those change, what was kept says what they no longer say, and goes.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from widgets import fingerprint
from widgets.paths import ASSETS

KERNEL = Path(__file__).with_name("kernel.py")
_PACKAGE = Path(__file__).parents[2]


def _code() -> str:
    """A fingerprint of what notebooks may call or read of ours."""
    ours = [KERNEL, *(path for part in ("facts", "labs", "learning") for path in (_PACKAGE / part).rglob("*.py"))]
    data = [path for folder in ("tiles", "facts") for path in (ASSETS / folder).rglob("*") if path.is_file()]
    return fingerprint.of_text(fingerprint.of_files(ours, _PACKAGE), fingerprint.of_files(data, ASSETS))


def _forget_old_results(app: Sphinx, env: BuildEnvironment, added: set, changed: set, removed: set) -> list[str]:
    """Return the notebooks to read again: all of them, if their results are no longer those of this code."""
    if env.mystnb_config.execution_mode != "cache":
        return []
    cache = Path(env.mystnb_config.execution_cache_path)
    stamp = cache / "widgets.txt"
    code = _code()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == code:
        return []
    shutil.rmtree(cache, ignore_errors=True)
    cache.mkdir(parents=True)
    stamp.write_text(code, encoding="utf-8")
    return [docname for docname in env.found_docs if env.doc2path(docname).endswith(".ipynb")]


def _start_kernels(app: Sphinx) -> None:
    os.environ["PYTHONSTARTUP"] = str(KERNEL)  # kernels inherit it


def _stop_kernels(app: Sphinx, error: Exception | None) -> None:
    os.environ.pop("PYTHONSTARTUP", None)


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", _start_kernels)
    app.connect("env-get-outdated", _forget_old_results)
    app.connect("build-finished", _stop_kernels)
