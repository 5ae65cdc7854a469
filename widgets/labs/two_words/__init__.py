"""Deux mots: the text CAPTCHA that read books."""

from widgets.labs.two_words.two_words import TwoWordsLab

__all__ = ["TwoWordsLab"]
