"""Scenes, features, tiles, crowds and models: what the labs train on, without any widget code.

Every public name comes straight from the package, and the examples in their documentation suppose

>>> from widgets.learning import *

Examples
--------
Ten simulated annotators label the tiles; what does a model learn from their majority?

>>> page, features = load_page(), load_features()
>>> tiles = load_tiles().query("concept == 'crosswalk'")
>>> truth = tiles.set_index("tile").present
>>> crowd = crowd_of(careful=2, hurried=3, random=5)
>>> votes = simulate_votes(truth[page["unlabelled"]], crowd, seed=1)
>>> labels = majority_vote(votes).label
>>> model = LogisticClassifier().fit(features.loc[labels.index], labels)
>>> round(model.score(features.loc[page["test"]], truth[page["test"]]), 2)
0.9
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # for type checkers and editors; at run time, names are loaded on first use
    from widgets.learning.agreement import krippendorff_alpha
    from widgets.learning.consensus import gold_scores, majority_vote, weighted_vote
    from widgets.learning.crowd import crowd_of, simulate_votes
    from widgets.learning.deals import deal, labelled_tiles
    from widgets.learning.digits import load_digits, load_pixels
    from widgets.learning.estimators import LogisticClassifier, SoftmaxClassifier
    from widgets.learning.labels import pool_labels, read_labels
    from widgets.learning.observers import DawidSkene, dawid_skene
    from widgets.learning.pictures import draw_scene, load_patches, load_picture
    from widgets.learning.sharecode import decode_share_code, encode_share_code, short_edition
    from widgets.learning.shared import SharedRound, SharedSession, ShareCodeError
    from widgets.learning.tiles import load_features, load_page, load_tiles

# Public name: the module that it lives in.
_HOME = {
    "DawidSkene": "observers",
    "LogisticClassifier": "estimators",
    "ShareCodeError": "shared",
    "SharedRound": "shared",
    "SharedSession": "shared",
    "SoftmaxClassifier": "estimators",
    "crowd_of": "crowd",
    "dawid_skene": "observers",
    "deal": "deals",
    "decode_share_code": "sharecode",
    "draw_scene": "pictures",
    "encode_share_code": "sharecode",
    "gold_scores": "consensus",
    "krippendorff_alpha": "agreement",
    "labelled_tiles": "deals",
    "load_digits": "digits",
    "load_features": "tiles",
    "load_page": "tiles",
    "load_patches": "pictures",
    "load_picture": "pictures",
    "load_pixels": "digits",
    "load_tiles": "tiles",
    "majority_vote": "consensus",
    "pool_labels": "labels",
    "read_labels": "labels",
    "short_edition": "sharecode",
    "simulate_votes": "crowd",
    "weighted_vote": "consensus",
}

__all__ = sorted(_HOME)


def __getattr__(name: str) -> object:
    # Loaded on first use: asking whether the tiles are fresh should not wait for pandas.
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
