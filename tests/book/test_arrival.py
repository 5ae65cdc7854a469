"""Networks of schools: a widget whose script does not come says so in its place, and starts once it comes."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.servers import serve
from widgets.book.host import strings as words
from widgets.labs import CaptchaLab

WIDGET = """
export default {
  render({ el }) { el.append(Object.assign(document.createElement("button"), { textContent: "Compter" })); },
};
"""
BOOK = {"index": "# Page\n\n:::{anywidget} counter.js\n{}\n:::\n\nLa suite.\n", "counter.js": WIDGET}
WRONG = {  # what a network may answer in the place of a script
    "lost": lambda route: route.abort(),
    "nosniff": lambda route: route.fulfill(
        response=route.fetch(), headers={"content-type": "text/plain", "x-content-type-options": "nosniff"}
    ),
    "a filter's page": lambda route: route.fulfill(body="<h1>Accès refusé</h1>", content_type="text/html"),
}


@pytest.fixture
def address(build_once):
    with serve(build_once(BOOK).output) as address:
        yield f"{address}/index.html"


@pytest.mark.parametrize("script", ["host.js", "labs/counter.js"])
@pytest.mark.parametrize("answer", WRONG)
def test_a_script_that_does_not_come_is_missed_in_its_place_and_asked_for_again(page, address, script, answer):
    page.route(f"**/_book/{script}*", WRONG[answer])
    page.goto(address)
    place = page.locator(".tc-widget")
    expect(place.get_by_role("alert")).to_have_text(words.ABSENT)
    again = place.get_by_role("button", name=words.RETRY)
    again.click()
    expect(place.get_by_role("status")).to_have_text(words.AGAIN.format(n=1))
    page.unroute("**/*")
    page.unroute(f"**/_book/{script}*")
    again.click()
    expect(place.get_by_role("button", name="Compter")).to_be_visible()
    expect(again).to_be_hidden()
    assert page.evaluate("document.activeElement !== document.body")


def test_it_starts_by_itself_once_the_network_is_back(page, address):
    page.route("**/_book/labs/*.js*", lambda route: route.abort())
    page.goto(address)
    expect(page.get_by_role("button", name=words.RETRY)).to_be_visible()
    page.unroute("**/_book/labs/*.js*")
    page.context.set_offline(True)
    page.context.set_offline(False)
    expect(page.get_by_role("button", name="Compter")).to_be_visible()


def test_what_is_long_in_coming_is_missed_too_and_may_still_come(page, address):
    page.clock.install()
    held = []
    page.route("**/_book/labs/*.js*", lambda route: held.append(route))
    page.goto(address, wait_until="domcontentloaded")
    page.clock.run_for(21_000)
    expect(page.get_by_role("alert")).to_have_text(words.ABSENT)
    held[0].continue_()
    expect(page.get_by_role("button", name="Compter")).to_be_visible()


def test_a_lab_shows_its_preview_there(build, page, tmp_path):
    (tmp_path / "source").mkdir()
    (tmp_path / "source/captcha.js").symlink_to(CaptchaLab.entry)
    built = build({"index": f"# Page\n\n:::{{anywidget}} captcha.js\n:css: {CaptchaLab.style}\n{{}}\n:::\n"})
    page.route("**/_book/labs/*.js*", lambda route: route.abort())
    with serve(built.output) as address:
        page.goto(f"{address}/index.html")
        picture = page.locator(".tc-widget-absent img")
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("image => image.naturalWidth") > 0


def test_a_page_saved_from_the_browser_begins_again(page, address):
    page.goto(address)
    page.get_by_role("button", name="Compter").wait_for()
    saved = page.content()
    page.route("**/index.html", lambda route: route.fulfill(body=saved, content_type="text/html"))
    page.goto(address)
    expect(page.get_by_text("enregistrée depuis un navigateur")).to_be_visible()
    expect(page.get_by_role("button", name="Compter")).to_have_count(1)
