"""« Le juge » on paper: ten pairs that teach something, on one sheet, and a table to count them by hand."""

from __future__ import annotations

import pytest

from tests.kit.conftest import A4, Pdf, sizes
from widgets.kit import judge_sheets
from widgets.kit.judge_sheets import NAMES, PAIRS, VERDICTS, choose_pairs, has_it
from widgets.learning.answers.features import FEATURES


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_ten_pairs_fit_a_sheet_and_the_table_tells_each_feature(tmp_path, seed):
    judge_sheets.make(tmp_path, seed)
    front, back = Pdf(tmp_path / "le-juge.pdf").pages
    (key,) = Pdf(tmp_path / "le-juge-corrige.pdf").pages
    assert sizes(tmp_path / "le-juge.pdf") == sizes(tmp_path / "le-juge-corrige.pdf") == A4
    pairs = choose_pairs(seed)
    assert len({first.question for first, _ in pairs}) == PAIRS
    assert not any(answer.held_back for pair in pairs for answer in pair)
    for first, second in pairs:
        assert first.question == second.question and first.text[:20].split()[0] in front
    for feature in FEATURES:
        row = [has_it(first, second, feature) or "–" for first, second in pairs]
        assert f"{NAMES[feature]} {' '.join(row)} sur" in back
        assert sum(letter != "–" for letter in row) >= PAIRS // 2, feature
    assert not any(word in front + back for word in VERDICTS.values() if word != "juste")
    assert " ".join(VERDICTS[first.verdict] for first, _ in pairs) in key
