"""The files that labs ask for once they run: pictures, and scripts that come only when a reader needs them."""

from __future__ import annotations

import base64
import functools
from pathlib import Path

from widgets.esm import script

QR_DECODER = Path(__file__).with_name("vendor") / "qr/decode.js"
SCRIPTS = {QR_DECODER: "tcQrDecoder"}  # the name under which each puts what its module exports on the page
_TYPES = {".js": "text/javascript", ".webp": "image/webp"}


def read_asset(path: Path) -> bytes:
    """Return a generated file's content; if it is missing, the error says which command makes it."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileNotFoundError(f"{path} manque\u00a0: lancez «\u202fpython -m widgets images\u202f».") from error


def content_of(path: Path) -> bytes:
    """Return what a page is given for the file at `path`: one of `SCRIPTS` joined, anything else as it is."""
    return _joined(path) if path in SCRIPTS else read_asset(path)


@functools.cache
def _joined(path: Path) -> bytes:
    return script(path, SCRIPTS[path]).encode("utf-8")


@functools.cache
def data_uri(path: Path) -> str:
    """Return the file at `path` as a data: address, for notebooks."""
    return f"data:{_TYPES[path.suffix]};base64,{base64.b64encode(content_of(path)).decode('ascii')}"
