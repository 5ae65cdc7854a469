"""The package as a platform plays it: unzipped on a web server, in a frame below a strict SCORM 1.2 run-time."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests import browsers
from tests.axe import violations
from tests.browser.conftest import ROOT, Watch
from tests.servers import serve
from widgets.archive.files import LIMIT, book_files, write_zip
from widgets.book.editions import STUDENT
from widgets.lms import strings as words
from widgets.lms.__main__ import entries
from widgets.lms.contents import questions, read_contents
from widgets.lms.manifest import NAME
from widgets.lms.pages import PROMISE

PLATFORM = ROOT / "tests/lms"
STORE = "travail-du-clic-plateforme/v1/"


@pytest.fixture(scope="session")
def students(book: Path) -> Path:
    return book.with_name(STUDENT.folder)


@pytest.fixture(scope="session")
def package(students: Path, tmp_path_factory) -> Path:
    return write_zip(tmp_path_factory.mktemp("lms") / "package.zip", entries(students))


@pytest.fixture(scope="session")
def platform(package: Path) -> Iterator[str]:
    """Address of a web server that has the platform's page, and the package beside it."""
    folder = package.parent / "site"
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder / "content")
    for name in ("player.html", "run_time.js"):
        shutil.copy(PLATFORM / name, folder)
    (folder / "favicon.ico").touch()  # browsers ask for it
    with serve(folder) as address:
        yield address


class Visit:
    """A reader who opens the package on a device (a browser context)."""

    def __init__(self, device: BrowserContext, platform: str, learner: str = "a", extra: str = "", **options) -> None:
        self.page = device.new_page()
        self.watch = Watch(self.page)
        self.platform = platform
        self.page.goto(f"{platform}/player.html?learner={learner}&options={quote(json.dumps(options))}{extra}")
        self.launch = self.page.frame_locator("#sco")
        self.book = self.launch.frame_locator("iframe")
        expect(self.book.locator("article h1")).to_be_visible()

    def go(self, chapter: str) -> None:
        """As a link in the book does: the page in the frame changes."""
        next(frame for frame in self.page.frames if "/livre/" in frame.url).goto(
            f"{self.platform}/content/livre/chapters/{chapter}.html"
        )

    def answer(self, quiz: str, *choices: int) -> None:
        form = self.book.locator(f"#quiz-{quiz}")
        expect(form).to_have_attribute("data-state", "blank")
        for choice in choices:
            form.locator("input").nth(choice).check()
        form.get_by_role("button", name="Valider").click()

    def tick(self) -> None:
        self.book.get_by_label("J’ai lu ce chapitre").check()

    def leave(self) -> dict:
        """Close the package as a platform's own button does; returns what the platform now has."""
        self.page.get_by_role("button", name="Leave").click()
        self.page.wait_for_function("runTime.state() === 'terminated'")
        errors = [call for call in self.page.evaluate("runTime.log") if call["error"] != "0"]
        assert errors == []
        assert self.watch.foreign == []
        assert [text for text in self.watch.errors if not text.startswith("failed:")] == []
        saved = self.page.evaluate("runTime.saved()")
        self.page.close()
        return saved["values"]


@pytest.fixture
def device(browser: Browser) -> Iterator[BrowserContext]:
    with browsers.device(browser) as context:
        yield context


@pytest.fixture
def other_device(browser: Browser) -> Iterator[BrowserContext]:
    with browsers.device(browser) as context:
        yield context


def carry(device: BrowserContext, other: BrowserContext, platform: str, learner: str) -> None:
    """The platform's server is the same for both devices; here its records are each browser's."""
    names = [f"platform/{learner}"]
    pages = [context.new_page() for context in (device, other)]
    for page in pages:
        page.goto(f"{platform}/run_time.js")
    kept = pages[0].evaluate("(names) => names.map((name) => localStorage.getItem(name))", names)
    pages[1].evaluate(
        "([names, kept]) => names.forEach((name, n) => localStorage.setItem(name, kept[n]))", [names, kept]
    )
    for page in pages:
        page.close()


def quizzes_of(students: Path, chapter: str) -> list[dict]:
    contents = read_contents(students)
    return next(page["questions"] for page in contents["pages"] if page["key"] == f"read/{chapter}")


def test_a_student_reads_answers_leaves_and_goes_on_from_another_device(students, platform, device, other_device):
    first, second = (q for q in quizzes_of(students, "digital-labor") if q["kind"] == "single")
    wrong = next(n for n in range(second["count"]) if n not in second["right"])
    total = len(questions(read_contents(students)))
    visit = Visit(device, platform)
    visit.go("digital-labor")
    visit.answer(first["key"].removeprefix("quiz/"), *first["right"])
    visit.answer(second["key"].removeprefix("quiz/"), wrong)
    expect(visit.launch.get_by_text("Pages faites : 1 sur")).to_be_visible()  # without leaving
    visit.go("captcha")
    visit.tick()
    saved = visit.leave()
    assert saved["cmi.core.lesson_status"] == "incomplete"
    assert saved["cmi.core.score.raw"] == str(round(100 / total))
    assert saved["cmi.core.total_time"] > "0000:00:00.00"

    carry(device, other_device, platform, "a")
    visit = Visit(other_device, platform)
    expect(visit.launch.get_by_text("Pages faites : 2 sur")).to_be_visible()
    visit.go("digital-labor")
    expect(visit.book.locator(f"#{first['key'].replace('/', '-')}")).to_have_attribute("data-state", "right")
    expect(visit.book.locator(f"#{second['key'].replace('/', '-')}")).to_have_attribute("data-state", "wrong")
    visit.go("captcha")
    expect(visit.book.get_by_label("J’ai lu ce chapitre")).to_be_checked()
    again = visit.leave()
    assert again | {"cmi.core.total_time": ""} == saved | {"cmi.core.total_time": ""}


def test_every_page_done_completes_the_lesson(students, platform, device):
    visit = Visit(device, platform)
    for page in read_contents(students)["pages"]:
        visit.go(page["key"].removeprefix("read/"))
        visit.tick()
    expect(visit.launch.get_by_text(words.SCRIPT["complete"])).to_be_visible()
    saved = visit.leave()
    assert saved["cmi.core.lesson_status"] == "completed"
    assert saved["cmi.core.score.raw"] == ""  # no quiz, no mark


def test_another_student_on_the_same_device_starts_clean(platform, device):
    visit = Visit(device, platform, "a")
    visit.go("captcha")
    visit.tick()
    visit.leave()
    visit = Visit(device, platform, "b")
    visit.go("captcha")
    expect(visit.book.get_by_label("J’ai lu ce chapitre")).not_to_be_checked()
    saved = visit.leave()
    assert saved["cmi.suspend_data"].endswith("||")
    visit = Visit(device, platform, "a")
    visit.go("captcha")
    expect(visit.book.get_by_label("J’ai lu ce chapitre")).to_be_checked()
    visit.leave()


def test_closing_the_window_ends_the_session_too(platform, device):
    visit = Visit(device, platform)
    visit.go("captcha")
    visit.tick()
    visit.page.goto(f"{platform}/run_time.js")  # at once: before the pause after a change is over
    saved = visit.page.evaluate("JSON.parse(localStorage.getItem('platform/a'))")
    assert len(saved["values"]["cmi.suspend_data"].split("|")[2]) == 4
    assert saved["exit"] == "suspend"


def test_a_plain_copy_of_the_book_on_the_same_site_is_left_alone(platform, device):
    page = device.new_page()
    page.goto(f"{platform}/run_time.js")
    page.evaluate("localStorage.setItem('travail-du-clic/v1/read/captcha', 'true')")
    visit = Visit(device, platform)
    visit.go("captcha")
    expect(visit.book.get_by_label("J’ai lu ce chapitre")).not_to_be_checked()
    visit.leave()
    assert page.evaluate("localStorage['travail-du-clic/v1/read/captcha']") == "true"


def test_without_a_platform_it_is_the_plain_book_and_says_so(platform, device, package):
    visit = Visit(device, platform, extra="&without")
    expect(visit.launch.get_by_role("status")).to_have_text(words.SCRIPT["none"])
    expect(visit.launch.get_by_text(words.BAR)).to_be_hidden()
    visit.go("captcha")
    visit.tick()
    assert visit.page.evaluate("runTime.log") == []
    page = device.new_page()
    page.goto((package.parent / "site/content/scorm.html").as_uri())
    expect(page.get_by_role("status")).to_have_text(words.SCRIPT["none"])
    expect(page.frame_locator("iframe").locator("article h1")).to_be_visible()


def test_the_book_tells_what_the_platform_receives_wherever_it_says_that_nothing_leaves(package):
    with zipfile.ZipFile(package) as archive:
        promising = set()
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8") if name.endswith(".html") else ""
            article = text.partition("<article")[2].partition("</article>")[0]
            if PROMISE.search(article):
                promising.add(name.removeprefix("livre/chapters/"))
                assert words.NOTICE in article, name
    assert {"accueil.html", "bilan.html", "ce-que-ce-livre-sait.html", "mon-bilan.html"} <= promising


def test_erasing_in_the_book_leaves_the_platforms_record_as_the_notice_says(platform, device):
    visit = Visit(device, platform)
    visit.go("captcha")
    visit.tick()
    visit.go("ce-que-ce-livre-sait")
    expect(visit.book.locator(".tc-device__item", has_text="Chapitre lu")).to_have_count(1)
    visit.book.get_by_role("button", name="Tout effacer", exact=True).click()
    visit.book.get_by_role("button", name="Oui, tout effacer").click()
    expect(visit.book.locator(".tc-device__item", has_text="Chapitre lu")).to_have_count(0)
    saved = visit.leave()
    assert len(saved["cmi.suspend_data"].split("|")[2]) == 4


@pytest.mark.parametrize("width", [390, 1280])
def test_the_launch_page_fills_the_window_has_one_scrollbar_and_names_its_parts(platform, device, width):
    visit = Visit(device, platform)
    visit.page.set_viewport_size({"width": width, "height": 844})
    launch = next(frame for frame in visit.page.frames if frame.url.endswith("/scorm.html"))
    for opened in (False, True):
        if opened:
            visit.launch.get_by_text(words.MORE).click()
        size = launch.evaluate(
            "[document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]"
        )
        assert size == [0, 0]
        assert launch.evaluate("innerHeight - document.querySelector('iframe').getBoundingClientRect().bottom") == 0
        assert launch.evaluate("document.querySelector('iframe').clientHeight") > 200
    assert violations(launch) == []
    visit.leave()


def test_every_file_of_the_package_is_in_its_manifest_and_it_is_small_enough(package, students):
    assert package.stat().st_size < LIMIT
    with zipfile.ZipFile(package) as archive:
        names = set(archive.namelist())
        root = ElementTree.fromstring(archive.read(NAME))
        listed = [element.get("href") for element in root.iter() if element.tag.endswith("}file")]
    assert {unquote(address) for address in listed} == names - {NAME}
    assert len(listed) == len(set(listed))
    assert not any(address.startswith(("/", "..")) or ":" in address or "\\" in address for address in listed)
    assert names - {NAME, "scorm.html", "scorm.js", "scorm.css"} == {f"livre/{name}" for name in book_files(students)}


def test_nothing_in_the_package_keeps_data_under_the_plain_books_name(package):
    with zipfile.ZipFile(package) as archive:
        texts = {
            name: archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith((".js", ".html"))
        }
    assert [name for name, text in texts.items() if "travail-du-clic/v1" in text] == []
    assert STORE in texts["scorm.js"] and STORE in texts["livre/_book/book.js"]
