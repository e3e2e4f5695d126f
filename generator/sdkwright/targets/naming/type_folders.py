"""Which folder of a package a type lives in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.names import Role
from sdkwright.ir.operation import Operation
from sdkwright.ir.operation_types import with_callbacks
from sdkwright.targets.contract.type_folders import TypeFolders
from sdkwright.targets.naming.owners import outermost

_OF_OPERATIONS = frozenset(
    {
        Role.REQUEST,
        Role.REQUEST_BODY,
        Role.RESPONSE,
        Role.RESPONSE_BODY,
        Role.ENVELOPE,
        Role.PARAMETER,
        Role.SECURITY,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """The folders of types, by what of the document they are of; the same one may hold several kinds."""

    shared: str
    operations: str
    errors: str
    callbacks: str
    webhooks: str

    @property
    def distinct(self) -> tuple[str, ...]:
        """Each folder once."""
        every = (self.shared, self.operations, self.errors)
        return tuple(dict.fromkeys((*every, self.callbacks, self.webhooks)))


def folders(imports: TypeFolders) -> Folders:
    """Where types live."""
    shared = imports.shared or "models"
    operations = imports.operations or shared
    return Folders(
        shared=shared,
        operations=operations,
        errors=imports.errors or shared,
        callbacks=imports.callbacks or operations,
        webhooks=imports.webhooks or operations,
    )


def namespace_of(folder: str) -> str:
    """What users call a folder's module: the last part of its path."""
    return folder.rpartition("/")[2]


def error_namespace(imports: TypeFolders) -> str:
    """What users call the module of errors."""
    return namespace_of(folders(imports).errors)


def folders_in(above: str, folders: Iterable[str]) -> tuple[str, ...]:
    """The names of the folders directly in ``above`` that are, or lead to, one of ``folders``; "" is the package's own."""
    start = f"{above}/" if above else ""
    below = (one[len(start) :] for one in folders if one.startswith(start))
    return tuple(dict.fromkeys(one.partition("/")[0] for one in below))


def folder_rule(api: Api, where: Folders) -> Callable[[Declaration], str]:
    """The folder of each declaration: of what it belongs to."""
    webhooks = _names(api.webhooks)
    own = _names(api.operations)
    every = _names(with_callbacks((*api.operations, *api.webhooks)))
    callbacks = every - own - webhooks

    def folder(declaration: Declaration) -> str:
        owner = outermost(api, declaration)
        if owner.usage.error:
            return where.errors
        operation = owner.naming.operation
        if operation is None or owner.naming.role not in _OF_OPERATIONS:
            return where.shared
        if operation.source in webhooks:
            return where.webhooks
        is_called = operation.source in callbacks
        return where.callbacks if is_called else where.operations

    return folder


def _names(operations: Iterable[Operation]) -> frozenset[str]:
    return frozenset(one.name.source for one in operations)
