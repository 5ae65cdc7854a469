"""What a page is about, in a line, and how long it takes: read off the page, so that it cannot grow old beside it."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.environment import BuildEnvironment

LONGEST = 160  # characters; search engines cut there
_ENOUGH = 70
_MINUTES = re.compile(r"(\d+)(?:\s+à\s+(\d+))?\s+min\b")


def title_of(env: BuildEnvironment, docname: str) -> str:
    """The page's title on one line; no-break spaces stay what they are."""
    return re.sub(r"[ \t\n]+", " ", env.titles[docname].astext()).strip()


def description(doctree: nodes.document, written: str = "") -> str:
    """`written` (the front matter's), else the page's first sentences; cut at a word, never longer than LONGEST."""
    text = " ".join(written.split())
    if not text:
        for paragraph in doctree.findall(nodes.paragraph):
            if isinstance(paragraph.parent, nodes.section):
                text = f"{text} {_plain(paragraph)}".strip()
                if len(text) >= _ENOUGH:
                    break
    return shortened(text)


def shortened(text: str, longest: int = LONGEST) -> str:
    if len(text) <= longest:
        return text
    cut = re.split(r"[ \u00a0\u202f](?=[^ \u00a0\u202f]*$)", text[: longest - 1])[0]
    return cut.rstrip(",;:.–(« \u00a0\u202f") + "…"


def _plain(paragraph: nodes.paragraph) -> str:
    """Its text without notes and citations, which say nothing outside the page."""
    left_out = {
        text
        for inner in paragraph.findall(nodes.Element)
        if isinstance(inner, nodes.footnote_reference) or "tc-fact" in inner.get("classes", ())
        for text in inner.findall(nodes.Text)
    }
    text = "".join(text.astext() for text in paragraph.findall(nodes.Text) if text not in left_out)
    text = re.sub(r"\s*\((?:source\s*:)?\s*\)", "", text)  # brackets around a citation
    return re.sub(r" +([.,…])", r"\1", re.sub(r"[ \t\n]+", " ", text)).strip()


def reading_minutes(env: BuildEnvironment) -> dict[str, int]:
    """Minutes by docname, as the root page's tables announce them: rows that link to a page and end in « 9 min »."""
    found: dict[str, int] = {}
    for row in env.get_doctree(env.config.root_doc).findall(nodes.row):
        last = row.children[-1].astext()
        minutes = sum(int(most or least) for least, most in _MINUTES.findall(last))
        pages = [docname for link in row.findall() if (docname := _target(env, link))]
        if minutes and pages:
            found[pages[0]] = minutes
    return found


def _target(env: BuildEnvironment, node: nodes.Node) -> str | None:
    """The docname to which a link, not yet resolved, leads."""
    if not isinstance(node, nodes.Element) or node.tagname not in ("pending_xref", "download_reference"):
        return None
    target = node.get("reftarget", "").partition("#")[0].removesuffix(".md").removesuffix(".ipynb")
    folder = env.config.root_doc.rpartition("/")[0]
    return next((name for name in (target, f"{folder}/{target}".strip("/")) if name in env.found_docs), None)
