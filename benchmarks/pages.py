"""Loading a page as a reader would: a plain static host, a cold browser, a given machine and network."""

from __future__ import annotations

import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, CDPSession, Page

PROBE = Path(__file__).with_name("probe.js")
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".png": "image/png",
    ".woff2": "font/woff2",
}
GZIPPED = {".html", ".css", ".js", ".json", ".svg"}


@dataclass(frozen=True)
class Condition:
    """A reader's machine and network; `megabits` None leaves the network as it is."""

    name: str
    cpu_slowdown: int = 1
    megabits: float | None = None
    latency_ms: int = 0


DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True, "is_mobile": True}
FAST = Condition("unthrottled")
SLOW = Condition("slow", cpu_slowdown=4, megabits=10, latency_ms=40)


@cache
def _body(path: Path) -> tuple[bytes, bool]:
    """A file's bytes as sent, and whether they are gzipped; kept, as static hosts keep them."""
    raw = path.read_bytes()
    return (gzip.compress(raw, 6), True) if path.suffix in GZIPPED else (raw, False)


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps connections alive
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body leave together, else delayed acknowledgements add up to 40 ms

    def do_GET(self) -> None:
        folder: Path = self.server.folder  # type: ignore[attr-defined]
        path = (folder / unquote(urlsplit(self.path).path).lstrip("/")).resolve()
        if not path.is_file() or not path.is_relative_to(folder):
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body, gzipped = _body(path)
        self.send_response(200)
        self.send_header("Content-Type", TYPES.get(path.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if gzipped:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve `folder` on this machine; yields its address without a trailing slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.folder = folder.resolve()  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class Wire:
    """What a page fetched over HTTP: bytes as they crossed the network, response heads included."""

    def __init__(self, cdp: CDPSession) -> None:
        self._urls: dict[str, str] = {}
        self._start: float | None = None  # of the navigation, on the browser's clock, in seconds
        self.finished: list[dict] = []  # {"url", "bytes", "ms": since the start of the navigation}
        self.failed: list[str] = []
        cdp.on("Network.requestWillBeSent", self._sent)
        cdp.on("Network.requestServedFromCache", lambda event: self._urls.pop(event["requestId"], None))
        cdp.on("Network.responseReceived", self._answered)
        cdp.on("Network.loadingFinished", self._finished)
        cdp.on("Network.loadingFailed", self._lost)

    def _sent(self, event: dict) -> None:
        if event["request"]["url"].startswith("http"):  # blob: and data: never touch the network
            self._urls[event["requestId"]] = event["request"]["url"]
            self._start = self._start or event["timestamp"]

    def _answered(self, event: dict) -> None:
        response = event["response"]
        if event["requestId"] in self._urls and response["status"] >= 400:
            self.failed.append(f"{response['status']} {urlsplit(response['url']).path}")
            del self._urls[event["requestId"]]

    def _finished(self, event: dict) -> None:
        url = self._urls.get(event["requestId"])
        if url:
            ms = (event["timestamp"] - self._start) * 1000
            self.finished.append({"url": url, "bytes": int(event["encodedDataLength"]), "ms": round(ms, 1)})

    def _lost(self, event: dict) -> None:
        url = self._urls.get(event["requestId"])
        if url:
            self.failed.append(f"{event.get('errorText')} {urlsplit(url).path}")

    def total(self, by_ms: float = float("inf")) -> tuple[int, int]:
        """Bytes and number of the requests that had ended `by_ms` milliseconds after the start."""
        ended = [request["bytes"] for request in self.finished if request["ms"] <= by_ms]
        return sum(ended), len(ended)


@contextmanager
def visit(
    browser: Browser, url: str, condition: Condition, *, device: dict = DESK, probe: Path = PROBE
) -> Iterator[tuple[Page, Wire, list[str]]]:
    """Open `url` in a browser that has never seen it; yields the page, its traffic and its errors so far."""
    context = browser.new_context(locale="fr-CH", **device)
    context.add_init_script(path=probe)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    cdp = context.new_cdp_session(page)
    cdp.send("Network.enable")
    wire = Wire(cdp)
    if condition.megabits:
        throughput = condition.megabits * 1e6 / 8
        cdp.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": condition.latency_ms,
                "downloadThroughput": throughput,
                "uploadThroughput": throughput,
            },
        )
    if condition.cpu_slowdown > 1:
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": condition.cpu_slowdown})
    try:
        page.goto(url, wait_until="commit")
        yield page, wire, errors
    finally:
        context.close()
