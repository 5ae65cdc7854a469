"""Every word of the archives (`make zip`): the file to open, and LISEZMOI.txt. Lines stay short: Notepad may not wrap."""

OPEN_TITLE = "Ouvrir « Le travail du clic »"
OPEN_LINK = "Ouvrir le livre"
OPEN_WAIT = "Le livre s’ouvre…"
OPEN_WITHOUT_SCRIPT = "Suivez ce lien pour ouvrir le livre."
OPEN_MISSING_TITLE = "Il manque les fichiers du livre"
OPEN_MISSING = (
    "Vous avez sans doute ouvert ce fichier depuis l’intérieur de l’archive. Extrayez-la d’abord : "
    "sous Windows, clic droit sur le fichier .zip, puis « Extraire tout ». Ouvrez ensuite "
    "OUVRIR.html dans le dossier obtenu, à côté du dossier « livre »."
)

README = """\
LE TRAVAIL DU CLIC
{edition}

Qui travaille derrière nos clics, pour qui, et contre quoi ?
Un livre interactif pour les 15 à 18 ans, en français : des
chapitres, des quiz, des ateliers où vos clics entraînent un
vrai modèle.


OUVRIR LE LIVRE

1. Extrayez toute l’archive. Sous Windows : clic droit sur le
   fichier .zip, puis « Extraire tout ».
2. Dans le dossier obtenu, ouvrez OUVRIR.html d’un double-clic.

Le livre s’ouvre dans le navigateur. Rien n’est à installer, et
le réseau n’est pas nécessaire.


SUR UNE CLÉ USB OU UN DOSSIER PARTAGÉ

Copiez le dossier entier, sans en changer l’intérieur. Les élèves
peuvent ouvrir OUVRIR.html sur la clé ou dans le dossier partagé,
même en lecture seule. Le dossier fonctionne aussi tel quel sur le
serveur web de l’établissement.

Pour un téléphone, préférez le serveur : peu de téléphones ouvrent
un dossier de pages.


AVANT LE COURS

Sur un appareil d’élève, ouvrez la page « Vérifier la salle »
(dans les annexes) : elle dit si tout ce qu’il faut fonctionne.


{note}


RIEN N’EST ENVOYÉ

Aucun compte, aucun cookie, aucune demande à un autre site. Les
réponses restent dans le navigateur de l’appareil ; la page « Ce
que ce livre sait de vous » les montre et les efface. Sur un
ordinateur partagé, effacez-les avant de partir.


LICENCE

Textes et images : Creative Commons Attribution 4.0 (CC BY 4.0),
https://creativecommons.org/licenses/by/4.0/deed.fr
Programmes : BSD-3-Clause. Vous pouvez copier et adapter le tout à
condition de citer « Le travail du clic ». Le détail est dans la
page « À propos ».
"""

NOTES = {
    "student": """\
CETTE ÉDITION

C’est l’édition pour les élèves : ni guide, ni corrigés. L’édition
complète, pour les enseignantes et enseignants, est dans une autre
archive.""",
    "complete": """\
CETTE ÉDITION

C’est l’édition complète, avec le guide et les corrigés. Gardez-la
pour vous : une autre archive, « {student} »,
est faite pour les élèves.""",
}
