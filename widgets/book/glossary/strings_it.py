"""`strings.py` in Italian."""

USES = "In questo libro: "
