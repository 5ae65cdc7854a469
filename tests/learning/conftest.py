"""The labs' own modules in one blank page, for what Python must do as the page does."""

from tests.labs.conftest import module

__all__ = ["module"]
