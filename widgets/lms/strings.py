"""Every word of the package for learning platforms. `SCRIPT` goes to the launch page for `launch.js`."""

TITLE = "Le travail du clic"
FILE = "travail-du-clic-scorm.zip"
FRAME = "Le livre"
WITHOUT_SCRIPT = "Sans JavaScript, le livre se lit, mais il ne transmet rien à la plateforme."
OPEN = "Ouvrir le livre"

BAR = "Ici, le livre transmet à votre école\u00a0: pages faites, réponses aux quiz, score, durée."
MORE = "Ce qui est transmis, ce qui compte"

# (title, paragraphs or items); {pages} and {quizzes} are counts
DETAILS = (
    (
        "Ce qui compte pour l’enseignement",
        (
            "<strong>Terminé</strong>\u00a0: la leçon l’est quand ses {pages} pages sont faites. Une page est faite dès que vous "
            "cochez «\u202fJ’ai lu ce chapitre\u202f», à sa fin, ou que vous avez répondu à tous ses quiz, juste ou non. "
            "Une leçon terminée le reste.",
            "<strong>Score</strong>\u00a0: la part, sur 100, des {quizzes} quiz de la leçon et du bilan dont la réponse est juste "
            "en ce moment. Une erreur se corrige\u00a0: répondez à nouveau.",
        ),
    ),
    (
        "Ce qui est transmis à la plateforme de votre école",
        (
            "Leçon terminée ou non, score, et durée de chaque visite, c’est-à-dire le temps pendant lequel le livre "
            "reste ouvert.",
            "Vos coches et vos réponses aux quiz, en code court\u00a0: vous les retrouverez sur un autre appareil.",
            "Le livre ne demande pas votre nom à la plateforme. Elle sait déjà qui a ouvert cette page.",
        ),
    ),
    (
        "Ce qui ne l’est pas",
        ("Vos ateliers, vos prises de position et leurs arguments\u00a0: ils restent sur cet appareil.",),
    ),
    (
        "Sur un ordinateur partagé",
        (
            "En s’ouvrant, le livre efface de cet appareil ce qu’une autre personne y a laissé. La plateforme rend à "
            "chaque personne ses coches et ses réponses, mais ni ses ateliers ni ses arguments.",
            "Effacer vos données depuis le livre les efface de cet appareil, pas de la plateforme.",
        ),
    ),
)

SCRIPT = {
    "progress": "Pages faites\u00a0: {done} sur {pages}. Quiz justes\u00a0: {right} sur {quizzes}.",
    "complete": "Leçon terminée.",
    "sent": "Transmis à {time}.",
    "failed": "Pas encore transmis\u00a0: la plateforme ne répond pas. Le livre réessaiera.",
    "none": "Aucune plateforme trouvée\u00a0: le livre marche comme d’habitude, et rien n’est transmis.",
    "refused": "La plateforme n’a pas ouvert de séance\u00a0: rien n’est transmis. Rouvrez le livre depuis votre cours.",
    "forbidden": "Votre navigateur interdit au livre d’écrire sur cet appareil\u00a0: il se lit, mais rien n’est transmis.",
    "preview": "La plateforme a ouvert le livre pour relecture\u00a0: rien n’est transmis.",
    "lost": "Une autre séance a ouvert le livre sur cet appareil\u00a0: celle-ci ne transmet plus rien. "
    "Rouvrez le livre depuis votre cours.",
}

# Pages of the book, as they stand in the package.
NOTICE_TITLE = "Dans la plateforme de votre école"
NOTICE = (
    "Quand une plateforme scolaire ouvre ce livre, il lui transmet les pages faites, les réponses aux quiz, le score et "
    "la durée des visites, et rien d’autre. C’est une exception à ce que dit cette page\u202f; le bandeau du haut la détaille. "
    "Effacer vos données ici ne les efface pas de la plateforme."
)
READING_NOTE = "Votre coche compte comme «\u202fpage faite\u202f», et la plateforme de votre école la reçoit."
