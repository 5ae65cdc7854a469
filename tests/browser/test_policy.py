"""The text of every page's Content-Security-Policy, in both editions and in the package for platforms."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.browser.conftest import ROOT
from widgets.book.editions import EDITIONS, STUDENT
from widgets.lms.__main__ import entries

REST = {
    "default-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
REST_OF_LOST = {  # 404.html has all that it needs inside
    "default-src": "'none'",
    "style-src": "'unsafe-inline'",
    "connect-src": "'self'",
    "img-src": "data:",
    "form-action": "'self'",
    "base-uri": "'none'",
}
REDIRECT = '<meta http-equiv="Refresh" content="0; url=chapters/accueil.html" />'  # nothing can run in it


def written(folder: Path) -> dict[str, bytes]:
    paths = [path for path in folder.rglob("*.html") if "_static" not in path.relative_to(folder).parts]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def faults(name: str, content: bytes) -> str | None:
    """What is wrong with a page's policy: every script inside is to be in it, once, and no other."""
    if content.decode("utf-8").strip() == REDIRECT:
        return None
    page = BeautifulSoup(content, "html.parser")
    policies = [meta["content"] for meta in page.select("meta[http-equiv=Content-Security-Policy]")]
    if len(policies) != 1:
        return f"{name}: {len(policies)} policies"
    rules = {rule.split()[0]: rule.split()[1:] for rule in policies[0].split(";")}
    scripts = rules.pop("script-src")
    inside = {
        script.string.replace("\r\n", "\n")
        for script in page.find_all("script", src=False)
        if script.get("type") in (None, "module", "text/javascript")
    }
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inside]
    is_lost = name == "404.html"
    wanted = [f"'sha256-{found}'" for found in hashes] + ([] if is_lost else ["'self'", "blob:"])
    if sorted(scripts) != sorted(wanted):
        return f"{name}: script-src {' '.join(scripts)}"
    if {key: " ".join(sources) for key, sources in rules.items()} != (REST_OF_LOST if is_lost else REST):
        return f"{name}: {policies[0]}"
    handlers = [key for tag in page.find_all(True) for key in tag.attrs if key.startswith("on")]
    return f"{name}: {handlers}" if handlers else None


def wrong(pages: dict[str, bytes]) -> list[str]:
    assert len(pages) > 25
    return [fault for name, content in pages.items() if (fault := faults(name, content))]


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_each_page_allows_the_scripts_inside_it_and_no_others(book, edition):
    assert wrong(written(ROOT / "_build" / edition.folder)) == []


def test_so_does_each_page_of_the_package_for_platforms(book):
    packed = entries(ROOT / "_build" / STUDENT.folder)
    assert (
        wrong({name: content for name, content in packed.items() if name.endswith(".html") and "_static" not in name})
        == []
    )
