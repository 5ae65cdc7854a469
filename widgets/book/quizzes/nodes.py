"""The nodes of a quiz: plain docutils nodes under names of their own.

Formats other than HTML treat them as what they derive from: a container, a list, paragraphs.
"""

from __future__ import annotations

from docutils import nodes


class quiz(nodes.container):  # noqa: N801 (docutils' naming, here and below)
    """The whole; attributes `quiz_id`, `kind`, `unit`, `number` (from 1, on its page) and `data` for the script."""


class quiz_form(nodes.container):  # noqa: N801
    """What one sees before answering."""


class quiz_number(nodes.paragraph):  # noqa: N801
    """The heading, Question 1 for instance; it names the group of choices."""


class quiz_question(nodes.container):  # noqa: N801
    pass


class quiz_hint(nodes.paragraph):  # noqa: N801
    """How many choices to tick, where that is not one."""


class quiz_choices(nodes.bullet_list):  # noqa: N801
    pass


class quiz_choice(nodes.list_item):  # noqa: N801
    """One paragraph; attributes `index` (from 0) and `letter`."""


class quiz_field(nodes.paragraph):  # noqa: N801
    """Where to write a number."""


class quiz_solution(nodes.container):  # noqa: N801
    pass


class quiz_answer(nodes.container):  # noqa: N801
    """The verdict on one choice and its feedback; attribute `index`."""


class quiz_explanation(nodes.container):  # noqa: N801
    pass
