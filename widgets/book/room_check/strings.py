"""Every word of `{room-check}`, in one place. `SCRIPT` goes to the page for `room-check.js`."""

from ..device_data import strings as device_data

WITHOUT_SCRIPT = "JavaScript est désactivé dans ce navigateur."
WITHOUT_SCRIPT_LEFT = (
    "Restent lisibles : les textes, les questions des quiz, les tableaux des graphiques, le glossaire, les sources et "
    "l’impression. Ne marchent pas : les ateliers, les réponses des quiz, la recherche et les bulles du glossaire."
)
WITHOUT_SCRIPT_HELP = (
    "Autorisez JavaScript pour ce livre dans les réglages du navigateur, ou demandez à l’informatique de l’école. "
    "Sinon, prévoyez une séance sur papier."
)
STARTING = "Vérification en cours…"
STALLED = (
    "Si ce message reste affiché, ce navigateur est trop ancien pour les ateliers : mettez-le à jour, "
    "ou prenez un autre appareil. Les textes restent lisibles."
)

TILE = "Une rue dessinée, avec un passage piéton"

LABS = device_data.OF_LABS

SCRIPT = {
    "running": "Vérification…",
    "patience": "Quelques secondes suffisent.",
    "again": "Vérifier de nouveau",
    "trying": "Essai\u00a0: {name}…",
    "played": "Tous démarrent et répondent.",
    "troubles": {
        "lost": "{name}\u00a0: le programme n’arrive pas.",
        "start": "{name}\u00a0: ne démarre pas.",
        "pictures": "{name}\u00a0: les images n’arrivent pas.",
        "answer": "{name}\u00a0: démarre, mais ne répond pas comme prévu.",
    },
    "list": "Résultats, point par point",
    "verdicts": {
        "good": {"title": "Tout est prêt", "detail": "Cet appareil a tout ce qu’il faut pour la leçon."},
        "limited": {
            "title": "Utilisable, avec une réserve",
            "detail": "La leçon marche sur cet appareil. À regarder ci-dessous : {names}.",
        },
        "bad": {
            "title": "Cet appareil n’est pas prêt",
            "detail": "Les ateliers n’y marcheront pas comme prévu. À régler : {names}.",
        },
    },
    "states": {"good": "fonctionne", "limited": "limité", "bad": "ne fonctionne pas", "absent": "absent, facultatif"},
    "pace": {
        "quick": "Rapide : {ms} ms.",
        "fair": "Correct : {ms} ms.",
        "slow": "Lent : {ms} ms.",
    },
    "screen": {"touch": "{width} × {height}, tactile.", "mouse": "{width} × {height}, non tactile."},
    "address": {
        "disk": "depuis un dossier",
        "secure": "depuis le Web, chiffré",
        "plain": "depuis un serveur, non chiffré",
    },
    "checks": {
        "script": {"name": "JavaScript", "use": "Anime les quiz et les ateliers."},
        "module": {
            "name": "Programmes",
            "use": "Démarre les ateliers.",
            "help": "Mettez le navigateur à jour ou essayez-en un autre. Si tous les appareils échouent, un filtre de "
            "l’école bloque ces programmes : prévoyez un projecteur ou du papier.",
        },
        "picture": {
            "name": "Images",
            "use": "Montre les rues à étiqueter.",
            "help": "Si le livre vient d’une archive, extrayez-la en entier, puis rouvrez-le. Sinon, mettez le "
            "navigateur à jour.",
        },
        "drawing": {
            "name": "Dessin",
            "use": "Trace les graphiques et les tuiles.",
            "help": "Une extension ou un réglage de confidentialité bloque le dessin : désactivez-la pour ce livre, ou "
            "changez de navigateur.",
        },
        "labs": {
            "name": "Ateliers",
            "use": "Joue un pas dans chacun.",
            "help": "Qui ne démarre pas ou ne répond pas demande un navigateur plus récent\u00a0: mettez-le à jour, ou "
            "prenez un autre appareil. Si un programme ou des images n’arrivent pas, vérifiez le réseau, puis demandez "
            "à l’informatique de l’école si un filtre les bloque.",
        },
        "storage": {
            "name": "Mémoire",
            "use": "Garde les réponses sur l’appareil.",
            "help": "Tout marche, mais fermer la page efface tout. Quittez la fenêtre privée, autorisez les données "
            "de ce site, ou faites les ateliers d’une traite.",
        },
        "speed": {
            "name": "Calcul",
            "use": "Entraîne un modèle.",
            "help": "Fermez les autres onglets et branchez l’appareil. Si la mesure reste lente, mettez deux élèves sur "
            "un appareil plus rapide.",
        },
        "screen": {
            "name": "Écran",
            "use": "Montre une grille.",
            "help": "La fenêtre est très étroite : agrandissez-la, réduisez le zoom ou tournez l’appareil.",
        },
        "print": {
            "name": "Impression",
            "use": "Imprime une page ou un bilan.",
            "help": "Ouvrez le livre dans le navigateur lui-même, plutôt que dans une autre application.",
        },
        "download": {
            "name": "Enregistrement",
            "use": "Enregistre les étiquettes en fichier.",
            "help": "Les étiquettes se partagent aussi par un code à recopier.",
        },
        "camera": {
            "name": "Codes QR",
            "use": "Lit les codes à la caméra.",
            "help": "Le navigateur ne prête la caméra qu’à une page en https. Sans elle, les codes se lisent sur une photo, se collent "
            "ou se tapent.",
        },
        "address": {"name": "Livre ouvert", "use": "Dans tous les cas, rien n’est envoyé."},
    },
}
