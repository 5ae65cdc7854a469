"""`codes`: share codes, and files that the labs export, pooled into a table of votes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from widgets.cli.console import CliError, complain, count

if TYPE_CHECKING:
    import pandas as pd

NAME = "codes"
SUMMARY = "Lit les codes de partage d’une classe et réunit leurs étiquettes dans un tableau."
EXAMPLE = "codes classe.txt --sortie votes.csv"
ABOUT = """\
Lit des codes de partage et réunit leurs étiquettes dans un tableau CSV. Un texte peut en contenir un ou
plusieurs par ligne, avec des mots autour (« Prénom : 1ABC-… »). Les fichiers exportés par l’atelier CAPTCHA (CSV,
JSON, TXT) vont aussi.

  python -m widgets codes "1KB0-…" "1KB0-…"
  python -m widgets codes classe.txt --sortie votes.csv
  python -m widgets codes < classe.txt > votes.csv
  python -m widgets codes classe.txt --par-image --sortie images.csv

Le tableau s’ouvre tel quel dans un tableur en français (points-virgules, virgules décimales). Il a une ligne par
étiquette : concept, task (l’image), annotator (student-1, student-2…), label (1 ou 0). Une même séance envoyée deux
fois ne compte qu’une fois. Chaque ligne illisible est nommée, avec la raison ; les autres comptent, et le code de
sortie est alors 1."""

_HERE = "-"


class Found(NamedTuple):
    """Sources that can be read, how many sessions of each concept they hold, and what cannot be read."""

    sources: list[object]
    concepts: list[str]
    problems: list[str]


def declare(parser: argparse.ArgumentParser) -> None:
    from widgets.learning.codes.sharecode import CONCEPTS

    parser.add_argument(
        "sources", nargs="*", metavar="CODE-OU-FICHIER", help=f"sans rien, ou avec {_HERE}, lit l’entrée standard"
    )
    parser.add_argument("--sortie", metavar="FICHIER", type=Path, help="écrit le tableau là plutôt qu’à l’écran")
    parser.add_argument(
        "--concept", choices=CONCEPTS, help="le concept dont les étiquettes comptent ; sinon, le plus fréquent"
    )
    parser.add_argument(
        "--par-image", action="store_true", help="une ligne par image : nombre de votes, majorité, Dawid-Skene"
    )


def run(options: argparse.Namespace) -> int:
    from widgets.learning import pool_labels

    _check_output(options)
    found = _find(options.sources)
    for problem in found.problems:
        complain(problem)
    if not found.sources:
        raise CliError(
            "Aucune étiquette\u00a0: le tableau n’est pas écrit. Donnez des codes de partage ou un fichier exporté."
        )
    concept = options.concept or max(sorted(set(found.concepts)), key=found.concepts.count)
    if concept not in found.concepts:
        raise CliError(f"Aucune étiquette n’a le concept {concept}\u00a0: essayez --concept {found.concepts[0]}.")
    votes = pool_labels(found.sources, concept, errors="skip")
    table = _by_task(votes) if options.par_image else votes.assign(concept=concept)[["concept", *votes.columns]]
    _write(table, options)
    _sum_up(found, concept, votes, options.sortie)
    return 1 if found.problems else 0


def _check_output(options: argparse.Namespace) -> None:
    out = options.sortie
    if out and any(
        name != _HERE and Path(name).exists() and out.exists() and out.samefile(name) for name in options.sources
    ):
        raise CliError(f"{out} est aussi un fichier à lire\u00a0: donnez un autre nom à --sortie.")
    if out and not out.absolute().parent.is_dir():
        raise CliError(
            f"Le dossier {out.absolute().parent} n’existe pas\u00a0: créez-le, ou donnez un autre nom à --sortie."
        )


def _find(names: list[str]) -> Found:
    from widgets.learning.codes.labelfiles import read_source

    found = Found([], [], [])
    for number, name in enumerate(names or [_HERE], start=1):
        where = "entrée standard" if name == _HERE else name if Path(name).suffix else f"argument {number}"
        source = _typed() if name == _HERE else name
        try:
            works, problems = read_source(source)
        except (ValueError, OSError) as error:
            found.problems.append(f"{where}\u00a0: {error}")
            continue
        found.problems.extend(f"{where}, {problem.place}\u00a0: {problem.error}" for problem in problems)
        found.concepts.extend(work.concept for work in works)
        if works:
            found.sources.append(source)
    return found


def _typed() -> str:
    if sys.stdin.isatty():
        end = "Ctrl+Z puis Entrée" if sys.platform == "win32" else "Ctrl+D"
        complain(f"Collez les codes, puis {end} sur une ligne vide.")
    return sys.stdin.read()


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
        options.sortie.write_text(as_text(table), encoding="utf-8", newline="")
    else:
        sys.stdout.write(as_text(table, "\n"))


def _sum_up(found: Found, concept: str, votes: pd.DataFrame, out: Path | None) -> None:
    people, tiles = votes["annotator"].nunique(), votes["task"].nunique()
    complain(
        f"{count(len(votes), 'étiquette')} de {count(people, 'personne')} sur {count(tiles, 'image')}, concept {concept}."
    )
    if doubles := votes.attrs.get("duplicates"):
        complain(f"{count(doubles, 'envoi')} en double\u00a0: compté une seule fois.")
    if others := len(found.concepts) - found.concepts.count(concept):
        other = next(name for name in found.concepts if name != concept)
        complain(f"{count(others, 'séance')} sur un autre concept\u00a0: voyez --concept {other}.")
    if found.problems:
        complain(f"{count(len(found.problems), 'ligne')} à revoir, voir plus haut.")
    if out:
        complain(f"Tableau écrit dans {out}.")
