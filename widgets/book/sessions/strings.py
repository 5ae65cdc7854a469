"""Every word of `{session-plan}` and `{session-player}`, in one place. `SCRIPT` goes to the page for `session.js`."""

# Pages whose lab the stage may show (`staged.py` says how), and what else it may show beside the book's charts.
LABS = (
    "atelier-captcha",
    "deux-mots",
    "foule",
    "journee-au-clic",
    "le-juge",
    "mise-en-commun",
    "moderation",
    "tricher",
)
STAGED = ("vote", "turc-mecanique")

# --- the table

NEEDS = "Ce qu’il faut"
TABLE = "{title}, minute par minute"
FOLD = "Minute par minute, {n} étapes"
HEADERS = ("Minutes", "Étape", "Qui enseigne", "La classe")
SAY = "Pour ouvrir :"
CLOSE = "Pour conclure :"
PAGE = "Page :"
LAB = "Atelier projeté :"
SHEET = "Feuille :"
WHERE = "Où chercher :"
PLAY = "Projeter cette séance"
SPARE = "Chaque période garde {n} minutes de marge, pour ce qui déborde."

# --- roles

NO_DURATION = "{{duration}} : aucune durée pour « {name} »."
NO_ELEMENT = "{{element}} : {reason}"
DURATION = "{n}\u00a0minutes"

# --- the page of the session mode

MINUTES = "{n} minutes"
ASKED = "Les questions, et de quoi y répondre"
WITHOUT_SCRIPT = (
    "Sans JavaScript, le mode séance ne s’ouvre pas. Les plans ci-dessous se lisent et s’impriment : "
    "une montre et un tableau suffisent."
)

# --- « Ma séance »

MINE = {
    "pupils": "Élèves",
    "minutes": "Durée",
    "minutesOption": "{n} minutes",
    "devices": "Appareils",
    "devicesOptions": {
        "aucun": "aucun, pas même un projecteur",
        "projecteur": "un ordinateur et un projecteur",
        "partages": "un pour deux ou trois, et un projecteur",
        "chacun": "un par élève, et un projecteur",
    },
    "film": "Le film sera projeté",
    "plan": "{title}, {n} minutes",
    "fits": "Pour {n} élèves, chaque période garde au moins {spare} minutes de marge.",
    "tight": "Pour {n} élèves, c’est serré : {spare} min de marge. Sautez une étape, ou comptez sur deux leçons.",
    "noFilm": "Le film demande un projecteur : ce plan s’en passe.",
    "from": "{begin} – {end}",
    "sheets": "À imprimer",
    "nothing": "Rien.",
    "copy1": "une fois",
    "copies": "{n} fois",
    "pages": "pages 1 à {n}",
    "oneSided": "recto",
    "twoSided": "recto verso",
    "play": "Projeter cette séance",
    "link": "Lien vers ces réglages, et rien d’autre :",
    "copy": "Copier le lien",
    "copied": "Lien copié.",
    "selected": "Le lien est sélectionné : copiez-le.",
    "ignored": "Ce lien ne dit pas de réglages que cette page connaît. Voici les vôtres.",
    "refused": "Votre navigateur refuse de garder ces réglages : notez-les, ou gardez le lien.",
}
MINE_WITHOUT_SCRIPT = "Sans JavaScript, choisissez dans la liste ci-dessous : elle mène aux mêmes plans."

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
    "shown": "À faire ensemble",
    "step": "Étape {n} sur {count}",
    "stepNamed": "Étape {n} sur {count} : {title}, {minutes} min.",
    "total": "Séance : {elapsed} min sur {planned}",
    "answer": "Réponse",
    "newTab": "nouvel onglet",
    "notes": "Vos notes",
    "addressName": "Où ouvrir la page",
    "open": "Sur votre appareil : {title}",
    "qr": "Code QR de l’adresse : {title}",
    "noAddress": (
        "Ce livre est ouvert depuis cet ordinateur : il n’a pas d’adresse à taper. Ouvrez cette page dans le livre de la clé USB "
        "ou du dossier partagé."
    ),
    # The timer
    "ready": "{time}, à lancer",
    "left": "Reste {time}",
    "paused": "En pause, reste {time}",
    "over": "Temps écoulé, {time} de plus",
    "overPaused": "En pause, temps écoulé, {time} de plus",
    "skipped": "Sans minuteur",
    "timeUp": "Temps écoulé.",
    # Late or early, quietly
    "onTime": "à l’heure",
    "late": "{n} min de retard",
    "early": "{n} min d’avance",
    "noLock": "Ce navigateur ne retient pas la mise en veille : réglez l’écran avant de commencer.",
    # The controls
    "controls": "Commandes",
    "back": "Précédente",
    "next": "Suivante : {title}, {minutes} min",
    "last": "Dernière étape",
    "run": "Lancer",
    "pause": "Pause",
    "stretch": "+ 1 min",
    "shorten": "− 1 min",
    "replan": "Ajuster la suite",
    "address": "Adresse",
    "enter": "Dans l’atelier",
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
    "isShortened": "Une minute de moins.",
    "isShortest": "Cette étape ne peut pas être plus courte.",
    "isReplanned": "La suite est ajustée : fin prévue à {planned} min.",
    "isAdjusted": "Rien à ajuster.",
    "noAddressHere": "À cette étape, personne n’ouvre de page.",
    "isAddress": "Adresse affichée.",
    "isStaged": "Atelier affiché.",
    "isEntered": "Les touches sont à l’atelier. Échap pour revenir à la séance.",
    "isLeft": "Les touches sont de nouveau à la séance.",
    "noLab": "À cette étape, il n’y a pas d’atelier.",
    "isSkipped": "Plus de minuteur pour cette étape.",
    "isLast": "C’est la dernière étape.",
    "isFirst": "C’est la première étape.",
}
