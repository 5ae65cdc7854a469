"""Every word that the glossary shows beside its own text, in French; `strings_en.py` and its neighbours: other languages."""

USES = "Dans le livre\u00a0: "  # then the pages that use a term
