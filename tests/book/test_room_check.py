"""`{room-check}`: it tells a device that has all that the labs need from one that lacks something."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.axe import violations
from tests.book.conftest import FORBID_STORAGE
from tests.conftest import ROOT
from tests.servers import THEME_IS_THERE, serve
from widgets.book.room_check import strings as words
from widgets.labs import LABS

BOOK = {"index": "# Vérifier la salle\n\n:::{room-check}\n:::\n"}
NEEDED = {"script", "module", "picture", "drawing"}
OPTIONAL = {"print", "download", "camera"}

FULL_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
FORGETFUL_STORAGE = "Storage.prototype.setItem = () => {};"
NO_CANVAS = "HTMLCanvasElement.prototype.getContext = () => null;"
NO_LAYOUT = "SVGGraphicsElement.prototype.getBBox = () => ({ width: 0 });"
NO_WEBP = "HTMLImageElement.prototype.decode = () => Promise.reject(new DOMException('no', 'EncodingError'));"
NEVER_DECODES = "HTMLImageElement.prototype.decode = () => new Promise(() => {});"
SLOW = "{ let t = 0; performance.now = () => (t += 900); }"
FAST = "{ let t = 0; performance.now = () => (t += 12); }"


@pytest.fixture(scope="module")
def folder(build_once):
    """Where the built page is."""
    built = build_once(BOOK)
    assert built.warnings == ""
    return built.output


@pytest.fixture
def room(page, folder):
    """`room(script)`: the page's check, done, where `script` has spoiled something first."""

    def opened(script: str = FAST):
        page.add_init_script(script)
        page.goto((folder / "index.html").as_uri())
        return done(page)

    return opened


def done(page):
    root = page.locator(".tc-room")
    expect(root).to_have_attribute("data-verdict", re.compile("good|limited|bad"), timeout=20_000)
    return root


def state(root, name: str) -> str | None:
    return root.locator(f'[data-check="{name}"]').get_attribute("data-state")


def test_a_browser_that_has_everything_is_ready_and_keeps_nothing(room, page):
    root = room()
    assert root.get_attribute("data-verdict") == "good"
    expect(root.get_by_role("status")).to_contain_text("Tout est prêt")
    assert {
        name: state(root, name) for name in NEEDED | {"storage", "speed", "screen", "print", "download", "address"}
    } == dict.fromkeys(NEEDED | {"storage", "speed", "screen", "print", "download", "address"}, "good")
    without_labs = words.SCRIPT["checks"].keys() - {"labs"}
    assert root.locator("[data-check]").count() == len(without_labs)
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('travail-du-clic/'))") == []
    assert root.locator("[data-check=picture] img").evaluate("image => image.naturalWidth") == 80


@pytest.fixture(scope="module")
def played(build_once):
    """Address of the page as the book has it, which plays every lab."""
    names = " ".join(lab.entry.stem for lab in LABS)
    built = build_once({"index": BOOK["index"].replace("{room-check}", "{room-check} " + names)})
    assert built.warnings == ""
    with serve(built.output) as address:
        yield f"{address}/index.html"


def labs_of(root):
    return root.locator("[data-check=labs]")


def test_every_lab_is_really_started_and_played_and_nothing_of_it_is_kept_or_left(page, played):
    page.add_init_script(FAST)
    page.goto(played)
    page.evaluate("localStorage.setItem('travail-du-clic/v1/captcha', 'mine')")
    root = done(page)
    expect(labs_of(root)).to_contain_text("Tous démarrent et répondent.")
    assert root.get_attribute("data-verdict") == "good"
    kept = page.evaluate("Object.entries(localStorage).filter(([key]) => key.startsWith('travail-du-clic/'))")
    assert kept == [["travail-du-clic/v1/captcha", "mine"]]
    assert page.locator(".tc-lab, .tc-widget").count() == 0
    assert page.evaluate("document.activeElement === document.body")
    assert page.locator("template[data-room-lab]").count() == len(words.LABS) == len(LABS)


@pytest.mark.parametrize(
    ("script", "blocked", "said"),
    [
        ("delete Array.prototype.flatMap;", None, ["Atelier CAPTCHA : ne démarre pas", "La foule : ne démarre pas"]),
        ("", "**/labs/crowd.js*", ["La foule : le programme n’arrive pas"]),
        ("", "**/labs/captcha-first*.webp", ["Atelier CAPTCHA : les images n’arrivent pas"]),
        (
            "Object.defineProperty(HTMLInputElement.prototype, 'value', { get: () => '', set() {} });",
            None,
            ["Et si on trichait ? : démarre, mais ne répond pas"],
        ),
    ],
    ids=["lacking browser", "filtered script", "filtered pictures", "deaf"],
)
def test_a_lab_that_fails_makes_the_room_red_and_says_what_to_do(page, played, script, blocked, said):
    page.add_init_script(FAST + script)
    if blocked:
        page.route(blocked, lambda route: route.abort())
    page.goto(played)
    root = done(page)
    assert root.get_attribute("data-verdict") == "bad"
    text = re.sub(r"\s", " ", labs_of(root).inner_text())
    assert [sentence for sentence in said if sentence not in text] == [], text
    expect(labs_of(root).locator(".tc-room__help")).to_be_visible()
    if blocked:
        page.unroute(blocked)
        page.get_by_role("button", name="Vérifier de nouveau").click()
        expect(root).to_have_attribute("data-verdict", "good", timeout=20_000)


def test_the_chapter_plays_every_lab():
    chapter = (ROOT / "chapters/verifier-la-salle.md").read_text(encoding="utf-8")
    assert re.search(r"\{room-check\} (.*)", chapter)[1].split() == list(words.LABS)
    assert set(words.LABS) == {lab.entry.stem for lab in LABS}


def test_it_sends_nothing_and_loads_only_its_tile(folder, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    with serve(folder) as address:
        page.goto(f"{address}/index.html")
        done(page)
        page.wait_for_function(THEME_IS_THERE)  # the theme's script comes once the page is there
        before = len(asked)
        page.get_by_role("button", name="Vérifier de nouveau").click()
        done(page)
        page.evaluate("() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))")
    assert all(url.startswith((address, "blob:")) for url in asked)
    assert {url.partition("?")[0].rpartition("/")[2] for url in asked[before:] if url.startswith("http")} <= {
        "room-check.webp"
    }


@pytest.mark.parametrize("script", [FORBID_STORAGE, FULL_STORAGE, FORGETFUL_STORAGE])
def test_without_storage_one_can_work_but_is_told(room, script):
    root = room(FAST + script)
    assert root.get_attribute("data-verdict") == "limited"
    assert state(root, "storage") == "bad"
    expect(root.get_by_role("status")).to_contain_text("Utilisable, avec une réserve")
    expect(root.get_by_role("status")).to_contain_text("Mémoire")
    expect(root.locator("[data-check=storage]")).to_contain_text("fenêtre privée")


@pytest.mark.parametrize(
    ("script", "check"),
    [(NO_CANVAS, "drawing"), (NO_LAYOUT, "drawing"), (NO_WEBP, "picture"), (NEVER_DECODES, "picture")],
)
def test_without_what_the_labs_need_the_device_is_not_ready(room, script, check):
    root = room(FAST + script)
    assert root.get_attribute("data-verdict") == "bad"
    assert [name for name in NEEDED if state(root, name) == "bad"] == [check]
    expect(root.get_by_role("status")).to_contain_text("n’est pas prêt")
    expect(root.get_by_role("status")).to_contain_text(words.SCRIPT["checks"][check]["name"])
    expect(root.locator(f'[data-check="{check}"] .tc-room__help')).to_be_visible()


def test_a_tile_that_is_missing_is_found_out(folder, page):
    with serve(folder) as address:
        page.route("**/room-check.webp*", lambda route: route.abort())
        page.goto(f"{address}/index.html")
        root = done(page)
        assert (root.get_attribute("data-verdict"), state(root, "picture")) == ("bad", "bad")
        page.unroute("**/room-check.webp*")
        page.get_by_role("button", name="Vérifier de nouveau").click()
        expect(root).to_have_attribute("data-verdict", "good", timeout=20_000)


def test_a_filter_that_forbids_modules_from_memory_is_found_out(folder, page):
    with_memory, without = "script-src 'self' blob:", "script-src 'self'"
    with serve(folder) as address:
        page.route(
            "**/index.html",
            lambda route: route.fulfill(
                response=(answer := route.fetch()),
                body=answer.text().replace(with_memory, without),
            ),
        )
        page.goto(f"{address}/index.html")
        root = done(page)
        assert (root.get_attribute("data-verdict"), state(root, "module")) == ("bad", "bad")


@pytest.mark.parametrize(
    ("step", "word", "expected"),
    [
        (12, "Rapide\u00a0: 12\u00a0ms", "good"),
        (400, "Correct\u00a0: 400\u00a0ms", "good"),
        (900, "Lent\u00a0: 900\u00a0ms", "limited"),
    ],
)
def test_the_time_to_train_a_model_is_measured_and_judged(room, step, word, expected):
    root = room(f"{{ let t = 0; performance.now = () => (t += {step}); }}")
    expect(root.locator("[data-check=speed]")).to_contain_text(word)
    assert state(root, "speed") == expected
    assert root.get_attribute("data-verdict") == expected


def test_what_is_optional_changes_no_verdict(room):
    root = room(
        FAST
        + "window.print = undefined; delete HTMLAnchorElement.prototype.download; delete Navigator.prototype.mediaDevices;"
    )
    assert root.get_attribute("data-verdict") == "good"
    assert {name: state(root, name) for name in OPTIONAL} == dict.fromkeys(OPTIONAL, "absent")
    expect(root.locator("[data-check=print]")).to_contain_text("absent, facultatif")


def test_a_very_narrow_window_is_a_reserve(room, page):
    page.set_viewport_size({"width": 280, "height": 600})
    root = room()
    assert state(root, "screen") == "limited"
    assert root.get_attribute("data-verdict") == "limited"


def test_without_javascript_it_says_so_and_what_is_left(browser, folder):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    text = page.locator(".tc-room").inner_text()
    assert words.WITHOUT_SCRIPT in text and "Restent lisibles" in text
    assert words.STARTING not in text
    context.close()


def test_a_browser_too_old_for_the_script_is_told_apart(folder, page):
    with serve(folder) as address:
        page.route(
            "**/room-check.js*",
            lambda route: route.fulfill(body="syntaxe inconnue ici", content_type="text/javascript"),
        )
        page.goto(f"{address}/index.html")
        expect(page.locator(".tc-room")).to_contain_text("trop ancien")


def test_states_are_told_by_words_and_shapes_not_by_colour(room):
    root = room(FAST + FORBID_STORAGE + NO_CANVAS)
    shapes = {}
    for item in root.locator("[data-check]").all():
        shape = item.locator("path").get_attribute("d")
        shapes.setdefault(item.get_attribute("data-state"), set()).add(shape)
    assert all(len(found) == 1 for found in shapes.values())
    assert len({next(iter(found)) for found in shapes.values()}) == len(shapes) >= 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("script", [FAST, SLOW + FORBID_STORAGE, FAST + NO_CANVAS])
def test_axe_finds_nothing(browser, folder, scheme, script):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.add_init_script(script)
    page.goto((folder / "index.html").as_uri())
    done(page)
    assert violations(page) == []
    context.close()
