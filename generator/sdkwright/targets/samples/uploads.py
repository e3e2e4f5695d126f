"""Which operations send files, as their samples show."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    FileDeclaration,
    ObjectDeclaration,
)
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import ListOf, MapOf, Ref, Scalar, ScalarKind, Type
from sdkwright.targets.samples.samples import Missing, Sampler
from sdkwright.targets.samples.variant_choice import settled


def shows_upload(api: Api, sampler: Sampler, operation: Operation) -> bool:
    """Whether the sample of an operation sends a file or octets."""
    body = operation.request_body
    if body is None or not body.contents:
        return False
    value = sampler.body(operation)
    if isinstance(value, Missing):
        return False
    return _has_file(api, body.contents[0].schema, value)


def _has_file(api: Api, schema: Type, value: JsonValue) -> bool:
    match settled(api, schema, value):
        case Scalar(kind):
            return kind is ScalarKind.BINARY
        case ListOf(item) if isinstance(value, list):
            return any(_has_file(api, item, one) for one in value)
        case MapOf(inner) if isinstance(value, Mapping):
            return any(_has_file(api, inner, one) for one in value.values())
        case Ref(target):
            return _declares_file(api, target, value)
        case _:
            return False


def _declares_file(api: Api, target: str, value: JsonValue) -> bool:
    match api.declarations.get(target):
        case FileDeclaration():
            return True
        case ObjectDeclaration(fields=fields) if isinstance(value, Mapping):
            return any(
                _has_file(api, field.type, value[field.name.source])
                for field in fields
                if field.name.source in value
            )
        case _:
            return False
