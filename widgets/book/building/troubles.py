"""What kept the book from being built, in a sentence; the traceback, for who looks after the code, goes into a file."""

from __future__ import annotations

import errno
import traceback
from pathlib import Path

import yaml
from sphinx.errors import ExtensionError, SphinxError

from ..sources.faults import SourceError
from ..sources.settings import SettingsError
from . import strings as words

REPORT = "erreur.txt"  # among what is built
_FULL = {errno.ENOSPC, errno.EDQUOT}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_PACKAGE = Path(__file__).parents[2]


def described(error: BaseException, folder: Path, page: str = "") -> str:
    """A sentence in French; `page` is what was being read or written, and `folder` takes the traceback if need be."""
    cause = _cause(error)
    if isinstance(cause, OSError) and cause.errno:
        return _of_files(cause)
    if isinstance(cause, yaml.YAMLError):
        mark = getattr(cause, "problem_mark", None)
        file = f"{mark.name}, ligne {mark.line + 1}" if mark else "YAML"
        return words.SETTINGS.format(file=file, reason=getattr(cause, "problem", None) or cause)
    if isinstance(cause, (SphinxError, SourceError, SettingsError)):
        return str(cause)
    return _unexpected(cause, folder, page)


def _cause(error: BaseException) -> BaseException:
    """What Sphinx has wrapped."""
    while isinstance(error, ExtensionError) and error.orig_exc is not None:
        error = error.orig_exc
    return error


def _of_files(error: OSError) -> str:
    where = words.WHERE.format(path=error.filename) if error.filename else ""
    if error.errno in _FULL:
        return words.FULL.format(where=where)
    if error.errno in _READ_ONLY:
        return words.READ_ONLY.format(where=where)
    if error.errno == errno.ENOENT:
        return words.NO_FILE.format(where=where)
    return words.OTHER_FILE.format(where=where, reason=error.strerror)


def _unexpected(error: BaseException, folder: Path, page: str) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    last = (ours or frames)[-1]
    report = folder / REPORT
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        traceback.print_exception(error)
    return words.UNEXPECTED.format(
        page=words.PAGE.format(page=page) if page else "",
        kind=type(error).__name__,
        reason=error,
        file=last.filename,
        line=last.lineno,
        report=report,
    )
