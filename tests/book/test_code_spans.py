"""Code keeps what colours it, and nothing else."""

from __future__ import annotations

import re

import pytest

from widgets.book.page.code_spans import COLOURLESS, without_colourless


def test_spans_that_colour_nothing_go_and_the_text_stays():
    code = '<div class="highlight"><pre><span></span><span class="n">a</span> <span class="k">in</span><span class="p">(&lt;</span>\n</pre></div>'
    prose = '<p><span class="n">a</span></p>'
    expected = '<div class="highlight"><pre><span></span>a <span class="k">in</span>(&lt;\n</pre></div>'
    assert without_colourless(code + prose) == expected + prose


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_they_have_the_colour_of_the_code_around_them(build, theme):
    built = build({"index": "# Page\n\n```python\nx = f(1)\n```\n"})
    styles = (built.output / "_static/pygments.css").read_text(encoding="utf-8")

    def colour(part: str) -> set[str]:
        found = re.findall(rf'\[data-theme="{theme}"\] \.highlight{part} \{{([^}}]*)\}}', styles)
        return {declared for rule in found for declared in re.findall(r"(?<!-)\b(?:color|font-[a-z]+): [^;}\s]+", rule)}

    around = colour("")
    assert around
    assert all(colour(f" \\.{name}") in (around, set()) for name in COLOURLESS)
    assert 'class="n"' not in str(built.html("index").select_one(".highlight"))
    assert built.html("index").select_one(".highlight .mi")
