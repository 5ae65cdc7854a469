"""The small class, made up, on which votes are counted and weighed by hand."""

from __future__ import annotations

CONTROLS = 4
# Name, control tiles answered right. Made up, so that weighing changes one answer of three.
PEOPLE = (("A", 4), ("B", 4), ("C", 3), ("D", 2), ("E", 1))
IMAGES = (("1", "11110"), ("2", "00111"), ("3", "11001"))


def weight(right: int, asked: int = CONTROLS) -> int:
    """Right minus wrong: 0 for who answers at random, less for who answers the contrary."""
    return right - (asked - right)


def example() -> dict[str, object]:
    people = [{"name": name, "right": right, "weight": weight(right)} for name, right in PEOPLE]
    return {"controls": CONTROLS, "people": people, "images": [_counted(name, marks, people) for name, marks in IMAGES]}


def _counted(name: str, marks: str, people: list[dict]) -> dict[str, object]:
    votes = [mark == "1" for mark in marks]
    yes, no = votes.count(True), votes.count(False)
    weights = {
        answer: sum(one["weight"] for one, vote in zip(people, votes) if vote == answer) for answer in (True, False)
    }
    return {
        "name": name,
        "votes": votes,
        "yes": yes,
        "no": no,
        "majority": _winner(yes, no),
        "most": max(yes, no),
        "agreement": round(100 * max(yes, no) / len(votes)),
        "yes-weight": weights[True],
        "no-weight": weights[False],
        "weighted": _winner(weights[True], weights[False]),
    }


def _winner(yes: int, no: int) -> str:
    if yes == no:
        return "égalité"
    return "oui" if yes > no else "non"
