"""The book's public address, if it has one: canonical links, sitemap.xml and robots.txt exist only then.

One setting, in `_config.yml`, an address per edition (two editions at one address would be one book):

    sphinx:
      config:
        tc_addresses: {complete: "https://school.example/clic/", student: ""}

Without it, pages hold no absolute link to themselves: a copy on a USB stick must not name a place where it is not.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError

from ..editions import EDITIONS
from ..page.reading_order import reading_order


def normalised(address: str) -> str:
    """`address` with the slash at its end that makes it a folder's; "" for none. Raises ValueError if it is no address."""
    address = address.strip()
    if not address:
        return ""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise ValueError(address)
    return address.rstrip("/") + "/"


def _set_base(app: Sphinx, config: Config) -> None:
    written = config.tc_addresses or {}
    names = [edition.name for edition in EDITIONS]
    if unknown := sorted(set(written) - set(names)):
        raise ExtensionError(
            f"_config.yml, tc_addresses\u00a0: «\u202f{unknown[0]}\u202f» n’est pas une édition ({', '.join(names)})."
        )
    try:
        address = normalised(str(written.get(config.tc_edition) or ""))
    except ValueError as error:
        raise ExtensionError(
            f"_config.yml, tc_addresses, {config.tc_edition}\u00a0: «\u202f{error}\u202f» n’est pas l’adresse d’un livre. Écrivez-la "
            'ainsi\u00a0: "https://ecole.example/clic/", ou laissez "" si le livre n’est pas en ligne.'
        ) from error
    config.html_baseurl = address  # Sphinx then writes the canonical links


def student_address(config: Config) -> str:
    """Where students find the book on the Web: their edition, or else this one; "" if neither is there."""
    return normalised(str((config.tc_addresses or {}).get("student") or "")) or config.html_baseurl


def sitemap(addresses: list[str]) -> str:
    entries = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    )


def _write(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    base = app.config.html_baseurl
    files = {Path(app.outdir) / name: "" for name in ("sitemap.xml", "robots.txt")}
    if base:
        pages = [base + app.builder.get_target_uri(docname) for docname in reading_order(app.env)]
        # Search engines read robots.txt at the top of a host only; in a folder it does no harm.
        texts = (sitemap(pages), f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n")
        files = dict(zip(files, texts, strict=True))
    for file, text in files.items():
        if text:
            file.write_text(text, encoding="utf-8")
        else:
            file.unlink(missing_ok=True)  # of an earlier build, when the book had an address


def setup(app: Sphinx) -> None:
    app.add_config_value("tc_addresses", {}, "html", dict)
    app.connect("config-inited", _set_base)
    app.connect("build-finished", _write)
