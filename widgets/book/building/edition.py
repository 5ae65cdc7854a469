"""One edition, built by Sphinx in this process: right, or not taken for it by the next build.

What a build that was stopped has left cannot be told from what is finished. So each has a stamp, which goes before
anything else is done and comes last. Without it, all pages are read and written anew. A build that has come to its end,
but with warnings, leaves in it the pages that gave them: Sphinx would not look at them again by itself.
"""

from __future__ import annotations

import json
import logging
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import yaml
from jupyter_book.config import get_final_config
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils
from sphinx.util.logging import NAMESPACE, WarningLogRecordTranslator

from widgets import whole

from .. import leaks
from ..contents import sources, table_of_contents
from ..editions import STUDENT, Edition
from ..sources.everything import problems
from ..sources.settings import read_settings
from . import strings as words
from . import troubles
from .alone import ROOT

STAMP = "finished.json"  # beside the doctrees: {"again": pages}


def build(
    edition: Edition,
    builder: str = "html",
    *,
    root: Path = ROOT,
    prepare: Callable[[Sphinx], None] = lambda app: None,
    say: Callable[[str], None] = lambda text: print(text, end="", file=sys.stderr),
) -> bool:
    """Build one edition into `_build/`; tell whether it went without a warning.

    `builder` is one of Sphinx's, or of an extension that makes something else of the book. `prepare` is given Sphinx
    before it starts, `say` what went wrong.
    """
    folder = root / "_build"
    app = None
    try:
        if found := problems(root):  # before anything stands in a folder that may be published
            say("".join(f"{problem}\n" for problem in found))
            return False
        with patch_docutils(), docutils_namespace():
            app = _sphinx(edition, builder, root, _Stream(say))
            prepare(app)
            return _run(app) and _keeps_secrets(app, edition, say)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        say(f"{troubles.described(error, folder, _page(app))}\n")
        return False


def _sphinx(edition: Edition, builder: str, root: Path, warnings: _Stream) -> Sphinx:
    folder = root / "_build"
    doctrees = folder / f".doctrees-{edition.folder}"
    toc = folder / f"toc-{edition.name}.yml"
    contents = table_of_contents(root / "_toc.yml", edition)
    whole.write_text(toc, yaml.safe_dump(contents, allow_unicode=True))
    config, _ = get_final_config(
        user_yaml=read_settings(root / "_config.yml"),
        sourcedir=root,
        cli_config={
            "external_toc_path": str(toc),
            # Its own way of leaving out the other pages walks through every folder, virtual environments too.
            "external_toc_exclude_missing": False,
            "include_patterns": [page.relative_to(root).as_posix() for page in sources(contents, root)],
            "tc_edition": edition.name,
            "nitpicky": True,
            "templates_path": [],  # the theme adds to it, be it the list of another build
            "numfig": False,  # no figure has a number, and to look for some reads every page again
            "latex_individualpages": False,  # Jupyter Book wants to be told
        },
    )
    return Sphinx(
        root,
        None,
        folder / edition.folder,
        doctrees,
        builder,
        confoverrides=config,
        status=None,
        warning=warnings,
        freshenv=not (doctrees / STAMP).exists(),
        warningiserror=True,
        keep_going=True,
    )


def _run(app: Sphinx) -> bool:
    if app.builder.name != "html":  # it reads pages for itself, and leaves nothing that the book would be made of
        app.build()
        return app.statuscode == 0
    stamp = Path(app.doctreedir) / STAMP
    again = _again(stamp)
    stamp.unlink(missing_ok=True)
    app.connect("env-get-outdated", lambda app, env, *found: again)
    warned = _Warned(app)
    app.build()
    if app.statuscode == 0:
        whole.write_text(stamp, json.dumps({"again": []}))
    elif (pages := warned.pages()) is not None:
        whole.write_text(stamp, json.dumps({"again": pages}))
    return app.statuscode == 0


def _keeps_secrets(app: Sphinx, edition: Edition, say: Callable[[str], None]) -> bool:
    """Whether nothing for teachers is in the students' edition; if something is, there is no such edition to publish."""
    if edition is not STUDENT or app.builder.name != "html":
        return True
    found = leaks.of_folder(Path(app.srcdir), Path(app.outdir))
    if found:
        say("".join(f"{leak}\n" for leak in found) + f"{words.LEAK}\n")
        (Path(app.doctreedir) / STAMP).unlink(missing_ok=True)
        shutil.rmtree(app.outdir)
    return not found


def _again(stamp: Path) -> list[str]:
    try:
        return json.loads(stamp.read_text(encoding="utf-8"))["again"]
    except (OSError, ValueError, KeyError):
        return []


def _page(app: Sphinx | None) -> str:
    """The file that was being read, if one was."""
    docname = app.env.temp_data.get("docname") if app and app.env else None
    return str(Path(app.env.doc2path(docname)).relative_to(app.srcdir)) if docname else ""


class _Stream:
    """What Sphinx writes its warnings on."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say

    def write(self, text: str) -> None:
        # Sphinx warns of each file that it cannot copy: two hundred, where a disk is full.
        if failed := re.search(r"OSError\((\d+), ", text):
            text = f"{troubles.described(OSError(int(failed[1]), ''), Path())}\n"
        self.say(text)

    def flush(self) -> None:
        """Each warning goes at once."""


class _Warned(logging.Handler):
    """Notes the pages that give warnings."""

    def __init__(self, app: Sphinx) -> None:
        super().__init__(logging.WARNING)
        self.app, self.places = app, []
        self.before = app._warncount
        self.addFilter(WarningLogRecordTranslator(app))
        logging.getLogger(NAMESPACE).addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self.places.append(str(getattr(record, "location", None) or ""))

    def pages(self) -> list[str] | None:
        """The pages that gave all the warnings; None if some came from elsewhere."""
        files = {str(self.app.env.doc2path(docname)): docname for docname in self.app.env.found_docs}
        found = {files.get(place.partition(":")[0]) for place in self.places}
        return None if self.before or None in found or not found else sorted(found)
