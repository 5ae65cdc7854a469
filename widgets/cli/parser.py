"""The commands there are, and argparse speaking French."""

from __future__ import annotations

import argparse
import re
import sys
from difflib import get_close_matches
from typing import Any, NoReturn

from widgets.cli import book, codes, images, notebooks, quiz, verify
from widgets.version import NAME, version

PROGRAM = "python -m widgets"
# In the order in which they are listed. Each has NAME, SUMMARY, ABOUT and EXAMPLE, `declare(parser)` and
# `run(options)`, which returns an exit code.
COMMANDS = (codes, book, notebooks, quiz, images, verify)
_VERSION = "version"

# argparse's own words: what we say.
_FRENCH = (
    (r"unrecognized arguments: (.+)", "option inconnue\u00a0: {0}"),
    (r"ambiguous option: (\S+) .*", "plusieurs options commencent par {0}"),
    (r"the following arguments are required: (.+)", "il manque\u00a0: {0}"),
    (r"argument (\S+): expected .*argument.*", "l’option {0} demande une valeur"),
    (r"argument (\S+): invalid choice: (\S+) \(choose from (.+)\)", "{0} ne peut pas être {1}\u00a0: choisissez {2}"),
    (r"argument (\S+): ignored explicit argument (.+)", "l’option {0} ne prend pas de valeur ({1})"),
    (r"argument (\S+): not allowed with argument (\S+)", "{0} et {1} ne vont pas ensemble"),
)


class Parser(argparse.ArgumentParser):
    """argparse, in French."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=argparse.RawDescriptionHelpFormatter, **options)
        self._positionals.title = "À donner"
        self._optionals.title = "Options"
        self.add_argument("-h", "--help", "--aide", action="help", help="affiche cette aide")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", "Usage\u00a0: ", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", "Usage\u00a0: ", 1)

    def error(self, message: str) -> NoReturn:
        for pattern, french in _FRENCH:
            if found := re.fullmatch(pattern, message):
                message = french.format(*found.groups())
                break
        self.exit(2, f"{message[:1].upper()}{message[1:]}.\nPour l’aide\u00a0: {self.prog} --help\n")


class MainParser(Parser):
    """Lists what can be done when nothing is asked, and guesses at a misspelt command."""

    def __init__(self) -> None:
        super().__init__(prog=PROGRAM)
        self.add_argument("--version", action="version", version=_version(), help="affiche la version et rien d’autre")
        self.set_defaults(run=_list)
        commands = self.add_subparsers(metavar="COMMANDE", parser_class=Parser)
        for command in COMMANDS:
            own = commands.add_parser(command.NAME, prog=f"{PROGRAM} {command.NAME}", description=command.ABOUT)
            command.declare(own)
            own.set_defaults(run=command.run)
        own = commands.add_parser(_VERSION, prog=f"{PROGRAM} {_VERSION}", description="Affiche la version.")
        own.set_defaults(run=_print_version)

    def format_help(self) -> str:
        return overview()

    def error(self, message: str) -> NoReturn:
        if found := re.match(r"argument COMMANDE: invalid choice: '(.+)' \(", message):
            names = [*(command.NAME for command in COMMANDS), _VERSION]
            near = get_close_matches(found[1], names, n=1, cutoff=0.5)
            guess = f" Peut-être {near[0]}\u202f?" if near else ""
            self.exit(2, f"Il n’y a pas de commande «\u202f{found[1]}\u202f».{guess}\n\n{overview()}")
        super().error(message)


def overview() -> str:
    """What one can do, with an example each."""
    lines = ["Le travail du clic\u00a0: ce que l’on peut faire depuis un terminal.", ""]
    for command in COMMANDS:
        lines += [f"  {command.NAME:<10} {command.SUMMARY}", f"{'':13}{PROGRAM} {command.EXAMPLE}", ""]
    lines += [f"  {_VERSION:<10} Affiche la version.", f"{'':13}{PROGRAM} {_VERSION}", ""]
    lines += [f"Plus de détails sur une commande\u00a0: {PROGRAM} {COMMANDS[0].NAME} --help", ""]
    return "\n".join(lines)


def _list(options: argparse.Namespace) -> int:
    sys.stdout.write(overview())
    return 0


def _print_version(options: argparse.Namespace) -> int:
    print(_version())
    return 0


def _version() -> str:
    found = version()
    return f"{NAME} {found}" if found else f"{NAME}, version inconnue"
