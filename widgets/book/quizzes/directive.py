"""`{quiz}`: a question, its choices, feedback for each of them and an explanation.

    :::{quiz} captcha-qui-travaille
    Question?

    - [ ] Wrong choice

      What this choice confuses.
    - [x] Right choice

      Why it is right.

    Explanation.
    :::

`:type: multiple` allows several right choices; with `:type: numeric` the choices are numbers (`20,3 ± 1`, and
`*` last for any other number) and `:unit:` names what is counted. `parser` reads the body.

The nodes are plain ones with names of their own, so that other formats show a question, a list and a solution.
In HTML that same solution is a closed `<details>` for pages without JavaScript; `quiz.js` takes it apart
and hands out each feedback when it is due. Which choice is right is only written there and in a JSON script.
"""

from __future__ import annotations

from types import ModuleType

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from ..page import assets, identifiers, unsearched
from ..parts import languages
from . import nodes as tree
from .html import VISITORS
from .parser import Choice, Quiz, QuizError, parse_quiz
from .task_lists import as_written

ASSETS = assets.Assets("quiz", __package__, everywhere=True)


class QuizDirective(SphinxDirective):
    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec = {"type": directives.unchanged, "unit": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0].strip() if self.arguments else ""
        words = languages.strings(__package__, self.config.language)
        if problem := identifiers.problem("quiz", name, self.config.language):
            raise self.error(problem)
        body = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, body)
        as_written(body)
        try:
            parsed = parse_quiz(body.children, (self.options.get("type") or "single").strip(), words)
        except QuizError as error:
            return [
                self.state_machine.reporter.error(
                    words.PROBLEM.format(name=name, reason=problem.reason), line=problem.line or self.lineno
                )
                for problem in error.problems
            ]
        number = self.env.new_serialno("tc-quiz") + 1
        label = identifiers.plain(parsed.question[-1])  # context comes first, the question last
        identifiers.claim(self.env, "quiz", name, self.lineno, label)
        assets.need(self.env, self.env.docname, ASSETS)
        node = _tree(parsed, name, number, self.options.get("unit", "").strip(), words)
        self.set_source_info(node)
        return [node]


def _tree(parsed: Quiz, name: str, number: int, unit: str, words: ModuleType) -> tree.quiz:
    letters = [chr(ord("A") + n) for n in range(len(parsed.choices))]
    form = tree.quiz_form("")
    form += [tree.quiz_number("", words.NUMBER.format(n=number)), tree.quiz_question("", *parsed.question)]
    if parsed.kind == "numeric":
        label = f"{words.FIELD} {words.FIELD_UNIT.format(unit=unit)}" if unit else words.FIELD
        form += tree.quiz_field("", label, unit=unit)
        names = [_number_label(choice, unit, words) for choice in parsed.choices]
    else:
        if parsed.kind == "multiple":
            form += tree.quiz_hint("", words.SEVERAL)
        form += tree.quiz_choices(
            "",
            *(
                tree.quiz_choice("", choice.text, index=n, letter=letter)
                for n, (choice, letter) in enumerate(zip(parsed.choices, letters, strict=True))
            ),
        )
        names = letters
    solution = tree.quiz_solution(
        "", **{unsearched.UNSEARCHED: True}
    )  # nobody finds the answer before they look for it
    for n, (choice, label) in enumerate(zip(parsed.choices, names, strict=True)):
        verdict = words.RIGHT if choice.right else words.NOT_RIGHT
        line = nodes.paragraph("", "", nodes.strong("", label), nodes.Text(words.VERDICT.format(verdict=verdict)))
        line["classes"].append("tc-quiz__verdict")
        solution += tree.quiz_answer("", line, *choice.feedback, index=n)
    if parsed.explanation:
        title = nodes.paragraph("", words.EXPLANATION, classes=["tc-quiz__title"])
        solution += tree.quiz_explanation("", title, *parsed.explanation)
    return tree.quiz(
        "", form, solution, quiz_id=name, kind=parsed.kind, number=number, unit=unit, data=_data(parsed, unit, words)
    )


def _number_label(choice: Choice, unit: str, words: ModuleType) -> str:
    if choice.expected is None:
        return words.OTHER_NUMBER
    space = "" if unit in words.GLUED else "\u00a0"
    return f"{choice.text.astext().strip()}{space}{unit}".strip()


def _data(parsed: Quiz, unit: str, words: ModuleType) -> dict[str, object]:
    """What `judge.js` needs; the interface between the two is written there."""
    data: dict[str, object] = {
        "kind": parsed.kind,
        "signature": parsed.signature,
        "count": len(parsed.choices),
        "right": [n for n, choice in enumerate(parsed.choices) if choice.right],
    }
    if parsed.kind == "numeric":
        data["unit"] = unit
        data["units"] = [unit, *words.UNITS.get(unit, [])] if unit else []
        data["expected"] = [
            None if choice.expected is None else [choice.expected.value, choice.expected.tolerance]
            for choice in parsed.choices
        ]
        if words.GROUPING:
            data["grouping"] = words.GROUPING
    return data


def setup(app: Sphinx) -> None:
    identifiers.setup(app)
    for node, html in VISITORS.items():
        app.add_node(node, html=html)
    app.add_directive("quiz", QuizDirective)
