"""Every word that the kit's documents add to those of the chapters, in one place."""

TITLE = "Le travail du clic"
# At the foot of every page.
ONE_SIDED, TWO_SIDED = "recto", "recto verso"
SECRET = {"teacher": "pour qui enseigne seulement", "platform": "pour la plateforme seulement"}
ARGUMENT = "Mon argument"
LABS = {
    "captcha": "Neuf images à cocher, comme sur un vrai site, et un modèle qui apprend de vos réponses.",
    "cheating": "Un curseur gâche une part des étiquettes, au hasard ou exprès, et un modèle réapprend aussitôt.",
    "crowd": "Des personnes simulées et vous étiquetez les mêmes images\u202f; quatre façons de trancher sont comparées.",
    "judge": "Deux réponses à la même question, un clic, et une machine qui apprend ce qui plaît.",
    "moderation": "Des messages d’un réseau inventé à garder ou à retirer, et une machine qui apprend de vos décisions.",
    "pooling": "Les codes des élèves, réunis, et ce qu’un modèle apprend de toutes leurs étiquettes.",
    "shift": "Quelques minutes sur une plateforme de micro-travail inventée, puis une fiche de paie.",
    "two_words": (
        "Deux suites de chiffres manuscrits à taper, comme sur un vrai site, et une machine qui apprend à lire "
        "de vos réponses."
    ),
}
SUBTITLE = "Qui clique, pour qui, et contre quoi\u202f? Le dossier de la leçon"
IMPRINT = (
    "Ce dossier contient les chapitres du livre numérique du même nom\u202f: mêmes textes, mêmes quiz, mêmes chiffres. "
    "Les ateliers se font sur un écran\u202f; cinq d’entre eux existent aussi en feuilles à imprimer\u00a0: le CAPTCHA, "
    "les deux mots, la journée au clic, le juge et la file de modération.",
    "Un mot souligné de points est expliqué dans le glossaire. Une mention entre parenthèses, comme «\u202f(OIT, 2018)\u202f», "
    "renvoie à la liste des sources, à la fin. Les réponses des quiz sont dans un corrigé à part.",
)
QUIZZES = "Cochez la réponse qui convient, ou toutes celles qui conviennent quand la question le dit."
QUIZZES_KEY = "Pour chaque question\u00a0: la réponse, puis ce que chaque choix comprend ou confond. Les numéros sont ceux de la feuille et du dossier."
# What the worksheet has pupils bet on, and the words that they say in their own.
BETS = (
    "Après les étiquettes de la classe, le modèle juge 100 images jamais vues. Combien de justes ?",
    "Un tiers des réponses à pile ou face. Combien de justes ?",
    "Quatre réponses sur dix fausses exprès. Combien de justes ?",
    "Une heure de ce travail, tout le temps compté. Combien de dollars ?",
)
DEBATE = "Cliquer, c’est travailler."
WORDS = ("étiquette", "question témoin", "micro-travail", "digital labor")
TEST_KEY = "La bonne réponse, puis ce qu’il faut en retenir. Un point par question."
ROOM = (
    ("Deux faits qui y répondent\u00a0: ce que nous avons vu, ou un chiffre avec sa source", 6),
    ("Notre réponse, en deux phrases", 6),
    ("Ce que nous savons, et ce que nous supposons", 5),
)
QUESTIONS_KEY = "Des repères, pas un corrigé unique\u00a0: une réponse appuyée sur ce que la classe a vu vaut mieux qu’une réponse récitée."


def low(title: str) -> str:
    """A title within a line: without its capital."""
    return title[:1].lower() + title[1:]


def pages(count: int) -> str:
    return f"{count}\u00a0page{'s' if count > 1 else ''}"


def size(count: int) -> str:
    """A number of bytes, as one says it of a file."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))}\u00a0ko"
    return f"{count / 1_000_000:.1f}".replace(".", ",") + "\u00a0Mo"


KIT = "Fabrique les feuilles A4 de la séance dans _build/kit/."
SEED_HELP = "graine du tirage\u00a0: la même donne les mêmes feuilles (par défaut {default})"
PUPILS_HELP = "nombre d’élèves (par défaut {default})"
NO_PUPILS = "il faut au moins un élève"
FAILED = "Les feuilles n’ont pas été fabriquées\u00a0: voir les messages ci-dessus."
DONE = "{n} documents sont prêts ({seconds}), dans {folder}\u00a0:"
