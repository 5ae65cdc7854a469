"""Where this book's source lives online, and the addresses that open its notebooks from there.

One setting, in `_config.yml` (Jupyter Book's own keys):

    repository:
      url: https://github.com/school/book
      branch: main

Without it, the checkout's git remote `origin` says where; without that either, there is no repository and the
pages say how to name one.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import yaml

DEFAULT_BRANCH = "main"

# A name that other people's machines can look up: dots in it, no address in numbers.
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?", re.ASCII)
_LOCAL_ENDINGS = (".arpa", ".internal", ".invalid", ".lan", ".local", ".localhost")
_SAME_HOST = {"www.github.com": "github.com", "ssh.github.com": "github.com", "altssh.gitlab.com": "gitlab.com"}
_RELEASES = {"github.com": "/releases", "gitlab.com": "/-/releases", "codeberg.org": "/releases"}
_SEGMENT = re.compile(r"[\w.~-]+", re.ASCII)
_BRANCH = re.compile(r"(?!/)(?:(?!\.|-)[\w.+#@-]+(?<!\.)(?<!\.lock)/)*(?!\.|-)[\w.+#@-]+(?<!\.)(?<!\.lock)", re.ASCII)
# git@host:owner/name; a path from the server's root would be no web address.
_SCP = re.compile(r"(?:[^@/\s]+@)?([^@:/\s]+):(?!/)(\S+)")


class RepositoryError(ValueError):
    """A setting that names no repository; its message is for the person who publishes the book."""


@dataclass(frozen=True)
class Repository:
    """A public git repository: `owner` may have several levels (GitLab's groups), `host` may have a port."""

    host: str
    owner: str
    name: str
    branch: str

    @property
    def url(self) -> str:
        return f"https://{self.host}/{self.owner}/{self.name}"

    @property
    def releases(self) -> str:
        """The address of the page that lists what was published, there even before the first; else the repository's."""
        return self.url + _RELEASES.get(self.host, "")

    def binder(self, path: str) -> str:
        """The address that starts this repository on mybinder.org and opens the file at `path` in JupyterLab."""
        if self.host == "github.com":
            source = f"gh/{self.owner}/{self.name}/{quote(self.branch)}"
        elif self.host == "gitlab.com":
            source = f"gl/{quote(f'{self.owner}/{self.name}', safe='')}/{quote(self.branch, safe='')}"
        else:
            source = f"git/{quote(self.url, safe='')}/{quote(self.branch, safe='')}"
        return f"https://mybinder.org/v2/{source}?urlpath=lab/tree/{quote(path)}"

    def colab(self, path: str) -> str | None:
        """The address that opens the notebook at `path` in Google Colab, which reads from GitHub only."""
        if self.host != "github.com":
            return None
        return (
            f"https://colab.research.google.com/github/{self.owner}/{self.name}/blob/{quote(self.branch)}/{quote(path)}"
        )


def parse(remote: str, branch: str = DEFAULT_BRANCH) -> Repository | None:
    """Return the repository at `remote` (https, ssh or git@host:owner/name); None if others cannot reach it there.

    Passwords and tokens in the address are dropped.
    """
    found = _host_and_path(remote.strip())
    if found is None or not is_branch(branch):
        return None
    host, path = found
    *owner, name = path.strip("/").removesuffix(".git").split("/")
    if not owner or any(not _SEGMENT.fullmatch(part) or part.startswith(".") for part in (*owner, name)):
        return None
    if host == "github.com" and len(owner) > 1:
        return None
    return Repository(host, "/".join(owner), name, branch)


def is_branch(name: str) -> bool:
    """Whether `name` can name a branch (a plain one: no spaces, nothing that a shell or an address would twist)."""
    return bool(_BRANCH.fullmatch(name)) and ".." not in name and "@{" not in name and name != "@"


def _host_and_path(remote: str) -> tuple[str, str] | None:
    if "://" in remote:
        try:
            parts = urlsplit(remote)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            return None
        if parts.scheme not in ("https", "http", "ssh", "git") or parts.query or parts.fragment:
            return None
        # A port other than the web's own is part of a web address; ssh's says nothing about the web.
        suffix = f":{port}" if parts.scheme in ("https", "http") and port not in (None, 80, 443) else ""
        path = parts.path
    elif match := _SCP.fullmatch(remote):
        host, suffix, path = match[1].lower(), "", match[2]
    else:
        return None
    if not _HOST.fullmatch(host) or host.endswith(_LOCAL_ENDINGS):
        return None
    return _SAME_HOST.get(host, host) + suffix, path


def configured(root: Path) -> Repository | None:
    """The repository that `_config.yml` in `root` names; None if it names none.

    Raises RepositoryError if what it names is none.
    """
    url, branch = _settings(root)
    if not url:
        return None
    repository = parse(url, branch or DEFAULT_BRANCH)
    if repository is None:
        raise RepositoryError(
            f"_config.yml, repository, url\u00a0: «\u202f{url}\u202f» n’est pas l’adresse d’un dépôt en ligne. Écrivez-la ainsi\u00a0: "
            'url: https://github.com/compte/depot, ou laissez url: "" si le livre n’a pas de dépôt.'
        )
    return repository


def find(root: Path) -> Repository | None:
    """The repository of the book in folder `root`: the setting, else the git remote; None if there is neither."""
    setting = configured(root)
    # The path of a notebook in its repository is its path in the book: the checkout must be of the book alone.
    if setting or _git(root, "rev-parse", "--show-prefix") != "":
        return setting
    head = _git(root, "symbolic-ref", "--short", "refs/remotes/origin/HEAD") or ""
    branch = _settings(root)[1] or head.removeprefix("origin/") or DEFAULT_BRANCH
    return parse(_git(root, "config", "--get", "remote.origin.url") or "", branch)


def _settings(root: Path) -> tuple[str, str]:
    """`url` and `branch` as written in `_config.yml`: Jupyter Book would hand on its own repository for none."""
    file = root / "_config.yml"
    written = (yaml.safe_load(file.read_text(encoding="utf-8")) or {}) if file.exists() else {}
    section = written.get("repository") or {}
    if not isinstance(section, dict):
        raise RepositoryError(
            "_config.yml, repository\u00a0: il faut une clé url sous repository, par exemple url: https://github.com/compte/depot."
        )
    url, branch = (str(section.get(key) or "").strip() for key in ("url", "branch"))
    if branch and not is_branch(branch):
        raise RepositoryError(
            f"_config.yml, repository, branch\u00a0: «\u202f{branch}\u202f» n’est pas un nom de branche. Écrivez par exemple branch: main."
        )
    return url, branch


def _git(root: Path, *arguments: str) -> str | None:
    """What git says, or None if it cannot (no git, no checkout, no such thing)."""
    # A git hook that runs the tests names its own repository in the environment.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=10,
            env=environment,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
