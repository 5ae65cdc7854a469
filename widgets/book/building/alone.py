"""A build has `_build/` to itself, and says in a sentence what keeps it from being made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from . import strings as words
from . import troubles
from .display import Display

ROOT = Path(__file__).resolve().parents[3]
BUILD = ROOT / "_build"
_LOCK = ".lock"


def alone(work: Callable[[], bool], display: Display, folder: Path = BUILD) -> int:
    """Do the work once no other build is under way; return what the command ends with: 0 if it could be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / _LOCK)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            display.say(f"{words.WAITING}\n")
            lock.acquire()
        try:
            return 0 if work() else 1
        finally:
            lock.release()
    except KeyboardInterrupt:
        display.say(f"{words.STOPPED}\n")
        return 130
    except Exception as error:
        display.say(f"{troubles.described(error, folder)}\n")
        return 1
    finally:
        display.end()
