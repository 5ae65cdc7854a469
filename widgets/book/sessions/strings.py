"""Every word of `{session-plan}` and `{session-player}`, in one place. `SCRIPT` goes to the page for `session.js`."""

# Labs that a phase may show: the page where the lab lives.
LABS = {"mise-en-commun": "Mettre la classe en commun"}

# --- the table

NEEDS = "Ce qu’il faut"
TABLE = "{title}, minute par minute"
HEADERS = ("Minutes", "Étape", "L’enseignant·e", "La classe")
SAY = "Pour ouvrir :"
CLOSE = "Pour conclure :"
PAGE = "Page :"
LAB = "Atelier projeté :"
SHEET = "Feuille :"
PLAY = "Projeter cette séance"

# --- the page of the session mode

MINUTES = "{n} minutes"
ASKED = "Les questions, et de quoi y répondre"
WITHOUT_SCRIPT = (
    "Sans JavaScript, le mode séance ne s’ouvre pas. Les plans ci-dessous se lisent et s’impriment : "
    "une montre et un tableau suffisent."
)

SCRIPT = {
    "choose": "Choisissez votre version",
    "summary": "{minutes} min, {phases} étapes",
    "start": "Projeter",
    "resume": "Reprendre à l’étape {n} : {title}",
    "restart": "Recommencer du début",
    "replaces": "Une séance « {title} » est entamée. En projeter une autre la remplacera.",
    "refused": (
        "Votre navigateur refuse de garder l’état de la séance : si la page se recharge, il faudra retrouver l’étape. "
        "Le reste marche."
    ),
    # The screen
    "dialog": "Séance projetée : {title}",
    "screen": "À l’écran",
    "step": "Étape {n} sur {count}",
    "stepNamed": "Étape {n} sur {count} : {title}, {minutes} min.",
    "total": "Séance : {elapsed} min sur {planned}",
    "answer": "Réponse",
    "newTab": "nouvel onglet",
    "notes": "Vos notes",
    # The timer
    "ready": "{time}, à lancer",
    "left": "Reste {time}",
    "paused": "En pause, reste {time}",
    "over": "Temps écoulé, {time} de plus",
    "overPaused": "En pause, temps écoulé, {time} de plus",
    "skipped": "Sans minuteur",
    "timeUp": "Temps écoulé.",
    # The controls
    "controls": "Commandes",
    "back": "Précédente",
    "next": "Suivante : {title}, {minutes} min",
    "last": "Dernière étape",
    "run": "Lancer",
    "pause": "Pause",
    "stretch": "+ 1 min",
    "skip": "Sans minuteur",
    "unskip": "Remettre le minuteur",
    "notesButton": "Notes",
    "black": "Écran noir",
    "isBlack": "Écran noir. Une touche ou un clic pour revenir.",
    "fullscreen": "Plein écran",
    "noFullscreen": "Ce navigateur refuse le plein écran ici. Essayez avec son propre menu.",
    "quit": "Fermer",
    # Said aloud by a screen reader
    "isRunning": "Minuteur lancé.",
    "isPaused": "Minuteur en pause.",
    "isStretched": "Une minute de plus.",
    "isSkipped": "Plus de minuteur pour cette étape.",
    "isLast": "C’est la dernière étape.",
    "isFirst": "C’est la première étape.",
}
