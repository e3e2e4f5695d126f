"""Extensions that change names, errors and types."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.extension_documents import extension_document
from tests.support.http_server import JSON, HttpServer, Reply
from tests.support.typescript_calls import Calls, Failed, things


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Calls:
    return things(extension_document(), tmp_path_factory.mktemp("extensions"))


def _run(calls: Calls, program: str, status: int, body: bytes) -> tuple[Any, str]:
    """What a program returns, and what it asked a server for that answers so."""
    reply = Reply(status=status, headers=JSON, body=body)
    with HttpServer(lambda _: reply) as server:
        return calls.run(program, server.url), server.requests[0].target


def test_names_of_schemas_properties_and_parameters_are_the_documents_wish(
    calls: Calls,
) -> None:
    program = 'return await client.listOld({ search: "y" });'
    found = _run(calls, program, 200, b'{"n_m": "x"}')
    assert found == ({"label": "x"}, "/a?q_x=y")


@pytest.mark.parametrize(
    ("program", "status", "body", "data"),
    [
        ("await client.listOld();", 202, b'{"wait": "a"}', {"wait": "a"}),
        ("await client.listNew({});", 203, b"", None),
        ("await client.listNew({});", 409, b'{"why": "b"}', {"why": "b"}),
        ("await client.listNew({});", 503, b"", None),
    ],
)
def test_statuses_are_errors_where_the_document_says_so(
    calls: Calls, program: str, status: int, body: bytes, data: Any
) -> None:
    with pytest.raises(Failed) as failed:
        _run(calls, program, status, body)
    assert failed.value.status == status
    assert failed.value.data == data


def test_a_status_that_is_no_error_gives_its_body(calls: Calls) -> None:
    value, _ = _run(calls, "return await client.listNew({});", 404, b"7")
    assert value == 7


def test_types_are_closed_and_called_as_the_document_says(
    calls: Calls, tmp_path: Path
) -> None:
    program = """
    import { Things } from "things";
    import type { Item } from "things/models";

    const item: Item = { state: "on", label: "x" };
    // @ts-expect-error: nothing else is listed
    const other: Item = { state: "new" };
    const answer: string | number = await new Things().listNew(item);
    export { answer, other };
    """
    assert calls.findings(program, tmp_path / "program") == []
