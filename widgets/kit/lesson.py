"""The chapters' text for paper, taken from the doctrees of the pages once all are read.

What the makers need is kept as plain data in a file beside the book's caches: they run without Sphinx, and a maker
whose data has not changed has nothing to do.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path

from docutils import nodes
from sphinx.addnodes import toctree
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.util.logging import pending_warnings

from widgets import fingerprint, whole
from widgets.book.citations.fact_list import PLACES
from widgets.book.glossary.bubbles import USES
from widgets.book.quizzes.nodes import quiz

from .typst_quiz import solution
from .typst_writer import PAGE, TypstWriter

LESSON_FILE = "kit-lesson.json"  # among what is built
AFTER = ("chapters/bilan", "chapters/glossaire", "chapters/references")
QUESTIONS, GLOSSARY, SOURCES = "chapters/en-classe", "chapters/glossaire", "chapters/references"
BILAN = "chapters/bilan"


@dataclass
class Quiz:
    number: int
    chapter: str
    form: str  # Typst, as all text here
    key: str
    right: str


@dataclass
class Question:
    title: str
    follow: str
    answer: str


@dataclass
class Chapter:
    docname: str
    title: str
    body: str

    @property
    def file(self) -> str:
        """What a template includes it as."""
        return f"{self.docname.rpartition('/')[2]}.typ"


@dataclass
class Lesson:
    """`files` are the pictures that the chapters show, by name; `imprint` the lines of the title page."""

    chapters: list[Chapter] = field(default_factory=list)
    quizzes: list[Quiz] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    copyright: str = ""
    read_by: str = field(default_factory=lambda: _code())

    def find(self, docname: str) -> Chapter | None:
        return next((chapter for chapter in self.chapters if chapter.docname == docname), None)

    def chapter(self, docname: str) -> Chapter:
        return next(chapter for chapter in self.chapters if chapter.docname == docname)

    def sources(self, *chapters: Chapter) -> dict[str, bytes]:
        """Some chapters as the files that a template includes, and the pictures that they show."""
        texts = {chapter.file: f'#import "lesson.typ": *\n{chapter.body}\n' for chapter in chapters}
        return {name: text.encode() for name, text in {**texts, **self.files}.items()}

    def save(self, path: Path) -> None:
        whole.write_text(path, json.dumps(asdict(self), ensure_ascii=False, indent=1))

    @classmethod
    def load(cls, path: Path) -> Lesson:
        data = json.loads(path.read_text(encoding="utf-8"))
        for name, kind in (("chapters", Chapter), ("quizzes", Quiz), ("questions", Question)):
            data[name] = [kind(**each) for each in data[name]]
        return cls(**data)


def is_current(path: Path) -> bool:
    """Whether the lesson kept at `path` was written by the code of today."""
    try:
        return Lesson.load(path).read_by == _code()
    except (OSError, ValueError, TypeError, KeyError):  # none, or not all of one
        return False


def _code() -> str:
    package = Path(__file__).parent
    return fingerprint.of_files(package.glob("*.py"), package)


class PaperBuilder(Builder):
    """Builds nothing: in its place, pages are resolved for paper, with addresses that the writer understands."""

    name = "kit"
    format = "typst"

    def init(self) -> None:
        pass

    def build_update(self) -> None:
        # Read, but leave no trace of it: pages in HTML whose sources were read here would pass for written.
        with pending_warnings():
            self.read()

    def get_outdated_docs(self) -> list[str]:
        return []

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        return PAGE + docname

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        return PAGE + to

    def prepare_writing(self, docnames: set[str]) -> None:
        pass

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        pass


@contextmanager
def _on_paper(app: Sphinx) -> Iterator[None]:
    """Transforms and link resolvers ask the application for its builder: for a while it is the paper's."""
    builder = app.builder
    app.builder = PaperBuilder(app, app.env)
    try:
        yield
    finally:
        app.builder = builder


def read(app: Sphinx) -> Lesson:
    """The lesson in the book that `app` has read: the complete edition's, for it holds the answers."""
    env = app.env
    lesson = Lesson(copyright=app.config.copyright)
    with _on_paper(app):
        pages = _pages(env)
        trees = {docname: _doctree(env, docname) for docname in pages}
        questions = _doctree(env, QUESTIONS) if QUESTIONS in env.found_docs else None
    writer = partial(TypstWriter, quiz_numbers=_numbered(trees), files=lesson.files, recurring=_recurring(trees))
    for docname, tree in trees.items():
        title = env.titles[docname].astext()
        _leave_out_teachers(tree)
        _leave_out_other_pages(tree, pages)
        lesson.quizzes += [_quiz(node, title, writer(docname)) for node in tree.findall(quiz)]
        lesson.chapters.append(Chapter(docname, title, writer(docname).write(tree)))
    if questions is not None:
        lesson.questions = list(_questions(questions, writer(QUESTIONS)))
    return lesson


def _doctree(env: BuildEnvironment, docname: str) -> nodes.document:
    tree = env.get_doctree(docname)
    env.apply_post_transforms(tree, docname)
    return tree


def _pages(env: BuildEnvironment) -> list[str]:
    """The pages of the dossier: the first part of the table of contents, then those that close the lesson."""
    lesson: list[str] = []

    def walk(docname: str) -> None:
        lesson.append(docname)
        for child in env.toctree_includes.get(docname, ()):
            walk(child)

    parts = list(env.get_doctree(env.config.root_doc).findall(toctree))
    for docname in parts[0]["includefiles"] if parts else ():
        walk(docname)
    return [*lesson, *(docname for docname in AFTER if docname in env.found_docs and docname not in lesson)]


def _numbered(trees: dict[str, nodes.document]) -> dict[str, int]:
    """Numbers from 1 over the whole book, by the quiz's name."""
    names = [node["quiz_id"] for tree in trees.values() for node in tree.findall(quiz)]
    return {name: number for number, name in enumerate(names, start=1)}


def _recurring(trees: dict[str, nodes.document]) -> set[str]:
    """Headings that more than one page has: « À retenir », for one."""
    counts = Counter(
        heading for tree in trees.values() for heading in {title.astext() for title in tree.findall(nodes.title)}
    )
    return {heading for heading, count in counts.items() if count > 1}


def _quiz(node: quiz, chapter: str, writer: TypstWriter) -> Quiz:
    key, right = solution(node, writer)
    return Quiz(writer.quiz_numbers[node["quiz_id"]], chapter, writer.write(node), key, right)


def _leave_out_teachers(tree: nodes.document) -> None:
    for node in list(tree.findall(nodes.Element)):
        if node.get("tc_edition") == "complete":
            node.parent.remove(node)


def _leave_out_other_pages(tree: nodes.document, pages: Container[str]) -> None:
    """Where lists name the pages of the book that use a term or cite a fact: only those that the dossier holds.

    Some of the others are the teachers'. A fact that no other page cites goes with them.
    """
    for line in list(tree.findall(nodes.paragraph)):
        if not {USES, PLACES} & set(line["classes"]):
            continue
        links = [link for link in line.findall(nodes.reference) if _page_of(link) in pages]
        head = [part for part in line.children[: line.index(next(line.findall(nodes.reference)))] if part.astext()]
        line[:] = [*head, *(part for link in links for part in (nodes.Text(", "), link))]
        if links:
            line.pop(len(head))  # the first comma
        elif PLACES in line["classes"]:
            line.parent.parent.parent.remove(line.parent.parent)
        else:
            line.parent.remove(line)


def _page_of(link: nodes.reference) -> str:
    return link["refuri"].removeprefix(PAGE).partition("#")[0]


def _questions(tree: nodes.document, writer: TypstWriter) -> Iterator[Question]:
    """The sections that hold an answer to unfold: a question each."""
    for section in tree.findall(nodes.section):
        answers = [child for child in section if _is_dropdown(child)]
        if answers:
            rest = nodes.container("", *(c.deepcopy() for c in section[1:] if not _is_dropdown(c)))
            _leave_out_teachers(rest)
            answer = nodes.container("", *(part.deepcopy() for found in answers for part in found[1:]))
            yield Question(section[0].astext(), writer.write(rest), writer.write(answer))


def _is_dropdown(node: nodes.Node) -> bool:
    return isinstance(node, nodes.container) and node.get("design_component") == "dropdown"
