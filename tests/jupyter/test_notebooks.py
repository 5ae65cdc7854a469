"""The notebooks in JupyterLab, in Binder's environment: they run, widgets live, nothing leaves the machine."""

from __future__ import annotations

import pytest

from tests.jupyter.environment import ROOT
from tests.jupyter.server import FENCE
from widgets.learning import load_tiles

NOTEBOOKS = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "chapters/carnets").glob("*.ipynb"))
SLIDERS = [path for path in NOTEBOOKS if "Slider(" in (ROOT / path).read_text()]
CLICKS = "chapters/carnets/mes-clics.ipynb"
WIDGET = "application/vnd.jupyter.widget-view+json"
PLOTLY = "application/vnd.plotly.v1+json"

# The numbers of every curve, [x, y], in each chart, as the page draws them.
DRAWN = "charts => charts.map((chart) => chart._fullData.map(({ x, y }) => [x, y].map((row) => Array.from(row ?? []))))"


def outputs(cells):
    return [(cell["id"], output) for cell in cells for output in cell.get("outputs", [])]


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_every_cell_runs_without_error_or_warning(opened, path):
    cells = opened(path).cells()
    for cell, output in outputs(cells):
        assert output["output_type"] != "error", (cell, output["ename"], output["evalue"])
        assert output.get("name") != "stderr", (cell, output["text"])
    assert all(cell["execution_count"] for cell in cells if cell["cell_type"] == "code")


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_every_widget_and_chart_is_drawn(opened, path):
    notebook = opened(path)
    drawn = ".jp-OutputArea-output :is(.tc-lab, .widget-box, .js-plotly-plot)"
    for cell, output in outputs(notebook.cells()):
        if WIDGET in output.get("data", {}):
            notebook.show(cell).locator(drawn).first.wait_for()
        elif PLOTLY in output.get("data", {}):
            notebook.show(cell).locator(".js-plotly-plot .main-svg").first.wait_for()


@pytest.mark.parametrize("path", SLIDERS)
def test_each_slider_redraws_its_figure(opened, path):
    notebook = opened(path)
    cell = notebook.show("sliders")
    charts = cell.locator(".js-plotly-plot")
    handles = cell.locator(".noUi-handle").all()
    assert len(handles) >= 3
    for handle in handles:
        before = charts.evaluate_all(DRAWN)
        handle.focus()
        notebook.page.keyboard.press("End")
        assert notebook.until(lambda before=before: charts.evaluate_all(DRAWN) not in ([], before))


class Grid:
    """The lab of « Mes clics, mes données », and the truth of its tiles."""

    def __init__(self, notebook):
        self.notebook = notebook
        cell = notebook.show("lab")
        self.region = cell.get_by_role("region", name="Atelier CAPTCHA")
        self.tiles = self.region.locator("button[data-tile]")
        self.tiles.first.wait_for()

    def answer(self):
        """Give a true answer to the grid shown; return its tiles that nobody had labelled, with their labels."""
        table = load_tiles().query(f"concept == '{self.region.get_attribute('data-concept')}'").set_index("tile")
        shown = table.loc[self.tiles.evaluate_all("tiles => tiles.map((tile) => tile.dataset.tile)")]
        for tile in shown.index[shown.present]:
            self.region.locator(f'button[data-tile="{tile}"]').click()
        self.region.get_by_role("button", name="Vérifier", exact=True).click()
        go_on = self.region.get_by_role("button", name="Continuer", exact=True)
        if go_on.count():
            go_on.press("Enter")  # a tile clicked there and then would be taken for the second of two taps
        return shown.present[shown.split == "unlabelled"].to_dict()


@pytest.fixture
def grid(opened):
    return Grid(opened(CLICKS))


def test_the_shortcuts_of_jupyterlab_stay_out_of_a_focused_tile(grid):
    before = grid.notebook.cells()
    grid.tiles.first.focus()
    for key in ("x", "a", "b", "d", "d", "m", "y", "Shift+M"):
        grid.notebook.page.keyboard.press(key)
    assert [(cell["id"], cell["cell_type"]) for cell in grid.notebook.cells()] == [
        (cell["id"], cell["cell_type"]) for cell in before
    ]


def test_the_style_of_jupyterlab_leaves_definition_lists_alone(grid):
    styles = grid.region.locator("dl, dl dt, dl dd").evaluate_all(
        "parts => parts.map((part) => [part.localName, getComputedStyle(part).float, getComputedStyle(part).display])"
    )
    assert {(name, floating) for name, floating, _ in styles} == {("dl", "none"), ("dt", "none"), ("dd", "none")}
    assert {display for name, _, display in styles if name == "dl"} <= {"grid", "none"}


def test_python_receives_the_clicks_and_its_figure_follows(grid):
    notebook = grid.notebook
    given = grid.answer() | grid.answer()
    assert len(given) == 12

    def about(trait: str) -> list[dict]:
        """What Python was told of this concept: another test may have clicked for the other one."""
        return [each for each in notebook.ask(f"lab.{trait}") if each["concept"] == "crosswalk"]

    assert notebook.until(lambda: len(about("labels")) == 12)
    assert {each["tile"]: each["label"] for each in about("labels")} == given
    accuracies = [point["accuracy"] for point in about("accuracy_history")]
    assert grid.region.get_attribute("data-accuracy") == f"{accuracies[-1]:.4f}"
    curve = [[6, 12], pytest.approx([100 * accuracy for accuracy in accuracies], abs=0.06)]
    charts = notebook.show("live").locator(".js-plotly-plot")
    assert notebook.until(lambda: any(curve in curves for curves in charts.evaluate_all(DRAWN)))


def test_python_sets_the_concept_and_the_page_follows_and_back(grid):
    notebook = grid.notebook
    notebook.run('lab.concept = "traffic-light"')
    grid.region.and_(notebook.page.locator('[data-concept="traffic-light"]')).wait_for()
    grid.answer()
    assert notebook.until(lambda: "traffic-light" in [each["concept"] for each in notebook.ask("lab.labels")])
    grid.region.get_by_role("radio", name="passage piéton").check()
    assert notebook.until(lambda: notebook.ask("lab.concept") == "crosswalk")


def test_a_link_to_a_chapter_opens_it_as_text_to_read(opened):
    notebook = opened(CLICKS)
    notebook.show("title").get_by_role("link", name="atelier CAPTCHA").click()
    notebook.page.locator(".jp-MarkdownViewer").get_by_role("heading", name="Atelier CAPTCHA").wait_for()
    notebook.close_view()


def test_no_request_left_the_machine(opened, jupyter):
    for notebook in map(opened, NOTEBOOKS):
        assert notebook.gone_out == []
        assert notebook.ask("__import__('sitecustomize').__file__").startswith(str(FENCE)), "the kernel is fenced too"
    assert jupyter.refused() == ""
