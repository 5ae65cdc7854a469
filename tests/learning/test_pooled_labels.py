"""Labels of many people are read together, each work once, and whatever is wrong is said in French, with the source."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.labs.pooling_pages import codes, sessions
from tests.learning.clicked import clicks, older
from widgets.labs import PoolingLab
from widgets.learning import encode_share_code, majority_vote, pool_labels, read_labels


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
    saved = {"codes": class_codes, "rows": rows, "tileset": {"edition": "x"}, "concept": "crosswalk", "simulated": []}
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
    assert re.search(r"Un passage n’a pas .*\n- ligne 3", str(error.value))
    votes = pool_labels(text, errors="skip")
    assert votes.annotator.nunique() == 2
    assert [problem[:7] for problem in votes.attrs["problems"]] == ["ligne 3"]
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
