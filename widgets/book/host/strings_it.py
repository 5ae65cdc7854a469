"""`strings.py` in Italian."""

ABSENT = (
    "Questo elemento non è arrivato: manca la rete, o un filtro lo blocca. Si avvierà da solo quando la rete tornerà. Il "
    "resto della pagina si legge senza di esso."
)
RETRY = "Riprova"
AGAIN = "Tentativo {n}: l’elemento non è ancora arrivato."
NO_JAVASCRIPT = "Questo elemento interattivo ha bisogno di JavaScript."

MODULE, SHEET = "il modulo", "il foglio di stile"
AN_ADDRESS = "{{anywidget}}: {what} deve essere un file del progetto, non un indirizzo ({path})."
NOT_FOUND = "{{anywidget}}: {what} non si trova ({path})."
NOT_JSON = "{{anywidget}}: il contenuto non è JSON leggibile (riga {line} del blocco: {reason})."
SHEET_OF_A_LAB = "{{anywidget}}: questo laboratorio ha un foglio di stile suo: «:css:» porta a {sheet}."
PLACE_OF_A_LAB = "{{anywidget}}: «storage_key» è quella di un altro laboratorio, «{place}»: l’uno cancellerebbe ciò che l’altro conserva."
NOT_AN_OBJECT = "{{anywidget}}: il contenuto deve essere un oggetto JSON, tra parentesi graffe."
REFUSED = "{{anywidget}}: {reason}"
TWO_MODULES = "{{anywidget}}: due moduli si chiamano «{name}»; rinominatene uno ({path})."
