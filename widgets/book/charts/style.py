"""How every chart looks: colours that follow the page's theme, and bars whose words stand above them.

Labels above bars, rather than an axis of names, keep a chart legible on a phone; numbers written at the end of
bars make an axis of values superfluous. So a bar chart here is a column of lines of known heights, in pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import plotly.graph_objects as go

# plotly.py accepts real colours only, while the page's colours are known to its style sheet: a chart is built
# with these stand-ins, `spec` puts the names of custom properties in their place, charts.js their values.
INK, MUTED, ACCENT, TINT, LINE, BAD, QUIET = (f"#00000{digit}" for digit in range(1, 8))
_TOKENS = {
    INK: "--tc-ink",
    MUTED: "--tc-muted",
    ACCENT: "--tc-accent",
    TINT: "--tc-chart-tint",
    LINE: "--tc-line",
    BAD: "--tc-bad",
    QUIET: "--tc-surface-2",
}
INK_NAME, LINE_NAME = _TOKENS[INK], _TOKENS[LINE]
TRANSPARENT = "rgba(0,0,0,0)"
FONT_SIZE = 14


def base(height: int) -> go.Layout:
    """The layout that all charts share; nothing in it can be dragged or zoomed, so that pages scroll freely."""
    return go.Layout(
        template="none",
        height=height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        paper_bgcolor=TRANSPARENT,
        plot_bgcolor=TRANSPARENT,
        font={"color": INK, "size": FONT_SIZE},
        separators=",\u202f",
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        autosize=True,
    )


def spec(figure: go.Figure) -> dict:
    """What charts.js needs of a figure: its data and layout, colours named instead of given."""
    whole = figure.to_plotly_json()
    return {"data": _named(whole["data"]), "layout": _named(whole["layout"])}


def _named(value: object) -> object:
    if isinstance(value, dict):
        return {key: _named(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_named(part) for part in value]
    return _TOKENS.get(value, value) if isinstance(value, str) else value


@dataclass
class Bars:
    """A column of headings, labels and horizontal bars, written from top to bottom.

    `full` is the value whose bar takes `share` of the width; the rest is for the words at the end of bars. The number that the
    text speaks of is `marked`: its bar is full, others pale, and it alone is written in bold.
    """

    full: float
    share: float = 0.68
    height: int = 0
    _bars: list[dict] = field(default_factory=list)
    _words: list[dict] = field(default_factory=list)
    _label: str = ""

    def heading(self, text: str, *, full: float | None = None) -> None:
        """Begin a group of bars, with a scale of its own if `full` is given."""
        self.height += 22 if self.height else 0
        self.full = full or self.full
        self._write(f"<b>{text}</b>", 24)

    def label(self, text: str, detail: str = "") -> None:
        """Say what the bars below are; the detail goes on a line of its own, in a quieter tone."""
        self.height += 10 if self.height else 0
        self._label = f"{text}, {detail}" if detail else text
        self._write(text, 20)
        if detail:
            self._write(detail, 18, color=MUTED, size=FONT_SIZE - 2)

    def bar(
        self,
        value: float,
        text: str,
        *,
        low: float = 0,
        hatched: bool = False,
        quiet: bool = False,
        marked: bool = False,
        said: str = "",
    ) -> None:
        """Draw a bar from `low` to `value`, written as `text`; hatched for what is not the plain measure, quiet for a reference.

        `said` is what the explorer says of it, if that is not `text` after the label.
        """
        colour = MUTED if quiet else ACCENT
        self._bars.append(
            {
                "y": self.height + 11,
                "from": low / self.full,
                "to": value / self.full,
                "hatched": hatched,
                "colour": colour,
                "fill": colour if marked or hatched else QUIET if quiet else TINT,
                "edge": 2.5 if marked else 1,
                "said": said or f"{self._label}\u00a0: {text}",
            }
        )
        written = f"<b>{text}</b>" if marked else text
        self._words.append({"x": value / self.full, "y": self.height + 11, "text": written, "xshift": 8})
        self.height += 24

    def prolong(self, value: float, inside: str, text: str, *, marked: bool = False) -> None:
        """Continue the last bar, hatched, up to `value`; `inside` is written on its plain part."""
        self.height -= 24
        plain = self._bars[-1]
        self._words[-1].update(x=plain["from"], text=inside)
        self.bar(value, text, low=plain["to"] * self.full, hatched=True, marked=marked)

    def figure(self) -> go.Figure:
        figure = go.Figure(layout=base(self.height))
        for bar in self._bars:
            colour = bar["colour"]
            pattern = {"shape": "/", "fgcolor": colour, "bgcolor": TRANSPARENT, "size": 7, "solidity": 0.25}
            figure.add_bar(
                orientation="h",
                base=[bar["from"]],
                x=[bar["to"] - bar["from"]],
                y=[bar["y"]],
                width=18,
                marker={
                    "color": bar["fill"],
                    "line": {"width": bar["edge"], "color": colour},
                    **({"pattern": pattern} if bar["hatched"] else {}),
                },
                hovertext=[bar["said"]],
                hoverinfo="text",
            )
        common = {"xref": "x", "yref": "y", "showarrow": False, "xanchor": "left", "yanchor": "middle", "align": "left"}
        for words in self._words:
            figure.add_annotation({**common, "borderpad": 0, **words})
        figure.update_xaxes(range=[0, 1 / self.share], visible=False, fixedrange=True)
        figure.update_yaxes(range=[self.height, 0], visible=False, fixedrange=True)
        figure.update_layout(barmode="overlay")
        return figure

    def _write(self, text: str, height: int, *, color: str = INK, size: int = FONT_SIZE) -> None:
        words = {"x": 0, "y": self.height + height / 2, "text": text}
        self._words.append({**words, "font": {"color": color, "size": size}})
        self.height += height
