"""Code of others is what its authors published, and comes with its version and licence."""

from __future__ import annotations

import hashlib
import re

import pytest
import yaml

from tests.conftest import ROOT

VENDOR = ROOT / "widgets/labs/vendor"
LINE = "// " + 60 * "-" + "\n"
LIBRARIES = yaml.safe_load((VENDOR / "vendored.yml").read_text(encoding="utf-8"))
FILES = {name: (library, checksum) for library in LIBRARIES for name, checksum in library["files"].items()}
LICENCES = {"MIT": "Permission is hereby granted, free of charge"}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_as_published_under_its_version_and_licence(name):
    library, checksum = FILES[name]
    head, body = (VENDOR / name).read_text(encoding="utf-8").split(LINE, 1)
    assert hashlib.sha256(body.encode("utf-8")).hexdigest() == checksum
    assert f"{library['package']} {library['version']}, by " in head.splitlines()[0]
    assert LICENCES[library["licence"]] in head


def test_every_script_of_others_has_its_checksum_there():
    assert {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*.js")} == set(FILES)


def test_no_script_of_others_lies_anywhere_else():
    """Whoever brings one says whose it is: by the words that licences begin with."""
    signs = re.compile(r"@licen[cs]e|Copyright \(c\)|sourceMappingURL=|Permission is hereby granted", re.IGNORECASE)
    ours = [path for path in (ROOT / "widgets").rglob("*.[jc]s*") if VENDOR not in path.parents]
    assert len(ours) > 200
    assert [path for path in ours if path.suffix in (".js", ".css") and signs.search(path.read_text("utf-8"))] == []


def test_a_library_is_told_by_the_checksum_of_its_package():
    assert all(re.fullmatch(r"sha512-[\w+/]{86}==", library["integrity"]) for library in LIBRARIES)
