"""« Deux mots » in a page: what a student sees, with a mouse, by keyboard alone, and without seeing the digits."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.labs.stage import as_exported, rows_of
from tests.labs.two_words_pages import Lab, show

KEY = "deux-mots"
STATE = ("words", "settled", "disputed", "accuracy", "needed", "handed")


@pytest.fixture
def start(page):
    return lambda **options: show(page, **options)


def state(lab: Lab) -> tuple[str, ...]:
    return tuple(lab.data(name) for name in STATE)


def test_it_starts_as_a_plain_captcha(start):
    lab = start()
    assert state(lab) == ("0", "0", "0", "", "true", "false")
    assert [len(word) in (3, 4, 5) for word in lab.words()] == [True, True]
    assert lab.root.locator("canvas").count() == 2
    expect(lab.root.get_by_role("img", name="Premier mot")).to_be_visible()
    expect(lab.root.get_by_label("Les chiffres des deux mots")).to_be_visible()
    expect(lab.root.get_by_role("heading")).to_have_count(0)  # nothing yet gives the game away


def test_the_words_are_drawn_and_look_alike_from_one_visit_to_the_next(start):
    picture = "canvas => canvas.toDataURL()"
    first = start().root.locator("canvas").first.evaluate(picture)
    lab = start()
    assert lab.root.locator("canvas").first.evaluate(picture) == first
    blank = lab.page.evaluate(
        """() => { const canvas = document.querySelector("canvas"), copy = document.createElement("canvas");
        [copy.width, copy.height] = [canvas.width, canvas.height]; return copy.toDataURL(); }"""
    )
    assert first != blank


def test_the_control_word_gates(start):
    lab = start()
    before = lab.words()
    lab.answer(right=False)
    assert not {digit for word in before for digit in word} & {digit for word in lab.words() for digit in word}
    assert state(lab)[:4] == ("0", "0", "0", "")
    assert lab.trait("votes") == []
    expect(lab.root.get_by_text("Voici deux autres mots.")).to_be_visible()


def test_only_the_control_word_gates(start):
    lab = start()
    control = set(lab.trait("digits")["control"])
    answer = [
        good if word[0] in control else bad
        for word, good, bad in zip(lab.words(), lab.right(), lab.wrong(), strict=True)
    ]
    lab.type(" ".join(answer))
    assert lab.data("words") == "1"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Tapez les chiffres que vous lisez"),
        ("abcd", "Il n’y a que des chiffres"),
        ("12", "Vous avez tapé 2\u00a0chiffres\u202f; il en faut"),
    ],
)
def test_an_answer_that_cannot_be_judged_costs_a_message_and_nothing_else(start, text, message):
    lab = start()
    before = lab.words()
    lab.type(text)
    expect(lab.root.get_by_role("alert")).to_contain_text(message)
    expect(lab.field).to_have_attribute("aria-invalid", "true")
    expect(lab.field).to_be_focused()
    expect(lab.field).to_have_value(text)
    assert lab.words() == before
    lab.answer()
    assert lab.data("words") == "1"


def test_the_first_success_lifts_the_curtain(start):
    lab = start(sources_url="references.html")
    control = set(lab.trait("digits")["control"])
    lab.answer()
    for word in lab.root.locator("[data-digits]").all():
        kind = "témoin" if word.get_attribute("data-digits").split()[0] in control else "inconnu"
        assert f"mot {kind}" in word.inner_text()
    expect(lab.root.get_by_role("link", name="The Register, 2009")).to_have_attribute("href", "references.html")
    expect(lab.field).to_be_hidden()
    lab.button("Continuer").click()
    expect(lab.field).to_be_focused()


def test_state_is_there_before_the_click_returns(start):
    lab = start()
    lab.open()
    found = lab.page.evaluate(
        """(text) => {
            const root = document.querySelector("section");
            root.querySelector("input").value = text;
            root.querySelector("button[type=submit]").click();
            return [root.dataset.words, root.dataset.settled, root.dataset.accuracy];
        }""",
        " ".join(lab.right()),
    )
    assert found[0] == "2"
    assert int(found[1]) > 0
    assert len(found[2]) == 6


def test_votes_and_history_come_back_to_the_model(start):
    lab = start()
    lab.open(answers=4)
    votes, history = lab.trait("votes"), lab.trait("accuracy_history")
    words = lab.trait("digits")["words"][:4]
    assert [vote["digit"] for vote in votes] == [digit for word in words for digit in word]
    assert {vote["by"] for vote in votes} == {"student"}
    assert [point["words"] for point in history] == [1, 2, 3, 4]
    assert f"{history[-1]['accuracy']:.4f}" == lab.data("accuracy")
    assert str(history[-1]["settled"]) == lab.data("settled")


def test_the_count_shows_every_vote_on_the_last_word(start):
    lab = start()
    lab.open(answers=2)
    rows = lab.root.get_by_role("region", name="Le dépouillement").get_by_role("row")
    expect(rows).to_have_count(1 + len(lab.trait("digits")["words"][1]))
    expect(rows.nth(1)).to_contain_text("voix")


def test_the_book_fills_in(start):
    lab = start()
    lab.open(answers=3)
    book = lab.root.get_by_role("region", name="Le livre se remplit")
    items = book.get_by_role("listitem")
    expect(items).to_have_count(len(lab.trait("digits")["words"]))
    typed = " ".join(items.nth(i).locator("span").first.text_content() for i in range(items.count()))
    assert len([mark for mark in typed.split() if mark != "?"]) == int(lab.data("settled"))
    expect(book.get_by_text("UCI Machine Learning Repository")).to_be_visible()


def test_the_confusions_add_up_to_the_test_digits(start):
    lab = start()
    lab.open(answers=3)
    table = lab.root.get_by_role("table", name="Ce que la machine confond")
    counts = [int(cell) for cell in table.locator("tbody td").all_inner_texts()]
    assert len(counts) == 100
    tests = len(lab.trait("digits")["test"])
    assert sum(counts) == tests
    assert f"{sum(counts[::11]) / tests:.4f}" == lab.data("accuracy")


def test_the_machine_ends_up_reading_the_rest_alone_and_the_student_may_take_it_back(start):
    lab = start()
    lab.open()
    expect(lab.root.get_by_role("progressbar")).to_be_visible()
    lab.root.get_by_text("Vous ne pouvez pas lire ces images").click()
    while lab.data("needed") == "true":
        assert int(lab.data("words")) < 50
        lab.button("Dix mots d’un coup par des visiteurs simulés").click()
    moment = lab.root.get_by_role("region", name="Le moment où la machine se passe de vous")
    expect(moment).to_contain_text("99,8\u00a0%")
    lab.button("Laisser la machine lire le reste").click()
    assert lab.data("handed") == "true"
    book = lab.root.get_by_role("region", name="Le livre se remplit")
    expect(book.locator("canvas")).to_have_count(0)
    expect(book.get_by_text("La page l’ignore")).to_be_visible()
    lab.button("Reprendre la main").click()
    assert lab.data("handed") == "false"
    expect(lab.field).to_be_focused()


def test_a_simulated_visitor_may_type_instead_and_is_recorded_as_such(start):
    lab = start()
    lab.root.get_by_text("Vous ne pouvez pas lire ces images").click()
    lab.button("Faire taper un visiteur simulé").click()
    expect(lab.button("Vérifier")).to_be_focused()
    lab.button("Vérifier").click()
    assert lab.data("words") == "1"
    assert {vote["by"] for vote in lab.trait("votes")} == {"stand-in"}


def test_other_words_may_be_asked_for(start):
    lab = start()
    before = lab.words()
    lab.button("Je ne lis pas\u00a0: d’autres mots").click()
    assert lab.words() != before
    assert lab.data("words") == "0"
    expect(lab.field).to_be_focused()


def test_undo_and_restart(start):
    lab = start(storage_key=KEY)
    lab.open(answers=2)
    lab.button("Annuler le dernier mot").click()
    assert lab.data("words") == "1"
    lab.start_over()
    assert state(lab) == ("0", "0", "0", "", "true", "false")
    assert lab.trait("votes") == []


def test_work_survives_a_reload(start):
    lab = start(storage_key=KEY)
    lab.open(answers=3)
    before = state(lab), lab.words(), lab.trait("votes")
    again = start(storage_key=KEY)
    assert (state(again), again.words(), again.trait("votes")) == before
    expect(again.root.get_by_text("Seule, la machine lisait ce mot")).to_be_visible()


def test_the_curtain_survives_a_reload(start):
    start(storage_key=KEY).answer()
    expect(start(storage_key=KEY).button("Continuer")).to_be_visible()


def test_exports_hold_the_votes(start):
    lab = start()
    lab.open(answers=2)
    rows = rows_of(lab.export("CSV"))
    assert [row["digit"] for row in rows] == [vote["digit"] for vote in lab.trait("votes")]
    exact = json.loads(lab.export("JSON"))["votes"]
    assert rows == [as_exported({name: vote[name] for name in rows[0]}) for vote in exact]


def test_every_view_follows_the_model(start):
    lab = start()
    lab.page.evaluate("void window.show()")
    lab.open(answers=2)
    views = lab.page.locator("section.tc-two-words")
    assert views.count() == 2
    assert {view.get_attribute("data-words") for view in views.all()} == {"2"}
    lab.page.evaluate("window.model.set('session', {})")
    assert {view.get_attribute("data-words") for view in views.all()} == {"0"}


def test_the_whole_path_works_by_keyboard(start):
    lab = start()
    leaked = lab.listen_outside()
    keys = lab.page.keyboard
    keys.press("Tab")
    expect(lab.field).to_be_focused()
    keys.type(" ".join(lab.right()))
    keys.press("Enter")
    expect(lab.root.get_by_role("heading", name="Un seul de ces mots vous testait")).to_be_focused()
    keys.press("Tab")
    keys.press("Enter")
    for count in ("2", "3"):
        expect(lab.field).to_be_focused()
        keys.type("".join(lab.right()))
        keys.press("Enter")
        assert lab.data("words") == count
    assert "La machine lit" in lab.root.get_by_role("status").text_content()
    assert leaked() <= {"Tab"}  # pressed outside, on the way in


def test_the_phone_shows_words_and_button_at_once_without_sideways_scrolling(start):
    lab = start()
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.open(answers=5)
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= 390
    top, bottom = lab.root.locator("canvas").first.bounding_box(), lab.button("Vérifier").bounding_box()
    assert bottom["y"] + bottom["height"] - top["y"] < 400


def test_axe_finds_nothing_in_any_state(start):
    lab = start()
    lab.root.get_by_text("Vous ne pouvez pas lire ces images").click()
    assert lab.violations() == []
    lab.type("12")
    assert lab.violations() == []
    lab.answer()
    assert lab.violations() == []
    lab.button("Continuer").click()
    lab.answer()
    for _ in range(3):
        lab.button("Dix mots d’un coup par des visiteurs simulés").click()
    assert lab.violations() == []
    lab.button("Laisser la machine lire le reste").click()
    lab.button("Tout recommencer").click()
    assert lab.violations() == []
