"""What the answer key says of a quiz: which choices are right, and each one's feedback."""

from __future__ import annotations

from docutils import nodes

from widgets.book.quizzes import nodes as tree

from .typst_code import array, block, call, words
from .typst_writer import TypstWriter


def solution(node: tree.quiz, writer: TypstWriter) -> tuple[str, str]:
    """(the solution, as Typst; the right letters, or the right number, as text)."""
    answers = list(node.findall(tree.quiz_answer))
    names = [answer[0][0].astext() for answer in answers]  # the verdict begins with the choice's letter or number
    right = [names[index] for index in node["data"]["right"]]
    feedback = [
        array([block(words(name)), "true" if name in right else "false", block(_after_verdict(answer, writer))])
        for name, answer in zip(names, answers, strict=True)
    ]
    explanation = next(iter(node.findall(tree.quiz_explanation)), None)
    text = call(
        "solution",
        str(writer.quiz_numbers[node["quiz_id"]]),
        block(words(", ".join(right))),
        array(feedback),
        content=_after_verdict(explanation, writer) if explanation is not None else "",
    )
    return text, ", ".join(right)


def _after_verdict(part: nodes.Element, writer: TypstWriter) -> str:
    return writer.children(nodes.container("", *(child.deepcopy() for child in part[1:])))
