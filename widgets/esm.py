"""Join small ES modules into the single file that a page or a notebook loads.

A module must be one file at run time: `file://` forbids `import` between files, and anywidget ships a
widget's front-end as one text. Sources stay small modules; this joins them, with no JavaScript tool chain.

The subset understood is deliberate, and anything outside it is an error:

- `import { a, b } from "./relative.js";` with named imports only;
- `export function`, `export async function`, `export class`, `export const`, `export { a as b };`, at the start of a line;
- `export default …` in the entry module alone; elsewhere only `export default a;` of an `a` exported by name too, which adds nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

_IMPORT = re.compile(r"""^import\s*\{([^}]*)\}\s*from\s*["'](\.{1,2}/[^"']+)["'];[ \t]*$""", re.MULTILINE)
_EXPORT = re.compile(r"^export\s+(?=(?:async\s+function|function|class|const)\b)", re.MULTILINE)
_EXPORTED_NAME = re.compile(r"^export\s+(?:async\s+function|function|class|const)\s+(\w+)", re.MULTILINE)
_EXPORT_LIST = re.compile(r"^export\s*\{([^}]*)\};[ \t]*$", re.MULTILINE)
_EXPORT_DEFAULT = re.compile(r"^export default (\w+);[ \t]*$", re.MULTILINE)
_DEFAULT = re.compile(r"^export default ", re.MULTILINE)
_LEFTOVER = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


class BundleError(ValueError):
    """A module uses syntax that `bundle` does not join, or a name that its source does not export."""


def bundle(entry: Path, instead: Mapping[Path, Path] | None = None) -> str:
    """Return the text of `entry` with every module that it imports joined in, in dependency order.

    `instead` names modules that take the place of others: words in another language, say.

    Raises `BundleError` (naming the file) for unsupported syntax, unknown names or a cycle.
    """
    parts: list[str] = []
    variables: dict[Path, str] = {}
    _join(entry.resolve(), parts, variables, exports={}, pending=[], entry=True, instead=instead)
    return "\n".join(parts)


def expression(joined: str) -> str:
    """Return an entry module, as `bundle` joins it, as the text of an expression: what it exports as its default.

    It can stand in a classic script, which browsers compile while it arrives and keep compiled, and which runs on `file://`.
    """
    return f'(() => {{\n"use strict";\n{_DEFAULT.sub("return ", joined)}}})()'


def sources(entry: Path) -> list[Path]:
    """Return `entry` and the modules that it imports, directly or not: what a rebuild depends on."""
    variables: dict[Path, str] = {}
    _join(entry.resolve(), [], variables, exports={}, pending=[], entry=True)
    return [*variables, entry.resolve()]


def library(path: Path) -> str:
    """Return the text of the module at `path`, joined, with all that it exports as one default export.

    For tests and benchmarks, which call a module's functions by themselves.
    """
    path = path.resolve()
    parts: list[str] = []
    variables: dict[Path, str] = {}
    _join(path, parts, variables, exports={}, pending=[], entry=False)
    return "\n".join([*parts, f"export default {variables[path]};"])


def script(path: Path, name: str) -> str:
    """Return the module at `path`, joined, as a classic script that puts all it exports on the page as `name`.

    For what a page loads later: where `file://` forbids `import()`, a script element still works.
    """
    path = path.resolve()
    parts: list[str] = []
    variables: dict[Path, str] = {}
    _join(path, parts, variables, exports={}, pending=[], entry=False)
    return "\n".join(["(() => {", *parts, f"self.{name} = {variables[path]};", "})();", ""])


def _join(
    path: Path,
    parts: list[str],
    variables: dict[Path, str],
    exports: dict[Path, set[str]],
    pending: list[Path],
    *,
    entry: bool,
    instead: Mapping[Path, Path] | None = None,
) -> None:
    if path in pending:
        raise BundleError(f"{path}: import cycle through {pending[-1].name}")
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise BundleError(f"{pending[-1] if pending else path}: cannot read {path} ({error})") from error

    def source_of(target: str) -> Path:
        source = Path(os.path.normpath(path.parent / target))  # asking the disk each time takes longer than joining
        return instead.get(source, source) if instead else source

    for names, target in _IMPORT.findall(text):
        source = source_of(target)
        if source not in variables:
            _join(source, parts, variables, exports, [*pending, path], entry=False, instead=instead)
        for name in _split(names):
            if name.split(" as ")[0].strip() not in exports[source]:
                raise BundleError(f"{path}: {target} exports no {name!r}")

    def as_constants(match: re.Match[str]) -> str:
        source = source_of(match.group(2))
        names = ", ".join(name.replace(" as ", ": ") for name in _split(match.group(1)))
        return f"const {{ {names} }} = {variables[source]};"

    given = {name: name for name in _EXPORTED_NAME.findall(text)}  # as others know it: as it is called here
    for part in _EXPORT_LIST.findall(text):
        for pair in _split(part):
            own, _, known = pair.partition(" as ")
            given[known.strip() or own.strip()] = own.strip()
    body = _EXPORT_LIST.sub("", _EXPORT.sub("", _IMPORT.sub(as_constants, text)))
    if not entry:
        body = _EXPORT_DEFAULT.sub(lambda match: "" if match[1] in given else match[0], body)
    leftover = [line for line in _LEFTOVER.findall(body) if not (entry and line.startswith("export default"))]
    if leftover:
        raise BundleError(f"{path}: cannot join {leftover[0]!r}")
    if entry:
        parts.append(body)
        return
    variables[path] = f"module{len(variables)}_{re.sub(r'[^0-9a-zA-Z]', '_', path.stem)}"
    exports[path] = set(given)
    returned = ", ".join(known if known == own else f"{known}: {own}" for known, own in given.items())
    parts.append(f"const {variables[path]} = (() => {{\n{body}\nreturn {{ {returned} }};\n}})();")


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]
