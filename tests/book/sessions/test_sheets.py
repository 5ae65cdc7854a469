"""The sheets to print: what stands in `assets/sheets.yml`, and how many copies a class needs."""

from __future__ import annotations

from math import ceil

import pytest

from widgets.book.sessions.plans import load_plans
from widgets.book.sessions.sheets import GROUPS, SheetError, groups, load_sheets, print_list, recipients

GOOD = """
one:
  title: Une feuille
  purpose: Pour essayer.
  for: pupil
"""


@pytest.mark.parametrize("pupils", [3, 12, 24, 30, 36])
def test_everyone_gets_what_is_theirs(pupils):
    for sheet in load_sheets().values():
        people = recipients(sheet.people, pupils)
        assert sheet.copies(pupils) * sheet.versions >= people
        assert (sheet.copies(pupils) - 1) * sheet.versions < people
        if sheet.pages:
            sets = sheet.pages_printed(pupils) // sheet.pages * sheet.copies(pupils)
            assert sets >= people and sheet.leaves(pupils) == sets * ceil(sheet.pages / 2)


def test_a_class_of_24_on_paper():
    lines = {line.sheet.name: line for line in print_list("papier", 24)}
    assert [name for name, line in lines.items() if line.sheet.teacher] == list(lines)[-3:]
    assert (lines["captcha-feuilles"].copies, lines["captcha-feuilles"].pages) == (1, 48)
    assert lines["feuille-de-seance"].copies == 24
    assert lines["captcha-depouillement"].leaves == GROUPS
    # 19 work, in two versions: ten times both; five play the platform.
    assert lines["journee-au-clic"].copies == 10 and lines["journee-au-clic-plateforme"].copies == 5
    assert sum(line.leaves for line in lines.values()) == 24 + 24 + 5 + 20 + 5 + 2 + 1


def test_groups_are_of_three_at_least_and_five_at_most():
    assert [groups(pupils) for pupils in (1, 5, 6, 14, 15, 36)] == [1, 1, 2, 4, 5, 5]


def test_plans_and_sheets_name_each_other():
    plans = load_plans(sheets=load_sheets())[0]
    variants = {variant.name for plan in plans.values() for variant in plan.variants}
    for name, sheet in load_sheets().items():
        assert set(sheet.plans) <= {*plans, *variants}, name
    assert all(print_list(plan, 24) for plan in plans)
    for plan in plans.values():
        for one in (plan, *plan.variants):
            listed = {line.sheet.name for name in {plan.name, one.name} for line in print_list(name, 24)}
            assert {phase.sheet for phase in one.phases if phase.sheet} <= listed, one.name


def test_unlike_copies_never_share_a_leaf_and_what_the_class_gets_is_in_both_editions():
    for sheet in load_sheets().values():
        assert sheet.versions == 1 or sheet.pages % 2 == 0, sheet.name
        assert sheet.teacher == (sheet.people in ("teacher", "platform")), sheet.name


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("  kind: x\n", ":6, .*clé inconnue"),
        ("  pages: deux\n", ":6, .*n’est pas de la bonne sorte"),
        ("  versions: 2\n  pages: 1\n", ":2, .*dos à dos"),
        ("  teacher: true\n", ":2, .*édition élèves"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path, change, reason):
    path = tmp_path / "sheets.yml"
    path.write_text(GOOD + change, encoding="utf-8")
    with pytest.raises(SheetError, match=reason) as error:
        load_sheets(path)
    assert "«\u202fone\u202f»" in str(error.value)


@pytest.mark.parametrize(("old", "new"), [("  for: pupil", "  for: cat"), ("  purpose: Pour essayer.\n", "")])
def test_a_missing_or_unknown_value_is_named(tmp_path, old, new):
    path = tmp_path / "sheets.yml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(SheetError):
        load_sheets(path)
