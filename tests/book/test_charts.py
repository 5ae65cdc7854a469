"""The {chart} directive: numbers that come from the sheet of facts, and a figure that anybody can read."""

from __future__ import annotations

import json
import re
from collections import Counter
from math import comb

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.axe import Axe
from widgets.book.charts import figures as chart_figures
from widgets.book.charts.markup import PLOTLY_IN_BOOK
from widgets.book.charts.style import spec
from widgets.facts.charts import Row, facts_of, french, rows_of
from widgets.facts.sheet import load_sheet

NAMES = chart_figures.NAMES
LIGHT_ACCENT = "4a3fb5"  # book.css
FACTS = load_sheet()
REFERENCES = "# Références\n\n:::{sources}\n:::\n"
# What a formula may use without a source: minutes, seconds, and changes of unit.
CONSTANTS = {"60", "100", "1000", "3600", "1000000"}
NUMBER = re.compile(r"\d+(?:\u202f\d{3})*(?:,\d+)?")


def book(*names: str, before: str = "") -> dict[str, str]:
    directives = "\n\n".join(f":::{{chart}} {name}\n:::" for name in names)
    return {
        "index": f"# Livre\n\n{before}\n\n{directives}\n\n```{{toctree}}\nreferences\n```\n",
        "references": REFERENCES,
    }


def numbers(text: str) -> set[str]:
    return {number.replace("\u202f", "") for number in NUMBER.findall(text)}


def evaluated(formula: str) -> float:
    """The value of a formula in French notation, such as « 60 × (4,43 ÷ 3,31 − 1) »."""
    python = formula.replace("\u202f", "").translate(str.maketrans({"×": "*", "÷": "/", "−": "-", ",": "."}))
    assert re.fullmatch(r"[\d.+\-*/() ]+", python), formula
    return eval(python)  # noqa: S307 (four operations on our own figures, checked above)


def decimals(number: float) -> int:
    return len(str(number).partition(".")[2].rstrip("0"))


def row_id(case: tuple[str, Row]) -> str:
    return f"{case[0]}-{case[1].facts[0]}-{case[1].value:g}"


# --- the numbers -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", [(name, row) for name in NAMES for row in rows_of(name)], ids=row_id)
def test_a_number_stands_in_its_fact_or_follows_from_it(case: tuple[str, Row]) -> None:
    _, row = case
    known = numbers(" ".join(FACTS[fact].figure for fact in row.facts))
    if not row.computed:
        drawn = {french(row.value)} | ({french(row.low)} if row.low is not None else set())
        assert numbers(" ".join(drawn)) <= known
    elif row.computed != "loi binomiale":
        assert numbers(row.computed) <= known | CONSTANTS
        assert evaluated(row.computed) == pytest.approx(row.value, abs=0.5 * 10 ** -decimals(row.value))


@pytest.mark.parametrize("row", rows_of("majority-vote"), ids=lambda row: f"{row['p']}-{row['people']}")
def test_the_majority_is_right_as_often_as_the_binomial_law_says(row: Row) -> None:
    p, people = float(row["p"]), int(row["people"])
    right = sum(comb(people, k) * p**k * (1 - p) ** (people - k) for k in range(people // 2 + 1, people + 1))
    assert row.value == pytest.approx(100 * right, abs=0.05)


def test_numbers_are_written_in_french() -> None:
    assert french(163_000_000) == "163\u202f000\u202f000"
    assert french(3.31) == "3,31"
    assert french(2.0) == "2"
    assert french(98, 1) == "98,0"


# --- the drawings ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_is_described_by_a_sentence_with_its_numbers(name: str) -> None:
    chart = chart_figures.chart(name)
    assert chart.alternative.endswith(".") and len(chart.alternative) > 100
    assert "{" not in chart.alternative
    assert not re.search(r"\d\.\d", chart.alternative + chart.title + str(chart.table))
    headers, body = chart.table
    assert body and all(len(row) == len(headers) for row in body)


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_takes_every_colour_from_the_page(name: str) -> None:
    text = json.dumps(spec(chart_figures.chart(name).figure))
    assert not re.search(r'"#[0-9a-f]{3,6}"', text)
    assert '"--tc-ink"' in text


# --- the page --------------------------------------------------------------------------------------------


def test_a_chart_is_a_figure_with_a_table_and_its_sources(build_once) -> None:
    built = build_once(book(*NAMES))
    assert built.warnings == ""
    figures = built.html("index").select("figure.tc-chart")
    for name, figure in zip(NAMES, figures, strict=True):
        chart = chart_figures.chart(name)
        assert figure.select_one("figcaption").get_text() == chart.title
        plot = figure.select_one(".tc-chart-plot")
        assert (plot["role"], plot["aria-label"]) == ("img", chart.alternative)
        assert plot["style"] == f"height:{chart.figure.layout.height}px"
        assert figure.select_one("summary").get_text() == "Données du graphique"
        table = figure.select_one("details > table")
        assert table.select_one("caption").get_text() == chart.title
        assert {th.get("scope") for th in table.select("thead th")} == {"col"}
        assert {th.get("scope") for th in table.select("tbody th")} == {"row"}
        assert len(table.select("tbody tr")) == len(chart.table[1])
        assert json.loads(figure.select_one("script.tc-chart-spec").string)["data"]
        sources = figure.select_one(".tc-chart-sources")
        assert sources.get_text().startswith("Sources\u00a0: ")
        anchors = [FACTS[fact].anchor for fact in facts_of(name)]
        assert {a["href"] for a in sources.select("a")} <= {f"references.html#{anchor}" for anchor in anchors}
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
    assert "plotly.min.js" not in str(built.html("references"))


def test_a_book_without_chart_carries_no_plotly(build_once) -> None:
    built = build_once({"index": "# Livre\n\nTexte.\n"})
    assert not list(built.output.rglob("*plotly*"))


def test_other_formats_show_the_table_and_the_sources(build_once) -> None:
    built = build_once(book("platforms"), buildername="text")
    text = (built.output / "index.txt").read_text(encoding="utf-8")
    assert "142" in text and "plus de 777" in text and "OIT, 2021" in text
    assert "plotly" not in text


# --- in a browser ----------------------------------------------------------------------------------------

FAR = "\n\n".join(["Un paragraphe qui éloigne le graphique."] * 120)


def draw_all(page: Page, count: int) -> None:
    """Bring every chart near the window, and wait until all `count` are drawn."""
    for figure in page.query_selector_all("figure.tc-chart"):
        figure.scroll_into_view_if_needed()
    # Not page.wait_for_function: it evaluates strings, which the book's security policy forbids.
    expect(page.locator(".tc-drawn")).to_have_count(count, timeout=20_000)


def opened(page: Page, built) -> list[str]:
    """Open the book's first page from the disk; return the list that requests and errors will be added to."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("pageerror", lambda error: seen.append(f"error: {error.message}") if "chart" in str(error.stack) else None)
    page.goto((built.output / "index.html").as_uri())
    return seen


def test_charts_are_drawn_from_the_books_own_files(build_once, page) -> None:
    seen = opened(page, build_once(book(*NAMES)))
    draw_all(page, len(NAMES))
    assert [url for url in seen if not url.startswith(("file:", "data:", "blob:"))] == []
    assert sum("plotly.min.js" in url for url in seen) == 1
    # role=img hides its content: nothing in it may take the focus.
    assert page.evaluate("[...document.querySelectorAll('.tc-chart-plot *')].every(e => e.tabIndex < 0)")
    assert not page.locator(".modebar-btn, .legend").count()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_word_of_a_chart_is_cut(build_once, page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, build_once(book(*NAMES)))
    draw_all(page, len(NAMES))
    cut = page.evaluate(
        """() => [...document.querySelectorAll(".tc-chart-plot")].flatMap((plot) => {
            const box = plot.getBoundingClientRect();
            return [...plot.querySelectorAll("text")].filter((text) => {
                const t = text.getBoundingClientRect();
                return t.width && (t.left < box.left - 1 || t.right > box.right + 1 || t.bottom > box.bottom + 1);
            }).map((text) => text.textContent);
        })"""
    )
    assert cut == []


def test_plotly_is_not_fetched_before_a_chart_comes_near(build_once, page) -> None:
    seen = opened(page, build_once(book("platforms", before=FAR)))
    # Observers are told in the order in which they came: when ours is, the chart's was.
    page.evaluate("() => new Promise((told) => new IntersectionObserver(told).observe(document.body))")
    assert not any("plotly.min.js" in url for url in seen)
    height = page.evaluate("document.querySelector('figure.tc-chart').offsetHeight")
    page.locator("figure.tc-chart").scroll_into_view_if_needed()
    page.wait_for_selector(".tc-drawn")
    assert page.evaluate("document.querySelector('figure.tc-chart').offsetHeight") == height


def test_a_chart_follows_the_theme(build_once, page) -> None:
    opened(page, build_once(book("platforms")))
    page.wait_for_selector(".tc-drawn")
    colour = "getComputedStyle(document.querySelector('.tc-chart-plot .point path')).fill"
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    light = page.evaluate(colour)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.wait_for_function(f"light => {colour} !== light", arg=light)


def test_a_chart_fills_a_width_that_changes(build_once, page) -> None:
    opened(page, build_once(book("platforms")))
    page.wait_for_selector(".tc-drawn")
    page.set_viewport_size({"width": 400, "height": 800})
    width = page.evaluate("document.querySelector('.tc-chart-plot').clientWidth")
    expect(page.locator(".tc-chart-plot svg.main-svg").first).to_have_attribute("width", str(width))


def test_the_table_is_folded_with_javascript_and_shown_without(build_once, page, browser) -> None:
    built = build_once(book("platforms"))
    opened(page, built)
    assert not page.locator(".tc-chart-table").is_visible()
    page.get_by_text("Données du graphique").click()
    assert page.locator(".tc-chart-table").is_visible()

    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto((built.output / "index.html").as_uri())
    assert plain.locator(".tc-chart-table").is_visible()
    assert not plain.locator(".tc-chart-plot").is_visible()
    context.close()


def test_the_table_stands_in_when_plotly_cannot_be_had(build, page) -> None:
    built = build(book("platforms"))
    (built.output / PLOTLY_IN_BOOK).unlink()
    opened(page, built)
    expect(page.locator(".tc-chart-table")).to_be_visible()
    expect(page.locator(".tc-chart-plot")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
def test_paper_gets_the_chart_as_drawn_light_and_whole_even_from_a_dark_phone(build_once, page, width) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark")
    opened(page, build_once(book("platforms", "hourly-pay", before=FAR)))
    page.locator("figure.tc-chart").first.scroll_into_view_if_needed()
    expect(page.locator(".tc-drawn")).to_have_count(2, timeout=20_000)  # the second follows, once plotly is there
    bars = page.locator(".tc-chart-plot .point path")
    screen = bars.first.evaluate("bar => getComputedStyle(bar).fill")
    document = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))
    found = Counter()
    for sheet in document:
        picture = sheet.render(scale=1).to_pil().convert("RGB")
        found.update({colour: count for count, colour in picture.getcolors(1 << 24)})
    light = tuple(bytes.fromhex(LIGHT_ACCENT))
    assert found.most_common(1)[0][0] == (255, 255, 255)
    assert found[light] > 2000, "bars in the light theme's colour"
    assert bars.first.evaluate("bar => getComputedStyle(bar).fill") == screen, "and the screen is dark again"


def test_paper_gets_the_table_of_a_chart_that_is_not_drawn(build_once, page) -> None:
    opened(page, build_once(book("platforms", before=FAR)))
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not page.locator(".tc-chart-plot").is_visible()
    assert page.locator(".tc-chart-table").is_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_charts_and_citations_have_no_barrier(build_once, page, theme: str) -> None:
    opened(page, build_once(book("hourly-pay", "majority-vote", before="Texte {fact}`E1`.")))
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    draw_all(page, 2)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    results = Axe().run(page, context="article")
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in results.response["violations"]] == []
