"""`{release-files}`: each edition lists what is for its readers, and links only to what is there."""

from __future__ import annotations

import pytest

from widgets.release.contents import items, sizes

BOOK = {"index": "# Livre\n\n:::{release-files}\n:::\n"}
GITHUB = "https://github.com/school/book"


def settings(address: str) -> dict[str, str]:
    return BOOK | {"_config.yml": f'repository:\n  url: "{address}"\n'}


def words(built) -> str:
    return " ".join(built.html("index").select_one("main, body").get_text(" ").split())


@pytest.mark.parametrize("edition", ["complete", "student"])
def test_each_edition_lists_its_own(listed, edition):
    built = listed(BOOK, tc_edition=edition)
    assert built.warnings == ""
    said = words(built)
    for item in items():
        assert (item.name in said) == (edition == "complete" or not item.teacher), item.name
    assert "SHA256SUMS" in said


def test_the_students_list_names_nothing_for_teachers(listed):
    said = words(listed(BOOK, tc_edition="student"))
    for word in ("corrigé", "complet", "SCORM", "papier"):
        assert word not in said.replace("sans guide ni corrigés", "")


def test_sizes_are_said_roughly(listed):
    said = words(listed(BOOK))
    mega = f"{sizes()['student'] / 1e6:.1f}".replace(".", ",")
    assert f"environ {mega} Mo" in said


def test_without_a_repository_there_is_no_link_and_a_way_to_name_one(listed):
    built = listed(BOOK)
    assert not built.html("index").select('a[href*="://"]')
    for said in ("demandez-les", "Vous publiez ce livre", "_config.yml", "repository", "url"):
        assert said in words(built)
    told = words(listed(BOOK, tc_edition="student"))
    assert "demandez-les" in told and "_config.yml" not in told


@pytest.mark.parametrize(
    ("repository", "page"),
    [
        (GITHUB, f"{GITHUB}/releases"),
        ("https://gitlab.com/a/b/c", "https://gitlab.com/a/b/c/-/releases"),
        ("https://git.school.example/a/b", "https://git.school.example/a/b"),
    ],
)
def test_with_one_the_only_link_is_to_a_page_that_is_always_there(listed, repository, page):
    built = listed(settings(repository))
    assert [link["href"] for link in built.html("index").select('a[href*="://"]')] == [page]
    assert "_config.yml" not in words(built)


def test_an_address_that_changes_reaches_the_page(listed):
    listed(settings(GITHUB))
    assert not listed(settings("")).html("index").select('a[href*="://"]')
