"""Methods of the surface: what a caller writes and gets, and what travels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace

from sdkwright.core.pointer import Pointer, last_token
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.operation import Location, Operation, RequestBody, Server
from sdkwright.ir.security import Requirements
from sdkwright.ir.types import Nullable, Type
from sdkwright.targets.contract.surface import Form, Kind, Symbol, Way
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.package import SdkPackage
from sdkwright.targets.reading.surface.types import plain_type
from sdkwright.targets.reading.surface.words import SurfaceWords


def method_symbols(package: SdkPackage, words: SurfaceWords) -> Iterator[Symbol]:
    """A method for every call."""
    former: dict[Pointer, list[str]] = {}
    for call in package.calls:
        if call.operation.former_of is not None:
            path = _path(package, call)
            names = (path, *words.aliases(call.operation, path))
            former.setdefault(call.operation.former_of, []).extend(names)
    for call in package.calls:
        if call.operation.former_of is None:
            method = _method(package, call, words)
            paths = former.get(call.operation.origin, ())
            yield replace(method, former=tuple(paths))


def operation_key(operation: Operation) -> str:
    """``GET /orders/{orderId}``; one that takes another kind of body than the first has that behind it."""
    key = f"{operation.method} {operation.path}"
    _, mark, media_type = operation.origin.partition("/requestBody/content/")
    return f"{key} {last_token(f'#/{media_type}')}" if mark else key


def _method(package: SdkPackage, call: Call, words: SurfaceWords) -> Symbol:
    operation = call.operation
    path = _path(package, call)
    return Symbol(
        kind=Kind.METHOD,
        key=operation_key(operation),
        origin=operation.origin,
        path=path,
        aliases=words.aliases(operation, path),
        called=operation.id,
        form=Form.PLAIN if call.pages is None else Form.PAGE,
        type=_result(call, package),
        deprecated=operation.deprecated,
        way=Way.OUT,
        raises=tuple(_raised(call)),
        wire=dict(_wire(call)),
        members=tuple(_parameters(package, call, words)),
    )


def _path(package: SdkPackage, call: Call) -> str:
    operation = call.operation
    group = package.names.groups[group_key(operation.group)].attribute
    return f"{group}.{package.names.methods[operation.origin]}".lstrip(".")


def _result(call: Call, package: SdkPackage) -> Type | None:
    result = call.result.type
    if result is None:
        return None
    plain = plain_type(result, flat_events=package.options.sse_flat_response)
    is_plain = isinstance(plain, Nullable) or not call.result.may_be_empty
    return plain if is_plain else Nullable(plain)


def _raised(call: Call) -> Iterator[str]:
    for error in call.result.errors:
        yield f"{error.status} {error.target or ''}".rstrip()


def _wire(call: Call) -> Iterator[tuple[str, str]]:
    operation = call.operation
    body = call.request.body
    if body is not None:
        yield "sends", ", ".join(one.media_type for one in body.contents)
    answers = [
        " ".join((response.status, *(one.media_type for one in response.contents)))
        for response in call.result.successes
    ]
    if answers:
        yield "answers", "; ".join(answers)
    if call.security is not None:
        yield "security", requirements_text(call.security)
    if call.servers:
        yield "servers", servers_text(call.servers)
    if call.pages is not None:
        pages = operation.pagination
        yield "pages", repr(asdict(pages)) if pages is not None else ""
    if call.timeout is not None:
        yield "timeout", f"{call.timeout} ms"
    if call.retries is not None:
        yield "retries", repr(asdict(call.retries))


def requirements_text(requirements: Requirements) -> str:
    """``key, or oauth (read write) and id``; nothing where no credential is asked for."""
    alternatives = (
        " and ".join(
            f"{use.key} ({' '.join(use.scopes)})" if use.scopes else use.key
            for use in requirement
        )
        or "nothing"
        for requirement in requirements
    )
    return ", or ".join(alternatives) or "nothing"


def servers_text(servers: Sequence[Server]) -> str:
    """The URLs, with their names where they have some."""
    return ", ".join(
        f"{one.name}: {one.url}" if one.name else one.url for one in servers
    )


def _parameters(
    package: SdkPackage, call: Call, words: SurfaceWords
) -> Iterator[Symbol]:
    written = words.arguments(call)
    places = _variables(call.operation)
    for argument in call.request.arguments:
        if argument.body is not None and call.request.flat is not None:
            keyword = words.is_keyword(call, argument)
            for piece in _pieces(package, argument.body, call.request.flat, written):
                yield replace(piece, keyword=keyword)
            continue
        yield Symbol(
            kind=Kind.PARAMETER,
            key=_key(argument, places),
            origin=argument.origin,
            path=written.get(argument.origin, ""),
            called=argument.wire_name or "the body",
            type=plain_type(
                argument.type, flat_events=package.options.sse_flat_response
            ),
            required=argument.required,
            present=argument.is_asked,
            default=argument.default,
            keyword=words.is_keyword(call, argument),
            deprecated=argument.deprecated,
            way=Way.IN,
            wire=dict(_travels(argument)),
        )


def _variables(operation: Operation) -> list[Pointer]:
    """The parameters of the path as they stand in it."""
    of_path = [one for one in operation.parameters if one.location is Location.PATH]
    of_path.sort(key=lambda one: operation.path.find(f"{{{one.name.source}}}"))
    return [one.origin for one in of_path]


def _pieces(
    package: SdkPackage,
    body: RequestBody,
    flat: ObjectDeclaration,
    written: Mapping[Pointer, str],
) -> Iterator[Symbol]:
    """The properties of a body that stand beside the parameters."""
    for field in flat.fields:
        reading = package.fields[flat.id, field.key]
        yield Symbol(
            kind=Kind.PARAMETER,
            key=f"body {field.name.source}",
            origin=field.origin,
            path=written.get(field.origin, ""),
            called=field.name.source,
            type=plain_type(field.type, flat_events=package.options.sse_flat_response),
            required=body.required and not reading.may_be_absent,
            present=body.required and reading.is_asked_of_requests,
            default=field.default,
            deprecated=field.deprecated,
            way=Way.IN,
        )


def _key(argument: Argument, path: Sequence[Pointer]) -> str:
    """Its place and its name there; variables of a path by their order, whatever they are called."""
    parameter = argument.parameter
    if parameter is None:
        return f"body {argument.wire_name}".rstrip()
    if parameter.location is Location.PATH:
        return f"path {path.index(argument.origin)}"
    return f"{parameter.location.value} {argument.wire_name}"


def _travels(argument: Argument) -> Iterator[tuple[str, str]]:
    parameter = argument.parameter
    if parameter is None:
        return
    yield "in", parameter.location.value
    yield "style", f"{parameter.style}{', exploded' if parameter.explode else ''}"
    if parameter.media_kind is not None:
        yield "media", parameter.media_kind.value
