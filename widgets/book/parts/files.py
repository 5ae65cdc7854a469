"""The scripts and sheets of parts, as plain files for any theme."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from widgets.css import stylesheet
from widgets.esm import bundle

from ..page import assets, minified
from . import languages

_PAGE = Path(assets.__file__).parent
_OUR_STORAGE = '"travail-du-clic/v1/"'  # labs/shared/store.js


def script(part: assets.Assets, book: str, language: str) -> str | None:
    """The script of `part`, in the book's language, which keeps what it keeps under the name of `book`."""
    source = part.source("js")
    if source is None:
        return None
    prefix = json.dumps(f"travail-du-clic:{book}/v1/")
    return assets.classic(bundle(source, _words(source, language)).replace(_OUR_STORAGE, prefix))


def _words(source: Path, language: str) -> dict[Path, Path]:
    """The module of the language's words in the place of the French one, where a part has such modules."""
    french = source.with_name("strings.js").resolve()
    other = french.with_stem(f"strings_{languages.known(language)}")
    return {french: other} if other.exists() else {}


@cache
def shared_sheet() -> str:
    """The tokens of colour and size, and what several parts show alike."""
    tokens = (_PAGE / "tokens.css").read_text(encoding="utf-8")
    sheets = [tokens, _of_body(tokens), stylesheet(Path(__file__).with_name("parts.css"))]
    return minified.sheet("\n".join(sheets))


def sheet(part: assets.Assets) -> str | None:
    """The sheet of `part`, its own tokens for every theme too; None if it has none."""
    source = part.source("css")
    if source is None:
        return None
    tokens = source.with_name("tokens.css")
    more = minified.sheet(_of_body(tokens.read_text(encoding="utf-8"))) if tokens.exists() else ""
    return f"{assets.style(part)}\n{more}"


def _of_body(tokens: str) -> str:
    """The tokens for themes that say light, dark or auto on the body, as Furo does, rather than on the root element."""
    on_body = tokens.replace('html[data-theme="dark"]', 'body[data-theme="dark"]')
    on_body = re.sub(r"\bhtml \{", "body[data-theme] {", on_body)
    [dark] = re.findall(r'body\[data-theme="dark"\] (\{[^}]*\})', on_body)
    return f'{on_body}\n@media (prefers-color-scheme: dark) {{ body[data-theme="auto"] {dark} }}'
