"""Plans of the lesson, phase by phase: `assets/sessions/*.yml`, read and checked.

One file per version of the lesson, and `questions.yml` for the questions that they ask. The guide's tables and the
session mode both show these plans: they cannot disagree. A plan must fit: what its phases take (`durations.py`) is
reckoned, and one that takes longer than it has is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from widgets.facts import charts
from widgets.facts.sheet import load_sheet
from widgets.paths import ASSETS

from . import activities
from .durations import Cost
from .fitting import check_fit, check_phase, reckoned
from .plan_file import Place, SessionError, load, values
from .strings import LABS, STAGED

__all__ = ["SESSIONS", "Phase", "Plan", "Question", "SessionError", "load_plans", "load_questions"]

SESSIONS = ASSETS / "sessions"
CHAPTERS = ASSETS.parent / "chapters"
QUESTIONS = "questions.yml"
_NO_TIME = Cost()


@dataclass(frozen=True)
class Question:
    """Something to ask the class, and the short answer that unfolds; both in Markdown.

    `letter` is its name in the book, `where` are pages to look in.
    """

    id: str
    ask: str
    answer: str
    facts: tuple[str, ...] = ()
    letter: str = ""
    where: tuple[str, ...] = ()


@dataclass(frozen=True)
class Phase:
    """A few minutes of the lesson; texts are Markdown, `questions` are ids.

    `page` is a page beside the one that shows the plan, `sheet` a sheet to print. The stage shows the lab of the page `lab`,
    or `stage`: one of `strings.STAGED`, or a chart by its name; and the address of the page `devices`, which students
    open on theirs. Of `screen`, what is projected, the first line is a heading. `does` is what takes time besides reading
    (`activities.py`). A phase with `at` begins after a break, at that minute. One with `only` stands in lessons of those
    lengths alone. What follows from all this: `cost`, what it takes, and for each question to be prepared, `where` to look.
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
    stage: str = ""
    devices: str = ""
    sheet: str = ""
    questions: tuple[str, ...] = ()
    does: tuple[activities.Activity, ...] = ()
    at: int = 0
    only: tuple[int, ...] = ()
    cost: Cost = _NO_TIME
    where: tuple[tuple[str, ...], ...] = ()

    @property
    def screen_title(self) -> str:
        return self.screen.strip().partition("\n")[0].removeprefix("## ")

    @property
    def screen_text(self) -> str:
        return self.screen.strip().partition("\n")[2].strip()


@dataclass(frozen=True)
class Plan:
    """A version of the lesson; `name` is its file's. `variants` are the same for periods of other lengths (`also`)."""

    name: str
    title: str
    minutes: int
    needs: tuple[str, ...]
    phases: tuple[Phase, ...]
    also: tuple[int, ...] = ()
    variants: tuple[Plan, ...] = ()

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids of what it asks, each once, in order."""
        return tuple(dict.fromkeys(question for phase in self.phases for question in phase.questions))

    @property
    def begins(self) -> tuple[int, ...]:
        """The minute at which each phase begins."""
        found: list[int] = []
        for at, phase in enumerate(self.phases):
            found.append(phase.at or (found[-1] + self.phases[at - 1].minutes if at else 0))
        return tuple(found)

    @property
    def ends(self) -> tuple[int, ...]:
        return tuple(begin + phase.minutes for begin, phase in zip(self.begins, self.phases, strict=True))


def load_plans(
    folder: Path = SESSIONS,
    *,
    pages: Collection[str] | None = None,
    sheets: Collection[str] = (),
    chapters: Path = CHAPTERS,
) -> tuple[dict[str, Plan], dict[str, Question]]:
    """Return ({name: plan}, {id: question}); `pages` are the names that a phase may give as its page or lab, `sheets` as its sheet.

    `chapters` is where the pages lie that a class reads. Raises `SessionError` for anything wrong in any of the files.
    """
    if pages is None:
        pages = {path.stem for path in chapters.glob("*.md")}
    questions = load_questions(folder / QUESTIONS, pages)
    files = [path for path in sorted(folder.glob("*.yml")) if path.name != QUESTIONS]
    plans = [_plan(path, pages, sheets, questions, chapters) for path in files]
    return {plan.name: plan for plan in plans}, questions


def load_questions(path: Path = SESSIONS / QUESTIONS, pages: Collection[str] | None = None) -> dict[str, Question]:
    """Return {id: question} in the order of the file; `pages` are those that it may send to, None for any."""
    found = {}
    file = load(path)
    for name in file.entry:
        place = file.child(f"question «\u202f{name}\u202f»", name)
        read = values(
            place,
            Question,
            texts=("ask", "answer", "letter"),
            lists=("facts", "where"),
            optional=("facts", "where", "letter"),
            given=("id",),
        )
        for fact in read.get("facts", ()):
            if fact not in load_sheet():
                raise place.error(f"aucun fait «\u202f{fact}\u202f» dans facts.yml.", "facts")
        for page in read.get("where", ()):
            if pages is not None and page not in pages:
                raise place.error(f"aucune page «\u202f{page}\u202f».", "where")
        found[str(name)] = Question(id=str(name), **read)
    return found


def _plan(
    path: Path,
    pages: Collection[str],
    sheets: Collection[str],
    questions: Mapping[str, Question],
    chapters: Path,
) -> Plan:
    file = load(path)
    read = values(
        file,
        Plan,
        texts=("title",),
        lists=("needs",),
        numbers=("minutes",),
        raw=("phases", "also"),
        optional=("also",),
        given=("name", "variants"),
    )
    if not isinstance(read["phases"], list) or not read["phases"]:
        raise file.error("«\u202fphases\u202f» doit être une liste d’étapes.", "phases")
    also = _lengths(file, "also", read.get("also", []))
    places = [_place(file, at) for at in range(len(read["phases"]))]
    phases = [_phase(place, pages, sheets, questions) for place in places]
    for at, place in enumerate(places):
        phases[at] = reckoned(place, phases[at], phases[at + 1 :], questions, chapters)
        check_phase(place, phases[at], (read["minutes"], *also))

    def of_length(minutes: int) -> Plan:
        kept = [
            (phase, place) for phase, place in zip(phases, places, strict=True) if minutes in (phase.only or (minutes,))
        ]
        name = path.stem if minutes == read["minutes"] else f"{path.stem}-{minutes}"
        plan = Plan(
            **read | {"name": name, "minutes": minutes, "phases": tuple(phase for phase, _ in kept), "also": also}
        )
        check_fit(file, plan, [place for _, place in kept])
        return plan

    return replace(of_length(read["minutes"]), variants=tuple(of_length(minutes) for minutes in also))


def _lengths(place: Place, key: str, value: object) -> tuple[int, ...]:
    if not (isinstance(value, list) and all(type(item) is int and item > 0 for item in value)):
        raise place.error(f"«\u202f{key}\u202f» doit être une liste de minutes.", key)
    return tuple(value)


_OPTIONAL = ("say", "close", "page", "lab", "stage", "devices", "sheet", "questions", "does", "at", "only")


def _place(file: Place, at: int) -> Place:
    entry = file.entry["phases"][at]
    title = entry.get("title", "sans titre") if isinstance(entry, dict) else "illisible"
    return file.child(f"étape {at + 1} («\u202f{title}\u202f»)", "phases", at)


def _phase(
    place: Place,
    pages: Collection[str],
    sheets: Collection[str],
    questions: Mapping[str, Question],
) -> Phase:
    read = values(
        place,
        Phase,
        texts=("title", "teacher", "class", "screen", "say", "close", "page", "lab", "stage", "devices", "sheet"),
        lists=("questions",),
        numbers=("minutes", "at"),
        raw=("does", "only"),
        optional=_OPTIONAL,
        given=("cost", "where"),
    )
    for key, known, what in (
        ("page", pages, "aucune page"),
        ("devices", pages, "aucune page"),
        ("lab", LABS, "aucun atelier à projeter"),
        ("stage", (*STAGED, *charts.names()), "rien à projeter qui s’appelle"),
        ("sheet", sheets, "aucune feuille"),
    ):
        if read.get(key) and read[key] not in known:
            raise place.error(f"{what} «\u202f{read[key]}\u202f».", key)
    if read.get("lab") and read.get("stage"):
        raise place.error("«\u202flab\u202f» et «\u202fstage\u202f» disent deux choses à projeter.", "stage")
    for question in read.get("questions", ()):
        if question not in questions:
            raise place.error(f"aucune question «\u202f{question}\u202f» dans {QUESTIONS}.", "questions")
    if not read["screen"].strip().startswith("## "):
        raise place.error("«\u202fscreen\u202f» doit commencer par un titre, «\u202f## …\u202f».", "screen")
    read["only"] = _lengths(place, "only", read.get("only", []))
    read["does"] = activities.parse(place, read.get("does", []))
    return Phase(class_=read.pop("class"), **read)
