"""Unions: the document decides which member data is, then its shape; what comes is what goes back.

Members have properties of one name on the wire and of different types: what is read says which member was chosen.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.support.generated_python import document_of_schemas
from tests.support.generated_typescript import typescript_package

_PROGRAM = Path(__file__).with_name("unions.mjs")
_TEXT = {"type": "string"}
_TIME = {"type": "string", "format": "date-time"}
_AT = "2024-01-01T00:00:00Z"


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    """An object with a moment, which only some members of a union have as one."""
    return {"type": "object", "required": required.split(), "properties": properties}


def _one_of(*names: str, **more: Any) -> dict[str, Any]:
    return {"oneOf": [_ref(name) for name in names], **more}


def _named(*mapping: str, **more: str) -> dict[str, Any]:
    return {
        "propertyName": "t",
        "mapping": dict(zip(mapping[::2], mapping[1::2], strict=True)),
        **more,
    }


_SCHEMAS: Mapping[str, Any] = {
    "Numbered": _one_of("One", "Two", discriminator=_named("1", "One", "2", "Two")),
    "One": _object("t", t={"type": "integer", "const": 1}, at=_TIME),
    "Two": _object("t", t={"type": "integer", "const": 2}, at=_TEXT),
    "Told": _one_of("Three", "Four"),
    "Three": _object("t", t={"type": "integer", "enum": [7]}, at=_TEXT),
    "Four": _object("t", t={"type": "integer", "enum": [5]}, at=_TIME),
    "Flagged": _one_of("Whole", "Gone"),
    "Whole": _object("id name", id=_TEXT, name=_TEXT, at=_TEXT),
    "Gone": _object("id gone", id=_TEXT, gone={"const": True}, at=_TIME),
    "Shared": _one_of("Line", "Funnel", "Sale"),
    "Line": _object("t", t={"enum": ["line"]}, at=_TEXT),
    "Funnel": _object("t", t={"enum": ["funnel"]}, at=_TEXT),
    "Sale": _object("t sold", t={"enum": ["funnel"]}, sold=_TEXT, at=_TIME),
    "Implied": _one_of("Track", "Episode", discriminator={"propertyName": "t"}),
    "Track": _object("", t={"enum": ["track"]}, at=_TIME),
    "Episode": _object("t", t={"enum": ["episode"]}, at=_TEXT),
    "Fallback": _one_of(
        "Known", "Other", discriminator=_named("k", "Known", defaultMapping="Other")
    ),
    "Known": _object("t", t=_TEXT, at=_TEXT),
    "Other": _object("", t=_TEXT, at=_TIME),
    "Many": _one_of("Fixed", "Free"),
    "Fixed": _object("t", t={"const": "a"}, at=_TIME),
    "Free": _object("t", t=_TEXT, at=_TEXT, p=_TEXT, q=_TEXT),
    "Nested": {"oneOf": [_ref("Told"), _ref("Fixed"), _TEXT]},
    "Shape": {
        **_object("shape_type", shape_type=_TEXT, at=_TEXT),
        "discriminator": {
            "propertyName": "shape_type",
            "mapping": {"circle": "#/components/schemas/Circle"},
        },
    },
    "Circle": {
        "allOf": [_ref("Shape"), _object("radius_mm", radius_mm=_TEXT, drawn_at=_TIME)]
    },
    "Box": {"allOf": [_ref("Shape"), _object(side_mm=_TEXT)]},
    "Moment": {"anyOf": [_TIME, _TEXT]},
    "Moments": {"anyOf": [{"type": "array", "items": one} for one in (_TIME, _TEXT)]},
    "MomentMap": {
        "anyOf": [
            {"type": "object", "additionalProperties": one} for one in (_TIME, _TEXT)
        ]
    },
    "Octets": {"anyOf": [{"type": "string", "format": "byte"}, _TEXT]},
    "Owned": _one_of("OwnedByUser", "OwnedByTeam", "OwnedByKey"),
    "OwnedByUser": _object("owner", owner=_ref("User"), at=_TIME),
    "OwnedByTeam": _object("owner", owner=_ref("Team"), at=_TEXT, more=_TEXT),
    "OwnedByKey": _object("owner", owner={"type": "integer"}, at=_TIME),
    "User": _object("login", login=_TEXT, name=_TEXT),
    "Team": _object("slug", slug=_TEXT, name=_TEXT),
    "Listing": _one_of("Lines", "Words"),
    "Lines": _object("rows", rows={"type": "array", "items": _ref("User")}, at=_TIME),
    "Words": _object("rows", rows={"type": "array", "items": _TEXT}, at=_TEXT),
    "Outcome": _one_of("Failure", "Success"),
    "Failure": _object("error", error=_ref("User"), at=_TEXT),
    "Success": _object("error", error={"type": "null"}, at=_TIME),
    "Inside": _one_of("InsideA", "InsideB"),
    "InsideA": _object("k", k=_ref("KindA"), at=_TIME),
    "InsideB": _object("k b", k=_ref("KindB"), b=_TEXT, at=_TEXT),
    "KindA": _object("the_kind", the_kind={"const": "a"}),
    "KindB": _object("the_kind", the_kind={"const": "b"}),
    "Deeper": _one_of("DeeperA", "DeeperB"),
    "DeeperA": _object(
        "rows", rows={"type": "array", "items": _ref("InsideA")}, at=_TIME
    ),
    "DeeperB": _object("b", b=_TEXT, at=_TEXT),
    "Precise": {"anyOf": [_TIME, {"type": "integer"}]},
    "Packed": {"anyOf": [{"type": "string", "format": "byte"}, {"type": "boolean"}]},
    "Large": {"anyOf": [{"type": "string", "format": "int64"}, _TEXT]},
}
_DATE = {"date": "2024-01-01T00:00:00.000Z"}
_CASES: Sequence[tuple[str, Any, Any]] = (
    ("numbered", {"t": 1, "at": _AT}, {"t": 1, "at": _DATE}),
    ("numbered", {"t": 2, "at": _AT}, {"t": 2, "at": _AT}),
    ("told", {"t": 5, "at": _AT}, {"t": 5, "at": _DATE}),
    ("told", {"t": 7, "at": _AT}, {"t": 7, "at": _AT}),
    (
        "flagged",
        {"id": "", "gone": True, "at": _AT},
        {"id": "", "gone": True, "at": _DATE},
    ),
    ("flagged", {"id": "", "at": _AT}, {"id": "", "at": _AT}),
    (
        "flagged",
        {"id": "", "gone": False, "at": _AT},
        {"id": "", "gone": False, "at": _AT},
    ),
    ("shared", {"t": "funnel", "at": _AT}, {"t": "funnel", "at": _AT}),
    (
        "shared",
        {"t": "funnel", "sold": "", "at": _AT},
        {"t": "funnel", "sold": "", "at": _DATE},
    ),
    ("implied", {"t": "track", "at": _AT}, {"t": "track", "at": _DATE}),
    ("implied", {"at": _AT}, {"at": _DATE}),
    ("implied", {"t": "episode", "at": _AT}, {"t": "episode", "at": _AT}),
    ("fallback", {"t": "k", "at": _AT}, {"t": "k", "at": _AT}),
    ("fallback", {"t": "q", "at": _AT}, {"t": "q", "at": _DATE}),
    ("fallback", {"at": _AT}, {"at": _DATE}),
    (
        "many",
        {"t": "a", "at": _AT, "p": "", "q": ""},
        {"t": "a", "at": _DATE, "p": "", "q": ""},
    ),
    ("many", {"t": "b", "at": _AT}, {"t": "b", "at": _AT}),
    ("nested", {"t": 5, "at": _AT}, {"t": 5, "at": _DATE}),
    ("nested", {"t": "a", "at": _AT}, {"t": "a", "at": _DATE}),
    ("nested", {"t": 7, "at": _AT}, {"t": 7, "at": _AT}),
    (
        "shapeUnion",
        {"shape_type": "circle", "radius_mm": "1", "drawn_at": _AT},
        {"shapeType": "circle", "radiusMm": "1", "drawnAt": _DATE},
    ),
    (
        "shapeUnion",
        {"shape_type": "Box", "side_mm": ""},
        {"shapeType": "Box", "sideMm": ""},
    ),
    ("shapeUnion", {"shape_type": "new", "at": _AT}, {"shapeType": "new", "at": _AT}),
    ("moment", _AT, _DATE),
    *(("moment", text, text) for text in ("12345", "2024-01-01", "2024-01-01T00:00")),
    ("moments", [_AT], [_DATE]),
    ("moments", [_AT, "x"], [_AT, "x"]),
    ("momentMap", {"a": _AT}, {"a": _DATE}),
    ("momentMap", {"a": _AT, "b": "x"}, {"a": _AT, "b": "x"}),
    *(
        (
            "owned",
            {"owner": owner, "at": _AT, **more},
            {"owner": owner, "at": at, **more},
        )
        for owner, at in (
            ({"login": "a"}, _DATE),
            ({"slug": "a"}, _AT),
            ({"slug": "a", "name": ""}, _AT),
            (7, _DATE),
        )
        for more in ({}, {"more": "a"})
    ),
    (
        "listing",
        {"rows": [{"login": ""}], "at": _AT},
        {"rows": [{"login": ""}], "at": _DATE},
    ),
    ("listing", {"rows": [""], "at": _AT}, {"rows": [""], "at": _AT}),
    ("outcome", {"error": None, "at": _AT}, {"error": None, "at": _DATE}),
    (
        "outcome",
        {"error": {"login": ""}, "at": _AT},
        {"error": {"login": ""}, "at": _AT},
    ),
    # A constant says against a member wherever it stands; what is of no member stays as it came.
    *(
        (
            "inside",
            {"k": {"the_kind": kind}, "at": _AT, **more},
            {
                "k": {"theKind": kind} if at else {"the_kind": kind},
                "at": at or _AT,
                **more,
            },
        )
        for kind, more, at in (
            ("a", {}, _DATE),
            ("a", {"b": ""}, _DATE),
            ("b", {"b": ""}, _AT),
            ("c", {}, None),
            ("c", {"b": ""}, None),
        )
    ),
    (
        "deeper",
        {"rows": [{"k": {"the_kind": "a"}, "at": _AT}], "at": _AT},
        {"rows": [{"k": {"theKind": "a"}, "at": _DATE}], "at": _DATE},
    ),
    (
        "deeper",
        {"rows": [{"k": {"the_kind": "b"}, "at": _AT}], "at": _AT},
        {"rows": [{"k": {"the_kind": "b"}, "at": _AT}], "at": _AT},
    ),
    # What came as text goes back as the same text, inside of unions too.
    *(
        (name, text, _DATE)
        for name in ("moment", "precise")
        for text in ("2024-01-01T01:00:00+01:00", "2024-01-01 00:00:00.000000z")
    ),
    ("fixed", {"t": "a", "at": "2023-12-31T23:59:60Z"}, {"t": "a", "at": _DATE}),
    ("told", {"t": 5, "at": "2024-01-01T00:00:00.000Z"}, {"t": 5, "at": _DATE}),
    ("precise", 5, 5),
    ("packed", "YW\nI", {"bytes": 2}),
    ("octets", "YWI=", {"bytes": 2}),
    *(("octets", text, text) for text in ("hello world", "abc", "YWJ=", "_-8=")),
    ("large", "12", {"bigint": "12"}),
    *(("large", text, text) for text in ("1_000", "05", "+5")),
)


@pytest.mark.slow
def test_a_union_goes_by_what_the_document_decides(tmp_path: Path) -> None:
    package = typescript_package(document_of_schemas(_SCHEMAS), tmp_path)
    asked = [[f"{name}Codec", wire] for name, wire, _ in _CASES]
    ran = subprocess.run(
        ["node", str(_PROGRAM), str(package)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    for (name, wire, value), (read, written) in zip(
        _CASES, json.loads(ran.stdout), strict=True
    ):
        assert read == value, (name, wire)
        assert written == wire, (name, wire)
