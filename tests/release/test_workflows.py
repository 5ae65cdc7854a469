"""`.github/workflows/`: well formed, pinned, with the least rights, and nothing that another host cannot do by make.

They cannot run here. zizmor and the schemas say what can be said from outside, without the network.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from packaging.specifiers import SpecifierSet

from tests.conftest import ROOT

from .test_agreement import PROJECT
from .test_readme import TARGETS

FOLDER = ROOT / ".github/workflows"
FILES = sorted(FOLDER.glob("*.yml"))
WORKFLOWS = {
    path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for path in FILES
}  # `on` is no boolean
JOBS = {(name, job): found for name, workflow in WORKFLOWS.items() for job, found in workflow["jobs"].items()}
STEPS = [(key, step) for key, job in JOBS.items() for step in job.get("steps", ())]
PINNED = re.compile(r"uses: (?:actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\./\.github/workflows/[a-z]+\.yml)")
IMAGE = re.compile(r"python:3\.\d+\.\d+-bookworm@sha256:[0-9a-f]{64}")
PROGRAMS = Path(sys.executable).parent


def run(*command: object) -> subprocess.CompletedProcess:
    return subprocess.run([str(PROGRAMS / str(command[0])), *map(str, command[1:])], capture_output=True, text=True)


def zizmor(*paths: Path) -> subprocess.CompletedProcess:
    return run("zizmor", "--offline", "--no-progress", "--persona", "auditor", "--min-severity", "medium", *paths)


def schema(name: str, *paths: Path) -> subprocess.CompletedProcess:
    return run("check-jsonschema", "--builtin-schema", name, *paths)


def test_there_are_three():
    assert set(WORKFLOWS) == {"test", "site", "release"}


def test_zizmor_finds_nothing():
    done = zizmor(*FILES)
    assert done.returncode == 0, done.stdout + done.stderr


def test_they_and_the_citation_are_as_their_schemas_say():
    for name, paths in (
        ("vendor.github-workflows", FILES),
        ("vendor.citation-file-format", [ROOT / "CITATION.cff"]),
    ):
        done = schema(name, *paths)
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("pattern", "by", "check"),
    [
        (r"@[0-9a-f]{40} # v6\.0\.2", "@v6", zizmor),
        (r"persist-credentials: false", "fetch-depth: 1", zizmor),
        (r"permissions: \{\}", "permissions: write-all", zizmor),
        (r"make release", 'make release TAG="${{ github.ref_name }}"', zizmor),
        (r"runs-on:.*", "", lambda path: schema("vendor.github-workflows", path)),
    ],
)
def test_a_fault_is_found(tmp_path, pattern, by, check):
    text = (FOLDER / "release.yml").read_text(encoding="utf-8")
    (tmp_path / ".github/workflows").mkdir(parents=True)
    broken = tmp_path / ".github/workflows/release.yml"
    broken.write_text(re.sub(pattern, by, text), encoding="utf-8")
    assert broken.read_text(encoding="utf-8") != text
    assert check(broken).returncode != 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_action_and_image_is_pinned_and_says_its_version(path):
    text = path.read_text(encoding="utf-8")
    for line in re.findall(r"uses: .*", text):
        assert PINNED.fullmatch(line), line
    for image in re.findall(r"image: (.*)", text):
        assert IMAGE.fullmatch(image) or image == "${{ matrix.image }}", image


def test_steps_call_make_and_nothing_else_but_the_hosts_own_release():
    commands = [step["run"] for _, step in STEPS if "run" in step]
    made = [re.fullmatch(r'make ([a-z]+)(?: TAG="\$TAG")?', command) for command in commands]
    assert {found[1] for found in made if found} == {"audit", "test", "site", "release"} <= TARGETS
    (other,) = (command for command, found in zip(commands, made, strict=True) if not found)
    assert other.startswith('gh release create "$TAG" --verify-tag')


def test_rights_are_given_job_by_job_and_only_to_publish():
    assert all(workflow["permissions"] == {} for workflow in WORKFLOWS.values())
    writing = {key: job["permissions"] for key, job in JOBS.items() if "write" in job["permissions"].values()}
    assert writing == {
        ("site", "deploy"): {"pages": "write", "id-token": "write"},
        ("release", "publish"): {"contents": "write"},
    }
    for key in writing:  # what has rights runs nothing of the repository's
        assert not any(
            "checkout" in step.get("uses", "") or "make" in step.get("run", "") for step in JOBS[key]["steps"]
        )


def test_no_secret_but_the_hosts_token():
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    assert not any("secrets." in text for text in texts)
    assert sum(text.count("github.token") for text in texts) == 1


def test_two_pythons_are_tested_that_the_package_supports():
    versions = [each["python"] for each in JOBS["test", "test"]["strategy"]["matrix"]["include"]]
    assert len(set(versions)) == 2
    assert all(version in SpecifierSet(PROJECT["requires-python"]) for version in versions)
    for each in JOBS["test", "test"]["strategy"]["matrix"]["include"]:
        assert each["image"].startswith(f"python:{each['python']}.")


def test_a_release_is_of_what_passes_the_tests():
    assert set(JOBS["release", "publish"]["needs"]) == {"test", "build"}
    assert JOBS["release", "test"]["uses"] == "./.github/workflows/test.yml"
    assert WORKFLOWS["release"]["on"] == {"push": {"tags": ["v[0-9]+.[0-9]+.[0-9]+"]}}


def test_what_is_published_is_what_make_writes():
    (site,) = (step for _, step in STEPS if "upload-pages-artifact" in step.get("uses", ""))
    (release,) = (step for _, step in STEPS if "upload-artifact" in step.get("uses", ""))
    assert (site["with"]["path"], release["with"]["path"]) == ("_build/site", "_build/release")
