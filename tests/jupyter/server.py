"""A Jupyter server run from Binder's environment, behind a fence that lets nothing out of the machine."""

from __future__ import annotations

import json
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.jupyter.environment import variables

FENCE = Path(__file__).parent / "fence"
TOKEN = "tests"
START = 60  # seconds to wait for the server


@dataclass(frozen=True)
class Server:
    """A running server: its address with a final slash, and the folders by which it is watched."""

    url: str
    runtime: Path
    fence_log: Path

    def connection_file(self, kernel: str) -> Path:
        return self.runtime / f"kernel-{kernel}.json"

    def refused(self) -> str:
        """What the server and its kernels tried to reach outside the machine."""
        return self.fence_log.read_text() if self.fence_log.exists() else ""


def fenced(environment: Path, home: Path) -> dict[str, str]:
    """Environment variables for `environment`, all its files under `home`, the fence around it."""
    folders = {f"JUPYTER_{name}_DIR": str(home / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    fence = {"PYTHONPATH": str(FENCE), "FENCE_LOG": str(home / "fence.log")}
    return variables(environment) | folders | fence | {"HOME": str(home), "IPYTHONDIR": str(home / "ipython")}


@contextmanager
def running(environment: Path, repository: Path, home: Path) -> Iterator[Server]:
    """A server of the folder `repository`, stopped with its kernels at the end of the block."""
    # The page tests drive the application by its commands, hence the first option. Tests may run as root.
    options = ["--LabApp.expose_app_in_browser=True", "--allow-root", f"--IdentityProvider.token={TOKEN}"]
    command = [environment / "bin/jupyter", "lab", "--no-browser", "--ip=127.0.0.1", "--port=0", *options]
    log = home / "server.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            command, cwd=repository, env=fenced(environment, home), stdout=output, stderr=subprocess.STDOUT
        )
    try:
        runtime = home / "runtime"
        yield Server(_wait(runtime / f"jpserver-{process.pid}.json", process, log), runtime, home / "fence.log")
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:  # it waits for its kernels, which a busy machine ends late
            process.kill()
            process.wait()


def _wait(described: Path, process: subprocess.Popen, log: Path) -> str:
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        try:
            url = json.loads(described.read_text())["url"]
            with urllib.request.urlopen(f"{url}api?token={TOKEN}", timeout=START):
                return url
        except (OSError, ValueError):
            time.sleep(0.1)
    raise AssertionError(f"the Jupyter server did not start:\n{log.read_text()}")
