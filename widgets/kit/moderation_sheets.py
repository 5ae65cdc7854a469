"""« La file de modération » on paper: twelve posts to judge by the rule book, to compare with a neighbour's; and the key.

What the machine would make of one of them is worked out by the lab's own model, on decisions that follow the rule book.
"""

from __future__ import annotations

from pathlib import Path

from widgets.book.sessions.sheets import named
from widgets.learning.texts.posts import POSTS_FILE, read_posts
from widgets.learning.texts.table import load_posts
from widgets.learning.texts.words import NUMBER, words_of

from .typeset import print_sheet

SHEETS = named("moderation", "moderation-corrige")
INPUTS = (POSTS_FILE,)

C = 10  # as in widgets/labs/moderation/learner.js
# Every rule is broken by some, and some only look as if; by their ids, in the order of the sheet.
POSTS = ("q08", "q02", "q17", "q05", "q10", "q15", "q09", "q18", "q25", "q12", "q06", "q57")
FOOLED = "t56"  # a held-out post, a quotation: pupils add its words up
_TRAPS = {
    "irony": "De l’ironie\u00a0: les mots disent le contraire.",
    "quotation": "Une citation\u00a0: les mots sont ceux de quelqu’un d’autre.",
}


def weights() -> tuple[list[tuple[str, float]], float]:
    """What each known word of `FOOLED` weighs, most first, and the bias; to one decimal, as they are printed."""
    # Here: they take a second, which a build over a kit that is up to date does without.
    from sklearn.feature_extraction.text import CountVectorizer

    from widgets.learning.models.estimators import LogisticClassifier

    posts = load_posts()
    queue = posts[posts.part != "held_out"]
    bag = CountVectorizer(analyzer=words_of, binary=True)
    rows = bag.fit_transform(queue.text).toarray()
    removed = queue.remove_before.where(queue.part == "first", queue.remove)
    model = LogisticClassifier(C=C).fit(rows, removed.astype(bool))
    known = [word for word in words_of(posts.text[FOOLED]) if word in bag.vocabulary_]
    found = [(word, round(float(model.coef_[0][bag.vocabulary_[word]]), 1)) for word in known]
    return sorted(found, key=lambda pair: -abs(pair[1])), round(float(model.intercept_[0]), 1)


def make(folder: Path, seed: int) -> list[Path]:
    data = describe()
    return [print_sheet(sheet, folder, data) for sheet in SHEETS]


def describe() -> dict[str, object]:
    content = read_posts()
    queue = {**content["first"], **content["second"]}
    words, bias = weights()
    shown = [(word, weight) for word, weight in words if weight]
    total = round(sum(weight for _, weight in shown) + bias, 1)
    return {
        "network": content["network"],
        "rules": list(content["rules"].values()),
        "change": content["change"]["text"],
        "posts": [_post(number, queue[post], content) for number, post in enumerate(POSTS, start=1)],
        "fooled": content["held_out"][FOOLED]["text"],
        "words": [
            {"word": "un nombre" if word == NUMBER else word, "weight": _signed(weight)} for word, weight in shown
        ],
        "bias": _signed(bias),
        "total": _signed(total),
        "removes": total > 0,
    }


def _post(number: int, entry: dict[str, object], content: dict[str, dict]) -> dict[str, object]:
    rule = entry.get("breaks")
    return {
        "number": number,
        "club": entry["club"],
        "text": entry["text"],
        "context": entry.get("context", ""),
        "removed": rule is not None,
        "rule": content["rules"][rule]["name"] if rule else "",
        "later": "allowed_later" in entry,
        "why": _TRAPS.get(str(entry.get("trap")), ""),
    }


def _signed(weight: float) -> str:
    return f"{'−' if weight < 0 else '+'}{abs(weight):.1f}".replace(".", ",")
