"""Widgets that notebooks show, on pages without a kernel: each by what its model is."""

from __future__ import annotations

import json

import pytest

from tests.book.notebooks import book, box, code, model, showing
from widgets.book.notebooks.controls import control
from widgets.labs import LABS, CaptchaLab

SLIDER = model("IntSlider", description="taille", value=1200, readout_format="d")
FLOAT = model("FloatSlider", description="Seuil\u00a0:", value=0.7, readout_format=".0%")


def page(built):
    return built.html("carnet")


def settings(built) -> list[list[tuple[str, str]]]:
    """What each list of controls says."""
    return [
        [(dt.get_text(), dt.find_next("dd").get_text().strip()) for dt in dl.select("dt")]
        for dl in page(built).select("dl.tc-controls")
    ]


def lab_model(lab: type = CaptchaLab) -> dict:
    """The state that a notebook keeps of a lab, its sources and pictures included."""
    widget = lab()
    state = {name: getattr(widget, name) for name in widget.keys if name not in ("layout", "comm")}
    return {"model_name": "AnyModel", "model_module": "anywidget", "state": state}


def test_a_control_says_what_it_was_set_to(build):
    built = build(book(showing("a"), models={"a": SLIDER}))
    assert built.warnings == ""
    assert settings(built) == [[("taille", "1\u202f200")]]
    assert page(built).select("article input, article button:not(.copybtn)") == []


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (FLOAT, ("Seuil", "70\u202f%")),
        (
            model("FloatRangeSlider", description="plage", value=[0.2, 0.45], readout_format=".2f"),
            ("plage", "de 0,20 à 0,45"),
        ),
        (model("Dropdown", description="choix", index=1, _options_labels=["un", "deux"]), ("choix", "deux")),
        (model("Dropdown", description="choix", index=None, _options_labels=["un"]), ("choix", "rien")),
        (model("SelectMultiple", description="lot", index=[0, 2], _options_labels=["x", "y", "z"]), ("lot", "x, z")),
        (model("ToggleButtons", description="", index=0, _options_labels=["un"]), ("Réglage", "un")),
        (model("Checkbox", description="tout", value=False), ("tout", "non")),
        (model("Textarea", description="codes", value=""), ("codes", "rien")),
        (model("Button", description="Relancer"), ("Bouton", "«\u202fRelancer\u202f»")),
    ],
    ids=lambda value: value["model_name"] if isinstance(value, dict) else value[1],
)
def test_every_kind_of_control_is_written_in_french(shown, said):
    assert control(shown["model_name"], shown["state"]) == said


def test_neighbours_make_one_list_and_the_cell_has_one_note(build):
    models = {"a": SLIDER, "b": FLOAT, "label": model("Label", value="Fin"), "box": box("a", "b", "label", "a")}
    built = build(book(showing("box", "needs-kernel"), models=models))
    assert [len(entries) for entries in settings(built)] == [2, 1]
    notes = page(built).select(".tc-settings")
    assert len(notes) == 1
    assert notes[0].get_text().startswith("Réglages de départ. ")
    target = notes[0].select_one("a")["href"]
    assert page(built).select_one(target)


def test_without_a_control_the_note_is_another_and_only_under_its_tag(build):
    shown = model("HTML", value="<b>gras</b>")
    built = build(book(showing("a"), showing("a", "needs-kernel"), code("run()", "needs-kernel"), models={"a": shown}))
    assert page(built).select_one(".cell_output b").get_text() == "gras"
    notes = [bool(cell.select(".tc-settings")) for cell in page(built).select("div.cell")]
    assert notes == [False, True, True]
    assert page(built).select_one(".tc-settings").get_text().startswith("Résultat de départ. ")


def test_tabs_and_folds_stand_one_under_the_other(build):
    models = {"a": model("Label", value="premier"), "b": model("Label", value="second")}
    built = build(book(showing("t"), models={**models, "t": box("a", "b", kind="Tab", titles=["Un", "Deux"])}))
    panels = [panel.get_text(" ", strip=True) for panel in page(built).select(".tc-panel")]
    assert panels == ["Un premier", "Deux second"]


def test_what_an_output_widget_caught_is_shown_as_a_cell_would_show_it(build):
    table = '<table class="dataframe"><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>'
    caught = [
        {"output_type": "stream", "name": "stdout", "text": "bonjour\n"},
        {"output_type": "display_data", "data": {"text/html": table, "text/plain": "a 1"}, "metadata": {}},
    ]
    built = build(book(showing("box"), models={"out": model("Output", outputs=caught), "box": box("out")}))
    assert built.warnings == ""
    assert page(built).select_one(".cell_output .stream").get_text().strip() == "bonjour"
    assert page(built).select_one(".cell_output th")["scope"] == "col"
    assert "a 1" not in page(built).get_text()


def test_what_the_page_cannot_show_fails_the_build_with_file_and_cell(build):
    other = {"model_name": "AnyModel", "state": {"_anywidget_id": "other.Widget"}}
    built = build(book(*map(showing, ("play", "other", "lost")), models={"play": model("Play"), "other": other}))
    told = built.warnings.splitlines()
    for cell, said in enumerate(("« Play »", "« other.Widget »", "pas été exécuté"), start=2):
        assert any(f"carnet.ipynb:{cell}0" in line and f"cellule {cell}" in line and said in line for line in told), (
            said
        )


def test_a_lab_gets_the_state_of_its_notebook_and_the_files_of_its_directive(build):
    models = {lab.__name__: lab_model(lab) for lab in LABS}
    built = build(book(*map(showing, models), models=models))
    assert built.warnings == ""
    for lab, view in zip(LABS, page(built).select(".tc-widget"), strict=True):
        assert view["data-widget"] == lab.entry.stem
        state = json.loads(view.select_one("script").string)
        assert set(state) == {*lab.class_trait_names(page=True), *lab.page_files} - {*lab.page_shared}
        assert "data:" not in json.dumps([state[name] for name in lab.page_files])
        assert (built.output / f"_book/labs/{lab.entry.stem}.js").exists()


def test_a_lab_keeps_what_its_notebook_made_of_it(build):
    shown = lab_model()
    shown["state"]["concept"] = "traffic-light"
    built = build(book(showing("lab"), models={"lab": shown}))
    assert json.loads(page(built).select_one(".tc-widget script").string)["concept"] == "traffic-light"


def test_views_of_one_lab_name_the_same_model_and_another_lab_its_own(build):
    models = {"a": lab_model(), "b": lab_model(), "box": box("a")}
    built = build(book(showing("a"), showing("box"), showing("b"), models=models))
    assert [view["data-model"] for view in page(built).select(".tc-widget")] == ["model-1", "model-1", "model-2"]


def test_the_page_is_not_given_the_state_of_all_widgets_again(build):
    built = build(book(showing("lab"), models={"lab": lab_model()}))
    page_text = (built.output / "carnet.html").read_text(encoding="utf-8")
    assert "widget-state+json" not in page_text
    assert "data:image/webp" not in page_text


def test_other_formats_write_the_settings_and_what_a_lab_is(build):
    models = {"a": SLIDER, "lab": lab_model(), "box": box("a", "lab")}
    built = build(book(showing("box"), models=models), buildername="text")
    text = (built.output / "carnet.txt").read_text(encoding="utf-8")
    assert "taille" in text and "1\u202f200" in text and "Atelier CAPTCHA" in text
