"""What chapters tell of labs in numbers is what the labs do. (Of « Et si on trichait ? »: test_cheating_trials.py.)"""

from __future__ import annotations

import json
import re

import pandas as pd
import pytest

from tests.conftest import ROOT
from widgets.learning.crowdsourcing.agreement import krippendorff_alpha
from widgets.learning.crowdsourcing.crowd import crowd_of, simulate_votes
from widgets.learning.models.margins import wilson_interval
from widgets.paths import ASSETS

SHIFT = "widgets/labs/shift/parameters.js"
CAPTCHA = "widgets/labs/captcha/session.js"
WORDS = {3: "trois", 6: "six", 8: "huit", 9: "neuf"}


@pytest.fixture
def told():
    def read(page: str) -> str:
        return re.sub("[\u00a0\u202f]", " ", (ROOT / f"chapters/{page}.md").read_text(encoding="utf-8"))

    return read


def french(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def test_the_captcha_lab(told, module, tileset):
    grid, controls = module(CAPTCHA).eval("(m) => [m.GRID, m.CONTROLS]")
    text = told("atelier-captcha")
    assert f"Sur {WORDS[grid]} images, {WORDS[controls]} étaient des **témoins**" in text
    assert f"Les {WORDS[grid - controls]} autres étaient des **inconnues**" in text
    tests = len(tileset["test"])
    low, high = (round(100 * end) for end in wilson_interval(round(0.75 * tests), tests))
    assert f"sur {tests} images de test, 75 % peut cacher une vraie réussite de {low} à {high} %" in text


def test_two_words(told):
    digits = json.loads((ASSETS / "digits/page.json").read_text(encoding="utf-8"))
    text = told("deux-mots")
    assert digits["weights"] == {"person": 1, "program": 0.5} and digits["threshold"] == 2.5
    assert "une personne pèse une voix, un programme une demi-voix" in text and "à deux voix et demie" in text
    assert f"sur {french(100 * digits['error_rate'])} % des chiffres" in text
    assert f"vient de {len(digits['test'])} chiffres mis de côté" in text


def test_a_day_of_clicks(told, module):
    hour, search, run = module(SHIFT).eval("(m) => [m.PAID_HOUR, m.SEARCH, m.REFUSAL_RUN]")
    text = told("journee-au-clic")
    assert f"rapporte {french(hour)} dollars" in text
    assert f"prend {french(60 * search)} minutes pour 60 minutes payées" in text
    assert f"une offre sur {WORDS[run]}" in text


def test_a_crowd_whose_liars_agree(told, module, tileset):
    text = told("foule")
    assert "trois personnes soigneuses et huit qui sabotent" in text and "presque toujours sûre d’elle" in text
    liars = {"careful": 3, "hurried": 0, "random": 0, "saboteur": 8}
    skene = module("tests/labs/crowd_bench.js").call("climbed", tileset, "crosswalk", liars, 0)["rungs"][3]
    assert skene["share"] < 0.1 and skene["sure"] > 0.9 * len(skene["label"])

    assert "onze personnes qui sabotent s’accordent mieux entre elles qu’une foule mélangée" in text
    truth = pd.Series({f"t{i}": i % 2 for i in range(200)})
    alphas = [
        krippendorff_alpha(simulate_votes(truth, crowd_of(**kinds), seed=0))
        for kinds in ({"saboteur": 11}, {"careful": 3, "hurried": 3, "random": 3, "saboteur": 2})
    ]
    assert alphas[0] > alphas[1] + 0.3
