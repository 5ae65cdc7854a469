"""Notebooks whose results are not kept are executed before pages are read, side by side: a kernel for each core.

myst-nb would execute one after the other, each as its page is read. It finds them all in its cache instead; those that
fail it executes again, and says what is wrong with them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import nbformat
import zmq
from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn, JupyterCacheAbstract
from jupyter_cache.executors.utils import single_nb_execution
from nbclient.output_widget import OutputWidget

# ipykernel warns that it speaks to its notebook over TCP: on this machine alone, as ever.
QUIETLY = ["--log-level=ERROR"]


def hear_every_reply() -> None:
    """Keep nbclient (0.11) from waiting out its timeout after a cell that draws in an Output widget, `interact` for one.

    It tells the kernel what the widget shows through the socket from which it awaits the cell's reply. A reply that comes
    at that moment wakes nobody, unless the socket is asked for it.
    """
    send = OutputWidget.send
    if send.__name__ == "send_and_look":
        return

    def send_and_look(self: OutputWidget, *arguments: object, **options: object) -> None:
        send(self, *arguments, **options)
        self.kernel_client.shell_channel.socket.get(zmq.EVENTS)

    OutputWidget.send = send_and_look


def missing(cache: JupyterCacheAbstract, notebooks: Iterable[Path]) -> list[Path]:
    """The notebooks that have no result in the cache. Raises where what is kept there cannot be read."""
    return [path for path in notebooks if not _is_kept(cache, path)]


def _is_kept(cache: JupyterCacheAbstract, path: Path) -> bool:
    try:
        notebook = _read(path)
    except (OSError, ValueError):
        return True  # nothing to execute: myst-nb says what is wrong with the file
    try:
        cache.merge_match_into_notebook(notebook)
    except KeyError:
        return False
    return True


def execute(folder: Path, notebooks: Iterable[Path], timeout: int, done: Callable[[int, int], None]) -> None:
    """Put what is missing of these notebooks' results into the cache `folder`; call `done(how many, of how many)`."""
    cache = get_cache(str(folder))
    waiting = missing(cache, notebooks)
    if not waiting:
        return
    hear_every_reply()
    done(0, len(waiting))
    with ThreadPoolExecutor(os.cpu_count()) as kernels:
        runs = {kernels.submit(_run, path, timeout): path for path in waiting}
        for number, run in enumerate(as_completed(runs), start=1):
            result = run.result()
            if result.err is None:
                in_one_piece(result.nb)
                bundle = CacheBundleIn(result.nb, str(runs[run]), data={"execution_seconds": result.time})
                cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
            done(number, len(waiting))


def _run(path: Path, timeout: int):
    return single_nb_execution(
        _read(path), cwd=str(path.parent), timeout=timeout, allow_errors=False, extra_arguments=QUIETLY
    )


def in_one_piece(notebook: nbformat.NotebookNode) -> None:
    """Join what its cells printed in a row: it was cut where a kernel happened to stop for breath, each time elsewhere.

    myst-nb would (`nb_merge_streams`), with a new line at each of these places.
    """
    for cell in notebook.cells:
        joined: list[nbformat.NotebookNode] = []
        for output in cell.get("outputs", ()):
            if joined and output.output_type == "stream" and joined[-1].get("name") == output.name:
                joined[-1].text += output.text
            else:
                joined.append(output)
        if "outputs" in cell:
            cell.outputs = joined


def _read(path: Path) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=4)
