"""The seventeen changes of a shop's document, each with the verdict that people expect of it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any, NamedTuple

import pytest

from sdkwright.diff.changes import changes_of
from sdkwright.diff.rules import Bump, Wire
from tests.changes.pair import HERE, differences
from tests.support.documents import read_document

_SHOP = read_document(HERE / "shop.yaml")
_ORDER = "/orders/{orderId}"
_REFUNDS = f"{_ORDER}/refunds"


class Verdict(NamedTuple):
    """What a change makes of each package, who feels it there, and what it is to released clients."""

    python: Bump
    typescript: Bump
    levels: str
    wire: Wire


Change = Callable[[dict[str, Any]], object]


def _schemas(document: dict[str, Any]) -> dict[str, Any]:
    schemas: dict[str, Any] = document["components"]["schemas"]
    return schemas


def _operation_added(document: dict[str, Any]) -> None:
    answer = deepcopy(document["paths"]["/orders"]["get"])
    document["paths"]["/orders/search"] = {"get": {**answer, "operationId": "search"}}


def _parameter(document: dict[str, Any], **members: Any) -> None:
    added = {"name": "region", "in": "query", "schema": {"type": "string"}, **members}
    document["paths"]["/orders"]["post"]["parameters"] = [added]


def _required_field(document: dict[str, Any]) -> None:
    entry = _schemas(document)["OrderInput"]
    entry["properties"]["currency"] = {"type": "string"}
    entry["required"].append("currency")


def _schema_renamed(document: dict[str, Any]) -> None:
    schemas = _schemas(document)
    schemas["Repayment"] = schemas.pop("Refund")
    path = document["paths"][_REFUNDS]
    ref = {"$ref": "#/components/schemas/Repayment"}
    path["post"]["responses"]["201"]["content"]["application/json"]["schema"] = ref
    listed = {"type": "array", "items": ref}
    path["get"]["responses"]["200"]["content"]["application/json"]["schema"] = listed


def _variant(document: dict[str, Any]) -> None:
    schemas = _schemas(document)
    kind = {"type": "string", "const": "cash"}
    schemas["Cash"] = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": kind},
    }
    schemas["Payment"]["oneOf"].append({"$ref": "#/components/schemas/Cash"})
    mapping = schemas["Payment"]["discriminator"]["mapping"]
    mapping["cash"] = "#/components/schemas/Cash"


def _texts(document: dict[str, Any]) -> None:
    document["info"]["description"] = "Other words."


def _order(document: dict[str, Any]) -> None:
    document["paths"] = dict(reversed(document["paths"].items()))


_NONE, _PATCH, _MINOR, _MAJOR = Bump.NONE, Bump.PATCH, Bump.MINOR, Bump.MAJOR
_CHANGES: dict[str, tuple[Change, Verdict]] = {
    "an operation more": (
        _operation_added,
        Verdict(_MINOR, _MINOR, "", Wire.ADDITIVE),
    ),
    "an optional field more": (
        lambda it: _schemas(it)["Order"]["properties"].update(tax={"type": "integer"}),
        Verdict(_MINOR, _MINOR, "", Wire.ADDITIVE),
    ),
    "an optional parameter more": (
        _parameter,
        Verdict(_MINOR, _MINOR, "", Wire.ADDITIVE),
    ),
    "an operation is deprecated": (
        lambda it: it["paths"]["/orders"]["get"].update(deprecated=True),
        Verdict(_MINOR, _MINOR, "", Wire.NONE),
    ),
    "a value more in an open enum": (
        lambda it: _schemas(it)["OrderStatus"]["enum"].append("lost"),
        Verdict(_MINOR, _MINOR, "", Wire.ADDITIVE),
    ),
    "an operation is gone": (
        lambda it: it["paths"][_ORDER].pop("delete"),
        Verdict(_MAJOR, _MAJOR, "call", Wire.BREAK),
    ),
    "a required parameter more": (
        lambda it: _parameter(it, required=True),
        Verdict(_MAJOR, _MAJOR, "call", Wire.BREAK),
    ),
    "a required field more of a body": (
        _required_field,
        Verdict(_MAJOR, _MAJOR, "call", Wire.BREAK),
    ),
    "an operation of another tag": (
        lambda it: it["paths"][_REFUNDS]["get"].update(tags=["orders"]),
        Verdict(_MAJOR, _MAJOR, "call", Wire.NONE),
    ),
    "an operationId is another one": (
        lambda it: it["paths"][_REFUNDS]["get"].update(operationId="getThemAll"),
        Verdict(_MAJOR, _MAJOR, "call", Wire.NONE),
    ),
    "a schema is called otherwise": (
        _schema_renamed,
        Verdict(_MAJOR, _MAJOR, "call", Wire.NONE),
    ),
    "an integer is a number": (
        lambda it: _schemas(it)["Money"]["properties"]["amount"].update(type="number"),
        Verdict(_MAJOR, _PATCH, "read", Wire.BREAK),
    ),
    "another scheme, the same credential": (
        lambda it: it["components"]["securitySchemes"].update(
            apiKey={"type": "apiKey", "in": "header", "name": "X-Key"}
        ),
        Verdict(_MINOR, _MINOR, "", Wire.BREAK),
    ),
    "another server": (
        lambda it: it["servers"][0].update(url="https://new.shop.example/v2"),
        Verdict(_MINOR, _MINOR, "run", Wire.NONE),
    ),
    "other texts": (_texts, Verdict(_PATCH, _PATCH, "", Wire.NONE)),
    "another order of paths": (_order, Verdict(_NONE, _NONE, "", Wire.NONE)),
    "a member more of an open union": (
        _variant,
        Verdict(_MINOR, _MINOR, "", Wire.ADDITIVE),
    ),
}


def test_there_are_seventeen() -> None:
    assert len(_CHANGES) == 17


@pytest.mark.parametrize("name", _CHANGES)
def test_a_change_of_the_shop_has_its_verdict(name: str) -> None:
    change, expected = _CHANGES[name]
    document = deepcopy(dict(_SHOP))
    change(document)
    changes = changes_of(differences(_SHOP, document))
    assert expected == Verdict(
        python=max((one.bump("python") for one in changes), default=Bump.NONE),
        typescript=max((one.bump("typescript") for one in changes), default=Bump.NONE),
        levels=" ".join(
            sorted(
                {
                    level.value
                    for one in changes
                    for language in one.effects
                    for level in one.levels(language)
                }
            )
        ),
        wire=max((one.wire for one in changes), default=Wire.NONE),
    )
