"""The exercises of the notebooks: `verifier` says whether an answer is right; `%%solution` keeps a solution until asked.

Importing this in a notebook makes the cell magic known.
"""

from IPython import get_ipython

from widgets.exercises.solution import register
from widgets.exercises.verify import verifier

__all__ = ["verifier"]

if (_shell := get_ipython()) is not None:
    register(_shell)
