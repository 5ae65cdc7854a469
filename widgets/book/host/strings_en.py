"""`strings.py` in English."""

ABSENT = (
    "This widget has not arrived: the network is missing, or a filter blocks it. It will start by itself when the network "
    "is back. The rest of the page can be read without it."
)
RETRY = "Try again"
AGAIN = "Try {n}: the widget is still not there."
NO_JAVASCRIPT = "This interactive element needs JavaScript."

MODULE, SHEET = "the module", "the style sheet"
AN_ADDRESS = "{{anywidget}}: {what} must be a file of the project, not an address ({path})."
NOT_FOUND = "{{anywidget}}: {what} cannot be found ({path})."
NOT_JSON = "{{anywidget}}: the content is not readable JSON (line {line} of the block: {reason})."
SHEET_OF_A_LAB = "{{anywidget}}: this lab has a style sheet of its own: “:css:” leads to {sheet}."
PLACE_OF_A_LAB = "{{anywidget}}: “storage_key” is that of another lab, “{place}”: one would erase what the other keeps."
NOT_AN_OBJECT = "{{anywidget}}: the content must be a JSON object, in braces."
REFUSED = "{{anywidget}}: {reason}"
TWO_MODULES = "{{anywidget}}: two modules are called “{name}”; rename one of them ({path})."
