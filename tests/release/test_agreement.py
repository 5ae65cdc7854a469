"""Version, licences and authors: pyproject.toml, CITATION.cff, CHANGELOG.md, the pages' metadata and the package say the same."""

from __future__ import annotations

import re
import shutil
import tomllib

import pytest
import yaml

from tests.conftest import ROOT
from widgets.book.publishing import metadata_strings
from widgets.release.notes import ReleaseError, check, sections
from widgets.version import version

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_version():
    date, _ = sections(CHANGELOG)[version()]
    assert version() == PROJECT["version"] == CITATION["version"]
    assert str(CITATION["date-released"]) == date


def test_the_licences():
    code, texts = CITATION["license"]
    assert code == PROJECT["license"]
    address = metadata_strings.LICENSE.removeprefix("https://creativecommons.org/licenses/").strip("/")
    assert texts == f"CC-{address.upper().replace('/', '-')}"
    assert "BSD 3-Clause" in (ROOT / "LICENSE").read_text() and "CC BY 4.0" in (ROOT / "LICENSE-CONTENT").read_text()
    assert PROJECT["license-files"] == ["LICENSE", "LICENSE-CONTENT"]


def test_the_authors():
    (project,), (cited,) = PROJECT["authors"], CITATION["authors"]
    assert project["name"] == cited["name"] == metadata_strings.AUTHOR


@pytest.fixture
def root(tmp_path):
    """A copy of the files that name the version, ready for it to be published."""
    for name in ("CHANGELOG.md", "CITATION.cff"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def edit(path, pattern, by):
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, by, text, count=1, flags=re.MULTILINE)
    assert changed != text
    path.write_text(changed, encoding="utf-8")


def test_a_version_on_which_all_agree_may_be_published(root):
    check(root, version(), f"v{version()}")


@pytest.mark.parametrize(
    ("file", "pattern", "by", "message"),
    [
        ("CHANGELOG.md", rf"^## {re.escape(version())} .*", "## 9.9.9 (2027-01-01)", "CHANGELOG.md"),
        ("CHANGELOG.md", rf"^## {re.escape(version())} .*", f"## {version()}", "CHANGELOG.md"),
        ("CHANGELOG.md", rf"^## {re.escape(version())} .*", f"## {version()} (2027-01-01)", "date-released"),
        ("CITATION.cff", r"^version: .*", "version: 9.9.9", "9.9.9"),
    ],
)
def test_one_that_disagrees_keeps_it_from_being_published(root, file, pattern, by, message):
    edit(root / file, pattern, by)
    with pytest.raises(ReleaseError, match=message):
        check(root, version(), f"v{version()}")


def test_so_does_a_tag_of_another_version(root):
    with pytest.raises(ReleaseError, match=r"v9\.9\.9"):
        check(root, version(), "v9.9.9")
