"""Small pieces of HTML that several directives write."""

from __future__ import annotations

import json
from html import escape


def json_script(data: object, *, type: str = "application/json", **attributes: str) -> str:
    """A script element that holds `data`, for a page's script or a search engine to read; it runs nothing."""
    # "</" inside would close the element early; "<!--" would change how the rest is parsed.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    names = "".join(f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"' for name, value in attributes.items())
    return f'<script type="{type}"{names}>{text}</script>\n'


def start(tag: str, **attributes: str | bool | None) -> str:
    """An opening tag; `class_` stands for class, True for a bare attribute, False and None for none at all."""
    parts = [tag]
    for name, value in attributes.items():
        name = name.rstrip("_").replace("_", "-")
        if value is True:
            parts.append(name)
        elif value is not False and value is not None:
            parts.append(f'{name}="{escape(str(value))}"')
    return f"<{' '.join(parts)}>"
