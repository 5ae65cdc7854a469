"""Our scripts and sheets run in the oldest browsers that we name (assets/browsers.yml), or an exception says what then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

from . import scripts, sheets
from .floor import FLOOR
from .found import TABLE_FLOOR, Found

OURS = [path for path in sorted((ROOT / "widgets").rglob("*.*")) if "vendor" not in path.parts]
EXCEPTIONS = yaml.safe_load(Path(__file__).with_name("exceptions.yml").read_text(encoding="utf-8"))


def uses(path: Path, roots: dict[Path, scripts.Node], own: set[str]) -> Iterator[Found]:
    found = scripts.features(roots[path]) if path in roots else sheets.features(path.read_text(encoding="utf-8"))
    return (one for one in found if one.is_newer and not (one.kind == "members" and one.name in own))


@pytest.fixture(scope="module")
def newer() -> list[tuple[str, Found]]:
    """What is newer than the oldest browsers: (file, what)."""
    roots = {path: scripts.parsed(path.read_text(encoding="utf-8")) for path in OURS if path.suffix == ".js"}
    own = set().union(*map(scripts.own_names, roots.values()))
    files = [path for path in OURS if path in roots or path.suffix == ".css"]
    return [(str(path.relative_to(ROOT)), found) for path in files for found in uses(path, roots, own)]


def test_the_table_is_of_the_oldest_browsers_that_we_name():
    assert TABLE_FLOOR == FLOOR, "assets/browsers.yml has changed: python -m tests.oldest.newer"


def test_scripts_and_sheets_use_nothing_newer_without_an_exception(newer):
    excused = {
        (feature, file) for one in EXCEPTIONS for feature in one["features"] for file in one.get("files", [None])
    }
    missing = [
        f"{file}:{found.line}: {found}" for file, found in newer if not {(found.key, file), (found.key, None)} & excused
    ]
    assert not missing, "newer than our oldest browsers:\n" + "\n".join(missing)


def test_every_exception_is_needed(newer):
    used = {(found.key, file) for file, found in newer} | {(found.key, None) for _, found in newer}
    idle = [
        f"{feature} in {file or 'any file'}"
        for one in EXCEPTIONS
        for file in one.get("files", [None])
        if not any((feature, file) in used for feature in one["features"])
        for feature in one["features"]
    ] + [feature for one in EXCEPTIONS for feature in one["features"] if (feature, None) not in used]
    assert not idle, f"exceptions.yml excuses what nothing uses: {idle}"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("const last = list.findLast(good);", "language: findLast"),
        ("const copy = list.with(1, 2);", "language: with"),
        ("const groups = Object.groupBy(list, key);", "owned: Object.groupBy"),
        ("const copy = structuredClone(value);", "globals: structuredClone"),
        ("const copy = self.structuredClone(value);", "globals: structuredClone"),
        ("navigator.wakeLock.request('screen');", "owned: Navigator.wakeLock"),
        ("if ('BarcodeDetector' in self) start();", "globals: BarcodeDetector"),
        ("const parts = text.split(/(?<=,)/);", "syntax: regular_expressions.lookbehind_assertion"),
        ("class A { static { start(); } }", "syntax: classes.static.initialization_blocks"),
        ("const words = text.match(/[\\p{L}--[a-z]]/v);", "owned: RegExp.unicodeSets"),
        ("throw new Error('no', { cause });", "options: Error(cause)"),
        ("h('div', { popover: 'auto' });", "attributes: popover"),
        ("element.togglePopover();", "members: togglePopover"),
    ],
)
def test_newer_script_is_seen(text, key):
    found = [one for one in scripts.features(scripts.parsed(f"\n{text}")) if one.is_newer]
    assert key in [one.key for one in found] and {one.line for one in found} == {2}


@pytest.mark.parametrize(
    "text",
    [
        "const structuredClone = (x) => x;\nstructuredClone(1);",
        "list.at(-1); Object.entries(list); Promise.allSettled(list); a?.b ?? c;",
        "element.replaceChildren(); new ResizeObserver(draw); dialog.showModal();",
    ],
)
def test_what_the_oldest_browsers_have_is_not_newer(text):
    assert [str(one) for one in scripts.features(scripts.parsed(text)) if one.is_newer] == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a { color: color-mix(in srgb, red, blue); }", "functions: color-mix"),
        ("a { --line: red; --line: color-mix(in srgb, red, blue); }", "functions: color-mix"),
        ("a { b:has(c) { color: red } }", "selectors: nesting"),
        ("a:not(b, :has(c)) { color: red }", "selectors: has"),
        ("@layer base { a { color: red } }", "at-rules: layer"),
        ("@media (width >= 20rem) { a { color: red } }", "media: range_syntax"),
        ("@media print { a { height: 100dvh } }", "units: dvh"),
        ("a { text-wrap: balance }", "properties: text-wrap"),
        ("a { display: grid-lanes }", "values: display: grid-lanes"),
        ("a { print-color-adjust: exact }", "properties: print-color-adjust"),
    ],
)
def test_newer_style_is_seen(text, key):
    assert key in [one.key for one in sheets.features(text) if one.is_newer]


@pytest.mark.parametrize(
    "text",
    [
        "a { color: red; color: color-mix(in srgb, red, blue); }",
        "@supports (color: color-mix(in srgb, red, blue)) { a { --line: color-mix(in srgb, red, blue); } }",
        "@supports selector(a:has(b)) { a:has(b) { color: red } }",
        "a { -webkit-print-color-adjust: exact; print-color-adjust: exact }",
        "@media (min-width: 20rem) { a:is(b, c):focus-visible { inset: 0; aspect-ratio: 1 } }",
    ],
)
def test_style_that_older_browsers_understand_too_is_not_newer(text):
    assert [str(one) for one in sheets.features(text) if one.is_newer] == []


def test_what_cannot_be_read_is_said():
    with pytest.raises(scripts.ScriptError, match="line 2"):
        scripts.parsed("\nconst = ;")
    with pytest.raises(sheets.SheetError, match="line 1"):
        list(sheets.features("a { color }"))
