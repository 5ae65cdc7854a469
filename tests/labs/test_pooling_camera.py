"""Codes that come by camera or photograph, with the decoder that ships with the book."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from tests.labs.photographs import jpeg, photograph
from tests.labs.pooling_pages import Pooling, codes
from tests.labs.stage import put_on
from widgets.labs.pooling import PoolingLab

SCAN, STOP, PHOTOS = "Scanner avec la caméra", "Arrêter la caméra", "Lire des photos"
# A camera that sees what `window.sight` draws: SVG text of one or several codes.
FAKE_CAMERA = """
    window.asked = 0;
    window.stopped = 0;
    Object.defineProperty(navigator, "mediaDevices", { configurable: true, value: {
        getUserMedia: async () => {
            window.asked += 1;
            if (window.refuse) throw new DOMException("no", window.refuse);
            const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
            const context = canvas.getContext("2d");
            window.drawing = setInterval(() => {
                context.fillStyle = "#999";
                context.fillRect(0, 0, 640, 480);
                (window.sight ?? []).forEach((picture, i) => context.drawImage(picture, 20 + 310 * i, 100, 290, 290));
            }, 40);
            const stream = canvas.captureStream(25);
            window.track = stream.getTracks()[0];
            const stop = window.track.stop.bind(window.track);
            window.track.stop = () => { window.stopped += 1; clearInterval(window.drawing); stop(); };
            return stream;
        },
    } });
"""
SHOW = """async (pictures) => {
    window.sight = await Promise.all(pictures.map(async (text) => {
        const picture = new Image();
        picture.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
        await picture.decode();
        return picture;
    }));
}"""


@pytest.fixture(scope="module")
def drawn(module):
    """What the book draws of each code: its modules."""

    def draw(code: str) -> np.ndarray:
        rows = """(m, text) => {
            const { side, isDark } = m.qrModules(text);
            return Array.from({ length: side }, (_, i) => Array.from({ length: side }, (_, j) => isDark(i, j)));
        }"""
        return np.array(module("widgets/labs/shared/qr.js").eval(rows, code.replace("-", "")))

    return draw


@pytest.fixture(scope="module")
def pictured(module):
    """The book's own drawing of a code, as the text of an SVG file."""
    draw = '(m, text) => new XMLSerializer().serializeToString(m.qrDrawing(text, "code", { width: 290, height: 290 }))'
    return lambda code: module("widgets/labs/shared/qr.js").eval(draw, code.replace("-", ""))


def give(page: Page, lab, *files) -> None:
    with page.expect_file_chooser() as chosen:
        lab.button(PHOTOS).click()
    chosen.value.set_files(list(files))


PHOTOGRAPHS = {
    "one phone, small and turned": ((3000, 4000), [(260, (900, 1300), 23)], {}),
    "in the dark": ((1600, 1200), [(360, (300, 100), -8)], {"light": 0.25, "noise": 4}),
    "three phones, upside down and sideways": (
        (3000, 2250),
        [(500, (60, 100), 175), (460, (1000, 200), -12), (520, (1900, 300), 90)],
        {"blur": 1},
    ),
    "eight phones": (
        (4000, 3000),
        [(330, (100 + 950 * (i % 4), 100 + 1400 * (i // 4)), turn) for i, turn in enumerate([3, -7, 12, 0, 180, -20, 5, 90])],
        {"light": 0.6},
    ),
}  # fmt: skip


@pytest.mark.parametrize("which", PHOTOGRAPHS)
def test_every_code_of_a_photograph_is_counted(open_lab, page, drawn, which):
    size, phones, look = PHOTOGRAPHS[which]
    given = codes(len(phones))
    shown = [(drawn(code), *phone) for code, phone in zip(given, phones, strict=True)]
    lab = open_lab()
    give(page, lab, jpeg(photograph(shown, size, **look)))
    expect(lab.root).to_have_attribute("data-codes", str(len(given)), timeout=20_000)
    assert sorted(lab.trait("codes")) == sorted(given)
    assert lab.data("bad") == "0"


def test_several_photographs_and_one_without_a_code(open_lab, page, drawn):
    given = codes(2)
    files = [jpeg(photograph([(drawn(code), 400, (200, 100), 5)], (1600, 1200))) for code in given]
    lab = open_lab()
    give(page, lab, *files, jpeg(photograph([], (800, 600)), "table.jpg"))
    expect(lab.root).to_have_attribute("data-codes", "2", timeout=20_000)
    expect(
        lab.root.get_by_text("Aucun code QR n’a été trouvé dans l’image «\u202ftable.jpg\u202f»").first
    ).to_be_visible()


def test_a_picture_that_is_none_costs_a_sentence(open_lab, page):
    lab = open_lab()
    give(page, lab, {"name": "photo.heic", "mimeType": "image/heic", "buffer": b"\0\0\0\x18ftypheic" + bytes(40)})
    expect(lab.root.get_by_text("«\u202fphoto.heic\u202f» n’a pas pu être lu").first).to_be_visible()


def test_the_page_stays_alive_while_a_large_photograph_is_read(open_lab, page, drawn):
    lab = open_lab()
    page.evaluate("""() => {
        window.gaps = [];
        let last = performance.now();
        setInterval(() => { const now = performance.now(); window.gaps.push(now - last); last = now; }, 5);
    }""")
    (code,) = codes(1)
    give(page, lab, jpeg(photograph([(drawn(code), 300, (2900, 2000), 12)], (4000, 3000))))
    expect(lab.root).to_have_attribute("data-codes", "1", timeout=20_000)
    # Read in one go, the page would be dead once, and for long.
    assert page.evaluate("gaps.filter((gap) => gap > 10).length") >= 3


def test_the_camera_starts_on_a_press_and_takes_each_code_once(open_lab, page, pictured):
    page.add_init_script(FAKE_CAMERA)
    lab = open_lab()
    expect(lab.root.get_by_text("restent sur cet appareil")).to_be_visible()
    assert page.evaluate("asked") == 0
    given = codes(3)
    page.evaluate(SHOW, [pictured(code) for code in given[:2]])
    lab.button(SCAN).click()
    expect(lab.root).to_have_attribute("data-codes", "2")
    expect(lab.root.get_by_text("2 codes QR lus.")).to_be_visible()
    page.evaluate(SHOW, [pictured(given[2])])
    expect(lab.root).to_have_attribute("data-codes", "3")
    page.wait_for_timeout(500)
    assert lab.data("bad") == "0"
    lab.button(STOP).click()
    assert page.evaluate("[asked, stopped]") == [1, 1]
    expect(lab.root.get_by_label("Image de la caméra")).to_be_hidden()


@pytest.mark.parametrize(
    "leave",
    [
        lambda page, lab: page.keyboard.press("Escape"),
        lambda page, lab: page.evaluate("dispatchEvent(new Event('pagehide'))"),
        lambda page, lab: page.evaluate("window.track.dispatchEvent(new Event('ended'))"),
        lambda page, lab: page.evaluate(
            "Object.defineProperty(document, 'hidden', { get: () => true }); document.dispatchEvent(new Event('visibilitychange'))"
        ),
    ],
    ids=["Esc", "leaving", "unplugged", "hidden"],
)
def test_the_camera_goes_off_when_it_is_no_longer_looked_at(open_lab, page, leave):
    page.add_init_script(FAKE_CAMERA)
    lab = open_lab()
    lab.button(SCAN).click()
    expect(lab.button(STOP)).to_be_focused()
    expect(lab.button(STOP)).to_be_enabled()
    leave(page, lab)
    expect(lab.button(SCAN)).to_be_visible()
    assert page.evaluate("stopped") == 1


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        ("NotAllowedError", "L’usage de la caméra a été refusé."),
        ("NotFoundError", "Cet appareil n’a pas de caméra."),
        ("NotReadableError", "La caméra ne répond pas."),
    ],
)
def test_a_camera_that_does_not_come_costs_a_sentence_that_says_what_to_do(open_lab, page, refusal, said):
    page.add_init_script(f"{FAKE_CAMERA} window.refuse = {refusal!r};")
    lab = open_lab()
    lab.button(SCAN).click()
    expect(lab.root.get_by_role("paragraph").filter(has_text=said)).to_contain_text("donnez une photo")
    expect(lab.root.get_by_role("status")).to_contain_text(said)
    expect(lab.button(SCAN)).to_be_enabled()
    expect(lab.button("Prendre une photo")).to_be_visible()


def test_over_plain_http_the_page_says_that_the_camera_needs_more(page):
    put_on(page, PoolingLab(), origin="http://lab.test")  # 127.0.0.1 is trusted without https
    lab = Pooling(page)
    assert page.evaluate("navigator.mediaDevices === undefined")
    lab.button(SCAN).click()
    expect(lab.root.get_by_role("paragraph").filter(has_text="qu’à une page en https")).to_be_visible()


def test_a_decoder_that_does_not_come_is_asked_for_again(open_lab, page, pictured):
    page.add_init_script(FAKE_CAMERA)
    lab = open_lab()
    page.evaluate("""() => {
        window.append = document.head.append;
        document.head.append = (script) => script.dispatchEvent(new Event("error"));
    }""")
    lab.button(SCAN).click()
    expect(lab.root.get_by_role("paragraph").filter(has_text="n’est pas arrivé")).to_be_visible()
    assert page.evaluate("asked") == 0
    give(page, lab, jpeg(photograph([], (80, 60))))
    expect(lab.root.get_by_text("«\u202fphoto.jpg\u202f» n’a pas été lue").first).to_be_visible()
    page.evaluate("void (document.head.append = window.append)")
    (code,) = codes(1)
    page.evaluate(SHOW, [pictured(code)])
    lab.button(SCAN).click()
    expect(lab.root).to_have_attribute("data-codes", "1")
