"""Unions: their types, and shapes: what values of members look like, for the runtime to choose among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    ObjectDeclaration,
    Tag,
)
from sdkwright.ir.fixed_values import fixed_values, has_one_value
from sdkwright.ir.types import (
    Const,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
)
from sdkwright.targets.languages.typescript.coded_types import sent_defaults
from sdkwright.targets.languages.typescript.literals import (
    kind_of,
    property_key,
    text_literal,
    value_literal,
)
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.reading.fields import (
    Direction,
    FieldReadings,
    required_in,
)

_KINDS: Mapping[ScalarKind, str] = {
    ScalarKind.INTEGER: "number",
    ScalarKind.NUMBER: "number",
    ScalarKind.DECIMAL_NUMBER: "number",
    ScalarKind.BOOLEAN: "boolean",
    ScalarKind.DATE_TIME: "date",
    ScalarKind.INTEGER_STRING: "bigint",
    ScalarKind.BYTES: "bytes",
}
# A map's values are looked at where what they are decides what becomes of them.
_CODED = (ScalarKind.DATE_TIME, ScalarKind.INTEGER_STRING, ScalarKind.BYTES)

_NO_VALUES: Mapping[str, Sequence[Tag]] = {}


def union_text(texts: Iterable[str]) -> str:
    """One of several types, a line each where they are too long for one; repeats left out."""
    distinct = list(dict.fromkeys(texts))
    line = " | ".join(distinct)
    if len(line) <= 70 or len(distinct) == 1:
        return line or "never"
    return "".join(f"\n  | {text}" for text in distinct)


class Shapes:
    """Prints shapes for the types of one package."""

    def __init__(self, api: Api, names: Names, fields: FieldReadings) -> None:
        self._api = api
        self._names = names
        self._fields = fields

    def text(self, type_: Type, tags: Mapping[str, Sequence[Tag]] = _NO_VALUES) -> str:
        """What values of a type look like; ``tags`` are the values of properties that tell it from others."""
        match type_:
            case Nullable(inner):
                return self.text(inner)
            case Scalar(kind):
                return str(text_literal(_KINDS.get(kind, "string")))
            case Const(value):
                return str(text_literal(kind_of(value)))
            case ListOf(item):
                return f"[{self.text(item)}]"
            case TupleOf():
                return '["any"]'
            case MapOf(values):
                held = self.text(values)
                return f"{{ items: {held} }}" if _is_coded(values) else '"object"'
            case Ref(target):
                return self._declared_shape(self._api.declarations[target], tags)
            case _:
                return '"any"'

    def _declared_shape(
        self, declaration: Declaration, tags: Mapping[str, Sequence[Tag]]
    ) -> str:
        match declaration:
            case EnumDeclaration(members=[first, *_]):
                return str(text_literal(kind_of(first.value)))
            case ObjectDeclaration():
                return self._object_shape(declaration, tags)
            case _:
                return '"any"'

    def _object_shape(
        self, declaration: ObjectDeclaration, tags: Mapping[str, Sequence[Tag]]
    ) -> str:
        names = self._names.fields
        fields = declaration.fields
        members = ", ".join(
            f"{property_key(one.name.source)}: {text_literal(names[declaration.id, one.name.source])}"
            for one in fields
        )
        parts = [f"members: {{ {members} }}" if members else "members: {}"]
        parts += self._required(declaration)
        constants = [
            f"{property_key(name)}: {value_literal(list(values))}"
            for name, values in self._constants(declaration, tags).items()
        ]
        if constants:
            parts.append(f"constants: {{ {', '.join(constants)} }}")
        return f"{{ {', '.join(parts)} }}"

    def _required(self, declaration: ObjectDeclaration) -> list[str]:
        defaulted = sent_defaults(declaration, self._fields)
        names_sent, names_received = (
            [one.name.source for one in declaration.fields if required_in(one, way)]
            for way in (Direction.SENT, Direction.RECEIVED)
        )
        names_sent = [name for name in names_sent if name not in defaulted]
        members = [f"required: {value_literal(names_sent)}"] if names_sent else []
        if names_sent != names_received:
            members.append(f"received: {value_literal(names_received)}")
        return members

    def _constants(
        self, declaration: ObjectDeclaration, tags: Mapping[str, Sequence[Tag]]
    ) -> dict[str, Sequence[Tag]]:
        """The values of properties that tell an object from others: those with one value, wherever they stand."""
        declarations = self._api.declarations
        constants: dict[str, Sequence[Tag]] = {
            one.name.source: values
            for one in declaration.fields
            if has_one_value(one.type, declarations)
            and (values := fixed_values(one.type, declarations))
        }
        return {**constants, **tags}


def _is_coded(type_: Type) -> bool:
    match type_:
        case Nullable(inner):
            return _is_coded(inner)
        case Scalar(kind):
            return kind in _CODED
        case _:
            return False
