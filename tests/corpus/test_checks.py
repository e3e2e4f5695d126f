"""The checks of the corpus see what they look for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.checks import import_problems, restyled, type_errors

_RUNTIME = "def half(number: int) -> str:\n    return number\n"
_MODULE = "from ._runtime.base import half\n\nVALUE: int = half(2)\n"


def _package(root: Path, name: str, module: str, runtime: str = _RUNTIME) -> Path:
    source = root / name / "src" / name
    (source / "_runtime").mkdir(parents=True)
    (source / "__init__.py").write_text("")
    (source / "_runtime" / "__init__.py").write_text("")
    (source / "_runtime" / "base.py").write_text(runtime)
    (source / "module.py").write_text(module)
    return root / name


@pytest.mark.slow
def test_type_errors_are_seen_in_every_module_and_once_in_the_runtime(
    tmp_path: Path,
) -> None:
    folders = [_package(tmp_path, name, _MODULE) for name in ("first", "second")]
    folders.append(_package(tmp_path, "third", _MODULE, _RUNTIME + "\nX: int = ''\n"))

    found = type_errors(tmp_path, folders)

    assert {name: len(errors) for name, errors in found.items()} == {
        "first": 2,
        "second": 1,
        "third": 3,
    }
    assert all("module.py" in error for error in found["second"])


def test_style_is_checked_once_for_all_files_of_one_content(tmp_path: Path) -> None:
    folders = [
        _package(tmp_path, "first", "x = 1\n"),
        _package(tmp_path, "second", "x = { }\n"),
        _package(tmp_path, "third", "x = { }\n"),
    ]

    found = restyled(folders, set())

    assert [*found] == ["second"]
    assert len(found["second"]) == 1


def test_modules_that_do_not_import_are_named(tmp_path: Path) -> None:
    folder = _package(tmp_path, "unsound", "raise ValueError(1)\n")

    found = import_problems([folder])

    assert found["unsound"] == ["unsound.module: ValueError: 1"]
