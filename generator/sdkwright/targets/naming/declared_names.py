"""Names of inline types: the two schemes, in words, before any target cases them.

``nearest`` gives the shortest name that is still free, in the order a walk of the operations meets the types,
so an added type can take a name from another. ``stable`` builds every name from the place of the type alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.names import Naming, Role, split_words
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.naming.dotted_names import last_parts
from sdkwright.targets.naming.inline_names import InlineNames
from sdkwright.targets.naming.number_words import number_words
from sdkwright.targets.naming.places import place_order
from sdkwright.targets.naming.scope import Scope

Words: TypeAlias = "tuple[str, ...]"
Casing: TypeAlias = "Callable[[Sequence[str]], str]"


class NameScheme(Enum):
    """How inline types are named."""

    NEAREST = "nearest"
    STABLE = "stable"


# The words a wrapper's name ends with, behind the operation's own.
_SUFFIXES: Mapping[Role, Words] = {
    Role.REQUEST: ("Request",),
    Role.REQUEST_BODY: ("Request", "Body"),
    Role.RESPONSE: ("Response",),
    Role.ENVELOPE: ("Response",),
    Role.RESPONSE_BODY: ("Response", "Body"),
    Role.SECURITY: ("Security",),
}

# The bodies of operations, and what has a name by its role.
_BODIES = frozenset((Role.REQUEST_BODY, Role.RESPONSE_BODY))
_NAMED = frozenset((Role.COMPONENT, *_SUFFIXES))

# Types that are made for an operation or the client and stand nowhere in the document.
_WHOLE = frozenset((Role.REQUEST, Role.RESPONSE, Role.ENVELOPE, Role.SECURITY))


@dataclass(frozen=True, slots=True)
class Endings:
    """The last words of types' names: of what is sent (``inputs``) where something else is received, and of what is
    received (``outputs``) where it lacks properties that are sent; "" is none.
    """

    inputs: str = "input"
    outputs: str = ""


def declared_names(
    api: Api,
    *,
    scheme: NameScheme,
    case: Casing,
    scope_of: Callable[[Declaration], Scope],
    companions_of: Callable[[Declaration], Sequence[str]],
    rules: frozenset[NameRule] = frozenset(),
    endings: Endings | None = None,
) -> Mapping[TypeId, str]:
    """A cased name for every declaration, unique in its scope; those of what is sent, where it differs, have an ending."""
    names: dict[TypeId, str] = {}
    ended = _error_names(api, case, rules)
    ends_all = NameRule.ERROR_ENDING in rules

    def take(declaration: Declaration, candidates: Sequence[Words]) -> None:
        is_component = declaration.naming.role is Role.COMPONENT
        if ended is not None and declaration.usage.error and (ends_all or is_component):
            candidates = ended(candidates)
        names[declaration.id] = scope_of(declaration).take(
            map(case, candidates), companions_of(declaration)
        )

    if scheme is NameScheme.NEAREST:
        candidates_of = _distinct(api, case) if NameRule.DISTINCT in rules else None
        for declaration in _in_order(api, case):
            plain = _nearest_candidates(api, declaration)
            candidates = candidates_of(declaration, plain) if candidates_of else plain
            take(declaration, candidates)
        _take_sent_forms(api, names, take, endings or Endings())
        return names
    components, inline = _by_place(api, case)
    last: Mapping[TypeId, Words] = {}
    if NameRule.DOTTED_NAMES in rules:
        last = last_parts(components, case)
    for declaration in components:
        short = (last[declaration.id],) if declaration.id in last else ()
        take(declaration, (*short, *_component_candidates(declaration)))
    inline_names = InlineNames(api, names, inline, case, rules)
    for declaration in inline:
        title = inline_names.title(declaration)
        companions = companions_of(declaration)
        if title and ended is not None and declaration.usage.error:
            (title,) = ended((title,))
        if title and scope_of(declaration).is_free(case(title), companions):
            take(declaration, (title,))
    for declaration in inline:
        if declaration.id not in names:
            take(declaration, _stable_candidates(declaration, inline_names, names))
    _take_sent_forms(api, names, take, endings or Endings())
    return names


def _error_names(
    api: Api, case: Casing, rules: frozenset[NameRule]
) -> Callable[[Sequence[Words]], Sequence[Words]] | None:
    """Gives names of errors their ending, where no component is called so itself; in published packages where none says
    that it is one.
    """
    if rules.isdisjoint((NameRule.ERROR_ENDING, NameRule.DISTINCT)):
        return None
    ending = error_words if NameRule.ERROR_ENDING in rules else _with_error_word
    components = {
        case(_words(one.naming))
        for one in api.declarations.values()
        if one.naming.role is Role.COMPONENT
    }

    def ended(candidates: Sequence[Words]) -> Sequence[Words]:
        return [
            words if case(ending(words)) in components else ending(words)
            for words in candidates
        ]

    return ended


def error_words(words: Words) -> Words:
    """What an error is called: ``VerificationFlowError``, ``NotFoundError`` instead of ``NotFoundException``."""
    *start, last = split_words("_".join(words)) or words
    if last.lower() in ("error", "errors", "exception") and start:
        return (*start, "Error")
    return words if last.lower().endswith("error") else (*words, "Error")


def _with_error_word(words: Words) -> Words:
    return words if "error" in "".join(words).lower() else (*words, "Error")


def _take_sent_forms(
    api: Api,
    names: dict[TypeId, str],
    take: Callable[[Declaration, Sequence[Words]], None],
    endings: Endings,
) -> None:
    """Names of what is sent, from those of what is received: last, so that nothing else is called otherwise."""
    inputs = [one for one in api.declarations.values() if one.naming.sent_form_of]
    for declaration in sorted(inputs, key=lambda one: one.id):
        received = declaration.naming.sent_form_of
        if received is not None:
            whole = names[received]
            other = api.declarations[received]
            if endings.outputs and other.naming.is_part:
                take(other, _ended(whole, endings.outputs, other))
                if not declaration.naming.is_part:
                    names[declaration.id] = whole
                    continue
            take(declaration, _ended(whole, endings.inputs, declaration))


def _ended(name: str, ending: str, declaration: Declaration) -> Sequence[Words]:
    own = (name, *split_words(ending))
    return (own, (*own, _kind_word(declaration)))


def is_used(declaration: Declaration) -> bool:
    """Whether a package has the declaration, with a page."""
    return declaration.usage.is_reached or declaration.usage.kept


def _met(api: Api) -> Iterator[Declaration]:
    """The declarations that the document itself has."""
    for declaration in api.declarations.values():
        if declaration.naming.sent_form_of is None:
            yield declaration


def _in_order(api: Api, case: Casing) -> list[Declaration]:
    everything = list(_met(api))
    used = [item for item in everything if is_used(item)]
    components = [item for item in used if item.naming.role is Role.COMPONENT]
    components.sort(key=lambda item: case(_words(item.naming)) != item.name.source)
    inline = [item for item in used if item.naming.role is not Role.COMPONENT]
    return [*components, *inline, *(item for item in everything if not is_used(item))]


def _by_place(
    api: Api, case: Casing
) -> tuple[Sequence[Declaration], Sequence[Declaration]]:
    """Components, those already spelled the target's way ahead of the others, and inline types, owners first.

    Places alone decide, so that what comes to a document changes nothing in the order of the rest.
    """
    everything = sorted(_met(api), key=lambda item: place_order(item.id))
    components = [item for item in everything if item.naming.role is Role.COMPONENT]
    components.sort(key=lambda item: case(_words(item.naming)) != item.name.source)
    inline = [item for item in everything if item.naming.role is not Role.COMPONENT]
    return components, inline


def _component_candidates(declaration: Declaration) -> tuple[Words, ...]:
    own = _words(declaration.naming)
    return (own, (*own, _kind_word(declaration)))


def _operation_candidates(declaration: Declaration) -> tuple[Words, ...]:
    naming = declaration.naming
    kind = _kind_word(declaration)
    operation = naming.operation.words if naming.operation else ()
    suffix = _SUFFIXES[naming.role]
    plain = (*operation, *suffix)
    if naming.role is Role.ENVELOPE:
        return (plain, (*operation, "Envelope"), (*plain, "Envelope"))
    with_status = (*operation, naming.status or kind, *suffix)
    return (plain, with_status, (*plain, kind))


def _nearest_candidates(api: Api, declaration: Declaration) -> tuple[Words, ...]:
    naming = declaration.naming
    if naming.role is Role.COMPONENT:
        return _component_candidates(declaration)
    if naming.role in _SUFFIXES:
        return _operation_candidates(declaration)
    own, owner = _words(naming), _owner_words(api, naming)
    # Published packages have titles of properties too, before their keys.
    title = naming.title.words if naming.title else ()
    if title:
        plain = () if naming.is_copy else (title,)
        return (*plain, (*owner, *title), (*owner, *own, *title))
    if naming.role is Role.VARIANT:
        index = naming.index or 1
        return (number_words(index), (*owner, str(index)), (*owner, *own, str(index)))
    if naming.role is Role.MERGED_PROPERTY:
        return (own, ("Schemas", *own), ("Schemas", *owner, *own))
    return (own, (*owner, *own), (*owner, "Schemas", *own))


def _distinct(
    api: Api, case: Casing
) -> Callable[[Declaration, tuple[Words, ...]], tuple[Words, ...]]:
    """Takes from the candidates of inline types what several want, and calls bodies alone requests and responses."""
    used = [one for one in _met(api) if is_used(one)]
    inline = [one for one in used if one.naming.role not in _NAMED]
    wishes = Counter(case(_nearest_candidates(api, one)[0]) for one in inline)
    held = {
        (one.naming.operation.source, _SUFFIXES[one.naming.role])
        for one in used
        if one.naming.role in _WHOLE and one.naming.operation is not None
    }
    held |= {
        (one.name.source, _SUFFIXES[Role.RESPONSE])
        for one in api.operations
        if one.pagination is not None
    }

    def candidates(
        declaration: Declaration, plain: tuple[Words, ...]
    ) -> tuple[Words, ...]:
        naming = declaration.naming
        if naming.role in _BODIES and naming.operation is not None:
            ending = _SUFFIXES[naming.role][:1]
            if (naming.operation.source, ending) not in held:
                return ((*naming.operation.words, *ending), *plain)
        is_shared = naming.role not in _NAMED and wishes[case(plain[0])] > 1
        return plain[1:] if is_shared and len(plain) > 1 else plain

    return candidates


def _stable_candidates(
    declaration: Declaration, inline: InlineNames, names: Mapping[TypeId, str]
) -> tuple[Words, ...]:
    if declaration.naming.role in _WHOLE:
        return _operation_candidates(declaration)
    candidates = inline.candidates(declaration, names)
    if candidates is None:
        return _component_candidates(declaration)
    return (*candidates, (*candidates[0], _kind_word(declaration)))


def _owner_words(api: Api, naming: Naming) -> Words:
    component = api.declarations.get(naming.component) if naming.component else None
    if component is not None:
        return _words(component.naming)
    return naming.operation.words if naming.operation else ()


def _words(naming: Naming) -> Words:
    return naming.own.words or (naming.own.source or "Type",)


def _kind_word(declaration: Declaration) -> str:
    match declaration:
        case ObjectDeclaration():
            return "Object"
        case FileDeclaration():
            return "File"
        case EnumDeclaration():
            return "Enum"
        case UnionDeclaration():
            return "Union"
        case AliasDeclaration():
            return "Value"
