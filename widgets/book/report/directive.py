"""`{report}`: « Mon bilan », one printable page of what a reader did in the whole book.

    :::{report}
    :::

What is written here is a blank form: chapters, quizzes, labs, stands, with boxes and lines to fill in by hand. That is
all of it without JavaScript; `report.js` fills the form in from what the device keeps. Which quizzes, stands
and labs there are is read from the pages themselves once all have been read, so that nothing is listed twice.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from ..host import widget_host
from ..page import assets, identifiers, reserve, rewriting
from ..page.html_parts import json_script
from ..page.noted import Noted
from ..page.reading_order import reading_order
from ..quizzes.nodes import quiz
from ..stand.directive import MAX_ARGUMENT, stand
from . import reading
from . import strings as words
from .html import chapters, head, labs, quizzes, stands

ASSETS = assets.Assets("report", __package__)
_noted = Noted[dict[str, list]]("tc_report")  # what a page holds to report on: its quizzes, stands and labs


class report(nodes.paragraph):  # noqa: N801 (docutils' naming)
    """Its text is what holds in other formats than HTML."""


class ReportDirective(SphinxDirective):
    has_content = False

    def run(self) -> list[nodes.Node]:
        assets.need(self.env, self.env.docname, ASSETS)
        node = report("", words.WITHOUT_SCRIPT)
        self.set_source_info(node)
        return [node]


def _note(app: Sphinx, doctree: nodes.document) -> None:
    """Once, as a page is read: to look for it in all pages whenever the report is written takes longer than to write it."""
    quizzes = [
        {"key": f"quiz/{node['quiz_id']}", "id": f"quiz-{node['quiz_id']}", "number": node["number"], **node["data"]}
        for node in doctree.findall(quiz)
    ]
    stands = [node["stand_id"] for node in doctree.findall(stand)]
    # A notebook's lab is the same one once more, with work of its own.
    labs = [
        (node["name"], node["state"])
        for node in doctree.findall(widget_host.widget_view)
        if node["name"] in words.REPORTED_LABS and node["state"].get("storage_key") and not node["model"]
    ]
    if quizzes or stands or labs:
        _noted(app.env)[app.env.docname] = {"quizzes": quizzes, "stands": stands, "labs": labs}


def _contents(self: HTML5Translator) -> dict[str, list[dict]]:
    """What there is to report on, in reading order; addresses are relative to the page being written."""
    builder, env = self.builder, self.builder.env
    labels = {(claim.kind, claim.name): claim.label for claim in identifiers.claims(env)}
    root = "../" * builder.current_docname.count("/")
    found: dict[str, list[dict]] = {"quizzes": [], "labs": [], "stands": []}

    def page(docname: str) -> dict[str, str]:
        return {
            "title": env.titles[docname].astext(),
            "href": builder.get_relative_uri(builder.current_docname, docname),
        }

    for docname in reading_order(env):
        here = _noted(env).get(docname)
        if not here:
            continue
        about = page(docname)
        if here["quizzes"]:
            found["quizzes"].append({**about, "questions": here["quizzes"]})
        for name in here["stands"]:
            place = {"key": f"stand/{name}", "href": f"{about['href']}#stand-{name}"}
            found["stands"].append(
                {**place, "label": labels["stand", name], "page": about["title"], "most": MAX_ARGUMENT}
            )
        for name, state in here["labs"]:
            script = root + widget_host.script_address(env, docname, name)
            title = words.REPORTED_LABS[name]
            found["labs"].append({**about, "title": title, "name": name, "script": script, "state": state})
    read = [
        {"key": reading.key(docname), "depth": depth, **page(docname)} for docname, depth in reading.lesson(env).items()
    ]
    return {"chapters": read, **found}


def _visit(self: HTML5Translator, node: report) -> None:
    contents = _contents(self)
    parts = (head(), chapters(contents), quizzes(contents), labs(contents), stands(contents))
    data = {"words": words.SCRIPT, **contents}
    self.body.append(
        f'<div class="tc-report">{reserve.FIRST}\n{"".join(parts)}{json_script(data, class_="tc-report__data")}</div>'
        f"{reserve.after(self, 'report')}\n"
    )
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    identifiers.setup(app)
    app.add_node(report, html=(_visit, None))
    app.add_directive("report", ReportDirective)
    _noted.follow(app)
    app.connect("doctree-read", _note, priority=900)  # once all is in its place
    app.connect("env-updated", rewriting.whose_lists_change(ASSETS))
