"""The whole API, as every target sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sdkwright.core.json import JsonValue
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.names import Name
from sdkwright.ir.operation import Operation, Parameter, RetryPolicy, Server
from sdkwright.ir.security import Requirements, SecurityScheme
from sdkwright.ir.types import Ref, Type, TypeId


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """What the API may be used under; ``identifier`` is an SPDX expression (OAS 3.1.1, 4.8.4)."""

    name: str | None = None
    identifier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to ask."""

    name: str | None = None
    url: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """The document's ``info``, and where it says there is more to read (``externalDocs``)."""

    title: str
    version: str
    summary: str | None = None
    description: str | None = None
    license: License = License()
    contact: Contact = Contact()
    terms_of_service: str | None = None
    external_docs: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A declared tag."""

    name: str
    summary: str | None = None
    description: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Operations that become one class, in document order. ``path`` has one name a nesting level."""

    path: tuple[Name, ...]
    description: str | None = None
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """A document, understood. ``operations`` are in document order, ``groups`` hold the same ones by class;
    ``declarations`` are in the order a depth-first walk of the operations first meets them (unreached
    components after all others, in document order).
    """

    info: Info
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    groups: tuple[Group, ...]
    webhooks: tuple[Operation, ...] = ()
    declarations: Mapping[TypeId, Declaration]
    security_schemes: tuple[SecurityScheme, ...] = ()
    security: Requirements = ()
    global_parameters: tuple[Parameter, ...] = ()
    retries: RetryPolicy | None = None
    timeout: int | None = None
    extensions: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])

    def declared(self, type_: Type | None) -> Declaration | None:
        """The declaration that a type names; None for types that are written in place, and where there is no type."""
        return self.declarations.get(type_.target) if isinstance(type_, Ref) else None

    def with_operations(self, changed: Callable[[Operation], Operation]) -> Api:
        """The same API, its operations changed, in their groups too."""
        operations = {one.origin: changed(one) for one in self.operations}
        return replace(
            self,
            operations=tuple(operations.values()),
            groups=tuple(
                replace(
                    group,
                    operations=tuple(
                        operations[one.origin] for one in group.operations
                    ),
                )
                for group in self.groups
            ),
        )
