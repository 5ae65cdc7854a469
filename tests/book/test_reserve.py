"""Room for what a script will draw: from the start where scripts run, in proportion to the width; never where none come."""

from __future__ import annotations

import pytest

from tests.servers import serve
from widgets.book.page import reserve

WIDGET = """
export default {
  render({ el }) { el.append(Object.assign(document.createElement("button"), { textContent: "Compter" })); },
};
"""
BOOK = {"index": "# Page\n\n:::{anywidget} counter.js\n{}\n:::\n\nLa suite.\n", "counter.js": WIDGET}
SCRIPT = "**/_book/labs/counter.js*"
HEIGHT = "el => Math.round(el.getBoundingClientRect().height)"


@pytest.fixture
def address(build, monkeypatch):
    monkeypatch.setattr(reserve, "measured", lambda: {"index": {"counter": [[10, 100], [60, 50]]}})
    with serve(build(BOOK).output) as address:
        yield f"{address}/index.html"


def test_a_place_has_its_height_before_its_widget_comes_and_until_an_act_after_that(page, address):
    held = []
    page.route(SCRIPT, lambda route: held.append(route))
    page.goto(address, wait_until="domcontentloaded")
    place = page.locator(".tc-widget")
    width = place.evaluate("el => el.getBoundingClientRect().width / 16")
    assert 10 < width < 60
    assert place.evaluate(HEIGHT) == pytest.approx(16 * (110 - width), abs=1)
    assert reserve.COMING in place.evaluate("el => getComputedStyle(el, '::before').content")
    page.evaluate("addEventListener('wheel', () => { self.turned = true; })")
    page.mouse.wheel(0, 10)  # an act, but nothing has come yet
    page.wait_for_function("() => self.turned")
    assert place.evaluate(HEIGHT) > 800
    held[0].continue_()
    page.get_by_role("button", name="Compter").wait_for()
    assert place.evaluate(HEIGHT) > 800
    assert place.evaluate("el => getComputedStyle(el, '::before').content") == "none"
    page.emulate_media(media="print")
    assert place.evaluate(HEIGHT) < 100
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Compter").click()
    assert place.evaluate(HEIGHT) < 100


def test_what_does_not_come_leaves_no_hole(page, browser, address):
    page.route(SCRIPT, lambda route: route.abort())
    page.goto(address)
    place = page.locator(".tc-widget")
    place.get_by_role("alert").wait_for()
    assert place.evaluate(HEIGHT) < 300
    context = browser.new_context(java_script_enabled=False)
    without = context.new_page()
    without.goto(address)
    assert without.locator(".tc-widget").bounding_box()["height"] < 300
    context.close()


def test_a_place_that_waits_for_no_notice_is_given_up_in_time(page, address):
    page.clock.install()
    page.route(SCRIPT, lambda route: None)  # held for good
    page.goto(address, wait_until="domcontentloaded")
    place = page.locator(".tc-widget")
    assert place.evaluate(HEIGHT) > 800
    page.evaluate("dispatchEvent(new Event('load'))")  # as when all but that script has come
    page.clock.run_for(11_000)
    assert place.evaluate(HEIGHT) < 300
