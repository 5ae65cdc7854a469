"""The text of files that people really have: what French spreadsheets and word processors save, told from what is no text.

The page goes by the same rules (``widgets/labs/pooling/textfiles.js``). The first bytes tell pictures, PDFs and other files
without a text, so that nobody looks for codes in them.
"""

from __future__ import annotations

import codecs
import re

from widgets.learning.codes.officefiles import NotOffice, office_text

# What a kind of file begins with: from which byte on.
_BEGINS = (
    ("picture", 0, (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*")),
    ("picture", 8, (b"WEBP",)),
    ("picture", 4, (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftypavif")),
    ("pdf", 0, (b"%PDF-",)),
    ("document", 0, (b"{\\rtf",)),
)
_ARCHIVE = b"PK\x03\x04"
# What it is called, where that says more than its bytes.
_CALLED = (
    ("document", re.compile(r"\.(docx?|odt|rtf|pages)$", re.IGNORECASE)),
    ("sheet", re.compile(r"\.(xlsx?|xlsm|xlsb|ods|numbers)$", re.IGNORECASE)),
    ("pdf", re.compile(r"\.pdf$", re.IGNORECASE)),
    ("picture", re.compile(r"\.(jpe?g|png|gif|webp|heic|heif|avif|bmp|tiff?)$", re.IGNORECASE)),
)
_WORDS = {
    "document": "est un document de traitement de texte d’un autre format\u00a0: enregistrez-le au format .docx ou texte (.txt), "
    "ou copiez-en les codes.",
    "sheet": "est un classeur de tableur d’un autre format\u00a0: enregistrez-le au format .xlsx ou CSV, ou copiez-en les codes.",
    "pdf": "est un document PDF\u00a0: copiez-en les codes.",
    "picture": "est une image\u00a0: ce qui y est écrit ne se lit pas ici.",
    "other": "n’est pas un fichier de texte.",
}
_NEVER_TYPED = re.compile("[\0-\b\x0e-\x1f\ufffe]")
_LEFT_OUT = {
    0xDC00 + byte: byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}  # by cp1252; browsers read them all the same
_LOOK = 1000  # bytes that tell UTF-16 without a mark


def text_of(content: bytes, name: str = "") -> str:
    """Return a file's text; raise ``ValueError``, in French, if it has none."""
    if content.startswith(_ARCHIVE):
        try:
            return office_text(content)
        except NotOffice:
            raise _refused(content, name) from None
    text = None if _kind_of(content) else _decoded(content)
    if text is None or _NEVER_TYPED.search(text):
        raise _refused(content, name)
    return text


def check_text(beginning: bytes, name: str) -> None:
    """Raise ``ValueError``, in French, if what begins so is no text."""
    if _kind_of(beginning) or _NEVER_TYPED.search(beginning.decode(encoding_of(beginning), "replace")):
        raise _refused(beginning, name)


def encoding_of(beginning: bytes) -> str:
    """Return the encoding of a text that begins so: UTF-16 if it has its mark or every second byte is zero, else UTF-8."""
    return _utf16(beginning) or "utf-8-sig"


def _refused(content: bytes, name: str) -> ValueError:
    kind = _kind_of(content) or next((kind for kind, called in _CALLED if called.search(name)), "other")
    what = f"Le fichier «\u202f{name}\u202f»" if name else "Ce fichier"
    return ValueError(f"{what} {_WORDS[kind]}")


def _kind_of(content: bytes) -> str | None:
    return next((kind for kind, at, begins in _BEGINS if content[at : at + 8].startswith(begins)), None)


def _decoded(content: bytes) -> str | None:
    encoding = encoding_of(content)
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:  # what an older Excel saves
        return None if encoding != "utf-8-sig" else content.decode("cp1252", "surrogateescape").translate(_LEFT_OUT)


def _utf16(content: bytes) -> str | None:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16-le" if content.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    first, second = content[0:_LOOK:2].count(0), content[1:_LOOK:2].count(0)
    half = len(content[:_LOOK]) / 4
    if len(content) % 2 or max(first, second) <= half or min(first, second) > 0:
        return None
    return "utf-16-le" if second > first else "utf-16-be"
