"""Bytes to text, and the choice between JSON and YAML."""

from __future__ import annotations

import pytest

from sdkwright.core.source import SourceKind
from sdkwright.frontend.parse import decode, parse


@pytest.mark.parametrize("text", ['{"a": 1}', '  {\n"a": 1}', "{}", "[[]]", '["a"]'])
def test_json_is_told_by_its_start(text: str) -> None:
    source = decode(text.encode(), uri="", label="x").value
    assert source is not None
    assert source.kind is SourceKind.JSON


@pytest.mark.parametrize("text", ["a: 1", "{a: 1}", "[a]", "# {}", "--- {}", "1"])
def test_everything_else_is_yaml(text: str) -> None:
    source = decode(text.encode(), uri="", label="x").value
    assert source is not None
    assert source.kind is SourceKind.YAML


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_utf_8_is_read_with_and_without_its_mark(mark: bytes) -> None:
    source = decode(mark + "a: é".encode(), uri="", label="x").value
    assert source is not None
    assert parse(source).value == {"a": "é"}


@pytest.mark.parametrize(
    "data", ["a: 1".encode("utf-16"), "a: é".encode("latin-1"), b"a: \xed\xa0\x80"]
)
def test_another_encoding_is_a_finding(data: bytes) -> None:
    result = decode(data, uri="", label="x")
    assert result.value is None
    assert [found.rule.code for found in result.diagnostics] == ["load/encoding"]


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_file_is_a_finding(text: str) -> None:
    source = decode(text.encode(), uri="", label="x").value
    assert source is not None
    assert [found.rule.code for found in parse(source).diagnostics] == ["load/empty"]
