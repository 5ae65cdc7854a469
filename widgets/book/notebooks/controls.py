"""What a control of ipywidgets was set to, as words: a page without a kernel shows no slider that moves nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

from widgets.facts.charts import french

State = dict[str, object]
NOTHING = "rien"


def control(kind: str, state: State) -> tuple[str, str] | None:
    """(name, value) of the control of that model, such as "IntSliderModel"; None if it is no control that we know."""
    write = _VALUES.get(kind)
    if write is None:
        return None
    if kind == "ButtonModel":
        return "Bouton", write(state)
    return str(state.get("description") or "").strip(" :\u00a0\u202f") or "Réglage", write(state)


def _number(state: State) -> str:
    return _formatted(state["value"], str(state.get("readout_format") or ""))


def _range(state: State) -> str:
    low, high = state["value"]
    form = str(state.get("readout_format") or "")
    return f"de {_formatted(low, form)} à {_formatted(high, form)}"


def _formatted(value: float, form: str) -> str:
    """`value` in a format of d3's, of which we know decimals (".2f") and percents (".0%")."""
    found = re.fullmatch(r",?\.(\d)(f|%)", form)
    if found is None:
        return french(value)
    decimals = int(found[1])
    return f"{french(100 * value, decimals)}\u202f%" if found[2] == "%" else french(value, decimals)


def _yes_or_no(state: State) -> str:
    return "oui" if state["value"] else "non"


def _text(state: State) -> str:
    return str(state["value"]) or NOTHING


def _choice(state: State) -> str:
    index = state.get("index")
    return NOTHING if index is None else state["_options_labels"][index]


def _choices(state: State) -> str:
    return ", ".join(state["_options_labels"][index] for index in state.get("index") or ()) or NOTHING


def _choice_range(state: State) -> str:
    low, high = (state["_options_labels"][index] for index in state["index"])
    return f"de {low} à {high}"


def _button(state: State) -> str:
    return f"«\u202f{state.get('description') or ''}\u202f»"


def _files(state: State) -> str:
    return ", ".join(file["name"] for file in state.get("value") or ()) or "aucun fichier"


_KINDS: dict[Callable[[State], str], str] = {
    _number: "IntSlider FloatSlider FloatLogSlider IntText FloatText BoundedIntText BoundedFloatText IntProgress FloatProgress",
    _range: "IntRangeSlider FloatRangeSlider",
    _yes_or_no: "Checkbox ToggleButton Valid",
    _text: "Text Textarea Combobox",
    _choice: "Dropdown Select RadioButtons ToggleButtons SelectionSlider",
    _choices: "SelectMultiple",
    _choice_range: "SelectionRangeSlider",
    _button: "Button",
    _files: "FileUpload",
}
_VALUES = {f"{name}Model": write for write, names in _KINDS.items() for name in names.split()}
