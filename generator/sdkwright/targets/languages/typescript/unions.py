"""Unions: shapes, what values of members look like, for the runtime to choose among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    ObjectDeclaration,
    Tag,
    UnionDeclaration,
)
from sdkwright.ir.fixed_values import fixed_values, has_one_value
from sdkwright.ir.types import (
    NULL,
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
from sdkwright.targets.languages.typescript.casing import wire_name
from sdkwright.targets.languages.typescript.coded_types import (
    CODED_SCALARS,
    sent_defaults,
)
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
from sdkwright.targets.reading.rivals import Rivals
from sdkwright.targets.reading.union_tags import tag_values

_KINDS: Mapping[ScalarKind, str] = {
    ScalarKind.INTEGER: "number",
    ScalarKind.NUMBER: "number",
    ScalarKind.DECIMAL_NUMBER: "number",
    ScalarKind.LONG_INTEGER: "integer",
    ScalarKind.EXACT_DECIMAL: "decimal",
    ScalarKind.BOOLEAN: "boolean",
    ScalarKind.DATE_TIME: "date",
    ScalarKind.INTEGER_STRING: "bigint",
    ScalarKind.BYTES: "bytes",
}
# A map's values are looked at where what they are decides what becomes of them.
_CODED = CODED_SCALARS.keys()

_NO_VALUES: Mapping[str, Sequence[Tag]] = {}
_NO_SHAPES: Mapping[str, str] = {}
_ANY = '"any"'
# The mark of a property that an object always has.
_ALWAYS = "!"
# How far inside of a union's member constants are looked at: documents nest without end.
_DEEPEST = 2


class Shapes:
    """Prints shapes for the types of one package."""

    def __init__(self, api: Api, names: Names, fields: FieldReadings) -> None:
        self._api = api
        self._names = names
        self._fields = fields

    def members(self, declaration: UnionDeclaration) -> list[str]:
        """What values of a union's members look like."""
        members = declaration.members
        objects = {
            number: declared
            for number, member in enumerate(members)
            if isinstance(declared := self._api.declared(member), ObjectDeclaration)
        }
        tags_of = [tag_values(declaration.choice, n) for n in range(len(members))]
        rivals = Rivals({number: tags_of[number] for number in objects})
        shapes: list[str] = []
        for number, member in enumerate(members):
            declared = objects.get(number)
            if declared is None:
                shapes.append(self.text(member))
                continue
            tags = tags_of[number]
            tag = rivals.tag_of(number)
            if tag is not None and self._is_always_there(declared, tag):
                shapes.append(self._shape_of_tag(declared, tag, tags[tag]))
                continue
            others = [objects[one] for one in rivals.of(number)]
            inner = {
                **self._fixed(declared, _DEEPEST),
                **self._inner(declared, tags, others),
            }
            shapes.append(self.text(member, tags, inner))
        return shapes

    def _shape_of_tag(
        self, declaration: ObjectDeclaration, name: str, values: Sequence[Tag]
    ) -> str:
        """The shape of an object that a property tells from all others: nothing else has to be looked at."""
        parts = self._parts(declaration, {name: _ALWAYS}, {name: values}, _NO_SHAPES)
        return f"{{ {', '.join(parts)} }}"

    def _is_always_there(self, declaration: ObjectDeclaration, name: str) -> bool:
        """Whether every value has the property, whoever sends it."""
        return name not in sent_defaults(declaration, self._fields) and any(
            field.name.source == name
            and all(
                required_in(field, way) for way in (Direction.SENT, Direction.RECEIVED)
            )
            for field in declaration.fields
        )

    def _inner(
        self,
        own: ObjectDeclaration,
        tags: Mapping[str, Sequence[Tag]],
        others: Iterable[ObjectDeclaration],
    ) -> dict[str, str]:
        """What values of properties look like that others, which may be taken for this one by name, have otherwise."""
        texts: dict[str, str] = {}
        fields = {one.name.source: one for one in own.fields}
        for other in others:
            if not (_may_be(own, other) or _may_be(other, own)):
                continue
            for field in other.fields:
                name = field.name.source
                if name not in fields or name in tags or name in texts:
                    continue
                if fields[name].type == field.type:
                    continue
                text = self.text(fields[name].type)
                if text not in (_ANY, self.text(field.type)):
                    texts[name] = text
        return {name: texts[name] for name in fields if name in texts}

    def _fixed(self, declaration: ObjectDeclaration, depth: int) -> dict[str, str]:
        """What values of the properties look like that hold objects with constants, these alone."""
        texts: dict[str, str] = {}
        for field in declaration.fields if depth else ():
            text = self._fixed_text(field.type, depth)
            if text is not None:
                texts[field.name.source] = text
        return texts

    def _fixed_text(self, type_: Type, depth: int) -> str | None:
        match type_:
            case Nullable(inner):
                return self._fixed_text(inner, depth)
            case ListOf(item):
                text = self._fixed_text(item, depth)
                return None if text is None else f"[{text}]"
            case Ref(target):
                declaration = self._api.declarations[target]
            case _:
                return None
        if not isinstance(declaration, ObjectDeclaration):
            return None
        constants = self._constants(declaration, _NO_VALUES)
        further = self._fixed(declaration, depth - 1)
        if not constants and not further:
            return None
        names = dict.fromkeys((*constants, *further), "")
        parts = self._parts(declaration, names, constants, further)
        return f"{{ {', '.join(parts)} }}"

    def text(
        self,
        type_: Type,
        tags: Mapping[str, Sequence[Tag]] = _NO_VALUES,
        inner: Mapping[str, str] = _NO_SHAPES,
    ) -> str:
        """What values of a type look like; ``tags`` are the values of properties that tell it from others, ``inner`` what
        those of others look like.
        """
        match type_:
            case Nullable(one):
                return '"null"' if type_ == NULL else self.text(one)
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
                declaration = self._api.declarations[target]
                return self._declared_shape(declaration, tags, inner)
            case _:
                return _ANY

    def _declared_shape(
        self,
        declaration: Declaration,
        tags: Mapping[str, Sequence[Tag]],
        inner: Mapping[str, str],
    ) -> str:
        match declaration:
            case EnumDeclaration(members=[first, *_]):
                return str(text_literal(kind_of(first.value)))
            case ObjectDeclaration():
                return self._object_shape(declaration, tags, inner)
            case _:
                return _ANY

    def _object_shape(
        self,
        declaration: ObjectDeclaration,
        tags: Mapping[str, Sequence[Tag]],
        inner: Mapping[str, str],
    ) -> str:
        constants = self._constants(declaration, tags)
        parts = self._parts(declaration, self._marks(declaration), constants, inner)
        return f"{{ {', '.join(parts)} }}" if parts else "{}"

    def _parts(
        self,
        declaration: ObjectDeclaration,
        marks: Mapping[str, str],
        constants: Mapping[str, Sequence[Tag]],
        inner: Mapping[str, str],
    ) -> list[str]:
        """The parts of an object's shape: the properties called so, with ``marks``, values, and what looks otherwise inside."""
        local = {name: self._names.fields[declaration.id, name] for name in marks}
        usual = [
            one + marks[name] for name, one in local.items() if wire_name(one) == name
        ]
        others = [
            f"{property_key(name)}: {text_literal(one + marks[name])}"
            for name, one in local.items()
            if wire_name(one) != name
        ]
        parts: list[str] = []
        if usual:
            parts.append(f"has: {text_literal(' '.join(usual))}")
        if others:
            parts.append(f"others: {{ {', '.join(others)} }}")
        listed = [
            f"{property_key(name)}: {value_literal(values[0] if len(values) == 1 else list(values))}"
            for name, values in constants.items()
        ]
        if listed:
            parts.append(f"is: {{ {', '.join(listed)} }}")
        if inner:
            held = [f"{property_key(name)}: {shape}" for name, shape in inner.items()]
            parts.append(f"inner: {{ {', '.join(held)} }}")
        return parts

    def _marks(self, declaration: ObjectDeclaration) -> dict[str, str]:
        """What stands behind the name of each property: when an object has to have it."""
        defaulted = sent_defaults(declaration, self._fields)
        marks: dict[str, str] = {}
        for field in declaration.fields:
            name = field.name.source
            is_sent = required_in(field, Direction.SENT) and name not in defaulted
            is_received = required_in(field, Direction.RECEIVED)
            if is_sent and is_received:
                marks[name] = _ALWAYS
            else:
                marks[name] = ">" if is_sent else "<" if is_received else ""
        return marks

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


def _may_be(one: ObjectDeclaration, other: ObjectDeclaration) -> bool:
    """Whether values of one type may have, by name, all that the other requires."""
    names = {field.name.source for field in one.fields}
    return all(
        field.name.source in names
        for field in other.fields
        if required_in(field, Direction.RECEIVED)
    )


def _is_coded(type_: Type) -> bool:
    match type_:
        case Nullable(inner):
            return _is_coded(inner)
        case Scalar(kind):
            return kind in _CODED
        case _:
            return False
