"""`carnets`: open the notebooks in JupyterLab, with the settings of Binder."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from widgets.cli.console import CliError

NAME = "carnets"
SUMMARY = "Ouvre les carnets dans JupyterLab, en français, sur cette machine seulement."
EXAMPLE = "carnets"
ABOUT = """\
Ouvre les carnets dans JupyterLab, en français. Rien ne quitte cette machine. L’adresse à ouvrir s’affiche, si le
navigateur ne l’ouvre pas de lui-même. Pour finir : Ctrl + C dans ce terminal.

  python -m widgets carnets""".replace(" :", "\u00a0:")

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = "binder/jupyter"
_NO_COPY = (
    "les carnets sont dans la copie du projet\u00a0: lancez cette commande dans son dossier, avec son environnement."
)
_NO_LAB = 'JupyterLab n’est pas installé. Dans le dossier du projet\u00a0: python -m pip install -c constraints.txt -e ".[lab]"'


def declare(parser: argparse.ArgumentParser) -> None:
    pass


def run(options: argparse.Namespace) -> int:
    if not (ROOT / SETTINGS).is_dir():
        raise CliError(_NO_COPY)
    if find_spec("jupyterlab") is None:
        raise CliError(_NO_LAB)
    # The root of the project is served: the notebooks' links lead to chapters beside their folder.
    lab = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--ip=127.0.0.1", "--log-level=WARN", *_as_root()],
        cwd=ROOT,
        env=os.environ | {"JUPYTER_CONFIG_PATH": str(ROOT / SETTINGS)},
    )
    while True:
        try:
            return lab.wait()
        except KeyboardInterrupt:
            continue  # JupyterLab heard it too, and asks whether it is meant


def _as_root() -> list[str]:
    """Jupyter wants to be told that root is meant, and nobody else need say so."""
    return ["--allow-root"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
