"""The answers of « Le juge » as a table, for a notebook."""

from __future__ import annotations

import pandas as pd

from widgets.learning.answers.features import FEATURES, features_of
from widgets.learning.answers.questions import read_questions


def load_answers() -> pd.DataFrame:
    """Return every answer of « Le juge », what it says and what a machine is told of it.

    Returns
    -------
    DataFrame
        One row per answer, by ``answer``, an id such as ``"saisons/1"``: ``question``, ``ask`` (what was asked),
        ``belief`` (whether what the asker believes is ``"right"`` or ``"wrong"``), ``held_back`` (true for the ten
        questions that nobody compares), ``text``, ``verdict`` (``"right"``, ``"wrong"``, ``"unsure"``), ``stance``
        (``"with"`` or ``"against"`` what the asker believes, or ``"neither"``), then the eight features.

    Examples
    --------
    >>> answers = load_answers()
    >>> len(answers), answers.question.nunique()
    (200, 40)
    >>> answers.loc["australie/1", ["length", "hedging", "agreement"]].tolist()
    [0.16, 1.0, 0.0]
    """
    rows = [
        {
            "answer": f"{question['id']}/{place}",
            "question": question["id"],
            "ask": question["ask"],
            "belief": question["belief"],
            "held_back": question.get("held_back", False),
            **{key: answer[key] for key in ("text", "verdict", "stance")},
            **features_of(answer["text"], answer["stance"]),
        }
        for question in read_questions()
        for place, answer in enumerate(question["answers"], 1)
    ]
    return pd.DataFrame(rows).set_index("answer").astype(dict.fromkeys(FEATURES, float))
