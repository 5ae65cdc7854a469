"""`strings.py` in Italian."""

DATA = "Dati del grafico"
EXPLORE = "Esplora il grafico"
EXPLORE_NAMED = "Esplora il grafico: {title}"
EXPLORE_NUMBERED = "Esplora il grafico {n}"
SOURCES = "Fonti: "

SHARE, VALUE, ALONG, CATEGORY, SERIES, ROW = "Quota", "Valore", "Ascissa", "Categoria", "Serie", "Riga"
YES, NO = "sì", "no"
SAID = "{place}: {value}"
DECIMAL, THOUSANDS = ",", "."

NOT_FOUND = "{{plotly}}: il file {path} non si trova."
NOT_A_FIGURE = "{{plotly}}: {path} non è una figura di plotly come la scrive fig.write_json."
NO_ALT = "{{plotly}}: manca «:alt:», una frase che dice che cosa mostra il grafico."
