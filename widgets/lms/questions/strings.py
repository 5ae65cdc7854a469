"""What is said, in French, of what a question cannot be elsewhere; `{questions}` names them."""

SEVERAL = (
    "Plusieurs réponses justes ({questions})\u00a0: le livre demande toutes les bonnes et elles seules, Moodle note chaque "
    "case\u202f; il montre le retour des seules cases cochées, le livre celui de toutes."
)
FRACTIONS = "Nombres ({questions})\u00a0: le livre lit aussi une fraction, comme 1/8, Moodle non."
UNITS_IN_TEXT = "Unités ({questions})\u00a0: GIFT n’en a pas, la réponse est donc un nombre sans unité."
TOO_MANY = (
    "{question}\u00a0: {n} choix de même sorte sont trop pour Moodle, qui ne partage un point qu’en dix\u202f; cette question "
    "n’est pas écrite."
)
LINKS = (
    "{n} liens vers d’autres pages du livre sont devenus du texte\u00a0: donnez avec --adresse l’endroit où il est publié "
    "pour les garder."
)
ONE_LINK = (
    "Un lien vers une autre page du livre est devenu du texte\u00a0: donnez avec --adresse l’endroit où il est publié pour "
    "le garder."
)
PICTURE = (
    "{question}\u00a0: une image n’est pas écrite, son texte de remplacement en tient lieu\u00a0: «\u202f{text}\u202f»."
)
LEFT_PLAIN = "{question}\u00a0: «\u202f{kind}\u202f» est devenu du texte simple."
