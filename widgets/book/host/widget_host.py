"""Widgets on pages without a kernel: the element that stands for one, and the files that bring it to life.

Chapters place a widget by the `{anywidget}` directive, notebooks by showing it; both come here. A page is given the
module and style sheet of the widgets it shows; `host.js` runs them in the reader's browser.
"""

from __future__ import annotations

import html
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from widgets.css import style_sources, stylesheet
from widgets.esm import bundle, expression, sources
from widgets.labs import LABS
from widgets.labs.files import content_of

from ..page import assets, minified, reserve
from ..page.head import inline
from ..page.noted import Noted
from ..parts import alone, languages

ASSETS = assets.Assets("host", __package__)
FOLDER = f"{assets.FOLDER}/labs"
ARRIVAL = Path(__file__).with_name("arrival.js")

# What a page's widgets are made of: {widget name: {"module": path, "css": path, "later": truth}}.
packages = Noted[dict[str, dict]]("tc_widget_packages")


class widget_view(nodes.General, nodes.Element):  # noqa: N801 (docutils' naming)
    """A widget on a page; `name`, `state` (dict), `model`, `classes` and the text to read without JavaScript."""


def lab_of(module: Path) -> type | None:
    """The lab whose front-end has this entry module, if it is one of ours."""
    return next((lab for lab in LABS if lab.entry.resolve() == module.resolve()), None)


def page_state(lab: type, values: Mapping[str, object]) -> dict[str, object]:
    """What a page itself holds of a lab's `values`: the rest comes with the lab's files."""
    kept_elsewhere = {*lab.page_files, *lab.page_shared}
    return {name: values[name] for name in lab.class_trait_names(sync=True, page=True) if name not in kept_elsewhere}


def view(
    env: BuildEnvironment,
    module: Path,
    css: Path | None,
    state: dict,
    *,
    classes: list[str] = (),
    model: str = "",
    later: bool = False,
) -> widget_view:
    """Place a widget on the page being read; views with the same `model` (a name in that page) share one model.

    Files of one that comes `later` are written, but a script of the page has to ask for them.

    Raises `BundleError` if the module cannot be joined with those that it imports.
    """
    lab = lab_of(module)
    pictures = _files(lab.page_files) if lab else ()  # their addresses, which the page holds, name their content
    is_renewed = lab and not alone.is_guest(env.app)  # in our book, a lab's script and sheet are (page/assets.py)
    front_end = () if is_renewed else (*sources(module), *(style_sources(css) if css else ()))
    for path in (*front_end, *pictures):
        env.note_dependency(str(path))
    here = packages(env).setdefault(env.docname, {})
    later = later and here.get(module.stem, {}).get("later", True)
    here[module.stem] = {"module": str(module), "css": str(css) if css else None, "later": later}
    assets.need(env, env.docname, ASSETS)
    return widget_view(
        name=module.stem,
        state=state,
        model=model,
        fallback=lab.without_javascript if lab else languages.strings(__package__, env.config.language).NO_JAVASCRIPT,
        preview=f"{module.stem}-preview.webp" if lab and lab.preview else None,
        classes=list(classes),
    )


def lab_view(env: BuildEnvironment, lab: type, *, later: bool = False, **options: object) -> widget_view:
    """Place a lab of ours, with these options, on the page being read."""
    widget = lab(**options)
    state = {name: getattr(widget, name) for name in widget.trait_names(page=True)}
    return view(env, lab.entry.resolve(), lab.style.resolve(), page_state(lab, state), later=later)


def _script(name: str, package: dict) -> str:
    """What a page loads of a widget: its front-end and what all its views share, handed to `host.js`.

    A lab of ours is run with it. Any other module, of which we know nothing, is a text that is imported.
    """
    key = (name, package["module"])
    if key not in _scripts:
        _scripts[key] = _made(name, Path(package["module"]))
    return _scripts[key]


_scripts: dict[tuple[str, str], str] = {}  # of one build: joining a lab's modules for each mention of it takes a second


def _forget_scripts(app: Sphinx) -> None:
    _scripts.clear()


def _made(name: str, module: Path) -> str:
    lab = lab_of(module)
    front_end = (
        f"widget: {expression(lab._esm)}" if lab else f"module: {json.dumps(bundle(module), ensure_ascii=False)}"
    )
    shared = _json(lab.shared_state() if lab else {})
    content = f"{{ shared: {shared}, {front_end} }}"
    return minified.script(f"(self.tcWidgets = self.tcWidgets || []).push([{json.dumps(name)}, {content}]);\n")


def _later(name: str, package: dict) -> dict[str, str]:
    """The scripts that bring what comes later of a lab, by their names."""
    lab = lab_of(Path(package["module"]))
    parts = lab.later_states() if lab else []
    files = {f"{name}-later-{i}.js": part for i, part in enumerate(parts, 1)}
    return {file: f"tcWidgets.push({_json([name, {'file': file, 'later': part}])});\n" for file, part in files.items()}


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    root = context["content_root"]
    shown = packages(app.env).get(pagename, {})
    if shown:  # before whatever it watches
        context["tc_first"] = f"<script>{inline(ARRIVAL)}</script>\n{context.get('tc_first', '')}"
    for name, package in shown.items():
        if package["later"]:
            continue
        lab = lab_of(Path(package["module"]))
        first, last = assets.script_tag(f"{root}{_script_address(name, package)}", urgent=True), ""
        for file in lab.page_preload if lab else ():
            picture = f"{root}{FOLDER}/{_file_name(name, file)}"
            first += f'<link rel="preload" as="image" href="{picture}" fetchpriority="high">\n'
        if package["css"]:
            last = assets.style_tag(f"{root}{style_address(app.env, pagename, name)}")
        assets.add_to_head(context, first=first, last=last)


def _script_address(name: str, package: dict) -> str:
    return f"{FOLDER}/{name}.js?v={_version(_script(name, package))}"


def script_address(env: BuildEnvironment, docname: str, name: str) -> str:
    """Where the script of a widget on page `docname` is, from the book's root."""
    return _script_address(name, packages(env)[docname][name])


def style_address(env: BuildEnvironment, docname: str, name: str) -> str:
    """Where the style sheet of a widget on page `docname` is, from the book's root."""
    return f"{FOLDER}/{name}.css?v={_version(_style(packages(env)[docname][name]))}"


def _style(package: dict) -> str:
    return minified.sheet(stylesheet(Path(package["css"])))


def _version(text: str) -> str:
    return assets.version(text.encode())


def _file_name(name: str, file: Path) -> str:
    """A name that changes with the content: browsers may keep the old file as long as they like."""
    return f"{name}-{file.stem}.{assets.version(content_of(file))}{file.suffix}"


def _write(app: Sphinx, error: Exception | None) -> None:
    if not error and app.builder.format == "html":
        write(app.env, Path(app.outdir) / FOLDER)


def write(env: BuildEnvironment, folder: Path) -> None:
    """Write the files of all widgets into `folder`."""
    written = {name: package for found in packages(env).values() for name, package in found.items()}
    if not written:
        return
    shutil.rmtree(folder, ignore_errors=True)  # or files under their old fingerprints would pile up
    folder.mkdir(parents=True)
    for name, package in written.items():
        (folder / f"{name}.js").write_text(_script(name, package), encoding="utf-8")
        for file_name, text in _later(name, package).items():
            (folder / file_name).write_text(text, encoding="utf-8")
        if package["css"]:
            (folder / f"{name}.css").write_text(_style(package), encoding="utf-8")
        lab = lab_of(Path(package["module"]))
        for file in _files(lab.page_files) if lab else ():
            (folder / _file_name(name, file)).write_bytes(content_of(file))
        if lab and lab.preview:
            shutil.copyfile(lab.preview, folder / f"{name}-preview.webp")


def _files(tree: dict | Path) -> list[Path]:
    return [tree] if isinstance(tree, os.PathLike) else [path for branch in tree.values() for path in _files(branch)]


def _urls(tree: dict | Path, name: str, root: str) -> dict | str:
    """The lab's tree of files with each file's address, as seen from a page, in its place."""
    if isinstance(tree, os.PathLike):
        return f"{root}{FOLDER}/{_file_name(name, Path(tree))}"
    return {key: _urls(branch, name, root) for key, branch in tree.items()}


def _visit(self, node: widget_view) -> None:
    root = "../" * self.builder.current_docname.count("/")
    name = node["name"]
    package = packages(self.builder.env)[self.builder.current_docname][name]
    lab = lab_of(Path(package["module"]))
    state = {**node["state"], **({key: _urls(tree, name, root) for key, tree in lab.page_files.items()} if lab else {})}
    # "</" would end the script element early.
    text = json.dumps(state, ensure_ascii=False).replace("</", "<\\/")
    classes = " ".join(["tc-widget", f"tc-widget-{name}", *node["classes"]])
    model = f' data-model="{node["model"]}"' if node["model"] else ""
    later = " ".join(f"{root}{FOLDER}/{file}?v={_version(text)}" for file, text in _later(name, package).items())
    later = f' data-later="{later}"' if later else ""
    preview = f'<img src="{root}{FOLDER}/{node["preview"]}" alt="" width="300" height="300">' if node["preview"] else ""
    self.body.append(
        f'<div class="{classes}" data-widget="{name}"{model}{later}>'
        f'<script type="application/json" class="tc-widget-state">{text}</script>'
        f'<noscript><div class="tc-widget-fallback">{preview}<p>{html.escape(node["fallback"], quote=False)}</p></div></noscript>'
        f"{_absent(preview, languages.strings(__package__, self.config.language))}"
        f"</div>{'' if alone.is_guest(self.builder.app) else reserve.after(self, name)}"
    )
    raise nodes.SkipNode


def _absent(preview: str, words: ModuleType) -> str:
    """What `arrival.js` shows where the widget's script does not come."""
    return (
        f'<div class="tc-widget-fallback tc-widget-absent" hidden>{preview.replace("<img", "<img loading=lazy")}'
        f'<p role="alert">{words.ABSENT}</p>'
        f'<button type="button" class="tc-button">{words.RETRY}</button>'
        f'<p class="tc-status" role="status" data-again="{words.AGAIN}"></p></div>'
    )


def _visit_text(self, node: widget_view) -> None:
    self.add_text(node["fallback"])
    raise nodes.SkipNode


def follow(app: Sphinx) -> None:
    """Have the element, and keep what pages show in step with the pages."""
    app.add_node(widget_view, html=(_visit, None), text=(_visit_text, None))
    packages.follow(app)


def setup(app: Sphinx) -> None:
    follow(app)
    app.connect("builder-inited", _forget_scripts)
    app.connect("html-page-context", _add_to_page)
    app.connect("build-finished", _write)
