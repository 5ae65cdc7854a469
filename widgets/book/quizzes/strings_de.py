"""`strings.py` in German."""

NUMBER = "Frage {n}"
SEVERAL = "Mehrere Antworten sind richtig: Kreuzen Sie alle an."
FIELD = "Ihre Antwort"
FIELD_UNIT = "(in {unit})"
SOLUTION = "Antwort zeigen"
EXPLANATION = "Erklärung"
RIGHT = "Richtig"
WRONG = "Noch nicht richtig"
NOT_RIGHT = "Falsch"
OTHER_NUMBER = "Jeder andere Wert"
SUBMIT = "Prüfen"
RESET = "Neu beginnen"
REFUSED = (
    "Ihr Browser will die Antworten auf diesem Gerät nicht behalten: Sie gehen verloren, wenn Sie die Seite verlassen."
)
VERDICT = ": {verdict}"
GROUPING = "."
GLUED: list[str] = []
UNITS = {
    "%": ["Prozent", "v. H.", "vH"],
    "Sekunden": ["Sekunde", "Sek", "s"],
    "Minuten": ["Minute", "Min"],
    "Stunden": ["Stunde", "Std", "h"],
}

SCRIPT = {
    "locale": "de",
    "glued": GLUED,
    "right": RIGHT,
    "wrong": WRONG,
    "answer": "Die Antwort",
    "answerIs": "Die Antwort: {value}",
    "tickedRight": "Richtig: anzukreuzen",
    "tickedWrong": "Noch nicht richtig: nicht anzukreuzen",
    "leftRight": "Noch nicht richtig: auch anzukreuzen",
    "leftWrong": "Richtig: nicht anzukreuzen",
    "firstTry": "Richtig, auf Anhieb.",
    "laterTry": "Richtig, nach {n} Versuchen.",
    "wrongSingle": "Noch nicht richtig. Lesen Sie den Hinweis unter Ihrer Auswahl und versuchen Sie es noch einmal.",
    "wrongNumeric": "Noch nicht richtig. Lesen Sie den Hinweis und versuchen Sie es noch einmal.",
    "wrongMultipleOne": "Eine von {total} Antworten ist noch nicht richtig.",
    "wrongMultipleMany": "{n} von {total} Antworten sind noch nicht richtig.",
    "noFeedback": "Das ist nicht der erwartete Wert.",
    "rightShare": "Die Rechnung stimmt, aber gefragt sind Prozent: Nehmen Sie Ihre Zahl mal 100.",
    "wrongShare": "Noch nicht richtig. Lesen Sie den Hinweis und schreiben Sie die Antwort in Prozent.",
    "revealed": "Hier ist die Antwort.",
    "emptySingle": "Wählen Sie zuerst eine Antwort.",
    "emptyMultiple": "Kreuzen Sie zuerst mindestens eine Antwort an.",
    "emptyNumeric": "Schreiben Sie zuerst eine Zahl, zum Beispiel 20,3.",
    "unreadable": "Schreiben Sie nur eine Zahl, zum Beispiel 20,3.",
    "unreadableUnit": "Schreiben Sie nur eine Zahl, in {unit}: zum Beispiel 20,3.",
    "reset": "Auf ein Neues: Diese Frage ist leer.",
    "reveal": SOLUTION,
    "hide": "Antwort verbergen",
}

PROBLEM = "{{quiz}} „{name}“: {reason}"
NO_SUCH_KIND = "Den Typ „{kind}“ gibt es nicht; es gibt {kinds}."
NO_CHOICES = "Es gibt keine Antworten zur Auswahl; eine Antwort beginnt mit „- [ ]“ oder „- [x]“."
NO_MARK = "Antwort {n} beginnt weder mit „[ ]“ noch mit „[x]“."
NO_TEXT = "Antwort {n} hat keinen Text."
NO_FEEDBACK = (
    "Antwort {n} hat keine Rückmeldung; schreiben Sie sie unter die Antwort, nach einer Leerzeile, um zwei "
    "Leerzeichen eingerückt."
)
NOT_A_NUMBER = "ist keine Zahl (Beispiel: 20,3 ± 1)."
NUMBER_PROBLEM = "Antwort {n}, „{text}“, {reason}"
AMBIGUOUS = "ist auf zwei Arten zu lesen: Schreiben Sie 163.000 für Tausender oder weniger Nullen nach dem Komma."
NO_QUESTION = "Vor den Antworten steht keine Frage."
TOO_FEW = "Es braucht mindestens zwei Antworten."
NO_EXPLANATION = "Nach den Antworten steht keine Erklärung: was man sich merken soll."
SECOND_LIST = "Es gibt eine zweite Liste von Antworten; eine Frage hat nur eine."
TWIN = "Antwort {n} sagt dasselbe wie Antwort {first}."
NONE_RIGHT = "Keine Antwort ist richtig; bezeichnen Sie eine mit „[x]“."
SEVERAL_RIGHT = (
    "{n} Antworten sind als richtig bezeichnet, aber nur eine lässt sich wählen; ist das so gemeint, fügen Sie "
    "„:type: multiple“ hinzu."
)
ANY_RIGHT = "„*“ kann nicht die richtige Antwort sein."
ANY_NOT_LAST = "„*“ muss die letzte Antwort sein."
NEVER_SERVES = "Antwort {n} kommt nie zum Zug: Antwort {m} umfasst dieselben Zahlen."
CROSSES = "Die Antworten {m} und {n} haben Zahlen gemeinsam, ohne dass eine die andere enthält."
