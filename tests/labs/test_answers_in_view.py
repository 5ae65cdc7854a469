"""An answer stands where one looks: next to the action, or the view goes there; and nothing hides what has the focus."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.labs import (
    captcha_pages,
    cheating_pages,
    crowd_pages,
    judge_pages,
    moderation_pages,
    shift_pages,
    two_words_pages,
)
from tests.labs.every_lab import show
from tests.labs.pooling_pages import codes
from tests.labs.stage import BOOK, LabOnPage

HEADER = 56  # px, of the book's own
BAR = 60
# Whether the focused control can be seen where it is: nothing that sticks lies over its middle.
UNCOVERED = """() => {
    const target = document.activeElement;
    const { left, top, width, height } = target.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && (target.contains(found) || found.closest("label")?.contains(target) === true);
}"""


@pytest.fixture
def phone(page: Page) -> Page:
    page.set_viewport_size({"width": 390, "height": 844})
    return page


def in_book(page: Page) -> None:
    page.add_style_tag(content=BOOK)
    page.evaluate("document.body.append(Object.assign(document.createElement('header'), { className: 'book' }))")


def in_view(part: Locator, page: Page) -> bool:
    """Its start is below the header, and some of it above the result bar."""
    page.evaluate("new Promise(requestAnimationFrame)")
    page.evaluate("new Promise(requestAnimationFrame)")
    top = part.bounding_box()["y"]
    return HEADER - 1 <= top <= page.viewport_size["height"] - BAR - 40


def captcha(page: Page) -> captcha_pages.Lab:
    lab = captcha_pages.show(page)
    in_book(page)
    return lab


def test_why_the_machine_answers_so_is_shown_and_one_can_come_back(phone):
    lab = captcha(phone)
    lab.open(2)
    item = lab.root.locator(".tc-captcha__item").nth(4)
    item.click()
    assert in_view(lab.root.get_by_role("region", name="Pourquoi cette réponse"), phone)
    lab.button("Revenir aux images").press("Enter")  # a tap there and then would be the second of two
    expect(item).to_be_focused()
    assert in_view(item, phone)


def test_the_details_are_a_click_away_and_so_is_the_way_back(phone):
    lab = captcha(phone)
    lab.open(3)
    lab.button("Détails").click()
    assert in_view(lab.root.locator(".tc-lab__stats"), phone)
    expect(lab.button("Revenir")).to_be_focused()
    lab.button("Revenir").click()
    expect(lab.button("Détails")).to_be_visible()
    expect(lab.button("Vérifier")).to_be_focused()  # what one was at
    assert in_view(lab.root.locator("button[data-tile]").first, phone)


def test_a_new_grid_is_whole_in_view(phone):
    lab = captcha(phone)
    lab.answer()
    lab.button("Continuer").click()
    box = lab.root.locator(".tc-captcha__card").bounding_box()
    assert box["y"] >= HEADER
    assert box["y"] + box["height"] <= 844


def test_a_grid_taken_back_shows_what_one_had_ticked(phone, truth):
    lab = captcha(phone)
    lab.open(2)
    before = {
        tile.get_attribute("data-tile"): tile.get_attribute("aria-pressed")
        for tile in lab.root.locator("button[data-tile]").all()
    }
    for tile in lab.root.locator("button[data-tile]").all():
        if truth[tile.get_attribute("data-tile"), "crosswalk"]:
            tile.click()
            before[tile.get_attribute("data-tile")] = "true"
    lab.button("Vérifier").click()
    lab.button("Annuler la dernière grille").click()
    after = {
        tile.get_attribute("data-tile"): tile.get_attribute("aria-pressed")
        for tile in lab.root.locator("button[data-tile]").all()
    }
    assert after == before
    phone.wait_for_timeout(500)  # within 0.4 s of an answer, a press is taken for a double tap
    lab.button("Vérifier").click()  # as it stands, it is right again
    assert lab.data("labels") == "18"


def tap_twice(button: Locator) -> None:
    """As two clicks, not as one double click: that is how taps come, the second on what stands there by then."""
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    for _ in range(2):
        button.page.mouse.click(box["x"] + 20, box["y"] + 20)


def test_two_taps_on_verify_count_once(phone, truth):
    lab = captcha(phone)
    lab.open(1)
    for tile in lab.root.locator("button[data-tile]").all():
        if truth[tile.get_attribute("data-tile"), "crosswalk"]:
            tile.click()
    tap_twice(lab.button("Vérifier"))
    assert lab.data("labels") == "12"
    assert [round_["verified"] for round_ in lab.trait("session")["rounds"]] == [True, True]
    expect(lab.root.get_by_text("Veuillez réessayer")).to_be_hidden()


@pytest.mark.parametrize(
    ("lab", "answer", "counted"),
    [(moderation_pages, "Garder", "decisions"), (judge_pages, "Aussi bonnes", "pairs")],
    ids=["moderation", "judge"],
)
def test_two_taps_answer_one_question(page, lab, answer, counted):
    """In a window so wide that the buttons of the next one stand where those of this one stood."""
    page.set_viewport_size({"width": 1280, "height": 900})
    shown = lab.show(page)
    for times in range(1, 5):
        tap_twice(shown.button(answer))
        assert shown.data(counted) == str(times)
        page.wait_for_timeout(500)


def test_two_taps_take_a_task_and_do_not_answer_it(phone):
    lab = shift_pages.show(phone)
    in_book(phone)
    lab.begin(images=True)
    lab.find()
    tap_twice(lab.button("Accepter"))
    assert lab.data("state") == "task"
    lab.wait(1)
    lab.root.locator("[data-answer]").first.click()
    assert lab.data("state") == "verdict"


@pytest.mark.parametrize("height", [700, 844])
def test_two_taps_on_go_on_do_nothing_to_what_comes_there(phone, height):
    """At 844 px « Annuler la dernière grille » does, which took the first grid back."""
    phone.set_viewport_size({"width": 390, "height": height})
    lab = captcha(phone)
    lab.answer()
    tap_twice(lab.button("Continuer"))
    assert lab.data("labels") == "6"
    assert lab.root.locator("button[data-tile][aria-pressed=true]").count() == 0


def test_starting_over_starts_with_the_first_motif(phone):
    lab = captcha(phone)
    lab.open(1)
    lab.root.get_by_role("radio", name="feu de circulation").check()
    lab.button("Tout recommencer").click()
    lab.button("Oui, tout effacer").click()
    assert (lab.data("concept"), lab.data("labels")) == ("crosswalk", "0")


def test_after_the_vote_comes_the_crowd_and_not_the_step_after_it(phone):
    lab = crowd_pages.show(phone)
    in_book(phone)
    lab.vote(0)
    lab.root.get_by_text("Grille 2 sur 2").wait_for()
    lab.button("Valider mes réponses").press("Enter")
    expect(lab.slider("careful")).to_be_focused()
    assert in_view(lab.panel("Composez la foule"), phone)


def test_a_vote_taken_back_shows_what_one_had_ticked(phone):
    lab = crowd_pages.show(phone)
    in_book(phone)
    lab.vote(0, 4)
    lab.root.get_by_text("Grille 2 sur 2").wait_for()
    lab.button("Annuler la dernière action").click()
    expect(lab.root.get_by_text("Grille 1 sur 2")).to_be_focused()
    assert [box.is_checked() for box in lab.root.get_by_role("checkbox").all()] == [i in (0, 4) for i in range(9)]


def test_the_words_to_read_are_in_view_with_their_field(phone):
    lab = two_words_pages.show(phone)
    in_book(phone)
    lab.answer()
    phone.mouse.wheel(0, 300)
    lab.button("Continuer").click()
    expect(lab.field).to_be_focused()
    for word in lab.root.locator("[data-digits]").all():
        assert in_view(word, phone)
    assert in_view(lab.field, phone)


def test_the_book_that_the_machine_fills_is_shown_as_it_fills(phone):
    lab = two_words_pages.show(phone)
    in_book(phone)
    lab.open(1)
    lab.root.get_by_text("Vous ne pouvez pas lire").click()
    for _ in range(12):
        if lab.data("needed") == "false":
            break
        lab.button("Dix mots d’un coup par des visiteurs simulés").click()
    lab.button("Laisser la machine lire le reste").click()
    assert in_view(lab.root.get_by_role("region", name="Le livre se remplit"), phone)


def test_a_slider_of_sixteen_values_has_room_for_a_finger_on_each(phone):
    lab = crowd_pages.show(phone)
    assert lab.slider("careful").bounding_box()["width"] >= 16 * 16


def test_undoing_a_setting_is_next_to_it(phone):
    lab = cheating_pages.show(phone)
    lab.set(40)
    undo = lab.button("Annuler le dernier réglage").bounding_box()["y"]
    assert undo - lab.slider.bounding_box()["y"] < 500


def a_day_at_work(lab: LabOnPage) -> None:
    lab.begin()
    lab.work(1)
    lab.button("Finir la journée").click()


PLAYED = {
    "captcha": lambda lab: lab.open(2),
    "two_words": lambda lab: lab.open(1),
    "cheating": lambda lab: lab.set(40),
    "crowd": lambda lab: lab.climb(2),
    "judge": lambda lab: lab.train(),
    "moderation": lambda lab: lab.decide(12),
    "shift": a_day_at_work,
    "pooling": lambda lab: lab.paste(codes(2)),
}


def played(page: Page, name: str) -> LabOnPage:
    lab = show(name, page)
    PLAYED[name](lab)
    in_book(page)
    return lab


@pytest.mark.parametrize(
    ("name", "height"),
    [(name, 844) for name in PLAYED]
    + [(name, 430) for name in ("two_words", "cheating", "pooling")],  # with a keyboard on the screen
)
def test_what_has_the_focus_is_never_covered(phone, name, height):
    lab = played(phone, name)
    phone.set_viewport_size({"width": 390, "height": height})
    lab.root.evaluate("(root) => { root.tabIndex = -1; root.focus(); }")
    covered = []
    for _ in range(60):
        phone.keyboard.press("Tab")
        inside, told = lab.root.evaluate(
            "(root) => [root.contains(document.activeElement), document.activeElement.outerHTML.slice(0, 90)]"
        )
        if not inside:
            break
        if not phone.evaluate(UNCOVERED):
            covered.append(told)
    assert covered == []
