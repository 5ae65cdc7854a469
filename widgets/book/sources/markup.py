"""What may not stand in a page's text: what another host would be asked for, scripts, characters that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .faults import Fault
from .fences import Fences

# Of those that must be followed by what they are about; a space or nothing in between makes them ordinary words.
_ROLES = "doc|fact|kit|numref|ref|term"
_CODE = re.compile(r"(?<![}`])(`+)(?!`).*?(?<!`)\1(?!`)")
_HOST = r"(?:https?:)?//"

_NO_FORMULA = "les formules ne s’affichent pas dans ce livre, qui ne charge rien pour elles\u00a0: écrivez-les en mots."

_FAULTS = {
    rf"\{{(?:{_ROLES})\}}``(?!`)|\{{(?:{_ROLES})\}}`\s*`": "ce rôle est vide\u00a0: écrivez ce qu’il cite, comme {fact}`E1`.",
    rf"\{{(?:{_ROLES})\}}(?!`)": "il manque un accent grave juste après l’accolade, sans espace, comme dans {fact}`E1`.",
    r"!\[\s*\]\(": "cette image n’a pas de texte qui la remplace\u00a0: écrivez-le entre les crochets.",
    rf"!\[[^\]]*\]\(\s*<?{_HOST}|<[^>]*\b(?:src|srcset|poster|data)\s*=\s*[\"']?{_HOST}": "cette image ou ce média viendrait d’un autre site\u00a0: mettez le fichier dans le livre.",
    r"\{(?:math|eq)\}`": _NO_FORMULA,
    r"<\s*/?(?:script|iframe|frame|object|embed|link|base|meta)\b|<[a-z][^>]*\son[a-z]+\s*=": "ni script, ni cadre, ni feuille de style dans une page\u00a0: le livre ne charge que ce qui est à lui.",
}
_LEFT_TO_DO = re.compile(r"\b(?:TODO|FIXME|XXX|À FAIRE|À COMPLÉTER)\b|\blorem ipsum\b")
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")  # under a table's head
_CELLS = re.compile(r"(?<!\\)\|")
_TITLE = re.compile(r"#\s+\S")
_NOTE = re.compile(r"\[\^([^\]\s]+)\](:?)")
_REMOTE = re.compile(rf"{_HOST}")
_SHOWN_FILES = {"figure", "figure-md", "iframe", "image", "include", "video", "youtube"}
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd\ufffe\uffff]"
)
_PATTERNS = [(re.compile(pattern, re.IGNORECASE), reason) for pattern, reason in _FAULTS.items()]


def unseen(text: str) -> Iterator[Fault]:
    """Characters that no one types on purpose: what remains of a bad copy, or what turns the order of words."""
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _UNSEEN.search(line):
            name = unicodedata.name(found[0], "caractère de commande")
            yield Fault(number, f"caractère invisible ou illisible (U+{ord(found[0]):04X}, {name})\u00a0: effacez-le.")


def markup(text: str, found: Fences) -> Iterator[Fault]:
    yield from unseen(text)
    code = {
        n for fence in found.closed if fence.literal and fence.name != "raw" for n in range(fence.start, fence.end + 1)
    }
    for number, line in enumerate(text.split("\n"), start=1):
        if number not in code:
            plain = _CODE.sub("", line)
            yield from (Fault(number, reason) for pattern, reason in _PATTERNS if pattern.search(plain))
            if (left := _LEFT_TO_DO.search(plain)) and not plain.startswith("%"):
                yield Fault(number, f"«\u202f{left[0]}\u202f» reste à faire\u00a0: cela ne se publie pas.")
    inside = {n for fence in found.closed for n in range(fence.start, fence.end + 1)}
    lines = [(n, _CODE.sub("", line)) for n, line in enumerate(text.split("\n"), start=1) if n not in code]
    yield from _ragged(text.split("\n"), code)
    titles = [n for n, line in lines if n not in inside and _TITLE.match(line)]
    yield from (
        Fault(n, f"une page n’a qu’un grand titre (déjà ligne {titles[0]})\u00a0: écrivez «\u202f##\u202f».")
        for n in titles[1:]
    )
    notes = [(n, *note) for n, line in lines for note in _NOTE.findall(line)]
    told = {name for _, name, colon in notes if colon}
    yield from (
        Fault(n, f"la note «\u202f[^{name}]\u202f» n’est écrite nulle part.")
        for n, name, _ in notes
        if name not in told
    )
    for fence in found.closed:
        if fence.name == "math":
            yield Fault(fence.start, _NO_FORMULA)
        if fence.name in _SHOWN_FILES and _REMOTE.match(fence.argument):
            yield Fault(
                fence.start, f"{{{fence.name}}} viendrait d’un autre site\u00a0: mettez le fichier dans le livre."
            )


def _ragged(lines: list[str], code: set[int]) -> Iterator[Fault]:
    """Tables whose rows have not as many cells as their head: what is too much is left out, without a word."""
    head = 0  # cells of the table that goes on
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""]), start=1):
        if number in code or "|" not in line:
            head = 0
        elif head:
            if (cells := _cells(line)) != head:
                yield Fault(number, f"cette ligne de tableau a {cells} cases, et l’en-tête {head}.")
        elif "|" in following and _RULE.fullmatch(following) and number + 1 not in code:
            head = _cells(line)


def _cells(line: str) -> int:
    return len(_CELLS.split(line.strip().removeprefix("|").removesuffix("|")))
