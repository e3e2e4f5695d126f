"""Which types need a codec: those whose values JSON has differently."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    ObjectDeclaration,
)
from sdkwright.ir.names import Role
from sdkwright.ir.types import Scalar, ScalarKind, Type, TypeId
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.reading.fields import FieldReadings
from sdkwright.targets.reading.type_graph import (
    direct_types,
    inner_types,
    mentioned,
)

CODED_SCALARS: Mapping[ScalarKind, tuple[str, str]] = {
    ScalarKind.DATE_TIME: ("codec", "dateTime"),
    ScalarKind.INTEGER_STRING: ("codec", "bigInteger"),
    ScalarKind.LONG_INTEGER: ("json", "longInteger"),
    ScalarKind.EXACT_DECIMAL: ("json", "decimalNumber"),
    ScalarKind.BYTES: ("codec", "bytes"),
}
"""The codecs for scalars: modules of the runtime, and what they call them."""
# Values of these are never written or read as a whole.
_TAKEN_APART = frozenset({Role.REQUEST, Role.RESPONSE, Role.ENVELOPE, Role.SECURITY})


def coded_types(api: Api, names: Names, fields: FieldReadings) -> frozenset[TypeId]:
    """The declarations whose values JSON has differently, or that contain such values."""
    users: dict[TypeId, list[TypeId]] = {}
    pending: list[TypeId] = []
    for declaration in api.declarations.values():
        if _differs(declaration, names, fields):
            pending.append(declaration.id)
        for target in mentioned(declaration):
            users.setdefault(target, []).append(declaration.id)
    coded: set[TypeId] = set()
    while pending:
        identifier = pending.pop()
        if identifier not in coded:
            coded.add(identifier)
            pending += users.get(identifier, ())
    return frozenset(
        identifier for identifier in coded if _is_whole(api.declarations[identifier])
    )


def _is_whole(declaration: Declaration) -> bool:
    """Whether values are written or read by the declaration's own codec."""
    if isinstance(declaration, AliasDeclaration) and declaration.is_transparent:
        return False
    return declaration.naming.role not in _TAKEN_APART


def _differs(declaration: Declaration, names: Names, fields: FieldReadings) -> bool:
    """Whether a type's own values differ from JSON's, whatever the types declared elsewhere."""
    if any(_has_scalar(inner) for inner in direct_types(declaration)):
        return True
    if not isinstance(declaration, ObjectDeclaration):
        return False
    if declaration.fields and declaration.additional is not None:
        return True
    renamed = any(
        names.fields[declaration.id, field.name.source] != field.name.source
        for field in declaration.fields
    )
    return renamed or bool(sent_defaults(declaration, fields))


def _has_scalar(type_: Type) -> bool:
    if isinstance(type_, Scalar):
        return type_.kind in CODED_SCALARS
    return any(map(_has_scalar, inner_types(type_)))


def sent_defaults(
    declaration: ObjectDeclaration, fields: FieldReadings
) -> dict[str, JsonValue]:
    """Defaults, by wire name, of fields that the server wants though callers may leave them out."""
    readings = (
        fields[declaration.id, field.key]
        for field in declaration.fields
        if field.default is not None
    )
    return {
        one.field.name.source: one.sent_default.value
        for one in readings
        if one.sent_default is not None
    }
