"""What a call gives: its successes, the types they come as, whether a stream is among them, and its errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import UnionDeclaration
from sdkwright.ir.names import Role
from sdkwright.ir.operation import Operation, Response
from sdkwright.ir.types import EventStream, Ref, Type, TypeId, without_null
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.choosers import Chooser, is_stream, read_chooser
from sdkwright.targets.reading.envelopes import Envelope, read_envelope
from sdkwright.targets.reading.responses import successes, typed_errors


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorCase:
    """A declared error; ``target`` types its body where an error class is made for it, in these media types.

    A status whose bodies have several types has a case for each.
    """

    status: str
    target: TypeId | None
    media_types: tuple[str, ...]
    description: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What comes of a call.

    ``type`` is None where a success has no content, ``alternatives`` are the types it may come as (one each content),
    and ``may_be_empty`` says that one may come without content beside these;
    ``chooser`` is the argument that says which of them a call gives, where one does. Where answers come in an
    ``envelope``, that is the type, and ``bodies`` are those of the answers in it; else they are the alternatives.
    """

    successes: tuple[Response, ...]
    type: Type | None
    alternatives: tuple[Type, ...]
    bodies: tuple[Type, ...]
    may_be_empty: bool
    envelope: Envelope | None
    chooser: Chooser | None
    errors: tuple[ErrorCase, ...]

    @property
    def error_types(self) -> tuple[TypeId, ...]:
        """The declarations of typed errors, each once, in the document's order."""
        known = (one.target for one in self.errors if one.target is not None)
        return tuple(dict.fromkeys(known))

    @property
    def errors_by_status(self) -> Mapping[str, tuple[ErrorCase, ...]]:
        """The errors of each status, in the document's order."""
        statuses: dict[str, tuple[ErrorCase, ...]] = {}
        for error in self.errors:
            statuses[error.status] = (*statuses.get(error.status, ()), error)
        return statuses

    @property
    def media_type_choices(self) -> tuple[str, ...]:
        """The media types that a call may ask for, in the document's order; none where there is nothing to choose."""
        contents = (one for success in self.successes for one in success.contents)
        media_types = tuple(dict.fromkeys(one.media_type for one in contents))
        return media_types if len(media_types) > 1 else ()

    @property
    def may_stream(self) -> bool:
        """Whether a success may come as a stream."""
        return any(is_stream(one) for one in self.bodies)

    @property
    def is_always_stream(self) -> bool:
        """Whether every success with content is a stream."""
        return bool(self.bodies) and all(map(is_stream, self.bodies))


def is_flat(stream: EventStream, *, flat_events: bool) -> bool:
    """Whether a stream gives the data of its events alone, as all do that have nothing else."""
    return flat_events or stream.event == stream.data


def event_type(stream: EventStream, *, flat_events: bool) -> Type:
    """The type that each event is read as: its data's, or its own where the caller gets that or a member of it."""
    is_data = is_flat(stream, flat_events=flat_events) and not stream.by_member
    return stream.data if is_data else stream.event


def read_result(
    api: Api, operation: Operation, arguments: tuple[Argument, ...]
) -> Result:
    """What an operation's calls give."""
    known = successes(operation)
    envelope = read_envelope(api, operation)
    type_, alternatives = operation.result, _alternatives(api, operation.result)
    bodies = alternatives
    if envelope is not None:
        bodies = tuple(one.type for one in envelope.answers)
        type_ = Ref(envelope.declaration.id)
        alternatives = (type_,)
    return Result(
        successes=tuple(known),
        type=type_,
        alternatives=alternatives,
        bodies=bodies,
        may_be_empty=envelope is None and operation.may_be_empty and bool(bodies),
        envelope=envelope,
        chooser=(
            read_chooser(api, operation, arguments, alternatives)
            if envelope is None
            else None
        ),
        errors=tuple(
            error
            for response in operation.responses
            if not response.is_success
            and not any(response is success for success in known)
            for error in _errors(api, response)
        ),
    )


def _errors(api: Api, response: Response) -> Iterator[ErrorCase]:
    cases: list[tuple[TypeId | None, tuple[str, ...]]]
    cases = [*typed_errors(api, response).items()] or [(None, ())]
    for target, media_types in cases:
        yield ErrorCase(
            status=response.status,
            target=target,
            media_types=media_types,
            description=response.description,
        )


def _alternatives(api: Api, result: Type | None) -> tuple[Type, ...]:
    """The result, or the members of the union that only stands for several contents."""
    if result is None:
        return ()
    inner = without_null(result)
    declaration = api.declared(inner)
    if (
        isinstance(declaration, UnionDeclaration)
        and declaration.naming.role is Role.RESPONSE
    ):
        return declaration.variants
    return (result,)
