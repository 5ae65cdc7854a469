"""Joining ES modules: what comes out runs, and what cannot be joined says which file is at fault."""

from __future__ import annotations

import pytest

from widgets.esm import BundleError, bundle, expression, script, sources


def write(folder, **modules):
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / "entry.js"


def run(page, text):
    return page.evaluate(
        """async (text) => {
            const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
            return (await import(url)).default();
        }""",
        text,
    )


def test_modules_share_nothing_but_what_they_export(tmp_path, page):
    entry = write(
        tmp_path,
        first="const hidden = 1;\nexport function one() { return hidden; }",
        second='import { one as uno } from "./first.js";\nconst hidden = 10;\nexport const eleven = hidden + uno();',
        entry='import {\n  eleven,\n} from "./second.js";\nimport { one } from "./first.js";\n'
        "const hidden = 100;\nexport default () => hidden + eleven + one();",
    )
    assert run(page, bundle(entry)) == 112


def test_a_module_that_two_others_import_stands_once(tmp_path):
    entry = write(
        tmp_path,
        base="export const marker = 'BASE';",
        left='import { marker } from "./base.js";\nexport const left = marker;',
        right='import { marker } from "./base.js";\nexport const right = marker;',
        entry='import { left } from "./left.js";\nimport { right } from "./right.js";\nexport default [left, right];',
    )
    assert bundle(entry).count("'BASE'") == 1
    assert [path.stem for path in sources(entry)] == ["base", "left", "right", "entry"]


def test_a_library_as_published_is_joined(tmp_path, page):
    entry = write(
        tmp_path,
        library="const a = 1;\nexport function two() { return 2; }\nexport { a as _a, };\nexport default two;",
        entry="import { _a as one, two, } from './library.js';\nexport default () => one + two();",
    )
    assert run(page, bundle(entry)) == 3


def test_an_expression_gives_what_a_module_exports_and_stands_in_a_classic_script(tmp_path, page):
    entry = write(
        tmp_path,
        library="export const two = 2;",
        entry="import { two } from './library.js';\nconst own = 3;\nexport default {\n  sum: () => own + two,\n};\n",
    )
    page.add_script_tag(content=f"self.found = [{expression(bundle(entry))}];")
    assert page.evaluate("[found[0].sum(), typeof own]") == [5, "undefined"]


def test_a_classic_script_puts_what_a_module_exports_on_the_page(tmp_path, page):
    write(
        tmp_path,
        base="export const one = 1;",
        entry='import { one } from "./base.js";\nexport const two = one + one;\nconst hidden = 3;',
    )
    page.add_script_tag(content=script(tmp_path / "entry.js", "tcGiven"))
    assert page.evaluate("tcGiven") == {"two": 2}
    assert page.evaluate("typeof hidden + typeof two") == "undefinedundefined"


@pytest.mark.parametrize(
    ("modules", "said"),
    [
        ({"entry": 'import { x } from "./missing.js";'}, "missing.js"),
        ({"entry": 'import { x } from "./other.js";', "other": "export const y = 1;"}, "exports no 'x'"),
        ({"entry": 'import x from "./other.js";', "other": "export const x = 1;"}, "cannot join"),
        ({"entry": 'import { x } from "./other.js";', "other": "export let x = 1;"}, "other.js: cannot join"),
        ({"entry": 'import { x } from "./other.js";', "other": "export default 1;"}, "other.js: cannot join"),
        (
            {
                "entry": 'import { x } from "./other.js";',
                "other": 'import { y } from "./third.js";\nexport const x = y;',
                "third": 'import { x } from "./other.js";\nexport const y = x;',
            },
            "import cycle",
        ),
    ],
)
def test_what_cannot_be_joined_is_refused(tmp_path, modules, said):
    with pytest.raises(BundleError, match=said):
        bundle(write(tmp_path, **modules))
