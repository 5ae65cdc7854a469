"""« Et si on trichait ? »"""

from widgets.labs.cheating.cheating import CheatingLab

__all__ = ["CheatingLab"]
