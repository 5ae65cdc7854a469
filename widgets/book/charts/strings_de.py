"""`strings.py` in German."""

DATA = "Daten der Grafik"
EXPLORE = "Grafik erkunden"
EXPLORE_NAMED = "Grafik erkunden: {title}"
EXPLORE_NUMBERED = "Grafik {n} erkunden"
SOURCES = "Quellen: "

SHARE, VALUE, ALONG, CATEGORY, SERIES, ROW = "Anteil", "Wert", "Stelle", "Kategorie", "Reihe", "Zeile"
YES, NO = "ja", "nein"
SAID = "{place}: {value}"
DECIMAL, THOUSANDS = ",", "."

NOT_FOUND = "{{plotly}}: Die Datei {path} ist nicht zu finden."
NOT_A_FIGURE = "{{plotly}}: {path} ist keine Figur von plotly, wie fig.write_json sie schreibt."
NO_ALT = "{{plotly}}: Es fehlt „:alt:“, ein Satz, der sagt, was die Grafik zeigt."
