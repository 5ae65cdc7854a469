"""Random crowds with missing votes and ties, and slow, plain versions of the methods, straight from the papers."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import permutations

import numpy as np
import pandas as pd
from hypothesis import strategies as st


def random_votes(seed: int, *, tasks=30, annotators=9, labels=2, asked=0.6, repeated=0) -> pd.DataFrame:
    """Votes of annotators of unequal worth, some of them missing, rows shuffled."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(labels, size=tasks)
    skill = rng.uniform(0.2, 1, annotators)
    rows = []
    for task in range(tasks):
        for annotator in range(annotators):
            for _ in range(1 + rng.binomial(repeated, 0.2)):
                if rng.random() < asked:
                    label = truth[task] if rng.random() < skill[annotator] else rng.integers(labels)
                    rows.append((f"t{task:03d}", f"a{annotator:03d}", f"l{label}"))
    table = pd.DataFrame(rows, columns=["task", "annotator", "label"])
    return table.sample(frac=1, random_state=seed, ignore_index=True)


@st.composite
def any_votes(draw, most_tasks=7, most_annotators=6, most_labels=3) -> pd.DataFrame:
    """Small crowds of any shape: hypothesis likes ties, lonely votes and annotators who disagree on all."""
    cells = [(t, a) for t in range(most_tasks) for a in range(most_annotators)]
    asked = draw(st.lists(st.sampled_from(cells), min_size=1, unique=True))
    labels = draw(st.lists(st.integers(0, most_labels - 1), min_size=len(asked), max_size=len(asked)))
    rows = [(t, a, label) for (t, a), label in zip(asked, labels, strict=True)]
    return pd.DataFrame(rows, columns=["task", "annotator", "label"])


def plain_majority(votes: pd.DataFrame) -> dict:
    """{task: (label, share)}, ties to the smallest label."""
    given = defaultdict(Counter)
    for task, label in zip(votes.task, votes.label, strict=True):
        given[task][label] += 1
    return {
        task: (
            min(label for label in counts if counts[label] == max(counts.values())),
            max(counts.values()) / counts.total(),
        )
        for task, counts in given.items()
    }


def plain_dawid_skene(votes: pd.DataFrame, steps: int) -> tuple[dict, dict, dict]:
    """Dawid & Skene (1979), with the paper's letters: T[i][j], p[j], pi[k][j][m] after that many steps.

    The paper's n[k][i][l] is how often clinician k gave answer l, here m, on patient i. Nothing is shared with the
    code under test but the floor of 1e-10 under the counts that make pi.
    """
    n = Counter(zip(votes.annotator, votes.task, votes.label, strict=True))
    patients, clinicians, answers = (sorted(set(votes[c])) for c in ("task", "annotator", "label"))
    of_patient = {i: [(k, m, times) for (k, task, m), times in n.items() if task == i] for i in patients}
    of_clinician = {k: [(i, m, times) for (who, i, m), times in n.items() if who == k] for k in clinicians}
    T = {}
    for i in patients:
        total = sum(times for _, _, times in of_patient[i])
        T[i] = {j: sum(times for _, m, times in of_patient[i] if m == j) / total for j in answers}

    def estimate():
        p = {j: sum(T[i][j] for i in patients) / len(patients) for j in answers}
        pi = {}
        for k in clinicians:
            pi[k] = {}
            for j in answers:
                seen = {m: max(1e-10, sum(T[i][j] * t for i, said, t in of_clinician[k] if said == m)) for m in answers}
                pi[k][j] = {m: seen[m] / sum(seen.values()) for m in answers}
        return p, pi

    for _ in range(steps):
        p, pi = estimate()
        for i in patients:
            logs = {
                j: math.log(max(p[j], 1e-10)) + sum(t * math.log(pi[k][j][m]) for k, m, t in of_patient[i])
                for j in answers
            }
            highest = max(logs.values())
            total = sum(math.exp(value - highest) for value in logs.values())
            T[i] = {j: math.exp(logs[j] - highest) / total for j in answers}
    return T, *estimate()


def plain_alpha(votes: pd.DataFrame) -> float:
    """Alpha by its definition: how often two values in one unit differ, against any two values at all."""
    units = [list(unit.label) for _, unit in votes.groupby("task") if len(unit) > 1]
    values = [value for unit in units for value in unit]
    observed = sum(sum(a != b for a, b in permutations(unit, 2)) / (len(unit) - 1) for unit in units)
    expected = sum(a != b for a, b in permutations(values, 2))
    if not expected:
        return math.nan
    return 1 - (observed / len(values)) / (expected / (len(values) * (len(values) - 1)))
