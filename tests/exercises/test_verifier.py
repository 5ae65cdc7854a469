"""`verifier`: what it says of right answers, of the typical wrong ones, and of what is no answer."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import binom
from sklearn.linear_model import LogisticRegression

from widgets.exercises import strings as words
from widgets.exercises import verifier
from widgets.exercises.clicks import VALUES
from widgets.exercises.verify import EXERCISES
from widgets.learning import crowd_of, load_features, load_tiles, simulate_votes

TILES = load_tiles()
TRUTH = TILES[(TILES.concept == "crosswalk") & (TILES.split == "unlabelled")].set_index("tile").present
HONEST, LEADER = (simulate_votes(TRUTH, crowd_of(**people), seed=3) for people in ({"hurried": 21}, {"saboteur": 1}))
LABELS = pd.DataFrame({"concept": "crosswalk", "tile": TRUTH.index[:60], "label": TRUTH[:60].to_numpy()})
DRAWN = np.random.default_rng(1).random(60) < 0.2
FEATURES = load_features()
WAGES = np.linspace(1, 9, 1001)  # of a thousand people, for tasks of a cent


def simulate(price):
    return 100 * price * WAGES


def inverted(where, **more):
    return LABELS.assign(label=LABELS.label != where, **more)


def needed(p, goal=0.95, start=1, step=2):
    n = start
    while binom.sf(n // 2, n, p) < goal:
        n += step
    return n


def least(k):
    return int(np.ceil(0.7 * k))


def plot(k, *, honest=21, copies=None, name="copie-{}"):
    kept = HONEST[HONEST.annotator.isin([f"hurried-{i}" for i in range(1, honest + 1)])]
    return pd.concat([kept, *(LEADER.assign(annotator=name.format(i)) for i in range(k if copies is None else copies))])


def scored(examples, answers):
    known = FEATURES.loc[LABELS.tile]
    return [
        LogisticRegression(C=C, tol=1e-6, max_iter=1000).fit(known, LABELS.label).score(FEATURES.loc[examples], answers)
        for C in VALUES
    ]


def lowest(goal, factor=1):
    return factor * next(price for price in np.arange(0.5, 10, 0.1) if (price * WAGES >= 7.25).mean() >= goal)


TEST = TILES[(TILES.concept == "crosswalk") & (TILES.split == "test")].set_index("tile").present

WRONG = [
    ("foule-1", [lambda p, goal=0.95: None], "voices_needed(0.7) rend None"),
    ("foule-1", [11], words.NO_FUNCTION),
    ("foule-1", [...], words.NOTHING_YET),
    ("foule-1", [lambda p: 1 / 0], "ZeroDivisionError"),
    ("foule-1", [lambda p, goal=0.95: "11"], "il faut un nombre"),
    ("foule-1", [lambda p, goal=0.95: needed(p, goal) + 1], "nombre impair"),
    ("foule-1", [lambda p, goal=0.95: needed(p)], words.GOAL_IGNORED),
    ("foule-1", [lambda p, goal=0.95: needed(p, goal) - 2], "n’a raison que 9"),
    ("foule-1", [lambda p, goal=0.95: needed(p, goal) + 2], "suffisent"),
    ("foule-2", [lambda k, p: binom.sf(least(k), k, p)], words.MORE_THAN),
    ("foule-2", [lambda k, p: binom.sf(int(0.7 * k) - 1, k, p)], "il faut en réussir 4"),
    ("foule-2", [lambda k, p: binom.pmf(least(k), k, p)], "exactement 7"),
    ("foule-2", [lambda k, p: binom.cdf(least(k) - 1, k, p)], words.OPPOSITE),
    ("foule-2", [lambda k, p: 100 * binom.sf(least(k) - 1, k, p)], words.PERCENT),
    ("foule-2", [lambda k, p: binom.sf(k // 2, k, p)], "plus de la moitié"),
    ("foule-2", [lambda k, p: 0.123], "vous trouvez 0,123"),
    ("foule-3", [lambda k: [LEADER], LEADER], "de type list"),
    ("foule-3", [lambda k: plot(k, honest=21 - k, name="copie"), LEADER], words.SAME_NAME),
    ("foule-3", [plot, LEADER], "compte 26 personnes\u00a0: les 5 copies"),
    ("foule-3", [lambda k: plot(k, honest=20 - k), LEADER], "compte 20 personnes"),
    ("foule-3", [lambda k: plot(k, honest=22 - k, copies=k - 1), LEADER], "on trouve 4 personnes"),
    ("clics-1", ["15Q0-0002"], words.A_CODE),
    ("clics-1", [LABELS], words.SAME_CONCEPT),
    ("clics-1", [[1, 2]], "de type list"),
    ("clics-2", [LABELS, LABELS], words.NO_COPY),
    ("clics-2", [LABELS.copy(), LABELS], words.NONE_CHANGED),
    ("clics-2", [inverted(True), LABELS], words.ALL_CHANGED),
    ("clics-2", [inverted(np.arange(60) < 30), LABELS], "30 étiquettes inversées sur 60"),
    ("clics-2", [inverted(DRAWN & LABELS.label), LABELS], "toutes celles qui changent deviennent False"),
    ("clics-2", [inverted(np.arange(60) % 5 == 0), LABELS], words.REGULAR),
    ("clics-2", [inverted(DRAWN)[:50], LABELS], "50 lignes"),
    ("clics-2", [LABELS.assign(label="non"), LABELS], words.NO_TRUTH),
    ("clics-3", [[], LABELS], "en voici 0"),
    ("clics-3", [..., LABELS], words.NOTHING_YET),
    ("clics-3", [["a"] * 5, LABELS], words.NO_GRADES),
    ("clics-3", [[[0.5, 0.6, 0.7]] * 5, LABELS], words.NOT_A_MEAN),
    ("clics-3", [scored(TEST.index, TEST), LABELS], words.ON_TEST),
    ("clics-3", [scored(LABELS.tile, LABELS.label), LABELS], words.ON_OWN),
    ("clics-3", [[0.1] * 5, LABELS], "on attend autour de"),
    ("valeur-1", [lambda price, wage: price / wage], words.IN_HOURS),
    ("valeur-1", [lambda price, wage: 60 * price / wage], words.IN_MINUTES),
    ("valeur-1", [lambda price, wage: wage / price], words.TASKS),
    ("valeur-1", [lambda price, wage: 3600 * wage / price], words.UPSIDE_DOWN),
    ("valeur-1", [lambda price, wage: 3600 * wage * price], words.MULTIPLIED),
    ("valeur-1", [lambda price, wage: 12], "il faut alors faire 2\u202f000 tâches"),
    ("valeur-2", [..., 819, 6.1], words.NOTHING_YET),
    ("valeur-2", [6.1 / 819, 819, 6.1], "pas l’unité"),
    ("valeur-2", [819 / 6.1, 819, 6.1], "des heures pour des dollars"),
    ("valeur-2", [6.1 * 819, 819, 6.1], words.WAGE_OFF),
    ("valeur-2", [-1, 819, 6.1], words.WAGE_OFF),
    ("valeur-3", [lambda goal: lowest(goal, 0.01), simulate], words.IN_DOLLARS),
    ("valeur-3", [lambda goal: lowest(0.5), simulate], words.GOAL_IGNORED),
    ("valeur-3", [lambda goal: 9.9, simulate], words.LAST_PRICE),
    ("valeur-3", [lambda goal: 0.5, simulate], "à 0,5 centimes, 0\u00a0% des personnes"),
]
RIGHT = [
    ("foule-1", [needed]),
    ("foule-2", [lambda k, p: binom.sf(least(k) - 1, k, p)]),
    ("foule-3", [lambda k: plot(k, honest=21 - k), LEADER]),
    ("clics-1", [LABELS.assign(concept="traffic-light")]),
    ("clics-2", [inverted(DRAWN), LABELS]),
    ("valeur-1", [lambda price, wage: price * 3600 / wage]),
    ("valeur-2", [1000 * 6.1 / 819, 819, 6.1]),
    ("valeur-3", [lowest, simulate]),
    ("valeur-3", [lambda goal: 7.25 / np.quantile(WAGES, 1 - goal), simulate]),
]


@pytest.mark.parametrize(("exercise", "given", "hint"), WRONG)
def test_a_typical_mistake_gets_its_hint(exercise, given, hint, capsys):
    if callable(given[0]):
        given[0].__name__ = {"foule-1": "voices_needed"}.get(exercise, "f")
    verifier(exercise, *given)
    said = capsys.readouterr().out
    assert said.startswith("✗ Pas encore. ") and hint.lower() in said.lower(), said


@pytest.mark.parametrize(("exercise", "given"), RIGHT)
def test_a_right_answer_is_said_to_be_right(exercise, given, capsys):
    verifier(exercise, *given)
    assert capsys.readouterr().out == f"✓ Juste. {words.MORE[exercise]}\n"


def test_a_loop_without_end_that_the_learner_stops_gets_a_hint(capsys):
    def endless(p, goal=0.95):
        raise KeyboardInterrupt

    verifier("foule-1", endless)
    assert words.ENDLESS in capsys.readouterr().out


def test_a_name_that_is_no_exercise_is_refused_with_those_that_are():
    with pytest.raises(ValueError, match="clics-1, clics-2"):
        verifier("foule-9", 1)
    assert set(words.MORE) == set(EXERCISES)
