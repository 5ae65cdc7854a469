"""« Mettre la classe en commun » in a page: what a teacher does with codes, files, camera and keyboard."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

from playwright.sync_api import expect

from tests.labs.pasted import spoiled
from tests.labs.pooling_pages import codes
from tests.labs.stage import rows_of
from widgets.learning import pool_labels

KEPT = "travail-du-clic/v1/pooling"


def test_it_starts_empty(open_lab):
    lab = open_lab()
    assert (lab.data("codes"), lab.data("bad"), lab.data("labels"), lab.data("minutes")) == ("0", "0", "0", "0.0")
    assert (lab.data("accuracy-majority"), lab.data("accuracy-dawid-skene"), lab.data("concept")) == ("", "", "")
    expect(lab.root.get_by_role("heading")).to_have_count(1)
    expect(lab.box).to_be_visible()


def test_all_survives_a_reload_and_starting_over_asks_first(open_lab):
    lab = open_lab(storage_key="pooling")
    *given, other = codes(4)
    lab.paste([*given, spoiled(other), "une ligne avec un nom"])
    lab.page.wait_for_function("([key, text]) => localStorage.getItem(key)?.includes(text)", arg=[KEPT, spoiled(other)])
    assert "nom" not in lab.page.evaluate("(key) => localStorage.getItem(key)", KEPT)
    lab = open_lab(storage_key="pooling")
    assert (lab.data("codes"), lab.data("bad"), lab.box.input_value()) == ("3", "1", spoiled(other))
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


def test_codes_kept_that_no_longer_hold_come_back_as_lines(open_lab):
    lab = open_lab(storage_key="pooling")
    good, other = codes(2)
    kept = json.dumps({"concept": "crosswalk", "codes": [good, spoiled(other)], "draft": "brouillon"})
    lab.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, kept])
    lab = open_lab(storage_key="pooling")
    assert (lab.data("codes"), lab.data("bad")) == ("1", "1")
    assert lab.box.input_value().splitlines() == ["brouillon", spoiled(other)]


def test_many_codes_that_a_device_kept_are_read_without_freezing_the_page(open_lab):
    lab = open_lab(storage_key="pooling")
    given = sorted(codes(1500, rounds=1))
    kept = json.dumps({"concept": "crosswalk", "codes": given, "draft": ""})
    lab.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, kept])
    lab = open_lab(storage_key="pooling")
    # A view is busy when it has been shown, and reads on afterwards: looked at in one step, before it can be through.
    shown = "() => { show(); return [...document.querySelectorAll('[data-busy]')].at(-1).dataset.busy; }"
    assert lab.page.evaluate(shown) == "true"
    (more,) = codes(1)
    lab.paste([more])
    expect(lab.root).to_have_attribute("data-codes", "1501", timeout=30_000)
    assert lab.trait("codes") == sorted([*given, more])


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


def test_the_phone_does_not_scroll_sideways(open_lab):
    lab = open_lab()
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.paste([*codes(6, care=0.7), "x" * 300, spoiled(codes(1)[0])])
    expect(lab.root).to_have_attribute("data-orders", "12", timeout=20_000)
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_axe_finds_nothing_in_any_state(open_lab):
    lab = open_lab()
    assert lab.violations() == []
    lab.paste([*codes(5, care=0.7), "bonjour", spoiled(codes(1)[0])])
    lab.root.get_by_text("1 ligne sans code").click()
    expect(lab.root).to_have_attribute("data-orders", "12", timeout=20_000)
    lab.root.get_by_text("Les chiffres de la courbe").click()
    lab.button("Tout recommencer").click()
    assert lab.violations() == []
