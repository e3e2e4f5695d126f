"""Which operations give lists."""

from __future__ import annotations

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import AliasDeclaration, ObjectDeclaration
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import ListOf, Type
from sdkwright.targets.naming.path_words import path_parts
from sdkwright.targets.naming.plurals import is_plural


def gives_list(api: Api, operation: Operation) -> bool:
    """Whether an operation's answer is an array; or an object with one, at a path that ends in a plural."""
    if operation.method != "GET":
        return False
    parts = path_parts(operation.path)
    is_collection = (
        bool(parts) and not parts[-1].is_variable and is_plural(parts[-1].words[-1])
    )
    return any(
        _is_list(api, content.schema, is_collection)
        for response in operation.responses
        if response.status.startswith("2")
        for content in response.contents
    )


def _is_list(api: Api, type_: Type, is_collection: bool) -> bool:
    met: set[str] = set()
    declared = api.declared(type_)
    while isinstance(declared, AliasDeclaration) and declared.id not in met:
        met.add(declared.id)
        type_ = declared.type
        declared = api.declared(type_)
    if isinstance(declared, ObjectDeclaration) and is_collection:
        return any(isinstance(field.type, ListOf) for field in declared.fields)
    return isinstance(type_, ListOf)
