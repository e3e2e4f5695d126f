"""Names of documents that are names of the language or of the runtime too: packages compile, and their calls work."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.emit.render import render_all
from sdkwright.emit.write import write
from sdkwright.targets.contract.option_reading import OptionError
from sdkwright.targets.languages.typescript import reserved
from sdkwright.targets.languages.typescript.snippets import Snippets
from sdkwright.targets.languages.typescript.target import lower
from tests.conftest import REPOSITORY
from tests.functional.typescript import named_documents as documents
from tests.functional.typescript import named_titles as titles
from tests.support.small_documents import document_of_paths
from tests.support.typescript_api import TypeScriptApi, typescript_api
from tests.typescript import tools

_WORDS = Path(__file__).with_name("words.mjs")
_CALLS = Path(__file__).with_name("named_calls.mjs")
_GLOBALS = Path(__file__).with_name("globals.mjs")
_RUNTIME = REPOSITORY / "templates" / "typescript" / "runtime"
_GENERATED = REPOSITORY / "generated" / "r9s-typescript" / "src"
# What the generator writes beside types, whose names are the document's.
_WRITTEN = ("*.ts", "funcs/*.ts", "sdk/*.ts")


def _document_of_all_kinds() -> dict[str, Any]:
    """A document that makes the generator write all that it can."""
    text = {"type": "string"}
    kinds = {
        name: {**text, "format": name}
        for name in ("date-time", "date", "byte", "binary", "int64", "uuid")
    }
    content = {"schema": {"type": "object", "properties": kinds}}
    media_types = ("application/json", "multipart/form-data", "text/event-stream")
    octets = {"application/octet-stream": {"schema": kinds["binary"]}}
    answer = {"description": "", "content": dict.fromkeys(media_types, content)}
    made = {
        "requestBody": {"content": dict.fromkeys(media_types[:2], content) | octets},
        "responses": {"200": answer, "4XX": answer},
    }
    file = {"responses": {"200": {"description": "", "content": octets}}}
    schemes = {
        "login": {"type": "http", "scheme": "basic"},
        "own": {"type": "http", "scheme": "custom"},
        "key": {"type": "apiKey", "in": "header", "name": "x-key"},
    }
    return document_of_paths(
        {"/things": {"post": {"operationId": "make", **made}, "get": file}},
        webhooks={"made": {"post": made}},
        security=[{name: []} for name in schemes],
        components={"securitySchemes": schemes},
    )


@pytest.fixture(scope="module")
def found() -> Mapping[str, list[str]]:
    """Names of the language, of the runtime and of generated packages, and what every object inherits."""
    tools.install()
    files = [
        *_RUNTIME.glob("*.ts"),
        *(file for name in _WRITTEN for file in _GENERATED.glob(name)),
    ]
    printed = tools.run_node(_WORDS, str(tools.MODULES), *map(str, sorted(files)))
    return dict(json.loads(printed))


@pytest.fixture(scope="module")
def names(found: Mapping[str, list[str]]) -> list[str]:
    """Keywords, globals, what everything inherits, and every name in the runtime or in a generated package."""
    return found["words"]


def _built(package: TypeScriptApi, folder: Path) -> Path:
    """The programs of a package that both compilers take, and the last one its samples too."""
    write(render_all(lower(package.api, package.options).jobs), folder)
    _checked(folder)
    samples = folder / "src" / "samples"
    samples.mkdir()
    snippets = Snippets(package.package)
    for index, call in enumerate(package.package.calls):
        for kind, sample in enumerate(snippets.of(call)):
            (samples / f"{index}_{kind}.ts").write_text(sample.code)
    assert tools.compile_package(folder, "--types", "node") == []
    return folder / "dist"


def _checked(folder: Path) -> None:
    """Have the older compiler look at what is in a folder."""
    (folder / "node_modules").symlink_to(tools.MODULES, target_is_directory=True)
    found = tools.compile_package(folder, "--noEmit", compiler=tools.COMPILERS[0])
    assert found == []


def _wrong(calls: list[dict[str, Any]], folder: Path) -> list[Any]:
    """The calls that don't do what they should."""
    assert calls
    written = folder / "calls.json"
    written.write_text(json.dumps(calls))
    return list(json.loads(tools.run_node(_CALLS, str(written))))


@pytest.mark.slow
def test_tags_components_properties_parameters_and_options_have_any_name(
    names: list[str], tmp_path: Path
) -> None:
    package = typescript_api(documents.named_tags(names))
    built = _built(package, tmp_path)
    calls = documents.placed(documents.tag_calls(package, names), built)
    assert _wrong(calls, tmp_path) == []


@pytest.mark.slow
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


@pytest.mark.slow
def test_titles_and_options_have_any_name(names: list[str], tmp_path: Path) -> None:
    packages = titles.packages(names)
    titles.write_shared(packages[0], tmp_path)
    calls: list[dict[str, Any]] = []
    for index, package in enumerate(packages):
        place = f"packages/{index}"
        titles.write_beside(package, tmp_path, place)
        made = titles.title_call(package)
        calls += documents.placed(made, tmp_path / "dist" / place)
    _checked(tmp_path)
    assert tools.compile_package(tmp_path) == []
    assert _wrong(calls, tmp_path) == []


def test_errors_get_no_name_that_means_something_and_no_name_twice(
    names: list[str],
) -> None:
    given = titles.error_names(names)
    assert len(given) > 100
    for name in set(names) - set(given):
        for option in ("baseErrorName", "defaultErrorName"):
            with pytest.raises(
                OptionError, match=f'option {option} is the text "{name}"'
            ):
                titles.titled("Things", **{option: name})
    for name in given:
        with pytest.raises(
            OptionError, match=f'option defaultErrorName is the text "{name}"'
        ):
            titles.titled("Things", baseErrorName=name, defaultErrorName=name)


def test_no_member_of_a_package_is_called_like_what_every_object_has(
    found: Mapping[str, list[str]],
) -> None:
    # Spelled as members are, those with underscores are others.
    plain = {name for name in found["inherited"] if not name.startswith("__")}
    assert plain == reserved.OBJECT_MEMBERS


def test_no_type_is_called_like_a_global_that_generated_code_names(
    tmp_path: Path,
) -> None:
    package = typescript_api(_document_of_all_kinds())
    write(render_all(lower(package.api, package.options).jobs), tmp_path)
    named = json.loads(tools.run_node(_GLOBALS, str(tools.MODULES), str(tmp_path)))
    assert {"Blob", "Date", "Promise", "ReadableStream", "Uint8Array"} <= set(named)
    assert set(named) <= reserved.TYPES


def test_no_option_of_an_api_is_called_like_one_that_every_client_has() -> None:
    client = (_RUNTIME / "client.ts").read_text()
    server = (_RUNTIME / "server.ts").read_text()
    (members,) = re.findall(r"interface ClientOptions \{(.*?)\n\}", client, re.DOTALL)
    options = {
        *re.findall(r"^  readonly (\w+)\?:", members, re.MULTILINE),
        *re.findall(r'options\["(\w+)"\]', server),
    }
    assert options == reserved.CLIENT_OPTIONS - reserved.OBJECT_MEMBERS
