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
0.89
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # for type checkers and editors; at run time, names are loaded on first use
    from widgets.learning.answers.table import load_answers
    from widgets.learning.codes.codelines import find_codes
    from widgets.learning.codes.deals import deal, labelled_tiles
    from widgets.learning.codes.labels import pool_labels, read_labels
    from widgets.learning.codes.sharecode import decode_share_code, encode_share_code, short_edition
    from widgets.learning.codes.shared import ShareCodeError, SharedRound, SharedSession
    from widgets.learning.crowdsourcing.agreement import krippendorff_alpha
    from widgets.learning.crowdsourcing.consensus import gold_scores, majority_vote, weighted_vote
    from widgets.learning.crowdsourcing.crowd import crowd_of, simulate_votes
    from widgets.learning.crowdsourcing.observers import DawidSkene, dawid_skene
    from widgets.learning.images.digits import load_digits, load_pixels
    from widgets.learning.images.pictures import draw_scene, load_patches, load_picture
    from widgets.learning.images.tiles import load_features, load_page, load_tiles
    from widgets.learning.models.estimators import LogisticClassifier, SoftmaxClassifier
    from widgets.learning.models.margins import mcnemar_test, wilson_interval
    from widgets.learning.models.preferences import BradleyTerry
    from widgets.learning.texts.table import load_posts
    from widgets.learning.texts.words import words_of

# Public name: the module that it lives in.
_HOME = {
    "BradleyTerry": "models.preferences",
    "DawidSkene": "crowdsourcing.observers",
    "LogisticClassifier": "models.estimators",
    "ShareCodeError": "codes.shared",
    "SharedRound": "codes.shared",
    "SharedSession": "codes.shared",
    "SoftmaxClassifier": "models.estimators",
    "crowd_of": "crowdsourcing.crowd",
    "dawid_skene": "crowdsourcing.observers",
    "deal": "codes.deals",
    "decode_share_code": "codes.sharecode",
    "draw_scene": "images.pictures",
    "encode_share_code": "codes.sharecode",
    "find_codes": "codes.codelines",
    "gold_scores": "crowdsourcing.consensus",
    "krippendorff_alpha": "crowdsourcing.agreement",
    "labelled_tiles": "codes.deals",
    "load_answers": "answers.table",
    "load_digits": "images.digits",
    "load_features": "images.tiles",
    "load_page": "images.tiles",
    "load_patches": "images.pictures",
    "load_picture": "images.pictures",
    "load_pixels": "images.digits",
    "load_posts": "texts.table",
    "load_tiles": "images.tiles",
    "majority_vote": "crowdsourcing.consensus",
    "mcnemar_test": "models.margins",
    "pool_labels": "codes.labels",
    "read_labels": "codes.labels",
    "short_edition": "codes.sharecode",
    "simulate_votes": "crowdsourcing.crowd",
    "weighted_vote": "crowdsourcing.consensus",
    "words_of": "texts.words",
    "wilson_interval": "models.margins",
}

__all__ = [
    "BradleyTerry",
    "DawidSkene",
    "LogisticClassifier",
    "ShareCodeError",
    "SharedRound",
    "SharedSession",
    "SoftmaxClassifier",
    "crowd_of",
    "dawid_skene",
    "deal",
    "decode_share_code",
    "draw_scene",
    "encode_share_code",
    "find_codes",
    "gold_scores",
    "krippendorff_alpha",
    "labelled_tiles",
    "load_answers",
    "load_digits",
    "load_features",
    "load_page",
    "load_patches",
    "load_picture",
    "load_pixels",
    "load_posts",
    "load_tiles",
    "majority_vote",
    "mcnemar_test",
    "pool_labels",
    "read_labels",
    "short_edition",
    "simulate_votes",
    "weighted_vote",
    "wilson_interval",
    "words_of",
]


if not TYPE_CHECKING:  # or type checkers would take any name for one of ours

    def __getattr__(name: str) -> object:
        # Loaded on first use: asking whether the tiles are fresh should not wait for pandas.
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
