"""Names that a disk, a language or another package already has: the document gets others, options a finding."""

from __future__ import annotations

import json
import sys
import tomllib
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from packaging.version import InvalidVersion, Version

from sdkwright.app.package_files import print_package
from sdkwright.core.copies import ALONE
from sdkwright.core.words import shown
from sdkwright.emit.tree import DEVICE_NAMES, Tree
from sdkwright.targets.contract.option_reading import OptionError
from sdkwright.targets.contract.registry import TARGETS
from sdkwright.targets.languages.python import options
from tests.support.built_api import built_api
from tests.support.generated_python import import_package
from tests.support.generated_typescript import typescript_package
from tests.support.small_documents import (
    document_of_paths,
    json_response,
    operation,
    parameter,
)

_OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}
_LANGUAGES = tuple(TARGETS)


def _document_called(name: str) -> dict[str, Any]:
    """A document in which everything that gets a file or a folder is called the same."""
    made = operation(name, tags=[name], parameters=[parameter(name)])
    made["responses"] = {
        "200": json_response({"$ref": "#/components/schemas/Thing"}),
        "404": json_response({"$ref": f"#/components/schemas/{name}"}),
    }
    bare = operation(name + "_", answer=_OBJECT)
    nested = operation("b", tags=[f"{name}.{name}"])
    thing = {
        "type": "object",
        "properties": {name: {"type": "string", "enum": ["a", name]}},
    }
    return document_of_paths(
        {"/a": {"get": made}, "/b": {"get": bare}, "/c": {"get": nested}},
        components={
            "schemas": {
                name: _OBJECT,
                f"{name}Model": {"allOf": [{"$ref": f"#/components/schemas/{name}"}]},
                "Thing": thing,
            }
        },
        webhooks={name: {"post": operation(name, body=_OBJECT)}},
    )


def _tree(document: Mapping[str, Any], language: str, **options: Any) -> Tree:
    api = built_api(document).api
    target = TARGETS[language]
    lowered = target.lower(api, target.parse_options(options, api))
    return print_package(lowered, processes=ALONE, maximum_bytes=1 << 30)[0]


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize(
    "name", sorted({name.rstrip("$") for name in DEVICE_NAMES} | {"CON", "Lpt9"})
)
@pytest.mark.parametrize("imports", [None, {"errors": ""}], ids=["errors", "models"])
def test_files_called_like_a_device_get_an_underscore(
    name: str, language: str, imports: dict[str, str] | None
) -> None:
    options = {} if imports is None else {"imports": imports}
    # The tree itself refuses paths with such a name.
    assert len(_tree(_document_called(name), language, **options)) > 20


@pytest.mark.parametrize(
    ("language", "code"),
    [("python", "src/things/con_.py"), ("typescript", "src/sdk/con_.ts")],
)
def test_a_tag_called_like_a_device_has_a_page_and_a_module(
    language: str, code: str
) -> None:
    paths = set(
        _tree(
            document_of_paths({"/a": {"get": operation("a", tags=["con"])}}), language
        )
    )
    assert {"docs/sdks/con_/README.md", code} <= paths


@pytest.mark.parametrize("name", ["con", "\U0001d422\U0001d427"])
def test_a_typescript_package_with_such_names_compiles(
    name: str, tmp_path: Path
) -> None:
    typescript_package(_document_called(name), tmp_path)


def _in_letters_that_look_special(word: str) -> str:
    return "".join(chr(0x1D41A + ord(letter) - ord("a")) for letter in word)


@pytest.mark.parametrize("word", ["import", "class", "none", "self", "con"])
def test_a_keyword_in_other_letters_is_one(word: str, tmp_path: Path) -> None:
    looks = _in_letters_that_look_special(word)
    assert unicodedata.normalize("NFKC", looks) == word
    assert set(_tree(_document_called(looks), "typescript")) == set(
        _tree(_document_called(word), "typescript")
    )
    package = import_package(_document_called(looks), tmp_path)
    assert package.__name__ in sys.modules


def _titled(title: str) -> dict[str, Any]:
    document = document_of_paths({"/a": {"get": operation("a", tags=["t"])}})
    document["info"]["title"] = title
    return document


_HIDDEN = [
    *("httpx2", "HTTPX2", "httpx", "pydantic", "Pydantic Core", "typing.extensions"),
    *("anyio", "h11", "certifi", "json", "asyncio", "Types", "logging"),
]


@pytest.mark.parametrize("name", _HIDDEN)
@pytest.mark.parametrize("given", ["title", "option"])
def test_a_python_package_hides_no_other(name: str, given: str) -> None:
    if given == "title":
        tree = _tree(_titled(name), "python")
    else:
        tree = _tree(_titled("T"), "python", packageName=name.replace(" ", "-"))
    (module,) = {path.split("/")[1] for path in tree if path.startswith("src/")}
    distribution = tree["pyproject.toml"].content.decode().split('name = "')[1]
    plain = name.lower().replace(" ", "_").replace(".", "_")
    assert module.lower() != plain
    assert distribution.split('"')[0].lower().replace("-", "_") != plain


@pytest.mark.parametrize("name", ["zod", "fs", "url", "typescript", "node_modules"])
@pytest.mark.parametrize("given", ["title", "option"])
def test_a_typescript_package_hides_no_other(name: str, given: str) -> None:
    if given == "title":
        tree = _tree(_titled(name), "typescript")
    else:
        tree = _tree(_titled("T"), "typescript", packageName=name)
    assert json.loads(tree["package.json"].content)["name"] != name


@pytest.mark.parametrize("title", ["None", "True", "class", "con", "Exception", "！"])
@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_title_can_be_any_word(title: str, language: str, tmp_path: Path) -> None:
    document = _titled(title)
    assert _tree(document, language)
    if language == "python":
        import_package(document, tmp_path)


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("sdkClassName", "a b"),
        ("sdkClassName", "1st"),
        ("sdkClassName", "\u3164"),
        ("sdkClassName", ""),
        ("baseErrorName", "a/b"),
        ("baseErrorName", "../x"),
        ("baseErrorName", "class"),
        ("baseErrorName", "NoResponseError"),
        ("baseErrorName", "Con"),
        ("defaultErrorName", "a-b"),
        ("defaultErrorName", "ResponseValidationError"),
        ("defaultErrorName", "TDefaultError\n"),
        ("packageName", "a b"),
        ("packageName", "../x"),
        ("packageName", ""),
        ("envVarPrefix", "A B"),
        ("envVarPrefix", '"'),
        ("idempotencyKeyHeader", "a: b"),
        ("idempotencyKeyHeader", "a\nb"),
    ],
)
def test_an_option_that_can_be_no_name_is_a_finding(
    option: str, value: str, language: str
) -> None:
    with pytest.raises(OptionError) as caught:
        _tree(_titled("T"), language, **{option: value})
    assert f"option {option} is {shown(value)}; it takes " in str(caught.value)


@pytest.mark.parametrize(
    ("language", "option", "value"),
    [
        *(("python", "sdkClassName", word) for word in ("None", "True", "False")),
        ("typescript", "sdkClassName", "Promise"),
        # What it will be spelled as is what counts.
        ("typescript", "sdkClassName", "promise"),
        ("typescript", "sdkClassName", "HTTPClient"),
        ("typescript", "sdkClassName", "class"),
        ("typescript", "baseErrorName", "date"),
        ("typescript", "defaultErrorName", "Error"),
        ("typescript", "defaultErrorName", "index"),
    ],
)
def test_a_name_that_means_something_else_is_a_finding_as_it_was_written(
    language: str, option: str, value: str
) -> None:
    with pytest.raises(OptionError) as caught:
        _tree(_titled("T"), language, **{option: value})
    assert f"option {option} is {shown(value)}; it takes a name that " in str(
        caught.value
    )


_VERSIONS: Mapping[str, tuple[list[str], list[Any]]] = {
    "python": (
        [
            *("0", "1.0", "1!2.3.4", "1.0a1", "1.0.0-beta.1", "v1.0", "1.0.POST2"),
            *("1.0-1", "1.0rc1.post2.dev3", "1.0+ubuntu-1.a", "2026.11.26", "1.0.dev"),
        ],
        [
            *("", " 1.0", "1.0\n", "1.0.", "one", "1.0-beta.1.2", "1.0+", "1.0+a..b"),
            *("١.0", "1.0 final", '1.0"', "1.x", "^1.0", "latest", "1.0_foo"),
            *(1, 1.5, None),
        ],
    ),
    "typescript": (
        [
            *("0.0.0", "1.2.3", "1.2.3-beta.1", "1.2.3-0.a.b", "1.2.3+001", "1.2.3--"),
            *("1.2.3-alpha+a.b", "999999999999999.0.0", "1.0.0-0A"),
        ],
        [
            *("", "1", "1.2", "v1.2.3", "01.2.3", "1.2.3-01", "1.2.3-", "1.2.3\n"),
            *(" 1.2.3", "1.2.3-a..b", "1.2.3+", "١.2.3", "9999999999999999.0.0"),
            *("1.0.0rc1", "1.2.3-" + "a" * 251, '1.2.3"', "latest", "1.2.x"),
            *(1, 1.5, None),
        ],
    ),
}


@pytest.mark.parametrize(
    ("language", "version"),
    [(name, one) for name, (good, _) in _VERSIONS.items() for one in good],
)
def test_a_version_that_an_index_takes_is_the_packages(
    language: str, version: str
) -> None:
    tree = _tree(_titled("T"), language, version=version)
    if language == "python":
        read = tomllib.loads(tree["pyproject.toml"].content.decode())["project"]
        assert Version(read["version"])
    else:
        read = json.loads(tree["package.json"].content)
    assert read["version"] == version


@pytest.mark.parametrize(
    ("language", "version"),
    [(name, one) for name, (_, bad) in _VERSIONS.items() for one in bad],
)
def test_a_version_that_no_index_takes_is_a_finding_that_says_what_to_write(
    language: str, version: Any
) -> None:
    with pytest.raises(OptionError) as caught:
        _tree(_titled("T"), language, version=version)
    message = str(caught.value)
    assert f"option version is {shown(version)}; it takes a version of " in message
    assert "'1.2.0'" in message


@given(st.from_regex(r"\A[0-9abcdeloprstv!+._-]{0,12}\Z"))
@example("1.0-post")
@example("1.0a_")
def test_a_python_version_is_what_its_specification_says(version: str) -> None:
    try:
        Version(version)
    except InvalidVersion:
        assert not options.VERSION.pattern.fullmatch(version)
    else:
        assert options.VERSION.pattern.fullmatch(version)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_errors_of_the_package_have_two_names(language: str) -> None:
    with pytest.raises(OptionError) as caught:
        _tree(
            _titled("T"), language, baseErrorName="Trouble", defaultErrorName="trouble"
        )
    assert "no other error of the package" in str(caught.value)
