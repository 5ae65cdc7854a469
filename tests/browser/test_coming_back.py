"""Reloading a page, or coming back to it, shows what one was looking at: a lab that draws a kept session moves nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, TimeoutError

from tests.labs.captcha_pages import Lab as Captcha
from tests.labs.cheating_pages import Lab as Cheating
from tests.labs.crowd_pages import Lab as Crowd
from tests.labs.moderation_pages import Lab as Moderation
from tests.labs.pooling_pages import Pooling, codes
from tests.labs.shift_pages import Shift
from tests.labs.two_words_pages import Lab as TwoWords

POSITIONS = {"phone": 6, "desktop": 3}


def play_captcha(page: Page) -> None:
    Captcha(page).open(4)


def play_two_words(page: Page) -> None:
    TwoWords(page).open(2)


def play_cheating(page: Page) -> None:
    Cheating(page).set(40)


def play_crowd(page: Page) -> None:
    Crowd(page).climb()


def play_moderation(page: Page) -> None:
    Moderation(page).decide(12)


def play_shift(page: Page) -> None:
    shift = Shift(page)
    shift.begin()
    shift.root.and_(page.locator("[data-state=offer]")).wait_for(timeout=30_000)
    shift.button("Accepter").click()
    shift.answer_open()
    shift.button("Finir la journée").click()


def play_pooling(page: Page) -> None:
    Pooling(page).paste(codes(3))


LABS = {
    "atelier-captcha": play_captcha,
    "deux-mots": play_two_words,
    "tricher": play_cheating,
    "foule": play_crowd,
    "journee-au-clic": play_shift,
    "moderation": play_moderation,
    "mise-en-commun": play_pooling,
}
WINDOWS = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 720}}


def at_rest(page: Page) -> None:
    """The page is there, the lab has drawn what it was told, and the history knows how high it is."""
    page.wait_for_load_state("load")
    page.locator(".tc-widget .tc-lab").wait_for()
    page.evaluate(
        """async () => {
            const place = document.querySelector(".tc-widget");
            for (let still = 0, last = 0; still < 5; ) {
                await new Promise((then) => setTimeout(then, 50));
                const { height } = place.querySelector(".tc-lab").getBoundingClientRect();
                still = height === last ? still + 1 : 0;
                last = height;
            }
        }"""
    )


FOLLOWS = """(lab) => [...document.querySelectorAll("article section[id]")]
    .find((part) => lab.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING).id"""
# What stands in the middle of the window, as a way to it from the article, and how high it stands.
IN_VIEW = """() => {
    const way = [];
    let one = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    const { top } = one.getBoundingClientRect();
    for (; one.parentElement && one.localName !== "article"; one = one.parentElement) way.unshift([...one.parentElement.children].indexOf(one));
    return [way, top];
}"""
STANDS = """([way, top]) => {
    const one = way.reduce((from, at) => from?.children[at], document.querySelector("article"));
    return one !== undefined && Math.abs(one.getBoundingClientRect().top - top) <= 2;
}"""


def is_there(page: Page, seen: list) -> bool:
    """Whether what was `seen` comes to stand where it stood: a browser that is busy scrolls late."""
    try:
        page.wait_for_function(STANDS, arg=seen, timeout=2000)
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize(("name", "play"), LABS.items(), ids=LABS)
def test_a_reload_and_the_way_back_show_what_was_in_view(
    browser: Browser, served: str, name: str, play: Callable[[Page], None], window: str
) -> None:
    context = browser.new_context(viewport=WINDOWS[window], locale="fr-CH")
    page = context.new_page()
    page.goto(f"{served}/chapters/{name}.html")
    play(page)
    at_rest(page)
    top, height = page.evaluate(
        "() => { const r = document.querySelector('.tc-widget').getBoundingClientRect(); return [r.top + scrollY, r.height]; }"
    )
    moved = {}
    positions = POSITIONS[window]
    for i in range(positions):
        y = top - 100 + i * height / (positions - 1)
        if not comes_back(page, y, page.reload):
            moved[y] = page.evaluate("scrollY")

    if not comes_back(page, y, lambda: there_and_back(page, served)):
        moved["back"] = page.evaluate("scrollY")
    context.close()
    assert moved == {}


def test_so_do_they_after_a_link_within_the_page(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport=WINDOWS["phone"], locale="fr-CH")
    page = context.new_page()
    page.goto(f"{served}/chapters/tricher.html")
    play_cheating(page)
    at_rest(page)
    below = page.locator(".tc-widget").evaluate(FOLLOWS)
    page.evaluate("(id) => { location.hash = id; }", below)
    y = page.locator(f"#{below}").evaluate("(part) => part.getBoundingClientRect().top + scrollY - 200")
    assert comes_back(page, y, page.reload)
    assert comes_back(page, y, lambda: there_and_back(page, served))
    context.close()


def there_and_back(page: Page, served: str) -> None:
    page.goto(f"{served}/chapters/glossaire.html")
    page.go_back()


def comes_back(page: Page, y: float, leave: Callable[[], object]) -> bool:
    page.evaluate("(y) => scrollTo({ top: y, behavior: 'instant' })", y)
    page.wait_for_timeout(300)  # the browser notes the position a moment after the last scroll
    seen = page.evaluate(IN_VIEW)
    leave()
    at_rest(page)
    return is_there(page, seen)
