"""Files to send: one type for all of them, since a file is the same thing wherever it stands."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
    Usage,
)
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Type, TypeId
from sdkwright.targets.reading.type_graph import with_targets

# Behind everything that a document may hold, so that its own types are named first.
_FILE: TypeId = "#/x-file-input"


def with_one_file(api: Api) -> Api:
    """The same API, where all files are of the type ``FileInput``."""
    files = [
        one for one in api.declarations.values() if isinstance(one, FileDeclaration)
    ]
    if not files:
        return api
    merged = _Merged({one.id: _FILE for one in files})
    file = FileDeclaration(
        id=_FILE,
        naming=Naming(role=Role.COMPONENT, own=Name.of("file input")),
        description="A file to send.",
        usage=Usage(
            request=any(one.usage.request for one in files),
            kept=not any(one.usage.is_reached for one in files)
            and any(one.usage.kept for one in files),
        ),
    )
    others = (
        merged.declaration(one)
        for one in api.declarations.values()
        if not isinstance(one, FileDeclaration)
    )
    return replace(
        api.with_operations(merged.operation),
        declarations={**{one.id: one for one in others}, file.id: file},
    )


class _Merged:
    """Types with the one file in place of each of several: ``targets`` has what is meant by what is named."""

    def __init__(self, targets: dict[TypeId, TypeId]) -> None:
        self._targets = targets

    def operation(self, operation: Operation) -> Operation:
        """An operation whose body names the one file."""
        body = operation.request_body
        if body is None:
            return operation
        contents = tuple(
            replace(content, schema=self._type(content.schema))
            for content in body.contents
        )
        return replace(operation, request_body=replace(body, contents=contents))

    def declaration(self, declaration: Declaration) -> Declaration:
        """A declaration that names the one file."""
        match declaration:
            case ObjectDeclaration(additional=extra):
                return replace(
                    declaration,
                    fields=tuple(
                        replace(field, type=self._type(field.type))
                        for field in declaration.fields
                    ),
                    additional=None if extra is None else self._type(extra),
                )
            case UnionDeclaration():
                return replace(
                    declaration,
                    variants=tuple(map(self._type, declaration.variants)),
                    members=tuple(map(self._type, declaration.members)),
                )
            case AliasDeclaration():
                return replace(declaration, type=self._type(declaration.type))
            case _:
                return declaration

    def _type(self, type_: Type) -> Type:
        return with_targets(type_, self._targets)
