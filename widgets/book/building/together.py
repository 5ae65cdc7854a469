"""Both editions at once, a process each: on two cores they take hardly longer than one.

The processes tell this one what they do, and end when it does. The sheets to print are made by the complete edition,
from its chapters, beside the writing of its pages; a page of the students', too, that says how long they are waits for them.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterable
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.synchronize import Event
from pathlib import Path
from threading import Lock, Thread

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from widgets.processes import end_with_parent

from ..editions import COMPLETE, EDITIONS, Edition
from . import strings as words
from .alone import ROOT
from .display import Display


def build_all(editions: Iterable[Edition], display: Display, *, root: Path = ROOT) -> list[Edition]:
    """Build the editions; return those that were not built, each having said why."""
    context = multiprocessing.get_context("spawn")  # nothing is shared but what is handed over, on every system
    kit_is_made = context.Event()
    running, failed = {}, []
    for edition in editions:
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_build, args=(edition.name, theirs, kit_is_made, root), daemon=False)
        process.start()
        theirs.close()
        running[ours] = (edition, process)
    try:
        while running:
            for connection in wait(list(running), timeout=1):
                edition, process = running[connection]
                try:
                    kind, *what = connection.recv()
                except EOFError:
                    process.join()
                    kind, what = "end", [None]
                if kind == "end":
                    built = what[0]
                    if built is None:
                        display.say(words.state(edition, words.ENDED.format(code=process.exitcode)) + "\n")
                    if edition is COMPLETE:
                        kit_is_made.set()  # or whoever waits for it would wait for ever
                    if built:
                        display.built(edition)
                    else:
                        failed.append(edition)
                    del running[connection]
                    process.join()
                elif kind == "said":
                    display.say(what[0])
                else:
                    display.step(edition, kind, *what)
            display.tick()
    finally:
        for _, process in running.values():
            process.terminate()
    return [edition for edition in EDITIONS if edition in failed]  # whichever failed first


def _build(name: str, connection: Connection, kit_is_made: Event, root: Path) -> None:
    # Pages are trees of many small nodes: looking for what is dead took an eighth of the time.
    gc.set_threshold(100_000, 20, 20)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is told to all; who started this process ends it
    end_with_parent()
    edition = next(edition for edition in EDITIONS if edition.name == name)  # ours, not a copy of it
    os.chdir(root)
    from .edition import build  # here: Sphinx takes a second, which who started this process does without

    one_at_a_time = Lock()  # the kit tells from a thread of its own

    def send(*what: object) -> None:
        with one_at_a_time:
            connection.send(what)

    def tell_when_made(app: Sphinx) -> None:
        with suppress(Exception):  # the edition waits for it too, and says what went wrong
            app.tc_kit_ready()
        kit_is_made.set()

    def kit_is_begun(app: Sphinx, env: BuildEnvironment) -> None:
        Thread(target=tell_when_made, args=[app], daemon=True).start()

    def prepare(app: Sphinx) -> None:
        app.tc_progress = send
        if edition is COMPLETE:
            app.connect("env-updated", kit_is_begun, priority=900)
        else:
            app.tc_kit_ready = kit_is_made.wait

    built = build(edition, root=root, prepare=prepare, say=lambda text: send("said", text))
    send("end", built)
