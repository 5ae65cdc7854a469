"""The rules of the shift: what is drawn how often, from which fact, and that answers are not judged by pretence."""

from __future__ import annotations

import csv
import re
import statistics

import pytest
import yaml

from widgets.labs.shift import ShiftLab
from widgets.paths import ASSETS

BENCH = "tests/labs/shift_bench.js"
FOLDER = "widgets/labs/shift/"


@pytest.fixture
def rules(module):
    return module(FOLDER + "parameters.js").eval("(m) => m")


@pytest.fixture
def offers(module):
    state = ShiftLab.shared_state()

    def draw(count: int = 240, *, seed: int = 0, images: bool = True, start: int = 0) -> list[dict]:
        return module(BENCH).call("offers", {**state, "seed": seed, "images": images, "count": count, "from": start})

    return draw


def test_an_hour_of_tasks_as_planned_pays_the_sourced_rate(module):
    assert module(FOLDER + "parameters.js").eval("(m) => m.planned(443)") == pytest.approx(3600)


def test_search_takes_eighteen_minutes_for_sixty(offers):
    drawn = offers()
    shares = [offer["search"] / offer["planned"] for offer in drawn]
    assert min(shares) >= 0.15 and max(shares) <= 0.45
    assert statistics.mean(shares) == pytest.approx(18 / 60, rel=0.1)


def test_one_refusal_in_eight_and_one_control_in_five(offers, rules):
    for seed in (0, 1, 2):
        drawn = offers(seed=seed)
        for what, run in (("refused", rules["REFUSAL_RUN"]), ("control", rules["CONTROL_RUN"])):
            for start in range(0, len(drawn), run):
                assert sum(offer[what] for offer in drawn[start : start + run]) == 1
    assert 1 / rules["CONTROL_RUN"] < 1 / 3  # G15
    assert len({tuple(i for i, offer in enumerate(offers(seed=seed)) if offer["refused"]) for seed in range(5)}) == 5


def test_the_same_seed_gives_the_same_shift_and_a_later_one_goes_on(offers):
    assert offers() == offers()
    assert offers(20, start=15) == offers(35)[15:]
    assert offers() != offers(seed=1)


def test_every_kind_comes_in_turn_and_only_text_without_images(offers):
    assert {offer["kind"] for offer in offers(4)} == {"image", "tone", "digits", "moderation"}
    assert {offer["kind"] for offer in offers(images=False)} == {"tone", "moderation"}


def test_no_item_comes_twice_before_its_like_have_come_once(offers):
    ids = [offer["id"] for offer in offers(40)]
    assert len(set(ids)) == len(ids)


def test_only_control_tasks_have_a_known_answer(offers):
    assert all((offer["expected"] is not None) == offer["control"] for offer in offers())


def test_a_refusal_looks_at_no_answer_and_a_judgement_only_at_known_ones(module):
    for answers in module(BENCH).call("outcomes", {**ShiftLab.shared_state(), "count": 80}):
        for case in answers:
            if case["refused"]:
                assert case["outcome"] == "refused"
            else:
                assert case["outcome"] == ("control" if case["right"] is False else "paid")


def test_every_sourced_number_names_a_fact_as_the_fact_sheet_does(rules):
    facts = yaml.safe_load((ASSETS / "facts" / "facts.yml").read_text(encoding="utf-8"))
    cited = {fact for rule in rules["PARAMETERS"] for fact in rule["facts"]}
    cited |= {wage["fact"] for wage in [*rules["WAGES"], rules["MINIMUM"], rules["UNPAID"]]}
    assert cited == set(rules["SOURCES"])
    for fact, label in rules["SOURCES"].items():
        assert facts[fact]["label"] == label
    for wage in [*rules["WAGES"], rules["MINIMUM"]]:
        assert (
            f"{wage['usd']:.2f}".rstrip("0").rstrip(".").replace(".", ",") in facts[wage["fact"]]["figure"]
            or wage["usd"] == 2
        )
    assert "4,43" in facts["E3"]["figure"]
    assert "18\u00a0minutes de seule recherche" in facts["E6"]["figure"]
    assert f"{rules['UNPAID']['minutes']}\u00a0minutes pour les micro-tâches" in facts["E6"]["figure"]


def test_wages_are_those_of_the_chart_in_the_book(rules):
    with (ASSETS / "facts" / "charts" / "hourly-pay.csv").open(encoding="utf-8", newline="") as file:
        known = {(row["fact"], float(row["value"])) for row in csv.DictReader(file)}
    assert {(wage["fact"], wage["usd"]) for wage in [*rules["WAGES"], rules["MINIMUM"]]} <= known


def test_what_no_source_gives_is_said_to_be_made_up(rules, module):
    unsourced = {rule["id"] for rule in rules["PARAMETERS"] if not rule["facts"]}
    assert unsourced == {"refusal", "scale"}
    assert "inventé" in module(FOLDER + "payslip_strings.js").eval("(m) => m.PAYSLIP.invented")


@pytest.mark.parametrize(
    ("file", "name", "answers"), [("tones.js", "MESSAGES", "TONES"), ("posts.js", "POSTS", "SORTS")]
)
def test_texts_are_many_distinct_and_typeset_and_some_have_no_right_answer(module, file, name, answers):
    texts, allowed = module(FOLDER + file).eval("(m, [name, answers]) => [m[name], m[answers]]", [name, answers])
    assert len({entry["text"] for entry in texts}) == len({entry["id"] for entry in texts}) == len(texts)
    assert all(set(entry["expected"] or []) <= set(allowed) for entry in texts)
    assert sum(entry["expected"] is None for entry in texts) >= 10
    for entry in texts:
        assert not re.search(r"\w [;:!?»%]|« |'", entry["text"]), entry["text"]


def test_there_are_thirty_messages_or_more_some_of_them_ironic(module):
    messages = module(FOLDER + "tones.js").eval("(m) => m.MESSAGES")
    assert len(messages) >= 30
    assert sum("ironic" in (message["expected"] or []) for message in messages) >= 4
