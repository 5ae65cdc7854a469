"""A session as it goes, on a slow machine: the tab reloaded, a second view, the kernel restarted. Nothing lost, nothing dead."""

from __future__ import annotations

import shutil

import pytest

from tests.jupyter.notebook_page import NotebookPage
from tests.jupyter.test_notebooks import CLICKS, DRAWN, Grid

SLOW = 2  # times slower than this machine, which other tests share
WAIT = 120  # seconds, of which a fast machine needs one


@pytest.fixture(scope="module")
def notebook(browser, jupyter, repository):
    """A copy of « Mes clics, mes données », and so a kernel of its own; two grids answered, saved."""
    copy = CLICKS.replace("mes-clics", "mes-clics-copie")
    shutil.copyfile(repository / CLICKS, repository / copy)
    context = browser.new_context(locale="fr-CH", viewport={"width": 1280, "height": 1000})
    notebook = NotebookPage(context, jupyter, copy)
    notebook.command("notebook:run-all-cells")
    notebook.slow_down(SLOW)
    grid = Grid(notebook)
    grid.answer()
    grid.answer()
    assert notebook.until(lambda: len(notebook.ask("lab.labels")) == 12)
    notebook.command("docmanager:save")
    yield notebook
    notebook.close()
    context.close()


def labels(notebook: NotebookPage) -> str:
    return Grid(notebook).region.get_attribute("data-labels")


def follows(notebook: NotebookPage, given: list[int]) -> bool:
    """Whether the live curve has its points at these numbers of labels."""
    charts = notebook.show("live").locator(".js-plotly-plot")
    return notebook.until(lambda: any(given == x for chart in charts.evaluate_all(DRAWN) for x, _ in chart), WAIT)


def test_a_reloaded_tab_has_all_its_widgets_and_they_live(notebook):
    before = notebook.ask("lab.labels")
    notebook.reload()
    assert labels(notebook) == "12" and notebook.ask("lab.labels") == before
    assert follows(notebook, [6, 12])
    Grid(notebook).answer()
    assert follows(notebook, [6, 12, 18])
    assert notebook.dead() == []


def test_a_second_view_of_an_output_shows_the_same_and_acts_alike(notebook):
    given = labels(notebook)
    notebook.show("lab")
    notebook.command("notebook:create-output-view")
    views = notebook.page.get_by_role("region", name="Atelier CAPTCHA")
    view = views.and_(notebook.page.locator(".jp-LinkedOutputView *"))
    view.wait_for()
    assert view.get_attribute("data-labels") == given
    view.get_by_role("button", name="Annuler la dernière grille").click()
    assert notebook.until(lambda: len(notebook.ask("lab.labels")) == int(given) - 6, WAIT)
    assert notebook.dead() == []
    notebook.close_view()
    assert notebook.until(lambda: labels(notebook) == str(int(given) - 6), WAIT)


def test_a_restarted_kernel_is_told_and_the_clicks_come_back_with_the_cell(notebook):
    given = int(labels(notebook))
    notebook.restart()
    region = Grid(notebook).region
    region.get_by_text("Python ne répond plus à cet atelier").first.wait_for()
    Grid(notebook).answer()  # to nobody
    notebook.show("lab")
    notebook.command("notebook:run-cell")
    assert notebook.until(lambda: len(notebook.ask("lab.labels")) == given + 6, WAIT)
    assert notebook.until(lambda: labels(notebook) == str(given + 6), WAIT)
    assert region.get_by_text("Python ne répond plus").and_(notebook.page.locator(":visible")).count() == 0
    assert notebook.dead() == []
