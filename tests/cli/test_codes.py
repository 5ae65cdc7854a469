"""`python -m widgets codes`: from whatever a class sends to a table of votes, and nothing good is lost."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.labs.pooling_pages import codes, sessions
from widgets.learning import dawid_skene, encode_share_code, majority_vote, pool_labels
from widgets.learning.codes.sharecode import ALPHABET

CLASS = codes(4, rounds=3)
OTHERS = codes(2, rounds=1, concept="traffic-light")


def spoiled(code: str) -> str:
    return code[:-1] + ALPHABET[(ALPHABET.index(code[-1]) + 1) % 32]


def same(table: pd.DataFrame, expected: pd.DataFrame) -> bool:
    return table[["task", "annotator", "label"]].astype({"label": bool}).equals(expected.reset_index(drop=True))


def test_arguments_file_and_standard_input_give_the_same_table(run, tmp_path):
    path = tmp_path / "classe.txt"
    path.write_text("\n".join(CLASS), encoding="utf-8")
    expected = pool_labels(CLASS)
    for words, stdin in ((CLASS, ""), ([path], ""), ([], "\n".join(CLASS)), (["-"], "\r\n".join(CLASS))):
        status, table, err = run(*words, stdin=stdin)
        assert status == 0
        assert list(table.columns) == ["concept", "task", "annotator", "label"]
        assert set(table.label) <= {0, 1}
        assert same(table, expected)
        assert "72 étiquettes de 4 personnes" in err


def test_a_slip_is_named_with_its_reason_and_the_others_count(run):
    lines = ["Ana : " + CLASS[0], "", "bonjour", spoiled(CLASS[1]), CLASS[2]]
    status, table, err = run(stdin="\n".join(lines))
    assert status == 1
    assert same(table, pool_labels([CLASS[0], CLASS[2]]))
    (bad,) = [line for line in err.splitlines() if "entrée standard, ligne " in line]
    assert "ligne 4" in bad and "faute de frappe" in bad
    assert (
        "Reçu\u00a0: 3 codes trouvés, 2 comptés, 0 en double, 0 sur un autre concept, 1 illisible. 1 ligne sans code."
        in err
    )


@pytest.mark.parametrize("way", [[], ["--compter"]])
def test_a_wrong_character_is_located_and_the_repair_offered_but_not_made(run, way):
    status, _, err = run(*way, stdin="\n".join([CLASS[0], f"Zoé {spoiled(CLASS[1])} merci"]))
    group, right = CLASS[1].count("-") + 1, CLASS[1][-1]
    (bad,) = [line for line in err.splitlines() if "faute de frappe" in line]
    assert f"Groupe {group}\u00a0: {spoiled(CLASS[1])[-1]} ou {right}\u202f? Avec {right}\u00a0: {CLASS[1]}." in bad
    assert status == 1
    assert "1 compté, 0 en double, 0 sur un autre concept, 1 illisible" in err


NOISE = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=["Cs", "Cc", "Zl", "Zp"],
        exclude_characters="\ufeff0123456789-_.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    ),
    max_size=8,
)
WORD = st.sampled_from(["", "Prénom : ", "> ", "- ", "12) ", "mon code est ", "[14:02] Ana: ", "«\u202f"])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_codes_are_found_in_noise(run, data):
    lines = []
    for code in CLASS:
        if data.draw(st.booleans()):
            lines.append(data.draw(st.sampled_from(["", "   ", "\t"])))
        written = data.draw(st.sampled_from([code, code.lower(), code.replace("-", ""), code.replace("-", " – ")]))
        lines.append(data.draw(WORD) + written + data.draw(st.sampled_from(["", " ", " merci", "\u202f»", " !"])))
    status, table, _ = run(stdin="\n".join(lines))
    assert status == 0
    assert same(table, pool_labels(CLASS))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(noise=st.lists(NOISE.filter(str.strip), min_size=1, max_size=4))
def test_lines_without_a_code_are_counted_and_no_fault(run, noise):
    status, table, err = run(stdin="\n".join([CLASS[0], *noise, CLASS[1]]))
    assert same(table, pool_labels(CLASS[:2]))
    assert status == 0
    assert f" {len(noise)} ligne{'s' if len(noise) > 1 else ''} sans code." in err


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_any_text_gives_a_table_or_a_message(run, text):
    status, table, err = run(stdin=text)
    assert (status, table) == (1, None)
    assert "Aucune étiquette" in err


def test_the_commonest_concept_counts_unless_another_is_asked_for(run):
    status, table, err = run(*CLASS, *OTHERS)
    assert (status, set(table.concept)) == (0, {"crosswalk"})
    assert "2 sur un autre concept" in err and "--concept traffic-light" in err
    status, table, _ = run(*CLASS, *OTHERS, "--concept", "traffic-light")
    assert same(table, pool_labels(OTHERS, "traffic-light"))
    status, table, err = run(*CLASS, "--concept", "traffic-light")
    assert (status, table) == (1, None)
    assert "--concept crosswalk" in err


def test_a_message_that_speaks_of_labels_is_no_table(run):
    status, table, _ = run(stdin=f"Voici mes label : {CLASS[0]}\nsans label, {CLASS[1]}\n")
    assert status == 0
    assert same(table, pool_labels(CLASS[:2]))


def test_work_sent_twice_counts_once(run):
    status, table, err = run(*CLASS, CLASS[0].lower())
    assert status == 0
    assert table.annotator.nunique() == 4
    assert "5 codes trouvés, 4 comptés, 1 en double" in err


def test_one_row_for_each_image(run):
    _, table, _ = run(*CLASS, "--par-image")
    votes = pool_labels(CLASS)
    assert list(table.columns) == ["task", "votes", "yes", "majority", "share", "dawid_skene", "dawid_skene_confidence"]
    table = table.set_index("task")
    counted = votes.groupby("task").label.agg(["size", "sum"])
    assert table.votes.equals(counted["size"].rename("votes"))
    assert table.yes.equals(counted["sum"].rename("yes"))
    assert table.majority.astype(bool).to_dict() == majority_vote(votes).label.to_dict()
    assert table.dawid_skene.astype(bool).to_dict() == dawid_skene(votes).label.to_dict()
    assert table.share.between(0.5, 1).all()


def test_a_spreadsheet_in_french_opens_the_file_as_it_is(run, tmp_path):
    out = tmp_path / "images.csv"
    status, nothing, err = run(*CLASS, "--par-image", "--sortie", out)
    assert (status, nothing) == (0, None)
    assert str(out) in err
    content = out.read_bytes()
    assert content.startswith(b"\xef\xbb\xbftask;votes;")
    assert content.count(b"\n") == content.count(b"\r\n")
    table = pd.read_csv(out, sep=";", decimal=",", encoding="utf-8-sig")
    assert table.share.between(0.5, 1).all()


def test_the_table_written_can_be_read_back(run, tmp_path):
    out = tmp_path / "votes.csv"
    run(*CLASS, "--sortie", out)
    again = pool_labels(out)
    assert sorted(map(tuple, again.to_numpy())) == sorted(map(tuple, pool_labels(CLASS).to_numpy()))
    status, table, _ = run(out)
    assert status == 0
    assert len(table) == 72


def test_a_file_to_read_is_never_written_over(run, tmp_path):
    path = tmp_path / "classe.txt"
    path.write_text(CLASS[0], encoding="utf-8")
    status, _, err = run(path, "--sortie", path)
    assert status == 1
    assert "donnez un autre nom" in err
    assert path.read_text(encoding="utf-8") == CLASS[0]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("photo.txt", b"\x89PNG\r\n\x1a\n\xff\xfe", "est une image"),
        ("autre.json", b'{"a": 1}', "Il n’y a pas d’étiquettes"),
        ("autre.csv", b"nom;note\nAna;5\n", "Il n’y a ni code de partage ni étiquette"),
        ("trous.csv", b"concept,round,tile,label\n", "«\u202fseconds\u202f»"),
        ("mots.csv", b"word,settled_as,label\n", "Deux mots"),
        ("vide.txt", b"", "Aucune étiquette"),
    ],
)
def test_a_file_that_is_not_ours_is_told_so_and_the_others_count(run, tmp_path, name, content, message):
    path = tmp_path / name
    path.write_bytes(content)
    status, table, err = run(path)
    assert (status, table) == (1, None)
    assert message in err
    status, table, err = run(path, CLASS[0])
    assert same(table, pool_labels(CLASS[:1]))
    assert message in err or message == "Aucune étiquette"


def test_a_file_that_is_not_there(run, tmp_path):
    status, table, err = run(tmp_path / "absent.txt")
    assert (status, table) == (1, None)
    assert "absent.txt" in err
    status, table, err = run(CLASS[0], "--sortie", tmp_path / "absent" / "votes.csv")
    assert (status, table) == (1, None)
    assert "n’existe pas" in err
    status, table, err = run(CLASS[0], "--sortie", tmp_path)
    assert (status, table) == (1, None)
    assert "dossier" in err


@pytest.mark.parametrize("concept", [None, "traffic-light"])
def test_counting_a_stream_gives_what_a_class_in_memory_gives(run, tmp_path, concept):
    path = tmp_path / "canton.txt"
    work = [*sessions(40, rounds=9), *sessions(9, rounds=9, concept="traffic-light")]
    again = [replace(one, rounds=one.rounds[:4], seconds=one.seconds // 2) for one in work[:5]]
    given = [
        encode_share_code(one)
        for one in [*again, *work, *work[:3], replace(work[0], edition=(work[0].edition + 1) % 1024)]
    ]
    path.write_text("Ana : " + "  ".join(given[:20]) + "\n\nbonjour\n" + "\n".join(given[20:]), encoding="cp1252")
    asked = ["--concept", concept] if concept else []
    status, table, err = run(path, "--compter", *asked)
    assert status == 1  # one is of another edition
    _, in_memory, same_err = run(path, "--par-image", *asked)
    assert table.equals(in_memory[list(table.columns)])
    receipt = next(line for line in err.splitlines() if line.startswith("Reçu"))
    assert receipt in same_err
    assert "1 illisible. 1 ligne sans code." in receipt


def test_a_picture_is_not_counted(run, tmp_path):
    path = tmp_path / "photo.txt"
    path.write_bytes(b"\xff\xd8\xff\xe0" + CLASS[0].encode())
    status, table, err = run(path, "--compter")
    assert (status, table) == (1, None)
    assert "photo.txt" in err and "est une image" in err
    assert "Il n’y a pas de fichier" in run(tmp_path / "absent.txt", "--compter")[2]


def test_ten_thousand_codes_are_counted_without_the_text_in_memory(run, tmp_path, monkeypatch):
    """Blocks are read one after the other, and no more of them than is looked at."""
    monkeypatch.setattr("widgets.cli.tally._BLOCK", 1000)
    path = tmp_path / "canton.txt"
    path.write_text(" ".join(CLASS * 500), encoding="utf-8")  # one line
    status, table, err = run(path, "--compter")
    assert status == 0
    assert "2\u202f000 codes trouvés, 4 comptés, 1\u202f996 en double" in err
    assert table.votes.sum() == 72
