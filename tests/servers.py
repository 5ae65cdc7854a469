"""A local web server for a built folder."""

from __future__ import annotations

import functools
import http.server
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


class _Halting(_Quiet):
    """Sends a page as a slow network may: up to the end of the text `halt`, then nothing for a while, then the rest."""

    def __init__(self, *args: object, halt: bytes, seconds: float, **options: object) -> None:
        self.halt, self.seconds = halt, seconds
        super().__init__(*args, **options)

    def copyfile(self, source, outputfile) -> None:
        content = source.read()
        start, found, rest = content.partition(self.halt)
        outputfile.write(start + found)
        if rest:
            outputfile.flush()
            time.sleep(self.seconds)
            outputfile.write(rest)


@contextmanager
def serve_halting(folder: Path, halt: str, seconds: float = 1) -> Iterator[str]:
    """As `serve`, but a file that holds the text `halt` stops for some seconds right after it."""
    handler = functools.partial(_Halting, directory=str(folder), halt=halt.encode(), seconds=seconds)
    with _serving(handler) as address:
        yield address


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Address, without a trailing slash, of a server of `folder` that stops with the block."""
    with _serving(functools.partial(_Quiet, directory=str(folder))) as address:
        yield address


@contextmanager
def _serving(handler) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
