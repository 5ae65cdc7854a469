"""`%%solution NAME`, the cell magic under which a solution neither runs nor shows anything until it is asked for.

`%%solution NAME oui` runs it, among what the notebook has defined but without defining anything there: the learner's
own names stay what they are. The book asks for all of them while it is built (`ALWAYS`).
"""

from __future__ import annotations

import ast
import os

from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display

from widgets.exercises import strings as words

MAGIC = "%%solution"
ASKED = "oui"
ALWAYS = "TC_SOLUTIONS"  # an environment variable


def register(shell: InteractiveShell) -> None:
    """Make the magic known to `shell`."""

    def solution(line: str, cell: str) -> None:
        if ASKED in line.split() or os.environ.get(ALWAYS):
            run(cell, dict(shell.user_ns))
        else:
            print(words.SOLUTION_KEPT)

    shell.register_magic_function(solution, "cell", "solution")  # type: ignore[arg-type]


def run(source: str, names: dict[str, object]) -> None:
    """Run `source` among `names` and show its last expression, as a cell does."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<solution>", "exec"), names)  # noqa: S102 (a cell of the notebook)
    if isinstance(last, ast.Expr):
        value = eval(compile(ast.Expression(last.value), "<solution>", "eval"), names)  # noqa: S307 (likewise)
        if value is not None:
            display(value)  # type: ignore[no-untyped-call]


def code_of(source: str) -> str:
    """The solution in a cell's `source`, without the line of the magic."""
    return source.partition("\n")[2] if source.startswith(MAGIC) else source
