"""Parameters (OAS 3.2, 4.12)."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.build.conjunctions import annotations_within
from sdkwright.frontend.build.deprecations import deprecation_of
from sdkwright.frontend.build.examples import (
    default_of,
    named_examples,
    schema_examples,
)
from sdkwright.frontend.build.media import media_kind_of, octets_as_text
from sdkwright.frontend.build.members import list_member, object_member
from sdkwright.frontend.build.operation_reader import OperationReader
from sdkwright.frontend.build.path_queries import query_variables
from sdkwright.frontend.build.reading import (
    NO_OBJECT,
    extensions_of,
    flag_at,
    misfit_place,
    object_at,
    object_behind,
    text_at,
)
from sdkwright.frontend.build.site import Place, name_of, named
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.grammar import STYLES
from sdkwright.frontend.index import Broken, Node
from sdkwright.frontend.select import is_ignored
from sdkwright.ir.names import Role
from sdkwright.ir.operation import Example, Location, Parameter
from sdkwright.ir.types import Scalar, ScalarKind

_VARIABLE = re.compile(r"\{([^{}]*)\}")
# What these carry, other parts of a document describe (OAS 3.1, 4.8.12.1).
_NOT_PARAMETERS = frozenset(("accept", "content-type", "authorization"))


def parameters(
    reader: OperationReader,
    path: str | None,
    shared: tuple[Pointer, Sequence[JsonValue]],
    own: tuple[Pointer, Sequence[JsonValue]],
    global_names: frozenset[tuple[str, str]],
) -> tuple[Parameter, ...]:
    """The operation's parameters: those of the path item first, replaced by its own of the same name and place.

    ``path`` is the template that path parameters fill in, None where there is none to check against.
    """
    variables = dict.fromkeys(_VARIABLE.findall(path or ""))
    by_key: dict[tuple[str, Location], Parameter] = {}
    for at, written in (shared, own):
        met: set[tuple[str, Location]] = set()
        for number, node in enumerate(written):
            place = child(at, number)
            parameter = _parameter(reader, node, place, variables, global_names)
            if parameter is None:
                continue
            key = (parameter.name.source, parameter.location)
            if key in met:
                reader.walk.report(
                    rules.OPERATION_PARAMETER_DUPLICATE,
                    place,
                    name=parameter.name.source,
                    location=parameter.location.value,
                )
            met.add(key)
            by_key[key] = parameter
    if path is None:
        return tuple(by_key.values())
    return _with_variables(reader, path, variables, list(by_key.values()))


def _with_variables(
    reader: OperationReader,
    path: str,
    variables: Mapping[str, None],
    declared: list[Parameter],
) -> tuple[Parameter, ...]:
    """The parameters, with the path's undeclared variables added and unusable ones reported."""
    asked = {one.name.source for one in declared if one.location is Location.QUERY}
    asked &= query_variables(path)
    known = {one.name.source for one in declared if one.location is Location.PATH}
    kept: list[Parameter] = []
    for parameter in declared:
        name = parameter.name.source
        if parameter.location is Location.PATH and name not in variables:
            reader.walk.report(
                rules.OPERATION_PARAMETER_UNUSED, parameter.origin, name=name
            )
            continue
        kept.append(parameter)
    for name in variables:
        if name in known:
            continue
        if name in asked:
            reader.walk.report(rules.OPERATION_PATH_QUERY, reader.at, name=name)
        else:
            reader.walk.report(rules.OPERATION_PATH_PARAMETER, reader.at, name=name)
            kept.append(_assumed(reader, name))
    return tuple(kept)


def _assumed(reader: OperationReader, name: str) -> Parameter:
    return Parameter(
        name=name_of(name),
        location=Location.PATH,
        type=Scalar(ScalarKind.STRING),
        required=True,
        style="simple",
        explode=False,
        origin=child(reader.at, "parameters", f"{{{name}}}"),
    )


def _parameter(
    reader: OperationReader,
    node: JsonValue,
    at: Pointer,
    variables: Container[str],
    global_names: frozenset[tuple[str, str]],
) -> Parameter | None:
    target = object_behind(reader.walk.index, Node(at, node))
    if isinstance(target, str):
        _refused(reader, misfit_place(reader.walk.index, Node(at, node)), target)
        return None
    written, at = target.value, target.pointer
    name = text_at(written, "name")
    if is_ignored(written):
        return None
    if name is None:
        _refused(reader, at, _lack(written, "name"))
        return None
    location = _location(reader, written, at, name, variables)
    if location is None:
        return None
    if location is Location.HEADER and name.lower() in _NOT_PARAMETERS:
        reader.walk.report(rules.OPERATION_PARAMETER_IGNORED, at, name=name)
        return None
    known = reader.shared.parameters.get((at, location))
    if known is None:
        is_global = (name, location.value) in global_names
        known = _read(reader, written, at, name, location, is_global)
        reader.shared.parameters[at, location] = known
    return known


def _location(
    reader: OperationReader,
    node: JsonObject,
    at: Pointer,
    name: str,
    variables: Container[str],
) -> Location | None:
    """Where the parameter travels; without a word on it, in the path if that has such a variable, else the query."""
    written = text_at(node, "in")
    if written is None and "in" in node:
        _refused(reader, at, _lack(node, "in"))
        return None
    for location in Location:
        if written == location.value:
            return location
    if written is None:
        guessed = Location.PATH if name in variables else Location.QUERY
    elif written.strip().lower() in {one.value for one in Location}:
        guessed = Location(written.strip().lower())
    else:
        _refused(reader, at, f"`in` is {written}")
        return None
    reader.walk.report(
        rules.OPERATION_PARAMETER_PLACE,
        at if written is None else child(at, "in"),
        name=name,
        place=written or "missing",
        instead=guessed.value,
    )
    return guessed


def _lack(node: JsonObject, key: str) -> str:
    return f"its {key} is {what_is(node[key])}" if key in node else f"it has no {key}"


def _refused(reader: OperationReader, at: Pointer, reason: str) -> None:
    reader.walk.report(rules.OPERATION_PARAMETER, at, reason=reason)


def _read(
    reader: OperationReader,
    node: JsonObject,
    at: Pointer,
    name: str,
    location: Location,
    is_global: bool,
) -> Parameter:
    media_type, holder = _holder(reader, Node(at, node))
    described = holder.value if isinstance(holder.value, dict) else NO_OBJECT
    schema = reader.type_of(
        reader.site(described, holder.pointer, Role.PARAMETER, own=name)
    )
    style = _style(reader, node, at, location)
    explode = node.get("explode")
    index = reader.walk.index
    schema_at = child(holder.pointer, "schema")
    plain = annotations_within(
        index, object_at(described, "schema"), Place(schema_at, schema_at)
    )
    # A schema's own examples stand in for the parameter's.
    examples = (
        named_examples(index, node, at)
        or named_examples(index, described, holder.pointer)
        or tuple(Example(value=value) for value in schema_examples(plain))
    )
    return Parameter(
        name=named(name, node),
        location=location,
        type=octets_as_text(schema),
        required=location is Location.PATH or flag_at(node, "required"),
        style=style,
        explode=explode if isinstance(explode, bool) else style in ("form", "cookie"),
        allow_reserved=flag_at(node, "allowReserved"),
        media_kind=None if media_type is None else media_kind_of(media_type, schema),
        description=text_at(node, "description") or text_at(plain, "description"),
        default=default_of(plain),
        examples=examples,
        deprecated=flag_at(node, "deprecated"),
        deprecation=deprecation_of(node),
        is_global=is_global,
        extensions=extensions_of(node),
        origin=at,
    )


def _holder(reader: OperationReader, node: Node) -> tuple[str | None, Node]:
    """The object with the parameter's schema: the media type it travels in, if it has one, else the parameter."""
    written = node.value if isinstance(node.value, dict) else NO_OBJECT
    content = object_member(reader.walk, written, "content", node.pointer)
    for media_type, media in content.items():
        place = child(node.pointer, "content", media_type)
        target = reader.walk.index.follow(Node(place, media))
        if isinstance(target, Broken):
            reader.walk.report(
                rules.OPERATION_REFERENCE,
                place,
                reason=str(target.value),
                what="media type",
            )
            break
        return media_type, target
    return None, node


def _style(
    reader: OperationReader, node: JsonObject, at: Pointer, location: Location
) -> str:
    allowed = STYLES.get(location.value, ("form",))
    written = text_at(node, "style")
    if written is None:
        return allowed[0]
    if written in allowed:
        return written
    reader.walk.report(
        rules.OPERATION_STYLE,
        child(at, "style"),
        style=written,
        location=location.value,
        instead=allowed[0],
    )
    return allowed[0]


def written_parameters(
    walk: Walk, node: JsonObject, at: Pointer
) -> tuple[Pointer, Sequence[JsonValue]]:
    """The `parameters` of a path item or operation, and where they stand."""
    return child(at, "parameters"), list_member(walk, node, "parameters", at)
