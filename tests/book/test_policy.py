"""The Content-Security-Policy of a page: the scripts that the build put inside it are allowed, and nothing else."""

from __future__ import annotations

import pytest

from tests.injected import INJECT
from tests.servers import serve
from widgets.book.page.policy import META, hashed, sealed

HEAD = f'<head><meta charset="utf-8" />{META}'


def sources(html: str) -> list[str]:
    """What the page's policy allows of scripts."""
    return html.partition("script-src ")[2].partition(";")[0].split()


def test_a_page_that_nobody_has_sealed_allows_no_script_inside_it():
    assert sources(HEAD) == ["'self'", "blob:"]


def test_each_script_inside_is_allowed_once_and_those_that_hold_data_or_an_address_are_not():
    html = sealed(
        f'{HEAD}<script>a()</script><script type="application/json">{{"b": 1}}</script><script async src="c.js"></script>'
        '</head><script data-src="x">\nd()\n</script><script type="module">e()</script><script>a()</script>'
    )
    assert sources(html) == ["'self'", "blob:", hashed("a()"), hashed("\nd()\n"), hashed("e()")]


def test_a_script_is_known_by_its_text_as_browsers_read_it():
    assert hashed("a()") == "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"  # by openssl
    assert hashed("a()\r\nb()") == hashed("a()\nb()")


def test_sealed_again_a_page_forgets_the_scripts_that_it_had():
    once = sealed(f"{HEAD}<script>a()</script>")
    assert sealed(once) == once
    assert sources(sealed(once.replace("a()", "b()"))) == ["'self'", "blob:", hashed("b()")]


def test_a_page_without_a_policy_is_left_alone():
    assert sealed("<script>a()</script>") == "<script>a()</script>"


@pytest.mark.parametrize("name", ["index", "search", "404"])
def test_what_gets_into_a_page_some_other_way_does_not_run(build_once, page, name):
    with serve(build_once({"index": "# Titre\n\nTexte.\n"}).output) as address:
        page.goto(f"{address}/{name}.html")
        assert page.evaluate(INJECT) is None
        page.goto("about:blank")
        assert page.evaluate(INJECT) == "handler"  # it would


@pytest.mark.parametrize("name", ["index", "search"])
def test_the_buttons_for_the_full_screen_and_for_printing_work_without_handlers_in_the_page(build_once, page, name):
    options = {"use_fullscreen_button": True, "use_download_button": True}
    built = build_once({"index": "# Titre\n\nTexte.\n"}, html_theme_options=options)
    page.add_init_script("self.print = () => { self.printed = true; };")
    with serve(built.output) as address:
        page.goto(f"{address}/{name}.html")
        full = page.get_by_role("button", name="Plein écran")
        full.click()
        page.wait_for_function("() => document.fullscreenElement")
        full.click()
        page.wait_for_function("() => !document.fullscreenElement")
        if name == "index":  # the search page is not to be printed
            page.evaluate("() => document.querySelector('.btn-download-pdf-button').click()")
            page.wait_for_function("() => self.printed")
        assert page.locator("[onclick]").count() == 0
