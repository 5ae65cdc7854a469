"""What every text on a page must be: there, of words only, and in French typography."""

from __future__ import annotations

import re
from collections.abc import Collection


def assert_typeset(texts: Collection[str], *, least: int) -> None:
    """There are more than `least` texts, none is empty or names what is missing, and spaces and apostrophes are French."""
    assert len(texts) > least
    for text in texts:
        assert text and not re.search(r"undefined|NaN|\[object", text), text
        assert not re.search(r"\w [;:!?»%]|« |'", text), text
