"""Where a table is written: never over what is read, and over another file only when asked to."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from widgets.cli.console import CliError
from widgets.whole import write_bytes


def check_output(out: Path | None, sources: Iterable[str], replace: bool) -> None:
    """Raise ``CliError``, before any work, if `out` cannot be written without a loss."""
    if out is None:
        return
    if any(_same(out, name) for name in sources) or _is_standard_input(out):
        raise CliError(f"{out} est aussi un fichier à lire\u00a0: donnez un autre nom à --sortie.")
    if out.is_dir():
        raise CliError(f"{out} est un dossier\u00a0: donnez le nom d’un fichier à --sortie.")
    if not out.absolute().parent.is_dir():
        raise CliError(
            f"Le dossier {out.absolute().parent} n’existe pas\u00a0: créez-le, ou donnez un autre nom à --sortie."
        )
    if os.path.lexists(out) and not replace and not _is_device(out):
        raise _taken(out)


def save(out: Path, content: bytes, replace: bool) -> None:
    """Write the file, whole or not at all."""
    if _is_device(out):
        out.write_bytes(content)
    elif replace:
        write_bytes(out, content)
    else:
        try:
            file = out.open("xb")  # it may have come into being while we were reading
        except FileExistsError:
            raise _taken(out) from None
        try:
            with file:
                file.write(content)
        except BaseException:
            out.unlink(missing_ok=True)
            raise


def _taken(out: Path) -> CliError:
    return CliError(
        f"{out} existe déjà\u00a0: donnez un autre nom à --sortie, ou ajoutez --remplacer pour qu’il soit remplacé."
    )


def _same(out: Path, name: str) -> bool:
    try:
        return os.path.samefile(out, name)
    except (OSError, ValueError):  # one of them is no file: a code, say
        return False


def _is_standard_input(out: Path) -> bool:
    try:
        return out.is_file() and os.path.samestat(os.fstat(sys.stdin.fileno()), out.stat())
    except (OSError, ValueError):  # there is none, or it is no file
        return False


def _is_device(out: Path) -> bool:
    """Whether it is neither a file nor a folder: a pipe, /dev/null."""
    return out.exists() and not out.is_file() and not out.is_dir()
