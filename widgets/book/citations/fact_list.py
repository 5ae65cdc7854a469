"""The references page's list of cited facts, as plain docutils nodes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from docutils import nodes

from widgets.facts.sheet import KINDS, SECTIONS, Fact, sort_key

PLACES = "tc-sources-places"  # the line that names the pages which cite a fact
_ITALICS = re.compile(r"\*([^*]+)\*")
_OTHER_FACT = re.compile(r"(?<![\w-])([A-I][1-9][0-9]?)(?!\w)")


def fact_list(facts: Mapping[str, Fact], users: Mapping[str, Sequence[tuple[str, str]]]) -> list[nodes.Node]:
    """Return a section's heading and definition list for each section that has a cited fact.

    `users` gives, for each cited id, the (title, address) of the places that cite it.
    """
    cited = sorted(users, key=sort_key)
    result: list[nodes.Node] = []
    for letter, title in SECTIONS.items():
        entries = [facts[fact_id] for fact_id in cited if facts[fact_id].section == letter]
        if entries:
            section = nodes.section(ids=[f"faits-{letter.lower()}"], classes=["tc-sources"])
            section += nodes.title("", title)
            section += nodes.definition_list("", *(_entry(fact, facts, users) for fact in entries))
            result.append(section)
    return result


def _entry(fact: Fact, facts: Mapping[str, Fact], users: Mapping[str, Sequence]) -> nodes.definition_list_item:
    def inline(text: str) -> list[nodes.Node]:
        return _inline(text, facts, users)

    definition = nodes.definition()
    if fact.figure:
        definition += _line("Chiffre\u00a0: ", *inline(fact.figure), classes=["tc-sources-figure"])
    source = _line("Source\u00a0: ", *inline(fact.source))
    if fact.url:
        source += nodes.Text(" ")
        name = f"Consulter\u00a0: {fact.label}"
        source += nodes.reference("", name, refuri=fact.url, internal=False)
    source += nodes.inline("", f" ({KINDS[fact.kind]})", classes=["tc-sources-kind"])
    definition += source
    if fact.caveat:
        definition += _line("À savoir\u00a0: ", *inline(fact.caveat))
    places = _line("Cité dans\u00a0: ", classes=[PLACES])
    for index, (title, uri) in enumerate(users[fact.id]):
        places += nodes.Text(", " if index else "")
        places += nodes.reference("", title, refuri=uri, internal=True)
    definition += places
    term = nodes.term("", "", *inline(fact.statement), ids=[fact.anchor])
    return nodes.definition_list_item("", term, definition)


def _line(label: str, *children: nodes.Node, classes: Sequence[str] = ()) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.strong("", label), *children, classes=list(classes))


def _inline(text: str, facts: Mapping[str, Fact], users: Mapping[str, Sequence]) -> list[nodes.Node]:
    """Return the sheet's text as nodes: *asterisks* set a title in italics, an id stands for another fact."""
    result: list[nodes.Node] = []
    for index, part in enumerate(_ITALICS.split(text)):
        if index % 2:
            result.append(nodes.emphasis("", part))
            continue
        for place, piece in enumerate(_OTHER_FACT.split(part)):
            if not place % 2:
                result += [nodes.Text(piece)] if piece else []
            elif piece in users:
                result.append(nodes.reference("", facts[piece].label, refid=facts[piece].anchor, internal=True))
            else:
                result.append(nodes.Text(facts[piece].label if piece in facts else piece))
    return result
