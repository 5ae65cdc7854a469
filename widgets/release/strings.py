"""Every word of a release: of the list on the page, of its notes and of what `make release` says."""

from __future__ import annotations

# By key: title, what it is for.
ITEMS = {
    "student": (
        "Le livre, édition élèves",
        "Le livre entier, sans guide ni corrigés, à ouvrir sans réseau\u00a0: pour les élèves, une clé USB, un dossier partagé "
        "ou le site de l’école.",
    ),
    "complete": (
        "Le livre, édition complète",
        "Le même livre avec le guide, le mode séance et les corrigés\u00a0: pour qui enseigne.",
    ),
    "paper": (
        "Les feuilles à imprimer",
        "Tous les PDF\u00a0: les feuilles de la séance, leurs corrigés et le dossier de la leçon.",
    ),
    "scorm": (
        "Le paquet pour Moodle et d’autres plateformes",
        "L’édition élèves comme activité SCORM\u00a01.2\u00a0: la plateforme de l’école reçoit ce qui est fait et un score.",
    ),
    "wheel": (
        "Le paquet Python",
        "Les ateliers pour les carnets, la bibliothèque, les images et les chiffres\u00a0; l’édition élèves y est aussi.",
    ),
}
SIZE = "environ\u00a0{size}"
SUMS = "Le fichier {file} donne l’empreinte de chacun\u00a0: de quoi vérifier qu’une copie est entière."

# Where they are
PUBLISHED = "Ces fichiers sont sur la page des versions publiées\u00a0: {link}."
ASK = (
    "Cet exemplaire du livre ne sait pas où ces fichiers sont publiés\u00a0: demandez-les à la personne ou au site qui vous l’a "
    "donné."
)
# Told in the complete edition alone: students publish no book.
TO_PUBLISHERS = (
    "Vous publiez ce livre\u202f? Écrivez l’adresse de son dépôt dans le fichier {file}, sous la clé {key}, à la ligne "
    "{line}\u00a0: le lien viendra ici."
)

# The archive of sheets
PAPER_README = """\
LE TRAVAIL DU CLIC
Les feuilles à imprimer

Format A4. « Recto verso » : retourner sur le bord long.


{sheets}


LICENCE

Textes et images : Creative Commons Attribution 4.0 (CC BY 4.0),
https://creativecommons.org/licenses/by/4.0/deed.fr
"""
TEACHER_ONLY = "pour vous seulement"

# The notes
NOTES = """\
## Les fichiers

| fichier | ce que c’est |
|---|---|
{rows}

Aucun compte, rien à installer pour lire le livre\u00a0: décompressez une archive, puis ouvrez `OUVRIR.html`. Empreintes\u00a0: `{sums}`.

## Ce qui est nouveau (en anglais)

{changes}
"""

# What the command says
ABOUT = "Réunit dans _build/release/ tout ce qu’une version publie. Le livre doit être construit (make book)."
TAG_HELP = "l’étiquette de la version, comme v0.3.0\u00a0: refuse si un fichier nomme une autre version"
NOT_BUILT = "Le livre n’est pas construit\u00a0: lancez d’abord make book."
NO_TAG = "L’étiquette {tag} ne convient pas à la version {version} de pyproject.toml\u00a0: il faudrait v{version}."
NO_SECTION = "CHANGELOG.md n’a pas de section «\u202f## {version} (AAAA-MM-JJ)\u202f»."
NO_CITATION = "CITATION.cff dit {field}\u00a0: {found}\u202f; CHANGELOG.md et pyproject.toml disent {wanted}."
DONE = "La version {version} est prête, dans {folder}\u00a0:"
RESIZED = "Les tailles que le livre annonce ont changé\u00a0: ajoutez {file} au dépôt, puis construisez de nouveau."

SITE = "Le site est prêt, dans {folder}\u00a0: l’édition élèves, et l’édition complète dans {teachers}/."

# The links of README.md, by the name of their place
README_DONE = "README.md\u00a0: liens à jour."
NO_REPOSITORY = (
    "> *Les liens manquent encore\u00a0: ce livre ne sait pas où il est publié. Qui le publie écrit l’adresse du dépôt dans "
    "`_config.yml` (`repository`, `url`), celle du site sous `tc_addresses`, puis lance `make links`.*"
)
NO_SITE = "- **Le livre en ligne**\u00a0: l’adresse du site s’écrit dans `_config.yml`, sous `tc_addresses`."
STUDENTS_SITE = "- **Le livre en ligne**, édition élèves\u00a0: <{address}>"
TEACHERS_SITE = "- **Le livre en ligne**, édition complète, pour qui enseigne\u00a0: <{address}>"
RELEASES = "- **Les fichiers à télécharger**\u00a0: <{address}>"
NOTEBOOK = "- **«\u202f{title}\u202f»**\u00a0: {ways}"
BINDER, COLAB = "[ouvrir dans Binder]({address})", "[ouvrir dans Colab]({address})"
INSTALL = "- **Sur votre machine**, Python 3.11 à 3.13\u00a0:"
CLONE = "Le dépôt\u00a0: <{address}>"
