"""`livre`: the book that this installation carries, in a folder, to be opened by double-click."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from widgets.cli.console import CliError, complain
from widgets.paths import EDITION
from widgets.version import NAME as PACKAGE

NAME = "livre"
SUMMARY = "Copie le livre, prêt à ouvrir, dans un dossier."
EXAMPLE = "livre mon-livre"
ABOUT = """\
Copie dans un dossier, nouveau ou vide, le livre tout prêt (édition élèves) que contient le paquet d’une version publiée.
Il s’ouvre par un double-clic sur OUVRIR.html, sans réseau. Rien n’est construit, rien n’est téléchargé.

  python -m widgets livre mon-livre"""

ROOT = Path(__file__).resolve().parents[2]
OPEN = "OUVRIR.html"
NOT_HERE = "Cette installation ne contient pas le livre construit. {where}"
CHECKOUT = "Vous êtes dans une copie du projet\u00a0: «\u202fmake zip\u202f» le construit, dans _build/."
PUBLISHED = "Il est à cette adresse, dans le fichier travail-du-clic-eleves.zip, à décompresser\u00a0: {address}"
ASK = (
    "Il est dans le fichier travail-du-clic-eleves.zip, à décompresser, et dans le paquet (.whl) des versions publiées\u00a0: "
    "demandez-les à la personne qui vous a donné celui-ci."
)


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DOSSIER", type=Path, help="où le copier\u00a0: un dossier nouveau ou vide")


def run(options: argparse.Namespace) -> int:
    target: Path = options.folder
    if not (EDITION / OPEN).is_file():
        raise CliError(NOT_HERE.format(where=_where(ROOT)))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise CliError(
            f"{target} existe déjà et n’est pas un dossier vide\u00a0: donnez-en un autre, rien n’a été copié."
        )
    _copy(EDITION, target)
    complain("Le livre est copié. Ouvrez d’un double-clic\u00a0:")
    print(target.absolute() / OPEN, file=sys.stdout)
    return 0


def _copy(source: Path, target: Path) -> None:
    """Copy all files, or none: a book without half of its pages would look like one."""
    is_new = not target.exists()
    target.mkdir(parents=True, exist_ok=True)
    try:
        for path in sorted(path for path in source.rglob("*") if path.is_file()):
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    except BaseException:
        for child in target.iterdir():
            shutil.rmtree(child) if child.is_dir() else child.unlink()
        if is_new:
            target.rmdir()
        raise


def _where(root: Path) -> str:
    """Where there is one to be had, as far as is known here."""
    if (root / "_toc.yml").is_file():
        return CHECKOUT
    from widgets.book.notebooks.repository import parse  # loads YAML, which the listing of commands does without

    repository = parse(_installed_from())
    return PUBLISHED.format(address=repository.releases) if repository else ASK


def _installed_from() -> str:
    """The address given to pip, which keeps it; "" if it was a file, a folder or an index."""
    try:
        text = distribution(PACKAGE).read_text("direct_url.json")
    except PackageNotFoundError:
        text = None
    return str(json.loads(text)["url"]) if text else ""
