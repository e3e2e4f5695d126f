"""Packages of every language send the same bytes, and read the same values of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support.generated_python import import_package
from tests.support.generated_typescript import typescript_package
from tests.support.http_server import HttpServer, Received, Reply
from tests.typescript.tools import run_node
from tests.wire import python_calls
from tests.wire.wire_cases import CASES, SCHEMAS, Case, document

_CALL = Path(__file__).with_name("call.mjs")
_BY_ID = {case.id: case for case in CASES}


@dataclass(frozen=True)
class Outcome:
    """What went over the wire for each case, and what the operations gave."""

    sent: Mapping[str, Received]
    given: Mapping[str, Any]


def _answer(received: Received) -> Reply:
    answer = _case(received).members.get("answer")
    if answer is None:
        return Reply(status=204)
    headers = {"content-type": answer["type"]}
    return Reply(headers=headers, body=answer["body"].encode())


def _case(received: Received) -> Case:
    return _BY_ID[received.target.lstrip("/")[: len(CASES[0].id)]]


def _python(folder: Path, url: str) -> dict[str, Any]:
    package = import_package(document(), folder, sdkClassName="Wire", maxMethodParams=0)
    return python_calls.call_all(package, url)


def _typescript(folder: Path, url: str) -> dict[str, Any]:
    package = typescript_package(
        document(),
        folder,
        packageName="wire",
        sdkClassName="Wire",
        maxMethodParams=0,
        methodArguments="infer-optional-args",
    )
    cases = [
        {"id": case.id, "argument": _camel(case.argument) or _whole(case)}
        | {key: value for key, value in case.members.items() if key == "given"}
        for case in CASES
    ]
    listed = folder / "cases.json"
    listed.write_text(json.dumps(cases))
    printed = run_node(_CALL, str(package), str(listed), url)
    return dict(json.loads(printed))


def _whole(case: Case) -> str | None:
    """What holds a body that is no object with properties; these are given side by side."""
    for content in case.members.get("body", {}).values():
        schema = content.get("schema", {})
        target = schema.get("$ref", "").rpartition("/")[2]
        return None if "properties" in SCHEMAS.get(target, schema) else "body"
    return None


def _camel(argument: str | None) -> str | None:
    return {"X-P": "xP"}.get(argument, argument) if argument else argument


_LANGUAGES: dict[str, Callable[[Path, str], dict[str, Any]]] = {
    "Python": _python,
    "TypeScript": _typescript,
}


@pytest.fixture(scope="module", params=_LANGUAGES)
def outcome(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Outcome:
    """All cases through one language's package."""
    with HttpServer(_answer) as server:
        folder = tmp_path_factory.mktemp("wire")
        given = _LANGUAGES[request.param](folder, server.url)
    return Outcome({_case(one).id: one for one in server.requests}, given)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_travels_is_what_the_list_says(case: Case, outcome: Outcome) -> None:
    given = outcome.given[case.id]
    assert given == case.members.get("gives")
    expected = case.members.get("sends", {})
    received = outcome.sent[case.id]
    target = received.target.removeprefix(f"/{case.id}")
    assert target == expected.get("target", "")
    for name, text in expected.get("headers", {}).items():
        assert received.headers.get(name) == text
    kind = received.headers.get("content-type")
    body = received.body
    if kind and "boundary=" in kind:
        boundary = kind.split("boundary=")[1].strip('"')
        kind = kind.replace(boundary, "BOUNDARY").replace('"', "")
        body = body.replace(boundary.encode(), b"BOUNDARY")
    assert kind == expected.get("type")
    assert body.decode() == expected.get("body", "")
