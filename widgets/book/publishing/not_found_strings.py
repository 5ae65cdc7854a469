"""Every word of the page for missing addresses (404.html)."""

TITLE = "Cette page n’existe pas"
LEAD = "L’adresse demandée ne mène à aucune page de ce livre. Elle a peut-être été mal recopiée, ou la page a changé de nom."
GUESS = "Vous cherchiez peut-être\u00a0:"
SEARCH = "Chercher dans ce livre"
SEARCH_BUTTON = "Chercher"
HOME = "Aller à l’accueil"
CONTENTS = "Toutes les pages"
WITHOUT_SCRIPT = (
    "Sans JavaScript, cette page ne sait pas où se trouve le livre\u00a0: si un lien ne mène nulle part, "
    "ouvrez l’adresse que votre école vous a donnée."
)
