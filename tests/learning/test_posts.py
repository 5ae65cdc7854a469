"""The posts of « La file de modération »: fit for a class, and a file that says in French where it is wrong."""

from __future__ import annotations

import re

import pytest

from widgets.learning.texts.posts import POSTS_FILE, PostsError, read_posts

GOOD = POSTS_FILE.read_text(encoding="utf-8")


def test_there_is_what_the_lab_promises():
    posts = read_posts()
    queue = {**posts["first"], **posts["second"]}
    assert (len(posts["first"]), len(queue), len(posts["rules"])) == (30, 60, 5)
    held_out = posts["held_out"].values()
    assert sum("breaks" in post for post in held_out) * 2 == len(held_out)  # a coin gets half of them right
    for part in (queue.values(), held_out):
        assert {post.get("breaks") for post in part} == {None, *posts["rules"]}
        assert {"irony", "quotation"} <= {post.get("trap") for post in part}
    assert sum("again" in post for post in queue.values()) >= 3
    assert sum("context" in post for post in queue.values()) >= 15


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    breaks: spoiler", "    breaks: spolier", r"posts\.yml:\d+, q03.*règle inconnue «.spolier.».*advert"),
        ("    club: photo", "    clob: photo", r"posts\.yml:\d+, q02.*clé inconnue «.clob.».*connues"),
        ("  q02:", "  q01:", r"posts\.yml:\d+.*«.q01.» est défini deux fois \(déjà ligne \d+\)"),
        ("network: Préau", "network: ''", r"posts\.yml:\d+.*«.network.» doit être un texte non vide"),
        ("    trap: quotation", "    trap: joke", r"posts\.yml:\d+, q15.*irony, quotation, context"),
        ("    again: q05", "    again: q06", r"posts\.yml:\d+, q37.*juge pareil"),
        ("    again: q05", "    appeal: Non !", r"posts\.yml:\d+, q37.*peut rester"),
        ("people: [", "people: {", r"posts\.yml:\d+.*YAML illisible"),
        ("  rule: advert\n", "  rule: adverts\n", r"posts\.yml:\d+.*règle qui change"),
        ("    text: Tournoi", f"    text: {'a' * 200} Tournoi", r"posts\.yml:\d+, q01.*dépasse 200 signes"),
        ("    text: Tournoi", "    txt: Tournoi", r"posts\.yml:\d+, q01"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path, old, new, said):
    assert old in GOOD
    file = tmp_path / "posts.yml"
    file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PostsError) as error:
        read_posts(file)
    assert re.search(said, str(error.value)), str(error.value)
    line = int(re.search(r":(\d+)", str(error.value)).group(1))
    wrong = next(
        i
        for i, (a, b) in enumerate(zip(GOOD.splitlines(), file.read_text().splitlines(), strict=True), start=1)
        if a != b
    )
    assert abs(line - wrong) <= (1 if "illisible" not in said else 5)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(PostsError, match=r"posts\.yml:1.*illisible"):
        read_posts(tmp_path / "posts.yml")
