"""Enums of properties that are written as `allOf` of one: since 2025 published packages have a type of the property's own."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    Field,
    ObjectDeclaration,
)
from sdkwright.ir.names import Naming, Role
from sdkwright.ir.types import Ref, TypeId


def with_composed_enums(api: Api) -> Api:
    """The same API, where such a property's values are no longer those of the component: they are copied, and called after the property."""
    changed: dict[TypeId, Declaration] = {}
    for declaration in api.declarations.values():
        if not isinstance(declaration, ObjectDeclaration):
            continue
        copies = {
            field.origin: copy
            for field in declaration.fields
            if (copy := _copy(api, declaration, field)) is not None
        }
        if not copies:
            continue
        fields = (
            replace(field, type=Ref(field.origin)) if field.origin in copies else field
            for field in declaration.fields
        )
        changed[declaration.id] = replace(declaration, fields=tuple(fields))
        changed.update(copies)
    return replace(api, declarations={**api.declarations, **changed})


def _copy(api: Api, owner: ObjectDeclaration, field: Field) -> EnumDeclaration | None:
    """A property's own enum; None where the property refers to its type, or writes it."""
    if field.reference is not None or not isinstance(field.type, Ref):
        return None
    enum = api.declarations.get(field.type.target)
    if not isinstance(enum, EnumDeclaration) or field.origin in api.declarations:
        return None
    if enum.naming.role is not Role.COMPONENT:
        return None
    is_component = owner.naming.role is Role.COMPONENT
    naming = Naming(
        role=Role.PROPERTY,
        own=field.name,
        component=owner.id if is_component else owner.naming.component,
        parent=owner.id,
        operation=owner.naming.operation,
    )
    return replace(enum, id=field.origin, naming=naming, usage=owner.usage)
