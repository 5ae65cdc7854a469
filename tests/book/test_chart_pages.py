"""The {chart} directive on pages: a figure that anybody can read, explored if one likes, and nothing fetched from elsewhere."""

from __future__ import annotations

import json
import re
from collections import Counter

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from widgets.book.charts import figures as chart_figures
from widgets.book.charts.markup import PLOTLY_IN_BOOK
from widgets.facts.charts import facts_of
from widgets.facts.sheet import load_sheet

NAMES = chart_figures.NAMES
LIGHT_ACCENT = "4a3fb5"  # book.css
FACTS = load_sheet()
REFERENCES = "# Références\n\n:::{sources}\n:::\n"


def book(*names: str, before: str = "") -> dict[str, str]:
    directives = "\n\n".join(f":::{{chart}} {name}\n:::" for name in names)
    return {
        "index": f"# Livre\n\n{before}\n\n{directives}\n\n```{{toctree}}\nreferences\n```\n",
        "references": REFERENCES,
    }


def test_a_chart_is_a_figure_with_a_table_and_its_sources(build_once) -> None:
    built = build_once(book(*NAMES))
    assert built.warnings == ""
    figures = built.html("index").select("figure.tc-chart")
    for name, figure in zip(NAMES, figures, strict=True):
        chart = chart_figures.chart(name)
        assert figure.select_one("figcaption").get_text() == chart.title
        plot = figure.select_one(".tc-chart-plot")
        assert (plot["role"], plot["aria-label"]) == ("img", chart.alternative)
        assert plot.svg["height"] == str(chart.figure.layout.height)
        assert figure.button["aria-label"] == f"Explorer le graphique\u00a0: {chart.title}"
        assert figure.select_one("summary").get_text() == "Données du graphique"
        table = figure.select_one("details > .pst-scrollable-table-container > table")
        assert table.select_one("caption").get_text() == chart.title
        assert {th.get("scope") for th in table.select("thead th")} == {"col"}
        assert {th.get("scope") for th in table.select("tbody th")} == {"row"}
        assert len(table.select("tbody tr")) == len(chart.table[1])
        assert json.loads(figure.select_one("script.tc-chart-spec").string)["data"]
        sources = figure.select_one(".tc-chart-sources")
        assert sources.get_text().startswith("Sources\u00a0: ")
        anchors = [FACTS[fact].anchor for fact in facts_of(name)]
        assert {a["href"] for a in sources.select("a")} <= {f"references.html#{anchor}" for anchor in anchors}
    ids = [element["id"] for element in built.html("index").select("figure [id]")]
    assert len(ids) == len(set(ids)), "two charts' hatchings do not meet"
    cited = {FACTS[fact].anchor for name in NAMES for fact in facts_of(name)}
    assert {dt["id"] for dt in built.html("references").select("dt")} == cited


def test_an_unknown_chart_is_told_with_file_line_and_the_known_names(build_once) -> None:
    built = build_once(book("hourly-wage"))
    told = next(line for line in built.warnings.splitlines() if "hourly-wage" in line)
    assert "index.md:5: " in told
    assert all(name in told for name in NAMES)


def test_plotly_is_copied_once_outside_what_every_page_loads(build_once) -> None:
    built = build_once(book("platforms", "hourly-pay"))
    found = [str(path.relative_to(built.output)) for path in built.output.rglob("*plotly*.js")]
    assert found == [PLOTLY_IN_BOOK]
    assert "plotly" not in str(built.html("references"))


def test_a_book_without_chart_carries_no_plotly(build_once) -> None:
    built = build_once({"index": "# Livre\n\nTexte.\n"})
    assert not list(built.output.rglob("*plotly*"))


def test_other_formats_show_the_table_and_the_sources(build_once) -> None:
    built = build_once(book("platforms"), buildername="text")
    text = (built.output / "index.txt").read_text(encoding="utf-8")
    assert "142" in text and "plus de 777" in text and "OIT, 2021" in text
    assert "plotly" not in text


# --- in a browser ----------------------------------------------------------------------------------------

CUT = """() => [...document.querySelectorAll(".tc-chart-plot")].flatMap((plot) => {
    const box = plot.getBoundingClientRect();
    return [...plot.querySelectorAll("text")].filter((text) => {
        const t = text.getBoundingClientRect();
        return !t.width || t.left < box.left - 1 || t.right > box.right + 1 || t.bottom > box.bottom + 1;
    }).map((text) => text.textContent);
})"""
SHIFTS = """() => new Promise((told) => {
    let sum = 0;
    const seen = new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; });
    seen.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => setTimeout(() => told(sum)));
})"""


def opened(page: Page, built) -> list[str]:
    """Open the book's first page; return the list that requests and errors will be added to."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("pageerror", lambda error: seen.append(f"error: {error.message}") if "chart" in str(error.stack) else None)
    page.goto(f"{built.address}/index.html")
    return seen


def test_charts_stand_still_fit_any_width_and_ask_for_nothing(build_once, page) -> None:
    seen = opened(page, build_once(book(*NAMES, before="Texte {fact}`E1`.")))
    expect(page.locator(".tc-chart-more").first).to_be_visible()
    assert page.evaluate(SHIFTS) < 0.005  # the theme’s own; a chart that came later would be 0.1
    assert not any("plotly" in url for url in seen)
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(CUT) == []
    bar = "() => getComputedStyle(document.querySelector('.tc-chart-svg rect')).stroke"
    strokes = set()
    for theme in ("light", "dark"):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        strokes.add(page.evaluate(bar))
        assert violations(page, "article") == []
    assert len(strokes) == 2


def test_a_chart_is_explored_by_hand_or_keyboard_and_put_back(build_once, page) -> None:
    seen = opened(page, build_once(book("majority-vote", "hourly-pay")))
    figure = page.locator("figure.tc-chart").first
    height = figure.locator(".tc-chart-svg").bounding_box()["height"]
    still = figure.locator(".tc-chart-svg")
    figure.get_by_role("button", name=re.compile("^Explorer le graphique.: À 70")).press("Enter")
    canvas = figure.locator(".tc-chart-canvas .main-svg").first
    expect(canvas).to_be_visible(timeout=20_000)
    assert not still.is_visible() and canvas.bounding_box()["height"] == pytest.approx(height)
    assert [url.rsplit("/", 1)[1].partition("?")[0] for url in seen if "plotly" in url] == ["plotly-basic.min.js"]
    assert all(url.startswith(("http://127.0.0.1:", "blob:", "data:")) for url in seen)

    slider = figure.get_by_role("slider", name="Valeur du graphique")
    slider.press("ArrowRight")
    words = "80\u202f% chacune, 3 personnes\u00a0: 89,6\u202f%"
    expect(figure.locator(".tc-chart-value")).to_have_text(words)
    expect(slider).to_have_attribute("aria-valuetext", words)
    expect(figure.locator(".hoverlayer .hovertext")).to_contain_text("89,6")
    figure.locator(".points path").first.hover(force=True)
    expect(figure.locator(".tc-chart-value")).to_have_text("80\u202f% chacune, 1 personne\u00a0: 80,0\u202f%")

    line = figure.locator(".scatterlayer .js-line").first
    before = line.evaluate("line => getComputedStyle(line).stroke")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    expect(figure.locator(f".scatterlayer .js-line[style*='{before}']")).to_have_count(0)
    page.set_viewport_size({"width": 400, "height": 800})
    width = figure.locator(".tc-chart-canvas").evaluate("canvas => canvas.clientWidth")
    expect(canvas).to_have_attribute("width", str(width))
    assert violations(page, "article") == []
    page.emulate_media(media="print")
    assert still.is_visible() and not canvas.is_visible()
    page.emulate_media(media="screen")
    figure.get_by_role("button", name=re.compile("^Revenir au dessin")).click()
    assert still.is_visible() and not figure.locator(".tc-chart-live").count()


def test_a_drawing_stays_where_plotly_cannot_be_had(build, page) -> None:
    built = build(book("platforms"))
    (built.output / PLOTLY_IN_BOOK).unlink()
    opened(page, built)
    page.locator(".tc-chart-more").click()
    expect(page.locator(".tc-chart-value")).to_contain_text("n’a pas pu être chargé")
    assert page.locator(".tc-chart-svg").is_visible()


def test_without_javascript_the_drawing_and_its_table_are_there_and_no_button(build_once, browser) -> None:
    built = build_once(book("platforms"))
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{built.address}/index.html")
    assert plain.locator(".tc-chart-svg text").first.is_visible()
    assert not plain.locator(".tc-chart-more").is_visible()
    plain.get_by_text("Données du graphique").click()
    assert plain.locator(".tc-chart-table").is_visible()
    context.close()


def test_paper_gets_the_drawing_light_even_from_a_dark_phone(build_once, page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.emulate_media(color_scheme="dark")
    opened(page, build_once(book("platforms", "hourly-pay")))
    bars = page.locator(".tc-chart-svg rect")
    screen = bars.first.evaluate("bar => getComputedStyle(bar).fill")
    document = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))
    found = Counter()
    for sheet in document:
        picture = sheet.render(scale=1).to_pil().convert("RGB")
        found.update({colour: count for count, colour in picture.getcolors(1 << 24)})
    light = tuple(bytes.fromhex(LIGHT_ACCENT))
    assert found.most_common(1)[0][0] == (255, 255, 255)
    assert found[light] > 2000, "the marked bar in the light theme's colour"
    assert bars.first.evaluate("bar => getComputedStyle(bar).fill") == screen, "and the screen is dark again"
