"""« Mettre la classe en commun » in a page: what a teacher does with codes, files, camera and keyboard."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest
from playwright.sync_api import expect

from tests.labs.pasted import FILES, spoiled
from tests.labs.pooling_pages import codes, opener
from tests.labs.stage import rows_of
from widgets.learning import pool_labels

KEPT = "travail-du-clic/v1/pooling"


@pytest.fixture
def open_lab(page):
    return opener(page)


def test_it_starts_empty(open_lab):
    lab = open_lab()
    assert (lab.data("codes"), lab.data("bad"), lab.data("labels"), lab.data("minutes")) == ("0", "0", "0", "0.0")
    assert (lab.data("accuracy-majority"), lab.data("accuracy-dawid-skene"), lab.data("concept")) == ("", "", "")
    expect(lab.root.get_by_role("heading")).to_have_count(1)
    expect(lab.box).to_be_visible()


def test_pasted_codes_count_within_the_event_and_leave_the_box(open_lab):
    lab = open_lab()
    given = codes(30, seconds=120)
    at_once = lab.page.evaluate(
        """(text) => {
            const root = document.querySelector("section");
            const box = root.querySelector("textarea");
            box.value = text;
            box.dispatchEvent(new Event("input", { bubbles: true }));
            return { ...root.dataset, text: box.value };
        }""",
        "\n".join(given),
    )
    assert (at_once["codes"], at_once["bad"], at_once["labels"], at_once["minutes"]) == ("30", "0", "1800", "60.0")
    assert 0.5 < float(at_once["accuracyMajority"]) < 1
    assert len(at_once["accuracyDawidSkene"]) == 6
    assert at_once["text"] == ""
    assert lab.trait("codes") == sorted(given)
    assert lab.trait("concept") == "crosswalk"
    expect(lab.root.get_by_role("status")).to_contain_text("30 codes ajoutés")


def test_bad_lines_are_listed_and_stay_to_be_mended(open_lab):
    lab = open_lab()
    given = codes(4)
    evil = '<img src=x onerror="window.evil = 1">'
    lab.paste([given[0], spoiled(given[1]), given[2], given[0], evil])
    assert (lab.data("codes"), lab.data("bad")) == ("2", "3")
    assert lab.box.input_value().splitlines() == [spoiled(given[1]), given[0], evil]
    problems = lab.root.get_by_role("listitem")
    expect(problems.nth(0)).to_contain_text("faute de frappe")
    expect(problems.nth(1)).to_contain_text("déjà compté")
    expect(problems.nth(2)).to_contain_text(evil)
    assert lab.page.evaluate("[window.evil, document.images.length]") == [None, 0]
    lab.button(f"Corriger la ligne {spoiled(given[1])}").click()
    assert lab.page.evaluate(
        "getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"
    ) == spoiled(given[1])
    lab.page.keyboard.insert_text(given[1])
    lab.settle()
    assert (lab.data("codes"), lab.data("bad")) == ("3", "2")
    lab.button(f"Retirer la ligne {given[0]}").click()
    assert (lab.data("codes"), lab.data("bad")) == ("3", "1")
    assert lab.box.input_value() == evil


def test_good_codes_stay_whatever_happens_to_the_box(open_lab):
    lab = open_lab()
    given = codes(3)
    lab.paste(given[:2])
    lab.box.fill("n'importe quoi")
    assert (lab.data("codes"), lab.data("bad")) == ("2", "1")
    lab.box.fill("")
    lab.paste([given[2]])
    assert (lab.data("codes"), lab.data("bad")) == ("3", "0")


def test_typing_a_code_by_hand_keeps_the_caret_by_its_line(open_lab):
    lab = open_lab()
    lab.box.fill("une ligne\nune autre ligne")
    lab.page.keyboard.press("Control+Home")
    lab.page.keyboard.press("End")
    lab.page.keyboard.press("Enter")
    (code,) = codes(1)
    lab.page.keyboard.type(code.lower().replace("-", " "))
    lab.settle()
    assert lab.data("codes") == "1"
    assert lab.box.input_value() == "une ligne\nune autre ligne"
    assert lab.box.evaluate("(box) => box.selectionStart") == len("une ligne\n")


def test_another_concept_waits_for_its_turn(open_lab):
    lab = open_lab()
    lab.paste([*codes(3), *codes(2, concept="traffic-light")])
    assert (lab.data("concept"), lab.data("codes"), lab.data("bad")) == ("crosswalk", "3", "2")
    expect(lab.root.get_by_text("Ce code porte sur un autre concept (feu de circulation)").first).to_be_visible()
    lab.root.get_by_label("feu de circulation").check()
    lab.settle()
    assert (lab.data("concept"), lab.data("codes"), lab.data("bad")) == ("traffic-light", "2", "0")
    lab.root.get_by_label("passage piéton").check()
    assert (lab.data("concept"), lab.data("codes")) == ("crosswalk", "3")


def test_files_are_read_and_ours_put_the_class_back(open_lab):
    lab = open_lab()
    given = codes(5)
    files = [
        {"name": "a.txt", "mimeType": "text/plain", "buffer": f"{given[0]}\r\n".encode()},
        {"name": "b.txt", "mimeType": "text/plain", "buffer": ("\ufeff" + "\n".join(given[1:])).encode()},
    ]
    lab.root.locator("input[type=file]").set_input_files(files)
    expect(lab.root).to_have_attribute("data-codes", "5")
    with lab.page.expect_download() as saved:
        lab.button("Exporter en JSON").click()
    content = saved.value.path().read_text(encoding="utf-8")
    assert json.loads(content)["codes"] == sorted(given)
    again = open_lab()
    again.root.locator("input[type=file]").set_input_files(
        [{"name": "c.json", "mimeType": "", "buffer": content.encode()}]
    )
    expect(again.root).to_have_attribute("data-codes", "5")


def test_dropped_files_are_read(open_lab):
    lab = open_lab()
    lab.page.evaluate(
        """(text) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([text], "codes.txt", { type: "text/plain" }));
            document.querySelector("textarea").dispatchEvent(
                new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }""",
        "\n".join(codes(3)),
    )
    expect(lab.root).to_have_attribute("data-codes", "3")


def test_a_file_that_is_no_text_is_named_and_the_box_stays_as_it_is(open_lab):
    lab = open_lab()
    lab.paste(["une ligne à revoir"])
    chooser = lab.root.locator("input[type=file]")
    files = {name: {"name": name, "mimeType": "", "buffer": content} for name, content, _ in FILES}
    labels = {"name": "clics.csv", "mimeType": "", "buffer": b"concept,round,tile,label,seconds\r\n"}
    chooser.set_input_files([files["lettre.docx"], files["classe.xlsx"], labels])
    notice = lab.root.get_by_role("paragraph").filter(has_text="lettre.docx")
    expect(notice).to_contain_text("« lettre.docx » est un document de traitement de texte")
    expect(notice).to_contain_text("« classe.xlsx » est un classeur de tableur")
    expect(notice).to_contain_text("« clics.csv » contient des étiquettes")
    assert lab.box.input_value() == "une ligne à revoir"
    chooser.set_input_files([files["excel.csv"]])
    expect(lab.root).to_have_attribute("data-codes", "2")
    assert lab.box.input_value() == "une ligne à revoir\nPrénom;Code"


def test_several_codes_on_a_line_are_all_taken_and_a_slip_stays(open_lab):
    lab = open_lab()
    first, second, third = codes(3)
    lab.paste([f"Ana {first} ; Zoé {spoiled(second)} ; {third}"])
    assert (lab.data("codes"), lab.data("bad"), lab.box.input_value()) == ("2", "1", f"Zoé {spoiled(second)}")
    expect(lab.root.get_by_role("status")).to_contain_text("2 codes ajoutés")


def test_undo_takes_back_the_last_addition(open_lab):
    lab = open_lab()
    given = codes(4)
    lab.paste(given[:3])
    lab.paste(given[3:])
    lab.button("Annuler le dernier ajout").click()
    assert lab.trait("codes") == sorted(given[:3])
    lab.button("Annuler le dernier ajout").click()
    assert lab.data("codes") == "0"
    expect(lab.button("Annuler le dernier ajout")).to_be_disabled()


def test_all_survives_a_reload_and_starting_over_asks_first(open_lab):
    lab = open_lab(storage_key="pooling")
    lab.paste([*codes(3), "une ligne à revoir"])
    lab.page.wait_for_function("(key) => localStorage.getItem(key)?.includes('revoir')", arg=KEPT)
    lab = open_lab(storage_key="pooling")
    assert (lab.data("codes"), lab.data("bad"), lab.box.input_value()) == ("3", "1", "une ligne à revoir")
    lab.button("Tout recommencer").click()
    lab.button("Non, garder").click()
    assert lab.data("codes") == "3"
    lab.button("Tout recommencer").click()
    lab.button("Oui, tout effacer").click()
    assert (lab.data("codes"), lab.data("bad"), lab.data("concept"), lab.box.input_value()) == ("0", "0", "", "")
    assert lab.page.evaluate("localStorage.length") == 0


def test_nothing_is_kept_without_a_key(open_lab):
    lab = open_lab()
    lab.paste(codes(2))
    expect(lab.root.get_by_role("status")).to_contain_text("2 codes")
    assert lab.page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(
    "kept", ["{{{", "null", '{"concept":"bus","codes":[],"draft":""}', '{"concept":"","codes":[3],"draft":""}']
)
def test_unreadable_storage_costs_a_notice(open_lab, kept):
    lab = open_lab(storage_key="pooling")
    lab.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, kept])
    lab = open_lab(storage_key="pooling")
    expect(lab.root.get_by_text("était illisible")).to_be_visible()
    lab.paste(codes(2))
    assert lab.data("codes") == "2"


def test_codes_kept_that_no_longer_hold_come_back_as_lines(open_lab):
    lab = open_lab(storage_key="pooling")
    good, other = codes(2)
    kept = json.dumps({"concept": "crosswalk", "codes": [good, spoiled(other)], "draft": "brouillon"})
    lab.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, kept])
    lab = open_lab(storage_key="pooling")
    assert (lab.data("codes"), lab.data("bad")) == ("1", "2")
    assert lab.box.input_value().splitlines() == ["brouillon", spoiled(other)]


def test_full_storage_costs_a_notice(open_lab, page):
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    lab = open_lab(storage_key="pooling")
    lab.paste(codes(2))
    expect(lab.root.get_by_text("seront perdus")).to_be_visible()


def test_csv_holds_the_votes(open_lab):
    lab = open_lab()
    lab.paste(codes(3, rounds=2))
    text = lab.export("CSV")
    rows = rows_of(text)
    assert list(rows[0]) == ["concept", "task", "annotator", "label"]
    assert len(rows) == 36
    assert {row["label"] for row in rows} == {"0", "1"}
    assert {row["annotator"] for row in rows} == {"p1", "p2", "p3"}
    exact = json.loads(lab.export("JSON"))["labels"]
    assert pool_labels(text)[["task", "label"]].to_numpy().tolist() == [
        [row["task"], row["label"] == 1] for row in exact
    ]


def test_the_figure_stands_alone(open_lab):
    lab = open_lab()
    lab.paste(codes(6))
    expect(lab.root).to_have_attribute("data-orders", "12", timeout=20_000)
    with lab.page.expect_download() as saved:
        lab.button("Enregistrer la figure (SVG)").click()
    text = saved.value.path().read_text(encoding="utf-8")
    drawing = ET.fromstring(text)
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert "6 personnes" in " ".join(drawing.itertext()).replace("\u00a0", " ")
    assert not any(word in text for word in ("class=", "var(", "href", "style"))


def test_the_curve_grows_to_its_end_and_the_notebook_is_told(open_lab):
    lab = open_lab()
    lab.paste(codes(6))
    expect(lab.root).to_have_attribute("data-orders", "12", timeout=20_000)
    lab.page.wait_for_function("window.model.get('results').codes === 6")
    results = lab.trait("results")
    assert f"{results['accuracy']['majority']:.4f}" == lab.data("accuracy-majority")
    assert [point["students"] for point in results["curve"]] == [1, 3, 5, 6]
    lab.root.get_by_text("Les chiffres de la courbe").click()
    expect(lab.root.get_by_role("table").filter(has_text="Personnes").get_by_role("row")).to_have_count(5)


def test_python_and_every_view_agree(open_lab):
    given = codes(5)
    lab = open_lab(codes=given[:3], concept="crosswalk")
    lab.page.evaluate("void window.show()")
    lab.page.evaluate("(codes) => window.model.set('codes', codes)", given)
    for view in lab.page.locator("section.tc-pooling").all():
        assert view.get_attribute("data-codes") == "5"


FAKE_CAMERA = """
    window.asked = 0;
    window.stopped = 0;
    window.BarcodeDetector = class {
        static async getSupportedFormats() { return ["qr_code"]; }
        async detect() { return (window.sight ?? []).map((rawValue) => ({ rawValue })); }
    };
    Object.defineProperty(navigator, "mediaDevices", { value: {
        getUserMedia: async () => {
            window.asked += 1;
            if (window.refuse) throw new DOMException("no", "NotAllowedError");
            const stream = document.createElement("canvas").captureStream();
            for (const track of stream.getTracks()) {
                const stop = track.stop.bind(track);
                track.stop = () => { window.stopped += 1; stop(); };
            }
            return stream;
        },
    } });
    HTMLMediaElement.prototype.play = async () => {};
"""


def test_without_a_barcode_detector_there_is_no_camera_button(open_lab, page):
    page.add_init_script("delete window.BarcodeDetector;")
    lab = open_lab()
    expect(lab.button("Scanner avec la caméra")).to_have_count(0)


def test_the_camera_starts_on_a_press_and_takes_each_code_once(open_lab, page):
    page.add_init_script(FAKE_CAMERA)
    lab = open_lab()
    expect(lab.button("Scanner avec la caméra")).to_be_visible()
    expect(lab.root.get_by_text("reste sur cet appareil")).to_be_visible()
    assert page.evaluate("asked") == 0
    given = codes(2)
    page.evaluate("(codes) => { window.sight = codes; }", [code.replace("-", "") for code in given])
    lab.button("Scanner avec la caméra").click()
    expect(lab.root).to_have_attribute("data-codes", "2")
    page.wait_for_timeout(500)
    assert lab.data("bad") == "0"
    lab.button("Arrêter la caméra").click()
    assert page.evaluate("[asked, stopped]") == [1, 1]


def test_a_refused_camera_costs_a_sentence(open_lab, page):
    page.add_init_script(FAKE_CAMERA + "window.refuse = true;")
    lab = open_lab()
    lab.button("Scanner avec la caméra").click()
    expect(lab.root.get_by_role("paragraph").filter(has_text="La caméra n’est pas disponible")).to_be_visible()
    expect(lab.button("Scanner avec la caméra")).to_be_enabled()


def test_many_codes_are_read_without_freezing_the_page(open_lab):
    lab = open_lab()
    lab.paste(codes(700, rounds=2))
    assert (lab.data("codes"), lab.data("bad"), lab.data("labels")) == ("700", "0", "8400")


def test_the_phone_does_not_scroll_sideways(open_lab):
    lab = open_lab()
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.paste([*codes(6, care=0.7), "x" * 300, spoiled(codes(1)[0])])
    expect(lab.root).to_have_attribute("data-orders", "12", timeout=20_000)
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(open_lab, theme):
    lab = open_lab()
    assert lab.violations(theme) == []
    lab.paste([*codes(5, care=0.7), "bonjour"])
    expect(lab.root).to_have_attribute("data-orders", "12", timeout=20_000)
    lab.root.get_by_text("Les chiffres de la courbe").click()
    lab.button("Tout recommencer").click()
    assert lab.violations(theme) == []
