"""The first code cell of every notebook: on Google Colab it installs this package, elsewhere it does nothing."""

from __future__ import annotations

from .repository import Repository

ID = "setup"
METADATA = {"jupyter": {"source_hidden": True}, "tags": ["remove-cell"]}

# Comments and messages are for readers. `@param` makes Colab show a field in which to write the address.
_SOURCE = """\
# Cette cellule ne sert que sur Google Colab, où elle installe ce qui manque. Ailleurs, elle ne fait rien.
import sys

REPOSITORY = "{url}"  # @param {{type:"string"}}
BRANCH = "{branch}"
if "google.colab" in sys.modules:
    import subprocess
    from importlib.util import find_spec
    from pathlib import Path

    from google.colab import output

    if not REPOSITORY:
        raise ValueError("Écrivez l’adresse du dépôt de ce livre (https://…) après REPOSITORY =, puis relancez cette cellule.")
    if find_spec("widgets") is None:
        branch = ["--branch", BRANCH] if BRANCH else []
        copy = ["git", "clone", "--quiet", "--depth=1", *branch, REPOSITORY, "travail-du-clic"]
        install = [sys.executable, "travail-du-clic/widgets/colab.py"]
        if not (Path("travail-du-clic").exists() or subprocess.run(copy).returncode == 0):
            raise RuntimeError(f"Le dépôt {{REPOSITORY}} ne répond pas. Vérifiez son adresse, puis relancez cette cellule.")
        if subprocess.run(install).returncode:
            raise RuntimeError("L’installation a échoué. Attendez une minute, puis relancez cette cellule.")
    output.enable_custom_widget_manager()"""


def source(repository: Repository | None) -> str:
    """The text of the cell; without a repository it asks for its address, on Colab only."""
    if repository is None:
        return _SOURCE.format(url="", branch="")
    return _SOURCE.format(url=repository.url, branch=repository.branch)


def names(text: str, repository: Repository) -> bool:
    """Whether the cell's `text` knows the address of `repository`."""
    return f'REPOSITORY = "{repository.url}"' in text
