"""Code of others is what its authors published, and comes with its version and licence."""

from __future__ import annotations

import hashlib

import pytest

from tests.conftest import ROOT

VENDOR = ROOT / "widgets/labs/vendor"
LINE = "// " + 60 * "-" + "\n"
PUBLISHED = {
    "qr/index.js": ("qr 0.7.0", "a0de370051f94bd74f218f74401fdf197585e3f9ef0143164f87ea941a3fdd6f"),
    "plotly/plotly-basic.min.js": (
        "plotly.js-basic-dist-min 4.1.1",
        "99784e3abfb07b142a15e521a439e6d9addceadb3f79553fd24c72774f0649ba",
    ),
    "qr/decode.js": ("qr 0.7.0", "00e209820dcb11d624e9a03d6383e580766792b57d1651318f0a29e4e1ff0fe8"),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_file_is_as_published_under_its_version_and_licence(name):
    version, checksum = PUBLISHED[name]
    head, body = (VENDOR / name).read_text(encoding="utf-8").split(LINE, 1)
    assert hashlib.sha256(body.encode("utf-8")).hexdigest() == checksum
    assert version in head
    assert "Permission is hereby granted, free of charge" in head
    assert version.split()[1] in (VENDOR / "README.md").read_text(encoding="utf-8")


def test_every_script_of_others_has_its_checksum_here():
    assert {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*.js")} == set(PUBLISHED)
