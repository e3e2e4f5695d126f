"""What types are made of, and which declarations they lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from operator import is_

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    Field,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.operation import Content, RequestBody
from sdkwright.ir.types import (
    Items,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    TupleOf,
    Type,
    TypeId,
    name_of_type,
)


def direct_types(declaration: Declaration) -> Iterable[Type]:
    """The types that a declaration is made of."""
    match declaration:
        case ObjectDeclaration():
            extra = () if declaration.additional is None else (declaration.additional,)
            return (*[field.type for field in declaration.fields], *extra)
        case UnionDeclaration():
            return declaration.variants
        case AliasDeclaration():
            return (declaration.type,)
        case _:
            return ()


def inner_types(type_: Type) -> tuple[Type, ...]:
    """The types directly within a structural type."""
    match type_:
        case Nullable(inner) | ListOf(inner) | MapOf(inner) | Items(inner):
            return (inner,)
        case TupleOf(items, rest):
            return items if rest is None else (*items, rest)
        case _:
            return ()


def with_targets(type_: Type, targets: Mapping[TypeId, TypeId]) -> Type:
    """The type with other declarations in place of those it names, by what ``targets`` has for them."""
    match type_:
        case Scalar():
            return type_
        case Ref(target):
            return Ref(targets[target]) if target in targets else type_
        case Nullable(inner):
            other = with_targets(inner, targets)
            return type_ if other is inner else Nullable(other)
        case ListOf(item, component=name):
            inner, name = with_targets(item, targets), _renamed(name, targets)
            is_same = inner is item and name is type_.component
            return type_ if is_same else replace(type_, item=inner, component=name)
        case MapOf(value, name):
            return MapOf(with_targets(value, targets), _renamed(name, targets))
        case TupleOf(items, rest, name):
            last = None if rest is None else with_targets(rest, targets)
            inner_items = tuple(with_targets(one, targets) for one in items)
            return TupleOf(inner_items, last, _renamed(name, targets))
        case Items(item):
            return Items(with_targets(item, targets))
        case _:
            return type_


def _renamed(name: TypeId | None, targets: Mapping[TypeId, TypeId]) -> TypeId | None:
    return None if name is None else targets.get(name, name)


def with_declared_targets(
    declaration: Declaration, targets: Mapping[TypeId, TypeId]
) -> Declaration:
    """The declaration made of types with other declarations in place of those they name."""
    return with_types(declaration, lambda type_: with_targets(type_, targets))


def with_types(
    declaration: Declaration, type_of: Callable[[Type], Type]
) -> Declaration:
    """The declaration made of what ``type_of`` gives for each of the types that it is made of."""
    match declaration:
        case ObjectDeclaration(fields=fields, additional=extra):
            changed = tuple(_with_type(one, type_of(one.type)) for one in fields)
            additional = None if extra is None else type_of(extra)
            if additional is extra and all(map(is_, changed, fields)):
                return declaration
            return replace(declaration, fields=changed, additional=additional)
        case UnionDeclaration(variants=variants, members=members):
            return replace(
                declaration,
                variants=tuple(map(type_of, variants)),
                members=tuple(map(type_of, members)),
            )
        case AliasDeclaration(type=inner):
            return replace(declaration, type=type_of(inner))
        case _:
            return declaration


def _with_type(field: Field, type_: Type) -> Field:
    return field if type_ is field.type else replace(field, type=type_)


def with_body_targets(
    body: RequestBody | None, targets: Mapping[TypeId, TypeId]
) -> RequestBody | None:
    """The body with other declarations in place of those it names."""
    if body is None:
        return None
    contents = tuple(_with_content_targets(one, targets) for one in body.contents)
    is_same = all(map(is_, contents, body.contents))
    return body if is_same else replace(body, contents=contents)


def _with_content_targets(
    content: Content, targets: Mapping[TypeId, TypeId]
) -> Content:
    type_ = with_targets(content.schema, targets)
    return content if type_ is content.schema else replace(content, schema=type_)


def referenced_ids(type_: Type) -> Sequence[TypeId]:
    """The declarations that a type names, at any depth: what is called by a component names that alone."""
    # Most types of a document are these two.
    if isinstance(type_, Ref):
        return (type_.target,)
    if isinstance(type_, Scalar):
        return () if type_.component is None else (type_.component,)
    name = name_of_type(type_)
    if name is not None:
        return (name,)
    inner = inner_types(type_)
    if len(inner) == 1:
        return referenced_ids(inner[0])
    return [target for one in inner for target in referenced_ids(one)]


def mentioned(declaration: Declaration) -> tuple[TypeId, ...]:
    """The declarations that a declaration's own types name, at any depth, as often as they do."""
    known = declaration.mentions
    if known is None:
        types = direct_types(declaration)
        known = tuple(chain.from_iterable(map(referenced_ids, types)))
        object.__setattr__(declaration, "mentions", known)
    return known


def reachable(api: Api, types: Iterable[Type]) -> frozenset[TypeId]:
    """The declarations that types lead to, through others too."""
    reached: set[TypeId] = set()
    waiting = [target for type_ in types for target in referenced_ids(type_)]
    while waiting:
        identifier = waiting.pop()
        if identifier not in reached:
            reached.add(identifier)
            waiting += mentioned(api.declarations[identifier])
    return frozenset(reached)


def circular(api: Api) -> frozenset[TypeId]:
    """The declarations that lead back to themselves, through others of any kind."""
    return in_circles({one.id: mentioned(one) for one in api.declarations.values()})


def in_circles(inner: Mapping[TypeId, Sequence[TypeId]]) -> frozenset[TypeId]:
    """The declarations that lead back to themselves, by what each of them names.

    Those of one strongly connected component, found as Gabow does: ``roots`` are the first met of the components
    that may still turn out to be one.
    """
    circles: set[TypeId] = set()
    order: dict[TypeId, int] = {}
    done: set[TypeId] = set()
    opened: list[TypeId] = []
    roots: list[TypeId] = []
    pending = [(start, True) for start in inner]
    while pending:
        current, entering = pending.pop()
        if entering and current not in order:
            order[current] = len(order)
            opened.append(current)
            roots.append(current)
            pending.append((current, False))
            pending += [(target, True) for target in inner.get(current, ())]
        elif entering and current not in done:
            while order[roots[-1]] > order[current]:
                roots.pop()
        elif not entering and roots[-1] == current:
            roots.pop()
            members = opened[_last(opened, current) :]
            del opened[-len(members) :]
            done.update(members)
            if len(members) > 1 or current in inner.get(current, ()):
                circles.update(members)
    return frozenset(circles)


def _last(items: Sequence[TypeId], wanted: TypeId) -> int:
    """The place of an item, looked for from the end."""
    place = len(items) - 1
    while items[place] != wanted:
        place -= 1
    return place


def is_itself(api: Api, type_: Type, declaration: Declaration) -> bool:
    """Whether a value of the type is one of the declaration's as it stands, not one somewhere within it."""
    seen: set[TypeId] = set()
    waiting = [type_]
    while waiting:
        match waiting.pop():
            case Nullable(inner):
                waiting.append(inner)
            case Ref(target) if target == declaration.id:
                return True
            case Ref(target) if target not in seen:
                seen.add(target)
                inner_declaration = api.declarations[target]
                if isinstance(inner_declaration, UnionDeclaration | AliasDeclaration):
                    waiting += direct_types(inner_declaration)
            case _:
                pass
    return False
