"""A small lesson as ../../widgets/lms/contents.py lists it, and pages that may keep things."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT, Module
from widgets.lms.contents import code


def question(name: str, **data) -> dict:
    data = {"kind": "single", "signature": f"of-{name}", "count": 3, "right": [1], **data}
    return {"key": f"quiz/{name}", "code": code(f"quiz/{name} {data['signature']}"), **data}


def answered(asked: dict, answer, *, tries=1, solved=True, revealed=False) -> dict:
    """A state as a quiz keeps it on the device."""
    return {
        "version": 1,
        "signature": asked["signature"],
        "answer": answer,
        "tries": tries,
        "solved": solved,
        "revealed": revealed,
    }


QUI = question("qui")
QUOI = question("quoi", kind="multiple", count=4, right=[0, 2])
COMBIEN = question("combien", kind="numeric", unit="minutes", right=[0], expected=[[20.3, 1.0], [15.0, 0.5], None])
BILAN = question("bilan")
PAGES = [
    {"key": "read/un", "code": code("read/un"), "questions": [QUI, QUOI]},
    {"key": "read/deux", "code": code("read/deux"), "questions": [COMBIEN]},
    {"key": "read/trois", "code": code("read/trois"), "questions": []},
]
CONTENTS = {"pages": PAGES, "others": [BILAN]}


@pytest.fixture
def site(page):
    """A blank page of a site, where localStorage works; `site(path)` gives the module at `path` in it."""
    page.route("http://school.test/**", lambda route: route.fulfill(body="<!DOCTYPE html>", content_type="text/html"))
    page.goto("http://school.test/")
    return lambda path: Module(page, ROOT / path)
