"""What the document says of a field, as TypeScript needs it."""

from __future__ import annotations

from sdkwright.core.json import JsonValue
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.types import TypeId


def is_optional(
    declaration: ObjectDeclaration, field: Field, tags: frozenset[tuple[TypeId, str]]
) -> bool:
    """Whether values of the type may lack the field.

    Those that tell members of a union apart are always there, unless the document has no value for them to have.

    Where a direction doesn't ask for it (read-only in requests, write-only in responses), and where a default is sent
    for it.
    """
    is_tag = (declaration.id, field.name.source) in tags
    if is_tag and (field.required or field.default is not None):
        return False
    usage = declaration.usage
    asked_nowhere = (field.read_only and usage.request) or (
        field.write_only and usage.response
    )
    if not field.required or asked_nowhere:
        return True
    return field.default is not None and (usage.request or not usage.response)


def sent_defaults(declaration: ObjectDeclaration) -> dict[str, JsonValue]:
    """Defaults, by wire name, of fields that the server wants though callers may leave them out."""
    if not declaration.usage.request:
        return {}
    return {
        field.name.source: field.default.value
        for field in declaration.fields
        if field.required
        and not field.read_only
        and field.default is not None
        and field.default.value is not None
    }
