"""Reading the YAML of plans: checked values, and errors in French that name the file, the line and the phase."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from widgets.yaml_file import YamlFile

from .elements import UnknownElement, with_elements


class SessionError(ValueError):
    """A plan does not hold together; the message, in French, names the file, the line, the phase and the reason."""


class Place:
    """Something in a file of plans: its keys, where each stands, and how errors call it."""

    def __init__(self, file: YamlFile, entry: object, path: tuple = (), name: str = "") -> None:
        self.file, self.entry, self.name = file.name, entry, name
        self._yaml, self._path = file, path

    def child(self, name: str, *keys: object) -> Place:
        entry = self.entry
        for key in keys:
            entry = entry[key]
        return Place(self._yaml, entry, (*self._path, *keys), name)

    def error(self, reason: str, *keys: object) -> SessionError:
        """`reason`, with the line of what stands at `keys` in here, if anything does."""
        name = f", {self.name}" if self.name else ""
        return SessionError(f"{self.file}:{self._yaml.line(*self._path, *keys)}{name}\u00a0: {reason}")


def load(path: Path) -> Place:
    """What a file says; it must be a mapping."""
    file = YamlFile(path, SessionError)
    place = Place(file, file.content)
    if not isinstance(file.content, dict):
        raise place.error("le fichier doit associer des clés à des valeurs.")
    return place


def values(
    place: Place,
    kind: type,
    *,
    texts: tuple[str, ...] = (),
    lists: tuple[str, ...] = (),
    numbers: tuple[str, ...] = (),
    raw: tuple[str, ...] = (),
    optional: tuple[str, ...] = (),
    given: tuple[str, ...] = (),
) -> dict:
    """The checked values of what is at `place`, whose keys are the fields of `kind` but those `given` otherwise.

    In texts, elements of labs stand as labs show them; `raw` values are left for the caller to check.
    """
    entry = place.entry
    if not isinstance(entry, dict):
        raise place.error("il faut des clés et des valeurs.")
    known = [field.name.rstrip("_") for field in fields(kind) if field.name not in given]
    for key in entry:
        if key not in known:
            raise place.error(f"clé inconnue «\u202f{key}\u202f» (connues\u00a0: {', '.join(known)}).", key)
    for key in known:
        if key not in entry and key not in optional:
            raise place.error(f"il manque «\u202f{key}\u202f».")
    found = dict(entry)
    for key, value in entry.items():
        if key in texts and not (isinstance(value, str) and value.strip()):
            raise place.error(f"«\u202f{key}\u202f» doit être un texte non vide.", key)
        if key in lists and not (isinstance(value, list) and value and all(isinstance(item, str) for item in value)):
            raise place.error(f"«\u202f{key}\u202f» doit être une liste de textes.", key)
        if key in numbers and not (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            raise place.error(f"«\u202f{key}\u202f» doit être un nombre entier, plus grand que zéro.", key)
        if key in texts:
            found[key] = _with_elements(place, key, value)
        elif key in lists:
            found[key] = tuple(_with_elements(place, key, item) for item in value)
    return found


def _with_elements(place: Place, key: str, text: str) -> str:
    try:
        return with_elements(text)
    except UnknownElement as error:
        raise place.error(f"{error}", key) from error
