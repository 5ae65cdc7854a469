"""A plotly figure as a drawing of ours: bars and curves, their axes, what is written beside them.

Only what the figure says is used, its spec as `charts.js` would hand it to plotly, so that a page, a sheet of paper and the
explorer show one thing. What plotly would choose of margins and fonts is chosen here, for what stands still and must be legible
on a phone: the measure stands above its axis, the legend above the plot.
"""

from __future__ import annotations

from .axes import Axis, CannotDrawError, Extent
from .shapes import Drawing, Point, Rule, Series, Shape, Words
from .style import FONT_SIZE, INK_NAME, LINE_NAME
from .traces import Frame, Trace, all_traces, legend, shapes_of

GLYPH = 0.56  # of a letter's width to its size, on average
GAP = 8  # between an axis and its words
LINE_HEIGHT = 1.3


def drawing_of(spec: dict) -> Drawing:
    """The drawing of {"data", "layout"}, with a height; raises `CannotDrawError` for what we cannot draw as plotly would."""
    layout = spec["layout"]
    _refuse(layout)
    template = layout.get("template")
    defaults = template.get("layout", {}) if isinstance(template, dict) else {}
    traces = [trace for trace in all_traces(spec["data"], layout, defaults.get("colorway", ())) if trace.points()]
    if not traces:
        raise CannotDrawError("nothing to draw")
    across, up = (_axis(f"{name}axis", name, layout, defaults, traces) for name in "xy")
    for axis, name in ((across, "x"), (up, "y")):
        extents = [extent for trace in traces for extent in trace.extents(name, axis)]
        axis.span(extents + _written_beside(layout, name, axis))

    margin = {side: layout.get("margin", {}).get(side, 0) for side in "lrtb"}
    if across.settings.get("automargin") or up.settings.get("automargin"):
        margin = _margins(across, up, layout)
    frame = Frame(across, up, margin["t"], layout["height"] - margin["b"])
    below = [shape for shape in layout.get("shapes", ()) if shape.get("layer") == "below"]
    above = [shape for shape in layout.get("shapes", ()) if shape.get("layer") != "below"]
    shapes: list[Shape] = [*_grid(frame), *(_line(shape, frame) for shape in below)]
    for trace in traces:
        shapes += shapes_of(trace, frame)
    shapes += [_line(shape, frame) for shape in above]
    shapes += [*_axis_words(frame), *(_note(note, frame) for note in layout.get("annotations", ()))]
    return Drawing(
        left=margin["l"],
        right=margin["r"],
        top=frame.top,
        bottom=frame.bottom,
        height=layout["height"],
        shapes=shapes,
        legend=_legend(traces, layout),
        measure=up.title,
    )


def _refuse(layout: dict) -> None:
    if layout.get("barmode", "group") not in ("group", "overlay"):
        raise CannotDrawError(f"barmode {layout['barmode']}")
    if any(name[1:5] == "axis" and name[5:] for name in layout):
        raise CannotDrawError("several axes")
    if layout.get("images") or layout.get("sliders") or layout.get("updatemenus"):
        raise CannotDrawError("controls or pictures")


def _axis(key: str, name: str, layout: dict, defaults: dict, traces: list[Trace]) -> Axis:
    return Axis({**defaults.get(key, {}), **layout.get(key, {})}, (trace.along(name) for trace in traces))


def _written_beside(layout: dict, name: str, axis: Axis) -> list[Extent]:
    """Room on the axis for notes at its values."""
    notes = (note for note in layout.get("annotations", ()) if note.get(f"{name}ref", name) == name)
    places = (axis.number(note.get(name)) for note in notes)
    return [Extent(place, place) for place in places if place is not None]


def _legend(traces: list[Trace], layout: dict) -> list[Series]:
    series = legend(traces)
    shown = layout.get("showlegend")
    return series if shown or (shown is None and len(series) > 1) else []


def _margins(across: Axis, up: Axis, layout: dict) -> dict[str, float]:
    """Room for the words of axes that ask for it themselves."""
    names = [len(text) * GLYPH * FONT_SIZE for _, text in up.ticks()] if up.visible else []
    notes = [note for note in layout.get("annotations", ()) if note.get("yref", "").endswith("domain")]
    return {
        "l": max(names, default=0) + GAP,
        "r": 16,
        "t": 10 + (FONT_SIZE * LINE_HEIGHT if any(note.get("y") == 1 for note in notes) else 0),
        "b": (GAP + 18 if across.visible else 4) + (24 if across.title else 0),
    }


def _grid(frame: Frame) -> list[Shape]:
    lines: list[Shape] = []
    if frame.across.visible and frame.across.settings.get("showgrid", True):
        for share, _ in frame.across.ticks():
            lines.append(Rule((share, frame.top), (share, frame.bottom), LINE_NAME, 0.5, "dot"))
    if frame.up.visible and not frame.up.categories and frame.up.settings.get("showgrid", True):
        for share, _ in frame.up.ticks():
            lines.append(Rule((0, frame.down(share)), (1, frame.down(share)), LINE_NAME, 0.5, "dot"))
    return lines


def _axis_words(frame: Frame) -> list[Shape]:
    parts: list[Shape] = []
    if frame.across.visible:
        parts.append(Rule((0, frame.bottom), (1, frame.bottom), LINE_NAME))
        below = frame.bottom + GAP + FONT_SIZE / 2
        parts += [Words((share, below), text, INK_NAME, FONT_SIZE, "middle") for share, text in frame.across.ticks()]
        if frame.across.title:
            parts.append(Words((0.5, below + 24), frame.across.title, INK_NAME, FONT_SIZE, "middle"))
    if frame.up.visible:
        for share, text in frame.up.ticks():
            parts.append(Words((0, frame.down(share)), text, INK_NAME, FONT_SIZE, "end", -GAP))
    return parts


def _line(shape: dict, frame: Frame) -> Rule:
    if shape.get("type", "line") != "line":
        raise CannotDrawError(f"shape {shape.get('type')}")
    line = shape.get("line", {})
    start, end = (_place(shape, shape.get(f"x{end}"), shape.get(f"y{end}"), frame) for end in "01")
    return Rule(start, end, line.get("color", LINE_NAME), line.get("width", 2), line.get("dash", "solid"))


def _place(given: dict, x: object, y: object, frame: Frame) -> Point:
    """Where something of the layout stands: at values of the axes, or at shares of the plot."""
    share = frame.across.share(x) if given.get("xref", "x") == "x" else x
    up = frame.up.share(y) if given.get("yref", "y") == "y" else y
    if not isinstance(share, (int, float)) or not isinstance(up, (int, float)):
        raise CannotDrawError("something beside the axes")
    return share, frame.down(up)


def _note(note: dict, frame: Frame) -> Words:
    """plotly's annotation, without an arrow."""
    x, y = _place(note, note.get("x"), note.get("y"), frame)
    font = note.get("font", {})
    size = font.get("size", FONT_SIZE)
    height = size * LINE_HEIGHT * (1 + note.get("text", "").count("<br>"))
    x_shift, up = note.get("xshift", 0), note.get("yshift", 0)
    if note.get("showarrow", True):
        x_shift, up = x_shift + note.get("ax", -10), up - note.get("ay", -30)
    y += {"bottom": -height / 2, "top": height / 2}.get(note.get("yanchor", "auto"), 0) - up
    anchor = {"left": "start", "right": "end"}.get(note.get("xanchor", "auto"), "middle")
    return Words((x, y), note.get("text", ""), font.get("color", INK_NAME), size, anchor, x_shift)
