"""What the model of « La file de modération » reads of a post: which words it holds, and nothing else."""

from __future__ import annotations

import re
import unicodedata

_PIECE = re.compile(r"[^\W\d_]+|\d+|[!?]")
NUMBER = "0"  # any number: « 20 » and « 15 » tell alike


def words_of(text: str) -> list[str]:
    """Return the words of `text`, sorted, each once: the bag of words that the page and a notebook learn from.

    A word is a run of letters of two or more, in small letters, accents kept (« l’argent » gives « argent »); any
    number becomes "0"; « ! » and « ? » count as words. Order, repetition and everything else are lost. The page's
    `widgets/labs/moderation/words.js` is the same.

    Parameters
    ----------
    text : str
        A post.

    Returns
    -------
    list of str

    Raises
    ------
    ValueError
        If it is no text.

    Examples
    --------
    >>> words_of("Code promo PIXEL20 : 20 % à l’achat !")
    ['!', '0', 'achat', 'code', 'pixel', 'promo']

    As the tokeniser of scikit-learn's `CountVectorizer`:

    >>> from sklearn.feature_extraction.text import CountVectorizer
    >>> bag = CountVectorizer(analyzer=words_of, binary=True)
    >>> bag.fit_transform(["Une fin ?", "Pas de fin !"]).toarray().tolist()
    [[0, 1, 0, 1, 0, 1], [1, 0, 1, 1, 1, 0]]
    """
    if not isinstance(text, str):
        raise ValueError(f"words_of lit le texte d’un message, pas un objet de type {type(text).__name__}.")
    pieces = _PIECE.findall(unicodedata.normalize("NFC", text).lower())
    return sorted({NUMBER if piece.isdigit() else piece for piece in pieces if len(piece) > 1 or not piece.isalpha()})
