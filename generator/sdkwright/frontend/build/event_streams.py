"""Streams of events, once all types are known: what an event's data is, and whether it is text or JSON.

A schema with the fields of an event types the whole event (OpenAPI 3.2, 4.14.4); any other types what its data holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.core.pointer import child
from sdkwright.frontend.build.site import name_of
from sdkwright.ir.data_kinds import DataKinds, data_kinds
from sdkwright.ir.declarations import (
    Declaration,
    Field,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.fixed_values import fixed_values
from sdkwright.ir.names import Naming, Role
from sdkwright.ir.objects_of import plain_types
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import (
    EventStream,
    MixedData,
    Nullable,
    Ref,
    Type,
    TypeId,
)

_EVENT_FIELDS = frozenset(("data", "event", "id", "retry", "comment"))


class SettledStreams:
    """Completes streams; ``added`` are the declarations that type their data."""

    def __init__(self, declarations: Mapping[TypeId, Declaration]) -> None:
        self.added: dict[TypeId, Declaration] = {}
        self._declarations = declarations
        self._known: dict[EventStream, EventStream] = {}
        self._operations: dict[int, Operation] = {}

    def operation(self, operation: Operation) -> Operation:
        """The same operation, its streams and those of its callbacks complete; looked at once: many share callbacks."""
        if id(operation) not in self._operations:
            self._operations[id(operation)] = self._complete(operation)
        return self._operations[id(operation)]

    def _complete(self, operation: Operation) -> Operation:
        contents = (content for one in operation.responses for content in one.contents)
        has_streams = any(isinstance(one.schema, EventStream) for one in contents)
        if not (has_streams or operation.callbacks):
            return operation
        responses = tuple(
            replace(
                response,
                contents=tuple(
                    replace(content, schema=self.type(content.schema))
                    for content in response.contents
                ),
            )
            for response in operation.responses
        )
        callbacks = tuple(
            replace(one, operations=tuple(map(self.operation, one.operations)))
            for one in operation.callbacks
        )
        result = None if operation.result is None else self.type(operation.result)
        return replace(
            operation, responses=responses, callbacks=callbacks, result=result
        )

    def declaration(self, declaration: Declaration) -> Declaration:
        """The same declaration; streams stand in unions of what an operation gives."""
        if not isinstance(declaration, UnionDeclaration):
            return declaration
        variants = tuple(map(self.type, declaration.variants))
        return (
            declaration
            if variants == declaration.variants
            else replace(declaration, variants=variants)
        )

    def type(self, type_: Type) -> Type:
        """The type, complete where it is a stream."""
        if not isinstance(type_, EventStream):
            return type_
        if type_ not in self._known:
            self._known[type_] = self._settled(type_)
        return self._known[type_]

    def _settled(self, stream: EventStream) -> EventStream:
        members = plain_types(self._declarations, stream.event)
        objects = [self._object(one) for one in members]
        events = [_Event.of(one, self._declarations) for one in objects if one]
        if len(events) < len(members) or not _are_events(events):
            return self._read(stream, [_Data(stream.event, False, ())])
        held = [one.data for one in events if one.data is not None]
        data = self._data_type(stream.event, [one.type for one in held])
        by_member = len(events) > 1
        return self._read(replace(stream, data=data, by_member=by_member), held)

    def _object(self, type_: Type) -> ObjectDeclaration | None:
        declaration = (
            self._declarations.get(type_.target) if isinstance(type_, Ref) else None
        )
        return declaration if isinstance(declaration, ObjectDeclaration) else None

    def _data_type(self, event: Type, types: Sequence[Type]) -> Type:
        """One type for the data of all events."""
        bare = tuple(
            dict.fromkeys(
                one.inner if isinstance(one, Nullable) else one for one in types
            )
        )
        data = bare[0]
        if len(bare) > 1 and (union := _owner(event)) is not None:
            naming = self._declarations[union].naming
            is_component = naming.role is Role.COMPONENT
            identifier = child(union, "data")
            self.added[identifier] = UnionDeclaration(
                id=identifier,
                naming=Naming(
                    role=Role.PROPERTY,
                    own=name_of("data"),
                    component=union if is_component else naming.component,
                    parent=union,
                    operation=naming.operation,
                ),
                variants=bare,
            )
            data = Ref(identifier)
        is_nullable = any(isinstance(one, Nullable) for one in types)
        return Nullable(data) if is_nullable else data

    def _read(self, stream: EventStream, held: Sequence[_Data]) -> EventStream:
        kinds = [self._kinds(one) for one in held]
        if all(one.is_text and not one.kinds for one in kinds):
            return replace(stream, is_text=True)
        if not any(one.is_text for one in kinds):
            return stream
        return replace(stream, mixed=_mixed(held, kinds))

    def _kinds(self, data: _Data) -> DataKinds:
        reading = data_kinds(data.type, self._declarations)
        if not data.is_json:
            return reading
        kinds = (*reading.kinds, "string") if reading.is_text else reading.kinds
        return DataKinds(is_text=False, texts=(), kinds=kinds)


@dataclass(frozen=True, slots=True)
class _Data:
    """What an event's data is; ``is_json`` says that it is JSON whatever its type; ``names`` are those of the event."""

    type: Type
    is_json: bool
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Event:
    """An object that may be an event. ``is_plain``: it has nothing that events don't."""

    data: _Data | None
    is_plain: bool
    is_named: bool

    @staticmethod
    def of(
        declaration: ObjectDeclaration, declarations: Mapping[TypeId, Declaration]
    ) -> _Event:
        fields: dict[str, Field] = {one.name.source: one for one in declaration.fields}
        event, data = fields.get("event"), fields.get("data")
        values = fixed_values(event.type, declarations) if event else ()
        names = tuple(one for one in values if isinstance(one, str))
        return _Event(
            data=_Data(data.type, data.is_json_text, names) if data else None,
            is_plain=bool(fields) and _EVENT_FIELDS.issuperset(fields),
            is_named=bool(names),
        )


def _are_events(events: Sequence[_Event]) -> bool:
    """Whether objects are whole events: all of them have an event's fields alone, or its name and data."""
    if not any(one.data is not None for one in events):
        return False
    if len(events) == 1:
        return events[0].is_plain
    return all(
        one.is_plain or (one.is_named and one.data is not None) for one in events
    )


def _owner(event: Type) -> TypeId | None:
    bare = event.inner if isinstance(event, Nullable) else event
    return bare.target if isinstance(bare, Ref) else None


def _mixed(held: Sequence[_Data], kinds: Sequence[DataKinds]) -> MixedData:
    readings: dict[str, set[bool | None]] = {}
    for data, kind in zip(held, kinds, strict=True):
        is_either = kind.is_text and bool(kind.kinds)
        for name in data.names:
            readings.setdefault(name, set()).add(None if is_either else kind.is_text)
    listed = (kind for one in kinds for kind in one.kinds)
    texts = (text for one in kinds for text in one.texts)
    return MixedData(
        by_event=tuple(
            (name, how)
            for name, several in readings.items()
            for how in several
            if len(several) == 1 and how is not None
        ),
        texts=tuple(dict.fromkeys(texts)),
        kinds=tuple(dict.fromkeys(listed)),
    )
