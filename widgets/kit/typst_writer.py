"""Chapters on paper: from the doctrees of the pages to Typst.

A node is written by the method named after its class, or after the nearest class that it derives from; one that has
none is an error, so that a new directive is not left out of the print unseen. The functions that the markup calls
are in `templates/lesson.typ`. Only what a student may read is written: no solution, nothing of the teachers' edition.
"""

from __future__ import annotations

from collections.abc import Container

from docutils import nodes
from sphinx.locale import admonitionlabels

from widgets.book.citations.fact_list import PLACES
from widgets.book.pictures.directive import picture_caption, picture_description
from widgets.book.quizzes import nodes as tree

from . import strings, typst_drawing, typst_picture
from .typst_code import array, block, call, label, string, truth, words
from .typst_lists import ListsAndTables

PAGE = "page:"  # how an address within the book begins, see lesson.py
INLINE = (nodes.Text, nodes.Inline)


class TypstWriter(ListsAndTables):
    """Writes the nodes of the page `docname`.

    `files` collects the pictures that the source then needs; `recurring` headings, those that several chapters have,
    stay out of the table of contents.
    """

    def __init__(
        self, docname: str, *, quiz_numbers: dict[str, int], files: dict[str, str], recurring: Container[str] = ()
    ) -> None:
        self.docname = docname
        self.quiz_numbers = quiz_numbers
        self.files = files
        self.recurring = recurring
        self.depth = 0
        self.anchored: set[str] = set()  # a place may stand twice in a doctree: a target, and what it names
        self.footnotes: dict[str, nodes.Element] = {}

    def write(self, node: nodes.Node) -> str:
        for kind in type(node).__mro__:
            method = getattr(self, f"on_{kind.__name__}", None)
            if method is not None:
                return method(node)
        raise NotImplementedError(f"{self.docname}: the printed lesson cannot write {type(node).__name__}")

    def children(self, node: nodes.Element) -> str:
        """Blocks apart from each other, inline parts one after the other."""
        parts = []
        for child in node.children:
            text = self.write(child)
            parts.append(text if isinstance(child, INLINE) or not text else f"{text}\n\n")
        return "".join(parts).rstrip("\n")

    def anchors(self, node: nodes.Element) -> str:
        names = [name for name in dict.fromkeys(node.get("ids", ())) if name not in self.anchored]
        self.anchored.update(names)
        return "".join(self.anchor(label(self.docname, name)) for name in names)

    def anchor(self, name: str) -> str:
        return call("anchor", string(name))

    # Text

    def on_Text(self, node: nodes.Text) -> str:
        return words(node.astext())

    def on_paragraph(self, node: nodes.paragraph) -> str:
        if PLACES in node.get("classes", ()):  # of a page that cites a fact, the number is enough
            links = [self._place(link) for link in node.findall(nodes.reference)]
            return call("cited", block(self.write(node[0])), *map(string, links))
        return self.anchors(node) + self.children(node)

    def on_emphasis(self, node: nodes.Element) -> str:
        return call("emph", content=self.children(node))

    def on_strong(self, node: nodes.Element) -> str:
        return call("strong", content=self.children(node))

    def on_superscript(self, node: nodes.Element) -> str:
        return call("super", content=self.children(node))

    def on_subscript(self, node: nodes.Element) -> str:
        return call("sub", content=self.children(node))

    def on_literal(self, node: nodes.Element) -> str:
        return call("code", string(node.astext()))

    def on_literal_block(self, node: nodes.Element) -> str:
        return call("code-block", string(node.astext()))

    def on_Inline(self, node: nodes.Element) -> str:
        return self.anchors(node) + self.children(node)

    def on_PassthroughTextElement(self, node: nodes.Element) -> str:
        return "".join(self.write(child) for child in node.children)

    def on_footnote_reference(self, node: nodes.Element) -> str:
        note = self.footnotes.get(node.get("refid", ""))
        return call("footnote", content=self.children(note)) if note is not None else ""

    # Links

    def on_reference(self, node: nodes.Element) -> str:
        content = self.anchors(node) + self.children(node)
        if "refid" in node:
            return call("see", string(label(self.docname, node["refid"])), content=content, paged="false")
        address = node.get("refuri", "")
        if "sd-stretched-link" in node.get("classes", ()):
            return ""  # what makes the whole of a card a link, on a page
        if address.startswith(PAGE):
            # Within a page, the place is near; the sources list gives its page once, in its foreword.
            elsewhere = address.removeprefix(PAGE).partition("#")[0] != self.docname
            return call("see", string(self._place(node)), content=content, paged=truth(elsewhere))
        if "://" not in address:
            return content  # a file of the built book
        return call("web", string(address), content=content)

    @staticmethod
    def _place(link: nodes.reference) -> str:
        """The label of the place in the book that a link leads to."""
        docname, _, anchor = link["refuri"].removeprefix(PAGE).partition("#")
        return label(docname, anchor)

    def on_term_link(self, node: nodes.Element) -> str:
        docname, _, anchor = node["refuri"].removeprefix(PAGE).partition("#")
        target = label(docname or self.docname, anchor)
        return self.anchors(node) + call("term", string(target), content=self.children(node))

    def on_fact_link(self, node: nodes.Element) -> str:
        docname, _, anchor = node["refuri"].removeprefix(PAGE).partition("#")
        return call("see", string(label(docname, anchor)), content=self.children(node), paged="false")

    # Blocks

    def on_document(self, node: nodes.document) -> str:
        self.footnotes = {name: note for note in node.findall(nodes.footnote) for name in note["ids"]}
        return self.anchor(label(self.docname)) + self.children(node)

    def on_section(self, node: nodes.section) -> str:
        self.depth += 1
        text = self.children(node) if isinstance(node[0], nodes.title) else self.anchors(node) + self.children(node)
        self.depth -= 1
        return text

    def on_title(self, node: nodes.title) -> str:
        if not isinstance(node.parent, nodes.section):
            return ""  # tables and admonitions place their titles themselves
        # Not in the heading, whose content the table of contents repeats.
        listed = truth(self.depth == 1 or node.astext() not in self.recurring)
        heading = call("heading", level=str(self.depth), outlined=listed, content=self.children(node))
        return heading + self.anchors(node.parent)

    def on_label(self, node: nodes.label) -> str:
        return ""  # of a footnote: its number is the printed page's own

    def on_rubric(self, node: nodes.Element) -> str:
        return call("strong", content=self.children(node))

    def on_container(self, node: nodes.Element) -> str:
        component = _component(node)
        if component in ("dropdown", "tab-item") and isinstance(node[0], (nodes.rubric, nodes.label)):
            return self._box("fold", node[0], node[1:], node)
        if component == "card":
            return call("framed", "[]", content=self.anchors(node) + self.children(node))
        if component == "card-title":
            return call("card-title", content=self.children(node))
        if component == "grid-row":
            cards = [next((part for part in item if _component(part) == "card"), item) for item in node.children]
            return call("cards", array([block(self.children(card)) for card in cards]))
        return self.anchors(node) + self.children(node)

    def _box(self, kind: str, title: nodes.Element | None, body: list[nodes.Node], owner: nodes.Element) -> str:
        inside = nodes.container("", *(child.deepcopy() for child in body))
        name = self.children(title) if title is not None else ""
        return call(kind, block(name), content=self.anchors(owner) + self.children(inside))

    def on_admonition(self, node: nodes.Element) -> str:
        return self._box("note-box", node[0], node[1:], node)

    def on_Admonition(self, node: nodes.Element) -> str:
        """Note, warning and the like, whose title Sphinx knows."""
        title = nodes.title("", str(admonitionlabels[type(node).__name__]))
        return self._box("note-box", title, node.children, node)

    def on_block_quote(self, node: nodes.Element) -> str:
        return call("quote", block="true", content=self.children(node))

    def on_transition(self, node: nodes.Element) -> str:
        return "" if "footnotes" in node.get("classes", ()) else "#line(length: 30%)"

    def on_compound(self, node: nodes.Element) -> str:
        return self.children(node)

    def on_image(self, node: nodes.Element) -> str:
        raise NotImplementedError(f"{self.docname}: no picture files in the printed lesson yet ({node['uri']})")

    def on_raw(self, node: nodes.raw) -> str:
        return typst_drawing.write(node.astext(), self.files)

    def _nothing(self, node: nodes.Node) -> str:
        return ""

    on_toctree = on_index = on_term_bubbles = on_comment = on_footnote = on_run_notebook = (
        on_substitution_definition
    ) = _nothing
    on_kit_files = on_kit_link = _nothing

    def on_target(self, node: nodes.Element) -> str:
        return self.anchors(node)

    # The book's own directives

    def on_quiz(self, node: nodes.Element) -> str:
        form = node[0]
        question = next(form.findall(tree.quiz_question))
        hints = [words(child.astext()) for child in form if isinstance(child, tree.quiz_hint)]
        choices = [
            array([string(choice["letter"]), block(self.children(choice))]) for choice in form.findall(tree.quiz_choice)
        ]
        return call(
            "quiz",
            str(self.quiz_numbers[node["quiz_id"]]),
            block(self.children(question)),
            array(choices) if choices else "()",
            hint=block("".join(hints)) if hints else "none",
            unit=string(node["unit"]) if node["kind"] == "numeric" else "none",
        )

    def on_stand(self, node: nodes.Element) -> str:
        statement, steps = node.children
        return call(
            "stand",
            block(self.children(statement)),
            array([block(words(step.astext())) for step in steps]),
            argument=string(strings.ARGUMENT),
        )

    def on_widget_view(self, node: nodes.Element) -> str:
        text = strings.LABS.get(node["name"], node["fallback"])
        return call("lab", content=words(text))

    def on_chart_figure(self, node: nodes.Element) -> str:
        """Its numbers stand in the drawing; the table of its working is for screens."""
        title = next(node.findall(nodes.title))
        drawing = typst_drawing.chart(node["spec"], node["alternative"], self.files)
        source = next(child for child in node.children if "tc-chart-sources" in child.get("classes", ()))
        return call("chart", block(words(title.astext())), drawing, content=self.children(source))

    def on_picture_figure(self, node: nodes.Element) -> str:
        caption = next(node.findall(picture_caption), None)
        return call(
            "picture",
            typst_picture.write(node["name"], self.files),
            block(self.children(caption)) if caption is not None else "none",
            scene=truth(next(node.findall(picture_description), None) is None),
        )


def _component(node: nodes.Node) -> str:
    """What a container of sphinx-design is."""
    return node.get("design_component", "") if isinstance(node, nodes.Element) else ""
