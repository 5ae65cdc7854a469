"""What of a lab comes after its first view: by itself, at the first act in it, and again where it did not come."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.servers import serve
from widgets.labs import CaptchaLab

LAB = f':::{{anywidget}} {CaptchaLab.entry}\n:css: {CaptchaLab.style}\n{{"concept": "crosswalk", "hand": 7}}\n:::\n'
BOOK = {"index": f"# Atelier\n\n{LAB}"}
FIRST, SECOND = "**/captcha-later-1.js*", "**/captcha-later-2.js*"


@pytest.fixture(scope="module")
def served(build_once):
    with serve(build_once(BOOK).output) as address:
        yield address


def lab(page):
    return page.locator(".tc-captcha")


def check(page):
    return page.get_by_role("button", name="Vérifier")


def answer(page, tileset):
    """Tick what shows a crossing among the test tiles, and one that nobody knows: a grid that is accepted, and teaches."""
    truth = dict(zip(tileset["control"], tileset["truth"]["crosswalk"]["control"], strict=True))
    tiles = {tile.get_attribute("data-tile"): tile for tile in page.locator("[data-tile]").all()}
    unknown = next(name for name in tiles if name not in truth)
    for name, tile in tiles.items():
        if name == unknown or truth.get(name) == "1":
            tile.click()
    check(page).click()


def test_a_grid_is_there_before_what_the_model_sees_and_is_answered_once_that_has_come(page, served, tileset):
    held = []
    page.route(FIRST, lambda route: held.append(route))
    page.goto(f"{served}/index.html", wait_until="commit")
    page.locator("[data-tile]").first.click()
    expect(page.locator("[data-tile]").first).to_have_attribute("aria-pressed", "true")
    page.locator("[data-tile]").first.click()
    expect(check(page)).to_have_attribute("aria-disabled", "true")
    check(page).click(force=True)
    assert lab(page).get_attribute("data-labels") == "0"
    held[0].continue_()
    expect(check(page)).not_to_have_attribute("aria-disabled", "true")
    answer(page, tileset)
    expect(lab(page)).to_have_attribute("data-labels", "6")


@pytest.mark.parametrize(
    "wrong",
    [lambda route: route.abort(), lambda route: route.fulfill(body="", content_type="text/javascript")],
    ids=["lost", "something else"],
)
def test_where_it_does_not_come_the_lab_says_so_and_asks_again(page, served, tileset, wrong):
    page.route(FIRST, wrong)
    page.goto(f"{served}/index.html")
    notice = page.locator(".tc-lab__missing:visible")
    expect(notice).to_contain_text("Une partie de l’atelier n’est pas arrivée")
    page.unroute(FIRST)
    notice.get_by_role("button", name="Réessayer").click()
    expect(notice).to_have_count(0)
    answer(page, tileset)
    expect(lab(page)).to_have_attribute("data-labels", "6")


def test_what_explains_an_wrongcomes_at_the_first_act_and_not_before(page, served, tileset):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}/index.html")
    expect(check(page)).not_to_have_attribute("aria-disabled", "true")
    page.wait_for_load_state("networkidle")
    assert not any("later-2" in url for url in asked)
    answer(page, tileset)
    page.get_by_role("button", name="Continuer").click()
    assert sum("later-2" in url for url in asked) == 1
    expect(page.locator(".tc-captcha__why .tc-captcha__patch").first).to_be_visible()


def test_a_session_that_goes_on_asks_for_all_of_it_by_itself(page, build_once, tileset):
    kept = LAB.replace('"hand": 7', '"hand": 7, "storage_key": "captcha"')
    with serve(build_once({"index": f"# Atelier\n\n{kept}"}).output) as address:
        page.goto(f"{address}/index.html")
        expect(check(page)).not_to_have_attribute("aria-disabled", "true")
        answer(page, tileset)
        page.get_by_role("button", name="Continuer").click()
        page.reload()
        expect(page.locator(".tc-captcha__why .tc-captcha__patch").first).to_be_visible()
        expect(lab(page)).to_have_attribute("data-labels", "6")


def test_from_the_disk_too(page, build_once, tileset):
    page.goto(build_once(BOOK).address + "/index.html")
    expect(check(page)).not_to_have_attribute("aria-disabled", "true")
    answer(page, tileset)
    expect(lab(page)).to_have_attribute("data-labels", "6")


@pytest.fixture(scope="module")
def tileset():
    return CaptchaLab().tileset
