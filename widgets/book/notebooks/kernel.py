"""Run in each kernel that builds the book, as its PYTHONSTARTUP (see notebooks/cache.py): figures keep their state.

plotly tells a `FigureWidget`'s page of each change by a message, and lets go of it; the state that a notebook is saved
with stays that of the figure's first moment. After each cell, this gives the saved state what the figure has become.
"""


def _watch() -> None:
    import json
    import sys

    from IPython import get_ipython

    def keep(_result: object) -> None:
        if "plotly.basewidget" not in sys.modules:
            return
        from ipywidgets.widgets.widget import _instances
        from plotly.basewidget import BaseFigureWidget

        for figure in [widget for widget in _instances.values() if isinstance(widget, BaseFigureWidget)]:
            state = json.loads(figure.to_json())
            figure._widget_data, figure._widget_layout = state["data"], state["layout"]

    get_ipython().events.register("post_run_cell", keep)


_watch()
del _watch
