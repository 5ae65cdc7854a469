"""Choices in a book whose Markdown has task lists, as Jupyter Book's has by default: there `[x]` is a box before we see it."""

from __future__ import annotations

from docutils import nodes

_BOX = "task-list-item-checkbox"


def as_written(body: nodes.Element) -> None:
    """Put `[ ]` and `[x]` back where boxes stand at the beginning of an item."""
    for box in list(body.findall(nodes.raw)):
        if _BOX not in box.astext():
            continue
        mark = nodes.Text("[x]" if 'checked="' in box.astext() else "[ ]")
        after = box.next_node(siblings=True, descend=False)
        if isinstance(after, nodes.Text):  # the mark and the choice are one text
            after.parent.replace(after, nodes.Text(f"{mark} {after.lstrip()}"))
            box.parent.remove(box)
        else:
            box.parent.replace(box, nodes.Text(f"{mark} "))
