"""How functions are called: their arguments, and what of these is handed to the runtime."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.emit.code import Code
from sdkwright.ir.types import Ref
from sdkwright.targets.languages.typescript.arguments import (
    FORM,
    OPTIONS,
    REQUEST,
    argument,
    is_form,
    is_request_optional,
)
from sdkwright.targets.languages.typescript.literals import value_literal
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_operations import ArgumentView
from sdkwright.targets.reading.arguments import Argument, CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.fields import Direction
from sdkwright.targets.reading.prose import behind
from sdkwright.targets.reading.texts import argument_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The arguments of a function behind its client, the options last.

    ``request`` is the object handed to the runtime, ``passed`` what a method hands on to its function, ``keys`` what that
    object calls each parameter and body, by origin; ``descriptions`` are the arguments' lines of the comment.
    """

    arguments: tuple[ArgumentView, ...]
    request: Code
    passed: Code
    keys: Mapping[Pointer, str]
    descriptions: tuple[str, ...] = ()


def signature(call: Call, types: Types, options: TypeScriptOptions) -> Signature:
    """How an operation is called."""
    match call.request.form:
        case CallForm.NOTHING:
            return _signature((), types, "{}", {})
        case CallForm.BODY:
            return _body_signature(call, types, options)
        case CallForm.WRAPPER:
            return _wrapper_signature(call, types, options)
        case CallForm.ARGUMENTS:
            return _positional_signature(call, types, options)


def _text(argument: Argument, types: Types) -> str:
    text = types.text(argument.type, Direction.SENT)
    return f"{text} | {FORM}" if is_form(argument.body) else text


def _signature(
    arguments: tuple[ArgumentView, ...],
    types: Types,
    expression: str,
    keys: Mapping[Pointer, str],
    descriptions: tuple[str, ...] = (),
) -> Signature:
    options = types.imports.type("runtime/request", "RequestOptions")
    last = ArgumentView(name=Code(OPTIONS), mark=Code("?"), type=Code(options))
    return Signature(
        arguments=(*arguments, last),
        request=Code(expression),
        passed=Code(", ".join([*(one.name for one in arguments), OPTIONS])),
        keys=keys,
        descriptions=descriptions,
    )


def _body_signature(call: Call, types: Types, options: TypeScriptOptions) -> Signature:
    (body,) = call.request.arguments
    optional = is_request_optional(call, options)
    request = argument(REQUEST, _text(body, types), optional=optional)
    descriptions = _described({REQUEST: body}, options)
    keys = {body.origin: REQUEST}
    return _signature((request,), types, f"{{ {REQUEST} }}", keys, descriptions)


def _wrapper_signature(
    call: Call, types: Types, options: TypeScriptOptions
) -> Signature:
    wrapper = call.request.wrapper
    if wrapper is None:
        raise TypeError("a wrapped request has a wrapper")
    optional = is_request_optional(call, options)
    request = argument(
        REQUEST, types.text(Ref(wrapper.id), Direction.SENT), optional=optional
    )
    names = types.names.fields
    keys = {field.origin: names[wrapper.id, field.origin] for field in wrapper.fields}
    # What all operations share is the client's to know, not the wrapper's.
    for parameter in call.operation.parameters:
        keys.setdefault(
            parameter.origin, f"{parameter.location.value} {parameter.name.source}"
        )
    expression = f"{{ ...{REQUEST} }}" if optional else REQUEST
    return _signature((request,), types, expression, keys)


def _positional_signature(
    call: Call, types: Types, options: TypeScriptOptions
) -> Signature:
    names, origin = types.names.arguments, call.operation.origin
    keys = {one.origin: names[origin, one.origin] for one in call.request.arguments}
    arguments = tuple(
        argument(
            keys[one.origin],
            _text(one, types),
            optional=not one.required,
        )
        for one in call.request.arguments
    )
    descriptions = _described(
        {keys[one.origin]: one for one in call.request.arguments}, options
    )
    listed = ", ".join(keys.values())
    expression = f"{{ {listed} }}" if listed else "{}"
    return _signature(arguments, types, expression, keys, descriptions)


def _described(
    arguments: Mapping[str, Argument], options: TypeScriptOptions
) -> tuple[str, ...]:
    """The comment's tags for arguments, by what they are called."""
    if not options.rules.wraps_texts:
        return tuple(
            f"@param {name} {one.description}"
            for name, one in arguments.items()
            if one.description
        )
    texts = {name: argument_text(one, _default(one)) for name, one in arguments.items()}
    return tuple(
        behind(f"@param {name} -", text) for name, text in texts.items() if text
    )


def _default(argument: Argument) -> str:
    """The default as code; empty where there is none that is short."""
    value = argument.default.value if argument.default is not None else None
    is_plain = isinstance(value, str | int | float)
    return str(value_literal(value)) if is_plain else ""
