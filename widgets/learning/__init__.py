"""Scenes, features and tiles: what the labs train on, without any widget code."""

from __future__ import annotations

from importlib import import_module

_HOME = {"load_features": "tiles", "load_tiles": "tiles"}

__all__ = sorted(_HOME)


def __getattr__(name: str) -> object:
    # Loaded on first use: asking whether the tiles are fresh should not wait for pandas.
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
