"""`verifier`: the facts, the charts' numbers, the chapters and the notebooks, without building the book."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from widgets.cli.console import CliError, complain, what_it_needs

NAME = "verifier"
SUMMARY = "Vérifie les faits, les questions, les chapitres et les carnets, sans construire le livre."
EXAMPLE = "verifier"
ABOUT = """\
Vérifie, sans construire le livre ni exécuter les carnets :
  - les faits (assets/facts/facts.yml) et les nombres des graphiques (assets/facts/charts/) ;
  - les chapitres : questions, faits cités, termes du glossaire, liens, ateliers ;
  - la forme des carnets, les réglages (_config.yml) et la table des matières (_toc.yml) ;
  - ce qui réserve des pages à l’édition complète.
Chaque problème est nommé avec son fichier et sa ligne ; s’il y en a, le code de sortie est 1.
Les faits dont la date de relecture (look_again) est passée sont nommés ; ce n’est pas une faute."""

ROOT = Path(__file__).resolve().parents[2]


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dossier", metavar="DOSSIER", type=Path, default=ROOT, help="le dossier du livre")
    parser.add_argument("--mois", metavar="AAAA-MM", type=_month, help="quels faits revoir ce mois-là")


def _month(text: str) -> str:
    from widgets.facts.sheet import MONTH  # loads pandas, which other commands do without

    if not MONTH.fullmatch(text):
        raise CliError(f"--mois attend un mois comme 2027-06, et non «\u202f{text}\u202f».")
    return text


def run(options: argparse.Namespace) -> int:
    root = options.dossier.resolve()
    if not (root / "_toc.yml").is_file():
        raise CliError(
            f"Il n’y a pas de livre dans {root}\u00a0: donnez le dossier qui contient _toc.yml avec --dossier."
        )
    checks = _checks()
    from widgets.book.building.troubles import described  # here: once it is sure that what they need is there
    from widgets.cli import verify_facts

    start = time.perf_counter()
    problems, summary = [], []
    for check in checks:
        try:
            found, counted = check(root)
        except Exception as error:  # whatever it is, the other checks have their say
            found, counted = [described(error, root / "_build")], ""
        problems += found
        summary.append(counted)
    for problem in dict.fromkeys(problems):
        complain(problem)
    said = ", ".join(filter(None, summary))
    seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
    verdict = f"{len(dict.fromkeys(problems))} à corriger" if problems else "rien à corriger"
    complain(f"{said}\u00a0: {verdict} ({seconds} s).")
    if said := verify_facts.due_by(options.mois or ""):
        complain(said)
    return 1 if problems else 0


def _checks() -> list[Callable[[Path], tuple[list[str], str]]]:
    from widgets.cli import verify_facts

    with what_it_needs():
        from widgets.cli import verify_book
    return [verify_facts.facts, verify_facts.charts, verify_book.sources, verify_book.chapters, verify_book.notebooks]
