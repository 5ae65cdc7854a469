"""Every word that a quiz shows or says to its author, in one place. `SCRIPT` goes to the page for `quiz.js`.

This is the French table; `strings_en.py` and its neighbours have the same names in other languages (../parts/languages.py).
"""

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
VERDICT = "\u00a0: {verdict}"  # after a choice's letter
# How numbers are written: what sets thousands apart, beside spaces and apostrophes, and units that follow without a space.
GROUPING = ""
GLUED: list[str] = []
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
    "locale": "fr-FR",
    "glued": GLUED,
    "right": RIGHT,
    "wrong": WRONG,
    "answer": "La réponse",
    "answerIs": "La réponse\u00a0: {value}",
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

# What is wrong with a quiz, for who writes it; parser.py knows when.
PROBLEM = "{{quiz}} «\u202f{name}\u202f»\u00a0: {reason}"
NO_SUCH_KIND = "le type « {kind} » n’existe pas ; les types sont {kinds}."
NO_CHOICES = "il n’y a pas de choix ; un choix commence par « - [ ] » ou « - [x] »."
NO_MARK = "le choix {n} ne commence ni par « [ ] » ni par « [x] »."
NO_TEXT = "le choix {n} n’a pas de texte."
NO_FEEDBACK = (
    "le choix {n} n’a pas de retour ; écrivez-le sous le choix, après une ligne vide, en retrait de deux espaces."
)
NOT_A_NUMBER = "n’est pas un nombre (exemple\u00a0: 20,3 ± 1)."
NUMBER_PROBLEM = "le choix {n}, «\u202f{text}\u202f», {reason}"
AMBIGUOUS = "se lit de deux façons\u00a0: écrivez 163\u202f000 pour des milliers, ou moins de zéros après la virgule."
NO_QUESTION = "il n’y a pas de question avant les choix."
TOO_FEW = "il faut au moins deux choix."
NO_EXPLANATION = "il n’y a pas d’explication après les choix\u00a0: ce qu’il faut retenir."
SECOND_LIST = "il y a une deuxième liste de choix\u202f; une question n’en a qu’une."
TWIN = "le choix {n} dit la même chose que le choix {first}."
NONE_RIGHT = "aucun choix n’est juste ; marquez-en un par « [x] »."
SEVERAL_RIGHT = (
    "{n} choix sont marqués justes, mais on ne peut en cocher qu’un ; ajoutez « :type: multiple » si c’est voulu."
)
ANY_RIGHT = "« * » ne peut pas être la bonne réponse."
ANY_NOT_LAST = "« * » doit être le dernier choix."
NEVER_SERVES = "le choix {n} ne sert jamais : le choix {m} couvre les mêmes nombres."
CROSSES = "les choix {m} et {n} ont des nombres en commun, sans que l’un contienne l’autre."
