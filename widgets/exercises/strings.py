"""What `verifier` and `%%solution` say to learners."""

SOLUTION_KEPT = (
    "Solution gardée\u00a0: elle n’a pas été exécutée. Pour la lire, dépliez cette cellule. Pour l’exécuter, ajoutez «\u202foui\u202f» "
    "au bout de sa première ligne\u00a0: vos propres fonctions et variables n’en seront pas changées."
)

RIGHT = "✓ Juste. {more}"
NOT_YET = "✗ Pas encore. {hint}"
UNKNOWN = "il n’y a pas d’exercice «\u202f{name}\u202f». Exercices\u00a0: {names}."

# Of any answer.
NOTHING_YET = "Il reste des points de suspension, ou rien\u00a0: écrivez votre réponse à leur place."
NO_FUNCTION = "Donnez la fonction elle-même, son nom sans parenthèses, plutôt que ce qu’elle rend."
NO_RETURN = "{call} rend None\u00a0: il manque une ligne return."
RAISED = "{call} s’arrête sur une erreur, {kind}\u00a0: {error}"
NO_NUMBER = "Il faut un nombre\u202f; ceci est de type {kind}."
NO_TABLE = "Il faut une table, avec les colonnes {columns}\u202f; ceci est de type {kind}."
A_CODE = "C’est un code à partager. read_labels en fait une table."
ENDLESS = (
    "Vous avez arrêté le calcul. Une boucle while sans fin\u202f? Ce que teste sa condition doit changer à chaque tour."
)
GOAL_IGNORED = "La réponse est la même quand le but change\u00a0: servez-vous de goal dans la fonction."

# La foule a-t-elle raison ?
EVEN = "Pour p = {p}, vous trouvez {n}, qui n’est pas un nombre impair. Partez de 1 et avancez de 2 en 2."
TOO_FEW = "Pour p = {p}, vous trouvez {n} personnes, mais leur majorité n’a raison que {chance} fois sur 100\u00a0: il en faut {goal}."
TOO_MANY = (
    "Pour p = {p}, vous trouvez {n} personnes, mais {fewer} suffisent\u00a0: elles ont raison {chance} fois sur 100."
)
MORE_THAN = "binom.sf(m, k, p) est la chance d’en réussir plus de m. Pour au moins m, partez de m - 1."
ROUNDED_DOWN = "Avec {k} témoins, il faut en réussir {least}\u00a0: arrondissez vers le haut, avec np.ceil."
EXACTLY = "C’est la chance d’en réussir exactement {least}. «\u202fAu moins\u202f» compte aussi les cas meilleurs\u00a0: binom.sf."
OPPOSITE = "C’est la chance d’échouer. Celle de réussir est le reste, jusqu’à 1\u00a0: binom.sf."
PERCENT = "La réponse est juste, mais en pour cent. Rendez un nombre de 0 à 1\u00a0: percent fera le reste."
HALF = "C’est la chance d’en réussir plus de la moitié. Ici il en faut au moins 70\u00a0%, donc {least} sur {k}."
CHANCE_OFF = "Pour {k} témoins et p = {p}, vous trouvez {chance}\u202f; il faudrait {right}. Combien de témoins faut-il réussir, et que compte binom.sf\u202f?"
SAME_NAME = 'Deux personnes portent le même nom, et leurs votes se confondent. À chaque copie son nom\u00a0: leader.assign(annotator=f"copie-{i}").'
ALL_HONEST = "Pour k = {k}, votre table compte {people} personnes\u00a0: les {k} copies doivent prendre la place d’autant de personnes honnêtes."
PEOPLE = "Pour k = {k}, votre table compte {people} personnes\u202f; il en faut 21."
COPIES = "Pour k = {k}, on trouve {copies} personnes qui répondent exactement comme le meneur\u202f; il en faut {k}."

# Mes clics, mes données
SAME_CONCEPT = (
    'Ces étiquettes cherchent encore le passage piéton. Demandez à simulated_code le concept "traffic-light".'
)
NO_COPY = "noisy et labels sont la même table\u00a0: la changer abîme les vraies étiquettes. Partez de labels.copy()."
ROWS = "noisy a {rows} lignes et labels {labels}\u00a0: inversez des réponses, sans en enlever."
NO_TRUTH = 'La colonne label ne contient plus seulement True et False. «\u202fDifférent de\u202f» inverse\u00a0: labels["label"]\u202f!= wrong.'
NONE_CHANGED = 'Aucune étiquette n’a changé. Le résultat doit revenir dans la colonne\u00a0: noisy["label"] = …'
ALL_CHANGED = (
    "Toutes les étiquettes sont inversées. Une sur cinq\u00a0: là où un nombre au hasard est plus petit que 0,2."
)
SHARE = "{count} étiquettes inversées sur {labels}\u00a0: on en attend environ {expected}, une sur cinq."
ONE_WAY = "Toutes celles qui changent deviennent {answer}\u00a0: inversez aussi dans l’autre sens."
REGULAR = "Les étiquettes inversées reviennent à intervalles réguliers\u00a0: tirez-les au sort, avec rng.random(len(labels))."
NO_GRADES = "Il faut une liste de nombres, une note par valeur de C."
NOT_A_MEAN = "cross_val_score rend trois notes\u00a0: prenez leur moyenne, avec .mean()."
HOW_MANY = "Il faut {values} notes, une par valeur de C\u202f; en voici {grades}."
ON_TEST = "Ce sont les notes sur les images de test\u00a0: choisir d’après elles, c’est s’entraîner sur le sujet d’examen. Restez dans vos étiquettes."
ON_OWN = "Ce sont les notes du modèle sur ses propres exemples\u00a0: réciter suffit. cross_val_score le note sur ceux qu’il n’a pas vus."
GRADES_OFF = "On attend autour de {grade}\u00a0% pour la première valeur. Avez-vous donné C au modèle, et à cross_val_score vos étiquettes, avec cv=3\u202f?"

# Combien vaut un clic ?
IN_HOURS = "Votre réponse est en heures. Combien de secondes dans une heure\u202f?"
IN_MINUTES = "Votre réponse est en minutes. Combien de secondes dans une heure\u202f?"
TASKS = "C’est le nombre de tâches à faire en une heure. Combien de secondes reste-t-il pour chacune\u202f?"
UPSIDE_DOWN = "La fraction est à l’envers\u00a0: plus la tâche est payée, plus on peut y passer de temps."
MULTIPLIED = "Plus on veut gagner, moins on a de temps par tâche\u00a0: il faut diviser par wage."
SECONDS_OFF = "À {price} la tâche, pour gagner {wage} de l’heure, vous trouvez {given} s. Il faut alors faire {tasks} tâches en 3 600 secondes."
UNITS = "{given}\u00a0: les chiffres sont bons, mais pas l’unité. Un milliard, c’est mille millions."
HOURS_PER_DOLLAR = "{given}\u00a0: ce sont des heures pour des dollars. Un salaire horaire, ce sont des dollars divisés par des heures."
WAGE_OFF = "Divisez tous les dollars par toutes les heures, dans la même unité."
IN_DOLLARS = "La réponse est juste, mais en dollars\u00a0: rendez des centimes."
LAST_PRICE = "Votre fonction rend le dernier prix essayé. Dès que le but est atteint, return arrête la boucle."
PRICE_OFF = "À {given} centimes, {share}\u00a0% des personnes atteignent le minimum\u202f; cherchez le premier prix où {goal}\u00a0% l’atteignent."

# Said after « Juste ».
MORE = {
    "clics-1": "Comparez maintenant les deux courbes.",
    "clics-2": "Tracez les deux courbes\u00a0: votre pronostic était-il bon\u202f?",
    "clics-3": "Quelle valeur gagne, et de combien\u202f?",
    "foule-1": "Et pour 300 images, combien de votes faut-il payer\u202f?",
    "foule-2": "Appelez-la pour chaque nombre de témoins\u00a0: à partir de combien le hasard passe-t-il moins d’une fois sur vingt\u202f?",
    "foule-3": "Faites maintenant voter le complot, de 0 à 15, avec chaque méthode.",
    "valeur-1": "Comparez avec les secondes mesurées, captcha_seconds.",
    "valeur-2": "Il dépasse un peu le minimum fédéral. Refaites maintenant la facture.",
    "valeur-3": "Qui reste sous le minimum, à ce prix-là\u202f?",
}
