"""What an inline type is called after, read from its place alone.

Its owner is the nearest declaration around it, else the operation it stands in, else what several operations share: a
parameter, response or body of the components, or a path. Where else the type is referred to, and what a walk met
before it, says nothing; so nothing that comes to a document moves a name.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from sdkwright.core.numerous import numerous
from sdkwright.core.pointer import Pointer, child, tokens_of, uri_of
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, UnionDeclaration
from sdkwright.ir.names import Role, split_words
from sdkwright.ir.operation import Operation
from sdkwright.ir.operation_types import with_callbacks
from sdkwright.ir.types import TypeId
from sdkwright.targets.naming.body_words import BODY_WORDS
from sdkwright.targets.naming.union_members import UnionMembers

_DIGITS = re.compile(r"\d+")
_HOMES = frozenset(("schemas", "$defs", "definitions"))
_MEMBERS = frozenset(("oneOf", "anyOf", "type"))
_HELD = frozenset(
    ("items", "additionalItems", "additionalProperties", "unevaluatedProperties")
)
# What a shared schema's name ends with, by the section of the components it stands in (OAS 3.1, 4.8.7).
_SECTIONS = {
    "parameters": ("Parameter",),
    "headers": ("Header",),
    "responses": ("Response", "Body"),
    "requestBodies": ("Request", "Body"),
}


@numerous(kw_only=True)
class Owned:
    """A type's ``owner``, or the ``words`` of one that is no declaration, and its ``own`` words behind them.

    ``apart`` are own words for where the shorter ones are taken; ``above`` is the place of the owner.
    """

    above: Pointer = ""
    owner: TypeId | None = None
    words: tuple[str, ...] = ()
    own: tuple[str, ...]
    apart: tuple[str, ...] = ()


class Places:
    """The owners in one API."""

    def __init__(self, api: Api, members: UnionMembers | None = None) -> None:
        """``members`` knows what unions' members are; without it they are numbered."""
        self._declarations = api.declarations
        self._members = members
        every = (*api.operations, *api.webhooks)
        self._operations = {one.origin: one for one in with_callbacks(every)}
        self._alternatives = {
            content.origin: one
            for one in self._operations.values()
            if one.request_body is not None and is_alternative(one)
            for content in one.request_body.contents
        }
        self._parameters = {
            parameter.origin: parameter.name
            for operation in self._operations.values()
            for parameter in operation.parameters
        }

    def owned(self, identifier: TypeId) -> Owned | None:
        """The owner of an inline type; None where its place says nothing of one."""
        uri, tokens = uri_of(identifier), tokens_of(identifier)
        above = identifier
        for depth in range(len(tokens) - 1, -1, -1):
            above = above.rpartition("/")[0]
            declared = self._declarations.get(above)
            if declared is not None and declared.naming.role is not Role.RESPONSE:
                return self._in_declaration(declared, identifier, tokens[depth:])
            if above in self._alternatives:
                alternative = self._in_alternative(above, tokens[depth:])
                return replace(alternative, above=above)
            if above in self._operations:
                words = self.operation_words(above)
                return self._part_of(words, above, tokens[depth:])
            component = _component(uri, tokens[:depth])
            if component:
                return Owned(above=above, words=component, own=_inner(tokens[depth:]))
        return self._shared(uri, tokens)

    def operation_words(self, origin: Pointer) -> tuple[str, ...]:
        """What the types of an operation are called after."""
        return _words(self._operations[origin].id)

    def operation_id(self, origin: Pointer) -> str | None:
        """The id of the operation that is there; None where something else is."""
        operation = self._operations.get(origin)
        return operation.id if operation is not None else None

    def _in_declaration(
        self, owner: Declaration, identifier: TypeId, below: Sequence[str]
    ) -> Owned:
        is_union = isinstance(owner, UnionDeclaration)
        numbered = _inner(below, is_union=is_union)
        if self._members is None or not isinstance(owner, UnionDeclaration):
            return Owned(above=owner.id, owner=owner.id, own=numbered)
        own = self._members.words(owner, identifier) or _inner(below) or numbered
        return Owned(above=owner.id, owner=owner.id, own=own, apart=numbered)

    def _in_alternative(self, above: str, below: Sequence[str]) -> Owned:
        """The owner of what stands in a body beside the operation's first one: a request of its own kind.

        What several operations share is called after the component that it stands in.
        """
        operation = self._alternatives[above]
        match tokens_of(above):
            case ("components", "requestBodies", name, *_):
                words = _words(name)
                is_said = words[-1].lower() == "request" and len(words) > 1
                words = words[:-1] if is_said else words
            case _:
                words = _words(operation.id)
        body = operation.request_body
        kind = (BODY_WORDS[body.contents[0].media_kind],) if body is not None else ()
        plain, apart = ("Request",), ("Request", "Body")
        # With parameters the request is what holds these, and the body.
        own = plain if operation.request_wrapper is None else apart
        return Owned(
            words=(*words, *kind), own=_inner(below, own), apart=_inner(below, apart)
        )

    def _part_of(
        self, words: tuple[str, ...], above: str, below: Sequence[str]
    ) -> Owned:
        """The owner of what stands in an operation, or in a path item, that is at ``above``."""
        match below:
            case ("parameters", number, *rest):
                name = self._parameters.get(child(above, "parameters", number))
                own = (name.words or (name.source,)) if name else (number,)
                own = _inner(rest, own)
            case ("responses", _, "headers", name, *rest):
                own = _inner(rest, (*_words(name), "Header"))
            case ("responses", status, *rest):
                plain = _inner(rest, ("Response", "Body"))
                apart = (status.capitalize(), *plain)
                own = plain if status.startswith("2") else apart
                return Owned(above=above, words=words, own=own, apart=apart)
            case ("requestBody", *rest):
                own = _inner(rest, ("Request", "Body"))
            case _:
                own = _inner(below)
        return Owned(above=above, words=words, own=own)

    def _shared(self, uri: str, tokens: Sequence[str]) -> Owned | None:
        match tokens:
            case ("components", section, name, *rest) if section in _SECTIONS:
                words, above = _words(name), child(f"{uri}#", *tokens[:3])
                if section == "responses" and rest[:1] == ["headers"]:
                    own = _inner(rest[2:], (*_words(rest[1]), "Header"))
                    return Owned(above=above, words=words, own=own)
                ending = _SECTIONS[section]
                is_said = words[-1].lower() == ending[0].lower()
                own = _inner(rest, ending[1:] if is_said else ending)
                return Owned(above=above, words=words, own=own)
            case ("components", "pathItems", name, method, *rest):
                above = child(f"{uri}#", *tokens[:3])
                if method == "parameters":
                    return self._part_of(_words(name), above, tokens[3:])
                words = (*_words(name), *_words(method))
                return self._part_of(words, child(above, method), rest)
            case ("paths" | "webhooks", path, *rest):
                above = child(f"{uri}#", *tokens[:2])
                return self._part_of(_words(path), above, rest)
            case _:
                return None


def is_alternative(operation: Operation) -> bool:
    """Whether an operation is one made for a body beside the first."""
    return tokens_of(operation.origin)[-3:-1] == ("requestBody", "content")


def place_order(identifier: TypeId) -> str:
    """What sorts types by their places, by the numbers in them: the tenth member after the second."""
    return "/".join(map(_ordered, identifier.split("/")))


@lru_cache(maxsize=65_536)
def _ordered(part: str) -> str:
    # Places have few parts of their own.
    return _DIGITS.sub(lambda digits: digits.group().zfill(9), part)


def is_member(identifier: TypeId) -> bool:
    """Whether a type is one of a union's, or what an array or a map holds: then its title may be its name."""
    tokens = tokens_of(identifier)
    if len(tokens) > 1 and tokens[-2] == "properties":
        return False
    if len(tokens) > 1 and tokens[-1].isdecimal():
        return tokens[-2] in ("oneOf", "anyOf", "prefixItems", "items")
    return bool(tokens) and tokens[-1] in _HELD


def _inner(
    tokens: Sequence[str], words: tuple[str, ...] = (), *, is_union: bool = False
) -> tuple[str, ...]:
    """The words of what stands at ``tokens`` below its owner, behind those that are known.

    What an array holds is called like the array; only where that has no words, an item. Positions count from 1.
    """
    rest = list(tokens)
    position: tuple[str, ...] = ()
    is_held = False
    while rest:
        keyword = rest.pop(0)
        has_index = bool(rest) and rest[0].isdecimal()
        if keyword == "properties" and rest:
            words = (*words, *_words(rest.pop(0)))
        elif keyword in ("prefixItems", "items") and has_index:
            is_held, position = True, (str(int(rest.pop(0)) + 1),)
        elif keyword in _HELD:
            is_held = True
        elif keyword == "patternProperties" and rest:
            is_held = True
            rest.pop(0)
        elif keyword in _MEMBERS and has_index:
            number = int(rest.pop(0)) + 1
            position = (str(number),) if is_union and not is_held else position
        elif keyword in ("allOf", "content") and rest:
            rest.pop(0)
    item = ("Item",) if is_held and not words else ()
    return (*words, *item, *position)


def _component(uri: str, tokens: Sequence[str]) -> tuple[str, ...]:
    """The words of a named schema's name; none where the place has no such."""
    is_home = len(tokens) > 1 and tokens[-2] in _HOMES and "properties" not in tokens
    if is_home or (uri and len(tokens) == 1):
        return _words(tokens[-1])
    if uri and not tokens:
        return _words(posixpath.splitext(posixpath.basename(uri))[0])
    return ()


def _words(text: str) -> tuple[str, ...]:
    return split_words(text) or (text,)
