"""What the web got after our oldest browsers: the table `newer.json`, made of MDN's browser-compat-data.

`python -m tests.oldest.newer` fetches that package from npm and writes the table anew: after a change of
assets/browsers.yml, or to know of features that came since. Nothing in the table is edited by hand.

Each kind of feature has its own names; with each come the versions of Chrome, Firefox and Safari that first had it: the
latest of a family's computer and mobile versions, null for never.
"""

from __future__ import annotations

import json
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from .floor import FLOOR, is_there, number

TABLE = Path(__file__).with_name("newer.json")
PACKAGE = "@mdn/browser-compat-data"
FAMILIES = {
    "chrome": ("chrome", "edge", "chrome_android"),
    "firefox": ("firefox", "firefox_android"),
    "safari": ("safari", "safari_ios"),
}
# Objects that scripts find by a name of their own, and what they are.
INSTANCES = {
    "console": "console",
    "crypto": "Crypto",
    "CSS": "CSS",
    "document": "Document",
    "globalThis": "Window",
    "history": "History",
    "localStorage": "Storage",
    "location": "Location",
    "navigator": "Navigator",
    "performance": "Performance",
    "screen": "Screen",
    "self": "Window",
    "sessionStorage": "Storage",
    "window": "Window",
}
UNITS = {
    "container_query_length_units": ("cqw", "cqh", "cqi", "cqb", "cqmin", "cqmax"),
    **{
        f"viewport_percentage_units_{size}": [f"{size[0]}v{side}" for side in ("w", "h", "i", "b", "min", "max")]
        for size in ("dynamic", "small", "large")
    },
}
Since = tuple[str | None, ...]
Features = Iterable[tuple[str, dict]]


def main() -> None:
    data = _fetched()
    table = {
        "source": f"{PACKAGE} {data['__meta']['version']}",
        "floor": FLOOR,
        "marks": _marks(data),
        "kinds": _kinds(data),
    }
    TABLE.write_text(_text(table) + "\n", encoding="utf-8")
    print(f"{TABLE}: {TABLE.stat().st_size // 1000} kB, {table['source']}")


def _text(value: object) -> str:
    """One feature a line, so that a new edition of the table can be read as a difference."""
    if not isinstance(value, dict):
        return json.dumps(value)
    return "{\n" + ",\n".join(f"{json.dumps(name)}: {_text(value[name])}" for name in value) + "\n}"


def _fetched() -> dict:
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", PACKAGE]
        packed = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
        with tarfile.open(Path(folder) / packed.split()[-1]) as archive:
            member = archive.extractfile("package/data.json")
            assert member is not None
            return json.load(member)


def _marks(data: dict) -> dict[str, Since]:
    """What widgets/book/oldest/oldest.js knows an older browser by."""
    marks = {
        "Array.prototype.at": data["javascript"]["builtins"]["Array"]["at"],
        "HTMLDialogElement": data["api"]["HTMLDialogElement"],
    }
    return {name: _since(feature["__compat"]["support"]) for name, feature in marks.items()}


def _kinds(data: dict) -> dict[str, dict[str, Since]]:
    script, css = data["javascript"], data["css"]
    builtins, api = script["builtins"], data["api"]
    homes = [*_below(builtins), *_below(builtins["Intl"]), *_below(api)]
    types = [css["types"], *(it for _, it in _below(css["types"]))]
    features: dict[str, Features] = {
        "globals": [*_below(builtins), *_below(api), *_below(api["Window"])],
        "members": [(_plain(name), it) for _, home in homes for name, it in _below(home)],
        "owned": _owned(builtins, api),
        "options": _options(homes),
        "syntax": [
            (f"{part}.{name}{below}", it)
            for part in ("classes", "functions", "grammar", "operators", "regular_expressions", "statements")
            for name, found in _below(script[part])
            for below, it in [("", found), *((f".{deeper}", it) for deeper, it in _below(found))]
        ],
        "properties": _below(css["properties"]),
        "values": [(f"{name}: {v}", it) for name, found in _below(css["properties"]) for v, it in _below(found)],
        "functions": [found for kind in types for found in _below(kind)],
        "units": [
            (unit, it)
            for kind in ("length", "resolution")
            for name, it in _below(css["types"][kind])
            for unit in UNITS.get(name, (name,))
        ],
        "selectors": _below(css["selectors"]),
        "at-rules": _below(css["at-rules"]),
        "media": _below(css["at-rules"]["media"]),
        "attributes": _below(data["html"]["global_attributes"]),
        "elements": _below(data["html"]["elements"]),
    }
    newer = {kind: _newer(found) for kind, found in features.items()}
    language = {_plain(name) for _, home in [*_below(builtins), *_below(builtins["Intl"])] for name, _ in _below(home)}
    newer["language"] = {name: newer["members"].pop(name) for name in sorted(language & newer["members"].keys())}
    return newer


def _owned(builtins: dict, api: dict) -> Iterator[tuple[str, dict]]:
    """What is called by its owner's name: `Object.hasOwn`, `URL.canParse`, `navigator.share`."""
    for owner, home in [*_below(builtins), *_below(api)]:
        for name, it in _below(home):
            if owner in builtins or owner in INSTANCES.values() or name.endswith("_static"):
                yield f"{owner}.{_plain(name)}", it


def _options(homes: Features) -> Iterator[tuple[str, dict]]:
    """Keys of the object that a method takes: `focus(preventScroll)`."""
    for _, home in homes:
        for method, it in _below(home):
            for name, found in _below(it):
                key = re.fullmatch(r"(?:options_)?(\w+?)_parameter", name)
                if key:
                    yield f"{_plain(method)}({key[1]})", found


def _plain(name: str) -> str:
    return name.removesuffix("_static")


def _below(feature: dict) -> Iterator[tuple[str, dict]]:
    return ((name, it) for name, it in feature.items() if name != "__compat" and isinstance(it, dict))


def _newer(features: Features) -> dict[str, Since]:
    """The names that an oldest browser does not know, whatever is so called."""
    found: dict[str, list[Since]] = {}
    for name, feature in features:
        if "support" in feature.get("__compat", {}) and not name.startswith("-"):
            found.setdefault(name, []).append(_since(feature["__compat"]["support"]))
    return {name: all_[0] for name, all_ in sorted(found.items()) if all(map(_is_newer, all_)) and any(map(any, all_))}


def _is_newer(since: Since) -> bool:
    return not all(is_there(family, version) for family, version in zip(FAMILIES, since, strict=True))


def _since(support: dict) -> Since:
    versions = ([_first(support.get(name)) for name in names] for names in FAMILIES.values())
    return tuple(None if None in found else max(filter(None, found), key=number) for found in versions)


def _first(support: object) -> str | None:
    """The first version with the feature, if in part, under its own name and without a setting; None where none has it."""
    versions = []
    for entry in support if isinstance(support, list) else [support or {}]:
        gone = "version_removed" in entry and not entry.get("partial_implementation")  # a part gives way to the whole
        hidden = gone or {"flags", "prefix", "alternative_name"} & entry.keys()
        added = str(entry.get("version_added") or "").lstrip("≤")
        if not hidden and added.replace(".", "").isdigit():
            versions.append(added)
    return min(versions, key=number, default=None)


if __name__ == "__main__":
    main()
