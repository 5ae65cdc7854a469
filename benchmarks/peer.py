"""The peer: the same widget, embedded the stock way, through ipywidgets' html-manager on our own host.

The page holds the widget and nothing else: no theme, no text, no other script. That favours the peer.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from pathlib import Path

import anywidget
from ipywidgets import Widget
from ipywidgets.embed import embed_data, escape_script

from .lab_page import NotMeasured

PACKAGES = {"@jupyter-widgets/html-manager": "1.0.15", "requirejs": "2.3.8"}
# What `ipywidgets.embed.embed_minimal_html` writes, with our host's files where it names a CDN.
PAGE = """<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>Peer</title>
<link rel="icon" href="data:,">
<script src="require.js"></script>
<script>requirejs.config({{ paths: {{ anywidget: "anywidget" }} }});</script>
<script src="embed-amd.js"></script>
<script type="application/vnd.jupyter.widget-state+json">
{state}
</script>
</head>
<body>
<script type="application/vnd.jupyter.widget-view+json">
{view}
</script>
</body>
</html>
"""


def write_page(widget: Widget, folder: Path) -> Path:
    """Write the page and all that it needs under `folder`; returns the page. Raises `NotMeasured`."""
    libraries = _libraries(folder / "packages")
    site = folder / "site"
    site.mkdir(parents=True, exist_ok=True)
    for name, path in libraries.items():
        shutil.copyfile(path, site / name)
    # Defaults are kept: anywidget gives the module and the style sheet as the defaults of two traits.
    data = embed_data(views=[widget], drop_defaults=False)
    page = site / "index.html"
    page.write_text(
        PAGE.format(
            state=escape_script(json.dumps(data["manager_state"])),
            view=escape_script(json.dumps(data["view_specs"][0])),
        ),
        encoding="utf-8",
    )
    return page


def _libraries(cache: Path) -> dict[str, Path]:
    """{name on the site: file}, fetched once by npm into `cache`."""
    manager = _package("@jupyter-widgets/html-manager", cache)
    require = _package("requirejs", cache)
    return {
        "embed-amd.js": manager / "dist/embed-amd.js",
        "require.js": _minified(require),
        "anywidget.js": Path(anywidget.__file__).parent / "nbextension/index.js",
    }


def _package(name: str, cache: Path) -> Path:
    folder = cache / name.replace("/", "__") / PACKAGES[name]
    if (folder / "package").is_dir():
        return folder / "package"
    if shutil.which("npm") is None:
        raise NotMeasured("npm is not installed, and html-manager is had through it")
    folder.mkdir(parents=True, exist_ok=True)
    done = _run(["npm", "pack", "--silent", f"{name}@{PACKAGES[name]}"], folder)
    archives = list(folder.glob("*.tgz"))
    if done.returncode or not archives:
        raise NotMeasured(f"npm could not fetch {name} {PACKAGES[name]}: {done.stderr.strip()[-200:]}")
    with tarfile.open(archives[0]) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def _minified(package: Path) -> Path:
    """require.js as CDNs serve it: its own optimiser, shipped beside it, shrinks it. npm implies node."""
    small = package / "require.min.js"
    if not small.exists():
        options = ["baseUrl=.", "paths.requireLib=require", "name=requireLib", f"out={small.name}"]
        done = _run(["node", "bin/r.js", "-o", *options], package)
        if done.returncode or not small.exists() or small.stat().st_size == 0:
            raise NotMeasured(f"require.js could not be minified: {(done.stdout + done.stderr).strip()[-200:]}")
    return small


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotMeasured(f"{command[0]} failed: {error}") from error
