"""The lab's page and its peer, in both conditions, in turn so that noise falls on both alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from widgets.learning import load_tiles

from . import bare_page, peer
from .lab_page import MARKS, NotMeasured, label, load, near
from .pages import FAST, SLOW, Condition, served
from .report import Line, percentiles

ROOT = Path(__file__).resolve().parents[1]
HTML = ROOT / "_build/html"
PAGE = "chapters/atelier-captcha.html"
PEER = ROOT / "_build/bench-peer"
CONCEPT = "crosswalk"

BARE = ROOT / "_build/bench-bare"
BYTES_AIM, SESSION_AIM = 260, 450  # kB over the wire: to answer grids; and until every tile was shown
REQUESTS_AIM = 14
USABLE_AIM = {FAST.name: 0.42, SLOW.name: 0.65}  # s
OVER_BARE_AIM = 0.15  # s more than a page that is nothing but the grid
PEER_AIM = 5  # times faster than the peer, when slow
RETRAINED_AIM = {FAST.name: 16, SLOW.name: 60}  # ms, at 300 labels
PAINTED_AIM = {FAST.name: None, SLOW.name: 100}  # ms, at 300 labels
HEAVIEST = 8


def measure(browser: Browser, quick: bool, say: Callable[[str], None]) -> tuple[dict[str, list[Line]], dict]:
    """Lines by section, and the raw figures. Raises `NotMeasured` if there is no page to measure."""
    if not (HTML / PAGE).is_file():
        raise NotMeasured(f"_build/html/{PAGE} is not there: run `make book` first")
    tiles = load_tiles()
    truth = tiles[tiles.concept == CONCEPT].set_index("tile").present.map(bool).to_dict()
    loads = 3 if quick else 5
    sessions = {FAST.name: 1 if quick else 5, SLOW.name: 1 if quick else 4}

    sections: dict[str, list[Line]] = {}
    raw: dict[str, dict] = {}
    why_no_peer = _prepare_peer()
    bare_page.write_page(HTML, BARE)
    with (
        served(HTML) as book,
        served(BARE) as bare_site,
        served(PEER / "site" if why_no_peer is None else HTML) as peer_site,
    ):
        ours, bare, theirs = f"{book}/{PAGE}", f"{bare_site}/{bare_page.NAME}", f"{peer_site}/index.html"
        for condition in (FAST, SLOW):
            found: dict[str, list] = {"ours": [], "bare": [], "peer": [], "our_sessions": [], "peer_sessions": []}
            say(f"loading the page and its peer, {condition.name}")
            for _ in range(loads):
                found["ours"].append(load(browser, ours, condition))
                found["bare"].append(load(browser, bare, condition))
                if why_no_peer is None:
                    try:
                        found["peer"].append(load(browser, theirs, condition))
                    except NotMeasured as error:
                        why_no_peer = str(error)
            say(f"labelling, {condition.name}")
            why_no_session = None
            try:
                for _ in range(sessions[condition.name]):
                    found["our_sessions"].append(label(browser, ours, condition, truth))
                if why_no_peer is None:
                    found["peer_sessions"].append(label(browser, theirs, condition, truth))
            except NotMeasured as error:
                why_no_session = str(error)
            sections[f"Lab's page, {condition.name}"] = _page_lines(found, condition, why_no_session)
            sections[f"Peer (html-manager, self-hosted), {condition.name}"] = (
                _peer_lines(found, condition) if found["peer"] else [Line("peer", None, "", note=why_no_peer or "")]
            )
            raw[condition.name] = found
    return sections, raw


def _prepare_peer() -> str | None:
    """Write the peer's page; returns why it could not be done, or None."""
    try:
        from widgets.labs import CaptchaLab

        peer.write_page(CaptchaLab(storage_key="captcha", concept=CONCEPT), PEER)
    except (NotMeasured, ImportError) as error:
        return str(error)
    return None


def _page_lines(found: dict[str, list], condition: Condition, why_no_session: str | None) -> list[Line]:
    ours, sessions = found["ours"], found["our_sessions"]
    usable, bare = (_middle(found[name], "usable_ms") / 1000 for name in ("ours", "bare"))
    lines = [
        Line("over the wire, until the network rests", _middle(ours, "bytes") / 1000, "kB", BYTES_AIM),
        Line("requests", _middle(ours, "requests"), "", REQUESTS_AIM),
        Line("over the wire, by the time the grid is usable", _middle(ours, "bytes_usable") / 1000, "kB"),
        Line("requests by then", _middle(ours, "requests_usable"), ""),
        Line("usable grid", usable, "s", USABLE_AIM[condition.name], note=_range(ours)),
        Line("usable grid: more than a bare page with the same tiles", usable - bare, "s", OVER_BARE_AIM),
    ]
    if sessions:
        every_tile = _middle(sessions, "bytes") / 1000
        lines.insert(2, Line("over the wire, a whole session: every tile", every_tile, "kB", SESSION_AIM))
        lines.insert(3, Line("requests, a whole session", _middle(sessions, "requests"), ""))
    if why_no_session:
        lines.append(Line("a session of labelling, to its end", None, "", note=why_no_session))
    for mark in MARKS:
        aims = (RETRAINED_AIM, PAINTED_AIM) if mark == 300 else ({}, {})
        lines += _answer_lines(sessions, mark, *(aim.get(condition.name) for aim in aims))
    if condition == FAST:
        heaviest = ours[-1]["files"][:HEAVIEST]
        lines += [Line(f"  {_short(file['path'])}", file["bytes"] / 1000, "kB") for file in heaviest]
    complaints = Counter(text for visit in ours for text in (*visit["failed"], *visit["errors"]))
    lines += [Line(f"! {text[:90]}", count, "times") for text, count in complaints.items()]
    return lines


def _peer_lines(found: dict[str, list], condition: Condition) -> list[Line]:
    theirs = found["peer"]
    usable = _middle(theirs, "usable_ms")
    lines = [
        Line("over the wire, until the network rests", _middle(theirs, "bytes") / 1000, "kB"),
        Line("requests", _middle(theirs, "requests"), ""),
        Line("usable grid", usable / 1000, "s", note=_range(theirs)),
        Line(
            "usable grid: peer's time / ours",
            usable / _middle(found["ours"], "usable_ms"),
            "",
            PEER_AIM if condition == SLOW else None,
            at_least=True,
        ),
    ]
    for mark in MARKS:
        lines += _answer_lines(found["peer_sessions"], mark)
    return lines


def _answer_lines(
    sessions: list[dict], mark: int, aim: float | None = None, painted_aim: float | None = None
) -> list[Line]:
    chosen = [answered for session in sessions for answered in near(session["rounds"], mark)]
    name = f"« Vérifier » to new accuracy, {mark} labels"
    if not chosen:
        return [Line(name, None, "", note="no grid was answered there")]
    known = percentiles([answered["known"] for answered in chosen])
    painted = percentiles([answered["painted"] for answered in chosen])
    return [
        Line(f"{name}: p50", known[0], "ms", aim, note=f"{len(chosen)} presses"),
        Line(f"{name}: p95", known[1], "ms", aim),
        Line(
            "  … to the frame that shows it: p50, p95", painted[0], "ms", painted_aim, note=f"p95 {painted[1]:.0f} ms"
        ),
    ]


def _short(path: str) -> str:
    return path if len(path) < 60 else f"{path[:45]}…{path[-12:]}"


def _middle(visits: list[dict], key: str) -> float:
    return median(visit[key] for visit in visits)


def _range(visits: list[dict]) -> str:
    times = [visit["usable_ms"] / 1000 for visit in visits]
    return f"{min(times):.2f} to {max(times):.2f} in {len(times)} visits"
