"""Many codes at once in « Mettre la classe en commun »: the page does not freeze, and what comes meanwhile is not lost."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.labs.pasted import spoiled
from tests.labs.pooling_pages import codes

# By the box's value: a browser needs seconds to type so many lines, and the reading would be over.
PUT_MANY = """const root = document.querySelector("section");
const box = root.querySelector("textarea");
const put = (text) => {
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
};
const putMany = (text) => {
    put(text);
    if (root.dataset.busy !== "true") throw new Error("it is not busy");
};"""


def test_what_comes_while_the_page_is_busy_waits_its_turn(open_lab):
    lab = open_lab()
    many, few, more = codes(1500, rounds=1), codes(30, rounds=2), codes(20, rounds=3)
    lab.page.evaluate(
        f"""async ([many, few, more]) => {{
            {PUT_MANY}
            putMany(many);
            const transfer = new DataTransfer();
            transfer.items.add(new File([more], "codes.txt"));
            box.dispatchEvent(new DragEvent("drop", {{ dataTransfer: transfer, bubbles: true, cancelable: true }}));
            put(`${{box.value}}\n${{few}}`);
        }}""",
        ["\n".join(many), "\n".join(few), "\n".join(more)],
    )
    expect(lab.root).to_have_attribute("data-codes", "1550", timeout=30_000)
    lab.settle()
    assert (lab.data("bad"), lab.box.input_value()) == ("0", "")


def test_a_text_put_in_the_place_of_one_that_is_being_read_is_read_too(open_lab):
    lab = open_lab()
    bad = [spoiled(code) for code in codes(1200, rounds=1)]
    lab.page.evaluate(
        f"""([bad, good]) => {{
            {PUT_MANY}
            putMany(bad);
            put(good);
        }}""",
        ["\n".join(bad), "\n".join(codes(30))],
    )
    expect(lab.root).to_have_attribute("data-codes", "30", timeout=30_000)
    lab.settle()
    assert (lab.data("bad"), lab.box.input_value()) == ("0", "")


def test_a_long_text_is_pasted_past_the_box(open_lab):
    lab = open_lab()
    lab.page.evaluate(
        """(text) => {
            const transfer = new DataTransfer();
            transfer.setData("text/plain", text);
            document.querySelector("textarea").dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
        }""",
        " ".join(codes(700)),
    )
    expect(lab.root).to_have_attribute("data-codes", "700", timeout=30_000)


def test_many_codes_are_read_without_freezing_the_page(open_lab):
    lab = open_lab()
    lab.paste(codes(700, rounds=2))
    assert (lab.data("codes"), lab.data("bad"), lab.data("labels")) == ("700", "0", "8400")
