"""The prose: French typography, and a source for what needs one; no source that nothing needs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from widgets.facts.charts import facts_of
from widgets.facts.sheet import load_sheet

ROOT = Path(__file__).resolve().parents[1]
CHAPTERS = sorted((ROOT / "chapters").rglob("*.md"))
NOTEBOOKS = sorted((ROOT / "chapters").rglob("*.ipynb"))
PLANS = [*sorted((ROOT / "assets/sessions").glob("*.yml")), ROOT / "assets/sheets.yml"]

# What is not prose: code spans and roles, directive lines, link targets, addresses, raw blocks, options.
NOT_PROSE = re.compile(
    r"\A---\n.*?\n---\n|^```(?:\{(?:raw|code-block)\}|\w*$)[^\n]*\n.*?\n```$|^:::+[^\n]*|^```[^\n]*|^:[a-z-]+:[^\n]*|^\{\"[^\n]*|\]\([^)]*\)|<[^>\n]*>|\{[a-z-]+\}`[^`]*`|`[^`]*`|https?://\S+|^\[\^[^\]]*\]:|^\|[-|: ]+\|$",
    re.MULTILINE | re.DOTALL,
)


def text_of(path: Path) -> str:
    """What people read of a source: Markdown as it is, a notebook's Markdown cells, the strings of a session plan."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        return "\n".join(
            "".join(cell["source"])
            for cell in json.loads(text)["cells"]
            if cell["cell_type"] == "markdown" and cell["id"] != "sources"  # the facts' own, with titles in English
        )
    return "\n".join(strings(yaml.safe_load(text))) if path.suffix == ".yml" else text


def strings(data: object) -> list[str]:
    if isinstance(data, dict):
        return [text for value in data.values() for text in strings(value)]
    if isinstance(data, list):
        return [text for value in data for text in strings(value)]
    return [data] if isinstance(data, str) else []


def prose(path: Path) -> list[tuple[int, str]]:
    text = text_of(path)
    if path.stem == "references":  # titles in English have their own spaces
        text = re.sub("«\u202f[^»\n]*\u202f»", "", text)
    text = NOT_PROSE.sub(lambda match: "\n" * match.group().count("\n"), text)
    return list(enumerate(text.splitlines(), start=1))


FAULTS = {
    "an ordinary space before ; ! ? or »": re.compile(r" [;!?»]"),
    "an ordinary space after «": re.compile(r"« "),
    "no space before ; ! ?": re.compile(r"[\w»)][;!?](?=\s|$)"),
    "no no-break space before a colon": re.compile(r"[\w»)]:(?=\s|$)| :(?=\s|$)"),
    "a straight apostrophe": re.compile(r"\w'\w"),
    "straight quotes": re.compile(r"\"\w"),
    "an ordinary space between thousands": re.compile(r"\d \d{3}\b"),
    "three dots instead of an ellipsis": re.compile(r"\.\.\."),
}


@pytest.mark.parametrize("path", [*CHAPTERS, *NOTEBOOKS, *PLANS], ids=lambda path: path.stem)
@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_french_typography(path, fault):
    found = [f"{path.name}:{number}: {line.strip()}" for number, line in prose(path) if FAULTS[fault].search(line)]
    assert found == []


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_nothing_is_loaded_from_another_host(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(
        r"""(?:src|srcset)\s*=\s*["']?(?:https?:)?//|!\[[^\]]*\]\(https?:|<(?:iframe|script|link)\b""", text
    )


LESSON = [
    entry["file"]
    for chapter in yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))["parts"][0]["chapters"]
    for entry in (chapter, *chapter.get("sections", ()))
]


@pytest.mark.parametrize("name", LESSON)
def test_each_page_of_the_lesson_opens_with_what_one_will_know_and_a_question(name):
    opening = (ROOT / f"{name}.md").read_text(encoding="utf-8").partition("\n## ")[0]
    assert "ous saurez" in opening and "\u202f?" in opening


@pytest.mark.parametrize("name", [name for name in LESSON if "{anywidget}" not in (ROOT / f"{name}.md").read_text()])
def test_each_chapter_to_read_asks_at_least_two_questions(name):
    assert (ROOT / f"{name}.md").read_text(encoding="utf-8").count("{quiz}") >= 2


def facts_cited_in(path: Path) -> set[str]:
    """The ids of what a page cites: by a role, through a chart or, in a notebook, by a link to the references."""
    text = text_of(path)
    roles = [fact.strip() for ids in re.findall(r"\{fact\}`([^`]+)`", text) for fact in ids.split(",")]
    charts = [fact for name in re.findall(r"^:::+\{chart\} (\S+)", text, flags=re.M) for fact in facts_of(name)]
    links = [fact.upper() for fact in re.findall(r"references\.md#fait-(\w+)", text)]
    return {*roles, *charts, *links}


def test_every_fact_of_the_sheet_is_cited_on_a_page():
    cited = set().union(*(facts_cited_in(path) for path in [*CHAPTERS, *NOTEBOOKS]))
    assert sorted(set(load_sheet()) ^ cited) == []


def test_about_the_book_names_every_lab():
    about = (ROOT / "chapters/a-propos.md").read_text(encoding="utf-8")
    labs = {path.name for path in CHAPTERS if ":::{anywidget}" in path.read_text(encoding="utf-8")}
    assert len(labs) == 8
    (paragraph,) = [line for line in about.splitlines() if "autres ateliers" in line]
    assert set(re.findall(r"\]\(([\w-]+\.md)\)", paragraph)) == labs
    assert "Sept autres ateliers" in paragraph  # all but the first
