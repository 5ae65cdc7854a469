"""`strings.py` in English."""

USES = "In this book: "
