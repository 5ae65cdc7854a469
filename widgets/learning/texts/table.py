"""The posts of « La file de modération » as a table, for a notebook."""

from __future__ import annotations

import pandas as pd

from widgets.learning.texts.posts import PARTS, read_posts


def load_posts() -> pd.DataFrame:
    """Return the posts of « La file de modération », one a row.

    Returns
    -------
    DataFrame
        Indexed by `post`, with `part` ("first", "second" or "held_out"), `club`, `text`, `breaks` (the rule that it
        breaks, or None), `remove` (whether the rule book, as it stands in the end, has it removed; `remove_before`: as it
        stood before the change) and `trap` ("irony", "quotation", "context" or None).

    Examples
    --------
    >>> posts = load_posts()
    >>> posts.part.value_counts().to_dict()
    {'held_out': 72, 'first': 30, 'second': 30}
    >>> posts.loc["q02", "breaks"]
    'advert'
    """
    content = read_posts()
    rows = [
        {
            "post": post,
            "part": part,
            "club": entry["club"],
            "text": entry["text"],
            "breaks": entry.get("breaks"),
            "remove": "breaks" in entry and "allowed_later" not in entry,
            "remove_before": "breaks" in entry,
            "trap": entry.get("trap"),
        }
        for part in PARTS
        for post, entry in content[part].items()
    ]
    return pd.DataFrame(rows).set_index("post")
