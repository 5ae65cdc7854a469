"""The text of files that people really have: also what a French Excel saves, and told from what is no text.

The page goes by the same rules (``widgets/labs/pooling/textfiles.js``).
"""

from __future__ import annotations

import codecs
import re

# What a kind of file begins with, or is called; and the words for it.
_KINDS = (
    ("document", re.compile(r"\.(docx?|odt|rtf|pages)$", re.IGNORECASE), (b"{\\rtf",)),
    ("sheet", re.compile(r"\.(xlsx?|xlsm|ods|numbers)$", re.IGNORECASE), ()),
    ("pdf", re.compile(r"\.pdf$", re.IGNORECASE), (b"%PDF-",)),
)
_WORDS = {
    "document": "est un document de traitement de texte\u00a0: enregistrez-le au format texte (.txt), ou copiez-en les codes.",
    "sheet": "est un classeur de tableur\u00a0: enregistrez-le au format CSV, ou copiez-en les codes.",
    "pdf": "est un document PDF\u00a0: copiez-en les codes.",
    "other": "n’est pas un fichier de texte.",
}
_NEVER_TYPED = re.compile("[\0-\b\x0e-\x1f\ufffe]")


def text_of(content: bytes, name: str) -> str:
    """Return a file's text; raise ``ValueError``, in French, if it is none."""
    kind = next((kind for kind, _, begins in _KINDS if begins and content.startswith(begins)), None)
    text = None if kind else _decoded(content)
    if text is None or _NEVER_TYPED.search(text):
        kind = kind or next((kind for kind, called, _ in _KINDS if called.search(name)), "other")
        raise ValueError(f"Le fichier «\u202f{name}\u202f» {_WORDS[kind]}")
    return text


def _decoded(content: bytes) -> str | None:
    utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "cp1252"):  # the last is what an older Excel saves
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            pass
    return None
