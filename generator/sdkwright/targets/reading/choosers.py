"""What of a request chooses between the answers that an operation may give, and which answer each of its values asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Default,
    EnumDeclaration,
    Field,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import (
    Const,
    EventStream,
    JsonLines,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    without_null,
)
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.responses import successes


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What comes where the chooser has one of ``values``, or may be left out if it is ``by_default``.

    Where members of a union that is the whole body choose, ``bodies`` are those, and there are no values.
    """

    values: tuple[JsonValue, ...] = ()
    bodies: tuple[Type, ...] = ()
    by_default: bool = False
    alternatives: tuple[Type, ...]

    @property
    def known(self) -> Iterator[str | bool]:
        """Its values, which are texts or one of two."""
        return (one for one in self.values if isinstance(one, str | bool))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chooser:
    """An argument whose value says what a call gives; ``inner`` is the property of the object, ``owner``, where that
    argument is a whole body.

    ``outcomes`` has those of values that are known when a program is written; with any other value all may come.
    """

    argument: Argument
    inner: Field | None = None
    owner: TypeId | None = None
    outcomes: tuple[Outcome, ...]

    @property
    def wire_name(self) -> str:
        """What the document calls it, empty for a union's members."""
        return self.argument.wire_name if self.inner is None else self.inner.name.source


def is_stream(type_: Type) -> bool:
    """Whether values come one by one."""
    return isinstance(type_, EventStream | JsonLines)


def is_switch(operation: Operation, wire_name: str, type_: Type) -> bool:
    """Whether a value asks for a stream: the boolean that the document names, or everybody calls ``stream``."""
    bare = without_null(type_)
    is_flag = isinstance(bare, Scalar) and bare.kind is ScalarKind.BOOLEAN
    return wire_name == operation.stream_switch and is_flag


def read_chooser(
    api: Api,
    operation: Operation,
    arguments: tuple[Argument, ...],
    alternatives: tuple[Type, ...],
) -> Chooser | None:
    """What chooses between the types that an answer may have; None where nothing does, or only the server knows."""
    if len(alternatives) < 2:
        return None
    return next(_choosers(api, operation, arguments, alternatives), None)


def _choosers(
    api: Api,
    operation: Operation,
    arguments: tuple[Argument, ...],
    alternatives: tuple[Type, ...],
) -> Iterator[Chooser]:
    places = tuple(_places(api, arguments))
    streams = tuple(one for one in alternatives if is_stream(one))
    whole = tuple(one for one in alternatives if not is_stream(one))
    if streams and whole:
        for place in places:
            if is_switch(operation, place.wire_name, place.type):
                yield place.chooser(_switched(place, whole, streams))
        yield from _unions(api, operation, arguments, whole, streams)
    contents = _types_of_contents(operation, alternatives)
    for place in places:
        outcomes = tuple(_by_media_type(api, place, contents))
        if len(outcomes) > 1:
            yield place.chooser(outcomes)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A value of a request, an argument's own or one in it."""

    argument: Argument
    inner: Field | None = None
    owner: TypeId | None = None

    @property
    def wire_name(self) -> str:
        return self.argument.wire_name if self.inner is None else self.inner.name.source

    @property
    def type(self) -> Type:
        return self.argument.type if self.inner is None else self.inner.type

    @property
    def default(self) -> Default | None:
        return self.argument.default if self.inner is None else self.inner.default

    @property
    def may_be_absent(self) -> bool:
        if self.inner is None:
            return not self.argument.required
        is_asked = self.inner.required and self.inner.default is None
        return not (self.argument.required and is_asked)

    def chooser(self, outcomes: tuple[Outcome, ...]) -> Chooser:
        return Chooser(
            argument=self.argument,
            inner=self.inner,
            owner=self.owner,
            outcomes=outcomes,
        )


def _places(api: Api, arguments: Iterable[Argument]) -> Iterator[_Place]:
    for argument in arguments:
        owner = None if argument.body is None else api.declared(argument.type)
        if isinstance(owner, ObjectDeclaration):
            for field in owner.fields:
                yield _Place(argument=argument, inner=field, owner=owner.id)
        else:
            yield _Place(argument=argument)


def _switched(
    place: _Place, whole: tuple[Type, ...], streams: tuple[Type, ...]
) -> tuple[Outcome, ...]:
    is_on = place.default is not None and place.default.value is True
    may_be_absent = place.may_be_absent
    return (
        Outcome(
            values=(False,),
            by_default=may_be_absent and not is_on,
            alternatives=whole,
        ),
        Outcome(
            values=(True,), by_default=may_be_absent and is_on, alternatives=streams
        ),
    )


def _unions(
    api: Api,
    operation: Operation,
    arguments: Iterable[Argument],
    whole: tuple[Type, ...],
    streams: tuple[Type, ...],
) -> Iterator[Chooser]:
    """Whole bodies that are one of several objects, each of which has its own word on streams."""
    for argument in arguments:
        union = None if argument.body is None else api.declared(argument.type)
        if not isinstance(union, UnionDeclaration) or not argument.required:
            continue
        asked: dict[bool, list[Type]] = {False: [], True: []}
        for member in union.members:
            says = _says(api, operation, member)
            if says is not None:
                asked[says].append(member)
        if asked[False] and asked[True]:
            yield Chooser(
                argument=argument,
                outcomes=(
                    Outcome(bodies=tuple(asked[False]), alternatives=whole),
                    Outcome(bodies=tuple(asked[True]), alternatives=streams),
                ),
            )


def _says(api: Api, operation: Operation, member: Type) -> bool | None:
    """Whether a body of this type asks for a stream; None where its value does, or nothing."""
    declared = api.declared(member)
    if not isinstance(declared, ObjectDeclaration):
        return None
    for field in declared.fields:
        if field.name.source == operation.stream_switch:
            value = field.type.value if isinstance(field.type, Const) else None
            is_sure = field.required or value is False
            return value if isinstance(value, bool) and is_sure else None
    return False


def _types_of_contents(
    operation: Operation, alternatives: tuple[Type, ...]
) -> Mapping[str, Type]:
    """The types of answers by media type, without parameters."""
    contents = (
        content for response in successes(operation) for content in response.contents
    )
    return {
        content.media_type.partition(";")[0].strip().lower(): content.schema
        for content in contents
        if content.schema in alternatives
    }


def _by_media_type(
    api: Api, place: _Place, contents: Mapping[str, Type]
) -> Iterator[Outcome]:
    """An outcome for each type of answer that values name the media type of: wholly, or without what it is of."""
    known: dict[Type, list[JsonValue]] = {}
    for value in _texts(api, place.type):
        named = [
            media_type
            for media_type in contents
            if value.lower() in (media_type, media_type.partition("/")[2])
        ]
        if len(named) == 1:
            known.setdefault(contents[named[0]], []).append(value)
    default = place.default.value if place.default is not None else None
    for type_, values in known.items():
        yield Outcome(
            values=tuple(values),
            by_default=place.may_be_absent and default in values,
            alternatives=(type_,),
        )


def _texts(api: Api, type_: Type) -> Iterator[str]:
    """The texts that a value may be, where the document lists them."""
    declaration = api.declared(without_null(type_))
    if isinstance(declaration, EnumDeclaration):
        yield from (
            one.value for one in declaration.members if isinstance(one.value, str)
        )
    elif isinstance(declaration, UnionDeclaration):
        # A text that is open, with the values that are known.
        for member in declaration.members:
            if isinstance(member, Ref):
                yield from _texts(api, member)
