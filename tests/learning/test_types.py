"""What the library says of its types serves whoever checks their own script with `mypy --strict`."""

from __future__ import annotations

import re

import pytest
from mypy import api

from tests.conftest import ROOT

STAR = """
from widgets.learning import *

page, features = load_page(), load_features()
truth = load_tiles().query("concept == 'crosswalk'").set_index("tile").present
votes = simulate_votes(truth[page["unlabelled"]], crowd_of(careful=2, random=5), seed=1)
labels = majority_vote(votes).label
model: LogisticClassifier = LogisticClassifier(C=0.2).fit(features.loc[labels.index], labels)
alpha: float = krippendorff_alpha(votes)
prior = dawid_skene(votes, details=True).prior
"""
NAMES = """
from widgets import CaptchaLab, CrowdLab
from widgets.facts import FactsError, load_facts
from widgets.learning import ShareCodeError, SharedSession, deal, decode_share_code, labelled_tiles, load_page


def tiles_of(code: str) -> list[tuple[str, bool]]:
    try:
        session: SharedSession = decode_share_code(code)
    except ShareCodeError as error:
        print(error.reason.upper())
        return []
    tiles: list[str] = load_page()["unlabelled"]
    return labelled_tiles(session.rounds, [tiles[place] for place in deal(session.hand, len(tiles))])


lab = CaptchaLab(concept="crosswalk", seed=3, labels=[{"tile": "t0001"}])
print(load_facts(), FactsError, lab, CrowdLab(votes=lab.labels, crowd={"careful": 3}))
"""
WRONG = """
from widgets import CaptchaLab, ShiftLab
from widgets.learning import SharedRound, crowd_of, decode_share_code, encode_share_code, licorne

encode_share_code("1NW0-0070-00R0-S03M-PP4A")
decode_share_code("1NW0-0070-00R0-S03M-PP4A").rounds[0].labels.append(True)
SharedRound(0, "oui")
crowd_of(careful="two")
CaptchaLab(concpt=1)
CaptchaLab("crosswalk")
ShiftLab(minutes="five")
"""


@pytest.fixture(scope="module")
def errors(tmp_path_factory, pytestconfig) -> dict[str, list[int]]:
    """The lines of each script where mypy sees an error, as where the library is installed: it is not judged itself."""
    folder = tmp_path_factory.mktemp("scripts")
    scripts = {"star": STAR, "names": NAMES, "wrong": WRONG}
    for name, script in scripts.items():
        (folder / f"{name}.py").write_text(script, encoding="utf-8")
    kept = pytestconfig.cache.mkdir("mypy")  # what it knows of numpy and others, from one run to the next
    options = ["--strict", "--follow-imports=silent", "--config-file=", f"--cache-dir={kept}"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MYPYPATH", str(ROOT))
        patch.chdir(folder)
        said, failed, _ = api.run([*options, *(f"{name}.py" for name in scripts)])
    assert not failed, failed
    found = re.findall(r"^(\w+)\.py:(\d+): error", said, flags=re.M)
    # Each line once: of a wrong call mypy may say two things.
    return {name: list(dict.fromkeys(int(line) for file, line in found if file == name)) for name in scripts}


@pytest.mark.parametrize("script", ["star", "names"])
def test_a_script_passes_the_strict_check(errors, script):
    assert errors[script] == []


def test_wrong_uses_are_seen(errors):
    assert errors["wrong"] == [3, 5, 6, 7, 8, 9, 10, 11]
