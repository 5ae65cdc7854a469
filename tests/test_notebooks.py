"""The notebooks run from top to bottom, as they are and with their exercises solved, without network or complaint."""

from __future__ import annotations

import os
import re
from pathlib import Path
from unittest.mock import Mock

import nbformat
import pytest
import zmq
from nbclient import NotebookClient
from nbclient.output_widget import OutputWidget

from widgets.book.device_data.strings import LABS
from widgets.book.notebooks.execution import hear_every_reply
from widgets.exercises.solution import ALWAYS, code_of
from widgets.exercises.strings import SOLUTION_KEPT

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "chapters/carnets").glob("*.ipynb"))
SECONDS = 120  # for one cell, on a slow machine; the whole of a notebook takes some ten seconds

# Python reads it before the kernel starts. What leaves the machine is noted, as a library may hide the refusal.
OFFLINE = """
import os, sys

def watch(event, arguments):
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else "localhost"  # a path: a socket of this machine
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    host = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    if host not in ("localhost", "::1") and not host.startswith("127."):
        with open(os.environ["TC_REFUSED"], "a") as file:
            print(event, host, file=file)
        raise PermissionError(f"no network in this test: {host}")

sys.addaudithook(watch)
"""


@pytest.fixture
def refused(tmp_path, monkeypatch) -> Path:
    """Kernels started in this test reach only this machine; the file, if it comes to be, lists what they tried."""
    (tmp_path / "sitecustomize.py").write_text(OFFLINE, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")])))
    monkeypatch.setenv("TC_REFUSED", str(tmp_path / "refused"))
    monkeypatch.delenv(ALWAYS, raising=False)
    return tmp_path / "refused"


def run(notebook: nbformat.NotebookNode, folder: Path) -> nbformat.NotebookNode:
    hear_every_reply()
    client = NotebookClient(
        notebook,
        timeout=SECONDS,
        kernel_name="python3",
        coalesce_streams=True,  # a slow kernel sends one text in pieces, as in_one_piece (widgets/book/notebooks) knows
        resources={"metadata": {"path": str(folder)}},
    )
    return client.execute()


def solved(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook with each solution in the place of its exercise, whose check stays."""
    cells = []
    for cell in notebook.cells:
        if "solution" in cell.metadata.get("tags", []):
            check = cells[-1].source.splitlines()[-1]
            cells[-1].source = f"{code_of(cell.source)}\n{check}"
        else:
            cells.append(cell)
    notebook.cells = cells
    return notebook


def said(notebook: nbformat.NotebookNode, tag: str) -> list[str]:
    """What the cells of that tag gave: the text that they printed, or the kind of anything else."""
    return [
        output.get("text", output.output_type)
        for cell in notebook.cells
        if tag in cell.metadata.get("tags", [])
        for output in cell.outputs
    ]


def complaints(notebook: nbformat.NotebookNode) -> list[str]:
    """What the cells wrote to stderr: warnings, mostly. An error in a cell has stopped the run already."""
    return [
        f"{cell.id}: {output.text}"
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if output.output_type == "stream" and output.name == "stderr"
    ]


@pytest.mark.parametrize("variant", ["as it is", "solved"])
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_notebook_runs_to_its_end(path, variant, refused):
    notebook = nbformat.read(path, as_version=4)
    if variant == "solved":
        notebook = solved(notebook)
    done = run(notebook, path.parent)
    assert complaints(done) == []
    assert not refused.exists(), refused.read_text(encoding="utf-8")
    checked = "".join(said(done, "exercise"))
    if variant == "solved":
        assert (checked.count("✓ Juste"), checked.count("✗")) == (3, 0)
    else:
        assert (checked.count("✓ Juste"), checked.count("✗ Pas encore")) == (0, 3)
        assert said(done, "solution") == [f"{SOLUTION_KEPT}\n"] * 3


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_notebook_has_three_exercises(path):
    cells = nbformat.read(path, as_version=4).cells
    assert [sum(tag in cell.metadata.get("tags", []) for cell in cells) for tag in ("exercise", "solution")] == [3, 3]


def test_what_labs_in_notebooks_keep_has_a_name_and_is_no_other_labs():
    notebooks, chapters = (
        {
            key
            for path in paths
            for key in re.findall(r'storage_key\W+=?\W*"([^"\\]+)', path.read_text(encoding="utf-8"))
        }
        for paths in (NOTEBOOKS, (ROOT / "chapters").glob("*.md"))
    )
    assert len(notebooks) == 2 and len(chapters) == 8
    assert not notebooks & chapters and notebooks | chapters <= set(LABS)


def test_a_cell_that_reaches_out_is_caught(tmp_path, refused):
    cells = [
        "import socket, urllib.request",
        "try:\n    urllib.request.urlopen('http://192.0.2.1/', timeout=1)\nexcept OSError:\n    pass",
        "try:\n    socket.getaddrinfo('example.org', 80)\nexcept OSError:\n    pass",
        "with socket.create_server(('127.0.0.1', 0)) as server:\n    socket.create_connection(server.getsockname()).close()",
    ]
    run(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells]), tmp_path)
    assert "192.0.2.1" in refused.read_text() and "example.org" in refused.read_text()
    assert "127.0.0.1" not in refused.read_text()


def test_after_an_output_widget_is_told_what_it_shows_the_socket_is_asked_what_has_come_meanwhile():
    hear_every_reply()
    hear_every_reply()  # twice is once
    client = Mock()
    widget = OutputWidget("id", {"outputs": []}, client, executor=None)
    widget.parent_header = {}
    widget.sync_state()
    assert [call[0] for call in client.shell_channel.mock_calls] == ["send", "socket.get"]
    client.shell_channel.socket.get.assert_called_once_with(zmq.EVENTS)
