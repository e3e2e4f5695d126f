"""Files to send: one type for all of them, since a file is the same thing wherever it stands."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    FileDeclaration,
    Usage,
)
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import TypeId
from sdkwright.targets.reading.type_graph import (
    with_body_targets,
    with_declared_targets,
)

# Behind everything that a document may hold, so that its own types are named first.
_FILE: TypeId = "#/x-file-input"


def with_one_file(api: Api) -> Api:
    """The same API, where all files are of the type ``FileInput``."""
    files = [
        one for one in api.declarations.values() if isinstance(one, FileDeclaration)
    ]
    if not files:
        return api
    targets = {one.id: _FILE for one in files}

    def operation(one: Operation) -> Operation:
        body = with_body_targets(one.request_body, targets)
        return one if body is one.request_body else replace(one, request_body=body)

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
        with_declared_targets(one, targets)
        for one in api.declarations.values()
        if not isinstance(one, FileDeclaration)
    )
    return replace(
        api.with_operations(operation),
        declarations={**{one.id: one for one in others}, file.id: file},
    )
