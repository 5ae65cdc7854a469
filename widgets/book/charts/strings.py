"""What charts say on a page before a script runs, in French; `strings.js` has the rest, `strings_en.py` and so on other languages."""

DATA = "Données du graphique"
EXPLORE = "Explorer le graphique"
EXPLORE_NAMED = "Explorer le graphique\u00a0: {title}"
EXPLORE_NUMBERED = "Explorer le graphique {n}"  # one without a title has its number on the page
SOURCES = "Sources\u00a0: "

# Of the table, where the figure itself has no word; a point in words; numbers.
SHARE, VALUE, ALONG, CATEGORY, SERIES, ROW = "Part", "Valeur", "Abscisse", "Catégorie", "Série", "Ligne"
YES, NO = "oui", "non"
SAID = "{place}\u00a0: {value}"
DECIMAL, THOUSANDS = ",", "\u202f"

# Of the directive, for who writes a page (plotly_directive.py).
NOT_FOUND = "{{plotly}} : le fichier {path} est introuvable."
NOT_A_FIGURE = "{{plotly}} : {path} n’est pas une figure de plotly, telle que fig.write_json l’écrit."
NO_ALT = "{{plotly}} : il manque « :alt: », une phrase qui dit ce que montre le graphique."
