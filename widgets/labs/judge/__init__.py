"""« Le juge »"""

from widgets.labs.judge.judge import JudgeLab

__all__ = ["JudgeLab"]
