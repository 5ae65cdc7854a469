"""The command line: `python -m widgets COMMAND`, one module for each command.

What readers of the terminal see is in French; results go to standard output, everything else to standard error.
Exit codes:

    0    done, nothing to say against it
    1    something was refused or is wrong, and named; what was right has been done all the same
    2    the command line itself is wrong
    130  interrupted (Ctrl+C)
    141  whoever read the output has left (`| head`)
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from widgets.cli.console import CliError, complain
from widgets.cli.parser import MainParser
from widgets.programs import speak_utf8

__all__ = ["main"]

_FRENCH = {
    FileNotFoundError: "ce fichier ou ce dossier n’existe pas",
    IsADirectoryError: "c’est un dossier, pas un fichier",
    NotADirectoryError: "ce n’est pas un dossier",
    PermissionError: "vous n’avez pas le droit d’y lire ou d’y écrire",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code."""
    speak_utf8()
    try:
        options = MainParser().parse_args(argv)
        status: int = options.run(options)
        sys.stdout.flush()
    except SystemExit as stop:  # argparse's way to end, after help or a wrong line
        return int(stop.code or 0)
    except KeyboardInterrupt:
        complain("")
        return 130
    except BrokenPipeError:
        # What Python still holds back must go nowhere, or it would complain on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except CliError as error:
        complain(str(error))
        return 1
    except OSError as error:
        what = _FRENCH.get(type(error), error.strerror)
        complain(f"{error.filename}\u00a0: {what}." if error.filename else str(error))
        return 1
    return status
