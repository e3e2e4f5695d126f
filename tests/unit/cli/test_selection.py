"""Which targets a run is for: names, patterns, shards, changes; and where the configuration is."""

from __future__ import annotations

import itertools
import json
import os
import re
import shlex
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from sdkwright.app.config_schema import config_schema
from sdkwright.app.git_files import GitFiles
from sdkwright.frontend.files import DISK
from sdkwright.targets.contract.registry import TARGETS
from tests.support.command_line import run_here
from tests.support.small_documents import document_of_paths, operation

_CONFIG = """\
version: 1
sources: {glob: "specs/*.json"}
targets:
  python: {language: python, output: "sdk/{source}-{language}"}
"""


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True)


def _listed(folder: Path, *arguments: str) -> list[str]:
    done = run_here(folder, "list", "--format", "json", *arguments)
    assert done.returncode == 0, done.stderr
    return [one["name"] for one in json.loads(done.stdout)]


def _compared(folder: Path, *arguments: str) -> list[str]:
    done = run_here(folder, "diff", "--against", "HEAD", "--format", "json", *arguments)
    assert done.returncode == 0, done.stderr
    return [one["name"] for one in json.loads(done.stdout)["targets"]]


def _shard_of(name: str) -> str:
    """One of so many shards that no other target is in it."""
    return f"{int(sha256(name.encode()).hexdigest(), 16) % 9999 + 1}/9999"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A configuration of three documents, in a git repository that knows them."""
    (tmp_path / "specs").mkdir()
    for name in ("shop", "billing", "images"):
        document = document_of_paths({f"/{name}": {"get": operation(f"get{name}")}})
        (tmp_path / "specs" / f"{name}.json").write_text(json.dumps(document))
    (tmp_path / "sdkwright.yaml").write_text(_CONFIG)
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def test_targets_are_named_and_matched_as_often_as_wanted(many: Path) -> None:
    assert _listed(many, "--target", "shop-*", "--target", "images-python") == [
        "images-python",
        "shop-python",
    ]
    done = run_here(many, "list", "--target", "shop-pyhton")
    assert done.returncode == 2
    assert "did you mean shop-python?" in done.stderr


def test_shards_share_all_targets_and_none_twice(many: Path) -> None:
    shards = [_listed(many, "--shard", f"{number}/3") for number in (1, 2, 3)]
    assert sorted(itertools.chain(*shards)) == sorted(_listed(many))
    for wrong in ("0/3", "4/3", "3", "a/b"):
        done = run_here(many, "list", "--shard", wrong)
        assert done.returncode == 2
        assert "3/8" in done.stderr


def test_comparisons_are_of_the_targets_that_are_wanted(many: Path) -> None:
    assert _compared(many, "--target", "shop-*", "--target", "images-python") == [
        "images-python",
        "shop-python",
    ]
    config = (many / "sdkwright.yaml").read_text()
    entry = "{rule: method/removed, at: '#/paths/~1old', reason: it was for nothing}"
    strict = ("--against", "HEAD", "--strict")
    (many / "sdkwright.yaml").write_text(f"{config}breaking: {{accept: [{entry}]}}\n")
    assert run_here(many, "diff", *strict).returncode == 1
    assert run_here(many, "diff", *strict, "--target", "shop-*").returncode == 0
    shards = [_compared(many, "--shard", f"{number}/3") for number in (1, 2, 3)]
    assert sorted(itertools.chain(*shards)) == sorted(_listed(many))
    for wrong, said in (
        (("--against", "HEAD", "--target", "shop-pyhton"), "mean shop-python?"),
        (("a.json", "b.json", "--shard", "1/2"), "--shard is for a configuration's"),
        (("a.json", "b.json", "--changed-since", "HEAD"), "--changed-since is for a"),
        (("--against", "no-such", "--shard", _shard_of("nobody")), "no-such"),
    ):
        done = run_here(many, "diff", *wrong)
        assert done.returncode == 2
        assert said in done.stderr


def test_a_shard_whose_targets_are_new_has_nothing_to_compare(many: Path) -> None:
    shutil.copy(many / "specs/shop.json", many / "specs/more.json")
    shard = ("--shard", _shard_of("more-python"))
    assert _listed(many, *shard) == ["more-python"]
    done = run_here(many, "diff", "--against", "HEAD", *shard)
    assert (done.returncode, done.stdout) == (0, "")
    assert "more-python: one side alone has this target" in done.stderr


def test_patterns_find_what_the_commit_has(many: Path) -> None:
    (many / "specs/shop.json").rename(many / "specs/more.json")
    done = run_here(many, "diff", "--against", "HEAD")
    assert done.returncode == 0
    for name in ("shop-python", "more-python"):
        assert f"{name}: one side alone has this target" in done.stderr
    assert "billing-python: nothing changed" in done.stdout


@pytest.mark.parametrize("folder", ["", "specs", "specs/../specs"])
def test_patterns_are_those_of_the_disk(
    many: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in ("a/b/c.json", "a/.b/c.json", ".h/c.json", "a/.c.json", "ä b/c.yaml"):
        place = many / "specs" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("{}")
    _git(many, "add", ".")
    _git(many, "commit", "-qm", "second")
    monkeypatch.chdir(many)
    patterns = ("*.json", "**/*.json", "specs/**", "**/c.*", "a/**/**/c.json", ".h/*")
    patterns += ("shop.json", "../specs/s?op.json", "specs/[a-z]*/*", "no/*", "**/.*")
    for pattern in patterns:
        wanted = {os.path.normpath(one) for one in DISK.matching(folder, pattern)}
        found = {*GitFiles("HEAD").matching(folder, pattern)}
        assert found == wanted, pattern


def test_the_configuration_is_found_above_up_to_the_repository(many: Path) -> None:
    (many / "specs" / "deep").mkdir()
    assert len(_listed(many / "specs" / "deep")) == 3
    (many / "sdkwright.yaml").rename(many / "sdkwright.yml")
    assert len(_listed(many / "specs")) == 3
    _git(many / "specs" / "deep", "init", "-q")
    assert run_here(many / "specs" / "deep", "list").returncode == 2


def test_two_configurations_in_a_folder_are_not_guessed_between(many: Path) -> None:
    (many / "sdkwright.yml").write_text(_CONFIG)
    done = run_here(many, "list")
    assert done.returncode == 2
    assert "--config" in done.stderr


def test_targets_of_changed_documents_alone_are_chosen(many: Path) -> None:
    assert run_here(many, "generate").returncode == 0
    _git(many, "add", ".")
    _git(many, "commit", "-qm", "packages")
    assert _listed(many, "--changed-since", "HEAD") == []
    done = run_here(many, "diff", "--against", "HEAD", "--changed-since", "HEAD")
    assert (done.returncode, done.stdout) == (0, "")
    assert "no target is made from what changed since HEAD" in done.stderr
    path = many / "specs" / "shop.json"
    path.write_text(path.read_text().replace("getshop", "listShop"))
    assert _listed(many, "--changed-since", "HEAD") == ["shop-python"]
    done = run_here(many, "diff", "--against", "HEAD", "--changed-since", "HEAD")
    assert (done.returncode, done.stderr) == (1, "")
    assert "method/renamed" in done.stdout
    assert "billing" not in done.stdout
    assert run_here(many, "generate", "--changed-since", "HEAD").returncode == 0
    (many / "sdkwright.yaml").write_text(_CONFIG + "# changed\n")
    assert len(_listed(many, "--changed-since", "HEAD")) == 3


@pytest.mark.parametrize("reference", ["nothing", "--output=x", ""])
def test_a_commit_that_git_does_not_know_is_wrong_usage(
    reference: str, many: Path
) -> None:
    done = run_here(many, "list", f"--changed-since={reference or '@{1000}'}")
    assert done.returncode == 2
    assert "git knows no commit" in done.stderr
    assert not (many / "x").exists()


def test_a_document_alone_makes_a_package_in_every_language(many: Path) -> None:
    done = run_here(many, "generate", "specs/shop.json")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (many / "sdk").iterdir()} == set(TARGETS)


def test_the_schema_that_ships_is_that_of_the_options() -> None:
    told = run_here(Path(), "schema").stdout
    assert json.loads(told) == json.loads(json.dumps(config_schema(TARGETS)))


def test_the_schema_takes_our_own_configuration_and_no_wrong_one(
    repository: Path,
) -> None:
    import yaml
    from jsonschema import Draft7Validator

    schema = json.loads(json.dumps(config_schema(TARGETS)))
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema)
    for text in ((repository / "sdkwright.yaml").read_text(), _CONFIG):
        assert list(validator.iter_errors(yaml.safe_load(text))) == []
    wrong = _CONFIG.replace("output:", "options: {enumFormat: enums}, output:")
    assert list(validator.iter_errors(yaml.safe_load(wrong)))


def test_the_commands_of_the_page_about_integration_run_as_they_are_written(
    many: Path, repository: Path
) -> None:
    text = (repository / "docs" / "continuous-integration.md").read_text()
    fenced = re.findall(r'cmd = "(.*?) && tar', text)
    fenced += [
        shlex.join(["sdkwright", *json.loads(words)])
        for words in re.findall(r"args = (\[.*?\])", text)
    ]
    fenced += re.findall(r"- run: (sdkwright .+)", text)
    lines = [*re.findall(r"^    (sdkwright [^#>\n]+)", text, re.MULTILINE), *fenced]
    assert len(lines) == 8
    for line in lines:
        words = line.replace("$(location sdkwright.yaml)", "sdkwright.yaml")
        words = words.replace("${{ matrix.shard }}", "1")
        words = words.replace("origin/main", "HEAD").removeprefix("sdkwright ")
        done = run_here(many, *shlex.split(words))
        assert done.returncode == 0 or words.startswith("check"), done.stderr
    for folder in ("out", "shop"):
        assert (many / folder / "pyproject.toml").exists()
    assert (many / "sdkwright.json").exists()
