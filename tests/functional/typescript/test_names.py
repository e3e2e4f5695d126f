"""Names of documents that are names of the language or of the runtime too: packages compile, and their calls work."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.emit.run import run
from sdkwright.emit.write import write
from sdkwright.targets.languages.typescript.target import lower
from tests.conftest import REPOSITORY
from tests.functional.typescript import named_documents as documents
from tests.functional.typescript import named_titles as titles
from tests.support.typescript_api import TypeScriptApi, typescript_api
from tests.typescript import tools

_WORDS = Path(__file__).with_name("words.mjs")
_CALLS = Path(__file__).with_name("named_calls.mjs")
_RUNTIME = REPOSITORY / "templates" / "typescript" / "runtime"
_GENERATED = REPOSITORY / "generated" / "r9s-typescript" / "src"
# What the generator writes beside types, whose names are the document's.
_WRITTEN = ("*.ts", "funcs/*.ts", "sdk/*.ts")


@pytest.fixture(scope="module")
def names() -> list[str]:
    """Keywords, globals, what everything inherits, and every name in the runtime or in a generated package."""
    tools.install()
    files = [
        *_RUNTIME.glob("*.ts"),
        *(file for name in _WRITTEN for file in _GENERATED.glob(name)),
    ]
    printed = tools.run_node(_WORDS, str(tools.MODULES), *map(str, sorted(files)))
    return list(json.loads(printed))


def _built(package: TypeScriptApi, folder: Path) -> Path:
    """The programs of a package that both compilers take."""
    write(run(lower(package.api, package.options).jobs), folder)
    _compiled(folder)
    return folder / "dist"


def _compiled(folder: Path) -> None:
    """Compile what is in a folder, as every compiler takes it."""
    (folder / "node_modules").symlink_to(tools.MODULES, target_is_directory=True)
    first, last = tools.COMPILERS
    assert tools.compile_package(folder, "--noEmit", compiler=first) == []
    assert tools.compile_package(folder, compiler=last) == []


def _wrong(calls: list[dict[str, Any]], folder: Path) -> list[Any]:
    """The calls that don't do what they should."""
    assert calls
    written = folder / "calls.json"
    written.write_text(json.dumps(calls))
    return list(json.loads(tools.run_node(_CALLS, str(written))))


def test_tags_components_properties_parameters_and_options_have_any_name(
    names: list[str], tmp_path: Path
) -> None:
    package = typescript_api(documents.named_tags(names))
    built = _built(package, tmp_path)
    calls = documents.placed(documents.tag_calls(package, names), built)
    assert _wrong(calls, tmp_path) == []


def test_operations_arguments_errors_webhooks_and_groups_have_any_name(
    names: list[str], tmp_path: Path
) -> None:
    document = documents.named_operations(names)
    package = typescript_api(
        document, maxMethodParams=1, enumFormat="enum", validate="zod-mini"
    )
    built = _built(package, tmp_path)
    calls = documents.placed(documents.operation_calls(package, names), built)
    assert _wrong(calls, tmp_path) == []


def test_titles_and_options_have_any_name(names: list[str], tmp_path: Path) -> None:
    packages = titles.packages(names)
    titles.write_shared(packages[0], tmp_path)
    calls: list[dict[str, Any]] = []
    for index, package in enumerate(packages):
        place = f"packages/{index}"
        titles.write_beside(package, tmp_path, place)
        made = titles.title_call(package)
        calls += documents.placed(made, tmp_path / "dist" / place)
    _compiled(tmp_path)
    assert _wrong(calls, tmp_path) == []
