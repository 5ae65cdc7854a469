"""Every word of `{stand}`, in one place. `SCRIPT` goes to the page for `stand.js`."""

KICKER = "Prendre position"
STEPS = (
    "Pas du tout d’accord",
    "Plutôt pas d’accord",
    "Entre les deux",
    "Plutôt d’accord",
    "Tout à fait d’accord",
)
ARGUMENT = "Mon argument"
LIMIT = "{n} caractères au plus."
ERASE = "Effacer"
UNDO = "Rétablir"
PRIVATE = "Ce que vous écrivez ici reste sur cet appareil : personne d’autre ne le reçoit."
REFUSED = (
    "Votre navigateur refuse de garder votre position sur cet appareil : elle s’effacera quand vous quitterez la page."
)
PAPER = "Sans JavaScript, rien n’est gardé : notez votre position sur papier."

SCRIPT = {
    "steps": STEPS,
    "kept": "Gardé sur cet appareil.",
    "erased": "Effacé de cet appareil.",
    "restored": "Rétabli.",
    "changed": "Votre première position : « {first} ». Aujourd’hui : « {now} ».",
    "count": "{n} / {max}",
    "left": "Il reste {n} caractères.",
    "full": "Limite atteinte : {n} caractères.",
}
