"""The same sources give the same bytes, whatever the machine, the day, and how fast a kernel spoke."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture
def made(once, tmp_path):
    """A tiny book built and packed twice, in folders and processes that have nothing in common (`once`: it takes a build)."""

    def make(name: str, **environment: str) -> zipfile.ZipFile:
        command = [sys.executable, "-m", "tests.archive.tiny", str(tmp_path / name)]
        subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=True)
        return zipfile.ZipFile(tmp_path / name / "book.zip")

    return (
        make("one", PYTHONHASHSEED="1", TZ="Pacific/Auckland", BREATH="0", LC_ALL="C.UTF-8"),
        make("quite/another", PYTHONHASHSEED="2", TZ="America/Lima", BREATH="0.6", LC_ALL="C"),
    )


def test_a_book_built_and_packed_twice_is_the_same_to_the_byte(made):
    first, second = ({info.filename: archive.read(info) for info in archive.infolist()} for archive in made)
    assert len(first) > 20
    assert any(b"d\xe2\x80\x99un trait. False" in content for content in first.values())
    assert [name for name in first.keys() | second.keys() if first.get(name) != second.get(name)] == []
    assert Path(made[0].filename).read_bytes() == Path(made[1].filename).read_bytes()
