"""The page that the platform opens: it holds the session with the platform, and the book in a frame.

One page must stay open for a SCORM session to last; the book's pages come and go, so they are framed.
"""

from __future__ import annotations

from pathlib import Path

from widgets.book.page.html_parts import json_script
from widgets.book.page.policy import META
from widgets.esm import bundle

from . import strings as words
from .contents import questions
from .pages import with_own_store

HERE = Path(__file__).parent


def launch_page(contents: dict[str, list], *, book: str, script: str, style: str) -> str:
    """The page's HTML; `book`, `script` and `style` are addresses in the package."""
    counts = {"pages": len(contents["pages"]), "quizzes": len(questions(contents))}
    details = "".join(
        f"<h2>{title}</h2>\n<ul>\n{''.join(f'<li>{line.format(**counts)}</li>' for line in lines)}\n</ul>\n"
        for title, lines in words.DETAILS
    )
    return f"""<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
{META}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{words.TITLE}</title>
<link rel="stylesheet" href="{style}">
<script defer src="{script}"></script>
</head>
<body>
<header class="tc-launch">
<h1 class="tc-launch__title">{words.TITLE}</h1>
<p class="tc-launch__bar">{words.BAR}</p>
<p class="tc-launch__state"><span class="tc-launch__progress"></span> <span class="tc-launch__status" role="status"></span></p>
<details class="tc-launch__details"><summary>{words.MORE}</summary>
<div class="tc-launch__text" tabindex="0" role="region" aria-label="{words.MORE}">
{details}</div>
</details>
<noscript><p>{words.WITHOUT_SCRIPT} <a href="{book}">{words.OPEN}</a></p></noscript>
</header>
<main>
<iframe class="tc-launch__book" title="{words.FRAME}" data-src="{book}" allow="fullscreen; clipboard-write; camera; screen-wake-lock"></iframe>
</main>
{json_script({"words": words.SCRIPT, **contents}, class_="tc-launch__data")}</body>
</html>
"""


def launch_script() -> str:
    return with_own_store(f'(() => {{\n"use strict";\n{bundle(HERE / "launch.js")}\n}})();\n')


def launch_style() -> str:
    return (HERE / "launch.css").read_text(encoding="utf-8")
