"""`verifier`: whether an answer to an exercise is right, and if not, a hint."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from widgets.exercises import strings as words
from widgets.exercises.answers import Hint

# For each exercise, the check, as module.function: it is given the answer, then what else the notebook hands over, and raises
# `Hint`. Imported when it is asked for: the book, too, reads the names, and has no use for scikit-learn.
EXERCISES = {
    "clics-1": "clicks.second_concept",
    "clics-2": "clicks.noise",
    "clics-3": "clicks.cross_validation",
    "foule-1": "crowd.voices",
    "foule-2": "crowd.chance_to_pass",
    "foule-3": "crowd.plot",
    "valeur-1": "wages.seconds",
    "valeur-2": "wages.hidden_wage",
    "valeur-3": "wages.lowest_price",
}


def verifier(exercise: str, answer: object, *given: object) -> None:
    """Say, in French, whether `answer` solves the exercise of that name, and if not, where to look.

    `answer` is what the exercise asks for: a function (itself, not called), a number, a list or a table; `given`, what the
    check needs besides, as the notebook's cell has it. Nothing is kept or sent, and nothing is changed.

    Raises `ValueError` for an unknown name.

    Examples
    --------
    >>> from widgets.exercises import verifier
    >>> verifier("valeur-1", lambda price, wage: price / wage)
    ✗ Pas encore. Votre réponse est en heures. Combien de secondes dans une heure ?
    """
    if exercise not in EXERCISES:
        raise ValueError(words.UNKNOWN.format(name=exercise, names=", ".join(EXERCISES)))
    try:
        _check(exercise)(answer, *given)
    except Hint as hint:
        print(words.NOT_YET.format(hint=hint))
    except KeyboardInterrupt:
        print(words.NOT_YET.format(hint=words.ENDLESS))
    else:
        print(words.RIGHT.format(more=words.MORE[exercise]))


def _check(exercise: str) -> Callable[..., None]:
    module, _, name = EXERCISES[exercise].partition(".")
    check: Callable[..., None] = getattr(import_module(f"{__package__}.{module}"), name)
    return check
