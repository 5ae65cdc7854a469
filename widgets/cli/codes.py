"""`codes`: share codes, and files that the labs export, pooled into a table of votes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from widgets.cli.console import CliError, complain, count
from widgets.cli.output import check_output, save
from widgets.cli.receipt import Receipt

if TYPE_CHECKING:
    import pandas as pd

    from widgets.learning.codes.labelfiles import Work

NAME = "codes"
SUMMARY = "Lit les codes de partage d’une classe et réunit leurs étiquettes dans un tableau."
EXAMPLE = "codes classe.txt --sortie votes.csv"
ABOUT = """\
Lit des codes de partage et réunit leurs étiquettes dans un tableau CSV. Tous les codes d’un texte ou d’un fichier
(.txt, .csv, .json, .xlsx, .docx, .ods, .odt) sont trouvés, quoi qu’il y ait autour : noms, heures, cellules. Les fichiers
exportés par l’atelier CAPTCHA vont aussi.

  python -m widgets codes "1KB0-…" "1KB0-…"
  python -m widgets codes classe.txt --sortie votes.csv
  python -m widgets codes < classe.txt > votes.csv
  python -m widgets codes classe.txt --par-image --sortie images.csv
  python -m widgets codes canton.txt --compter --sortie images.csv

Le tableau s’ouvre tel quel dans un tableur en français (points-virgules, virgules décimales). Il a une ligne par
étiquette : concept, task (l’image), annotator (student-1, student-2…), label (1 ou 0). Une même séance envoyée deux
fois ne compte qu’une fois. Chaque code illisible est nommé, avec la raison ; les autres comptent, et le code de sortie
est alors 1 ; s’il n’y a qu’un caractère de faux, la question dit lequel et ce qu’il a pu être. Un reçu dit à la fin ce que chaque code est devenu.

Un fichier qui existe n’est jamais remplacé sans --remplacer, un fichier que l’on lit ne l’est jamais.

--compter convient à un million de codes : le texte est lu au fil de l’eau, sans que la mémoire grandisse avec lui."""

_HERE = "-"


class Found(NamedTuple):
    """What was read, what cannot be read, and how much of each."""

    works: list[Work]
    problems: list[str]
    receipt: Receipt


def declare(parser: argparse.ArgumentParser) -> None:
    from widgets.learning.codes.sharecode import CONCEPTS

    parser.add_argument(
        "sources", nargs="*", metavar="CODE-OU-FICHIER", help=f"sans rien, ou avec {_HERE}, lit l’entrée standard"
    )
    parser.add_argument("--sortie", metavar="FICHIER", type=Path, help="écrit le tableau là plutôt qu’à l’écran")
    parser.add_argument(
        "--remplacer", action="store_true", help="si le fichier de --sortie existe déjà, prend sa place"
    )
    parser.add_argument(
        "--concept", choices=CONCEPTS, help="le concept dont les étiquettes comptent ; sinon, le plus fréquent"
    )
    parser.add_argument(
        "--par-image", action="store_true", help="une ligne par image : nombre de votes, majorité, Dawid-Skene"
    )
    parser.add_argument(
        "--compter",
        action="store_true",
        help="une ligne par image, sans Dawid-Skene : pour des textes de codes de n’importe quelle longueur",
    )


def run(options: argparse.Namespace) -> int:
    from widgets.learning.codes.labels import votes_of

    check_output(options.sortie, [name for name in options.sources if name != _HERE], options.remplacer)
    if options.compter:
        return _count(options)
    found = _find(options.sources)
    for problem in found.problems:
        complain(problem)
    if not found.works:
        raise CliError(
            "Aucune étiquette\u00a0: le tableau n’est pas écrit. Donnez des codes de partage ou un fichier exporté."
        )
    concepts = [work.concept for work in found.works]
    concept = options.concept or max(sorted(set(concepts)), key=concepts.count)
    chosen = [(work, None) for work in found.works if work.concept == concept]
    if not chosen:
        raise CliError(f"Aucune étiquette n’a le concept {concept}\u00a0: essayez --concept {concepts[0]}.")
    votes = votes_of(chosen)
    table = _by_task(votes) if options.par_image else votes.assign(concept=concept)[["concept", *votes.columns]]
    _write(table, options)
    found.receipt.doubles = votes.attrs["duplicates"]
    found.receipt.others = len(concepts) - len(chosen)
    found.receipt.counted = len(chosen) - found.receipt.doubles
    _sum_up(found.receipt, concept, votes["task"].nunique(), len(votes), options.sortie)
    return 1 if found.problems else 0


def _count(options: argparse.Namespace) -> int:
    from widgets.cli.tally import tally

    try:
        counted = tally(options.sources or [_HERE], options.concept, complain)
    except OSError as error:
        raise CliError(f"{error.filename}\u00a0: {error.strerror}.") from None
    except ValueError as error:
        raise CliError(str(error)) from None
    if counted is None:
        raise CliError("Aucun code de partage\u00a0: le tableau n’est pas écrit.")
    _write(counted.table, options)
    labels = int(counted.table["votes"].sum())
    _sum_up(counted.receipt, counted.concept, len(counted.table), labels, options.sortie)
    return 1 if counted.receipt.unreadable else 0


def _find(names: list[str]) -> Found:
    from widgets.learning.codes.labelfiles import read_source

    found = Found([], [], Receipt())
    for number, name in enumerate(names or [_HERE], start=1):
        where = "entrée standard" if name == _HERE else name if Path(name).suffix else f"argument {number}"
        try:
            source = _typed() if name == _HERE else name
            works, problems, without = read_source(source)
        except (ValueError, OSError) as error:
            found.problems.append(f"{where}\u00a0: {error}")
            continue
        found.problems.extend(
            " ".join([f"{where}, {problem.place}\u00a0: {problem.error}", *map(str, problem.repairs)])
            for problem in problems
        )
        found.works.extend(works)
        found.receipt.unreadable += len(problems)
        if any(work.session is None for work in works):
            found.receipt.noun = "envoi"  # labels, and not in a code
        found.receipt.without_code += without
    return found


def _typed() -> str:
    from widgets.learning.codes.textfiles import text_of

    if sys.stdin.isatty():
        end = "Ctrl+Z puis Entrée" if sys.platform == "win32" else "Ctrl+D"
        complain(f"Collez les codes, puis {end} sur une ligne vide.")
        return sys.stdin.read()
    # A file that is piped in may be what any spreadsheet saves, as one that is named.
    return text_of(sys.stdin.buffer.read())


def _by_task(votes: pd.DataFrame) -> pd.DataFrame:
    """One row per tile: how many voted, how many saw it there, and what comes of it in two ways."""
    from widgets.learning import dawid_skene, majority_vote

    labels = votes.groupby("task", sort=True)["label"]
    majority, model = majority_vote(votes), dawid_skene(votes)
    table = labels.agg(votes="size", yes="sum")
    table["majority"] = majority["label"].astype(int)
    table["share"] = majority["confidence"].round(4)
    table["dawid_skene"] = model["label"].astype(int)
    table["dawid_skene_confidence"] = model["confidence"].round(4)
    return table.reset_index()


def _write(table: pd.DataFrame, options: argparse.Namespace) -> None:
    from widgets.learning.codes.tables import as_text

    if options.sortie:
        save(options.sortie, as_text(table).encode("utf-8"), options.remplacer)
    else:
        sys.stdout.write(as_text(table, "\n"))


def _sum_up(receipt: Receipt, concept: str, tiles: int, labels: int, out: Path | None) -> None:
    complain(str(receipt))
    people = count(receipt.counted, "personne")
    complain(f"{count(labels, 'étiquette')} de {people} sur {count(tiles, 'image')}, concept {concept}.")
    if receipt.others:
        other = "crosswalk" if concept == "traffic-light" else "traffic-light"
        complain(f"Pour l’autre concept\u00a0: --concept {other}.")
    if receipt.unreadable:
        complain("Les codes illisibles sont nommés plus haut, chacun avec la raison.")
    if out:
        complain(f"Tableau écrit dans {out}.")
