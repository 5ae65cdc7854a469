"""What stands in the place of a widget whose script has not come."""

ABSENT = (
    "Cet atelier n’est pas arrivé\u00a0: le réseau manque, ou un filtre le bloque. Il démarrera de lui-même quand le "
    "réseau reviendra. Le reste de la page se lit sans lui."
)
RETRY = "Réessayer"
AGAIN = "Essai {n}\u00a0: l’atelier n’est toujours pas là."
