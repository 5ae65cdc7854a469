"""What each page tells machines of itself: schema.org's `LearningResource`, a description, a preview.

The description is the front matter's `description:`, else the page's first sentences. Addresses are absolute, as
readers of previews want them, where the book's public address is known (`address`); else there are none, but for
the preview's, relative to the page as JSON-LD allows.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from widgets.version import version

from ..editions import COMPLETE
from ..host import widget_host
from ..page import assets
from ..page.html_parts import json_script, start
from . import metadata_strings as words
from . import page_summary, previews

_NOT_FOR_SEARCH = {"search", "genindex"}


def duration(minutes: int) -> str:
    """ISO 8601."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "")


def resource(env: BuildEnvironment, docname: str, summary: str, *, base: str = "") -> dict[str, object]:
    """The `LearningResource` of a page; `base` is the book's public address, "" if it has none."""
    minutes = page_summary.reading_minutes(env)
    total = sum(minutes.values())
    is_book = docname == env.config.root_doc
    for_teachers = env.metadata[docname].get("edition") == COMPLETE.name
    found = {
        "@context": "https://schema.org",
        "@type": ["Book", "LearningResource"] if is_book else "LearningResource",
        **_common(env, docname, base),
        "description": summary,
        "learningResourceType": _kind(env, docname, is_book=is_book, for_teachers=for_teachers),
        "educationalLevel": words.LEVEL,
        "typicalAgeRange": words.AGES,
        "audience": {"@type": "EducationalAudience", "educationalRole": "teacher" if for_teachers else "student"},
        "about": words.ABOUT,
        "isAccessibleForFree": True,
        "version": env.config.tc_version,
        "author": {"@type": "Organization", "name": words.AUTHOR},
        "image": (base or "../" * docname.count("/")) + previews.path_of(docname),
    }
    # The book's time would be false of a page: a page whose time nobody announces has none.
    if time := total if is_book else minutes.get(docname, 0):
        found["timeRequired"] = duration(time)
    if not is_book:
        found["isPartOf"] = {"@type": ["Book", "LearningResource"], **_common(env, env.config.root_doc, base)}
        if total:
            found["isPartOf"]["timeRequired"] = duration(total)
    return found


def _common(env: BuildEnvironment, docname: str, base: str) -> dict[str, object]:
    found = {"name": page_summary.title_of(env, docname), "inLanguage": env.config.language, "license": words.LICENSE}
    return found | {"url": base + env.app.builder.get_target_uri(docname)} if base else found


def _kind(env: BuildEnvironment, docname: str, *, is_book: bool, for_teachers: bool) -> str:
    if is_book:
        return words.BOOK
    if for_teachers:
        return words.GUIDE
    if env.doc2path(docname, False).endswith(".ipynb"):
        return words.NOTEBOOK
    return words.LAB if docname in assets.pages_that_need(env, widget_host.ASSETS) else words.CHAPTER


def tags(env: BuildEnvironment, docname: str, summary: str, *, base: str = "") -> str:
    """The tags for the head of a page."""
    title = page_summary.title_of(env, docname)
    names = {"description": summary}
    properties = {
        "og:type": "website" if docname == env.config.root_doc else "article",
        "og:site_name": words.SITE,
        "og:locale": "fr_FR",
        "og:title": title,
        "og:description": summary,
    }
    if base:
        names["twitter:card"] = "summary_large_image"
        properties |= {
            "og:url": base + env.app.builder.get_target_uri(docname),
            "og:image": base + previews.path_of(docname),
            "og:image:width": str(previews.WIDTH),
            "og:image:height": str(previews.HEIGHT),
            "og:image:alt": words.PREVIEW.format(title=title, book=words.SITE),
        }
    return (
        "".join(start("meta", name=name, content=content) + "\n" for name, content in names.items())
        + "".join(start("meta", property=name, content=content) + "\n" for name, content in properties.items())
        + json_script(resource(env, docname, summary, base=base), type="application/ld+json")
    )


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: nodes.document | None) -> None:
    if app.builder.format != "html":
        return
    if doctree is None:
        if pagename in _NOT_FOR_SEARCH:
            assets.add_to_head(context, last='<meta name="robots" content="noindex">\n')
        return
    written = str(app.env.metadata[pagename].get("description") or "")
    summary = page_summary.description(doctree, written) or page_summary.title_of(app.env, pagename)
    assets.add_to_head(context, last=tags(app.env, pagename, summary, base=app.config.html_baseurl))


def setup(app: Sphinx) -> None:
    app.add_config_value("tc_version", version(), "html", str)  # pages are written anew when it changes
    app.connect("html-page-context", _add_to_page)
