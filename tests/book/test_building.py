"""A build is right or says why, whatever happened before: a tiny book, built as `make book` builds this one."""

from __future__ import annotations

import errno
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from widgets import book, whole
from widgets.book.building import alone, strings, troubles
from widgets.book.building.display import Display
from widgets.book.building.edition import _Stream, build
from widgets.book.building.together import build_all
from widgets.book.editions import COMPLETE, EDITIONS, STUDENT
from widgets.book.host import widget_host
from widgets.book.page import assets, head
from widgets.labs import CheatingLab

CONFIG = """
title: Petit livre
only_build_toc_files: true
execute: {execute_notebooks: "off"}
sphinx:
  recursive_update: true
  config:
    language: fr
    extensions: [sphinx_togglebutton, sphinx_copybutton, myst_nb, jupyter_book, sphinx_comments, sphinx_external_toc,
      sphinx_design, sphinx_book_theme, widgets.book]
"""
TOC = "format: jb-book\nroot: index\nchapters:\n  - file: un\n  - file: deux\n"
PAGES = {"index": "# Accueil\n\nMots.\n", "un": "# Page une\n\nMots.\n", "deux": "# Page deux\n\nMots.\n"}


@pytest.fixture
def root(tmp_path):
    """The tiny book's folder, in a place as people name them."""
    folder = tmp_path / "Élèves de 2ᵉ année"
    folder.mkdir()
    for name, text in {"_config.yml": CONFIG, "_toc.yml": TOC, **{f"{n}.md": t for n, t in PAGES.items()}}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def make(root, build_cache):
    """`make(prepare=…)` builds the complete edition; returns whether it could, what was said, and which pages were written."""

    def run(prepare=lambda app: None):
        said, written = [], []

        def watch(app):
            note = lambda app, page, template, context, doctree: doctree and written.append(page)  # noqa: E731
            app.connect("html-page-context", note)
            prepare(app)

        return build(COMPLETE, root=root, prepare=watch, say=said.append), "".join(said), sorted(written)

    return run


def html(root: Path, page: str, edition=COMPLETE) -> str:
    return (root / "_build" / edition.folder / f"{page}.html").read_text(encoding="utf-8")


def stop_at(last, error):
    def stop(app, page, template, context, doctree):
        if page == last:
            raise error

    return lambda app: app.connect("html-page-context", stop)


def test_a_page_that_is_not_written_anew_loads_the_scripts_and_sheets_that_there_are(root, make):
    assert make()[0]
    page = root / "_build" / COMPLETE.folder / "un.html"
    right = page.read_text(encoding="utf-8")
    page.write_text(re.sub(r"(_book/\w+\.(?:js|css))\?v=\w+", r"\1?v=before", right), encoding="utf-8")
    assert page.read_text(encoding="utf-8").count("?v=before") >= 2
    assert make() == (True, "", [])
    assert page.read_text(encoding="utf-8") == right


def test_a_script_that_pages_load_does_not_stand_in_them_as_well():
    with pytest.raises(ValueError, match=r"book\.js"):
        head.inline(Path(head.__file__).with_name("book.js"))


def test_a_lab_that_changes_is_neither_read_nor_written_into_its_pages_again(root, make, monkeypatch):
    lab = f":::{{anywidget}} {CheatingLab.entry}\n:css: {CheatingLab.style}\n{{}}\n:::"
    check = ":::{room-check} cheating\n:::"  # which names the script in what its own script reads
    for name, text in {"un": lab, "deux": check}.items():
        (root / f"{name}.md").write_text(f"{PAGES[name]}\n{text}\n", encoding="utf-8")
    assert make()[:2] == (True, "")
    before = {page: html(root, page) for page in PAGES}
    real = widget_host._made
    monkeypatch.setattr(widget_host, "_made", lambda name, module: f"{real(name, module)}self.tcChanged = 1;\n")
    assert make() == (True, "", [])
    script = (root / "_build" / COMPLETE.folder / "_book/labs/cheating.js").read_bytes()
    assert script.endswith(b"self.tcChanged = 1;\n")
    for page in ("un", "deux"):
        [address] = set(re.findall(r"_book/labs/cheating\.js\?v=(\w+)", html(root, page)))
        assert address == assets.version(script) and address not in before[page]


def test_what_has_not_changed_is_left_alone_and_a_title_reaches_every_menu(root, make):
    assert make() == (True, "", ["deux", "index", "un"])
    assert make() == (True, "", [])
    (root / "un.md").write_text(PAGES["un"] + "\nEncore.\n", encoding="utf-8")
    assert make() == (True, "", ["index", "un"])
    (root / "un.md").write_text("# Nouveau titre\n\nMots.\n", encoding="utf-8")
    assert make() == (True, "", ["deux", "index", "un"])
    assert all("Nouveau titre" in html(root, page) and "Page une" not in html(root, page) for page in PAGES)


def test_a_change_of_what_stands_in_pages_makes_them_be_written_and_not_read(make, monkeypatch):
    assert make()[0]
    real, read = book._fingerprint, []
    changed = lambda parts, *kinds, **but: "changed" if ".html" in kinds else real(parts, *kinds, **but)  # noqa: E731
    monkeypatch.setattr(book, "_fingerprint", changed)
    note = lambda app, page, source: read.append(page)  # noqa: E731
    assert make(lambda app: app.connect("source-read", note)) == (True, "", ["deux", "index", "un"])
    assert read == []


def test_a_page_that_gave_a_warning_gives_it_again_until_it_is_mended(root, make):
    assert make()[0]
    (root / "un.md").write_text("# Page une\n\n{inconnu}`mot`\n", encoding="utf-8")
    for _ in range(2):
        built, said, written = make()
        assert not built and "un.md:3" in said and written == ["index", "un"]
    (root / "un.md").write_text(PAGES["un"], encoding="utf-8")
    assert make()[:2] == (True, "")


def test_after_a_build_that_was_stopped_everything_is_made_anew(root, make):
    assert make()[0]
    (root / "deux.md").write_text("# Nouveau titre\n\nMots.\n", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        make(stop_at("un", KeyboardInterrupt()))  # all that Sphinx keeps says that it has been read
    assert "Page deux" in html(root, "un")
    assert make() == (True, "", ["deux", "index", "un"])
    assert "Nouveau titre" in html(root, "un")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "/livre/page.html"),
            "Le disque est plein (/livre/page.html)",
        ),
        (OSError(errno.EROFS, "Read-only file system", "/livre"), "Impossible d’écrire (/livre)"),
        (ZeroDivisionError("division by zero"), "Erreur inattendue"),
    ],
)
def test_what_stops_a_build_is_said_in_a_sentence(make, root, error, words):
    built, said, _ = make(stop_at("deux", error))
    assert not built and said.startswith(words) and said.count("\n") == 1 and "sphinx-doc" not in said
    if isinstance(error, OSError):  # a warning of Sphinx's, of each of many files
        warned = []
        _Stream(warned.append).write(f"WARNING: Failed to copy a file: {error!r}\n")
        assert warned[0].startswith(words.partition(" (")[0])
    report = root / "_build" / troubles.REPORT
    assert report.exists() == isinstance(error, ZeroDivisionError)
    assert make()[:2] == (True, "")


def test_settings_that_cannot_be_read_name_file_and_line(root, make):
    (root / "_toc.yml").write_text("format: jb-book\nroot: [index\n", encoding="utf-8")
    built, said, _ = make()
    assert not built and "_toc.yml:3\u00a0: YAML illisible" in said


def test_a_page_that_may_have_been_meant_for_teachers_is_said_before_anything_is_built(root):
    (root / "chapters").mkdir()
    (root / "chapters" / "un.md").write_text("---\nedition: Complete\n---\n# Page une\n", encoding="utf-8")
    (root / "_toc.yml").write_text("format: jb-book\nroot: index\nchapters:\n  - file: chapters/un\n", encoding="utf-8")
    (root / "index.md").write_text("# Accueil\n\n:::{edition} complete\nMots.\n", encoding="utf-8")
    said = []
    assert not build(STUDENT, root=root, say=said.append)
    first, second = "".join(said).splitlines()
    assert first.startswith("chapters/un.md:2\u00a0: ") and second.startswith("index.md:3\u00a0: ")
    assert not (root / "_build" / STUDENT.folder).exists()


def test_both_editions_are_built_at_once_and_say_how_far_they_are(root):
    (root / "un.md").write_text("---\nedition: complete\n---\n# Page une\n", encoding="utf-8")
    log = io.StringIO()
    assert build_all(EDITIONS, Display(log), root=root) == []
    assert "Page une" in html(root, "un") and "Page une" not in html(root, "index", STUDENT)
    for words in ("édition complète\u00a0: 3 pages lues", "édition élèves\u00a0: 2 pages écrites"):
        assert words in log.getvalue()
    (root / "un.md").write_text("---\nedition: complete\n---\n# Page une\n\n{inconnu}`mot`\n", encoding="utf-8")
    (root / "deux.md").write_text("# Page deux\n\n{inconnue}`mot`\n", encoding="utf-8")
    log = io.StringIO()
    assert build_all(EDITIONS, Display(log), root=root) == [*EDITIONS]
    assert log.getvalue().count("deux.md:3: WARNING: Unknown") <= 1, "what both editions have is said once"


def test_a_second_build_waits_and_says_so(tmp_path):
    first = FileLock(tmp_path / ".lock")
    first.acquire()

    class Ending(Display):
        def say(self, text):
            super().say(text)
            first.release()

    display = Ending(io.StringIO())
    assert alone.alone(lambda: not first.is_locked, display, tmp_path) == 0
    assert display.stream.getvalue().strip() == strings.WAITING


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(tmp_path):
    (tmp_path / "_build").write_text("", encoding="utf-8")
    log = io.StringIO()
    assert alone.alone(pytest.fail, Display(log), tmp_path / "_build") == 1
    assert log.getvalue().startswith("Fichier ou dossier inutilisable")


def test_a_file_is_whole_or_what_it_was(tmp_path, monkeypatch):
    path = tmp_path / "file"
    whole.write_text(path, "avant")

    def full(self, content):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="full"):
        whole.write_text(path, "après")
    assert path.read_text(encoding="utf-8") == "avant" and list(tmp_path.iterdir()) == [path]


WORKERS = """
import os, signal, sys
from concurrent.futures import ProcessPoolExecutor
from widgets.processes import end_with_parent
if __name__ == "__main__":
    pool = ProcessPoolExecutor(2, initializer=end_with_parent)
    list(pool.map(abs, range(2)))
    print("ready", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_workers_end_with_a_build_that_is_killed(tmp_path):
    script = tmp_path / "workers.py"
    script.write_text(WORKERS, encoding="utf-8")
    # They hold this pipe: it ends when the last of them has.
    done = subprocess.run([sys.executable, script], stdout=subprocess.PIPE, timeout=30, check=False)
    assert done.stdout == b"ready\n" and done.returncode < 0
