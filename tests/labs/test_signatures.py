"""What a lab's constructor says to editors and type checkers is what it takes."""

from __future__ import annotations

import inspect

import numpy as np
import pytest
from traitlets import TraitError

from widgets.labs import LABS


@pytest.mark.parametrize("lab", LABS)
def test_a_constructor_names_what_the_lab_takes_and_its_defaults(lab):
    said = inspect.signature(lab).parameters
    assert {*said} == {*lab.OPTIONS, *lab.RETURNED}
    assert {one.kind for one in said.values()} == {inspect.Parameter.KEYWORD_ONLY}
    widget = lab()
    for name, one in said.items():
        # A list or dict of its own for each widget cannot stand in a signature.
        assert (
            one.default == getattr(widget, name)
            if one.default is not ...
            else isinstance(getattr(widget, name), list | dict)
        )


@pytest.mark.parametrize("lab", LABS)
def test_a_slip_in_a_name_is_told_wherever_it_is_made(lab):
    widget = lab(seed=np.int64(3))
    assert type(widget.seed) is int
    widget.seed = np.uint8(4)
    assert (type(widget.seed), widget.seed) == (int, 4)
    for slip in (lambda: lab(sede=1), lambda: setattr(widget, "sede", 1)):
        with pytest.raises(TraitError, match=r"option inconnue «\u202fsede\u202f».*seed"):
            slip()
    with pytest.raises(TraitError, match="se donnent par leur nom"):
        lab("crosswalk")
