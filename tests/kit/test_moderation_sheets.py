"""« La file de modération » on paper: the lab's own posts, and a sum that says what the machine would do."""

from __future__ import annotations

import re

from tests.conftest import ROOT
from tests.kit.conftest import A4, Pdf, sizes
from widgets.kit import moderation_sheets as sheets
from widgets.learning import load_posts


def test_the_machine_on_paper_is_the_lab_s_and_the_printed_sum_fools_it():
    source = (ROOT / "widgets/labs/moderation/learner.js").read_text(encoding="utf-8")
    assert f"export const C = {sheets.C};" in source
    posts = load_posts()
    words, bias = sheets.weights()
    removes = sum(weight for _, weight in words) + bias > 0
    assert removes != posts.remove[sheets.FOOLED]
    assert posts.trap[sheets.FOOLED] == "quotation"


def test_every_rule_is_at_stake_and_some_posts_only_seem_to_break_one():
    posts = load_posts().loc[list(sheets.POSTS)]
    assert len(posts) == 12
    assert posts.breaks.nunique() == 5
    assert {"irony", "quotation"} <= set(posts.trap.dropna())
    assert 4 <= (~posts.remove_before).sum() <= 6


def test_a_leaf_for_each_pupil_and_a_page_for_the_teacher(tmp_path):
    sheets.make(tmp_path, 1)
    leaf, key = Pdf(tmp_path / "moderation.pdf"), Pdf(tmp_path / "moderation-corrige.pdf")
    assert (len(leaf.pages), len(key.pages)) == (2, 1)
    assert sizes(tmp_path / "moderation.pdf") == A4

    def squeezed(text: str) -> str:  # letters and digits only: words are cut at the ends of lines
        return re.sub(r"[\W\x02\ufffe]", "", text)

    posts = load_posts()
    for post in sheets.POSTS:
        for pdf in (leaf, key):
            assert squeezed(posts.text[post]) in squeezed(pdf.text)
    assert "Règlement" not in leaf.text  # what the rule book says of each is the teacher's
