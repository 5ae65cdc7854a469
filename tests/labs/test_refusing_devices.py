"""A device that keeps nothing, or gives back what is no work of ours, costs a notice and nothing else: in every lab."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.labs.every_lab import KEPT, PLAYED
from tests.labs.stage import REFUSING

ILLEGIBLE = re.compile("(était illisible|étaient illisibles)")
LOST = re.compile("(sera|seront) perdue?s? si vous fermez la page")


@pytest.mark.parametrize("name", PLAYED)
def test_kept_work_that_cannot_be_read_costs_a_notice(page: Page, name: str) -> None:
    played = PLAYED[name]
    lab = played.show(page)
    for kept in ("{{{", "null", *played.broken):
        lab.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, kept])
        lab = played.show(page)
        expect(lab.root.get_by_text(ILLEGIBLE)).to_be_visible()
        played.counts(lab, played.nothing)
    played.act(lab)
    expect(lab.root).not_to_have_attribute(f"data-{played.counter}", played.nothing)


@pytest.mark.parametrize("spoiled", REFUSING, ids=["full", "forbidden"])
@pytest.mark.parametrize("name", PLAYED)
def test_a_device_that_keeps_nothing_costs_a_notice(page: Page, name: str, spoiled: str) -> None:
    played = PLAYED[name]
    page.add_init_script(spoiled)
    lab = played.show(page)
    played.act(lab)
    expect(lab.root).not_to_have_attribute(f"data-{played.counter}", played.nothing)
    expect(lab.root.get_by_text(LOST)).to_be_visible()


@pytest.mark.parametrize("name", PLAYED)
def test_nothing_is_kept_without_a_key(page: Page, name: str) -> None:
    played = PLAYED[name]
    played.act(played.show(page, storage_key=""))
    lab = played.show(page, storage_key="")
    played.counts(lab, played.nothing)
    assert lab.page.evaluate("localStorage.length") == 0
