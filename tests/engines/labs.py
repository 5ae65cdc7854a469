"""Three rounds of each lab, by the contract that widgets/labs/README.md documents: { name of a lab: (page, play) }."""

from __future__ import annotations

from collections.abc import Callable

from selenium.webdriver.common.keys import Keys

from tests.labs.pooling_pages import codes
from tests.labs.two_words_pages import truth as digits
from widgets.learning import load_tiles

from .desk import Lab

ROUNDS = 3


def captcha(lab: Lab) -> None:
    tiles = load_tiles()
    shows = {(row.tile, row.concept): row.present for row in tiles.itertuples()}
    for turn in range(ROUNDS):
        for tile in lab.all("button[data-tile]"):
            if shows[tile.get_attribute("data-tile"), lab.data("concept")]:
                lab.desk.click(tile)
        lab.press("Vérifier")
        lab.has(labels=str(6 * (turn + 1)))
        lab.go_on()
    assert 0 < float(lab.data("accuracy")) <= 1


def two_words(lab: Lab) -> None:
    for turn in range(ROUNDS):
        words = [word.get_attribute("data-digits").split() for word in lab.all("[data-digits]")]
        field = lab.desk.one("input[type=text], input:not([type])", lab.root)
        field.send_keys(" ".join("".join(digits()[digit] for digit in word) for word in words))
        lab.press("Vérifier")
        lab.has(words=str(turn + 1))
        lab.go_on()
    lab.desk.wait(lambda: lab.all(".tc-two-words__ballots tbody tr"))


def cheating(lab: Lab) -> None:
    lab.desk.click(lab.desk.one("input[type=radio][value=against]", lab.root))
    for share in ("10", "30", "50"):
        lab.desk.set(lab.desk.one("input[type=range]", lab.root), share)
        lab.has(share=share)
        lab.desk.wait(lambda: int(lab.data("wrong") or 0) > 0 and lab.data("accuracy"))


def crowd(lab: Lab) -> None:
    lab.desk.click(lab.all("input[type=checkbox]")[0])
    ticks = lab.all(".tc-crowd__tile .tc-lab__tick")
    assert [tick.is_displayed() for tick in ticks] == [True] + [False] * 8
    lab.press("Valider mes réponses", "M’arrêter là")
    lab.has(votes="9")
    for step in range(ROUNDS):
        lab.press("Continuer")
        lab.has(step=str(step + 1))


def judge(lab: Lab) -> None:
    for turn, side in enumerate(("Réponse A", "Réponse B", "Réponse A")):
        lab.press(side)
        lab.has(pairs=str(turn + 1))
        lab.go_on()


def shift(lab: Lab) -> None:
    lab.desk.run("tcHurry()")
    lab.press("Commencer la journée")
    for _ in range(ROUNDS):
        lab.desk.wait(lambda: lab.data("state") != "search")
        lab.press("Accepter")
        lab.desk.wait(lambda: lab.data("kind"))
        if lab.data("kind") == "digits":
            asked = lab.desk.one(".tc-shift__form label", lab.root).text  # « Les 4 chiffres »
            lab.desk.one(".tc-shift__form input", lab.root).send_keys("1234567"[: int(asked.split()[1])])
            lab.press("Envoyer")
        else:
            lab.desk.one("[data-answer]", lab.root).send_keys(Keys.ENTER)
        lab.press("Chercher la tâche suivante")


def moderation(lab: Lab) -> None:
    for turn, choice in enumerate(("Garder", "Retirer", "Garder")):
        lab.press(choice)
        lab.has(decisions=str(turn + 1))
    assert lab.data("accuracy")


def pooling(lab: Lab) -> None:
    given = codes(3, rounds=3)
    for turn in range(ROUNDS):
        lab.desk.set(lab.desk.one("textarea", lab.root), given[turn])
        lab.has(codes=str(turn + 1))
    lab.desk.wait(lambda: float(lab.data("accuracy-majority") or 0) > 0)


LABS: dict[str, tuple[str, Callable[[Lab], None]]] = {
    "captcha": ("atelier-captcha", captcha),
    "two_words": ("deux-mots", two_words),
    "cheating": ("tricher", cheating),
    "crowd": ("foule", crowd),
    "judge": ("le-juge", judge),
    "shift": ("journee-au-clic", shift),
    "moderation": ("moderation", moderation),
    "pooling": ("mise-en-commun", pooling),
}
