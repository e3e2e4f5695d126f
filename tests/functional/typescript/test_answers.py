"""Answers: what their own media type says, successes without a body, and errors of every type."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.functional.answer_documents import (
    EMPTY,
    FAULTS,
    OCTETS,
    OF_STATUS,
    THINGS,
    VALUES,
    answer_document,
)
from tests.support.http_server import JSON, HttpServer, Reply
from tests.support.typescript_calls import Calls, things

_ZIP = b"PK\x03\x04\xff\xfe"
_ALL = """
const outcomes = [];
for (const name of NAMES) {
  const { [name]: called } = await load(`funcs/${name}`);
  const { ok, value, error } = await called(core);
  if (ok) {
    const isStream = value instanceof ReadableStream;
    outcomes.push(isStream ? new Uint8Array(await new Response(value).arrayBuffer()) : value);
  } else {
    const { name, statusCode, data, rawResponse } = error;
    const octets = rawResponse.bodyUsed ? null : new Uint8Array(await rawResponse.arrayBuffer());
    outcomes.push({ name, classes: error instanceof errors.ResponseValidationError, statusCode, data, octets });
  }
}
return outcomes.map((one) => one === undefined ? "undefined" : one);
"""

_CAUGHT = """
const caught = [];
for (const name of NAMES) {
  const { [name]: called } = await load(`funcs/${name}`);
  const { error } = await called(core);
  const all = Object.entries(errors.byStatus).filter(([, one]) => error instanceof one);
  caught.push([error.name, ...all.map(([name]) => name)]);
}
const others = [undefined, new Error("x"), { statusCode: 404 }];
return [...caught, others.filter((one) => one instanceof errors.byStatus.NotFoundError)];
"""


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Calls:
    return things(answer_document(), tmp_path_factory.mktemp("answers"))


def _outcomes(calls: Calls, answers: Sequence[tuple[str, Reply]]) -> list[Any]:
    """What the calls of these operations give, each answered so."""
    names = [_camel(name) for name, _ in answers]
    replies = [reply for _, reply in answers]
    with HttpServer(lambda _: replies.pop(0)) as server:
        found: list[Any] = calls.run(_ALL.replace("NAMES", repr(names)), server.url)
    return found


def _camel(name: str) -> str:
    first, *rest = f"get_{name}".split("_")
    return first + "".join(word.title() for word in rest)


def _reply(media_type: str | None, body: bytes, status: int = 200) -> Reply:
    headers = {} if media_type is None else {"content-type": media_type}
    return Reply(status=status, headers=headers, body=body)


def test_an_answer_is_read_as_its_own_media_type_says(calls: Calls) -> None:
    answers = [(name, _reply(kind, body)) for name, kind, body, _ in VALUES]
    wanted = ["undefined" if value is None else value for *_, value in VALUES]
    assert _outcomes(calls, answers) == wanted


def test_what_has_parts_is_json_whatever_it_is_called(calls: Calls) -> None:
    answers = [(name, _reply(kind, b'{"a_b": "x"}')) for name, kind in THINGS]
    assert _outcomes(calls, answers) == [{"aB": "x"}] * len(THINGS)
    inline = ("inline", _reply("text/plain", b'{"size": 1}'))
    assert _outcomes(calls, [inline]) == [{"size": 1}]


def test_other_answers_of_a_range_are_streams_of_octets(calls: Calls) -> None:
    answers = [(name, _reply(kind, _ZIP)) for name, kind in OCTETS]
    assert _outcomes(calls, answers) == [list(_ZIP)] * len(OCTETS)


def test_a_success_without_a_body_is_undefined(calls: Calls) -> None:
    answers = [(name, _reply(None, b"", status)) for name, status in EMPTY]
    assert _outcomes(calls, answers) == ["undefined"] * len(EMPTY)


def test_a_success_that_is_not_listed_is_read_like_one_that_is(calls: Calls) -> None:
    reply = Reply(status=203, headers=JSON, body=b'{"a_b": "x"}')
    assert _outcomes(calls, [("plain", reply)]) == [{"aB": "x"}]


def test_an_answer_of_another_kind_is_an_error_that_keeps_its_octets(
    calls: Calls,
) -> None:
    answers = [
        ("plain", _reply("application/zip", _ZIP)),
        ("plain", _reply("text/html", _ZIP, 202)),
        ("plain", _reply(None, _ZIP)),
        ("texts", _reply("application/zip", _ZIP)),
        ("text", _reply("application/zip", _ZIP)),
        ("thing", _reply("application/zip", _ZIP)),
    ]
    found = _outcomes(calls, answers)
    assert [one["octets"] for one in found] == [list(_ZIP)] * len(answers)
    assert all(one["classes"] for one in found)
    assert [one["statusCode"] for one in found] == [200, 202, 200, 200, 200, 200]


def test_a_listed_success_that_lacks_its_body_is_an_error(calls: Calls) -> None:
    (found,) = _outcomes(calls, [("mixed", _reply("application/json", b""))])
    assert found["classes"]


def test_an_error_has_its_data_whatever_its_type_and_media_type(calls: Calls) -> None:
    answers = [
        ("errors", _reply(kind, body, status)) for status, kind, body, _ in FAULTS
    ]
    found = _outcomes(calls, answers)
    assert [one["data"] for one in found] == [data for *_, data in FAULTS]


def test_errors_of_one_status_are_told_apart_by_their_media_types(
    calls: Calls,
) -> None:
    body = b'{"a_b": "x", "title": "y"}'
    kinds = ("application/json; charset=utf-8", "application/problem+json")
    replies = [("errors", _reply(kind, body, 422)) for kind in kinds]
    first, second = _outcomes(calls, replies)
    assert (first["name"], first["data"]["aB"]) == ("FaultError", "x")
    assert (second["name"] != "FaultError", second["data"]["title"]) == (True, "y")


def test_a_body_that_is_no_value_of_an_errors_type_is_a_plain_error(
    calls: Calls,
) -> None:
    answers = [("errors", _reply("text/html", b"<p>", one)) for one in (400, 402, 404)]
    found = _outcomes(calls, answers)
    assert [one.get("data", "none") for one in found] == ["none"] * 3


def test_types_say_what_may_come(calls: Calls, tmp_path: Path) -> None:
    program = """
    import { Things } from "things";
    import { FaultsError, GetErrors400ResponseBodyError } from "things/errors";
    import type { Thing } from "things/models";

    const client = new Things();
    const mixed: Thing | undefined = await client.getMixed();
    const dotnet: Thing = await client.getDotnet();
    const { size }: { size?: number | undefined } = await client.getInline();
    const time: string = await client.getTime();
    // @ts-expect-error: there may be nothing
    mixed.aB;
    // @ts-expect-error: nobody knows what it is
    (await client.getAny()).length;
    export const ofErrors = (error: GetErrors400ResponseBodyError | FaultsError): (string | Thing)[] => error.data;
    export { dotnet, mixed, size, time };
    """
    assert calls.findings(program, tmp_path / "program") == []


def test_an_error_is_caught_by_its_status_described_or_not(calls: Calls) -> None:
    bodies = {status: (kind, body) for status, kind, body, _ in FAULTS}
    replies = [
        _reply(*bodies.get(status, ("text/plain", b"Oh")), status)
        for _ in ("getPlain", "getErrors")
        for status in OF_STATUS
    ]
    names = [one for one in ("getPlain", "getErrors") for _ in OF_STATUS]
    with HttpServer(lambda _: replies.pop(0)) as server:
        program = _CAUGHT.replace("NAMES", repr(names))
        *found, none = calls.run(program, server.url)
    assert none == []
    wanted = [[one] if one else [] for one in OF_STATUS.values()]
    assert [one[1:] for one in found] == wanted * 2
    assert {one[0] for one in found[: len(OF_STATUS)]} == {"ThingsDefaultError"}
    assert {one[0] for one in found[len(OF_STATUS) :]} > {"ThingsDefaultError"}
