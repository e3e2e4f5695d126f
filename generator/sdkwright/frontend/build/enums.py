"""Fixed lists of values: `enum`, and unions of constants that spell one."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import child
from sdkwright.frontend.build import keywords
from sdkwright.frontend.build.examples import schema_examples
from sdkwright.frontend.build.extension_findings import ExtensionFindings
from sdkwright.frontend.build.reading import extensions_of, flag_at, list_at, text_at
from sdkwright.frontend.build.site import Site, name_of
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.index import Node
from sdkwright.ir.declarations import EnumDeclaration, Member
from sdkwright.ir.types import Anything, Const, Nothing, Scalar, ScalarKind, Type

_UNKNOWN_VALUES = "x-speakeasy-unknown-values"


def enum_type(walk: Walk, site: Site) -> Type | None:
    """The type of a schema with `enum`; None where the list says nothing, and the other keywords count.

    Null among the values is not looked at here: the caller makes the type nullable.
    """
    node = site.keywords
    written = [value for value in list_at(node, "enum") if value is not None]
    if not written:
        if keywords.is_null(node):
            return Nothing()
        walk.report(rules.SCHEMA_ENUM_EMPTY, site.at("enum").source)
        return None
    if not {dict, list}.isdisjoint(map(type, written)):
        walk.report(rules.SCHEMA_ENUM_VALUES, site.at("enum").source)
        return Anything()
    declared = keywords.declared_types(node)
    read = [_read(walk, site, value, declared) for value in written]
    values = _described(node, read)
    return _declared(walk, site, _distinct(walk, site, values))


def constants_type(walk: Walk, site: Site, members: Sequence[JsonValue]) -> Type | None:
    """The enum that a union of two or more constants spells, None where it is another union."""
    values: list[Member] = []
    for member in members:
        if not isinstance(member, dict) or "const" not in member:
            return None
        value = None if "enum" in member else _only_value(member)
        if value is None:
            return None
        values.append(value)
    kinds = {type(value.value) for value in values}
    if len(values) < 2 or len(kinds) > 1 or bool in kinds:
        return None
    return _declared(walk, site, _distinct(walk, site, values))


def listed_values(
    walk: Walk, site: Site, members: Sequence[Node]
) -> EnumDeclaration | None:
    """What a union says as one enum, where each of two or more members is one value, by reference too."""
    values: dict[tuple[type, object], Member] = {}
    for member in members:
        target = walk.index.follow(member)
        node = target.value if isinstance(target, Node) else None
        value = _only_value(node) if isinstance(node, dict) else None
        if value is None:
            return None
        values.setdefault((type(value.value), value.value), value)
    if all(kind is bool for kind, _ in values) or len(values) < 2:
        return None
    return _declaration(walk, site, list(values.values()))


def _only_value(member: JsonObject) -> Member | None:
    """The value of a schema that admits one, with the texts beside it; None where it says anything else."""
    written = member["const"] if "const" in member else _only(list_at(member, "enum"))
    others = {key: one for key, one in member.items() if key not in ("const", "enum")}
    if not isinstance(written, str | int | float) or keywords.is_shaping(others):
        return None
    return Member(
        name=name_of(text_at(member, "title") or _spelled(written)),
        value=written,
        description=text_at(member, "description"),
        deprecated=flag_at(member, "deprecated"),
    )


def _only(values: Sequence[JsonValue]) -> JsonValue:
    """The one of a list, null left aside: whether that is a value the union says."""
    plain = [value for value in values if value is not None]
    return plain[0] if len(plain) == 1 else None


def _declared(walk: Walk, site: Site, values: Sequence[Member]) -> Type:
    value_kind = _kind_of([value.value for value in values])
    if value_kind is ScalarKind.BOOLEAN:
        if len(values) == 1:
            return Const(values[0].value)
        return Scalar(ScalarKind.BOOLEAN)
    return walk.add(_declaration(walk, site, values))


def _declaration(walk: Walk, site: Site, values: Sequence[Member]) -> EnumDeclaration:
    node = site.keywords
    return EnumDeclaration(
        id=site.pointer,
        naming=site.naming,
        title=text_at(node, "title"),
        description=text_at(node, "description") or site.description,
        deprecated=flag_at(node, "deprecated"),
        examples=schema_examples(node),
        extensions=extensions_of(node),
        kind=_kind_of([value.value for value in values]),
        typed=bool(keywords.declared_types(node)),
        open=_is_open(walk, site),
        members=tuple(values),
    )


def _is_open(walk: Walk, site: Site) -> bool:
    """Whether values that aren't listed are values, too: they are unless the document says otherwise."""
    word = site.keywords.get(_UNKNOWN_VALUES, "allow")
    if word not in ("allow", "disallow"):
        at = child(site.place.source, _UNKNOWN_VALUES)
        findings = ExtensionFindings(walk, _UNKNOWN_VALUES, at)
        findings.report(
            "", "is neither `allow` nor `disallow`", "unknown values are allowed"
        )
    return word != "disallow"


def _read(
    walk: Walk, site: Site, value: JsonValue, declared: tuple[str, ...]
) -> str | int | float | bool:
    """The value in the enum's type, where it has one: `[1, 2]` of a string enum are texts on the wire."""
    if not isinstance(value, str | int | float):
        raise TypeError("the caller lets only scalars be values")
    read: str | int | float | bool = value
    if declared == ("string",) and not isinstance(value, str):
        read = _spelled(value)
    elif isinstance(value, str) and declared == ("integer",):
        read = int(value) if _is_whole(value) else value
    elif isinstance(value, float) and "integer" in declared and value.is_integer():
        return int(value)
    if read is not value:
        walk.report(
            rules.SCHEMA_ENUM_TYPE,
            site.at("enum").source,
            value=_spelled(value),
            type=declared[0],
            read="text" if isinstance(read, str) else "a number",
        )
    return read


def _is_whole(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdecimal() and len(digits) < 20


def _described(node: JsonObject, values: Sequence[str | int | float]) -> list[Member]:
    """Values with the names and descriptions that extensions give them, by position or by value."""
    names = _texts(
        node, values, ("x-enum-varnames", "x-enumNames", "x-speakeasy-enums")
    )
    descriptions = _texts(node, values, ("x-enum-descriptions", "x-enumDescriptions"))
    per_value = node.get("x-speakeasy-enum-descriptions")
    if not any(descriptions) and per_value is not None:
        descriptions = _texts(node, values, ("x-speakeasy-enum-descriptions",))
    return [
        Member(
            name=name_of(name or _spelled(value)), value=value, description=description
        )
        for value, name, description in zip(values, names, descriptions, strict=True)
    ]


def _texts(
    node: JsonObject, values: Sequence[str | int | float], keywords: Sequence[str]
) -> list[str | None]:
    for keyword in keywords:
        written = node.get(keyword)
        if isinstance(written, list):
            # Lists go by position over all values of the enum, null included.
            positions = [
                entry
                for entry, value in zip(written, list_at(node, "enum"), strict=False)
                if value is not None
            ]
            texts = [entry if isinstance(entry, str) else None for entry in positions]
            return texts + [None] * (len(values) - len(texts))
        if isinstance(written, dict):
            entries = [written.get(_spelled(value)) for value in values]
            return [entry if isinstance(entry, str) else None for entry in entries]
    return [None] * len(values)


def _distinct(walk: Walk, site: Site, values: Sequence[Member]) -> list[Member]:
    distinct: dict[tuple[type, object], Member] = {}
    for value in values:
        key = (type(value.value), value.value)
        if key in distinct:
            spelled = _spelled(value.value)
            walk.report(
                rules.SCHEMA_ENUM_DUPLICATE, site.at("enum").source, value=spelled
            )
        else:
            distinct[key] = value
    return list(distinct.values())


def _kind_of(values: Sequence[str | int | float | bool]) -> ScalarKind | None:
    kinds = {type(value) for value in values}
    if kinds == {str}:
        return ScalarKind.STRING
    if kinds == {bool}:
        return ScalarKind.BOOLEAN
    if kinds == {int}:
        return ScalarKind.INTEGER
    if kinds <= {int, float}:
        return ScalarKind.NUMBER
    return None


def _spelled(value: str | int | float | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
