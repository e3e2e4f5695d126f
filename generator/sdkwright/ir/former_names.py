"""Names that were, beside those that are: deprecated twins of what a document calls otherwise now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sdkwright.core.pointer import ROOT, child
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import AliasDeclaration, Declaration, Usage
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.operation import Operation
from sdkwright.ir.renamed import Renamed
from sdkwright.ir.types import Ref, TypeId


def with_former_names(
    api: Api, renamed: Sequence[Renamed]
) -> tuple[Api, Mapping[Renamed, str]]:
    """The same API, where whatever has a new name has the old one, too; and why a name wasn't kept, where it wasn't."""
    operations = {one.id: one for one in api.operations}
    components = dict(_components(api))
    reasons: dict[Renamed, str] = {}
    twins: dict[str, Operation] = {}
    declarations: dict[TypeId, Declaration] = {}
    for one in renamed:
        if one.new in operations and one.old not in operations:
            twins[operations[one.new].origin] = _twin(operations[one.new], one.old)
        elif one.new in components and one.old not in components:
            alias = _alias(components[one.new], one.old)
            declarations[alias.id] = alias
        elif one.new in operations or one.new in components:
            reasons[one] = f"{one.old} is still there"
        else:
            reasons[one] = f"no operation and no schema is called {one.new}"

    def doubled(several: Sequence[Operation]) -> Iterator[Operation]:
        for operation in several:
            yield operation
            if operation.origin in twins:
                yield twins[operation.origin]

    grown = replace(
        api,
        operations=tuple(doubled(api.operations)),
        groups=tuple(
            replace(group, operations=tuple(doubled(group.operations)))
            for group in api.groups
        ),
        declarations={**api.declarations, **declarations},
    )
    return grown, reasons


def _components(api: Api) -> Iterator[tuple[str, Declaration]]:
    for declaration in api.declarations.values():
        naming = declaration.naming
        if naming.role is Role.COMPONENT and naming.sent_form_of is None:
            yield naming.own.source, declaration


def _twin(operation: Operation, old: str) -> Operation:
    """The operation under its old name; its place is that of the name."""
    return replace(
        operation,
        id=old,
        name=Name.of(old),
        origin=child(operation.origin, "operationId"),
        former_of=operation.origin,
        deprecated=True,
        replacement=operation.origin,
        samples=(),
    )


def _alias(declaration: Declaration, old: str) -> AliasDeclaration:
    usage = declaration.usage
    return AliasDeclaration(
        id=child(ROOT, "components", "schemas", old),
        naming=Naming(role=Role.COMPONENT, own=Name.of(old)),
        deprecated=True,
        extensions={
            "x-deprecated-message": f"Called `{declaration.naming.own.called}` now."
        },
        usage=replace(usage, error=False) if usage.is_reached else Usage(kept=True),
        type=Ref(declaration.id),
        former_of=declaration.id,
    )
