"""What is installed is told to the last file, and what is known against it is not taken for nothing where nobody was asked."""

from __future__ import annotations

import re

import pytest

from tests import audit, hashes
from tests.conftest import ROOT

_PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return {re.sub(r"[-_.]+", "-", package).lower(): version for package, version in _PIN.findall(text)}


def test_every_version_that_is_pinned_has_its_checksums():
    """Where it fails: `make hashes`."""
    assert len(pins("constraints.txt")) > 150
    assert pins("constraints.txt").items() <= pins("hashes.txt").items()


def test_the_build_backend_is_pinned_to_the_version_that_has_its_checksums():
    assert [_PIN.findall(required) for required in hashes.backend()] == [
        [("hatchling", pins("hashes.txt")["hatchling"])]
    ]


def test_no_file_of_pins_names_where_packages_come_from_and_each_package_has_a_checksum():
    text = (ROOT / "hashes.txt").read_text(encoding="utf-8")
    assert "://" not in text + (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert not re.search(r"^-", text, re.MULTILINE)
    entries = re.split(r"\n(?=\S)", text.partition("\n")[2])
    assert len(entries) == len(pins("hashes.txt"))
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry) for entry in entries)


LOOKED_UP = {"name": "a", "version": "1", "vulns": []}
SKIPPED = {"name": "b", "skip_reason": "not found"}
FLAWED = {"name": "c", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["3"]}]}


@pytest.mark.parametrize(
    ("packages", "status", "said"),
    [
        ([LOOKED_UP], audit.SAFE, "Nothing is known against any of the 1 packages."),
        ([SKIPPED, SKIPPED], audit.NOT_ASKED, "Not looked up, 2 of 2"),
        ([LOOKED_UP, SKIPPED], audit.NOT_ASKED, "  b"),
        ([FLAWED, SKIPPED], audit.FOUND, "c 2: CVE-1, mended in 3"),
    ],
)
def test_an_audit_tells_what_it_found_and_what_it_could_not_look_up(packages, status, said):
    returned, lines = audit.verdict({"dependencies": packages})
    assert returned == status
    assert any(line.startswith(said) for line in lines)


def test_the_settings_of_jupyter_keep_its_token_and_its_checks():
    settings = [path.read_text(encoding="utf-8") for path in (ROOT / "binder").rglob("*.*")]
    assert settings
    assert not re.search("token|password|xsrf|allow_origin|allow_remote", "".join(settings), re.IGNORECASE)
