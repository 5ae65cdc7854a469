"""The Content-Security-Policy of every page: the book's own files, and the very scripts that the build has put inside it.

Each of these is allowed by a hash of its text, so that one which gets into a page some other way does not run. The
policy stands first in a page before its scripts are known (`META`); `sealed` names them once nothing changes any more:
after the build, and again where a package rewrites pages. A page that nobody has sealed runs none.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from sphinx.application import Sphinx

# blob: is how a lab's module is imported where file:// forbids import() of files; data: is how style sheets embed their
# icons. What a style sheet may do harms nobody: the theme's and plotly's style attributes stay allowed.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)
META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_ADDRESS = re.compile(r"\ssrc\s*=")
_TYPE = re.compile(r"""\stype\s*=\s*["']?([^"'\s>]*)""")
_RUN = {"", "module", "text/javascript", "application/javascript"}  # others hold data
_ALLOWED = re.compile(r"""(<meta http-equiv="Content-Security-Policy" content="[^"]*\bscript-src)([^;"]*)""")


def hashed(script: str) -> str:
    """The source expression that allows the inline script of that text."""
    text = script.replace("\r\n", "\n")  # as browsers read it
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _is_run(attributes: str) -> bool:
    kind = _TYPE.search(attributes)
    return not _ADDRESS.search(attributes) and (not kind or kind[1].lower() in _RUN)


def sealed(html: str) -> str:
    """The page with the scripts that it holds, and no others, allowed by its policy; as it is if it has none."""
    hashes = dict.fromkeys(hashed(text) for attributes, text in _SCRIPT.findall(html) if _is_run(attributes))

    def name(policy: re.Match[str]) -> str:
        others = [source for source in policy[2].split() if not source.startswith("'sha256-")]
        return " ".join([policy[1], *others, *hashes])

    return _ALLOWED.sub(name, html, count=1)


def _seal(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    output = Path(app.outdir)
    for path in output.rglob("*.html"):
        if "_static" in path.relative_to(output).parts:
            continue
        html = path.read_text(encoding="utf-8")
        if (done := sealed(html)) != html:
            path.write_text(done, encoding="utf-8")


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _seal, priority=950)  # all pages are written, and rewritten, then
