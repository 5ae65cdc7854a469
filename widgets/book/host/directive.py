"""`{anywidget}`: put a widget's ES module on a page that has no kernel.

The syntax is mystmd's, so that chapters survive a later move to Jupyter Book 2:

    :::{anywidget} ../widgets/labs/captcha/captcha.js
    :css: ../widgets/labs/captcha/captcha.css
    {"concept": "crosswalk"}
    :::

The argument and `:css:` are paths from the document; the body is the model's state as JSON. When the module is
that of one of our labs, the lab's Python class checks the state, and fills in the rest of it: what a page shows
is what a notebook would show.
"""

from __future__ import annotations

import json
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from traitlets import TraitError

from widgets.esm import BundleError

from ..device_data.strings import LABS, OF_LABS
from ..parts import languages
from . import widget_host


class AnywidgetDirective(SphinxDirective):
    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec = {"css": directives.unchanged_required, "class": directives.class_option}

    def run(self) -> list[nodes.Node]:
        self.words = languages.strings(__package__, self.config.language)
        module = self._path(self.arguments[0], self.words.MODULE)
        css = self._path(self.options["css"], self.words.SHEET) if "css" in self.options else None
        state = self._state()
        lab = widget_host.lab_of(module)
        if lab is not None:
            self._look(lab, css, state)
            state = self._checked(lab, state)
        try:
            view = widget_host.view(self.env, module, css, state, classes=self.options.get("class", []))
        except BundleError as error:
            raise self.error(self.words.REFUSED.format(reason=error)) from error
        self.set_source_info(view)
        return [view]

    def _path(self, text: str, what: str) -> Path:
        if "://" in text:
            raise self.error(self.words.AN_ADDRESS.format(what=what, path=text))
        path = (Path(self.env.doc2path(self.env.docname)).parent / text).resolve()
        if not path.is_file():
            raise self.error(self.words.NOT_FOUND.format(what=what, path=text))
        return path

    def _state(self) -> dict:
        text = "\n".join(self.content).strip() or "{}"
        try:
            state = json.loads(text)
        except json.JSONDecodeError as error:
            raise self.error(self.words.NOT_JSON.format(line=error.lineno, reason=error.msg)) from error
        if not isinstance(state, dict):
            raise self.error(self.words.NOT_AN_OBJECT)
        return state

    def _look(self, lab: type, css: Path | None, options: dict) -> None:
        """What would build, and be no lab of ours any more: one without its sheet, or in another one's place on the device."""
        if css is None or css != lab.style.resolve():
            raise self.error(self.words.SHEET_OF_A_LAB.format(sheet=lab.style.name))
        place = LABS.get(options.get("storage_key", ""))
        if place and place != OF_LABS.get(lab.entry.parent.name):
            raise self.error(self.words.PLACE_OF_A_LAB.format(place=place))

    def _checked(self, lab: type, options: dict) -> dict:
        """Return `options` completed by the lab's defaults; the lab's own checks speak if they are wrong."""
        try:
            widget = lab(**options)
        except (TraitError, TypeError, ValueError) as error:
            raise self.error(self.words.REFUSED.format(reason=error)) from error
        return widget_host.page_state(lab, {name: getattr(widget, name) for name in widget.trait_names(page=True)})


def setup(app: Sphinx) -> None:
    app.add_directive("anywidget", AnywidgetDirective)
