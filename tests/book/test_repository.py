"""Where the book's repository is, and the addresses that open a notebook from there."""

from __future__ import annotations

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.book.notebooks.repository import Repository, RepositoryError, configured, find, is_branch, parse

NOTEBOOK = "chapters/carnets/mes-clics.ipynb"

labels = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)
hosts = st.one_of(
    st.sampled_from(["github.com", "gitlab.com", "codeberg.org"]),
    st.builds("{}.{}".format, labels, st.sampled_from(["ch", "org", "edu.fr"])),
)
segments = st.from_regex(r"[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,10}", fullmatch=True).filter(
    lambda name: not name.endswith(".git")
)
branches = st.from_regex(r"[a-z0-9]{1,6}(/[a-z0-9][a-z0-9-]{0,6}){0,2}", fullmatch=True)


@given(hosts, segments, segments, branches, st.sampled_from(["", ".git", "/"]))
def test_every_way_of_writing_a_remote_names_the_same_repository(host, owner, name, branch, end):
    expected = Repository(host, owner, name, branch)
    for written in (
        f"https://{host}/{owner}/{name}{end}",
        f"http://{host}/{owner}/{name}{end}",
        f"https://someone:secret@{host}/{owner}/{name}{end}",
        f"https://{host.upper()}:443/{owner}/{name}{end}",
        f"ssh://git@{host}/{owner}/{name}{end}",
        f"ssh://git@{host}:2222/{owner}/{name}{end}",
        f"git://{host}/{owner}/{name}{end}",
        f"git@{host}:{owner}/{name}{end}",
        f"{host}:{owner}/{name}{end}",
        f"  https://{host}/{owner}/{name}{end}\n",
    ):
        assert parse(written, branch) == expected, written
    assert parse(expected.url, branch) == expected


@given(st.text() | st.from_regex(r"(https?|ssh|file|ftp)://[\w.:@/\[\]-]*") | st.from_regex(r"\w*@?[\w.-]*:[\w./-]*"))
def test_any_text_gives_none_or_a_repository_that_can_be_named_again(text):
    found = parse(text)
    assert found is None or (parse(found.url) == found and "@" not in found.url.split("/")[2])


@given(segments, segments)
def test_what_is_on_this_machine_only_is_no_repository(owner, name):
    for local in (
        "",
        name,
        f"/srv/{owner}/{name}",
        f"./{owner}/{name}.git",
        f"../{name}",
        f"C:\\{owner}\\{name}",
        f"C:/{owner}/{name}",
        f"file:///srv/{owner}/{name}.git",
        f"https://localhost/{owner}/{name}",
        f"https://localhost:3000/{owner}/{name}",
        f"http://127.0.0.1:8080/{owner}/{name}",
        f"https://10.0.0.5/{owner}/{name}",
        f"https://[::1]/{owner}/{name}",
        f"https://forge.local/{owner}/{name}",
        f"git@server:{owner}/{name}",
        f"git@server.ch:/srv/{owner}/{name}",
    ):
        assert parse(local) is None, local


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/school",
        "https://github.com/school/book/tree/main",
        "https://github.com/school/..",
        "https://github.com//book",
        "https://github.com/school/book?tab=readme",
        "https://github.com/school/my book",
        "https://github.com:port/school/book",
        "ftp://github.com/school/book",
        'https://github.com/school/book"; import os',
    ],
)
def test_addresses_that_name_no_repository(address):
    assert parse(address) is None


def test_gitlab_groups_and_aliases_of_hosts():
    assert parse("https://gitlab.com/school/maths/book") == Repository("gitlab.com", "school/maths", "book", "main")
    assert parse("ssh://git@ssh.github.com:443/school/book.git") == Repository("github.com", "school", "book", "main")
    assert parse("https://forge.school.ch:8443/a/b").url == "https://forge.school.ch:8443/a/b"


@pytest.mark.parametrize("name", ["main", "gh-pages", "feature/x", "v1.0", "élan"[1:], "a_b"])
def test_branch_names(name):
    assert is_branch(name)


@pytest.mark.parametrize(
    "name", ["", " ", "a b", "-x", "/a", "a/", "a//b", "a..b", "x.lock", ".a", "a.", "a;b", "a$(b)", 'a"b', "@", "x/.y"]
)
def test_names_of_no_branch(name):
    assert not is_branch(name)
    assert parse("https://github.com/school/book", name) is None


def test_addresses_on_binder():
    def binder(url: str, branch: str = "main") -> str:
        return parse(url, branch).binder(NOTEBOOK)

    end = "?urlpath=lab/tree/chapters/carnets/mes-clics.ipynb"
    assert binder("git@github.com:school/book.git") == f"https://mybinder.org/v2/gh/school/book/main{end}"
    assert binder("https://github.com/school/book", "fix/a") == f"https://mybinder.org/v2/gh/school/book/fix/a{end}"
    assert (
        binder("https://gitlab.com/school/maths/book", "fix/a")
        == f"https://mybinder.org/v2/gl/school%2Fmaths%2Fbook/fix%2Fa{end}"
    )
    assert (
        binder("https://codeberg.org/school/book")
        == f"https://mybinder.org/v2/git/https%3A%2F%2Fcodeberg.org%2Fschool%2Fbook/main{end}"
    )


def test_addresses_on_colab_exist_for_github_alone():
    github = parse("https://github.com/school/book", "lessons")
    assert github.colab(NOTEBOOK) == f"https://colab.research.google.com/github/school/book/blob/lessons/{NOTEBOOK}"
    assert parse("https://gitlab.com/school/book").colab(NOTEBOOK) is None


# --- where the address comes from ------------------------------------------------------------------------


def git(folder, *arguments):
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path):
    git(tmp_path, "init", "-q")
    git(tmp_path, "remote", "add", "origin", "git@gitlab.com:class/book.git")
    return tmp_path


def test_the_remote_of_the_checkout_is_used(checkout):
    assert find(checkout) == Repository("gitlab.com", "class", "book", "main")
    git(checkout, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/lessons")
    assert find(checkout).branch == "lessons"
    assert configured(checkout) is None


def test_the_setting_comes_first(checkout):
    (checkout / "_config.yml").write_text("repository:\n  url: https://github.com/school/book\n  branch: 2.0\n")
    assert find(checkout) == configured(checkout) == Repository("github.com", "school", "book", "2.0")


@pytest.mark.parametrize("config", ["", "title: x\n", "repository:\n", 'repository:\n  url: ""\n  branch: ""\n'])
def test_an_empty_setting_is_none(checkout, config):
    (checkout / "_config.yml").write_text(config)
    assert configured(checkout) is None
    assert find(checkout).host == "gitlab.com"


def test_the_branch_alone_may_be_set(checkout):
    (checkout / "_config.yml").write_text('repository:\n  url: ""\n  branch: lessons\n')
    assert find(checkout) == Repository("gitlab.com", "class", "book", "lessons")


def test_a_folder_that_is_no_checkout_or_only_part_of_one_has_no_repository(checkout, tmp_path_factory):
    assert find(tmp_path_factory.mktemp("plain")) is None
    part = checkout / "part"
    part.mkdir()
    assert find(part) is None


def test_a_remote_on_this_machine_or_no_remote_or_no_git_is_no_repository(checkout, monkeypatch):
    git(checkout, "remote", "set-url", "origin", str(checkout))
    assert find(checkout) is None
    git(checkout, "remote", "remove", "origin")
    assert find(checkout) is None
    monkeypatch.setenv("PATH", str(checkout))
    assert find(checkout) is None


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("repository:\n  url: mon-depot\n", "« mon-depot » n’est pas l’adresse d’un dépôt en ligne"),
        ("repository:\n  url: 12\n", "« 12 » n’est pas l’adresse"),
        ("repository:\n  url: https://github.com/school/book\n  branch: a b\n", "« a b » n’est pas un nom de branche"),
        ("repository: https://github.com/school/book\n", "il faut une clé url sous repository"),
    ],
)
def test_a_wrong_setting_says_what_is_wrong(checkout, config, words):
    (checkout / "_config.yml").write_text(config)
    with pytest.raises(RepositoryError) as caught:
        find(checkout)
    assert words in str(caught.value).replace("\u202f", " ").replace("\u00a0", " ")
