"""The words around a picture (those within are its module's)."""

DESCRIPTION = "Décrire l’image"
SOURCES = "Sources\u00a0: "


def unknown(name: str, known: list[str]) -> str:
    return f"{{picture}}\u00a0: aucune image «\u202f{name}\u202f» (connues\u00a0: {', '.join(known)})."


def twice(name: str) -> str:
    return f"{{picture}}\u00a0: l’image «\u202f{name}\u202f» est déjà sur cette page."


def no_fact(name: str, fact: str) -> str:
    return f"{{picture}}\u00a0: l’image «\u202f{name}\u202f» s’appuie sur un fait inconnu, «\u202f{fact}\u202f»."
