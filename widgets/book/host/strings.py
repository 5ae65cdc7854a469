"""What stands in the place of a widget that does not run, and what is wrong with its directive; `strings.js` has the rest.

This is the French table; `strings_en.py` and its neighbours have the same names in other languages.
"""

ABSENT = (
    "Cet atelier n’est pas arrivé\u00a0: le réseau manque, ou un filtre le bloque. Il démarrera de lui-même quand le "
    "réseau reviendra. Le reste de la page se lit sans lui."
)
RETRY = "Réessayer"
AGAIN = "Essai {n}\u00a0: l’atelier n’est toujours pas là."
NO_JAVASCRIPT = "Cet élément interactif a besoin de JavaScript."

MODULE, SHEET = "le module", "la feuille de style"
AN_ADDRESS = "{{anywidget}} : {what} doit être un fichier du projet, pas une adresse ({path})."
NOT_FOUND = "{{anywidget}} : {what} est introuvable ({path})."
NOT_JSON = "{{anywidget}} : le contenu n’est pas du JSON lisible (ligne {line} du bloc : {reason})."
SHEET_OF_A_LAB = "{{anywidget}} : cet atelier a une feuille de style à lui : « :css: » mène à {sheet}."
PLACE_OF_A_LAB = (
    "{{anywidget}} : « storage_key » est celle d’un autre atelier, « {place} » : l’un effacerait ce que garde l’autre."
)
NOT_AN_OBJECT = "{{anywidget}} : le contenu doit être un objet JSON, entre accolades."
REFUSED = "{{anywidget}} : {reason}"
TWO_MODULES = "{{anywidget}} : deux modules s’appellent «\u202f{name}\u202f»\u202f; renommez l’un d’eux ({path})."
