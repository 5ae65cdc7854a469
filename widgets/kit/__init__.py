"""The paper kit: A4 sheets for a session without screens, and the whole lesson as one PDF (`make kit`).

One module per sheet says what stands on it, from the same sources as the pages; its template in `templates/` says how
it looks; `typeset` puts the two together. Pages are set by Typst, which pip installs: no TeX, no browser.
"""
