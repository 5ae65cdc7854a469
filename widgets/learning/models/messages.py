"""scikit-learn's complaints about data, in French, with what to do."""

from __future__ import annotations

from sklearn.utils.validation import _num_samples

_ONE_ROW = (
    "Il faut un tableau à deux dimensions, une ligne par image\u00a0: pour une seule image, "
    "écrivez features.loc[[tile]], avec deux paires de crochets."
)
# A part of scikit-learn's message: what we say. What is not listed stays as scikit-learn says it.
_FRENCH = {
    "requires y to be passed": "Il manque les étiquettes\u00a0: donnez à fit les lignes X puis leurs étiquettes y.",
    "inconsistent numbers of samples": (
        "Il n’y a pas autant de lignes ({rows}) que d’étiquettes ({labels})\u00a0: prenez les mêmes images des "
        "deux côtés, par exemple features.loc[labels.tile] et labels.label."
    ),
    "Found array with 0 sample": (
        "Il n’y a aucune étiquette, donc rien à apprendre\u00a0: étiquetez au moins une grille, puis recommencez."
    ),
    "Found array with 0 feature": "Les lignes sont vides\u00a0: il faut au moins une colonne de nombres.",
    "y contains NaN": "Une étiquette manque (NaN)\u00a0: retirez les lignes sans étiquette, avec dropna() par exemple.",
    "contains NaN": "Les données ont une case vide (NaN)\u00a0: retirez ces lignes, avec dropna() par exemple.",
    "contains infinity": "Les données contiennent un nombre infini\u00a0: retirez ces lignes.",
    "Reshape your data": _ONE_ROW,
    "Expected a 2-dimensional container": _ONE_ROW,
    "y should be a 1d array": "Il faut une seule étiquette par ligne\u00a0: donnez une colonne, comme labels.label.",
    "as input": (
        "Ces lignes n’ont pas le même nombre de colonnes que celles de l’entraînement\u00a0: "
        "prenez les mêmes colonnes, dans le même ordre."
    ),
    "feature names should match": (
        "Ces colonnes ne portent pas les mêmes noms que celles de l’entraînement\u00a0: "
        "prenez les mêmes colonnes, dans le même ordre."
    ),
    "could not convert string to float": "Les données contiennent du texte\u00a0: il ne faut que des nombres.",
    "Sparse data was passed": (
        "Les données sont un tableau creux (sparse)\u00a0: donnez un tableau ordinaire, avec toarray() par exemple."
    ),
    "Unknown label type": (
        "Les étiquettes sont des nombres à virgule\u00a0: il faut des classes, comme True et False ou 0 à 9."
    ),
    "Only binary classification": (
        "Les étiquettes ont plus de deux valeurs\u00a0: ce modèle n’en connaît que deux. "
        "Pour plusieurs classes, prenez SoftmaxClassifier."
    ),
}


def explain(english: str, X: object = None, y: object = None) -> str:
    """Return a message for readers: French first, then the line of scikit-learn's, which one can look up."""
    for part, french in _FRENCH.items():
        if part in english:
            sizes = {"rows": _num_samples(X), "labels": _num_samples(y)} if "{rows}" in french else {}
            line = next(line for line in english.splitlines() if part in line)
            return f"{french.format(**sizes)} (scikit-learn\u00a0: {line})"
    return english
