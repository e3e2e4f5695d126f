"""The state of one walk: what is declared, what waits to be, and the findings so far."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.diagnostics import Diagnostic, Rule
from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build import keywords
from sdkwright.frontend.build.circles import circles, cut
from sdkwright.frontend.build.component_aliases import (
    component_alias,
    may_be_called,
    with_component,
)
from sdkwright.frontend.build.components import site_of
from sdkwright.frontend.build.reading import list_at
from sdkwright.frontend.build.site import Site
from sdkwright.frontend.build.subtypes import Subtypes
from sdkwright.frontend.index import Index, Node
from sdkwright.ir.declarations import AliasDeclaration, Declaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import (
    Anything,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    TupleOf,
    Type,
    TypeId,
    without_null,
)

MAXIMUM_LEVELS = 40
"""Structural types one inside the other, in one schema. Deeper ones get a name of their own where they have a
reference to hang it on."""

MAXIMUM_PARTS = 200
"""Parts of a structural type. Heavier ones get a name of their own, too: written out inside each other they double."""

MAXIMUM_DEPTH = 400
"""Schemas one inside the other, as the document nests them."""

MAXIMUM_CONJUNCTIONS = 500
"""Sets of schemas that describe properties of what several schemas describe. Few exist, unless schemas are written to
meet in ever new sets: n of them have 2^n."""

_Key: TypeAlias = "tuple[Pointer | None, frozenset[Pointer] | None, bool]"
TypeOf: TypeAlias = "Callable[[Walk, Site], Type]"
Declare: TypeAlias = "Callable[[Walk, Site], Declaration]"


class Walk:
    """One walk over one document. Declarations are built one after the other from a queue, so that references between
    them cost no recursion; structural types are built in place.
    """

    def __init__(self, index: Index, type_of: TypeOf, *, legacy: bool) -> None:
        self.index = index
        self.subtypes = Subtypes(index)
        self.legacy = legacy  # OpenAPI 3.0: siblings of a $ref don't count
        self.declarations: dict[TypeId, Declaration] = {}
        self.part_owners: set[Pointer] = set()
        self.event_owners: set[Pointer] = set()
        self.diagnostics: list[Diagnostic] = []
        self._type_of = type_of
        self._queue: deque[tuple[Site, Declare]] = deque()
        self._claimed: set[TypeId] = set()
        self._types: dict[_Key, Type] = {}
        self._open: dict[_Key, Site] = {}
        self._aliased: set[Pointer] = set()
        self._deferred: deque[tuple[_Key, Site, TypeOf]] = deque()
        self._conjunctions = 0
        self._alternatives: dict[tuple[Pointer, str], frozenset[Pointer]] = {}
        self._level = 0

    def report(self, rule: Rule, at: Pointer, **values: str) -> None:
        """Note a finding."""
        self.diagnostics.append(Diagnostic(rule=rule, at=at, values=values))

    def declare(self, site: Site, build: Declare) -> Ref:
        """A reference to what ``build`` will make of ``site``, once for each place."""
        if site.pointer not in self._claimed:
            self._claimed.add(site.pointer)
            self._queue.append((site, build))
        return Ref(site.pointer)

    def add(self, declaration: Declaration) -> Ref:
        """A reference to a finished declaration."""
        if declaration.id not in self._claimed:
            self._claimed.add(declaration.id)
            self.declarations[declaration.id] = declaration
        return Ref(declaration.id)

    def type_of(self, site: Site) -> Type:
        """The type of the schema at ``site``."""
        if self._level >= MAXIMUM_LEVELS or site.depth >= MAXIMUM_DEPTH:
            limit = str(
                MAXIMUM_LEVELS if self._level >= MAXIMUM_LEVELS else MAXIMUM_DEPTH
            )
            self.report(rules.SCHEMA_TOO_DEEP, site.place.source, limit=limit)
            return Anything()
        self._level += 1
        try:
            return self._type_of(self, site)
        finally:
            self._level -= 1

    def target_type(self, node: Node, *, is_multipart_part: bool = False) -> Type:
        """The type of a schema that a reference names, built once."""
        key = (node.pointer, None, is_multipart_part)
        known = self._types.get(key)
        if known is not None:
            return known
        site = site_of(node, is_multipart_part=is_multipart_part)
        type_ = self._once(key, site, Walk.type_of)
        if site.role is Role.COMPONENT and may_be_called(type_):
            type_ = self._called(site, type_)
            self._types[key] = type_
        return type_

    def _called(self, site: Site, type_: Type) -> Type:
        """The type of a component, called by it."""
        alias = component_alias(site, without_null(type_))
        self.add(alias)
        known = self.declarations.get(alias.id)
        is_same = isinstance(known, AliasDeclaration) and known.type == alias.type
        # As a part of a body it may be something else.
        return with_component(type_, alias.id) if is_same else type_

    def composition_type(
        self, site: Site, schemas: frozenset[Pointer], type_of: TypeOf
    ) -> Type:
        """The type of an `allOf`: what the same ``schemas`` describe inside has this type again."""
        if site.conjunction is not None:
            return type_of(self, site)
        type_ = type_of(self, replace(site, composition=site.pointer))
        self._types[site.pointer, schemas, site.is_multipart_part] = type_
        return type_

    def conjunction_type(
        self, site: Site, schemas: frozenset[Pointer], type_of: TypeOf
    ) -> Type:
        """The type of what several ``schemas`` describe. Inside one that others describe, too, it is built once for the
        same schemas: where they lead back to each other their type leads back to itself.
        """
        outermost = site.conjunction or site.pointer
        key = (outermost, schemas, site.is_multipart_part)
        for around in ((site.composition, schemas, site.is_multipart_part), key):
            if around in self._types:
                return self._types[around]
        site = replace(site, conjunction=outermost)
        if site.pointer != outermost and key not in self._open:
            self._conjunctions += 1
        if self._conjunctions > MAXIMUM_CONJUNCTIONS:
            limit = str(MAXIMUM_CONJUNCTIONS)
            self.report(
                rules.SCHEMA_TOO_MANY_CONJUNCTIONS, site.place.source, limit=limit
            )
            return Anything()
        return self._once(key, site, type_of)

    def _once(self, key: _Key, site: Site, type_of: TypeOf) -> Type:
        known = self._open.get(key)
        if known is not None:
            self._aliased.add(known.pointer)
            return _reference_to(known)
        if self._level >= MAXIMUM_LEVELS - 1:
            self._aliased.add(site.pointer)
            self._deferred.append((key, site, type_of))
            return _reference_to(site)
        self._open[key] = site
        type_ = type_of(self, site)
        del self._open[key]
        if site.pointer in self._aliased or is_heavy(type_):
            type_ = self._named(site, type_)
        self._types[key] = type_
        return type_

    def members_at(
        self, at: Pointer, keyword: str, node: JsonObject
    ) -> frozenset[Pointer]:
        """Where the alternatives that ``keyword`` of the schema ``node`` lists lead to, looked up once."""
        pointers = self._alternatives.get((at, keyword))
        if pointers is None:
            targets = (
                self.index.follow(Node(child(at, keyword, number), member))
                for number, member in enumerate(list_at(node, keyword))
            )
            pointers = frozenset(
                one.pointer for one in targets if isinstance(one, Node)
            )
            self._alternatives[at, keyword] = pointers
        return pointers

    def finish(self) -> Mapping[TypeId, Declaration]:
        """All declarations, once the queue is empty."""
        while self._queue or self._deferred:
            while self._queue:
                site, build = self._queue.popleft()
                self.declarations[site.pointer] = build(self, site)
            if self._deferred:
                key, site, type_of = self._deferred.popleft()
                if key not in self._types:
                    self._once(key, site, type_of)
        self._cut_circles()
        return self.declarations

    def _cut_circles(self) -> None:
        for place, targets in circles(self.declarations).items():
            self.declarations[place] = cut(self.declarations[place], targets)
            for target in sorted(targets):
                self.report(
                    rules.WALK_REFERENCE_CYCLE,
                    place,
                    reference=target,
                    suggestion="",
                    instead="it adds nothing here",
                )

    def _named(self, site: Site, type_: Type) -> Type:
        """The type of a schema that was referred to before it was known: it must have a declaration at its place."""
        if site.pointer in self._claimed:
            return type_
        inner = without_null(type_)
        if inner == Ref(site.pointer):
            self.report(
                rules.WALK_REFERENCE_CYCLE,
                site.place.source,
                reference=site.place.source,
                suggestion="",
                instead="any value is taken",
            )
            inner = Anything()
        self.add(AliasDeclaration(id=site.pointer, naming=site.naming, type=inner))
        return _reference_to(site)


def is_heavy(type_: Type) -> bool:
    """Whether a structural type has more parts than are written out at every place that refers to it."""
    parts = 0
    waiting = [type_]
    while waiting and parts <= MAXIMUM_PARTS:
        parts += 1
        match waiting.pop():
            case Nullable(inner) | ListOf(inner) | MapOf(inner):
                waiting.append(inner)
            case TupleOf(items, rest):
                waiting += items if rest is None else (*items, rest)
            case _:
                pass
    return parts > MAXIMUM_PARTS


def _reference_to(site: Site) -> Type:
    reference = Ref(site.pointer)
    return Nullable(reference) if keywords.admits_null(site.keywords) else reference
