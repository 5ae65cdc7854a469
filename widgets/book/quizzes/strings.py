"""Every word that a quiz shows, in one place. `SCRIPT` goes to the page for `quiz.js`."""

NUMBER = "Question {n}"
SEVERAL = "Plusieurs réponses sont justes : cochez-les toutes."
FIELD = "Votre réponse"
FIELD_UNIT = "(en {unit})"
SOLUTION = "Voir la réponse"
EXPLANATION = "Explication"
RIGHT = "Juste"
WRONG = "À revoir"
NOT_RIGHT = "Faux"  # of a choice that nobody has made: there is nothing to go over again
OTHER_NUMBER = "Toute autre valeur"
SUBMIT = "Valider"
RESET = "Recommencer"
REFUSED = (
    "Votre navigateur refuse de garder les réponses sur cet appareil : elles s’effaceront quand vous quitterez la page."
)
# Other ways in which readers write a unit.
UNITS = {
    "%": ["pour cent", "pourcent", "pour-cent", "p. cent", "pct"],
    "secondes": ["seconde", "sec", "s"],
    "minutes": ["minute", "min", "mn"],
    "heures": ["heure", "h"],
    "centimes par heure": [
        "centime par heure",
        "centimes",
        "centime",
        "centimes/heure",
        "centimes/h",
        "cts",
        "ct",
        "c/h",
        "c",
    ],
}

SCRIPT = {
    "right": RIGHT,
    "wrong": WRONG,
    "answer": "La réponse",
    "tickedRight": "Juste : à cocher",
    "tickedWrong": "À revoir : à laisser vide",
    "leftRight": "À revoir : à cocher aussi",
    "leftWrong": "Juste : à laisser vide",
    "firstTry": "Juste, du premier coup.",
    "laterTry": "Juste, en {n} essais.",
    "wrongSingle": "À revoir. Lisez le retour sous votre choix, puis essayez encore.",
    "wrongNumeric": "À revoir. Lisez le retour, puis essayez encore.",
    "wrongMultipleOne": "Un choix à revoir sur {total}.",
    "wrongMultipleMany": "{n} choix à revoir sur {total}.",
    "noFeedback": "Ce n’est pas la valeur attendue.",
    "rightShare": "Le calcul est juste, mais la réponse s’écrit en pour cent : multipliez votre nombre par 100.",
    "wrongShare": "À revoir. Lisez le retour, et écrivez la réponse en pour cent.",
    "revealed": "Voici la réponse.",
    "emptySingle": "Choisissez d’abord une réponse.",
    "emptyMultiple": "Cochez d’abord au moins une réponse.",
    "emptyNumeric": "Écrivez d’abord un nombre, par exemple 20,3.",
    "unreadable": "Écrivez seulement un nombre, par exemple 20,3.",
    "unreadableUnit": "Écrivez seulement un nombre, en {unit} : par exemple 20,3.",
    "reset": "C’est reparti : cette question est vide.",
    "reveal": SOLUTION,
    "hide": "Cacher la réponse",
}
