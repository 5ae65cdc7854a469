"""Python imports this by itself, in the server, its kernels and whatever they start, when PYTHONPATH holds this folder.

A connection or a name look-up that would leave the machine is written down in FENCE_LOG and refused.
"""

from __future__ import annotations

import os
import socket
import sys

_LOCAL = {"localhost", "ip6-localhost", "0.0.0.0", "::", "::1", "", None, socket.gethostname()}


def _is_local(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    return name in _LOCAL or str(name).startswith("127.")


def _fence(event: str, arguments: tuple) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # anything else is a Unix socket's path
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    if not _is_local(host):
        with open(os.environ["FENCE_LOG"], "a", encoding="utf-8") as log:
            log.write(f"{event} {host} by {' '.join(sys.orig_argv)}\n")
        raise ConnectionRefusedError(f"the tests allow no connection to {host}")


sys.addaudithook(_fence)
