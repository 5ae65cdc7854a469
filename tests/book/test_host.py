"""The static host: an anywidget module lives on a page without a kernel, over http and from the disk."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from tests.servers import serve_halting

COUNTER = """
export default () => ({
  initialize({ model }) { model.set("started", model.get("started") + 1); },
  render({ model, el }) {
    const button = document.createElement("button");
    const draw = () => { button.textContent = `${model.get("name")} ${model.get("count")}/${model.get("started")}`; };
    button.addEventListener("click", () => { model.set("count", model.get("count") + 1); model.save_changes(); });
    model.on("change:count", draw);
    draw();
    el.append(button);
  },
});
"""
STATE = {"name": "</script> « bonjour »", "count": 3, "started": 0}


def page_with(directive: str) -> str:
    return f"# Page\n\n{directive}\n"


GOOD = page_with(f":::{{anywidget}} counter.js\n:css: counter.css\n:class: mine\n{json.dumps(STATE)}\n:::")
FILES = {"counter.js": COUNTER, "counter.css": ".tc-widget-counter { color: teal }"}


def test_a_module_runs_from_the_disk_with_the_state_of_its_page(build, page):
    built = build({"index": GOOD, **FILES})
    errors = []
    page.on("console", lambda message: message.type == "error" and errors.append(message.text))
    page.goto(f"{built.address}/index.html")
    button = page.get_by_role("button", name="bonjour")
    assert button.inner_text() == "</script> « bonjour » 3/1"
    button.click()
    assert button.inner_text() == "</script> « bonjour » 4/1"
    assert "mine" in page.locator(".tc-widget").get_attribute("class")
    assert page.locator(".tc-widget").evaluate("el => getComputedStyle(el).color") == "rgb(0, 128, 128)"
    assert errors == []


def test_the_sheet_of_a_widget_comes_after_the_books_own_and_may_overrule_it(build):
    assert build({"index": GOOD, **FILES}).sheets("index")[-2:] == ["book", "counter"]


def test_a_module_that_arrives_while_half_a_state_is_there_waits_for_the_rest(build, page):
    built = build({"index": GOOD, **FILES})

    def later(route):
        time.sleep(0.5)
        route.continue_()

    page.route("**/_book/labs/*.js*", later)
    with serve_halting(built.output, '"count": 3') as address:
        page.goto(f"{address}/index.html")
        button = page.get_by_role("button", name="bonjour")
        assert button.inner_text() == "</script> « bonjour » 3/1"


def test_between_the_parts_of_a_view_that_nobody_waits_for_the_page_does_what_waits(build, page):
    noting = """export default () => { note("made"); return { initialize() { note("begun"); }, render() { note("drawn"); } }; };"""
    built = build({"index": page_with(":::{anywidget} counter.js\n{}\n:::"), "counter.js": noting})
    page.add_init_script(
        "self.noted = []; self.note = (what) => { noted.push(what); setTimeout(() => noted.push('page')); };"
        "document.addEventListener('readystatechange', () => document.querySelector('.tc-widget').dataset.unhurried = '',"
        " { once: true });"
    )
    page.route("**/_book/host.js*", lambda route: (page.wait_for_load_state("domcontentloaded"), route.continue_()))
    page.goto(f"{built.address}/index.html")
    page.wait_for_function("() => noted.length === 6")
    assert page.evaluate("noted") == ["made", "page", "begun", "page", "drawn", "page"]


def test_a_module_that_breaks_says_so_in_french_and_leaves_the_page(build, page):
    broken = "export default { render() { throw new Error('broken'); } };"
    built = build({"index": page_with(":::{anywidget} counter.js\n{}\n:::\n\nLa suite."), "counter.js": broken})
    page.goto(f"{built.address}/index.html")
    assert "n’a pas pu démarrer" in page.get_by_role("alert").inner_text()
    assert page.get_by_text("La suite.").is_visible()


def test_without_javascript_the_page_says_what_is_missing(build, browser):
    built = build({"index": GOOD, **FILES})
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{built.address}/index.html")
    assert "JavaScript" in page.locator(".tc-widget").inner_text()
    context.close()


@pytest.mark.parametrize(
    ("directive", "said"),
    [
        (":::{anywidget} https://example.org/w.js\n{}\n:::", "pas une adresse"),
        (":::{anywidget} counter.js\n:css: https://example.org/w.css\n{}\n:::", "pas une adresse"),
        (":::{anywidget} missing.js\n{}\n:::", "introuvable"),
        (':::{anywidget} counter.js\n{"a": }\n:::', "JSON"),
        (":::{anywidget} counter.js\n[1]\n:::", "objet JSON"),
        (":::{anywidget} bad.js\n{}\n:::", "cannot join"),
    ],
)
def test_a_wrong_directive_is_refused_with_file_and_line(build, directive, said):
    built = build({"index": page_with(directive), "bad.js": "export let x = 1;", **FILES})
    assert "index.md:3" in built.warnings
    assert said in built.warnings


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ('{"concept": "submarine"}', "concept"),
        ('{"concpet": "crosswalk"}', "concpet"),
        ('{"seed": -1}', "seed"),
        ('{"storage_key": "Pas ça"}', "storage_key"),
        ('{"storage_key": "crowd"}', "celle d’un autre atelier, « La foule »"),
    ],
)
def test_a_wrong_option_of_a_lab_is_refused_with_file_and_line(build, tmp_path, options, said):
    from widgets.labs import CaptchaLab

    (tmp_path / "source").mkdir()
    (tmp_path / "source/captcha.js").symlink_to(CaptchaLab.entry)
    (tmp_path / "source/captcha.css").symlink_to(CaptchaLab.style)
    built = build({"index": page_with(f":::{{anywidget}} captcha.js\n:css: captcha.css\n{options}\n:::")})
    assert "index.md:3" in built.warnings
    assert said in built.warnings


@pytest.mark.parametrize("sheet", ["", "\n:css: counter.css"])
def test_a_lab_without_its_own_sheet_is_refused(build, sheet):
    from widgets.labs import CaptchaLab

    built = build({"index": page_with(f":::{{anywidget}} {CaptchaLab.entry}{sheet}\n{{}}\n:::"), **FILES})
    assert "index.md:3" in built.warnings
    assert "mène à captcha.css" in built.warnings


def test_a_lab_page_depends_on_the_pictures_that_it_names(build, tmp_path):
    from widgets.labs import CaptchaLab

    (tmp_path / "source").mkdir()
    (tmp_path / "source/captcha.js").symlink_to(CaptchaLab.entry)
    built = build({"index": page_with(f":::{{anywidget}} captcha.js\n:css: {CaptchaLab.style}\n{{}}\n:::")})
    watched = {Path(built.source, path).resolve() for path in built.app.env.dependencies["index"]}
    assert {path.resolve() for path in CaptchaLab.page_files["sprites"].values()} <= watched


def test_the_model_speaks_up_once_for_each_real_change(esm):
    model = esm("widgets/book/host/model.js")
    heard = model.eval(
        """({ createModel }) => {
            const model = createModel({ a: 1, b: 1 });
            const heard = [];
            const listener = () => heard.push(`a=${model.get("a")}`);
            model.on("change:a", listener);
            model.on("change", () => heard.push("change"));
            model.set("a", 1);
            model.set({ a: 2, b: 2 });
            model.off("change:a", listener);
            model.set("a", 3);
            return heard;
        }"""
    )
    assert heard == ["a=2", "change", "change"]
