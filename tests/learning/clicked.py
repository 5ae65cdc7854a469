"""Labels of somebody who clicked, as the pages and Python give them."""

from __future__ import annotations

import pandas as pd

from widgets.learning import load_page


def clicks(rounds: int = 3, concept: str = "crosswalk") -> list[dict]:
    """`lab.labels` of someone who took another time for each grid."""
    page = load_page()
    return [
        {
            "concept": concept,
            "round": i // 6 + 1,
            "tile": page["unlabelled"][i],
            "label": i % 5 < 2,
            "seconds": (3 + i // 6) / 6,
        }
        for i in range(6 * rounds)
    ]


def older(text: str) -> str:
    """A table as the pages exported it before they thought of French spreadsheets."""
    return text.removeprefix("\ufeff").replace(",", ".").replace(";", ",")


def pool_csv(votes: pd.DataFrame) -> str:
    return votes.assign(concept="crosswalk", label=votes.label.astype(int)).to_csv(index=False, lineterminator="\r\n")
