"""`strings.py` in Italian."""

NUMBER = "Domanda {n}"
SEVERAL = "Più risposte sono giuste: segnatele tutte."
FIELD = "La vostra risposta"
FIELD_UNIT = "(in {unit})"
SOLUTION = "Mostra la risposta"
EXPLANATION = "Spiegazione"
RIGHT = "Giusto"
WRONG = "Da rivedere"
NOT_RIGHT = "Sbagliato"
OTHER_NUMBER = "Ogni altro valore"
SUBMIT = "Verifica"
RESET = "Ricomincia"
REFUSED = (
    "Il vostro browser rifiuta di conservare le risposte su questo dispositivo: spariranno quando lascerete la pagina."
)
VERDICT = ": {verdict}"
GROUPING = "."
GLUED: list[str] = []
UNITS = {
    "%": ["per cento", "percento", "pct"],
    "secondi": ["secondo", "sec", "s"],
    "minuti": ["minuto", "min"],
    "ore": ["ora", "h"],
}

SCRIPT = {
    "locale": "it",
    "glued": GLUED,
    "right": RIGHT,
    "wrong": WRONG,
    "answer": "La risposta",
    "answerIs": "La risposta: {value}",
    "tickedRight": "Giusto: da segnare",
    "tickedWrong": "Da rivedere: da lasciare vuoto",
    "leftRight": "Da rivedere: da segnare anche questo",
    "leftWrong": "Giusto: da lasciare vuoto",
    "firstTry": "Giusto, al primo colpo.",
    "laterTry": "Giusto, in {n} tentativi.",
    "wrongSingle": "Da rivedere. Leggete il commento sotto la vostra scelta, poi riprovate.",
    "wrongNumeric": "Da rivedere. Leggete il commento, poi riprovate.",
    "wrongMultipleOne": "Una scelta da rivedere su {total}.",
    "wrongMultipleMany": "{n} scelte da rivedere su {total}.",
    "noFeedback": "Non è il valore atteso.",
    "rightShare": "Il calcolo è giusto, ma la risposta si scrive in percentuale: moltiplicate il vostro numero per 100.",
    "wrongShare": "Da rivedere. Leggete il commento e scrivete la risposta in percentuale.",
    "revealed": "Ecco la risposta.",
    "emptySingle": "Scegliete prima una risposta.",
    "emptyMultiple": "Segnate prima almeno una risposta.",
    "emptyNumeric": "Scrivete prima un numero, per esempio 20,3.",
    "unreadable": "Scrivete soltanto un numero, per esempio 20,3.",
    "unreadableUnit": "Scrivete soltanto un numero, in {unit}: per esempio 20,3.",
    "reset": "Si ricomincia: questa domanda è vuota.",
    "reveal": SOLUTION,
    "hide": "Nascondi la risposta",
}

PROBLEM = "{{quiz}} «{name}»: {reason}"
NO_SUCH_KIND = "il tipo «{kind}» non esiste; i tipi sono {kinds}."
NO_CHOICES = "non ci sono scelte; una scelta comincia con «- [ ]» o «- [x]»."
NO_MARK = "la scelta {n} non comincia né con «[ ]» né con «[x]»."
NO_TEXT = "la scelta {n} non ha testo."
NO_FEEDBACK = "la scelta {n} non ha commento; scrivetelo sotto la scelta, dopo una riga vuota, rientrato di due spazi."
NOT_A_NUMBER = "non è un numero (esempio: 20,3 ± 1)."
NUMBER_PROBLEM = "la scelta {n}, «{text}», {reason}"
AMBIGUOUS = "si legge in due modi: scrivete 163.000 per le migliaia, o meno zeri dopo la virgola."
NO_QUESTION = "non c’è una domanda prima delle scelte."
TOO_FEW = "servono almeno due scelte."
NO_EXPLANATION = "non c’è una spiegazione dopo le scelte: che cosa ricordare."
SECOND_LIST = "c’è una seconda lista di scelte; una domanda ne ha una sola."
TWIN = "la scelta {n} dice la stessa cosa della scelta {first}."
NONE_RIGHT = "nessuna scelta è giusta; segnatene una con «[x]»."
SEVERAL_RIGHT = (
    "{n} scelte sono segnate come giuste, ma se ne può scegliere una sola; aggiungete «:type: multiple» se è voluto."
)
ANY_RIGHT = "«*» non può essere la risposta giusta."
ANY_NOT_LAST = "«*» deve essere l’ultima scelta."
NEVER_SERVES = "la scelta {n} non serve mai: la scelta {m} copre gli stessi numeri."
CROSSES = "le scelte {m} e {n} hanno numeri in comune, senza che l’una contenga l’altra."
