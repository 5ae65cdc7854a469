"""A local web server for a built folder."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import http.server
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

# The last of the theme's scripts has run: they come one after the other, and each is taken out of the page then (late.js).
THEME_IS_THERE = """() => self.bootstrap && !document.querySelector('script[src*="_book/theme"]')"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """As web hosts do, it sends many files by one connection; HTTP 1.0 takes one, and a thread, for each."""

    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # headers and the start of a file in one packet: the second of two would wait for an answer

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
    """Address, without a trailing slash, of a server of `folder` that stops soon after the block."""
    with _serving(functools.partial(_Quiet, directory=str(folder))) as address:
        yield address


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # a page that is left lets go of what it still asked for
            super().handle_error(request, client_address)


class _Held(_Quiet):
    texts: ClassVar[dict[str, tuple[str, bytes]]] = {}

    def do_GET(self) -> None:
        kind, content = self.texts[self.path.strip("/")]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@functools.cache
def address_of(folder: Path) -> str:
    """As `serve`, by a server that ends with the tests."""
    return contextlib.ExitStack().enter_context(serve(folder))


@functools.cache
def _holder() -> str:
    return contextlib.ExitStack().enter_context(_serving(_Held))


def hold(text: str, kind: str) -> str:
    """Address of `text`, of the media type `kind`, on a server that ends with the tests: one origin for all of them.

    A browser takes half a megabyte from here in a tenth of the time that Playwright's pipe needs for it.
    """
    name = hashlib.sha256(text.encode()).hexdigest()
    _Held.texts[name] = (kind, text.encode())
    return f"{_holder()}/{name}"


@contextmanager
def _serving(handler) -> Iterator[str]:
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.shutdown, daemon=True).start()  # it looks twice a second whether it is to end
