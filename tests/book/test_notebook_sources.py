"""The last cell of a notebook: the sources of what it cites."""

from __future__ import annotations

from tests.book.test_notebook_files import markdown, notebook
from widgets.book.notebooks.files import normalised, text_of
from widgets.facts.sheet import load_sheet


def test_the_last_cell_tells_the_sources_of_what_is_cited_each_once():
    cited = (
        "[Hara](../references.md#fait-e1), [von Ahn](../references.md#fait-c26), [encore](../references.md#fait-e1)."
    )
    form = normalised(notebook(markdown(cited, "text")), None)
    assert normalised(form, None) == form
    last = form["cells"][-1]
    assert (last["cell_type"], last["id"], last["metadata"]) == ("markdown", "sources", {"tags": ["remove-cell"]})
    lines = [line for line in text_of(last).splitlines() if line.startswith("- ")]
    sheet = load_sheet()
    assert [line.split("**")[1] for line in lines] == [sheet["E1"].label, sheet["C26"].label]
    assert all(
        fact.source in line and fact.url in line for line, fact in zip(lines, (sheet["E1"], sheet["C26"]), strict=True)
    )
    form["cells"][-2]["source"] = ["Plus rien."]
    assert normalised(form, None)["cells"][-1]["id"] == "text"
