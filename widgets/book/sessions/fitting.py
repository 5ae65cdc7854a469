"""Whether a plan fits: what its phases take, and that every period leaves some minutes for what runs over."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from . import activities
from .durations import CLASS, SPARE
from .plan_file import Place

if TYPE_CHECKING:
    from .plans import Phase, Plan, Question


def reckoned(
    place: Place, phase: Phase, later: Collection[Phase], questions: Mapping[str, Question], chapters: Path
) -> Phase:
    """The phase with what follows. A question that a later phase asks again is prepared now and answered then."""
    together = [other for other in later if not (phase.only and other.only) or set(phase.only) & set(other.only)]
    asked_again = {name for other in together for name in other.questions}
    asks = [questions[name].ask for name in phase.questions]
    answers = [questions[name].answer for name in phase.questions if name not in asked_again]
    read = activities.reading([phase.screen, *asks, *answers], [phase.say, phase.close])
    where = tuple(questions[name].where for name in phase.questions if name in asked_again and questions[name].where)
    return replace(phase, cost=activities.cost(place, (*read, *phase.does), chapters), where=where)


def check_phase(place: Place, phase: Phase, lengths: tuple[int, ...]) -> None:
    for length in phase.only:
        if length not in lengths:
            raise place.error(f"le plan n’existe pas en {length} minutes.", "only")
    if phase.minutes < phase.cost.minutes():
        needed = activities.told(phase.cost)
        raise place.error(
            f"il faut {needed} pour {CLASS} élèves, et l’étape n’a que {phase.minutes}\u00a0min.", "minutes"
        )


def check_fit(file: Place, plan: Plan, places: list[Place]) -> None:
    """Every period, up to a break or to the end, must leave `SPARE` minutes."""
    for at, phase in enumerate([*plan.phases, None]):
        limit = plan.minutes if phase is None else phase.at
        if not limit or at == 0:
            continue
        end = plan.ends[at - 1]
        if end + SPARE > limit:
            raise places[at - 1].error(
                f"en {plan.minutes} minutes, l’étape finit à la minute {end}. Il faut {SPARE} minutes de marge"
                f" avant la minute {limit}\u00a0: {end + SPARE - limit} de trop."
            )
