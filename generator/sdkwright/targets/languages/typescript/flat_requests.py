"""How functions take a flat request apart: parameters by themselves; what is left is the body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.emit.code import Code
from sdkwright.targets.languages.typescript.arguments import REQUEST
from sdkwright.targets.languages.typescript.literals import property_key
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.reserved import ARGUMENTS
from sdkwright.targets.naming.scope import Scope, numbered
from sdkwright.targets.reading.calls import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A property that gets a variable; ``own`` is what the body calls it, if it is of that."""

    key: str
    variable: str
    own: str = ""

    def in_request(self) -> str:
        """``dryRun``, or ``class: class_``."""
        return _pair(self.key, self.variable)

    def in_body(self) -> str:
        """``id: bodyId``"""
        return _pair(self.own, self.variable)


def _pair(key: str, variable: str) -> str:
    return variable if key == variable else f"{property_key(key)}: {variable}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenApart:
    """A request in pieces: the parameters' by origin, properties of the body that the request calls otherwise than the
    body does, and ``body``, the variable of what is left.
    """

    pieces: Mapping[Pointer, Piece]
    renamed: tuple[Piece, ...]
    body: str
    body_origin: Pointer

    @property
    def parameters(self) -> tuple[str, ...]:
        """The parameters' variables."""
        return tuple(one.variable for one in self.pieces.values())

    @property
    def variables(self) -> tuple[str, ...]:
        """All variables."""
        renamed = (one.variable for one in self.renamed)
        return (*self.parameters, *renamed, self.body)

    @property
    def keys(self) -> Mapping[Pointer, str]:
        """What the runtime's object calls each parameter and the body, by origin."""
        keys = {origin: one.variable for origin, one in self.pieces.items()}
        return {**keys, self.body_origin: self.body}

    def statement(self, type_: str, *, optional: bool, is_cast: bool) -> Code:
        """``const { dryRun, ...body } = request;``

        ``is_cast`` says that the request is of a type that may lack properties of the type.
        """
        names = [one.in_request() for one in (*self.pieces.values(), *self.renamed)]
        pattern = f"const {{ {', '.join([*names, f'...{self.body}'])} }}"
        if optional:
            return Code(f"{pattern}: {type_} = {REQUEST} ?? {{}};")
        cast = f" as {type_}" if is_cast and self.renamed else ""
        return Code(f"{pattern} = {REQUEST}{cast};")

    def whole_body(self) -> str:
        """The body by the names that it has itself."""
        own = [one.in_body() for one in self.renamed]
        return f"{{ ...{self.body}, {', '.join(own)} }}" if own else self.body


def taken_apart(call: Call, names: Names) -> TakenApart | None:
    """The pieces of a call's request; None where the runtime takes it as it is."""
    wrapper, flat = call.request.wrapper, call.request.flat
    body = call.request.body
    if wrapper is None or flat is None or body is None:
        return None
    scope = Scope(reserved=(*ARGUMENTS, REQUEST), number=numbered)
    rest = scope.take(("body",))
    pieces: dict[Pointer, Piece] = {}
    for parameter in call.operation.parameters:
        key = names.fields[wrapper.id, parameter.origin]
        pieces[parameter.origin] = Piece(key=key, variable=scope.take((key,)))
    renamed: list[Piece] = []
    for field in flat.fields:
        key = names.fields[wrapper.id, field.origin]
        own = names.fields[flat.id, field.name.source]
        if key != own:
            renamed.append(Piece(key=key, variable=scope.take((key,)), own=own))
    return TakenApart(
        pieces=pieces, renamed=tuple(renamed), body=rest, body_origin=body.origin
    )
