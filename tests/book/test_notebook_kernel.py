"""A notebook run by a real kernel while the book is built, opened as a page from the disk."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.book.notebooks import book, code
from widgets.book.notebooks import cache as notebook_cache
from widgets.learning import load_tiles

CELLS = (
    code(
        "import plotly.graph_objects as go\nfrom widgets import CaptchaLab, exercises\nimport ipywidgets\n\nlab = CaptchaLab(seed=3)\nlab"
    ),
    code("screen = ipywidgets.Output()\nscreen"),
    # After it was shown, and in a later cell: the page gets what was drawn there last.
    code(
        "with screen:\n    for y in (0.75, 0.95):\n        screen.clear_output(wait=True)\n"
        '        display(go.Figure(go.Scatter(x=[1, 2], y=[0.5, y]), layout={"meta": {"alt": "Une courbe."}}))'
    ),
    # The book asks for solutions, and what they name is not the notebook's.
    code("%%solution foule-1\nanswer = 1 + 1\nprint('solution', answer)", "solution", "hide-cell"),
    code("print('answer' in globals())"),
    code("ipywidgets.VBox([lab])"),
)


@pytest.fixture
def executed(build):
    """`executed()` builds anew over what stands there; results are kept between builds, as the book's are."""
    return lambda: build(book(*CELLS), nb_execution_mode="cache", nb_output_stderr="error")


def test_its_labs_live_and_its_figures_are_drawn_as_they_were_left(executed, page):
    built = executed()
    assert built.warnings == ""
    errors: list[str] = []
    page.on("console", lambda message: message.type == "error" and errors.append(message.text))
    page.goto(f"{built.address}/carnet.html")
    assert page.locator(".tc-chart-svg").count() == 1 and page.locator(".tc-chart-svg circle").count() == 2
    assert "0,95" in page.locator(".tc-chart-table").text_content()
    *_, code, said, _, defined, _ = page.locator(".cell pre").all_text_contents()
    assert (code.strip(), said.strip()) == ("answer = 1 + 1\nprint('solution', answer)", "solution 2")
    assert defined.strip() == "False"

    # Two views of one lab: what is done in one shows in the other.
    first = page.get_by_role("region", name="Atelier CAPTCHA", exact=True)
    second = page.get_by_role("region", name="Atelier CAPTCHA, vue 2", exact=True)
    tiles = load_tiles().query("concept == 'crosswalk'").set_index("tile").present
    first.locator("button[data-tile]").first.wait_for()
    for tile in first.locator("button[data-tile]").evaluate_all("tiles => tiles.map((tile) => tile.dataset.tile)"):
        if tiles[tile]:
            first.locator(f'button[data-tile="{tile}"]').click()
    first.get_by_role("button", name="Vérifier", exact=True).click()
    for view in (first, second):
        expect(view).to_have_attribute("data-labels", "6")
    assert errors == []


def test_results_are_kept_whole_until_the_code_that_they_came_from_changes(executed, monkeypatch, capfd):
    def duration(built):  # of the run that the results came from: no two last equally long
        return built.app.env.nb_metadata["carnet"]["exec_data"]["runtime"]

    first = executed()
    lasted, shown = duration(first), str(first.html("carnet").article)

    (first.source / "carnet.ipynb").touch()
    again = executed()
    assert duration(again) == lasted
    assert str(again.html("carnet").article) == shown  # the state of widgets was kept, too

    monkeypatch.setattr(notebook_cache, "_code", lambda: "changed")
    lasted, before = duration(executed()), lasted
    assert lasted != before

    # Half of a result, as a full disk leaves it, is none.
    for kept in first.source.parent.rglob("base.ipynb"):
        kept.write_bytes(kept.read_bytes()[:1000])
    (first.source / "carnet.ipynb").touch()
    mended = executed()
    assert mended.warnings == "" and duration(mended) != lasted
    assert "without encryption" not in capfd.readouterr().err, "said by each kernel, of a notebook and this machine"
