"""Every word of `{device-data}`, in one place. `SCRIPT` goes to the page for `device-data.js`."""

WITHOUT_SCRIPT = "Sans JavaScript, ce livre ne garde rien sur cet appareil : il n’y a rien à montrer ici."

# Titles of what the book keeps: « {label} » is the question, the statement…
TITLES = {"quiz": "Quiz « {label} »", "stand": "Prise de position « {label} »", "read": "Chapitre lu « {label} »"}
LABS = {
    "captcha": "Atelier CAPTCHA",
    "carnet-captcha": "Atelier CAPTCHA, dans un carnet Python",
    "carnet-judge": "Le juge, dans un carnet Python",
    "cheating": "Et si on trichait\u202f?",
    "crowd": "La foule",
    "deux-mots": "Deux mots",
    "judge": "Le juge",
    "ma-seance": "Réglages de « Ma séance »",
    "moderation": "La file de modération",
    "plateforme": "Séance dans la plateforme de l’école",
    "pooling": "Mettre la classe en commun",
    "session": "Mode séance",
    "shift": "Une journée au clic",
}
# Of those, the labs, by the names of their folders.
OF_LABS = {
    "captcha": LABS["captcha"],
    "two_words": LABS["deux-mots"],
    **{name: LABS[name] for name in ("cheating", "crowd", "judge", "shift", "moderation", "pooling")},
}

SCRIPT = {
    "own": "Vos réponses et vos ateliers",
    "display": "Réglages d’affichage",
    "displayNote": "Écrits par le thème graphique du livre, qui les réécrit à chaque page ouverte.",
    "foreign": "Autres données enregistrées à la même adresse web",
    "foreignNote": "Elles ne viennent pas de ce livre, qui les voit parce qu’il partage cette adresse.",
    "nothing": "Rien : vous n’avez encore répondu à rien, ou vous avez tout effacé.",
    "forbidden": "Votre navigateur interdit à ce livre d’écrire sur cet appareil : rien n’y est gardé.",
    "totalOne": "{n} élément gardé, {size} en tout.",
    "totalMany": "{n} éléments gardés, {size} en tout.",
    "cookies": "Cookies : {n}.",
    "sizeOne": "{n} octet",
    "sizeMany": "{n} octets",
    "forTheTab": "jusqu’à la fermeture de l’onglet",
    "show": "Voir ce qui est écrit",
    "erase": "Effacer",
    "eraseNamed": "Effacer : {title}",
    "eraseAll": "Tout effacer",
    "confirm": "Effacer tout ce que ce livre garde ici ? Vos réponses ne pourront pas être retrouvées.",
    "yes": "Oui, tout effacer",
    "no": "Garder",
    "erasedOne": "Effacé : {title}.",
    "erasedAll": "Tout est effacé.",
    # Names that the theme and its parts write; a final * stands for any ending.
    "displayNames": {
        "mode": "Réglage d’affichage : clair, sombre ou automatique",
        "theme": "Réglage d’affichage : thème clair ou sombre",
        "sphinx_highlight_terms": "Réglage d’affichage : mots cherchés à surligner",
        "sphinx-design-tab-id-*": "Réglage d’affichage : dernier onglet choisi",
        "pst_*": "Réglage d’affichage : bandeau fermé",
        "sidebar-scroll-top": "Réglage d’affichage : position du sommaire",
    },
}
