"""What charts say on a page before a script runs; `strings.js` has the rest."""

DATA = "Données du graphique"
EXPLORE = "Explorer le graphique"
SOURCES = "Sources\u00a0: "


def explore(title: str, number: int) -> str:
    """The button's whole name; a chart without a title has its number on the page."""
    return f"{EXPLORE}\u00a0: {title}" if title else f"{EXPLORE} {number}"
