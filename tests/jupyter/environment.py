"""What Binder would build: a clean copy of the repository, and an environment made from its `binder/` alone.

repo2docker (2026.4) copies the repository, runs `pip install -r binder/requirements.txt` from its root, then
`./binder/postBuild`, with the environment's programs first on PATH. The environment is kept in `_build/` and made anew
when a file that decides its content has changed; the installed package is brought up to date likewise.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / "_build/binder/environment"
DECIDES_ALL = ("binder", "constraints.txt", "pyproject.toml")
DECIDES_PACKAGE = (*DECIDES_ALL, "widgets", "assets", "README.md")


def copy_repository(to: Path) -> Path:
    """Copy what a fresh clone would hold: nothing that .gitignore names, no virtual environment, nothing built."""
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text().split()]
    shutil.copytree(ROOT, to, ignore=shutil.ignore_patterns(".git", "*_cache", *ignored))
    return to


def binder_environment(repository: Path) -> None:
    """Make `ENVIRONMENT` from `repository`, a clean copy, where it is not made from that yet."""
    everything, package = _fingerprint(repository, DECIDES_ALL), _fingerprint(repository, DECIDES_PACKAGE)
    stamp = ENVIRONMENT / "made-from"
    made_from = stamp.read_text().split() if stamp.exists() else []
    if made_from == [everything, package]:
        return
    if made_from[:1] != [everything]:
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
        _run(repository, "python", "-m", "pip", "install", "-c", "constraints.txt", "pip")  # as new as Binder's
    stamp.unlink(missing_ok=True)
    _run(repository, "pip", "install", "-r", "binder/requirements.txt")
    _run(repository, "./binder/postBuild")
    stamp.write_text(f"{everything} {package}")


def variables(environment: Path) -> dict[str, str]:
    """Environment variables under which `environment` is the one that runs, whatever runs the tests."""
    inherited = ("IPYTHON", "JUPYTER", "PYTHON", "VIRTUAL_ENV")
    outer = {name: value for name, value in os.environ.items() if not name.startswith(inherited)}
    return outer | {"PATH": f"{environment / 'bin'}{os.pathsep}{outer['PATH']}"}


def _run(repository: Path, *command: str) -> None:
    # Compiling every module takes as long as all the rest, and most of them are never imported.
    options = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_COMPILE": "1", "PIP_QUIET": "1"}
    done = subprocess.run(
        command, cwd=repository, env=variables(ENVIRONMENT) | options, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(command)} failed as it would on Binder:\n{done.stdout}{done.stderr}"


def _fingerprint(repository: Path, names: tuple[str, ...]) -> str:
    digest = hashlib.sha256(sys.version.encode())
    for name in names:
        top = repository / name
        for path in [top] if top.is_file() else sorted(path for path in top.rglob("*") if path.is_file()):
            digest.update(f"{path.relative_to(repository)} {path.stat().st_size}\n".encode() + path.read_bytes())
    return digest.hexdigest()
