"""Plans of the lesson, phase by phase: `assets/sessions/*.yml`, read and checked.

One file per version of the lesson, and `questions.yml` for the questions that they ask. The guide's tables and the
session mode both show these plans: they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import yaml

from widgets.facts.sheet import load_sheet
from widgets.paths import ASSETS

from .strings import LABS

SESSIONS = ASSETS / "sessions"
QUESTIONS = "questions.yml"


class SessionError(ValueError):
    """A plan does not hold together; the message, in French, names the file, the phase and the reason."""


@dataclass(frozen=True)
class Question:
    """Something to ask the class, and the short answer that unfolds; both in Markdown."""

    id: str
    ask: str
    answer: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Phase:
    """A few minutes of the lesson; texts are Markdown, `questions` are ids.

    `page` is a page beside the one that shows the plan, `lab` the page whose lab is shown in this phase, `sheet` a
    sheet to print. Of `screen`, what is projected, the first line is a heading.
    """

    title: str
    minutes: int
    teacher: str
    class_: str
    screen: str
    say: str = ""
    close: str = ""
    page: str = ""
    lab: str = ""
    sheet: str = ""
    questions: tuple[str, ...] = ()

    @property
    def screen_title(self) -> str:
        return self.screen.strip().partition("\n")[0].removeprefix("## ")

    @property
    def screen_text(self) -> str:
        return self.screen.strip().partition("\n")[2].strip()


@dataclass(frozen=True)
class Plan:
    """A version of the lesson; `name` is its file's."""

    name: str
    title: str
    minutes: int
    needs: tuple[str, ...]
    phases: tuple[Phase, ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids of what it asks, each once, in order."""
        return tuple(dict.fromkeys(question for phase in self.phases for question in phase.questions))


def load_plans(
    folder: Path = SESSIONS, *, pages: Collection[str] | None = None, sheets: Collection[str] = ()
) -> tuple[dict[str, Plan], dict[str, Question]]:
    """Return ({name: plan}, {id: question}); `pages` are the names that a phase may give as its page or lab, `sheets` as its sheet.

    Raises `SessionError` for anything wrong in any of the files.
    """
    if pages is None:
        pages = {path.stem for path in (ASSETS.parent / "chapters").glob("*.md")}
    questions = load_questions(folder / QUESTIONS)
    files = [path for path in sorted(folder.glob("*.yml")) if path.name != QUESTIONS]
    plans = [_plan(path, pages, sheets, questions) for path in files]
    return {plan.name: plan for plan in plans}, questions


def load_questions(path: Path = SESSIONS / QUESTIONS) -> dict[str, Question]:
    """Return {id: question} in the order of the file."""
    found = {}
    for name, entry in _yaml(path).items():
        where = f"{path.name}, question «\u202f{name}\u202f»"
        values = _values(
            entry, where, Question, texts=("ask", "answer"), lists=("facts",), optional=("facts",), given=("id",)
        )
        for fact in values.get("facts", ()):
            if fact not in load_sheet():
                raise SessionError(f"{where}\u00a0: aucun fait «\u202f{fact}\u202f» dans facts.yml.")
        found[str(name)] = Question(id=str(name), **values)
    return found


def _plan(path: Path, pages: Collection[str], sheets: Collection[str], questions: Mapping[str, Question]) -> Plan:
    where = path.name
    values = _values(
        _yaml(path),
        where,
        Plan,
        texts=("title",),
        lists=("needs",),
        numbers=("minutes",),
        raw=("phases",),
        given=("name",),
    )
    if not isinstance(values["phases"], list) or not values["phases"]:
        raise SessionError(f"{where}\u00a0: «\u202fphases\u202f» doit être une liste d’étapes.")
    phases = tuple(
        _phase(where, number, entry, pages, sheets, questions) for number, entry in enumerate(values["phases"], start=1)
    )
    total = sum(phase.minutes for phase in phases)
    if total != values["minutes"]:
        end = _named(where, len(phases), phases[-1].title)
        raise SessionError(
            f"{end}\u00a0: les étapes font {total} minutes en tout, et le plan en annonce {values['minutes']}."
        )
    return Plan(**values | {"name": path.stem, "phases": phases})


_OPTIONAL = ("say", "close", "page", "lab", "sheet", "questions")


def _phase(
    file: str,
    number: int,
    entry: object,
    pages: Collection[str],
    sheets: Collection[str],
    questions: Mapping[str, Question],
) -> Phase:
    title = entry.get("title", "sans titre") if isinstance(entry, dict) else "illisible"
    where = _named(file, number, title)
    values = _values(
        entry,
        where,
        Phase,
        texts=("title", "teacher", "class", "screen", "say", "close", "page", "lab", "sheet"),
        lists=("questions",),
        numbers=("minutes",),
        optional=_OPTIONAL,
    )
    for key, known, what in (
        ("page", pages, "aucune page"),
        ("lab", LABS, "aucun atelier à projeter"),
        ("sheet", sheets, "aucune feuille"),
    ):
        if values.get(key) and values[key] not in known:
            raise SessionError(f"{where}\u00a0: {what} «\u202f{values[key]}\u202f».")
    for question in values.get("questions", ()):
        if question not in questions:
            raise SessionError(f"{where}\u00a0: aucune question «\u202f{question}\u202f» dans {QUESTIONS}.")
    if not values["screen"].strip().startswith("## "):
        raise SessionError(f"{where}\u00a0: «\u202fscreen\u202f» doit commencer par un titre, «\u202f## …\u202f».")
    return Phase(class_=values.pop("class"), **values)


def _named(file: str, number: int, title: object) -> str:
    return f"{file}, étape {number} («\u202f{title}\u202f»)"


def _yaml(path: Path) -> dict:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise SessionError(f"{path.name}\u00a0: {error}") from error
    if not isinstance(content, dict):
        raise SessionError(f"{path.name}\u00a0: le fichier doit associer des clés à des valeurs.")
    return content


def _values(
    entry: object,
    where: str,
    kind: type,
    *,
    texts: tuple[str, ...] = (),
    lists: tuple[str, ...] = (),
    numbers: tuple[str, ...] = (),
    raw: tuple[str, ...] = (),
    optional: tuple[str, ...] = (),
    given: tuple[str, ...] = (),
) -> dict:
    """The checked values of `entry`, whose keys are the fields of `kind` but those `given` otherwise."""

    def wrong(reason: str) -> SessionError:
        return SessionError(f"{where}\u00a0: {reason}")

    if not isinstance(entry, dict):
        raise wrong("il faut des clés et des valeurs.")
    known = [field.name.rstrip("_") for field in fields(kind) if field.name not in given]
    for key in entry:
        if key not in known:
            raise wrong(f"clé inconnue «\u202f{key}\u202f» (connues\u00a0: {', '.join(known)}).")
    for key in known:
        if key not in entry and key not in optional:
            raise wrong(f"il manque «\u202f{key}\u202f».")
    for key, value in entry.items():
        if key in texts and not (isinstance(value, str) and value.strip()):
            raise wrong(f"«\u202f{key}\u202f» doit être un texte non vide.")
        if key in lists and not (isinstance(value, list) and value and all(isinstance(item, str) for item in value)):
            raise wrong(f"«\u202f{key}\u202f» doit être une liste de textes.")
        if key in numbers and not (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            raise wrong(f"«\u202f{key}\u202f» doit être un nombre entier, plus grand que zéro.")
    return {key: tuple(value) if key in lists else value for key, value in entry.items() if key not in raw} | {
        key: entry[key] for key in raw
    }
