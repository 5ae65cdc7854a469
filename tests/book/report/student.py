"""A student who works through a book's labs on its own pages, so that the device keeps what labs really write."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.test_captcha_lab import Lab as CaptchaLab
from tests.labs.judge_pages import Lab as JudgeLab
from tests.labs.shift_pages import Shift
from tests.labs.two_words_pages import Lab as TwoWordsLab


def give_labels(page: Page, address: str, *, rounds: int) -> None:
    lab = CaptchaLab(page, address)
    for _ in range(rounds):
        lab.answer()
        lab.go_on()


def cheat(page: Page, address: str, *, share: int) -> None:
    page.goto(address)
    lab = page.get_by_role("region", name="Et si on trichait")
    lab.get_by_role("radio").nth(1).check()
    slider = lab.get_by_role("slider")
    slider.focus()
    slider.fill(str(share))
    slider.blur()


def climb(page: Page, address: str, *, rungs: int) -> None:
    page.goto(address)
    lab = page.get_by_role("region", name="La foule")
    lab.get_by_role("button", name="Valider mes réponses").click()
    lab.get_by_role("button", name="M’arrêter là").click()
    for _ in range(rungs):
        lab.get_by_role("button", name="Continuer", exact=True).click()


def judge(page: Page, address: str) -> None:
    page.goto(address)
    JudgeLab(page).train()


def transcribe(page: Page, address: str, *, words: int) -> None:
    page.goto(address)
    lab = TwoWordsLab(page)
    lab.open(words)


def work_a_shift(page: Page, address: str, *, tasks: int) -> None:
    page.clock.install()
    page.goto(address)
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)
    shift = Shift(page)
    shift.begin(minutes=5)
    shift.work(tasks)
    shift.button("Finir la journée").click()
    page.clock.resume()
