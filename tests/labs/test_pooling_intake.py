"""Codes coming into « Mettre la classe en commun »: pasted, typed, from files; what becomes of each, and of the text around them."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from tests.labs.files_given import READ, REFUSED
from tests.labs.pasted import spoiled
from tests.labs.pooling_pages import codes


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


def test_slips_are_listed_and_stay_to_be_mended(open_lab):
    lab = open_lab()
    given = codes(4)
    evil = '<img src=x onerror="window.evil = 1">'
    bad, worse = spoiled(given[1]), f"{given[3][:-1]}U"
    lab.paste([given[0], f"Zoé {bad}", given[2], given[0], evil, worse])
    assert (lab.data("codes"), lab.data("bad")) == ("2", "2")
    assert lab.box.input_value().splitlines() == [bad, worse]
    assert lab.receipt() == {"found": 5, "counted": 2, "double": 1, "other": 0, "unreadable": 2}
    problems = lab.problems.get_by_role("listitem")
    expect(problems.nth(0)).to_contain_text("faute de frappe")
    expect(problems.nth(1)).to_contain_text("n’existe pas")
    assert lab.page.evaluate("[window.evil, document.images.length]") == [None, 0]
    lab.button(f"Corriger le code {bad}").click()
    assert (
        lab.page.evaluate(
            "getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"
        )
        == bad
    )
    lab.page.keyboard.insert_text(given[1])
    lab.settle()
    assert (lab.data("codes"), lab.data("bad")) == ("3", "1")
    lab.button(f"Retirer le code {worse}").click()
    assert (lab.data("codes"), lab.data("bad")) == ("3", "0")
    assert lab.box.input_value() == ""


def test_text_without_a_code_is_folded_away_and_no_name_is_shown(open_lab):
    lab = open_lab()
    given = codes(27)
    lines = [line for code in given for line in ("Zoé Martin", "14:02", code)] + [f"Léa {spoiled(given[0])}", "merci"]
    lab.paste(lines)
    assert (lab.data("codes"), lab.data("bad"), lab.box.input_value()) == ("27", "1", spoiled(given[0]))
    summary = lab.root.get_by_text("55 lignes sans code et le texte autour de 1 code illisible")
    expect(summary).to_be_visible()
    assert "Martin" not in lab.root.inner_html() and "Léa" not in lab.root.inner_html()
    summary.click()
    expect(lab.root.get_by_role("region", name="Lignes mises de côté")).to_contain_text("Zoé Martin\n14:02\nZoé Martin")
    summary.click()
    expect(lab.root.get_by_text("Martin")).to_have_count(0)


def test_good_codes_stay_whatever_happens_to_the_box(open_lab):
    lab = open_lab()
    given = codes(3)
    lab.paste(given[:2])
    lab.box.fill("n'importe quoi")
    assert (lab.data("codes"), lab.data("bad"), lab.box.input_value()) == ("2", "0", "n'importe quoi")
    lab.box.fill("")
    lab.paste([given[2]])
    assert (lab.data("codes"), lab.data("bad")) == ("3", "0")


def test_typing_a_code_by_hand_keeps_the_caret_by_its_line(open_lab):
    lab = open_lab()
    code, *others = codes(3)
    bad = [spoiled(one) for one in others]
    lab.paste(bad)
    lab.box.focus()
    lab.page.keyboard.press("Control+Home")
    lab.page.keyboard.press("End")
    lab.page.keyboard.press("Enter")
    lab.page.keyboard.type(code.lower().replace("-", " "))
    lab.settle()
    assert lab.data("codes") == "1"
    assert lab.box.input_value() == "\n".join(bad)
    assert lab.box.evaluate("(box) => box.selectionStart") == len(bad[0]) + 1


def test_a_code_half_typed_stays_in_the_box(open_lab):
    lab = open_lab()
    (code,) = codes(1)
    lab.box.press_sequentially(f"Ana {code[:7]}")
    assert (lab.box.input_value(), lab.data("bad")) == (f"Ana {code[:7]}", "0")
    lab.box.press_sequentially(code[7:])
    lab.settle()
    assert (lab.box.input_value(), lab.data("codes")) == ("", "1")


def test_codes_about_the_other_concept_wait_for_their_turn(open_lab):
    lab = open_lab()
    lab.paste([*codes(3), *codes(2, concept="traffic-light")])
    assert (lab.data("concept"), lab.data("codes"), lab.data("bad")) == ("crosswalk", "3", "0")
    assert lab.receipt() == {"found": 5, "counted": 3, "double": 0, "other": 2, "unreadable": 0}
    assert lab.box.input_value() == ""
    lab.root.get_by_label("feu de circulation").check()
    lab.settle()
    assert (lab.data("concept"), lab.data("codes")) == ("traffic-light", "2")
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


def test_a_file_without_a_text_is_named_and_the_box_stays_as_it_is(open_lab):
    lab = open_lab()
    (code,) = codes(1)
    lab.paste([spoiled(code)])
    chooser = lab.root.locator("input[type=file]").first
    files = [{"name": name, "mimeType": "", "buffer": content} for name, content, *_ in [*READ, *REFUSED]]
    labels = {"name": "clics.csv", "mimeType": "", "buffer": b"concept,round,tile,label,seconds\r\n"}
    named = {file["name"]: file for file in files}
    chooser.set_input_files([named["lettre.doc"], named["classe.pdf"], labels])
    notice = lab.root.get_by_role("paragraph").filter(has_text="lettre.doc")
    expect(notice).to_contain_text("« lettre.doc » est un document de traitement de texte")
    expect(notice).to_contain_text("« classe.pdf » est un document PDF")
    expect(notice).to_contain_text("« clics.csv » contient des étiquettes")
    assert (lab.box.input_value(), lab.data("bad")) == (spoiled(code), "1")
    chooser.set_input_files([named["excel.csv"], named["classe.xlsx"], named["lettre.docx"]])
    expect(lab.root).to_have_attribute("data-codes", "2")
    assert lab.receipt() == {"found": 6, "counted": 2, "double": 4, "other": 0, "unreadable": 0}
    assert lab.box.input_value() == spoiled(code)


def test_an_old_browser_says_that_it_cannot_open_a_workbook(open_lab, page):
    page.add_init_script("delete window.DecompressionStream;")
    lab = open_lab()
    (workbook,) = [content for name, content, _ in READ if name == "classe.xlsx"]
    chooser = lab.root.locator("input[type=file]").first
    chooser.set_input_files([{"name": "classe.xlsx", "mimeType": "", "buffer": workbook}])
    notice = lab.root.get_by_role("paragraph").filter(has_text="trop ancien pour ouvrir le fichier « classe.xlsx »")
    expect(notice).to_be_visible()


def test_undo_reverts_the_last_act_whatever_it_was(open_lab):
    lab = open_lab()
    first, second, third, fourth = codes(4)
    bad = spoiled(fourth)

    def now() -> tuple:
        return lab.trait("codes"), lab.data("concept"), lab.box.input_value(), lab.data("bad")

    states = [now()]
    lab.paste([first, second, "bonjour à toute la classe, voici mon code", bad])
    states.append(now())
    lab.root.get_by_label("feu de circulation").check()
    states.append(now())
    lab.button(f"Retirer le code {bad}").click()
    states.append(now())
    lab.paste([f"{third} {spoiled(second)}"])
    states.append(now())
    lab.box.fill("\n".join(["rien que des noms", "Zoé Martin", "Léa"]))
    lab.settle()
    assert lab.box.input_value() == ""
    undo = lab.button("Annuler la dernière action")
    for state in [*reversed(states)]:
        undo.click()
        assert now() == state
    expect(undo).to_be_disabled()
    expect(lab.root.get_by_text("sans code")).to_be_hidden()


def test_undo_folds_back_what_was_laid_aside_since_a_reload(open_lab):
    lab = open_lab(storage_key="pooling")
    lab.paste(codes(2))
    lab = open_lab(storage_key="pooling")
    assert lab.data("codes") == "2"
    lab.paste(["Zoé Martin", "Léa", "bonjour à toute la classe"])
    expect(lab.root.get_by_text("3 lignes sans code")).to_be_visible()
    lab.button("Annuler la dernière action").click()
    expect(lab.root.get_by_text("sans code")).to_be_hidden()
    assert lab.data("codes") == "2"
