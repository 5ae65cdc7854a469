"""« La foule »: a crowd votes, and four ways of making one label out of many are compared."""

from widgets.labs.crowd.crowd import CrowdLab

__all__ = ["CrowdLab"]
