"""Atelier CAPTCHA."""

from widgets.labs.captcha.captcha import CaptchaLab

__all__ = ["CaptchaLab"]
