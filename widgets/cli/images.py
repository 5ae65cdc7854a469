"""`images`: make the generated assets that are missing or out of date."""

from __future__ import annotations

import argparse

from widgets.cli.console import complain, track

NAME = "images"
SUMMARY = "Dessine de nouveau les images des ateliers si leur programme a changé."
EXAMPLE = "images --tout"
ABOUT = """\
Dessine les images des ateliers (assets/tiles/ et assets/digits/) si elles manquent ou si le programme qui les
dessine a changé. Le même programme donne toujours les mêmes images.

  python -m widgets images           seulement ce qu’il faut refaire
  python -m widgets images --tout    tout refaire, une à deux minutes"""


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tout", action="store_true", help="refait tout, même ce qui est à jour")


def run(options: argparse.Namespace) -> int:
    from widgets.learning.images.assets import ensure_assets

    ensure_assets(force=options.tout, report=complain, track=track)
    return 0
