"""The option ``requestBodyFieldName``: what the objects that hold parameters and a body call the body."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, ObjectDeclaration
from sdkwright.ir.names import Role


def with_body_name(api: Api, name: str) -> Api:
    """The same API, where every body beside parameters is called by that name."""
    declarations = {
        identifier: _renamed(declaration, name)
        for identifier, declaration in api.declarations.items()
    }
    return replace(api, declarations=declarations)


def _renamed(declaration: Declaration, name: str) -> Declaration:
    is_request = declaration.naming.role is Role.REQUEST
    if not is_request or not isinstance(declaration, ObjectDeclaration):
        return declaration
    fields = (
        (
            replace(field, name=field.name.renamed(name))
            if field.location == "body"
            else field
        )
        for field in declaration.fields
    )
    return replace(declaration, fields=tuple(fields))
