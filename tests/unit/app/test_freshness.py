"""The short way: whatever could change what a run makes ends it, and nothing else does."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdkwright.app import freshness, origin
from sdkwright.app.check import check
from sdkwright.app.config import read_config
from sdkwright.app.freshness import fresh_targets
from sdkwright.app.generate import generate
from sdkwright.app.generator import Generator, this_generator
from sdkwright.app.order import Order
from sdkwright.core.permissions import Permissions
from sdkwright.targets.contract.registry import TARGETS
from tests.support.small_documents import document_of_paths

_CONFIG = """\
version: 1
sources: {s: {document: spec/api.json, overlays: [over.yaml]}}
targets: {t: {source: s, language: python, output: out, options: {packageName: a}}}
"""
_OVERLAY = """\
overlay: 1.0.0
info: {title: O, version: '1'}
actions: [{target: $.info, update: {title: Overlaid}}]
"""
_PARTS = (
    "parts/a.json",
    "gone.json",
    "../common/c.json",
    "https://host.example/d.json",
)


def _with_files(root: Path) -> None:
    paths = {f"/{n}": {"$ref": part} for n, part in enumerate(_PARTS)}
    item = {"get": {"responses": {"204": {"description": "done"}}}}
    contents: dict[str, Any] = {
        "sdkwright.yaml": _CONFIG,
        "over.yaml": _OVERLAY,
        "spec/api.json": json.dumps(document_of_paths(paths)),
        "spec/parts/a.json": json.dumps(item),
        "common/c.json": json.dumps(item),
    }
    for path, text in contents.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


def _order(root: Path, **permitted: Any) -> Order:
    read = read_config(str(root / "sdkwright.yaml"), tuple(TARGETS))
    assert read.value is not None
    permissions = Permissions(**permitted)
    return Order(targets=read.value.targets, permitted=permissions, validate=False)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("first")
    _with_files(root)
    done = generate(_order(root), TARGETS, lambda _: None)
    assert len(done.written) == 1
    assert fresh_targets(_order(root)) != {}
    return root


@pytest.fixture(name="root")
def _root(first: Path, tmp_path: Path) -> Path:
    """A copy of a package and what it was made from."""
    return Path(shutil.copytree(first, tmp_path / "copy"))


def _replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        text = (root / path).read_text()
        assert old in text
        (root / path).write_text(text.replace(old, new))

    return change


def _appears(root: Path) -> None:
    (root / "spec/gone.json").write_text("{}")


def _goes(root: Path) -> None:
    (root / "spec/parts/a.json").unlink()


def _never_ends(root: Path) -> None:
    (root / "spec/parts/a.json").unlink()
    os.mkfifo(root / "spec/parts/a.json")


@pytest.mark.parametrize(
    "change",
    [
        _replace("spec/api.json", "Things", "Other things"),
        _replace("spec/parts/a.json", "done", "all done"),
        _replace("over.yaml", "Overlaid", "Laid over"),
        _replace("sdkwright.yaml", "packageName: a", "packageName: b"),
        _replace("sdkwright.yaml", "language: python", "language: typescript"),
        _replace("sdkwright.yaml", ", overlays: [over.yaml]", ""),
        _replace(
            "sdkwright.yaml",
            "over.yaml]",
            "over.yaml], allowReferencesOutside: [common]",
        ),
        _appears,
        _goes,
        _never_ends,
    ],
)
def test_a_change_of_any_input_ends_it(
    change: Callable[[Path], None], root: Path
) -> None:
    change(root)
    assert fresh_targets(_order(root)) == {}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            _replace("spec/parts/a.json", "done", "all done"),
            "spec/parts/a.json:1 operation GET changed",
        ),
        (
            _replace("over.yaml", "Overlaid", "Laid over"),
            "over.yaml info changed",
        ),
        (
            _replace("spec/api.json", "3.1.0", "3.1.1"),
            "spec/api.json:1 openapi changed",
        ),
        (_goes, "spec/parts/a.json operation GET is gone"),
    ],
)
def test_what_changed_is_named_in_whatever_file_it_is(
    change: Callable[[Path], None], words: str, root: Path
) -> None:
    change(root)
    checked = check(_order(root), TARGETS, lambda _: None)
    (drift,) = checked.drifts
    assert words in drift.causes[0].text.replace(f"{root}/", "")


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("packageName: a", "packageName: b", "packageName"),
        ("packageName: a", "packageName: a, version: 2.0.0", "version"),
        ("packageName: a", "version: 2.0.0", "packageName, version"),
        ("{packageName: a}", "{}", "packageName"),
        ("packageName: a", "packageName: a, imports: {errors: ''}", "imports.errors"),
    ],
)
def test_options_that_are_others_are_named(
    old: str, new: str, names: str, root: Path
) -> None:
    _replace("sdkwright.yaml", old, new)(root)
    (drift,) = check(_order(root), TARGETS, lambda _: None).drifts
    assert drift.causes[0].text == f"options changed: {names}"


@pytest.mark.parametrize(
    "permitted", [{"remote": True}, {"folders": ("COMMON",)}], ids=str
)
def test_what_may_be_read_now_and_could_not_ends_it(
    permitted: dict[str, Any], root: Path
) -> None:
    if "folders" in permitted:
        permitted = {"folders": (str(root / "common"),)}
    assert fresh_targets(_order(root, **permitted)) == {}


def test_what_was_permitted_and_is_not_ends_it(tmp_path: Path) -> None:
    _with_files(tmp_path)
    permitted = {"folders": (str(tmp_path / "common"),)}
    generate(_order(tmp_path, **permitted), TARGETS, lambda _: None)
    assert fresh_targets(_order(tmp_path, **permitted)) != {}
    assert fresh_targets(_order(tmp_path)) == {}


@pytest.mark.parametrize(
    "change",
    [
        _replace("sdkwright.yaml", "{t: {", "{other: {"),
        _replace("sdkwright.yaml", "version: 1", "# a comment\nversion: 1"),
        _replace("sdkwright.yaml", "{packageName: a}", '{"packageName": "a"}'),
        _replace("spec/parts/a.json", "", ""),
    ],
)
def test_what_changes_nothing_does_not(
    change: Callable[[Path], None], root: Path
) -> None:
    change(root)
    assert fresh_targets(_order(root)) != {}


def test_a_moved_repository_is_as_fresh(root: Path) -> None:
    moved = root.parent / "moved somewhere else"
    root.rename(moved)
    assert fresh_targets(_order(moved)) != {}
    record = (moved / "out/.sdkwright/inputs").read_text()
    assert str(root) not in record
    names = [
        line.rpartition("  ")[2]
        for line in record.splitlines()[2:]
        if not line.startswith("option ")
    ]
    assert names[:3] == ["common/c.json", "https://host.example/d.json", "over.yaml"]
    assert {"spec/api.json", "spec/parts/a.json", "spec/gone.json"} < set(names)


@pytest.mark.parametrize("is_checkout", [False, True])
def test_another_generator_ends_it_though_its_version_is_the_same(
    is_checkout: bool, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = this_generator()
    other = (
        Generator(line="0.1.0 checkout", checkout="0" * 16)
        if is_checkout
        else Generator(line="0.1.0 0123456789abcdef", checkout=None)
    )
    for generator in (here, other):
        for module in (freshness, origin):
            monkeypatch.setattr(module, "this_generator", lambda one=generator: one)
        is_same = generator == here
        assert (fresh_targets(_order(root)) != {}) == is_same
    generate(_order(root), TARGETS, lambda _: None)
    assert fresh_targets(_order(root)) != {}


def test_standard_input_is_always_read(root: Path) -> None:
    (target,) = _order(root).targets
    standard = replace(target, source=replace(target.source, document="-"))
    assert fresh_targets(Order(targets=(standard,))) == {}


@pytest.mark.parametrize(
    "line",
    [
        "0" * 64 + "  ../../../../etc/passwd",
        "0" * 64 + "  /etc/passwd",
        "0" * 64 + "  https://host.example/x",
        "unread  ../../../../etc/passwd",
        "nonsense",
        "options 0",
        "once  ../../outside",
    ],
)
def test_a_planted_line_makes_nothing_fresh_and_reads_nothing_elsewhere(
    line: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    real = freshness.read_file

    def read(path: str) -> bytes:
        opened.append(path)
        return real(path)

    monkeypatch.setattr(freshness, "read_file", read)
    inputs = root / "out/.sdkwright/inputs"
    inputs.write_text(inputs.read_text() + line + "\n")
    assert fresh_targets(_order(root)) == {}
    assert all(Path(path).resolve().is_relative_to(root.resolve()) for path in opened)
