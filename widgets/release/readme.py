"""`python -m widgets.release.readme` (part of `make links`): the links of README.md, from the addresses in `_config.yml`.

They stand between `<!-- liens : enseigner -->` and `<!-- fin -->`, and so on; what is between them is written here alone.
Only the setting counts, not the checkout's remote: README.md is committed, and must be the same in every checkout.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from widgets import programs

with programs.what_it_needs():
    from widgets.book.notebooks.files import FOLDER, text_of
    from widgets.book.notebooks.repository import Repository, RepositoryError, configured
    from widgets.book.publishing.address import normalised
    from widgets.book.sources.settings import read_settings
    from widgets.whole import write_text

    from . import strings as words

ROOT = Path(__file__).resolve().parents[2]
_PLACE = re.compile(r"(?<=<!-- liens : )(?P<name>[a-z]+) -->\n.*?(?=<!-- fin -->)", re.DOTALL)


def with_links(text: str, root: Path) -> str:
    """README.md's text with the links that the settings of the book at `root` give."""
    repository = configured(root)
    addresses = read_settings(root / "_config.yml")["sphinx"]["config"].get("tc_addresses") or {}
    sites = {name: normalised(str(address or "")) for name, address in addresses.items()}
    titles = {path.relative_to(root).as_posix(): _title(path) for path in sorted((root / FOLDER).glob("*.ipynb"))}
    said = {
        "enseigner": teachers(repository, sites),
        "apprendre": learners(repository, titles),
        "developper": words.CLONE.format(address=repository.url) if repository else "",
    }
    return _PLACE.sub(lambda found: f"{found['name']} -->\n{said[found['name']]}\n".replace("\n\n", "\n"), text)


def teachers(repository: Repository | None, sites: dict[str, str]) -> str:
    lines = [
        line.format(address=sites[name])
        for name, line in (("student", words.STUDENTS_SITE), ("complete", words.TEACHERS_SITE))
        if sites.get(name)
    ]
    if repository is None and not lines:
        return words.NO_REPOSITORY
    lines = lines or [words.NO_SITE]
    return "\n".join([*lines, words.RELEASES.format(address=repository.releases)] if repository else lines)


def learners(repository: Repository | None, titles: dict[str, str]) -> str:
    """`titles` of the notebooks by their path."""
    if repository is None:
        return words.NO_REPOSITORY
    lines = []
    for path, title in titles.items():
        ways = [words.BINDER.format(address=repository.binder(path))]
        if colab := repository.colab(path):
            ways.append(words.COLAB.format(address=colab))
        lines.append(words.NOTEBOOK.format(title=title, ways=", ".join(ways)))
    package = f'"travail-du-clic[lab] @ git+{repository.url}@{repository.branch}"'
    return "\n".join([*lines, words.INSTALL, "  ```", f"  pip install {package}", "  ```"])


def _title(notebook: Path) -> str:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    texts = (text_of(cell) for cell in cells if cell["cell_type"] == "markdown")
    return next(line.removeprefix("# ") for text in texts for line in text.splitlines() if line.startswith("# "))


def main() -> int:
    programs.speak_utf8()
    if not programs.has_book(ROOT):
        return 1
    readme = ROOT / "README.md"
    try:
        text = with_links(readme.read_text(encoding="utf-8"), ROOT)
    except (RepositoryError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    write_text(readme, text)
    print(words.README_DONE)
    return 0


if __name__ == "__main__":
    programs.takes_no_arguments("widgets.release.readme", "Met à jour les liens de README.md, d’après _config.yml.")
    sys.exit(main())
