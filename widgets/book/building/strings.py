"""Every word that a build says."""

from __future__ import annotations

from ..editions import Edition

READY = "\nLe livre est prêt ({seconds}). Ouvrez dans un navigateur\u00a0:"
PLACE = "  {path}  ({edition})"
BUILT = "  [{time}] {edition}\u00a0: prête"
NOT_BUILT = "Le livre ({edition}) n’a pas été construit\u00a0: voir les messages ci-dessus."
STOPPED = "Construction interrompue. Rien de ce qui était commencé ne passera pour fini\u00a0: relancez la commande."
ENDED = (
    "Le programme qui construisait cette édition s’est arrêté sans rien dire (code {code}). Mémoire insuffisante\u00a0?"
)
WAITING = "Une autre construction du livre est en cours\u00a0; celle-ci commencera après elle."

LEAK = "L’édition élèves contenait ce qui est réservé à l’édition complète\u00a0: elle a été effacée, rien n’en sera publié."

STEPS = {
    "notebooks": ("carnet exécuté", "carnets exécutés"),
    "read": ("page lue", "pages lues"),
    "kit": ("feuille à imprimer fabriquée", "feuilles à imprimer fabriquées"),
    "written": ("page écrite", "pages écrites"),
}


def seconds(time: float) -> str:
    return f"{time:.1f}\u00a0s".replace(".", ",")


def step(name: str, done: int, total: int) -> str:
    """« 12 pages lues sur 31 », « 31 pages lues » once all are."""
    one, several = STEPS[name]
    words = f"{done} {several if done > 1 else one}"
    return words if done == total else f"{words} sur {total}"


def state(edition: Edition, words: str) -> str:
    return f"{edition.title}\u00a0: {words}"


# What keeps a build from being made, by `errno`'s names.
FULL = "Le disque est plein{where}. Faites de la place, puis relancez la commande\u00a0: rien d’incomplet ne passera pour fini."
READ_ONLY = "Impossible d’écrire{where}\u00a0: le dossier est protégé, ou sur un support en lecture seule. Copiez le livre ailleurs, ou changez les droits."
NO_FILE = "Fichier introuvable{where}."
OTHER_FILE = "Fichier ou dossier inutilisable{where}\u00a0: {reason}."
WHERE = " ({path})"
SETTINGS = "{file}\u00a0: {reason}"
UNEXPECTED = (
    "Erreur inattendue{page}\u00a0: {kind}\u00a0: {reason} ({file}, ligne {line}). Le détail est dans {report}."
)
PAGE = " dans {page}"
