"""What `make release` writes: the files that the page lists, whole, of the sizes that it says, the same bytes each time."""

from __future__ import annotations

import hashlib
import re
import zipfile
from email.parser import BytesParser

import pytest

from tests.conftest import ROOT
from widgets.archive import __main__ as archive
from widgets.book.editions import COMPLETE, STUDENT
from widgets.kit.press import printed
from widgets.paths import EDITION
from widgets.release import __main__ as release
from widgets.release.contents import NOTES, PAPER, SUMS, items, sizes, strayed
from widgets.release.paper import pack_sheets
from widgets.release.wheel import build_wheel
from widgets.version import version

SHEETS = ROOT / "_build" / COMPLETE.folder / release.SHEETS
TOP = archive.NAMES[STUDENT.name]


def wheel_of(folder):
    (found,) = folder.glob("*.whl")
    return found


def student_edition():
    book = ROOT / "_build" / STUDENT.folder
    return {name.removeprefix(f"{TOP}/"): content for name, content in archive.entries(book, STUDENT).items()}


def test_it_holds_what_is_listed_and_nothing_else(released):
    assert {path.name for path in released.iterdir()} == {SUMS, NOTES, *(item.name for item in items())}


def test_the_checksums_are_those_of_the_files(released):
    lines = [re.fullmatch(r"([0-9a-f]{64})  (\S+)", line) for line in (released / SUMS).read_text().splitlines()]
    assert {found[2]: found[1] for found in lines} == {
        item.name: hashlib.sha256((released / item.name).read_bytes()).hexdigest() for item in items()
    }


def test_the_sizes_that_the_book_says_are_near_the_truth(released):
    """Where it fails, `make release` measures them again; then commit what changed."""
    found = {item.key: (released / item.name).stat().st_size for item in items()}
    assert found.keys() == sizes().keys()
    assert strayed(sizes(), found) == []


def test_a_size_that_is_wrong_or_unknown_is_seen():
    assert strayed({"a": 100, "b": 100}, {"a": 109, "b": 112, "c": 1}) == ["b", "c"]


def test_the_archives_are_those_of_the_editions(released):
    for edition in (STUDENT, COMPLETE):
        with zipfile.ZipFile(released / f"{archive.NAMES[edition.name]}.zip") as found:
            assert found.testzip() is None
            top = archive.NAMES[edition.name]
            has_guide = f"{top}/livre/chapters/guide.html" in found.namelist()
            assert has_guide == (edition is COMPLETE)


def test_the_wheel_carries_the_students_edition(released):
    with zipfile.ZipFile(wheel_of(released)) as wheel:
        assert wheel.testzip() is None
        inside = f"widgets/{EDITION.name}/"
        carried = {name.removeprefix(inside): wheel.read(name) for name in wheel.namelist() if name.startswith(inside)}
        assert carried == student_edition()
        data = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
        said = BytesParser().parsebytes(wheel.read(data))
    assert (said["Name"], said["Version"]) == ("travail-du-clic", version())


def test_the_wheel_holds_no_junk_and_all_data(released):
    names = zipfile.ZipFile(wheel_of(released)).namelist()
    assert [name for name in names if re.search(r"__pycache__|\.pyc$|checkpoints|\.DS_Store", name)] == []
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"widgets", f"travail_du_clic-{version()}.dist-info"}
    assert "widgets/assets/facts/facts.yml" in names and "widgets/labs/captcha/captcha.js" in names


def test_a_sheet_in_the_kit_is_in_its_archive_and_in_the_list_there(released):
    sheets = printed(SHEETS)
    with zipfile.ZipFile(released / f"{PAPER}.zip") as found:
        raw = found.read(f"{PAPER}/LISEZMOI.txt")
        assert set(found.namelist()) == {f"{PAPER}/{name}" for name in ("LISEZMOI.txt", *(s.path.name for s in sheets))}
        assert all(found.read(f"{PAPER}/{each.path.name}") == each.path.read_bytes() for each in sheets)
    assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\n") == raw.count(b"\r\n")
    text = raw.decode("utf-8-sig")
    assert all(each.sheet.file in text and each.sheet.title in text for each in sheets)
    assert max(map(len, text.splitlines())) <= 100 and "{" not in text
    assert "dossier.pdf" in text, "the whole lesson, too"


def test_what_is_made_here_has_the_same_bytes_each_time(released, tmp_path):
    assert pack_sheets(SHEETS, tmp_path / "a.zip").read_bytes() == (released / f"{PAPER}.zip").read_bytes()
    assert build_wheel(ROOT, student_edition(), tmp_path).read_bytes() == wheel_of(released).read_bytes()


def test_the_notes_say_what_each_file_is_for_and_what_is_new(released):
    text = (released / NOTES).read_text(encoding="utf-8")
    for item in items():
        assert f"`{item.name}`" in text and item.purpose in text
    newest = re.search(r"^## .*?\n\n(.+?)\n", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[1]
    assert newest in text
    assert not re.search(r"\n +[^ -]", text), "a release's page shows ends of lines"


def test_without_a_book_it_says_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(release, "BUILD", tmp_path)
    assert release.main([]) == 1
    assert "make book" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_is_for_teachers_keeps_a_release_from_being_made(tmp_path, monkeypatch):
    for name in (COMPLETE.folder, STUDENT.folder):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").touch()
    monkeypatch.setattr(archive, "entries", lambda book, edition: {f"{TOP}/livre/chapters/guide.html": b""})
    monkeypatch.setattr(release.lms, "entries", lambda book: {})
    with pytest.raises(release.notes.ReleaseError, match=r"guide\.html"):
        release.assemble(tmp_path, tmp_path / "files")
    assert not (tmp_path / "files").exists()
