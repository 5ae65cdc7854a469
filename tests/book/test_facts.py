"""The sheet of facts, the {fact} role and the {sources} directive."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from widgets.facts.sheet import KINDS, SECTIONS, FactsError, load_sheet

REFERENCES = "# Références\n\n:::{sources}\n:::\n"
FACTS = load_sheet()
ENTRY = "statement: Un énoncé.\n  label: Étude\n  source: Une étude.\n  kind: press\n"

# What the research sheet marks as unconfirmed, or known from memory alone.
UNCONFIRMED = {"A10", "C7", "C27", "D6", "D11", "E7", "E11", "E23", "G4", "I11"}


def chapters(index: str, **others: str) -> dict[str, str]:
    files = {"index": index, "references": REFERENCES, **others}
    toctree = "\n".join(name for name in files if name != "index")
    return {**files, "index": f"{index}\n\n```{{toctree}}\n{toctree}\n```\n"}


def line_of(warnings: str, words: str) -> str:
    return next(line for line in warnings.splitlines() if words in line)


# --- the sheet -------------------------------------------------------------------------------------------


def test_the_sheet_has_facts_in_every_section_and_nothing_unconfirmed() -> None:
    assert {fact.section for fact in FACTS.values()} == set(SECTIONS)
    assert not UNCONFIRMED & FACTS.keys()


def test_facts_stand_in_the_order_of_their_ids() -> None:
    assert list(FACTS) == sorted(FACTS, key=lambda fact_id: (fact_id[0], int(fact_id[1:])))


ENGLISH_SPACING = re.compile(r"'|(?<!\u202f);|« | »| :|\d \d{3}\b")
ENGLISH_STOPS = re.compile(r"(?<!\u202f)[!?]")


def test_the_sheet_is_written_in_french_typography() -> None:
    wrong = [
        (fact.id, text)
        for fact in FACTS.values()
        for text in (fact.statement, fact.figure, fact.label, fact.source, fact.caveat)
        if ENGLISH_SPACING.search(text) or text.count("*") % 2
    ]
    # Titles in English keep their stops, and so does the name of a magazine; our own sentences have no excuse.
    wrong += [
        (fact.id, text)
        for fact in FACTS.values()
        for text in (fact.statement, fact.figure, fact.caveat)
        if ENGLISH_STOPS.search(text)
    ]
    wrong += [(fact.id, fact.figure) for fact in FACTS.values() if re.search(r"\d\.\d", fact.figure)]
    assert wrong == []


def test_facts_refer_only_to_facts_that_exist() -> None:
    for fact in FACTS.values():
        named = re.findall(r"(?<![\w-])[A-JP][1-9][0-9]?(?!\w)", f"{fact.source} {fact.caveat}")
        assert set(named) <= FACTS.keys(), fact.id


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"E1:\n  {ENTRY}E1:\n  {ENTRY}", "sheet.yml:6\u00a0: «\u202fE1\u202f» est défini deux fois (déjà ligne 1)"),
        (
            f"E1:\n  {ENTRY}  label: Autre\n",
            "sheet.yml:6\u00a0: «\u202flabel\u202f» est défini deux fois (déjà ligne 3)",
        ),
        (f"E1:\n  {ENTRY}  colour: red\n", "E1 : clé inconnue « colour »"),
        ("E1:\n  statement: Un énoncé.\n  source: Une étude.\n  kind: press\n", "E1 : il manque « label »"),
        ("E1:\n  statement: Un énoncé.\n  label: Étude\n  kind: press\n", "E1 : il manque « source »"),
        (f"E1:\n  {ENTRY}".replace("press", "rumour"), "E1 : « kind » vaut « rumour »"),
        (f"E1:\n  {ENTRY}  url: www.exemple.ch\n", "E1 : « url » n’est pas une adresse"),
        (f"E1:\n  {ENTRY}  look_again: juin 2027\n", "sheet.yml, ligne 6, E1 : « look_again » vaut « juin 2027 »"),
        (f"E1:\n  {ENTRY}  look_again: 2027-13\n", "« 2027-13 » au lieu d’un mois comme 2027-06"),
        (f"E1:\n  {ENTRY}  look_again: 2027-06-01\n", "E1 : « look_again » doit être un texte"),
        (f"E1:\n  {ENTRY}  figure: 2005\n", "E1 : « figure » doit être un texte"),
        (f"Z1:\n  {ENTRY}", "Z1 : l’identifiant doit être une lettre"),
        ("E1:\n", "E1 : il manque le contenu"),
        ("- E1\n", "doit associer"),
        ("E1: [", "sheet.yml"),
    ],
)
def test_a_wrong_sheet_is_refused_with_its_file_and_the_reason(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "sheet.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FactsError, match=re.escape(reason)) as error:
        load_sheet(path)
    assert "sheet.yml" in str(error.value)


# --- the role --------------------------------------------------------------------------------------------


def test_a_citation_links_to_the_entry_under_an_accessible_name(build) -> None:
    built = build(chapters("# Livre\n\nDeux dollars {fact}`E1, E3`.\n"))
    assert built.warnings == ""
    span = built.html("index").select_one("span.tc-fact")
    assert span.get_text() == "(Hara et al., 2018\u202f; OIT, 2018)"
    assert [link["href"] for link in span.select("a")] == ["references.html#fait-e1", "references.html#fait-e3"]
    assert span.select_one("a")["aria-label"] == "source\u00a0: Hara et al., 2018"
    assert built.html("references").select_one("dt#fait-e1")


def test_facts_of_one_source_make_one_link(build) -> None:
    built = build(chapters("# Livre\n\nDeux dollars {fact}`E1, E2`.\n"))
    span = built.html("index").select_one("span.tc-fact")
    assert span.get_text() == "(Hara et al., 2018)"
    assert [link["href"] for link in span.select("a")] == ["references.html#fait-e1"]
    assert {"fait-e1", "fait-e2"} <= {dt["id"] for dt in built.html("references").select("dt")}


def test_a_citation_finds_its_way_out_of_a_folder(build) -> None:
    built = build(chapters("# Livre", **{"partie/page": "# Page\n\nTexte {fact}`E1`.\n"}))
    assert built.html("partie/page").select_one("span.tc-fact a")["href"] == "../references.html#fait-e1"
    back = built.html("references").select_one('dd a[href*="page"]')
    assert back["href"] == "partie/page.html#cite-e1"
    assert built.html("partie/page").select_one("#cite-e1")


@pytest.mark.parametrize(
    ("ids", "reason"),
    [
        ("E999", "aucun fait « E999 » dans facts.yml"),
        ("e1", "aucun fait « e1 »"),
        ("E1 E3", "aucun fait « E1 E3 »"),
        ("E1,", "une virgule de trop"),
        ("E1, E1", "cité deux fois"),
    ],
)
def test_a_wrong_citation_is_told_with_file_and_line(build, ids: str, reason: str) -> None:
    built = build(chapters(f"# Livre\n\nTexte.\n\nDeux dollars {{fact}}`{ids}`.\n"))
    told = line_of(built.warnings, reason)
    assert "index.md:5: ERROR: {fact} : " in told


def test_citations_in_a_book_without_a_list_are_told(build) -> None:
    built = build({"index": "# Livre\n\nTexte {fact}`E1`.\n"})
    assert "aucune page ne contient la liste {sources}" in built.warnings
    assert built.html("index").select_one("span.tc-fact").get_text() == "(Hara et al., 2018)"


# --- the list --------------------------------------------------------------------------------------------


def test_the_list_holds_cited_facts_by_section_with_all_that_is_known(build) -> None:
    built = build(chapters("# Livre\n\nTexte {fact}`G2` puis {fact}`C30`, {fact}`C4`.\n"))
    page = built.html("references")
    assert [dt["id"] for dt in page.select("dl dt")] == ["fait-c4", "fait-c30", "fait-g2"]
    assert [h.get_text(strip=True).rstrip("#") for h in page.select("section.tc-sources > h2")] == [
        SECTIONS["C"],
        SECTIONS["G"],
    ]
    entry = page.select_one("dt#fait-c30").find_next_sibling("dd")
    assert f"({KINDS['press']})" in entry.get_text()
    assert FACTS["C30"].caveat in entry.get_text()
    assert entry.select_one("a.external")["href"] == FACTS["C30"].url
    assert entry.select_one('a[href="index.html#cite-c30"]').get_text() == "Livre"
    journal = page.select_one("dt#fait-c4").find_next_sibling("dd").select_one("em")
    assert journal.get_text() == "Science"


def test_an_entry_names_another_fact_by_its_citation(build) -> None:
    built = build(chapters("# Livre\n\nTexte {fact}`D7` et {fact}`D8`, {fact}`C12`.\n"))
    page = built.html("references")
    entry = page.select_one("dt#fait-d7").find_next_sibling("dd")
    assert entry.select_one('a[href="#fait-d8"]').get_text() == FACTS["D8"].label
    assert f"(voir {FACTS['C21'].label})" in page.select_one("dt#fait-c12").find_next_sibling("dd").get_text()


def test_the_list_follows_what_chapters_cite(build) -> None:
    files = chapters("# Livre\n\nTexte {fact}`E1`.\n", autre="# Autre\n\nTexte.\n")
    build(files)
    built = build({**files, "autre": "# Autre\n\nTexte {fact}`E1` {fact}`E5`.\n"})
    page = built.html("references")
    assert [a["href"] for a in page.select_one("dt#fait-e1").find_next_sibling("dd").select("a.internal")] == [
        "index.html#cite-e1",
        "autre.html#cite-e1",
    ]
    assert page.select_one("dt#fait-e5")
    built = build(files)
    assert not built.html("references").select_one("dt#fait-e5")


def test_two_lists_are_refused_with_file_and_line(build) -> None:
    built = build(chapters("# Livre", references2="# Encore\n\n:::{sources}\n:::\n"))
    assert "references2.md:3: " in line_of(built.warnings, "{sources} : la liste des sources est déjà dans references.")


def test_citations_and_list_read_well_as_plain_text(build) -> None:
    built = build(chapters("# Livre\n\nTexte {fact}`E1`.\n"), buildername="text")
    assert "Texte (Hara et al., 2018)." in (built.output / "index.txt").read_text(encoding="utf-8")
    assert FACTS["E1"].statement[:30] in (built.output / "references.txt").read_text(encoding="utf-8")
