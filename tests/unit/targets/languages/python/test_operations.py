"""Operations as data: only what differs from OpenAPI's own defaults is written."""

from __future__ import annotations

import json
from typing import Any

import black
import pytest

from sdkwright.frontend.build.api import build
from sdkwright.frontend.document import Document
from sdkwright.frontend.load import load
from sdkwright.frontend.upgrade import upgrade
from sdkwright.ir.api import Api
from sdkwright.ir.json_path import json_path
from sdkwright.ir.names import Name
from sdkwright.ir.operation import RetryPolicy, Server, ServerVariable
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import flat
from sdkwright.targets.languages.python.methods import OperationPrinter
from sdkwright.targets.languages.python.operations import (
    policy_expression,
    server_expression,
)
from sdkwright.targets.languages.python.options import PythonOptions, parse_options
from sdkwright.targets.languages.python.package import read_package
from sdkwright.targets.reading.body_alternatives import with_alternatives
from tests.support.small_documents import document_of_paths, operation, parameter


def _api(tmp_path: Any, made: dict[str, Any], path: str = "/a") -> Api:
    source = tmp_path / "openapi.json"
    source.write_text(json.dumps(document_of_paths({path: {"post": made}})))
    loaded = load(str(source)).value
    assert isinstance(loaded, Document)
    return with_alternatives(build(upgrade(loaded)).value)


def _data(tmp_path: Any, made: dict[str, Any], path: str = "/a") -> str:
    api = _api(tmp_path, made, path)
    options = parse_options({}, api)
    assert isinstance(options, PythonOptions)
    package = read_package(api, options)
    call = package.calls.of(package.api.operations[0])
    return str(OperationPrinter(package, Imports()).methods(call)[2])


@pytest.mark.parametrize(
    ("made", "written"),
    [
        (parameter("q"), 'Parameter("q", "q", "query")'),
        (parameter("X-Q", "header"), 'Parameter("x_q", "X-Q", "header")'),
        (
            parameter("q", style="pipeDelimited", explode=False),
            'Parameter("q", "q", "query", style="pipeDelimited")',
        ),
        (parameter("q", explode=False), 'Parameter("q", "q", "query", explode=False)'),
        (
            parameter("q", allowReserved=True),
            'Parameter("q", "q", "query", allow_reserved=True)',
        ),
        (
            parameter("q", schema={"type": "string", "format": "date"}),
            'Parameter("q", "q", "query", type=lambda: date)',
        ),
    ],
)
def test_parameters_say_what_differs_from_the_usual(
    tmp_path: Any, made: dict[str, Any], written: str
) -> None:
    assert f"({written},)" in _data(tmp_path, operation("get", parameters=[made]))


def test_an_operation_without_anything_is_three_facts(tmp_path: Any) -> None:
    lines = _data(tmp_path, operation("makeIt")).split("\n")
    assert lines[1:5] == [
        '    id="makeIt",',
        '    method="POST",',
        '    path="/a",',
        '    responses={"204": ()},',
    ]


def test_servers_keep_names_and_defaults() -> None:
    variable = ServerVariable(name=Name.of("region"), default="eu")
    server = Server(url="https://{region}.x", name="main", variables=(variable,))
    assert flat(server_expression(server, Imports())) == (
        'Server("https://{region}.x", name="main", variables={"region": "eu"})'
    )


def test_retries_without_patience_are_none() -> None:
    policy = RetryPolicy(max_elapsed_time=0, status_codes=("429",))
    assert flat(policy_expression(policy, Imports())) == (
        'RetryPolicy(RetryConfig("none", BackoffStrategy(500, 60000, 1.5, 0), True), ("429",))'
    )


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("$.data", ("data",)),
        ("data", ("data",)),
        ("$.data[-1].id", ("data", -1, "id")),
        ("$['a b'][\"c\"]", ("a b", "c")),
        ("$", ()),
        ("$.data[*]", None),
        ("$..id", None),
        ("$.data[?@.id]", None),
    ],
)
def test_only_paths_to_one_value_are_followed(
    text: str, steps: tuple[str | int, ...] | None
) -> None:
    assert json_path(text) == steps


def test_every_schema_of_a_body_is_an_operation(tmp_path: Any) -> None:
    made = operation("send", body={"type": "integer"})
    contents = made["requestBody"]["content"]
    contents["text/plain"] = {"schema": {"type": "string"}}
    contents["application/vnd.x+json"] = {"schema": {"type": "integer"}}
    found = _api(tmp_path, made).operations
    assert [one.name.source for one in found] == ["send", "send_text"]
    bodies = [one.request_body.contents for one in found if one.request_body]
    assert [[one.media_type for one in body] for body in bodies] == [
        ["application/json", "application/vnd.x+json"],
        ["text/plain"],
    ]


@pytest.mark.parametrize("letters", range(71, 90, 3))
@pytest.mark.parametrize("answer", [None, {"type": "string", "format": "binary"}])
def test_an_operation_with_a_long_name_is_as_black_has_it(
    tmp_path: Any, letters: int, answer: Any
) -> None:
    made = operation("z" * letters, answer=answer)
    data = f"{_data(tmp_path, made).strip()}\n"
    assert black.format_str(data, mode=black.Mode()) == data
