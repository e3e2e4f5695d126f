"""The option ``validate``: responses that aren't what the document says fail, newer ones pass."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.emit.render import render_all
from sdkwright.emit.write import write
from sdkwright.targets.languages.typescript.target import lower
from tests.support.http_server import HttpServer, Reply
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api
from tests.typescript import tools

_CALL = Path(__file__).with_name("call.mjs")
_TIME = "2024-05-06T07:08:09.000Z"


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


_SCHEMAS: Mapping[str, Any] = {
    "Cat": _object("kind", kind={"const": "cat"}, lives={"type": "integer"}),
    "Dog": _object("kind", kind={"const": "dog"}, tricks=_ref("Words")),
    "Words": {"type": "array", "items": {"type": "string"}},
    "Pet": {"oneOf": [_ref("Cat"), _ref("Dog")]},
    "Loose": {"anyOf": [{"type": "string"}, _object("size", size={"type": "number"})]},
    # Nothing tells the members apart, and each contains the union.
    "Chain": {
        "anyOf": [
            _object("next", next=_ref("Chain"), left={"type": "number"}),
            _object("next", next=_ref("Chain"), right={"type": "number"}),
            {"type": "array", "items": _ref("Chain")},
            {"type": "string"},
        ]
    },
    "Counts": {"type": "object", "additionalProperties": {"type": "number"}},
    "Person": _object(
        "name",
        name={"type": "string"},
        born={"type": "string", "format": "date-time"},
        picture={"type": "string", "format": "byte"},
        wealth={"type": "string", "format": "int64"},
        stars={"type": "integer", "format": "int64"},
        nick_name={"type": ["string", "null"]},
        mood={"enum": ["good", "bad"]},
        level={"type": "integer", "enum": [1, 2]},
        version={"const": 1},
        badge=_object("kind", kind={"type": "string", "enum": ["badge"]}),
        pet=_ref("Pet"),
        label=_ref("Loose"),
        chain=_ref("Chain"),
        counts=_ref("Counts"),
        place={
            "type": "array",
            "prefixItems": [{"type": "number"}, {"type": "string"}],
        },
        password={"type": "string", "writeOnly": True},
        friends={"type": "array", "items": _ref("Person")},
    ),
}


def _streaming(media_type: str, schema: Any) -> dict[str, Any]:
    content = {media_type: {"itemSchema": schema}}
    return {"200": {"description": "", "content": content}}


def _document() -> dict[str, Any]:
    # The one way to say what data holds is older, the other is OpenAPI 3.2's.
    inside = {"contentMediaType": "application/json", "contentSchema": _ref("Pet")}
    text = {"type": "string"}
    events = _streaming("text/event-stream", _object("data", data=_ref("Pet"), id=text))
    texts = _streaming(
        "text/event-stream", _object("data", data={**text, **inside}, id=text)
    )
    paths = {
        "/person": {"get": operation("getPerson", answer=_ref("Person"))},
        "/pets": {
            "get": operation("getPets", answer={"type": "array", "items": _ref("Pet")})
        },
        "/lines": {
            "get": operation(
                "getLines", responses=_streaming("application/jsonl", _ref("Pet"))
            )
        },
        "/events": {"get": operation("getEvents", responses=events)},
        "/plain": {
            "get": operation(
                "getPlain", responses=_streaming("text/event-stream", text)
            )
        },
        "/texts": {"get": operation("getTexts", responses=texts)},
    }
    document = document_of_paths(paths, components={"schemas": _SCHEMAS})
    return {**document, "openapi": "3.2.0"}


def _made(folder: Path, **options: Any) -> Path:
    names = {"packageName": "people", "sdkClassName": "People"}
    made = typescript_api(_document(), validate="zod-mini", **names, **options)
    write(render_all(lower(made.api, made.options).jobs), folder)
    tools.install()
    (folder / "node_modules").symlink_to(tools.MODULES, target_is_directory=True)
    return folder


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, compiled by every compiler."""
    folder = _made(tmp_path_factory.mktemp("people") / "flat")
    for compiler in tools.COMPILERS:
        assert tools.compile_package(folder, compiler=compiler) == []
    return folder


def _outcome(package: Path, function: str, body: str, media_type: str) -> Any:
    """What a call gives when the server answers with a body."""
    reply = Reply(headers={"content-type": media_type}, body=body.encode())
    with HttpServer(lambda _: reply) as server:
        arguments = (str(package), "PeopleCore", function, server.url)
        return json.loads(tools.run_node(_CALL, *arguments))


def _answered(package: Path, function: str, value: Any) -> Any:
    return _outcome(package, function, json.dumps(value), "application/json")


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"born": _TIME, "picture": "AAEC", "wealth": "12345678901234567890123"},
        {"born": "yesterday"},
        {"stars": 2**53 - 1},
        {"nick_name": None},
        {"version": 1, "mood": "good", "level": 2},
        {"place": [1, "a", True]},
        {"place": [1]},
        {"counts": {"a": 1, "b": 2.5}},
        {"label": "a"},
        {"label": {"size": 1}},
        {"pet": {"kind": "cat", "lives": 9}},
        {"friends": [{"name": "b", "friends": [{"name": "c"}]}]},
        # What a newer server may send:
        {"mood": "mixed", "level": 3},
        {"badge": {"kind": "medal"}},
        {"new": {"deep": [1]}, "constructor": "a"},
        {"pet": {"kind": "bird", "lives": "many"}},
    ],
    ids=str,
)
def test_what_the_document_says_passes(package: Path, members: Any) -> None:
    found = _answered(package, "getPerson", {"name": "a", **members})
    assert "error" not in found, found["message"]
    assert found["value"]["name"] == "a"


def test_values_are_still_read(package: Path) -> None:
    person = {"name": "a", "born": _TIME, "nick_name": "b"}
    assert _answered(package, "getPerson", person) == {
        "value": {"name": "a", "born": _TIME, "nickName": "b"}
    }


@pytest.mark.parametrize(
    ("members", "at"),
    [
        ({"name": 1}, "name"),
        ({"name": None}, "name"),
        ({"born": 5}, "born"),
        ({"wealth": 5}, "wealth"),
        # It would be read as another number.
        ({"stars": 2**53 + 1}, "stars"),
        ({"mood": 5}, "mood"),
        ({"level": "high"}, "level"),
        ({"version": 2}, "version"),
        ({"badge": {"kind": 5}}, "badge.kind"),
        ({"place": ["a"]}, "place.0"),
        ({"counts": {"a": "b"}}, "counts.a"),
        ({"counts": []}, "counts"),
        ({"label": 5}, "label"),
        ({"pet": "cat"}, "pet"),
        ({"pet": {"lives": 9}}, "pet"),
        ({"pet": {"kind": "cat", "lives": 1.5}}, "pet.lives"),
        ({"pet": {"kind": "dog", "tricks": [1]}}, "pet.tricks.0"),
        ({"friends": [{"name": "b"}, {}]}, "friends.1.name"),
    ],
    ids=str,
)
def test_what_it_does_not_say_fails(package: Path, members: Any, at: str) -> None:
    found = _answered(package, "getPerson", {"name": "a", **members})
    assert found["error"] == "ResponseValidationError", found
    assert found["issues"] == [at]
    assert "Error" in found["cause"]
    assert f'"{at.split(".")[0]}"' in found["message"]


def _nested(depth: int, inner: Any, *, name: str = "next") -> Any:
    for _ in range(depth):
        inner = [{name: inner}] if name == "friends" else {name: inner}
        if name == "friends":
            inner[0]["name"] = "a"
    return inner


@pytest.mark.parametrize("inner", ["end", ["a", ["b"]]], ids=str)
def test_a_union_that_contains_itself_is_checked_once_a_value(
    package: Path, inner: Any
) -> None:
    chain = _nested(100, inner)
    found = _answered(package, "getPerson", {"name": "a", "chain": chain})
    assert found["value"]["chain"] == chain


@pytest.mark.parametrize(
    "inner", [5, ["a", 5], [5] * 1_000], ids=lambda one: str(one)[:9]
)
def test_what_is_wrong_with_a_union_that_contains_itself_is_said_in_short(
    package: Path, inner: Any
) -> None:
    found = _answered(package, "getPerson", {"name": "a", "chain": _nested(100, inner)})
    assert (found["error"], found["issues"]) == ("ResponseValidationError", ["chain"])
    assert len(found["message"]) < 3_000


@pytest.mark.parametrize(
    ("members", "at"),
    [
        ({"counts": {f"a{n}": "b" for n in range(50_000)}}, "counts.a0"),
        ({"counts": {"a" * 1_000_000: "b"}}, f"counts.{'a' * 1_000_000}"),
        ({"pet": {"kind": "dog", "tricks": [1] * 50_000}}, "pet.tricks.0"),
        (
            {"friends": _nested(150, [{}] * 10_000, name="friends")},
            f"{'friends.0.' * 150}friends.0.name",
        ),
    ],
    ids=["values", "name", "items", "depth"],
)
def test_of_very_much_that_is_wrong_the_first_is_told(
    package: Path, members: Any, at: str
) -> None:
    found = _answered(package, "getPerson", {"name": "a", **members})
    assert found["error"] == "ResponseValidationError"
    assert found["issues"][0] == at
    assert len(found["issues"]) <= 20
    assert len(found["message"]) < 3_000


def test_a_response_that_is_no_type_of_its_own_is_checked(package: Path) -> None:
    pets = [{"kind": "cat"}, {"kind": "bird"}]
    assert _answered(package, "getPets", pets) == {"value": pets}
    found = _answered(package, "getPets", [*pets, {"kind": "dog", "tricks": "sit"}])
    assert (found["error"], found["issues"]) == (
        "ResponseValidationError",
        ["2.tricks"],
    )


_RIGHT = ({"kind": "cat", "lives": 9}, {"kind": "bird"})
_WRONG = {"kind": "cat", "lives": "nine"}


def test_each_line_is_checked(package: Path) -> None:
    def outcome(*values: Any) -> Any:
        body = "".join(f"{json.dumps(one)}\n" for one in values)
        return _outcome(package, "getLines", body, "application/jsonl")

    assert outcome(*_RIGHT) == {"value": list(_RIGHT)}
    found = outcome(*_RIGHT, _WRONG)
    assert (found["error"], found["issues"]) == ("ResponseValidationError", ["lives"])


def _events(package: Path, function: str, *values: Any) -> Any:
    body = "".join(f"id: 1\ndata: {json.dumps(one)}\n\n" for one in values)
    return _outcome(package, function, body, "text/event-stream")


@pytest.mark.parametrize("function", ["getEvents", "getTexts"])
def test_the_data_of_each_event_is_checked(package: Path, function: str) -> None:
    assert _events(package, function, *_RIGHT) == {"value": list(_RIGHT)}
    found = _events(package, function, *_RIGHT, _WRONG)
    assert (found["error"], found["issues"]) == ("ResponseValidationError", ["lives"])
    assert '"lives"' in found["message"]


def test_events_of_text_are_given_as_they_come(package: Path) -> None:
    body = "data: one\n\ndata: 2\n\n"
    found = _outcome(package, "getPlain", body, "text/event-stream")
    assert found == {"value": ["one", "2"]}


def test_each_whole_event_is_checked(tmp_path: Path) -> None:
    package = _made(tmp_path / "whole", sseFlatResponse=False)
    assert tools.compile_package(package) == []
    whole = [{"id": "1", "data": one} for one in _RIGHT]
    assert _events(package, "getEvents", *_RIGHT) == {"value": whole}
    found = _events(package, "getEvents", _WRONG)
    assert (found["error"], found["issues"]) == (
        "ResponseValidationError",
        ["data.lives"],
    )
    assert _events(package, "getTexts", *_RIGHT) == {"value": whole}
