"""The command line as a whole: what it offers, how it says no, how it is interrupted."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from types import SimpleNamespace

import pytest

from tests.conftest import ROOT
from tests.labs.pooling_pages import codes
from widgets.cli import images, main
from widgets.cli.console import track
from widgets.cli.parser import COMMANDS, MainParser, overview
from widgets.learning.images import assets
from widgets.learning.images.freshness import DIGITS, TILES, Generated

ENGLISH = re.compile(r"\b(usage|error|argument|invalid|choice|required|expected|unrecognized|options:|show)\b")


def terminal(*words: str, **options) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "widgets", *words], cwd=ROOT, capture_output=True, timeout=120, **options
    )


def test_without_a_word_it_lists_every_command_with_an_example(capsys):
    assert main([]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for command in COMMANDS:
        assert f"  {command.NAME} " in out
        assert command.SUMMARY in out
        assert f"python -m widgets {command.EXAMPLE}" in out
    assert out == overview()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.NAME)
def test_every_example_given_is_a_line_that_works(command):
    lines = re.findall(
        r"^ *python -m widgets (.*)$", f"python -m widgets {command.EXAMPLE}\n{command.ABOUT}", re.MULTILINE
    )
    for line in lines:
        words = shlex.split(re.split(r" {2,}| [<>] ", line)[0])
        assert MainParser().parse_args(words).run is command.run


@pytest.mark.parametrize(
    "words", [["--help"], ["--aide"], ["-h"], *([c.NAME, "--help"] for c in COMMANDS), ["version", "-h"]], ids=" ".join
)
def test_help_is_in_french(capsys, words):
    assert main(words) == 0
    out, err = capsys.readouterr()
    assert out and not ENGLISH.search(out.replace("Options:", "")) and err == ""


def test_version(capsys):
    assert main(["version"]) == 0
    said = capsys.readouterr().out
    assert re.fullmatch(r"travail-du-clic \d+\.\d+\S*\n", said)
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == said


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["code"], "Peut-être codes"),
        (["xyz"], "Il n’y a pas de commande"),
        (["codes", "--foo"], "Option inconnue\u00a0: --foo."),
        (["codes", "--sortie"], "demande une valeur"),
        (["codes", "--concept", "chat"], "crosswalk"),
        (["images", "--tout=2"], "ne prend pas de valeur"),
        (["images", "3"], "inconnue\u00a0: 3"),
        (["--foo"], "--foo"),
    ],
    ids=str,
)
def test_a_wrong_line_is_told_in_french_and_gives_2(capsys, words, message):
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert not ENGLISH.search(err)


@pytest.mark.parametrize(
    ("raised", "status", "message"),
    [
        (KeyboardInterrupt(), 130, ""),
        (PermissionError(13, "Permission denied", "votes.csv"), 1, "votes.csv\u00a0: vous n’avez pas le droit"),
        (FileNotFoundError("page.json manque\u00a0: lancez"), 1, "page.json manque\u00a0: lancez"),
        (OSError(28, "No space left on device", "votes.csv"), 1, "votes.csv\u00a0: No space left"),
    ],
    ids=lambda it: type(it).__name__,
)
def test_what_stops_a_command_is_a_message(capsys, monkeypatch, raised, status, message):
    def stopped(options):
        raise raised

    monkeypatch.setattr(images, "run", stopped)
    assert main(["images"]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert len(err.splitlines()) == 1


def test_output_that_nobody_reads_on_is_no_error(tmp_path):
    (tmp_path / "classe.txt").write_text("\n".join(codes(200)), encoding="utf-8")
    words = [sys.executable, "-m", "widgets", "codes", str(tmp_path / "classe.txt")]
    # Unbuffered, Python takes a write cut short for a whole one, and never hears that nobody reads on.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        words, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "\ufeffconcept;task;annotator;label\n"
        process.stdout.close()  # as `head -n 1` does
        assert process.stderr.read() == ""
        assert process.wait(60) == 141


def test_words_survive_a_terminal_that_knows_no_french():
    done = terminal(env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"})
    assert done.returncode == 0
    assert done.stdout.decode("utf-8") == overview()
    assert done.stderr == b""


def test_the_listing_does_not_wait_for_heavy_libraries():
    script = "import sys, widgets.cli; widgets.cli.main([]); print(sorted({'pandas', 'sklearn', 'sphinx', 'ipywidgets'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "[]"


def test_images_says_that_all_is_up_to_date(capsys, monkeypatch):
    monkeypatch.setattr(Generated, "is_fresh", lambda self, folder: True)
    assert main(["images"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.rpartition("\u00a0: ")[2] for line in err.splitlines()] == ["à jour", "à jour"]


def test_images_draws_what_is_missing_and_remembers_from_which_sources(capsys, monkeypatch, tmp_path):
    def build(folder, report=None, track=None):
        folder.mkdir()
        for generated in (TILES, DIGITS):
            if generated.name == folder.name:
                for name in generated.files:
                    (folder / name).write_text("x")
        return track and list(track(range(3), 3))

    monkeypatch.setattr(assets, "ASSETS", tmp_path)
    monkeypatch.setattr(assets, "import_module", lambda name: SimpleNamespace(build=build))
    assert main(["images"]) == 0
    assert all(generated.is_fresh(tmp_path / generated.name) for generated in (TILES, DIGITS))
    assert capsys.readouterr().err.count("écrit") == 2


def test_progress_is_a_bar_on_a_terminal_and_silence_elsewhere(capsys, monkeypatch):
    assert list(track(iter("abc"), 3)) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert list(track(range(60), 60)) == list(range(60))
    shown = capsys.readouterr().err
    assert shown.endswith(f"\r{'█' * 30} 60/60\n")
    assert shown.count("\r") == 31  # as often as it grows, no more
