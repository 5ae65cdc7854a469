"""Hands and share codes of Atelier CAPTCHA: what a student did can be found again from the code alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from widgets.learning.codes.deals import deal, labelled_tiles
from widgets.learning.codes.sharecode import ShareCodeError, decode_share_code, short_edition

CONCEPT = "crosswalk"
HANDS = [0, 1, 4321, 32767]


def play(bench, small, *steps, hand):
    return bench.call("play", small, list(steps), CONCEPT, 0, hand)


def told(code, page):
    """(tile, label) pairs that a code stands for."""
    session = decode_share_code(code, short_edition(page))
    order = [page["unlabelled"][place] for place in deal(session.hand, len(page["unlabelled"]))]
    return dict(labelled_tiles(session.rounds, order))


@pytest.mark.parametrize("hand", HANDS)
def test_a_hand_serves_every_tile_in_its_own_order(bench, small, hand):
    (state,) = play(bench, small, hand=hand)
    assert state["queue"] == [small["unlabelled"][place] for place in deal(hand, 30)]
    assert sorted(state["queue"]) == sorted(small["unlabelled"])


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize(
    "steps",
    [
        ["right"],
        ["right", "right", "right", "right", "right"],
        ["wrong", "right", "wrong", "wrong", "right", "right"],
        ["right", "right", "undo", "wrong", "right", "undo", "right", "right"],
        ["wrong", "right", "undo", "right", "right", "right", "right", "right"],
    ],
)
def test_the_code_says_what_was_labelled_whatever_was_refused_or_undone(bench, small, hand, steps):
    state = play(bench, small, *steps, hand=hand)[-1]
    assert told(state["share"], small) == {row["tile"]: row["label"] for row in state["labels"]}
    session = decode_share_code(state["share"])
    assert (session.concept, session.hand) == (CONCEPT, hand)
    assert session.seconds == 9 * len(session.rounds)
    assert (session.refused, session.refused_seconds) == (steps.count("wrong"), 9 * steps.count("wrong"))


def test_there_is_no_code_before_the_first_accepted_grid(bench, small):
    before, after = play(bench, small, "wrong", hand=3)
    assert before["share"] is after["share"] is None


def test_a_session_of_before_there_were_hands_is_read_and_can_be_given_one(bench, small):
    state = play(bench, small, "right", "wrong", "right", hand=None)[-1]
    assert state["share"] is None
    old = {name: value for name, value in state["data"].items() if name != "hand"}
    assert bench.call("reread", small, old) == state["data"]
    late = bench.eval("(m, [raw, data, concept]) => m.adopt(raw, data, concept, 77)", [small, old, CONCEPT])
    assert told(late, small) == {row["tile"]: row["label"] for row in state["labels"]}


def panel(lab):
    return lab.root.get_by_role("region", name="Code à partager")


def shown(lab):
    return panel(lab).locator("[data-share-code]").get_attribute("data-share-code")


def test_the_panel_shows_the_code_of_the_current_concept(start, tileset, truth):
    lab = start(hand=11)
    lab.answer()
    expect(panel(lab)).to_be_hidden()  # the curtain first
    lab.button("Continuer").click()
    lab.answer()
    expect(panel(lab)).to_be_visible()
    expect(panel(lab).get_by_role("textbox", name="Votre code")).to_have_text(shown(lab))
    labels = told(shown(lab), tileset)
    assert labels == {row["tile"]: row["label"] for row in lab.trait("labels")}
    assert all(label == truth[tile, CONCEPT] for tile, label in labels.items())
    assert decode_share_code(shown(lab)).hand == 11
    expect(panel(lab).get_by_role("img", name=shown(lab))).to_be_visible()
    lab.root.get_by_label("feu de circulation").check()
    expect(panel(lab)).to_be_hidden()
    lab.answer()
    expect(panel(lab)).to_be_visible()
    assert decode_share_code(shown(lab)).concept == "traffic-light"


def test_the_code_can_be_copied_and_saved(start):
    lab = start()
    lab.page.evaluate(
        """Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void (window.copied = text) } })"""
    )
    lab.open(answers=2)
    lab.button("Copier le code").click()
    expect(lab.root.get_by_role("status")).to_have_text("Code copié.")
    assert lab.page.evaluate("copied") == shown(lab)
    with lab.page.expect_download() as file:
        lab.button("Enregistrer le code (.txt)").click()
    assert file.value.path().read_text(encoding="utf-8").strip() == shown(lab)


@pytest.mark.parametrize(("refused", "said"), [(False, "Code copié."), (True, "touchez-le longuement")])
def test_over_plain_http_the_code_is_copied_the_old_way_or_left_selected_and_the_page_says_which(start, refused, said):
    lab = start()
    lab.page.evaluate("""Object.defineProperty(navigator, "clipboard", { value: undefined })""")
    lab.page.evaluate("addEventListener('copy', () => (window.copied = String(getSelection())))")
    if refused:
        lab.page.evaluate("document.execCommand = () => false")
    lab.open(answers=2)
    lab.button("Copier le code").click()
    expect(panel(lab).get_by_text(said)).to_be_visible()
    expect(lab.root.get_by_role("status")).to_contain_text(said)
    assert lab.page.evaluate("String(getSelection())") == shown(lab)
    if not refused:
        assert lab.page.evaluate("copied") == shown(lab)


def held(lab):
    return lab.page.get_by_role("dialog", name="Mon code")


def test_the_code_is_one_tap_away_and_goes_back_where_one_was(start):
    lab = start()
    lab.page.emulate_media(color_scheme="dark")
    lab.page.set_viewport_size({"width": 390, "height": 844})
    expect(lab.button("Mon code")).to_be_hidden()
    lab.open(answers=2)
    lab.button("Mon code").click()
    expect(held(lab).get_by_role("textbox", name="Votre code")).to_have_text(shown(lab))
    drawing = held(lab).get_by_role("img", name=shown(lab))
    expect(drawing).to_be_in_viewport(ratio=1)
    box = held(lab).bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 390, 844)
    assert drawing.bounding_box()["width"] > 300
    look = held(lab).evaluate("(el) => [getComputedStyle(el).backgroundColor, el.scrollWidth <= el.clientWidth]")
    assert look == ["rgb(255, 255, 255)", True]
    lab.page.keyboard.press("Escape")
    expect(held(lab)).to_have_count(0)
    expect(lab.button("Mon code")).to_be_focused()
    lab.page.keyboard.press("Enter")
    held(lab).get_by_role("button", name="Fermer").click()
    expect(lab.button("Mon code")).to_be_focused()


def test_held_up_the_code_is_copied_and_that_is_said_where_one_is(start):
    lab = start()
    lab.page.evaluate("addEventListener('copy', () => (window.copied = String(getSelection())))")
    lab.open(answers=2)
    lab.button("Mon code").click()
    held(lab).get_by_role("button", name="Copier le code").click()
    expect(held(lab).get_by_role("status")).to_have_text("Code copié.")
    assert lab.page.evaluate("copied") == shown(lab)  # over plain http


def test_the_screen_stays_on_while_the_code_is_held_up(start):
    lab = start()
    lab.page.evaluate(
        """() => {
            window.locks = 0;
            const request = async () => { window.locks += 1; return { release: async () => void (window.locks -= 1) }; };
            Object.defineProperty(navigator, "wakeLock", { value: { request } });
        }"""
    )
    lab.open(answers=2)
    lab.button("Mon code").click()
    lab.page.wait_for_function("window.locks === 1")
    lab.page.keyboard.press("Escape")
    lab.page.wait_for_function("window.locks === 0")


@pytest.mark.parametrize(
    ("fails_with", "said"), [(None, ""), ("AbortError", ""), ("NotAllowedError", "n’a pas eu lieu")]
)
def test_the_device_sends_the_code_by_what_it_has(page, start, fails_with, said):
    page.add_init_script(
        f"""navigator.share = async (what) => {{
            window.sent = what;
            if ({"true" if fails_with else "false"}) throw new DOMException("no", "{fails_with}");
        }};"""
    )
    lab = start()
    lab.open(answers=2)
    lab.button("Mon code").click()
    held(lab).get_by_role("button", name="Envoyer…").click()
    expect(held(lab).get_by_role("status")).to_contain_text(said)
    assert page.evaluate("sent") == {"text": shown(lab)}


def test_without_a_share_sheet_there_is_no_button_for_it(page, start):
    page.add_init_script("delete Navigator.prototype.share;")
    lab = start()
    lab.open(answers=2)
    expect(lab.button("Copier le code")).to_be_visible()
    expect(lab.button("Envoyer…")).to_have_count(0)


def test_hands_are_drawn_once_and_kept_and_every_view_has_the_same(start):
    lab = start(storage_key="captcha")
    lab.page.evaluate("void window.show()")
    views = lab.page.locator("section.tc-captcha")
    first, second = (
        view.locator("button[data-tile]").evaluate_all("list => list.map((b) => b.dataset.tile)")
        for view in views.all()
    )
    assert first == second
    hand = lab.trait("session")["hand"]
    assert hand in range(32768)
    lab.open(answers=2)
    code = shown(lab)
    again = start(storage_key="captcha")
    assert (again.trait("session")["hand"], shown(again)) == (hand, code)
    again.button("Tout recommencer").click()
    again.button("Oui, tout effacer").click()
    assert again.trait("session")["rounds"] == []


def test_a_class_draws_many_hands(start):
    assert len({start().trait("session")["hand"] for _ in range(4)}) > 1


def test_no_code_of_another_edition_passes(bench, small, tileset):
    code = play(bench, small, "right", hand=5)[-1]["share"]
    with pytest.raises(ShareCodeError, match="autre édition"):
        decode_share_code(code, short_edition(tileset) ^ (short_edition(tileset) == short_edition(small)))
