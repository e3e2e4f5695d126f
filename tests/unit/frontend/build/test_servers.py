"""Servers: where the API is, with the variables that stand in its URL."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.operation import Server
from tests.support.built_api import BuiltApi, built_api
from tests.support.small_documents import document_of_paths, operation


def _built(*servers: Any) -> BuiltApi:
    paths = {"/a": {"get": operation("a")}}
    return built_api({**document_of_paths(paths), "servers": list(servers)})


def _only(built: BuiltApi) -> Server:
    (server,) = built.api.servers
    return server


def test_a_variable_has_its_values_and_its_default() -> None:
    place = {"default": 2, "enum": [1, 2], "description": "Where."}
    built = _built({"url": "https://{place}.example/", "variables": {"place": place}})
    (variable,) = _only(built).variables
    assert (variable.default, variable.values) == ("2", ("1", "2"))
    assert variable.description == "Where."
    assert built.codes == []


@pytest.mark.parametrize(
    ("place", "default"), [({"enum": ["a", "b"]}, "a"), ({}, ""), (None, "")], ids=str
)
def test_a_variable_without_a_default_has_its_first_value(
    place: Any, default: str
) -> None:
    built = _built({"url": "https://{place}.example/", "variables": {"place": place}})
    assert _only(built).variables[0].default == default
    assert built.codes == ["server/variable"]


def test_only_variables_of_the_url_count_each_once() -> None:
    variables = {"a": {"default": "x"}, "other": {"default": "y"}}
    built = _built({"url": "https://{a}.example/{a}", "variables": variables})
    assert [one.name.source for one in _only(built).variables] == ["a"]


@pytest.mark.parametrize("server", ["https://a.example", {"description": "No URL."}])
def test_a_server_without_a_url_is_reported(server: Any) -> None:
    built = _built(server, {"url": "https://b.example"})
    assert _only(built).url == "https://b.example"
    assert built.codes == ["server/invalid"]
