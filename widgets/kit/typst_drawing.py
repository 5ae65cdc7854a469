"""Inline drawings of the pages, as vector pictures: charts, and the mechanical Turk, closed and open.

The Turk moves by style rules (custom properties and transforms) that a picture file cannot hold: each of
its two states is written out here, from the rules of the same source.
"""

from __future__ import annotations

import re

from widgets.book.charts import svg
from widgets.book.charts.drawing import drawing_of

from .typst_code import array, call, string

CHART_PIXELS, CHART_POINTS = 640, 345  # a chart's width as drawn, and on paper
_VARIABLE = re.compile(r"(--turk-[\w-]+):\s*([^;]+);")
_USE = re.compile(r"var\((--[\w-]+)(?:,\s*([^)]*))?\)")
_ORIGIN = re.compile(
    r"\.(tc-turk-[\w-]+)\s*\{[^}]*?transform-origin:\s*(\d+)px (\d+)px;\s*transform:\s*var\((--[\w-]+)\)"
)
# A light room: what stands around the drawing is the page's, and paper is white.
_PAPER = {"--tc-surface-2": "#ffffff", "--tc-surface": "#ffffff", "--tc-line": "#cccccc", "--tc-ink": "#000000"}


def write(html: str, files: dict[str, str]) -> str:
    """Markup for a drawing that the page holds as HTML; nothing of HTML that draws nothing."""
    if "<svg" not in html:
        return ""
    style = re.search(r"<style>(.*?)</style>", html, re.S).group(1)
    first, second = (
        _variables(rule) for rule in (_rule(style, ".tc-turk "), _rule(style, r".tc-turk__print div + div "))
    )
    svg = re.search(r"<svg.*?</svg>", html, re.S).group()
    alternative = re.search(r"<desc[^>]*>(.*?)</desc>", svg, re.S).group(1)
    captions = re.findall(r'<use href="[^"]*"/></svg><p>(.*?)</p>', html)
    pictures = []
    for name, variables, caption in zip(
        ("turc-ferme", "turc-ouvert"), (first, {**first, **second}), captions, strict=True
    ):
        files[f"{name}.svg"] = _drawn(svg, style, variables)
        pictures.append(array([string(f"{name}.svg"), string(caption)]))
    note = re.search(r"<figcaption>(.*?)</figcaption>", html, re.S).group(1)
    return call("drawings", array(pictures), string(alternative), string(note))


def chart(spec: dict, alternative: str, files: dict[str, str]) -> str:
    """Code for the chart that a page draws of `spec`."""
    file = f"chart-{len(files) + 1}.svg"
    files[file] = svg.of_paper(drawing_of(spec), CHART_PIXELS)
    return call("drawing", string(file), f"{CHART_POINTS}pt", string(alternative)).removeprefix("#")


def _rule(style: str, selector: str) -> str:
    return re.search(rf"(?:^|\n)\s*{re.escape(selector)}\{{(.*?)\}}", style, re.S).group(1)


def _variables(rule: str) -> dict[str, str]:
    return {name: value.strip() for name, value in _VARIABLE.findall(rule)}


def _drawn(svg: str, style: str, variables: dict[str, str]) -> str:
    values = {**_PAPER, **variables}
    for name, x, y, variable in _ORIGIN.findall(style):
        if values[variable] != "none":
            moves = _attribute(values[variable])
            transform = f'transform="translate({x} {y}) {moves} translate(-{x} -{y})"'
            svg = re.sub(rf'class="([^"]*\b{name})"', rf'class="\1" {transform}', svg)
    svg = svg.replace('class="tc-turk-hidden"', f'class="tc-turk-hidden" opacity="{values["--turk-open"]}"')
    return _USE.sub(lambda use: values.get(use.group(1)) or use.group(2) or "none", svg)


def _attribute(transform: str) -> str:
    """A style rule's transform in the words of the SVG attribute, which has no units and no scaleX."""
    return re.sub(r"scaleX\(([^)]*)\)", r"scale(\1 1)", transform.replace("deg", "").replace("(-.", "(-0."))
