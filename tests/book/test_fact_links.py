"""Ordinary links to facts, as notebooks write them."""

from __future__ import annotations

import pytest

REFERENCES = "# Références\n\n:::{sources}\n:::\n"


def book(text: str) -> dict[str, str]:
    index = "# Livre\n\n```{toctree}\nreferences\ncarnets/page\n```\n"
    return {"index": index, "references": REFERENCES, "carnets/page": f"# Carnet\n\n{text}\n"}


def test_a_link_to_a_fact_cites_it(build) -> None:
    built = build(book("Deux dollars (source : [Hara et al., 2018](../references.md#fait-e1))."))
    assert built.warnings == ""
    page = built.html("carnets/page")
    link = page.select_one("span.tc-fact > a")
    assert (link.get_text(), link["href"]) == ("Hara et al., 2018", "../references.html#fait-e1")
    assert link.parent.parent.get_text() == "Deux dollars (source : Hara et al., 2018)."
    entry = built.html("references").select_one("dt#fait-e1").find_next_sibling("dd")
    assert entry.select_one('a[href="carnets/page.html#cite-e1"]').get_text() == "Carnet"


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("[Hara et al., 2018](../references.md#fait-e99)", "lien « Hara et al., 2018 » : aucun fait « E99 »."),
        ("[Hara et al.](../references.md#fait-e1)", "lien vers E1 : « Hara et al. » au lieu de « Hara et al., 2018 »."),
    ],
)
def test_a_link_that_the_sheet_does_not_know_is_told_with_file_and_line(build, link: str, reason: str) -> None:
    built = build(book(f"Deux dollars ({link})."))
    assert f"page.md:3: ERROR: {reason}" in built.warnings


def test_other_links_to_the_page_are_left_alone(build) -> None:
    built = build(book("Voir [les références](../references.md)."))
    assert built.warnings == ""
    assert built.html("carnets/page").select_one("a[href='../references.html']")
