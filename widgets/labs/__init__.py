"""The labs: one folder each, with its Python class, its JavaScript modules and its style sheet side by side."""

from widgets.labs.captcha import CaptchaLab
from widgets.labs.cheating import CheatingLab
from widgets.labs.crowd import CrowdLab
from widgets.labs.judge import JudgeLab
from widgets.labs.moderation import ModerationLab
from widgets.labs.pooling import PoolingLab
from widgets.labs.shift import ShiftLab
from widgets.labs.two_words import TwoWordsLab

# Every lab that a page of the book may hold.
LABS = (
    CaptchaLab,
    CheatingLab,
    CrowdLab,
    JudgeLab,
    ModerationLab,
    PoolingLab,
    ShiftLab,
    TwoWordsLab,
)

__all__ = ["LABS", *(lab.__name__ for lab in LABS)]
