"""Every word that `{report}` writes into the page; the sentences on labs are in `labs_words.js`."""

from __future__ import annotations

from ..device_data import strings as device_data
from ..stand import strings as stand

WITHOUT_SCRIPT = (
    "Sans JavaScript, ce livre ne garde rien et ne peut rien remplir ici. Imprimez cette page\u00a0: "
    "c’est un formulaire à compléter à la main."
)
NAME = "Nom\u00a0:"
DATE = "Date\u00a0:"

CHAPTERS = "Chapitres lus"
QUIZZES = "Quiz"
QUIZ_COLUMNS = ("Chapitre", "1<sup>er</sup>\u00a0coup", "Justes", "Faites", "Total")
LABS = "Ateliers"
STANDS = "Prises de position"
STEPS = stand.STEPS
ARGUMENT = "Mon argument\u00a0:"

SCRIPT = {
    "steps": STEPS,
    "date": "Imprimé le {date}.",
    "forbidden": "Votre navigateur interdit à ce livre d’écrire sur cet appareil\u00a0: il n’y a rien à montrer ici.",
    "read": "lu",
    "notYet": "pas encore",
    "readOf": "{n} sur {total}.",
    "quizOf": "Faites\u00a0: {answered} sur {total}. Justes\u00a0: {right}, dont {first} du premier coup.",
    "quizNone": "pas encore de réponse",
    "wrong": "à revoir\u00a0: ",
    "left": "pas encore\u00a0: ",
    "question": "nº\u00a0{n}",
    "questionOf": "nº\u00a0{n}, {page}",
    "changedFrom": "Ma première position\u00a0: «\u202f{first}\u202f».",
    "noArgument": "Sans argument écrit.",
    "loading": "lecture en cours…",
    "corrupt": "Ce qui est gardé est illisible, ou vient d’une autre édition de l’atelier\u00a0: rien à montrer.",
    "failed": "Les données de cet atelier n’ont pas pu être lues\u00a0: rechargez la page.",
    "print": "Imprimer",
    # The same words, and the same deed, as on the page that lists what the device keeps.
    **{name: device_data.SCRIPT[name] for name in ("eraseAll", "confirm", "yes", "no", "erasedAll", "displayNames")},
    "names": {},
}

# Labs that report.js can sum up: what a class has in common is nobody's own work.
REPORTED_LABS = {name: title for name, title in device_data.OF_LABS.items() if name != "pooling"}
