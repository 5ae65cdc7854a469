"""Labels are read from every file that the pages export, and whatever is wrong is said in French, with the line."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from tests.labs.pooling_pages import codes, sessions
from tests.learning.clicked import clicks, older, pool_csv
from widgets.learning import (
    ShareCodeError,
    encode_share_code,
    load_page,
    pool_labels,
    read_labels,
)

TYPES = {"concept": "str", "round": "int64", "tile": "str", "label": "bool", "seconds": "float64"}


def assert_same(found: pd.DataFrame, rows: list[dict], within: float = 0.005) -> None:
    assert found.dtypes.astype(str).to_dict() == TYPES
    expected = pd.DataFrame(rows)
    plain = ["concept", "round", "tile", "label"]
    assert found[plain].to_dict("list") == expected[plain].to_dict("list")
    np.testing.assert_allclose(found.seconds, expected.seconds, atol=within)


def test_what_the_widget_holds():
    assert_same(read_labels(clicks()), clicks(), 0)
    assert_same(read_labels(read_labels(clicks())), clicks(), 0)


@pytest.mark.parametrize(("name", "suffix"), [("asCsv", "csv"), ("asJson", "json")])
def test_what_the_page_exports(exports, tmp_path, name, suffix):
    rows = clicks() + clicks(2, "traffic-light")
    text = exports.call(name, rows)
    path = tmp_path / f"étiquettes.{suffix}"
    path.write_bytes(text.encode())
    for source in (text, path, str(path)):
        assert_same(read_labels(source), rows)


def test_the_table_says_what_the_exact_file_says_and_so_does_an_older_one(exports):
    rows = clicks() + clicks(2, "traffic-light")
    exact = read_labels(exports.call("asJson", rows))
    text = exports.call("asCsv", rows)
    assert ";0,5\r\n" in text and ",0.5\r\n" in older(text)
    for table in (text, older(text)):
        assert read_labels(table).equals(exact)


def test_what_a_spreadsheet_leaves_around_the_cells_does_not_count():
    text = table(seconds=2.5)
    header, *rows = text.splitlines()
    spaced = [header.replace(",", " ; "), "", *(row.replace(",", " ;") for row in rows), ";;;;", " ; ;"]
    assert read_labels("\r\n".join(spaced)).equals(read_labels(text))
    with pytest.raises(ValueError, match=r"Ligne 5.*licorne"):
        read_labels("\r\n".join([*spaced[:4], "licorne;1;t1;1;1"]))


def test_a_share_code_alone_or_in_its_file(exports, tmp_path):
    (session,) = sessions(1)
    code = encode_share_code(session)
    path = tmp_path / "code.txt"
    path.write_bytes(exports.call("asText", code).encode())
    found = read_labels(code)
    assert found.dtypes.astype(str).to_dict() == TYPES
    assert found.seconds.sum() == pytest.approx(session.seconds)
    assert found["round"].tolist() == [i // 6 + 1 for i in range(60)]
    assert found.label.tolist() == [label for one in session.rounds for label in one.labels]
    for source in (path, str(path), f"Prénom : {code.lower()}\n"):
        assert read_labels(source).equals(found)


def test_one_person_may_have_a_code_for_each_concept():
    text = "\n".join(codes(1) + codes(1, concept="traffic-light"))
    assert read_labels(text).groupby("concept").size().to_dict() == {"crosswalk": 60, "traffic-light": 60}


def test_nothing_clicked_yet_is_an_empty_table_of_the_right_types(exports):
    for source in ([], exports.call("asCsv", []), exports.call("asJson", [])):
        found = read_labels(source)
        assert (len(found), found.dtypes.astype(str).to_dict()) == (0, TYPES)


def table(**change) -> str:
    row = {
        "concept": "crosswalk",
        "round": 1,
        "tile": load_page()["unlabelled"][0],
        "label": 1,
        "seconds": 1.5,
    } | change
    good = {"concept": "crosswalk", "round": 1, "tile": load_page()["unlabelled"][1], "label": 0, "seconds": 2}
    return pd.DataFrame([good, row]).to_csv(index=False)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"concept": "licorne"}, "Ligne 3.*licorne.*crosswalk ou traffic-light"),
        ({"tile": "t9999"}, "Ligne 3.*t9999.*cette édition.*exportez"),
        ({"tile": load_page()["unlabelled"][1]}, "Ligne 3.*déjà.*retirez"),
        ({"label": "peut-être"}, "Ligne 3.*ni oui ni non.*1 ou 0"),
        ({"label": ""}, "Ligne 3"),
        ({"seconds": "vite"}, "Ligne 3.*seconds.*nombre"),
        ({"seconds": -1}, "Ligne 3.*seconds"),
        ({"seconds": "inf"}, "Ligne 3.*seconds"),
        ({"round": 0}, "Ligne 3.*round.*au moins 1"),
    ],
)
def test_a_wrong_line_is_named(change, words):
    with pytest.raises(ValueError, match=words):
        read_labels(table(**change))


def test_a_wrong_label_of_a_list_is_named():
    rows = clicks()
    rows[4]["label"] = None
    with pytest.raises(ValueError, match="Étiquette 5"):
        read_labels(rows)


@pytest.mark.parametrize("yes_and_no", [("oui", "Non"), ("1.0", "0.0"), ("1,0", "0,0"), (1.0, 0.0), ("VRAI", "faux")])
def test_yes_and_no_as_people_and_spreadsheets_write_them(yes_and_no):
    rows = [row | {"label": yes_and_no[not row["label"]]} for row in clicks()]
    assert read_labels(rows).equals(read_labels(clicks()))


def test_a_home_folder_is_found(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "étiquettes.csv").write_text(table(), encoding="utf-8")
    assert read_labels("~/étiquettes.csv").equals(read_labels(table()))


def test_missing_columns_are_named():
    with pytest.raises(ValueError, match=r"colonne «.tile.»"):
        read_labels("concept,round,label,seconds\r\ncrosswalk,1,1,2\r\n")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("x" * 500, "trop long"),
        ("", "ni code de partage ni étiquette"),
        ("Chère classe,\nvoici le programme de la semaine.\n", "ni code de partage ni étiquette"),
        ('{"votes": []}', "Il n’y a pas d’étiquettes"),
        ("[1, 2]", "Il n’y a pas d’étiquettes"),
        ('[{"concept": "crosswalk", ', "ni code|caractère"),
        ("kind,share,labels,wrong,accuracy,accuracy_scene\r\n", "Tricher"),
        ("round,digit,label,by,seconds,settled_as\r\n", "Deux mots"),
        ("task,annotator,label,kind,control\r\n", "La foule"),
        ("shift,task,kind,item,control,expected,answer,outcome,cents,gamified\r\n", "Une journée"),
        (12, "type int"),
        (None, "type NoneType"),
        (["a", 3], "type list"),
    ],
)
def test_what_is_not_ours_is_refused(source, words):
    with pytest.raises(ValueError, match=words):
        read_labels(source)


def test_files_that_cannot_be_read_are_refused(tmp_path):
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe")
    with pytest.raises(ValueError, match=r"photo.png.*est une image"):
        read_labels(picture)
    for missing in (tmp_path / "rien", str(tmp_path / "rien.csv"), tmp_path):
        with pytest.raises(FileNotFoundError, match="vérifiez son nom"):
            read_labels(missing)


def test_a_bad_code_keeps_the_reason_of_its_refusal():
    (session,) = sessions(1)
    code = encode_share_code(session)
    elsewhere = encode_share_code(replace(session, edition=(session.edition + 1) % 1024))
    for bad, reason in [(code[:-1] + "0", "checksum"), (elsewhere, "edition"), ("bonjour", "character")]:
        for read in (read_labels, pool_labels):
            with pytest.raises(ShareCodeError) as error:
                read(bad)
            assert error.value.reason == reason


def test_several_people_are_for_the_other_function():
    for source in ("\n".join(codes(3)), pool_csv(pool_labels(codes(2)))):
        with pytest.raises(ValueError, match="pool_labels"):
            read_labels(source)


# A class
