"""Reading, for any text and any value."""

from __future__ import annotations

import json
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.core import pointer
from sdkwright.core.locate import Locator
from sdkwright.core.source import Source, SourceKind
from sdkwright.frontend.build.api import build
from sdkwright.frontend.document import Document
from sdkwright.frontend.edits import REMOVED, changed_at
from sdkwright.frontend.load import load
from sdkwright.frontend.parse import decode, parse
from sdkwright.frontend.references import MISSING, file_uri, path_of, value_at
from sdkwright.frontend.scalars import plain_scalar
from sdkwright.frontend.upgrade import upgrade

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_NUMBERS = st.integers(-(10**30), 10**30) | st.floats(
    allow_nan=False, allow_infinity=False
)
_VALUES = st.recursive(
    st.none() | st.booleans() | _NUMBERS | _TEXT,
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(_TEXT, inner, max_size=4),
    max_leaves=20,
)
_OBJECTS = st.dictionaries(_TEXT, _VALUES, min_size=1, max_size=5)


def _read(text: str) -> Any:
    source = decode(text.encode(), uri="", label="x").value
    assert source is not None
    result = parse(source)
    assert result.diagnostics == ()
    return result.value


@given(_OBJECTS)
def test_json_is_read_as_json(value: dict[str, Any]) -> None:
    assert _read(json.dumps(value)) == value
    assert _read(json.dumps(value, ensure_ascii=False)) == value


class _Quoting(yaml.SafeDumper):
    """Writes texts in quotes, so that YAML 1.1's ideas of plain ones don't matter."""


def _quoted(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')


_Quoting.add_representer(str, _quoted)


@given(
    st.dictionaries(
        _TEXT, st.none() | st.booleans() | st.integers() | _TEXT, min_size=1
    )
)
def test_yaml_is_read_as_it_was_written(value: dict[str, Any]) -> None:
    assert _read(yaml.dump(value, Dumper=_Quoting, allow_unicode=False)) == value


@given(st.integers(-(10**50), 10**50))
def test_an_unquoted_integer_is_that_integer(number: int) -> None:
    assert plain_scalar(str(number)) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_an_unquoted_float_is_that_float(number: float) -> None:
    assert plain_scalar(repr(number)) == number


@given(st.text("yesnoYESNOtrufalTRUFAL~0123456789_:-.+eExXoO", max_size=8))
def test_a_scalar_is_of_the_core_schema_or_text(text: str) -> None:
    try:
        found = plain_scalar(text)
    except ValueError:
        assert "e" in text.lower()  # a float beyond all floats
        return
    if isinstance(found, bool):
        assert text.lower() in ("true", "false")
    elif found is None:
        assert text in ("", "~", "null", "Null", "NULL")
    elif isinstance(found, int | float):
        assert not set(text) - set("0123456789abcdefABCDEFxo.+-eE")
    else:
        assert found == text


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_any_bytes_end_in_a_document_or_in_findings(data: bytes) -> None:
    loaded = load("-", stdin=data)
    assert loaded.value is not None or loaded.diagnostics


@given(
    st.lists(st.sampled_from("{}[],:-&*!|>'\"\n a1#?<%@`~\t"), max_size=60).map("".join)
)
def test_any_punctuation_ends_in_a_value_or_in_findings_with_a_place(text: str) -> None:
    source = decode(text.encode(), uri="", label="x").value
    assert source is not None
    for found in parse(source).diagnostics:
        assert found.position is not None or found.rule.code == "load/empty"


@given(st.lists(_TEXT))
def test_a_pointer_leads_back_to_its_tokens(tokens: list[str]) -> None:
    assert pointer.tokens_of(pointer.child("#", *tokens)) == tuple(tokens)


@given(_TEXT.filter(bool))
def test_a_file_name_survives_its_uri(name: str) -> None:
    uri = file_uri(name)
    assert path_of(uri) == name
    assert "#" not in uri


def _nodes(value: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [at, *(place for key, part in inner for place in _nodes(part, (*at, key)))]


@given(_OBJECTS, st.booleans())
def test_every_node_has_a_position_inside_the_text(
    value: dict[str, Any], indented: bool
) -> None:
    text = json.dumps(value, indent=1 if indented else None)
    source = Source(uri="", label="x", text=text, kind=SourceKind.JSON)
    locator = Locator({"": source})
    lines = text.split("\n")
    for place in _nodes(value):
        at = pointer.child("#", *place)
        found = locator.position(at)
        assert found is not None
        start = lines[found.line - 1][found.column - 1 :]
        if place and isinstance(place[-1], str):
            assert start.startswith(json.dumps(place[-1]))


@given(_OBJECTS, st.data())
def test_a_removed_node_is_gone_and_the_rest_is_as_it_was(
    value: dict[str, Any], data: st.DataObject
) -> None:
    before = json.dumps(value)
    places = [place for place in _nodes(value) if place]
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=3))
    result: Any = changed_at(value, chosen, lambda _: REMOVED)
    assert json.dumps(value) == before
    for place in chosen:
        if isinstance(place[-1], str):
            assert value_at(result, [str(token) for token in place]) is MISSING or any(
                isinstance(token, int) for token in place
            )
    if not chosen:
        assert result == value


_KEYWORDS = st.sampled_from(
    [
        *("type", "properties", "items", "allOf", "anyOf", "oneOf", "enum", "const"),
        *("nullable", "$ref", "required", "format", "default", "discriminator"),
        *("additionalProperties", "exclusiveMinimum", "minimum", "not", "$anchor"),
        *("get", "post", "parameters", "requestBody", "responses", "content", "schema"),
        *("200", "default", "application/json", "name", "in", "security", "servers"),
        *(
            "paths",
            "components",
            "schemas",
            "webhooks",
            "tags",
            "info",
            "/a/{b}",
            "x-a",
        ),
    ]
)
_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.sampled_from(
        [
            "object",
            "array",
            "string",
            "null",
            "query",
            "path",
            "#/a",
            "#/components/schemas/a",
            "#",
        ]
    )
)
_WRECKS = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(_KEYWORDS, inner, max_size=5),
    max_leaves=25,
)


@given(st.dictionaries(_KEYWORDS, _WRECKS, max_size=6))
def test_any_tree_of_keywords_becomes_an_api(members: dict[str, Any]) -> None:
    for version in ("3.0.3", "3.1.0"):
        root = {**members, "openapi": version}
        before = json.dumps(root)
        document = Document(version=version, trees={"": root}, sources={})
        result = build(upgrade(document))
        assert json.dumps(root) == before
        for found in result.diagnostics:
            assert found.at.startswith("#")
            assert found.message
            assert found.advice
