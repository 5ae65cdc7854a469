"""Each plan fits: what its phases take is reckoned here, and one that is made shorter no longer passes."""

from __future__ import annotations

import re

import pytest

from tests.book.sessions.books import ordinary
from tests.conftest import ROOT
from widgets.book.sessions import activities, durations
from widgets.book.sessions.durations import SPARE, Cost
from widgets.book.sessions.passages import passage, words
from widgets.book.sessions.plans import SESSIONS, SessionError, load_plans
from widgets.book.sessions.sheets import load_sheets

SHEETS = list(load_sheets())
BASES = [pytest.param(plan, id=plan.name) for plan in load_plans(sheets=SHEETS)[0].values()]
PLANS = [pytest.param(plan, id=plan.name) for base in BASES for plan in (base.values[0], *base.values[0].variants)]


@pytest.mark.parametrize("plan", PLANS)
def test_each_phase_has_the_minutes_that_it_takes_and_each_period_five_to_spare(plan):
    assert all(phase.does for phase in plan.phases)
    for phase in plan.phases:
        assert phase.cost.fixed + phase.cost.each * durations.CLASS <= 60 * phase.minutes, phase.title
    begins = [phase.at for phase in plan.phases if phase.at]
    for period in zip([0, *begins], [*begins, plan.minutes], strict=True):
        inside = [
            phase.minutes
            for phase, begin in zip(plan.phases, plan.begins, strict=True)
            if period[0] <= begin < period[1]
        ]
        assert sum(inside) + SPARE <= period[1] - period[0]
        assert period[1] - period[0] <= 50


def test_two_periods_break_at_minute_45():
    for plan in (param.values[0] for param in PLANS):
        if plan.minutes == 90:
            assert [phase.at for phase in plan.phases if phase.at] == [45], plan.name


def test_whatever_the_length_one_can_have_a_lesson_with_any_equipment():
    lengths = {plan.name.partition("-")[0]: set() for plan in (param.values[0] for param in PLANS)}
    for plan in (param.values[0] for param in PLANS):
        lengths[plan.name.partition("-")[0]].add(plan.minutes)
    assert lengths["appareils"] | lengths["double"] == {40, 45, 50, 90}
    assert lengths["projecteur"] == lengths["papier"] == lengths["film"] == {40, 45, 50, 90}


@pytest.fixture
def changed(tmp_path):
    """One of the book's plans, changed."""

    def load(name: str, old: str, new: str):
        for path in (SESSIONS / "questions.yml", SESSIONS / f"{name}.yml"):
            text = path.read_text(encoding="utf-8")
            if path.stem == name:
                text, changes = re.subn(old, new, text)
                assert changes
            (tmp_path / path.name).write_text(text, encoding="utf-8")
        return load_plans(tmp_path, sheets=SHEETS)

    return load


@pytest.mark.parametrize("plan", BASES)
def test_a_plan_cut_short_is_refused(changed, plan):
    least = plan.ends[-1] + SPARE
    changed(plan.name, rf"\b{plan.minutes}\b(?!\u00a0%)", str(least))
    with pytest.raises(SessionError) as raised:
        changed(plan.name, rf"\b{plan.minutes}\b(?!\u00a0%)", str(least - 1))
    assert re.match(rf"{plan.name}\.yml:\d+, étape \d+ .* : 1 de trop\.$", ordinary(str(raised.value)))


@pytest.mark.parametrize("plan", BASES)
def test_a_phase_shorter_than_what_it_takes_is_refused_with_its_line(changed, plan):
    phase = max(plan.phases, key=lambda phase: phase.cost.minutes())
    short = phase.cost.minutes() - 1
    lines = (SESSIONS / f"{plan.name}.yml").read_text(encoding="utf-8").splitlines()
    line = lines.index(f"  - title: {phase.title}") + 2
    assert lines[line - 1] == f"    minutes: {phase.minutes}"
    with pytest.raises(SessionError) as raised:
        changed(plan.name, rf"(title: {phase.title}\n    minutes:) \d+", rf"\1 {short}")
    assert f"{plan.name}.yml:{line}, étape" in str(raised.value)
    assert f"l’étape n’a que {short} min" in ordinary(str(raised.value))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (r"does: \[open\]", "does: [opne]", "activité inconnue « opne »"),
        (r"does: \[open\]", "does: [{open: 0}]", "« open » attend un nombre entier"),
        (r"does: \[open\]", "does: open", "« does » doit être une liste"),
        (r"does: \[open\]", "does: [{visit: nulle-part}]", "aucune durée d’atelier pour « nulle-part »"),
        (
            r"does: \[open\]",
            "does: [{read: turc-mecanique#un-automate}]",
            "rien à lire sous « turc-mecanique#un-automate »",
        ),
        (r"does: \[open\]", "does: [{read: turc-mecanique}]", "il faut"),
        (r"only: \[50\]", "only: [55]", "le plan n’existe pas en 55 minutes"),
        (r"also: \[40, 50\]", "also: [30, 40, 50]", "en 30 minutes, l’étape finit à la minute"),
    ],
)
def test_what_cannot_be_reckoned_is_said_with_file_line_and_phase(changed, old, new, message):
    with pytest.raises(SessionError) as raised:
        changed("appareils", old, new)
    said = ordinary(str(raised.value))
    assert re.match(r"appareils\.yml:\d+, étape \d+ \(« .+? »\) : ", said)
    assert message in said


def test_more_to_read_takes_longer(changed):
    def last(plans):
        return plans[0]["appareils"].phases[0].cost.fixed

    before = last(load_plans(sheets=SHEETS))
    after = last(
        changed("appareils", r"Ce clic dure une seconde\.\n", "Ce clic dure une seconde. " + "mot " * 9 + "\n")
    )
    assert after - before == pytest.approx(9 / durations.READING * 60)


def test_a_cost_grows_with_the_class_and_is_rounded_up_to_minutes():
    assert Cost(60, 2).minutes(people=30) == 2
    assert Cost(61, 2).minutes(people=30) == 3
    assert durations.cost([("grids", 5), ("pasted_codes", 1)]) == Cost(5 * 25 + 60, 2)
    assert activities.told(Cost(60, 2)) == "2\u00a0min 00\u00a0s"


def test_words_are_those_that_one_reads():
    assert words("## « Je ne suis pas un robot »\n\nCe clic dure une seconde.") == 11
    assert words("Un [lien](https://example.org/page) et {fact}`E12` un {term}`mot <autre mot>`.") == 5
    assert words(":::{quiz} nom\n:type: multiple\nQuestion ?\n:::") == 1


def test_a_passage_ends_where_the_next_of_its_rank_begins(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        "# Titre\n\nun deux\n\n## Été à deux\n\ntrois\n\n### Détail\n\nquatre\n\n## Suite\n\ncinq\n", encoding="utf-8"
    )
    assert words(passage(page, "ete-a-deux")) == 3 + 1 + 1 + 1
    assert words(passage(page, "detail")) == 2
    assert passage(page, "rien") is None
    assert passage(tmp_path / "autre.md") is None
    real = passage(ROOT / "chapters/turc-mecanique.md", "un-automate-imbattable")
    assert real is not None and 50 < words(real) < 400
