"""`{stand}`: taking a stand, changing one's mind, and all of it staying on the device."""

from __future__ import annotations

import json

import pytest

from tests.axe import violations_in_both
from tests.book.conftest import FORBID_STORAGE, arrive
from widgets.book.stand import directive as stand_module

KEY = "travail-du-clic/v1/stand/page-liker"
BOOK = """
# Page

:::{stand} page-liker
Mettre un « j’aime », c’est **travailler**.
:::

Suite.
"""
STEPS = ["Pas du tout d’accord", "Plutôt pas d’accord", "Entre les deux", "Plutôt d’accord", "Tout à fait d’accord"]


@pytest.fixture(scope="module")
def address(build_once):
    return build_once({"index": BOOK}).address + "/index.html"


@pytest.fixture
def opened(address, page):
    return arrive(page, address, "[data-stand][data-ready]")


def kept(page):
    text = page.evaluate(f"localStorage.getItem('{KEY}')")
    return text and json.loads(text)


def wait_until_kept(page):
    page.get_by_role("status").get_by_text("Gardé sur cet appareil.").wait_for()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


# --- the tree and the page


def test_a_stand_is_a_statement_and_five_steps_in_any_format(build_once):
    built = build_once({"index": BOOK})
    assert built.warnings == ""
    node = next(built.doctree("index").findall(stand_module.stand))
    assert node["stand_id"] == "page-liker"
    assert node[0].astext() == "Mettre un « j’aime », c’est travailler."
    assert [step.astext() for step in node[1]] == STEPS


def test_the_steps_are_labelled_radios_in_a_group_named_by_the_statement(build_once):
    page = build_once({"index": BOOK}).html("index")
    group = page.select_one("#stand-page-liker [role=group]")
    names = [page.find(id=part).get_text(strip=True) for part in group["aria-labelledby"].split()]
    assert names == ["Prendre position", "Mettre un « j’aime », c’esttravailler."]
    assert [label.get_text(strip=True) for label in group.select("label")] == STEPS
    assert page.select_one("textarea")["maxlength"] == "600"
    assert page.select_one(f"label[for={page.select_one('textarea')['id']}]").text == "Mon argument"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (":::{stand}\nPhrase.\n:::", 3, "il manque l’identifiant"),
        (":::{stand} Deux mots\nPhrase.\n:::", 3, "minuscules"),
        (":::{stand} page-vide\n:::", 3, "il n’y a pas d’affirmation"),
    ],
)
def test_a_malformed_stand_fails_with_file_line_and_reason(build, text, line, reason):
    warnings = build({"index": f"# Page\n\n{text}\n"}).warnings
    assert f"index.md:{line}: ERROR: {{stand}}" in warnings
    assert reason in warnings


def test_an_identifier_serves_once_in_the_book(build):
    twin = BOOK.replace("# Page", "")
    warnings = build({"index": BOOK + twin}).warnings
    assert "index.md:12: ERROR: {stand}\u00a0: l’identifiant «\u202fpage-liker\u202f» sert déjà" in warnings


# --- in the browser


def test_a_position_and_its_argument_are_kept_as_one_goes(opened):
    opened.get_by_label("Plutôt d’accord").check()
    opened.get_by_label("Mon argument").fill("Parce que.")
    wait_until_kept(opened)
    assert kept(opened) == {"version": 1, "first": 4, "step": 4, "argument": "Parce que."}
    opened.reload()
    opened.locator("[data-stand][data-ready]").wait_for()
    assert opened.get_by_label("Plutôt d’accord").is_checked()
    assert opened.get_by_label("Mon argument").input_value() == "Parce que."


def test_leaving_the_page_at_once_loses_nothing(opened):
    opened.get_by_label("Plutôt d’accord").check()
    opened.reload()
    assert opened.get_by_label("Plutôt d’accord").is_checked()


def test_changing_ones_mind_shows(opened):
    opened.get_by_label("Plutôt pas d’accord").check()
    opened.get_by_label("Mon argument").focus()
    opened.get_by_label("Tout à fait d’accord").check()
    change = opened.locator(".tc-stand__change")
    assert "Plutôt pas d’accord" in change.inner_text()
    assert "Tout à fait d’accord" in change.inner_text()
    opened.reload()
    opened.locator("[data-stand][data-ready]").wait_for()
    assert "Plutôt pas d’accord" in change.inner_text()
    opened.get_by_label("Plutôt pas d’accord").check()
    assert change.is_hidden()


def test_passing_over_steps_with_the_arrows_is_not_a_position(opened):
    opened.get_by_label(STEPS[0]).focus()
    opened.keyboard.press("Space")
    for _ in range(3):
        opened.keyboard.press("ArrowRight")
    opened.keyboard.press("Tab")
    assert opened.locator(".tc-stand__change").is_hidden()
    assert kept(opened)["first"] == kept(opened)["step"] == 4


def test_erasing_forgets_and_can_be_undone(opened):
    opened.get_by_label("Entre les deux").check()
    opened.get_by_label("Mon argument").fill("Ni oui ni non.")
    wait_until_kept(opened)
    press(opened, "Effacer")
    assert kept(opened) is None
    assert opened.locator("[data-stand] input:checked").count() == 0
    assert opened.get_by_role("status").inner_text() == "Effacé de cet appareil."
    press(opened, "Rétablir")
    assert kept(opened)["argument"] == "Ni oui ni non."
    press(opened, "Effacer")
    opened.reload()
    assert opened.get_by_label("Mon argument").input_value() == ""


def test_the_counter_shows_always_and_speaks_seldom(opened):
    spoken = opened.locator(".tc-stand__spoken")
    argument = opened.get_by_label("Mon argument")
    assert opened.locator(".tc-stand__count").get_attribute("aria-hidden") == "true"
    argument.fill("a" * 300)
    wait_until_kept(opened)
    assert opened.locator(".tc-stand__count").inner_text() == "300 / 600"
    assert spoken.text_content() == ""
    argument.fill("a" * 560)
    spoken.get_by_text("Il reste 40 caractères.").wait_for()
    argument.press_sequentially("b" * 60)
    assert argument.input_value().endswith("b" * 40)
    spoken.get_by_text("Limite atteinte").wait_for()


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "7",
        '{"version": 1}',
        '{"version": 1, "first": 1, "step": 6, "argument": ""}',
        '{"version": 1, "first": 1, "step": null, "argument": ""}',
        '{"version": 1, "first": null, "step": null, "argument": "' + "x" * 601 + '"}',
    ],
)
def test_a_corrupt_position_is_as_none(opened, text):
    opened.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    opened.reload()
    opened.locator("[data-stand][data-ready]").wait_for()
    assert opened.locator("[data-stand] input:checked").count() == 0
    assert opened.get_by_label("Mon argument").input_value() == ""
    opened.get_by_label("Mon argument").fill("Encore.")
    wait_until_kept(opened)


def test_where_storage_is_forbidden_it_says_so(address, page):
    page.add_init_script(FORBID_STORAGE)
    page.goto(address)
    page.get_by_label("Plutôt d’accord").check()
    page.get_by_text("refuse de garder").locator("visible=true").wait_for()
    assert page.get_by_text("reste sur cet appareil").is_hidden()
    assert page.get_by_label("Plutôt d’accord").is_checked()
    assert "Gardé" not in page.get_by_role("status").inner_text()


def test_no_accessibility_violation(opened):
    opened.get_by_label("Plutôt pas d’accord").check()
    opened.get_by_label("Mon argument").fill("Parce que.")
    opened.get_by_label("Tout à fait d’accord").check()
    wait_until_kept(opened)
    assert violations_in_both(opened, ".bd-article") == []


def test_on_a_phone_nothing_is_too_small_or_too_wide(opened):
    opened.set_viewport_size({"width": 390, "height": 800})
    opened.get_by_label("Mon argument").fill("x" * 200)
    wait_until_kept(opened)
    heights = opened.evaluate("""() => [...document.querySelectorAll(".tc-stand__step, .tc-stand__button")]
        .filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().height)""")
    assert min(heights) >= 44
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_paper_there_are_steps_and_room_to_write(opened):
    opened.emulate_media(media="print")
    text = opened.locator("[data-stand]").inner_text()
    assert all(step in text for step in STEPS)
    assert opened.locator("textarea").bounding_box()["height"] > 100
    assert "appareil" not in text


def test_on_paper_a_long_argument_is_whole(opened):
    opened.get_by_label("Mon argument").fill("Une ligne.\n" * 50)
    opened.emulate_media(media="print")
    assert opened.locator("textarea").evaluate("(box) => box.scrollHeight - box.clientHeight") <= 1


def test_without_javascript_it_reads_and_promises_nothing(address, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    text = page.locator("[data-stand]").inner_text()
    assert all(step in text for step in STEPS)
    assert "rien n’est gardé" in text
    assert "reste sur cet appareil" not in text
    assert page.locator("[data-stand] button").locator("visible=true").count() == 0
    context.close()
