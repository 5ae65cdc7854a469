"""The result bar: after every action, what it did is in view, on a phone and in a low window."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.labs.every_lab import show
from tests.labs.pooling_pages import codes
from tests.labs.stage import BOOK, LabOnPage

WINDOWS = {"phone": (390, 844), "small phone": (360, 740), "low window": (1280, 720)}

Step = tuple[str, Callable[[], object]]


def captcha(page: Page) -> tuple[LabOnPage, Iterator[Step]]:
    lab = show("captcha", page)

    def steps() -> Iterator[Step]:
        yield "first grids", lambda: lab.open(1)
        for i in range(3):
            yield f"grid {i}", lab.answer
        yield "refused", lambda: lab.answer(right=False)
        yield "undo", lab.button("Annuler la dernière grille").click
        yield "again", lab.answer

    return lab, steps()


def two_words(page: Page) -> tuple[LabOnPage, Iterator[Step]]:
    lab = show("two_words", page)

    def steps() -> Iterator[Step]:
        yield "first words", lambda: lab.open(1)
        yield "words", lab.answer
        yield "missed", lambda: lab.answer(right=False)
        yield "skipped", lab.button("Je ne lis pas : d’autres mots").click
        yield "undo", lab.button("Annuler le dernier mot").click

    return lab, steps()


def cheating(page: Page) -> tuple[LabOnPage, Iterator[Step]]:
    lab = show("cheating", page)

    def steps() -> Iterator[Step]:
        yield "slider", lambda: lab.set(40)
        yield "kind", lambda: lab.root.get_by_role("radio", name="envers").check()
        yield "slider again", lambda: lab.set(80)
        yield "undo", lab.button("Annuler le dernier réglage").click

    return lab, steps()


def crowd(page: Page) -> tuple[LabOnPage, Iterator[Step]]:
    lab = show("crowd", page)

    def steps() -> Iterator[Step]:
        yield "first rung", lambda: lab.climb(1)
        yield "majority", lambda: lab.climb(1)
        yield "crowd", lambda: lab.set(careful=8)
        yield "weighted", lambda: lab.climb(1)
        yield "top", lambda: lab.climb(1)
        yield "saboteurs", lambda: lab.set(saboteur=6)
        yield "undo", lab.button("Annuler la dernière action").click

    return lab, steps()


def shift(page: Page) -> tuple[LabOnPage, Iterator[Step]]:
    lab = show("shift", page)

    def steps() -> Iterator[Step]:
        def first() -> None:
            lab.begin()
            lab.work(1)

        yield "first task", first
        yield "second task", lambda: lab.work(1)
        yield "payslip", lab.button("Finir la journée").click

    return lab, steps()


def judge(page: Page) -> tuple[LabOnPage, Iterator[Step]]:
    lab = show("judge", page)

    def steps() -> Iterator[Step]:
        yield "first bet", lambda: lab.compare(7, go_on=False)
        yield "no bet", lambda: lab.compare()
        yield "undo", lab.button("Annuler le dernier choix").click

    return lab, steps()


def moderation(page: Page) -> tuple[LabOnPage, Iterator[Step]]:
    lab = show("moderation", page)

    def steps() -> Iterator[Step]:
        yield "kept", lab.button("Garder").click
        yield "ten more", lambda: lab.decide(10)
        yield "undo", lab.button("Annuler la dernière décision").click

    return lab, steps()


def pooling(page: Page) -> tuple[LabOnPage, Iterator[Step]]:
    lab = show("pooling", page)
    given = codes(4)

    def steps() -> Iterator[Step]:
        for i in (1, 3):
            yield f"{i} codes", functools.partial(lab.paste, given[:i])
        yield "undo", lab.button("Annuler la dernière action").click

    return lab, steps()


PLAYED = [captcha, two_words, cheating, crowd, judge, moderation, shift, pooling]


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("play", PLAYED, ids=lambda play: play.__name__)
def test_what_an_action_did_is_in_view(browser: Browser, play: Callable, window: str) -> None:
    width, height = WINDOWS[window]
    context = browser.new_context(viewport={"width": width, "height": height}, locale="fr-CH", reduced_motion="reduce")
    page = context.new_page()
    lab, steps = play(page)
    page.add_style_tag(content=BOOK)
    page.evaluate("document.body.append(Object.assign(document.createElement('header'), { className: 'book' }))")
    bar = lab.root.locator("[data-result-bar]")
    expect(bar).to_have_count(1)
    expect(bar).to_be_hidden()
    said = ""
    for name, act in steps:
        act()
        page.evaluate("new Promise(requestAnimationFrame)") if play is not shift else None
        expect(bar).to_be_visible()
        expect(bar).not_to_have_text(said)
        said = bar.text_content()
        box = bar.bounding_box()
        assert any(character.isdigit() for character in bar.inner_text()), name
        assert box["y"] >= 56, f"{name}: under the header"
        assert box["y"] + box["height"] <= height + 0.5, f"{name}: below the window"
        assert box["height"] <= 60, f"{name}: {box['height']} px high"
        assert box["x"] >= 0 and box["x"] + box["width"] <= width, name
    context.close()
