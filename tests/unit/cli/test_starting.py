"""What a project begins with: found, written once, and right by the schemas and auditors of those who read it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from sdkwright.site.adapters.registry import ADAPTERS

_DOCUMENT = """\
# A comment first.
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths: {/a: {get: {operationId: getA, responses: {"204": {description: ""}}}}}
"""
_BIN = Path(sys.executable).parent
_WORKFLOWS = Path(".github", "workflows")


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


def test_init_finds_the_document_and_generate_takes_what_it_writes(
    tmp_path: Path,
) -> None:
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / 'sh"op.yaml').write_text(_DOCUMENT)
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "other.yaml").write_text(_DOCUMENT)
    (tmp_path / "package.json").write_text('{"name": "openapi"}')
    assert _run(tmp_path, "init").returncode == 0
    text = (tmp_path / "sdkwright.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=sdkwright.schema.json\n")
    schema = json.loads((tmp_path / "sdkwright.schema.json").read_text())
    assert list(Draft7Validator(schema).iter_errors(yaml.safe_load(text))) == []
    assert not (tmp_path / ".github").exists()
    assert _run(tmp_path, "generate").returncode == 0
    assert {one.name for one in (tmp_path / "sdk").iterdir()} == {
        "python",
        "typescript",
    }


def test_init_touches_nothing_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(_DOCUMENT)
    (tmp_path / "sdkwright.schema.json").write_text("mine")
    assert "stays as it is" in _run(tmp_path, "init").stdout
    assert (tmp_path / "sdkwright.schema.json").read_text() == "mine"
    (tmp_path / "sdkwright.yaml").write_text("mine")
    assert _run(tmp_path, "init").returncode == 2
    assert (tmp_path / "sdkwright.yaml").read_text() == "mine"


_HOOKS = """\
# Ours.
default_stages: [pre-commit]
repos:
- repo: https://example.org/hooks  # why
  rev: v1
  hooks:
  - id: one
    args: [--a]  # the last word

# What stands behind.
exclude: ^old/
"""


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        (_HOOKS, _HOOKS.splitlines()),
        (_HOOKS.replace("\n", "\r\n"), _HOOKS.splitlines()),
        ("repos: []\nfail_fast: true\n", ["fail_fast: true"]),
        ("repos: [{repo: meta, hooks: [{id: identity}]}] # x\n", []),
        ("repos:\n    - repo: meta\n      hooks:\n        - id: identity", []),
        ("", []),
    ],
    ids=["above", "windows", "empty", "flow", "no end", "nothing"],
)
def test_init_adds_its_hook_to_those_that_are_there(
    before: str, kept: list[str], tmp_path: Path
) -> None:
    (tmp_path / "api.yaml").write_text(_DOCUMENT)
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_bytes(before.encode())
    assert _run(tmp_path, "init").returncode == 0
    text = path.read_bytes().decode()
    read = yaml.safe_load(text)
    old = yaml.safe_load(before) or {"repos": []}
    assert read["repos"][:-1] == old["repos"]
    assert read["repos"][-1]["hooks"][0]["id"] == "sdkwright-check"
    assert {**read, "repos": []} == {**old, "repos": []}
    lines = iter(text.splitlines())
    assert [line for line in kept if line in lines] == kept
    (tmp_path / "sdkwright.yaml").unlink()
    assert "has the hook already" in _run(tmp_path, "init").stdout
    assert path.read_bytes().decode() == text


@pytest.mark.parametrize("before", ["repos: {", "- a list\n", "fail_fast: true\n"])
def test_hooks_that_cannot_be_added_to_stay_and_are_told(
    before: str, tmp_path: Path
) -> None:
    (tmp_path / "api.yaml").write_text(_DOCUMENT)
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_text(before)
    done = _run(tmp_path, "init")
    assert done.returncode == 0
    assert "- id: sdkwright-check" in done.stdout
    assert path.read_text() == before


def test_init_guesses_between_no_documents(tmp_path: Path) -> None:
    done = _run(tmp_path, "init")
    assert done.returncode == 2
    assert "sdkwright init SPEC" in done.stderr
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(_DOCUMENT)
    several = _run(tmp_path, "init")
    assert several.returncode == 2
    assert "a.yaml, b.yaml" in several.stderr
    assert _run(tmp_path, "init", "b.yaml").returncode == 0
    assert '"b.yaml"' in (tmp_path / "sdkwright.yaml").read_text()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the workflows."""
    folder = tmp_path_factory.mktemp("project")
    assert _run(folder, "ci", "github").returncode == 0
    return folder


def test_workflows_are_written_once_unless_they_may_be_replaced(project: Path) -> None:
    place = project / _WORKFLOWS / "sdk-check.yaml"
    text = place.read_text()
    assert "sdkwright==0.0.0" not in text
    place.write_text("mine")
    _run(project, "ci", "github")
    assert place.read_text() == "mine"
    _run(project, "ci", "github", "--overwrite")
    assert place.read_text() == text


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", [".github/workflows/*"]),
        ("vendor.github-actions", ["action.yml"]),
    ],
)
def test_our_own_workflows_and_action_are_valid_and_safe(
    schema: str, paths: list[str], repository: Path
) -> None:
    _judged(schema, [one for path in paths for one in repository.glob(path)])


def test_workflows_that_are_written_are_valid_and_safe(project: Path) -> None:
    written = sorted((project / _WORKFLOWS).iterdir())
    assert [one.name for one in written] == [
        "sdk-check.yaml",
        "sdk-regenerate.yaml",
        "sdk-release.yaml",
    ]
    _judged("vendor.github-workflows", written)


@pytest.mark.parametrize("ours", [False, True])
def test_releases_are_published_with_provenance_and_without_a_token(
    project: Path, repository: Path, *, ours: bool
) -> None:
    release = "release.yaml" if ours else "sdk-release.yaml"
    root = repository if ours else project
    text = (root / _WORKFLOWS / release).read_text()
    jobs = yaml.safe_load(text)["jobs"]
    publishing = {name: jobs[name] for name in ("pypi", "npm") if name in jobs}
    assert set(publishing) == ({"pypi"} if ours else {"pypi", "npm"})
    for name, job in publishing.items():
        assert job["permissions"] == {"id-token": "write"}
        assert job["environment"] == name
    assert publishing["pypi"]["steps"][-1]["with"] == {"attestations": True}
    assert ours or "--provenance" in publishing["npm"]["steps"][-1]["run"]
    assert "secrets." not in text


@pytest.mark.parametrize(
    ("site", "published"),
    [("zensical", "site"), ("starlight", "dist"), ("docusaurus", "build")],
)
def test_a_workflow_publishes_the_docs_of_the_configuration(
    site: str, published: str, tmp_path: Path
) -> None:
    _with_docs(tmp_path, site)
    written = tmp_path / _WORKFLOWS / "sdk-docs.yaml"
    jobs = yaml.safe_load(written.read_text())["jobs"]
    assert list(jobs) == ["check", "build", "publish"]
    build = jobs["build"]["steps"]
    assert build[-1]["with"]["path"] == f'my: "docs"/{published}'
    assert {one.get("working-directory") for one in build} == {None, 'my: "docs"'}
    _judged("vendor.github-workflows", [written])


@pytest.mark.parametrize("site", ADAPTERS)
def test_a_workflow_checks_docs_and_their_samples(site: str, tmp_path: Path) -> None:
    _with_docs(tmp_path, site)
    written = tmp_path / _WORKFLOWS / "sdk-docs.yaml"
    jobs = yaml.safe_load(written.read_text())["jobs"]
    ran = [step.get("run", "") for step in jobs["check"]["steps"]]
    assert '-c "sdkwright docs --check --samples"' in ran[-1]
    assert "typescript@" in ran[-1]
    assert "pyright" in ran[-2]
    assert "sdkwright==0.0.0" not in ran[-2]
    if site in ("github", "mintlify"):
        # They are shown as they are in the repository.
        assert list(jobs) == ["check"]
        _judged("vendor.github-workflows", [written])


def _with_docs(folder: Path, site: str) -> None:
    """A project whose configuration has docs, with its workflows."""
    (folder / "api.yaml").write_text(_DOCUMENT)
    docs = {"api": {"output": 'my: "docs"', "site": site}}
    sources = {"api": {"document": "api.yaml"}}
    configuration = {"version": 1, "sources": sources, "targets": {}, "docs": docs}
    (folder / "sdkwright.yaml").write_text(json.dumps(configuration))
    assert _run(folder, "ci", "github").returncode == 0


def _judged(schema: str, files: list[Path]) -> None:
    """Hold files against GitHub's schema, and have zizmor look for what could be taken over."""
    assert files
    for command in (
        (str(_BIN / "check-jsonschema"), "--builtin-schema", schema),
        (str(_BIN / "zizmor"), "--offline", "--no-progress", "--quiet"),
    ):
        ran = subprocess.run(
            [*command, *map(str, files)], capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr


def test_every_command_of_the_workflows_is_one_of_ours(repository: Path) -> None:
    hooks = yaml.safe_load((repository / ".pre-commit-hooks.yaml").read_text())
    entries = [hook["entry"] for hook in hooks]
    assert entries == ["sdkwright check", "sdkwright generate"]
    assert {hook["language"] for hook in hooks} == {"python"}
