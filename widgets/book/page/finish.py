"""The last touch on every page's HTML: what the theme leaves to be mended, done in one visible place.

The theme (sphinx-book-theme 1.3.0 on pydata-sphinx-theme) offers no hook for these, and copying its templates
would freeze them. `finish` is a pure function from HTML to HTML; each of its mends has a test that fails when
an update of the theme makes it pointless.
"""

from __future__ import annotations

import re
from pathlib import Path

from sphinx.application import Sphinx

from . import policy
from .head import gathered, without_haste
from .sheets import named

_FONTAWESOME = re.compile(
    r"\s*(?:<!-- So that users can add custom icons -->\s*)?<script[^>]*fontawesome\.js[^>]*></script>"
)
_SEARCH_TOOLS = re.compile(
    r'\s*<script src="[^"]*(?:searchtools|language_data|searchindex|translations)\.js[^"]*"></script>'
)
_HEAD_SCRIPT = re.compile(r'<script (?=(?:data-[\w-]+="[^"]*" )?src="(?![^"]*documentation_options))')
_PRELOAD = re.compile(
    r'\s*(?:<!-- Pre-loaded scripts[^>]*-->\s*)?<link rel="preload" as="script" href="[^"]*_static/[^"]*"\s*/>'
)
_SECOND_VIEWPORT = re.compile(r'\s*<meta name="viewport" content="width=device-width, initial-scale=1"\s*/>')

# Sphinx extensions load their files on every page; a page that shows nothing of theirs can do without.
# {what a page shows, as a pattern: the files that serve it, as a pattern}
SERVES = {
    r'<div class="highlight': r"clipboard\.min\.js|copybutton\.js|copybutton\.css|pygments\.css",
    r'<div class="[^"]*\bcell\b': r"mystnb\.[0-9a-f]+\.css",
    r'class="[^"]*\bsd-tab-set\b': r"design-tabs\.js",
    r'class="(?:[^"]* )?(?:toggle|tag_hide\w*|dropdown admonition|admonition (?:[^"]* )?dropdown)[ "]': r"togglebutton\.js|togglebutton\.css",
}

# These ask for more than the policy allows; `theme_scripts` does the same without.
HANDLER = re.compile(r' onclick="(?:toggleFullScreen|window\.print)\(\)"')

# English left by the theme's French catalogues, and parts that have no name, or no role, for assistive tools.
WORDING = {
    '<div id="pst-primary-sidebar" class': '<div id="pst-primary-sidebar" role="complementary" aria-label="Menu du livre" class',
    '<summary><span class="toctree-toggle"': '<summary aria-label="Sous-chapitres"><span class="toctree-toggle"',
    'title="Toggle primary sidebar"': 'title="Sommaire" aria-label="Afficher ou masquer le sommaire"',
    'title="Toggle secondary sidebar"': 'title="Plan de la page" aria-label="Afficher ou masquer le plan de la page"',
    '<nav class="bd-links bd-docs-nav" aria-label="Main">': '<nav class="bd-links bd-docs-nav" aria-label="Sommaire du livre">',
    'title="Mode plein écran"': 'title="Plein écran" aria-label="Plein écran"',
    ' - Home"': ', page d’accueil"',
    ' aria-label="Toggle hidden content"': "",  # what the summary shows says more
    # It shows its name, and the keys beside it: a label of one word would hide those.
    'search-button-field search-button__button pst-js-only" title="Recherche" aria-label="Recherche"': 'search-button-field search-button__button pst-js-only"',
}

# The theme's own button for it lies over what one wants to press (`_config.yml` leaves it out). This is in the page's flow.
END = '<footer class="prev-next-footer d-print-none">'
TO_TOP = '<p class="tc-to-top d-print-none"><a href="#">Haut de page</a></p>\n'


def finish(html: str, *, first: str = "", last: str = "", options: str = "", is_search_page: bool = False) -> str:
    """Return the page with our head tags in, and the theme's slow, English or unreachable parts mended.

    `first` goes where the browser meets it before all else (what to fetch soon), `last` where it overrules the
    theme's style sheets; `options` is Sphinx's script of that name.
    """
    html = _FONTAWESOME.sub("", html)  # 1.49 MB that draws icons which the web font draws already
    html = _without_idle(html)
    if not is_search_page:  # that one needs the theme's scripts at once
        html = _SEARCH_TOOLS.sub("", html)  # only the search page searches: the book's whole index, saved per page
        starts, html = without_haste(html)
        first = starts + first
    head, tag, body = html.partition("</head>")
    head = _HEAD_SCRIPT.sub("<script defer ", head)
    head = _PRELOAD.sub("", head)  # they would overtake what the page itself is waiting for
    head = _SECOND_VIEWPORT.sub("", head)
    settings, head = gathered(head, options)
    head = head.replace(
        '<meta charset="utf-8" />', f'<meta charset="utf-8" />\n    {policy.META}\n{settings}{first}', 1
    )
    html = f"{named(head + last)}\n{tag}{HANDLER.sub('', body)}"
    for english, french in WORDING.items():
        html = html.replace(english, french)
    html = html.replace(END, TO_TOP + END)
    return html


def _without_idle(html: str) -> str:
    """The page without the files that serve nothing of what it shows."""
    head, tag, body = html.partition("</head>")
    for shown, files in SERVES.items():
        if not re.search(shown, body):
            head = re.sub(
                rf'\s*(?:<script[^>]*src="[^"]*(?:{files})[^"]*"></script>|<link[^>]*(?:{files})[^>]*>)', "", head
            )
    return f"{head}{tag}{body}"


def _wrap_renderer(app: Sphinx) -> None:
    if app.builder.format != "html":
        return
    render = app.builder.templates.render
    options = Path(app.outdir) / "_static/documentation_options.js"  # written before any page

    def render_and_finish(template: str, context: dict) -> str:
        html = render(template, context)
        if not template.endswith(".html") or "<head>" not in html:
            return html
        return finish(
            html,
            first=context.get("tc_first", ""),
            last=context.get("tc_last", ""),
            options=options.read_text(encoding="utf-8") if options.exists() else "",
            is_search_page=context.get("pagename") == "search",
        )

    app.builder.templates.render = render_and_finish


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", _wrap_renderer)
