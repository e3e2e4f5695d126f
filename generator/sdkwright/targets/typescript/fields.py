"""What the document says of a field, as TypeScript needs it."""

from __future__ import annotations

from sdkwright.core.json import JsonValue
from sdkwright.ir.declarations import Field, ObjectDeclaration


def is_optional(declaration: ObjectDeclaration, field: Field) -> bool:
    """Whether values of the type may lack the field.

    Where a direction doesn't ask for it (read-only in requests, write-only in responses), and where a default is sent
    for it.
    """
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
