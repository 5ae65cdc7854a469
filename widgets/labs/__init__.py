"""The labs: one folder each, with its Python class, its JavaScript modules and its style sheets side by side."""

from widgets.labs.captcha import CaptchaLab

LABS: tuple[type, ...] = (CaptchaLab,)

__all__ = ["LABS", "CaptchaLab"]
