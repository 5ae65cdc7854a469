"""Citing the sheet of facts: the `{fact}` role in chapters, the `{sources}` directive on the references page.

    … environ deux dollars de l’heure {fact}`E1, E3`.

reads « (Hara et al., 2018 ; OIT, 2018) », each citation a link to the fact's entry on the page that holds

    :::{sources}
    :::

where each entry says what is asserted, where it comes from and which chapters rely on it. Only cited facts are
listed there: the page answers "where does that come from?", and nobody asks it of what the book does not say.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

from widgets.facts.sheet import FACTS_FILE, Fact, FactsError, load_sheet

from ..page import assets, rewriting
from ..page.noted import Noted
from ..page.reading_order import reading_order
from .fact_list import fact_list

ASSETS = assets.Assets("facts", __package__)
_LOGGER = logging.getLogger(__name__)
_SEPARATOR = "\u202f; "


class fact_citation(nodes.Inline, nodes.Element):  # noqa: N801 (docutils' naming)
    """Citations yet to be linked: `facts` (ids); `brackets` says whether parentheses stand around them."""


class fact_link(nodes.Inline, nodes.TextElement):  # noqa: N801
    """A link to a fact's entry; its text is the short citation, `name` what assistive technology says."""


class sources_list(nodes.General, nodes.Element):  # noqa: N801
    """Where the list of cited facts goes, once every page has been read."""


def cite(env: BuildEnvironment, ids: list[str], *, brackets: bool) -> fact_citation:
    """Return the node that cites `ids`, and tie the page being read to the sheet of facts."""
    env.note_dependency(str(FACTS_FILE))
    assets.need(env, env.docname, ASSETS)
    return fact_citation(facts=ids, brackets=brackets)


class FactRole(SphinxRole):
    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        ids = [part.strip() for part in self.text.split(",")]
        problem = _problem(ids)
        if problem:
            message = self.inliner.reporter.error(f"{{fact}} : {problem}", line=self.lineno)
            return [self.inliner.problematic(self.rawtext, self.rawtext, message)], [message]
        node = cite(self.env, ids, brackets=True)
        self.set_source_info(node)
        return [node], []


def _problem(ids: list[str]) -> str | None:
    """What is wrong with the list of ids of a role, in French for the author of a chapter."""
    try:
        known = load_sheet()
    except FactsError as error:
        return str(error)
    if not all(ids):
        return "la liste d’identifiants est vide ou contient une virgule de trop."
    for index, fact_id in enumerate(ids):
        if fact_id not in known:
            return f"aucun fait « {fact_id} » dans {FACTS_FILE.name}."
        if fact_id in ids[:index]:
            return f"« {fact_id} » est cité deux fois de suite."
    return None


class SourcesDirective(SphinxDirective):
    def run(self) -> list[nodes.Node]:
        page = _page(self.env)
        if page not in (None, self.env.docname):
            raise self.error(f"{{sources}} : la liste des sources est déjà dans {page}.")
        try:
            load_sheet()
        except FactsError as error:
            raise self.error(f"{{sources}} : {error}") from error
        self.env.tc_sources_page = self.env.docname
        self.env.note_dependency(str(FACTS_FILE))
        assets.need(self.env, self.env.docname, ASSETS)
        return [sources_list()]


def _page(env: BuildEnvironment) -> str | None:
    """The page that holds the list of sources."""
    return getattr(env, "tc_sources_page", None)


uses = Noted[list[str]]("tc_fact_uses")  # the facts that a page cites, each once, in its order


def _collect(app: Sphinx, doctree: nodes.document) -> None:
    """Note a page's citations, and give the first one of each fact an id that the list can link back to."""
    cited: list[str] = []
    for node in doctree.findall(fact_citation):
        new = [fact_id for fact_id in node["facts"] if fact_id not in cited]
        node["ids"] = [use_anchor(fact_id) for fact_id in new]
        cited.extend(new)
    uses(app.env)[app.env.docname] = cited


def _forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    if _page(env) == docname:
        env.tc_sources_page = None


def _merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment) -> None:
    if _page(other) in docnames:
        env.tc_sources_page = _page(other)


def _also_written(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """The list names the citing chapters, titles included: it is written anew whenever some page was."""
    return rewriting.if_read(app, [_page(env)] if _page(env) else [])


def _report_missing_list(app: Sphinx, env: BuildEnvironment) -> None:
    cited = next((docname for docname, found in sorted(uses(env).items()) if found), None)
    if cited and not _page(env):
        _LOGGER.error("{fact} : aucune page ne contient la liste {sources}.", location=cited)


def use_anchor(fact_id: str) -> str:
    """The id, on any page, of its first citation of a fact."""
    return f"cite-{fact_id.lower()}"


def _resolve(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    facts = load_sheet()
    for node in list(doctree.findall(fact_citation)):
        node.replace_self(_citation(app, docname, [facts[fact_id] for fact_id in node["facts"]], node))
    for node in list(doctree.findall(sources_list)):
        users = {}
        for page in reading_order(app.env):
            for fact_id in uses(app.env).get(page, ()):
                uri = f"{app.builder.get_relative_uri(docname, page)}#{use_anchor(fact_id)}"
                users.setdefault(fact_id, []).append((app.env.titles[page].astext(), uri))
        node.replace_self(fact_list(facts, users))


def _citation(app: Sphinx, docname: str, cited: list[Fact], node: fact_citation) -> nodes.inline:
    """« (label ; label) »: facts that share a label make one link, to the first of them."""
    result = nodes.inline("", ids=node["ids"], classes=["tc-fact"])
    shown = list({fact.label: fact for fact in reversed(cited)}.values())[::-1]
    result += nodes.Text("(" if node["brackets"] else "")
    for index, fact in enumerate(shown):
        result += nodes.Text(_SEPARATOR if index else "")
        if _page(app.env):
            uri = f"{app.builder.get_relative_uri(docname, _page(app.env))}#{fact.anchor}"
            result += fact_link("", fact.label, refuri=uri, name=f"source\u00a0: {fact.label}")
        else:
            result += nodes.Text(fact.label)
    result += nodes.Text(")" if node["brackets"] else "")
    return result


def _visit_link(self, node: fact_link) -> None:
    # The accessible name begins like any other citation's, and contains the visible text.
    attributes = {"href": node["refuri"], "aria-label": node["name"]}
    self.body.append(self.starttag(node, "a", "", CLASS="reference internal", **attributes))


def _depart_link(self, node: fact_link) -> None:
    self.body.append("</a>")


def _pass(self, node: nodes.Node) -> None:
    """Other formats show the citation's words."""


def setup(app: Sphinx) -> None:
    app.add_role("fact", FactRole())
    app.add_directive("sources", SourcesDirective)
    app.add_node(fact_citation)
    app.add_node(sources_list)
    app.add_node(fact_link, html=(_visit_link, _depart_link), text=(_pass, _pass), latex=(_pass, _pass))
    app.connect("doctree-read", _collect)
    uses.follow(app)
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
    app.connect("env-updated", _also_written)
    app.connect("env-check-consistency", _report_missing_list)
    app.connect("doctree-resolved", _resolve)
