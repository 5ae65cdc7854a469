"""What is noted of each page as it is read, in step with the pages: read again, removed, read by a process of its own."""

from __future__ import annotations

from collections.abc import Collection
from typing import Generic, TypeVar

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

Note = TypeVar("Note")


class Noted(Generic[Note]):
    """Called with an environment, gives its notes as {docname: note}; they stand in it as `name`, and so outlast a build."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, env: BuildEnvironment) -> dict[str, Note]:
        if not hasattr(env, self._name):
            setattr(env, self._name, {})
        return getattr(env, self._name)

    def follow(self, app: Sphinx) -> None:
        """Keep the notes in step with the pages."""
        app.connect("env-purge-doc", self._forget)
        app.connect("env-merge-info", self._merge)

    def _forget(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        self(env).pop(docname, None)

    def _merge(self, app: Sphinx, env: BuildEnvironment, docnames: Collection[str], other: BuildEnvironment) -> None:
        self(env).update({docname: note for docname, note in self(other).items() if docname in docnames})
