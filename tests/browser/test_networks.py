"""Networks of schools drop and filter pictures: a lab says so beside them, takes no answer without, and asks again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.labs.shift_pages import Shift
from tests.servers import serve_halting
from widgets.labs import LABS

RETRY = "Réessayer"
MISSING = ".tc-lab__missing:visible"


def lab_of(page):
    return page.get_by_role("region").and_(page.locator(".tc-lab")).first


@pytest.fixture
def no_pictures(page):
    """Tiles do not come any more; the returned function lets them come."""
    address = "**/_book/labs/*-*.webp*"
    previews = [f"{lab.entry.stem}-preview" for lab in LABS]
    page.route(
        address,
        lambda route: route.continue_() if any(name in route.request.url for name in previews) else route.abort(),
    )
    return lambda: page.unroute(address)


def network_back(page):
    page.context.set_offline(True)
    page.context.set_offline(False)


def test_the_captcha_takes_no_labels_on_grey_tiles(page, served, no_pictures):
    page.goto(f"{served}/chapters/atelier-captcha.html")
    lab = lab_of(page)
    missing = lab.locator(MISSING)
    grid, check = lab.locator(".tc-captcha__grid"), lab.get_by_role("button", name="Vérifier", exact=True)
    expect(missing).to_have_count(1)
    assert abs(missing.bounding_box()["y"] + missing.bounding_box()["height"] - grid.bounding_box()["y"]) < 40
    before = [tile.get_attribute("data-tile") for tile in lab.locator("button[data-tile]").all()]
    expect(check).to_have_attribute("aria-disabled", "true")
    check.click(force=True)
    lab.locator("button[data-tile]").first.press("Enter")
    expect(lab.get_by_role("status").first).to_contain_text("aucune réponse")
    assert [tile.get_attribute("data-tile") for tile in lab.locator("button[data-tile]").all()] == before
    missing.get_by_role("button", name=RETRY).click()
    expect(missing).to_be_visible()
    no_pictures()
    missing.get_by_role("button", name=RETRY).click()
    expect(missing).to_have_count(0)
    expect(check).not_to_have_attribute("aria-disabled", "true")
    assert lab.locator("button[data-tile]").first.evaluate("tile => tile === document.activeElement")


def test_the_crowds_ballot_waits_for_its_pictures_and_goes_on_when_the_network_is_back(page, served, no_pictures):
    page.goto(f"{served}/chapters/foule.html")
    lab = lab_of(page)
    send = lab.locator(".tc-crowd__foot .tc-lab__main")
    expect(lab.locator(".tc-crowd__grid")).to_be_visible()
    expect(lab.locator(MISSING).first).to_be_visible()
    heading = lab.locator("p[tabindex]").first.inner_text()
    send.click(force=True)
    assert lab.locator("p[tabindex]").first.inner_text() == heading
    no_pictures()
    network_back(page)
    expect(lab.locator(MISSING)).to_have_count(0)
    send.click()
    expect(lab.locator("p[tabindex]").first).not_to_have_text(heading)


def test_the_shift_takes_no_answer_about_a_picture_that_nobody_sees(page, served, no_pictures):
    page.clock.install()
    page.goto(f"{served}/chapters/journee-au-clic.html")
    shift = Shift(page)
    shift.begin(images=True)
    shift.find()
    while shift.data("kind") != "image":
        shift.button("Passer").click()
        shift.find()
    shift.button("Accepter").click()
    expect(shift.root.locator(MISSING)).to_have_count(1)
    shift.wait(1)
    shift.root.locator("[data-answer]").first.click(force=True)
    shift.root.press("1")
    assert shift.data("state") == "task"
    no_pictures()
    network_back(page)
    expect(shift.root.locator(MISSING)).to_have_count(0)
    shift.answer_open()
    expect(shift.root).to_have_attribute("data-state", "verdict")


@pytest.mark.parametrize(
    ("path", "place"), [("mon-bilan", ".tc-report"), ("guide", ".tc-mine"), ("ce-que-ce-livre-sait", ".tc-device")]
)
def test_what_is_there_for_who_has_no_javascript_is_not_seen_by_others(book, page, path, place):
    """Not even where a page comes in pieces, and is shown before the end of the place that a script will fill."""
    html = (book / f"chapters/{path}.html").read_text(encoding="utf-8")
    halt = re.search(rf'<p class="{place[1:]}__without[^<]{{40}}', html)[0]
    with serve_halting(book, halt) as address:
        page.goto(f"{address}/chapters/{path}.html", wait_until="commit")
        inside = page.locator(f"{place} p").first
        inside.wait_for(state="attached")
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        assert page.evaluate("document.readyState") == "loading"
        assert inside.is_hidden()
        page.locator(f"{place}[data-ready]").wait_for()
