"""The command `codes`, run in this process."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from widgets.cli import main


@pytest.fixture
def run(capsys, monkeypatch):
    """Run the command; return (exit code, table or None, messages)."""

    def run(*words: object, stdin: str | bytes = "") -> tuple[int, pd.DataFrame | None, str]:
        given = stdin.encode("utf-8", "surrogatepass") if isinstance(stdin, str) else stdin
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given))))
        status = main(["codes", *map(str, words)])
        out, err = capsys.readouterr()
        return status, pd.read_csv(io.StringIO(out.removeprefix("\ufeff")), sep=";", decimal=",") if out else None, err

    return run
