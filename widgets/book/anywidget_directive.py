"""`{anywidget}`: put a widget's ES module on a page that has no kernel.

The syntax is mystmd's, so that chapters survive a later move to Jupyter Book 2:

    :::{anywidget} ../widgets/labs/captcha/captcha.js
    :css: ../widgets/labs/captcha/captcha.css
    {"concept": "crosswalk"}
    :::

The argument and `:css:` are paths from the document; the body is the model's state as JSON. When the module is
that of one of our labs, the lab's Python class checks the state, and fills in the rest of it: what a page shows
is what a notebook would show. `static/host.js` runs the module in the reader's browser.
"""

from __future__ import annotations

import html
import json
import os
import shutil
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective
from traitlets import TraitError

from widgets.esm import BundleError, bundle, sources
from widgets.labs import LABS
from widgets.labs.style import style_sources, stylesheet

from . import page_assets

FOLDER = f"{page_assets.FOLDER}/labs"


class widget_view(nodes.General, nodes.Element):  # noqa: N801 (docutils' naming)
    """A widget on a page; `name`, `state` (dict), `classes` and the text to read without JavaScript."""


class AnywidgetDirective(SphinxDirective):
    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec = {"css": directives.unchanged_required, "class": directives.class_option}

    def run(self) -> list[nodes.Node]:
        module = self._path(self.arguments[0], "le module")
        css = self._path(self.options["css"], "la feuille de style") if "css" in self.options else None
        state = self._state()
        lab = next((lab for lab in LABS if lab.entry.resolve() == module), None)
        if lab is not None:
            state = self._checked(lab, state)
        try:
            dependencies = sources(module)
        except BundleError as error:
            raise self.error(f"{{anywidget}} : {error}") from error
        pictures = _files(lab.page_files) if lab else ()  # their addresses, which this page holds, name their content
        for path in (*dependencies, *(style_sources(css) if css else ()), *pictures):
            self.env.note_dependency(str(path))

        packages = _packages(self.env).setdefault(self.env.docname, {})
        packages[module.stem] = {"module": str(module), "css": str(css) if css else None}
        page_assets.need(self.env, self.env.docname, "host")
        view = widget_view(
            name=module.stem,
            state=state,
            fallback=lab.without_javascript if lab else "Cet élément interactif a besoin de JavaScript.",
            preview=f"{module.stem}-preview.webp" if lab and lab.preview else None,
            classes=self.options.get("class", []),
        )
        self.set_source_info(view)
        return [view]

    def _path(self, text: str, what: str) -> Path:
        if "://" in text:
            raise self.error(f"{{anywidget}} : {what} doit être un fichier du projet, pas une adresse ({text}).")
        path = (Path(self.env.doc2path(self.env.docname)).parent / text).resolve()
        if not path.is_file():
            raise self.error(f"{{anywidget}} : {what} est introuvable ({text}).")
        return path

    def _state(self) -> dict:
        text = "\n".join(self.content).strip() or "{}"
        try:
            state = json.loads(text)
        except json.JSONDecodeError as error:
            raise self.error(
                f"{{anywidget}} : le contenu n’est pas du JSON lisible (ligne {error.lineno} du bloc : {error.msg})."
            ) from error
        if not isinstance(state, dict):
            raise self.error("{anywidget} : le contenu doit être un objet JSON, entre accolades.")
        return state

    def _checked(self, lab: type, options: dict) -> dict:
        """Return `options` completed by the lab's defaults; the lab's own checks speak if they are wrong."""
        try:
            widget = lab(**options)
        except (TraitError, TypeError, ValueError) as error:
            raise self.error(f"{{anywidget}} : {error}") from error
        kept_elsewhere = {*lab.page_files, *lab.page_shared}
        return {
            name: getattr(widget, name)
            for name in widget.trait_names(sync=True, page=True)
            if name not in kept_elsewhere
        }


def _packages(env: BuildEnvironment) -> dict[str, dict[str, dict]]:
    """What each document's widgets are made of: {docname: {widget name: {"module": path, "css": path}}}."""
    if not hasattr(env, "tc_widget_packages"):
        env.tc_widget_packages = {}
    return env.tc_widget_packages


def _forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    _packages(env).pop(docname, None)


def _merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment) -> None:
    _packages(env).update({doc: found for doc, found in _packages(other).items() if doc in docnames})


def _lab(module: str) -> type | None:
    return next((lab for lab in LABS if lab.entry.resolve() == Path(module)), None)


def _script(name: str, package: dict) -> str:
    lab = _lab(package["module"])
    content = {"module": bundle(Path(package["module"])), "shared": lab.shared_state() if lab else {}}
    return f"(self.tcWidgets = self.tcWidgets || []).push({json.dumps([name, content], ensure_ascii=False)});\n"


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    root = context["content_root"]
    for name, package in _packages(app.env).get(pagename, {}).items():
        lab = _lab(package["module"])
        url = f"{root}{FOLDER}/{name}.js?v={_version(_script(name, package))}"
        first, last = page_assets.script_tag(url, urgent=True), ""
        for file in lab.page_preload if lab else ():
            picture = f"{root}{FOLDER}/{_file_name(name, lab, file)}"
            first += f'<link rel="preload" as="image" href="{picture}" fetchpriority="high">\n'
        if package["css"]:
            css = stylesheet(Path(package["css"]))
            last = page_assets.style_tag(f"{root}{FOLDER}/{name}.css?v={_version(css)}")
        page_assets.add_to_head(context, first=first, last=last)


def _version(text: str) -> str:
    return page_assets.fingerprint(text.encode())


def _file_name(name: str, lab: type, file: Path) -> str:
    """A name that changes with the content: browsers may keep the old file as long as they like."""
    return f"{name}-{file.stem}.{page_assets.fingerprint(file.read_bytes())}{file.suffix}"


def _write(app: Sphinx, error: Exception | None) -> None:
    packages = {name: package for found in _packages(app.env).values() for name, package in found.items()}
    if error or app.builder.format != "html" or not packages:
        return
    folder = Path(app.outdir) / FOLDER
    shutil.rmtree(folder, ignore_errors=True)  # or files under their old fingerprints would pile up
    folder.mkdir(parents=True)
    for name, package in packages.items():
        (folder / f"{name}.js").write_text(_script(name, package), encoding="utf-8")
        if package["css"]:
            (folder / f"{name}.css").write_text(stylesheet(Path(package["css"])), encoding="utf-8")
        lab = _lab(package["module"])
        for file in _files(lab.page_files) if lab else ():
            shutil.copyfile(file, folder / _file_name(name, lab, file))
        if lab and lab.preview:
            shutil.copyfile(lab.preview, folder / f"{name}-preview.webp")


def _files(tree: dict | Path) -> list[Path]:
    return [tree] if isinstance(tree, os.PathLike) else [path for branch in tree.values() for path in _files(branch)]


def _urls(tree: dict | Path, name: str, lab: type, root: str) -> dict | str:
    """The lab's tree of files with each file's address, as seen from a page, in its place."""
    if isinstance(tree, os.PathLike):
        return f"{root}{FOLDER}/{_file_name(name, lab, Path(tree))}"
    return {key: _urls(branch, name, lab, root) for key, branch in tree.items()}


def _visit(self, node: widget_view) -> None:
    root = "../" * self.builder.current_docname.count("/")
    package = _packages(self.builder.env)[self.builder.current_docname][node["name"]]
    lab = _lab(package["module"])
    state = {**node["state"], **({k: _urls(v, node["name"], lab, root) for k, v in lab.page_files.items()} if lab else {})}
    # "</" would end the script element early.
    text = json.dumps(state, ensure_ascii=False).replace("</", "<\\/")
    classes = " ".join(["tc-widget", f"tc-widget-{node['name']}", *node["classes"]])
    preview = f'<img src="{root}{FOLDER}/{node["preview"]}" alt="" width="300" height="300">' if node["preview"] else ""
    self.body.append(
        f'<div class="{classes}" data-widget="{node["name"]}">'
        f'<script type="application/json" class="tc-widget-state">{text}</script>'
        f'<noscript><div class="tc-widget-fallback">{preview}<p>{html.escape(node["fallback"], quote=False)}</p></div></noscript>'
        "</div>"
    )
    raise nodes.SkipNode


def _visit_text(self, node: widget_view) -> None:
    self.add_text(node["fallback"])
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    app.add_node(widget_view, html=(_visit, None), text=(_visit_text, None))
    app.add_directive("anywidget", AnywidgetDirective)
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
    app.connect("html-page-context", _add_to_page)
    app.connect("build-finished", _write)
