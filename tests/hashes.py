"""`make hashes`: write hashes.txt, the versions of constraints.txt on every system, with the checksum of each of their files.

pip takes no checksums in constraints, nor for the book itself, so that `make book` installs by version alone, which no
mirror and no new wheel can break; `make HASHED=1 …` installs what hashes.txt lists, and nothing that it does not.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HASHES = ROOT / "hashes.txt"
HEAD = "# Made by `make hashes`: the versions of constraints.txt, on every system, with the checksum of each of their files.\n"
BESIDES = ("editables", "pip")  # what the build backend wants for `pip install -e`, and what installs all
APART = (
    "crowd-kit",
    "pytest-playwright-axe",
    "python-readability",
)  # installed without what they ask for: see Makefile
OLDEST, NEWER = "3.11.9", "3.12.1"  # Python; some of those want a newer one, and run on the oldest as well


def backend() -> list[str]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]


def compiled(uv: str, python: str, *options: str, given: tuple[str, ...]) -> str:
    """What uv resolves of the requirements `given`, for every system."""
    command = [uv, "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header", "--no-annotate"]
    command += ["--no-emit-index-url", "--python", sys.executable, "--python-version", python, "-c", "constraints.txt"]
    done = subprocess.run(
        [*command, *options, "-"], cwd=ROOT, input="\n".join(given), stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout


def main(uv: str) -> None:
    uv = str(Path(uv).resolve())
    wanted = compiled(uv, OLDEST, "--all-extras", "pyproject.toml", given=(*backend(), *BESIDES))
    HASHES.write_text(HEAD + wanted + compiled(uv, NEWER, "--no-deps", given=APART), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
