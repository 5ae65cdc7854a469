"""`{picture}`: one of the book's drawings, by name, with what stands under it.

    :::{picture} three-families
    A caption in Markdown, or nothing.
    :::

The drawing is made while the book is built and stands in the page itself: nothing to fetch, from `file://` or in a
package. Where it holds words, a phone gets a layout of its own, and a description for those who do not see it stands
below, to unfold. The sources of its figures follow by themselves. The kit prints the wide layout.
"""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from widgets.facts.sheet import FactsError, load_sheet

from ..citations.facts import cite
from ..page import assets
from ..page.html_parts import start
from . import gallery
from . import strings as words

ASSETS = assets.Assets("pictures", __package__)


class picture_figure(nodes.General, nodes.Element):  # noqa: N801 (docutils' naming)
    """A picture called `name`: its words, its caption, its sources, its description, each of them or not."""


class picture_words(nodes.paragraph):  # noqa: N801
    """What is read in place of the drawing."""


class picture_caption(nodes.container):  # noqa: N801
    """What the author of the page writes under it, and the sources of what it shows."""


class picture_description(nodes.container):  # noqa: N801
    """All that the drawing says, in paragraphs."""


class PictureDirective(SphinxDirective):
    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        if name not in gallery.NAMES:
            raise self.error(words.unknown(name, gallery.NAMES))
        if any(node["name"] == name for node in self.state.document.findall(picture_figure)):
            raise self.error(words.twice(name))
        picture = gallery.picture(name)
        try:
            missing = [fact for fact in picture.facts if fact not in load_sheet()]
        except FactsError as error:
            raise self.error(f"{{picture}} : {error}") from error
        if missing:
            raise self.error(words.no_fact(name, missing[0]))
        assets.need(self.env, self.env.docname, ASSETS)
        figure = picture_figure("", picture_words("", picture.alternative), name=name)
        figure += self._caption(picture)
        if picture.description:
            figure += picture_description("", *(nodes.paragraph("", text) for text in picture.description))
        self.set_source_info(figure)
        return [figure]

    def _caption(self, picture: gallery.Picture) -> list[nodes.Node]:
        caption = picture_caption()
        self.state.nested_parse(self.content, self.content_offset, caption)
        if picture.facts:
            sources = nodes.paragraph("", words.SOURCES, classes=["tc-picture__sources"])
            sources += cite(self.env, list(picture.facts), brackets=False)
            caption += sources
        return [caption] if len(caption) else []


def markup(name: str) -> str:
    """The drawing for a page: once if its layout suits every width, else once for each, of which one is shown."""
    picture = gallery.picture(name)
    layouts = {"wide": picture.wide} | ({"narrow": picture.narrow} if picture.narrow else {})
    drawn = "\n".join(
        draw().svg(class_=f"tc-picture__{layout}" if picture.narrow else None, aria_hidden="true")
        for layout, draw in layouts.items()
    )
    return f"{start('div', class_='tc-picture__stage', role='img', aria_label=picture.alternative)}{drawn}</div>\n"


def _visit_figure(self: HTML5Translator, node: picture_figure) -> None:
    self.body.append(f"{start('figure', class_='tc-picture', data_picture=node['name'])}\n{markup(node['name'])}")


def _depart_figure(self: HTML5Translator, node: picture_figure) -> None:
    self.body.append("</figure>\n")


def _visit_words(self: HTML5Translator, node: picture_words) -> None:
    raise nodes.SkipNode  # they name the drawing


def _visit_caption(self: HTML5Translator, node: picture_caption) -> None:
    self.body.append("<figcaption>\n")


def _depart_caption(self: HTML5Translator, node: picture_caption) -> None:
    self.body.append("</figcaption>\n")


def _visit_description(self: HTML5Translator, node: picture_description) -> None:
    summary = escape(words.DESCRIPTION, quote=False)
    self.body.append(f'<details class="tc-picture__description"><summary>{summary}</summary>\n')


def _depart_description(self: HTML5Translator, node: picture_description) -> None:
    self.body.append("</details>\n")


def _pass(self: object, node: nodes.Node) -> None:
    """Formats without drawings show the words, the caption and the description."""


def _as_paragraph() -> tuple:
    return (lambda self, node: self.visit_paragraph(node)), (lambda self, node: self.depart_paragraph(node))


def setup(app: Sphinx) -> None:
    plain = {"text": (_pass, _pass), "latex": (_pass, _pass)}
    app.add_node(picture_figure, html=(_visit_figure, _depart_figure), **plain)
    app.add_node(picture_words, html=(_visit_words, None), text=_as_paragraph(), latex=_as_paragraph())
    app.add_node(picture_caption, html=(_visit_caption, _depart_caption), **plain)
    app.add_node(picture_description, html=(_visit_description, _depart_description), **plain)
    app.add_directive("picture", PictureDirective)
