"""Glossary bubbles, and the way back from each glossary entry to where it is used.

Sphinx's own `{glossary}` directive and `{term}` role do the work of naming and linking. This adds, to each page,
the definitions of the terms that it links to (`glossary.js` shows them as bubbles, and each link is tied
to its definition by `aria-describedby`), and to each entry the list of the pages that use it.
"""

from __future__ import annotations

import html

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from ..page import assets, rewriting
from ..page.noted import Noted
from ..page.reading_order import reading_order
from ..parts import languages

ASSETS = assets.Assets("glossary", __package__, everywhere=True)
USES = "tc-term-uses"  # the line that names the pages which use a term


# Formats in which a link to an entry stays an ordinary one; text, HTML and our own show or know what we make of it.
_PLAIN = ("latex", "texinfo", "man")


class term_link(nodes.Inline, nodes.TextElement):  # noqa: N801 (docutils' naming)
    """A link to a glossary entry, described by the bubble `describedby` of the same page."""


class term_bubbles(nodes.General, nodes.Element):  # noqa: N801
    """The definitions that a page's term links are described by: `definitions` is {bubble id: text}."""


_uses = Noted[set[str]]("tc_term_uses")  # lower-case targets of a page's term roles


def _entries(env: BuildEnvironment) -> dict[str, tuple[str, str]]:
    """{lower-case term: (docname of the glossary, anchor of the entry)}."""
    found = env.get_domain("std").get_objects()
    return {name.lower(): (docname, anchor) for name, _, kind, docname, anchor, _ in found if kind == "term"}


def _collect(app: Sphinx, doctree: nodes.document) -> None:
    env = app.env
    uses = {
        xref["reftarget"].lower() for xref in doctree.findall(addnodes.pending_xref) if xref.get("reftype") == "term"
    }
    _uses(env)[env.docname] = uses
    if uses:
        assets.need(env, env.docname, ASSETS)


def _glossary_pages(env: BuildEnvironment) -> set[str]:
    return {docname for docname, _ in _entries(env).values()}


def _also_outdated(app: Sphinx, env: BuildEnvironment, added: set, changed: set, removed: set) -> list[str]:
    """A changed definition changes every page that shows it."""
    if not _glossary_pages(env) & (changed | removed):
        return []
    return [docname for docname, terms in _uses(env).items() if terms and docname in env.found_docs]


def _also_written(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """The glossary lists its uses, so it is written anew whenever some page was."""
    return rewriting.if_read(app, sorted(_glossary_pages(env)))


def definitions(glossary: nodes.document) -> dict[str, str]:
    """Return {anchor: text of the definition's first paragraph} for every entry of a glossary's doctree."""
    found = {}
    for item in glossary.findall(nodes.definition_list_item):
        paragraph = next(item.findall(nodes.paragraph), None)
        for term in item.findall(nodes.term):
            for anchor in term["ids"] if paragraph else ():
                found[anchor] = paragraph.astext()
    return found


def use_anchor(anchor: str) -> str:
    """The id, on any page, of its first link to the entry `anchor`."""
    return f"usage-{anchor}"


def _link_bubbles(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    if app.builder.format in _PLAIN:
        return
    env = app.env
    anchors = {f"#{anchor}": (page, anchor) for page, anchor in _entries(env).values()}
    shown: dict[str, str] = {}
    texts: dict[str, dict[str, str]] = {}
    for reference in list(doctree.findall(nodes.reference)):
        inner = next(iter(reference.children), None)
        if not (isinstance(inner, nodes.inline) and "std-term" in inner.get("classes", ())):
            continue
        if not reference.get("internal"):
            continue  # a term of another project (sphinx.ext.intersphinx)
        uri = reference.get("refuri") or f"#{reference['refid']}"
        page, anchor = anchors[uri[uri.rindex("#") :]]
        if page not in texts:
            texts[page] = definitions(env.get_doctree(page))
        bubble = f"bulle-{anchor}"
        link = term_link("", *inner.children, refuri=uri, describedby=bubble)
        if bubble not in shown:
            shown[bubble] = texts[page].get(anchor, "")
            link["ids"] = [use_anchor(anchor)]
        reference.replace_self(link)
    if shown:
        doctree.append(term_bubbles(definitions=shown))
    if docname in _glossary_pages(env):
        _add_uses(app, doctree, docname)


def _add_uses(app: Sphinx, doctree: nodes.document, glossary: str) -> None:
    """Close each entry with links to the pages that use it, in the book's order."""
    env = app.env
    entries = _entries(env)
    users: dict[str, list[str]] = {}
    for docname in reading_order(env):
        for anchor in sorted({entries[target][1] for target in _uses(env).get(docname, ()) if target in entries}):
            if docname != glossary:
                users.setdefault(anchor, []).append(docname)
    for item in doctree.findall(nodes.definition_list_item):
        anchors = [anchor for term in item.findall(nodes.term) for anchor in term["ids"]]
        pages = list(dict.fromkeys(page for anchor in anchors for page in users.get(anchor, ())))
        definition = next(item.findall(nodes.definition), None)
        if definition is None or not pages:
            continue
        words = languages.strings(__package__, app.config.language)
        line = nodes.paragraph("", words.USES, classes=[USES])
        for index, page in enumerate(pages):
            anchor = next(a for a in anchors if page in users.get(a, ()))
            uri = f"{app.builder.get_relative_uri(glossary, page)}#{use_anchor(anchor)}"
            line += nodes.Text(", ") if index else nodes.Text("")
            line += nodes.reference("", env.titles[page].astext(), refuri=uri, internal=True)
        definition += line


def _visit_link(self, node: term_link) -> None:
    attributes = {"href": node["refuri"], "aria-describedby": node["describedby"]}
    self.body.append(self.starttag(node, "a", "", CLASS="tc-term reference internal", **attributes))


def _depart_link(self, node: term_link) -> None:
    self.body.append("</a>")


def _visit_bubbles(self, node: term_bubbles) -> None:
    for bubble, text in node["definitions"].items():
        self.body.append(f'<div class="tc-bubble" role="tooltip" id="{bubble}" hidden>{html.escape(text)}</div>\n')
    raise nodes.SkipNode


def _skip(self, node: nodes.Node) -> None:
    raise nodes.SkipNode


def _pass(self, node: nodes.Node) -> None:
    pass


def setup(app: Sphinx) -> None:
    app.add_node(term_link, html=(_visit_link, _depart_link), text=(_pass, _pass))
    app.add_node(term_bubbles, html=(_visit_bubbles, None), text=(_skip, None))
    app.connect("doctree-read", _collect)
    _uses.follow(app)
    app.connect("env-get-outdated", _also_outdated)
    app.connect("env-updated", _also_written)
    app.connect("doctree-resolved", _link_bubbles)
