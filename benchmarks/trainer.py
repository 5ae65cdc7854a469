"""Our trainer (logistic.js, in the browser) against scikit-learn's fit, on the same features and labels.

Both start from zero weights, have run before (compiled, caches warm) and are timed in alternating batches, so
that whatever else the machine does falls on both. scikit-learn runs as installed, and once more with a single
thread: on data this small its threads cost more than they bring, most of all on a busy machine.
"""

from __future__ import annotations

import json
import time
import warnings
from pathlib import Path
from statistics import median

import numpy as np
from playwright.sync_api import Browser
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from widgets.esm import library
from widgets.learning import load_features, load_tiles
from widgets.paths import ASSETS

ROOT = Path(__file__).resolve().parents[1]
MODULE = ROOT / "widgets/labs/shared/logistic.js"
COUNTS = (60, 300)
CONCEPTS = ("crosswalk", "traffic-light")
FITS = 5  # per batch: a browser's clock is too coarse to time one
OUR_TOLERANCE = 3e-5  # on the gradient of the objective as lbfgs.js has it

PREPARE = """async ({ text, rows, present, features, C }) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const { fit } = (await import(url)).default;
    const x = Float64Array.from(rows);
    self.once = () => fit(x, present, features, C);
}"""
BATCH = """(fits) => {
    const start = performance.now();
    for (let i = 0; i < fits; i++) self.once();
    return (performance.now() - start) / fits;
}"""


def compare(browser: Browser, batches: int) -> list[dict]:
    """One record per concept and count of labels: median ms per fit, and each fit's final objective."""
    tiles, features = load_tiles(), load_features()
    page_data = json.loads((ASSETS / "tiles/page.json").read_text(encoding="utf-8"))
    records = []
    for concept in CONCEPTS:
        for count in COUNTS:
            x, present = _labelled(tiles, features, page_data["unlabelled"], concept, count)
            record = _compare_one(browser, x, present, page_data["C"], batches)
            records.append({"concept": concept, "labels": len(x), **record})
    return records


def _labelled(tiles, features, order: list[str], concept: str, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Features and truth of the first `count` tiles that the lab serves."""
    truth = tiles[tiles.concept == concept].set_index("tile").present
    served = order[:count]
    return np.ascontiguousarray(features.loc[served].to_numpy(float)), truth.loc[served].to_numpy(bool)


def _compare_one(browser: Browser, x: np.ndarray, present: np.ndarray, C: float, batches: int) -> dict:
    def estimator(tolerance: float) -> LogisticRegression:
        return LogisticRegression(C=C, solver="lbfgs", tol=tolerance, max_iter=1000)

    # scikit-learn divides the objective by C times the number of rows; this is our tolerance on its scale.
    same = OUR_TOLERANCE / (C * len(x))
    rivals = {
        "sklearn": (estimator(1e-4), None),
        "sklearn_one_thread": (estimator(1e-4), 1),
        "sklearn_one_thread_same_tolerance": (estimator(same), 1),
    }
    times: dict[str, list[float]] = {"ours": [], **{name: [] for name in rivals}}
    context = browser.new_context()
    page = context.new_page()
    page.evaluate(
        PREPARE,
        {
            "text": library(MODULE),
            "rows": x.ravel().tolist(),
            "present": present.tolist(),
            "features": x.shape[1],
            "C": C,
        },
    )
    try:
        for batch in range(batches + 2):
            found = {"ours": page.evaluate(BATCH, FITS)}
            for name, (rival, threads) in rivals.items():
                found[name] = _time_sklearn(rival, x, present, threads)
            if batch >= 2:  # the first ones warm both sides up
                for name, ms in found.items():
                    times[name].append(ms)
        ours = page.evaluate("() => { const { weights, bias } = self.once(); return [Array.from(weights), bias]; }")
    finally:
        context.close()
    solutions = {"ours": ours, **{name: (rival.coef_[0], rival.intercept_[0]) for name, (rival, _) in rivals.items()}}
    return {
        "ms": {name: round(median(values), 3) for name, values in times.items()},
        "objective": {name: _objective(x, present, C, *found) for name, found in solutions.items()},
    }


def _time_sklearn(estimator: LogisticRegression, x: np.ndarray, present: np.ndarray, threads: int | None) -> float:
    with warnings.catch_warnings(), threadpool_limits(threads):
        warnings.simplefilter("ignore", ConvergenceWarning)  # a tolerance near rounding may not be reached
        start = time.perf_counter()
        for _ in range(FITS):
            estimator.fit(x, present)
        return (time.perf_counter() - start) * 1000 / FITS


def _objective(x: np.ndarray, present: np.ndarray, C: float, weights, bias: float) -> float:
    weights = np.asarray(weights)
    margins = np.where(present, 1, -1) * (x @ weights + bias)
    return float(0.5 * weights @ weights + C * np.logaddexp(0, -margins).sum())
