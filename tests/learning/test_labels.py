"""Labels are read from every file that the pages export, and whatever is wrong is said in French, with the line."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from tests.labs.pooling_pages import codes, sessions
from widgets.labs import PoolingLab
from widgets.learning import (
    ShareCodeError,
    encode_share_code,
    load_page,
    majority_vote,
    pool_labels,
    read_labels,
)

TYPES = {"concept": "str", "round": "int64", "tile": "str", "label": "bool", "seconds": "float64"}


def clicks(rounds: int = 3, concept: str = "crosswalk") -> list[dict]:
    """`lab.labels` of someone who took another time for each grid."""
    page = load_page()
    return [
        {
            "concept": concept,
            "round": i // 6 + 1,
            "tile": page["unlabelled"][i],
            "label": i % 5 < 2,
            "seconds": (3 + i // 6) / 6,
        }
        for i in range(6 * rounds)
    ]


@pytest.fixture
def exports(module):
    return module("widgets/labs/captcha/export.js")


def older(text: str) -> str:
    """A table as the pages exported it before they thought of French spreadsheets."""
    return text.removeprefix("\ufeff").replace(",", ".").replace(";", ",")


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
    with pytest.raises(ValueError, match=r"photo.png.*n’est pas un fichier de texte"):
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


def pool_csv(votes: pd.DataFrame) -> str:
    return votes.assign(concept="crosswalk", label=votes.label.astype(int)).to_csv(index=False, lineterminator="\r\n")


def test_a_class_pools_as_in_the_lab():
    class_codes = sorted(codes(12))
    votes = pool_labels("\n".join(class_codes))
    assert votes.annotator.unique().tolist() == [f"student-{i}" for i in range(1, 13)]
    lab = PoolingLab(codes=class_codes, concept="crosswalk").votes
    assert votes[["task", "label"]].equals(lab[["task", "label"]])
    assert len(majority_vote(votes)) == votes.task.nunique()
    assert votes.dtypes.astype(str).to_dict() == {"task": "str", "annotator": "str", "label": "bool"}


def test_sources_of_every_kind_pool_together(exports, tmp_path):
    first, second, third = codes(3)
    file = tmp_path / "camarade.csv"
    file.write_text(exports.call("asCsv", clicks()), encoding="utf-8")
    votes = pool_labels([clicks(2), first, "", file, f"{second}\n{third}\n"])
    # The two first rounds of the file are the list of clicks gone on with, but for rounding: two works.
    assert votes.annotator.nunique() == 5
    assert votes.groupby("annotator").size().tolist() == [12, 60, 18, 60, 60]
    assert pool_labels(clicks()).annotator.unique().tolist() == ["student-1"]


def test_given_names_stay(tmp_path):
    path = tmp_path / "3A.txt"
    path.write_text("\n".join(codes(2)), encoding="utf-8")
    votes = pool_labels({"moi": clicks(), "3A": path})
    assert votes.annotator.unique().tolist() == ["moi", "3A-1", "3A-2"]


def test_the_labs_own_files_come_back(module, tmp_path):
    exports = module("widgets/labs/pooling/export.js")
    class_codes = codes(4)
    votes = pool_labels(class_codes)
    rows = votes.assign(concept="crosswalk", label=votes.label.astype(int)).to_dict("records")
    saved = {"codes": class_codes, "rows": rows, "tileset": {"edition": "x"}, "concept": "crosswalk"}
    table = exports.call("asCsv", rows)
    for text in (table, older(table), exports.call("asJson", saved)):
        assert pool_labels(text).equals(votes)


def test_the_same_file_twice_or_an_earlier_one_counts_once(exports):
    early, late = exports.call("asCsv", clicks(2)), exports.call("asCsv", clicks(4))
    for order in ([early, late], [late, early], [late, late, early]):
        votes = pool_labels(order)
        assert (len(votes), votes.attrs["duplicates"]) == (24, len(order) - 1)


def test_a_file_and_the_code_of_the_same_work_count_once():
    (session,) = sessions(1, rounds=5)
    late = read_labels(encode_share_code(session)).assign(seconds=lambda rows: (rows.seconds + 0.3).round(2))
    whole = replace(session, seconds=round(late.seconds.sum()))
    early = replace(session, rounds=session.rounds[:2], seconds=round(late.seconds[:12].sum()))
    other = replace(whole, seconds=whole.seconds + 60)
    for code, people in [(whole, 1), (early, 1), (other, 2)]:
        for order in ([late, encode_share_code(code)], [encode_share_code(code), late]):
            assert pool_labels(order).annotator.nunique() == people


def test_people_who_agree_are_still_two():
    other = [row | {"seconds": row["seconds"] + 0.1} for row in clicks()]
    assert pool_labels([clicks(), other]).annotator.nunique() == 2


def test_every_unreadable_line_is_listed_or_skipped():
    good = codes(2)
    text = "\n".join([good[0], "bonjour", good[1][:-1] + "0", good[1]])
    with pytest.raises(ValueError) as error:
        pool_labels(text)
    assert re.search(r"ligne 2 .«.bonjour.»..*\n- ligne 3", str(error.value))
    votes = pool_labels(text, errors="skip")
    assert votes.annotator.nunique() == 2
    assert [problem[:7] for problem in votes.attrs["problems"]] == ["ligne 2", "ligne 3"]
    with pytest.raises(ValueError, match=r"source 2.*ligne 1.*\n.*source 3"):
        pool_labels([good[0], "bonjour", "rien.csv"])
    with pytest.raises(ValueError, match=r"source «.B.»"):
        pool_labels({"A": good[0], "B": 3})


def test_codes_of_the_other_concept_are_left_out_unless_there_is_no_other():
    votes = pool_labels(codes(2) + codes(3, concept="traffic-light"))
    assert votes.annotator.unique().tolist() == ["student-1", "student-2"]
    with pytest.raises(ValueError, match='concept="traffic-light"'):
        pool_labels(codes(3, concept="traffic-light"))


@pytest.mark.parametrize("options", [{"concept": "licorne"}, {"concept": ""}, {"errors": "ignore"}])
def test_unknown_options_are_refused(options):
    with pytest.raises(ValueError, match="choisissez"):
        pool_labels(codes(1), **options)


def test_nobody_yet_is_an_empty_table():
    for nobody in ([], {}, [[]], {"moi": []}):
        votes = pool_labels(nobody)
        assert (list(votes.columns), len(votes)) == (["task", "annotator", "label"], 0)
