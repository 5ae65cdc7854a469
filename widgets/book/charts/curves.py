"""The one chart made of curves: how a majority does as the crowd grows."""

from __future__ import annotations

import plotly.graph_objects as go

from widgets.facts.charts import Row, french

from .style import ACCENT, BAD, FONT_SIZE, INK, LINE, MUTED, base

# Told apart by marker and dash as well as by colour, and named at their right end.
_STYLES = (
    (ACCENT, "solid", "circle"),
    (ACCENT, "dash", "square"),
    (MUTED, "solid", "diamond"),
    (BAD, "dot", "x"),
)


def majority_vote_figure(rows: tuple[Row, ...], marked: Row) -> go.Figure:
    """Rows have words `p` (chance that one person is right) and `people`, and a value in percent; one is marked."""
    figure = go.Figure(layout=base(height=380))
    for p, (color, dash, symbol) in zip(dict.fromkeys(row["p"] for row in rows), _STYLES, strict=True):
        curve = [row for row in rows if row["p"] == p]
        chance = french(100 * float(p))
        figure.add_scatter(
            x=[int(row["people"]) for row in curve],
            y=[row.value for row in curve],
            mode="lines+markers",
            line={"color": color, "width": 2.5, "dash": dash},
            marker={"color": color, "size": 8, "symbol": symbol},
            hovertext=[
                f"{chance}\u202f% chacune, {row['people']} personne{'s' if row['people'] != '1' else ''}\u00a0: {french(row.value, 1)}\u202f%"
                for row in curve
            ],
            hoverinfo="text",
        )
        figure.add_annotation(
            x=int(curve[-1]["people"]),
            y=curve[-1].value,
            text=f"<b>{chance}\u202f%</b>",
            xshift=12,
            font={"color": color, "size": FONT_SIZE},
            xanchor="left",
            showarrow=False,
        )
    at = {"x": int(marked["people"]), "y": marked.value}
    figure.add_scatter(
        x=[at["x"]],
        y=[at["y"]],
        mode="markers",
        marker={"color": ACCENT, "size": 18, "symbol": "circle-open", "line": {"color": ACCENT, "width": 2}},
        hoverinfo="skip",
    )
    figure.add_annotation(
        **at,
        text=f"<b>{french(marked.value, 1)}\u202f%</b>",
        xanchor="right",
        yanchor="top",
        yshift=-10,
        xshift=8,
        showarrow=False,
    )
    *others, last = (french(100 * float(p)) for p in dict.fromkeys(row["p"] for row in rows))
    chances = f"{', '.join(others)} ou {last}"
    figure.add_annotation(
        xref="paper",
        yref="paper",
        x=0,
        y=1,
        xshift=-52,
        yshift=8,
        xanchor="left",
        yanchor="bottom",
        align="left",
        showarrow=False,
        text=f"Bonnes réponses de la majorité, si chaque<br>personne en donne {chances}\u202f%",
    )
    ticks = [40, 50, 60, 70, 80, 90, 100]
    figure.add_hline(y=50, line={"color": LINE, "width": 1, "dash": "dash"})
    figure.update_layout(hovermode="closest", margin={"l": 52, "r": 60, "t": 54, "b": 52})
    figure.update_xaxes(
        title={"text": "Personnes qui votent", "standoff": 8, "font": {"color": INK, "size": FONT_SIZE}},
        tickvals=[1, 3, 5, 7, 9],
        range=[0.7, 9.2],
        fixedrange=True,
        showgrid=False,
        zeroline=False,
        linecolor=LINE,
        showline=True,
    )
    figure.update_yaxes(
        tickvals=ticks,
        ticktext=[f"{tick}\u202f%" for tick in ticks],
        range=[33, 101],
        fixedrange=True,
        gridcolor=LINE,
        griddash="dot",
        gridwidth=1,
        zeroline=False,
    )
    return figure
