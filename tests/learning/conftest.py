"""The labs' own modules in one blank page, for what Python must do as the page does."""

import pytest

from tests.labs.conftest import module

__all__ = ["module"]


@pytest.fixture
def exports(module):
    return module("widgets/labs/captcha/export.js")
