"""`strings.py` in German."""

USES = "In diesem Buch: "
