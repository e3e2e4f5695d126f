"""Which declaration an inline one belongs to."""

from __future__ import annotations

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import TypeId


def outermost(api: Api, declaration: Declaration) -> Declaration:
    """The outermost declaration that an inline one is part of; parts of an error's body belong to the error."""
    owner = declaration
    seen: set[TypeId] = set()
    while not owner.usage.error and owner.id not in seen:
        seen.add(owner.id)
        above = owner.naming.component or owner.naming.parent
        parent = api.declarations.get(above) if above is not None else None
        if parent is None:
            break
        owner = parent
    return owner


def operation_of(api: Api, declaration: Declaration) -> str | None:
    """The id of the operation that a type is written in; None for one that belongs to a component or to the client."""
    naming = outermost(api, declaration).naming
    is_apart = naming.role is Role.COMPONENT or naming.component is not None
    return None if is_apart or naming.operation is None else naming.operation.source
