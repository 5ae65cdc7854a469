"""`quiz`: the questions of a book as a file for the question bank of a learning platform."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from widgets.cli.console import CliError, complain, count, what_it_needs
from widgets.cli.output import check_output, save
from widgets.cli.verify import ROOT

NAME = "quiz"
SUMMARY = "Écrit les questions du livre pour Moodle (XML) ou en GIFT."
EXAMPLE = "quiz --sortie questions.xml"
ABOUT = """\
Écrit les questions d’un livre dans un fichier que la banque de questions de Moodle importe, avec un retour pour
chaque réponse et une catégorie par page. Ce que Moodle ne sait pas faire est dit\u00a0; rien ne disparaît en silence.

  python -m widgets quiz --sortie questions.xml      en XML de Moodle
  python -m widgets quiz --sortie questions.gift     en GIFT
  python -m widgets quiz --page chapters/captcha     celles d’une page, affichées ici
  python -m widgets quiz --dossier mon-livre         celles d’un autre livre (Sphinx ou Jupyter Book)"""

_MOODLE, _GIFT = "moodle", "gift"


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dossier", metavar="DOSSIER", type=Path, default=ROOT, help="le dossier du livre")
    parser.add_argument(
        "--page", metavar="PAGE", action="append", default=[], help="seulement cette page (on peut en donner plusieurs)"
    )
    parser.add_argument(
        "--format", choices=(_MOODLE, _GIFT), help="sans cette option, GIFT si --sortie finit par .gift ou .txt"
    )
    parser.add_argument("--adresse", metavar="URL", default="", help="où le livre est publié\u00a0: ses liens y mènent")
    parser.add_argument("--sortie", metavar="FICHIER", type=Path, help="où écrire, plutôt qu’à l’écran")
    parser.add_argument("--remplacer", action="store_true", help="remplace le fichier s’il existe")


def run(options: argparse.Namespace) -> int:
    check_output(options.sortie, [], options.remplacer)
    root = options.dossier.resolve()
    with what_it_needs():
        from widgets.lms.questions.bank import bank
        from widgets.lms.questions.reading import is_book, read
    if not is_book(root):
        raise CliError(
            f"Il n’y a pas de livre dans {root}\u00a0: donnez le dossier qui contient _toc.yml ou conf.py avec --dossier."
        )
    try:
        found = read(root, options.page, options.adresse)
    except LookupError as error:
        raise CliError(
            f"Il n’y a pas de page «\u202f{error.args[0]}\u202f» dans ce livre\u00a0: écrivez par exemple chapters/captcha."
        ) from error
    text, told, wrong = bank(found.questions, found.book, options.format or _format_of(options.sortie))
    for line in [*found.wrong, *wrong, *found.told, *told]:
        complain(line)
    if options.sortie:
        save(options.sortie, text, options.remplacer)
        complain(f"{options.sortie}\u00a0: {count(len(found.questions) - len(wrong), 'question')}.")
    else:
        sys.stdout.write(text.decode())
    return 1 if found.wrong or wrong else 0


def _format_of(out: Path | None) -> str:
    return _GIFT if out and out.suffix.lower() in (".gift", ".txt") else _MOODLE
