"""Scenes, features, tiles and crowds: what the labs train on, without any widget code."""

from __future__ import annotations

from importlib import import_module

# Public name: the module that it lives in.
_HOME = {
    "ShareCodeError": "sharecode",
    "SharedRound": "sharecode",
    "SharedSession": "sharecode",
    "crowd_of": "crowd",
    "dawid_skene": "consensus",
    "deal": "deals",
    "decode_share_code": "sharecode",
    "encode_share_code": "sharecode",
    "gold_scores": "consensus",
    "krippendorff_alpha": "agreement",
    "labelled_tiles": "deals",
    "load_features": "tiles",
    "load_tiles": "tiles",
    "majority_vote": "consensus",
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
