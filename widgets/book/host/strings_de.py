"""`strings.py` in German."""

ABSENT = (
    "Dieses Element ist nicht angekommen: Das Netz fehlt, oder ein Filter hält es zurück. Es startet von selbst, sobald "
    "das Netz wieder da ist. Der Rest der Seite lässt sich ohne es lesen."
)
RETRY = "Noch einmal versuchen"
AGAIN = "Versuch {n}: Das Element ist noch immer nicht da."
NO_JAVASCRIPT = "Dieses interaktive Element braucht JavaScript."

MODULE, SHEET = "das Modul", "das Stylesheet"
AN_ADDRESS = "{{anywidget}}: {what} muss eine Datei des Projekts sein, keine Adresse ({path})."
NOT_FOUND = "{{anywidget}}: {what} ist nicht zu finden ({path})."
NOT_JSON = "{{anywidget}}: Der Inhalt ist kein lesbares JSON (Zeile {line} des Blocks: {reason})."
SHEET_OF_A_LAB = "{{anywidget}}: Dieses Labor hat ein eigenes Stylesheet: „:css:“ führt zu {sheet}."
PLACE_OF_A_LAB = (
    "{{anywidget}}: „storage_key“ gehört einem anderen Labor, „{place}“: Das eine würde löschen, was das andere behält."
)
NOT_AN_OBJECT = "{{anywidget}}: Der Inhalt muss ein JSON-Objekt in geschweiften Klammern sein."
REFUSED = "{{anywidget}}: {reason}"
TWO_MODULES = "{{anywidget}}: Zwei Module heißen „{name}“; benennen Sie eines um ({path})."
