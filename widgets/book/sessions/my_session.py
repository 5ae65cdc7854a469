"""`{my-session}`: « Ma séance », where a teacher says what a class has and gets a plan, its sheets and a link to project it.

    :::{my-session}
    :::

chooses among all plans of `assets/sessions/`, in all their lengths. Without JavaScript there is a sentence in its place;
the page lists the plans besides.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from ..page import assets, reserve
from ..page.html_parts import json_script, start
from . import strings as words
from .durations import SPARE
from .plan_directive import SessionDirective, player_page
from .plans import Plan
from .sheets import SHEETS, Sheet, load_sheets, print_list

MINE = assets.Assets("my-session", __package__)
PUPILS = range(2, 41)  # the sizes of a class that one may give; `settings.js` says the same


class my_session(nodes.paragraph):  # noqa: N801 (docutils' naming)
    """`data`, what the script is told; its text is for readers without JavaScript."""


class MySessionDirective(SessionDirective):
    def run(self) -> list[nodes.Node]:
        assets.need(self.env, self.env.docname, MINE)
        self.env.note_dependency(str(SHEETS))
        known, _ = self.plans()
        plans = [_data(plan, base.name) for base in known.values() for plan in (base, *base.variants)]
        named = {name for plan in plans for name in plan["sheets"]}
        sheets = {name: _printing(sheet) for name, sheet in load_sheets().items() if name in named}
        data = {"words": words.MINE, "spare": SPARE, "plans": plans, "sheets": sheets}
        node = my_session("", words.MINE_WITHOUT_SCRIPT, data=data)
        self.set_source_info(node)
        return [node]


def _data(plan: Plan, base: str) -> dict[str, object]:
    return {
        "name": plan.name,
        "base": base,
        "title": plan.title,
        "minutes": plan.minutes,
        "phases": [
            {
                "title": phase.title,
                "minutes": phase.minutes,
                "at": phase.at,
                "fixed": round(phase.cost.fixed, 1),
                "each": phase.cost.each,
            }
            for phase in plan.phases
        ],
        "sheets": [sheet.name for sheet in _sheets(plan, base)],
    }


def _sheets(plan: Plan, base: str) -> list[Sheet]:
    """What is printed for the plan in all its lengths, and for this one alone; what the teacher keeps comes last."""
    names = dict.fromkeys((base, plan.name))
    found = [line.sheet for name in names for line in print_list(name, PUPILS[0])]
    return sorted(found, key=lambda sheet: sheet.teacher)


def _printing(sheet: Sheet) -> dict[str, object]:
    """How a sheet is printed, for a class of each size in `PUPILS`; 0 pages are the whole file."""
    printed = [sheet.pages_printed(pupils) for pupils in PUPILS]
    return {
        "title": sheet.title,
        "twoSided": sheet.two_sided,
        "copies": [sheet.copies(pupils) for pupils in PUPILS],
        "pages": [pages if pages < sheet.pages * sheet.versions else 0 for pages in printed],
    }


def _visit(self: HTML5Translator, node: my_session) -> None:
    page = player_page(self.builder.env)
    player = self.builder.get_relative_uri(self.builder.current_docname, page) if page else None
    data = node["data"] | {"player": player}
    self.body.append(f'<div class="tc-mine">{reserve.FIRST}' + json_script(data, class_="tc-mine__data"))
    self.body.append(start("p", class_="tc-mine__without"))


def _depart(self: HTML5Translator, node: my_session) -> None:
    self.body.append(f"</p></div>{reserve.after(self, 'my-session')}\n")


def setup(app: Sphinx) -> None:
    app.add_directive("my-session", MySessionDirective)
    app.add_node(my_session, html=(_visit, _depart))
