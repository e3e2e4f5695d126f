"""What functions and methods take, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Ref
from sdkwright.targets.languages.typescript.arguments import (
    OPTIONS,
    REQUEST,
    CallForm,
    call_form,
    is_request_optional,
    positional_arguments,
    sent_body,
    wrapper_fields,
)
from sdkwright.targets.languages.typescript.comments import tagged_comment
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.types import Types


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The arguments of a function behind its client: ``name: type`` each, the options last.

    ``given`` is the object handed to the runtime, ``passed`` what a method hands on to its function, ``keys`` what that
    object calls each parameter and body, by origin.
    """

    arguments: tuple[Code, ...]
    given: Code
    passed: Code
    keys: Mapping[str, str]
    told: tuple[str, ...] = ()


def signature(
    api: Api, operation: Operation, types: Types, options: TypeScriptOptions
) -> Signature:
    """How an operation is called."""
    last = f"{OPTIONS}?: {types.imports.type('runtime/request', 'RequestOptions')}"
    match call_form(operation, options):
        case CallForm.NOTHING:
            return _signature((), last, "{}", {})
        case CallForm.BODY:
            return _body_signature(api, operation, types, options, last)
        case CallForm.WRAPPER:
            return _wrapper_signature(api, operation, types, options, last)
        case CallForm.POSITIONAL:
            return _positional_signature(operation, types, options, last)


def _signature(
    arguments: tuple[tuple[str, str], ...],
    last: str,
    given: str,
    keys: Mapping[str, str],
    told: tuple[str, ...] = (),
) -> Signature:
    passed = [name for name, _ in arguments]
    return Signature(
        arguments=(*(Code(text) for _, text in arguments), Code(last)),
        given=Code(given),
        passed=Code(", ".join([*passed, OPTIONS])),
        keys=keys,
        told=told,
    )


def _body_signature(
    api: Api,
    operation: Operation,
    types: Types,
    options: TypeScriptOptions,
    last: str,
) -> Signature:
    body = sent_body(operation)
    if body is None:
        raise TypeError("an operation without a body is not called with one")
    mark = "?" if is_request_optional(api, operation, options) else ""
    text = _undefined(types.text(body.contents[0].schema), optional=bool(mark))
    argument = (REQUEST, f"{REQUEST}{mark}: {text}")
    told = (f"@param request {body.description}",) if body.description else ()
    return _signature(
        (argument,), last, f"{{ {REQUEST} }}", {body.origin: REQUEST}, told
    )


def _wrapper_signature(
    api: Api,
    operation: Operation,
    types: Types,
    options: TypeScriptOptions,
    last: str,
) -> Signature:
    wrapper = operation.request_wrapper or ""
    mark = "?" if is_request_optional(api, operation, options) else ""
    text = _undefined(types.text(Ref(wrapper)), optional=bool(mark))
    argument = (REQUEST, f"{REQUEST}{mark}: {text}")
    names = types.names.fields
    fields = wrapper_fields(api, operation)
    keys = {origin: names[wrapper, origin] for origin in fields}
    # What all operations share is the client's to know, not the wrapper's.
    for parameter in operation.parameters:
        keys.setdefault(
            parameter.origin, f"{parameter.location.value} {parameter.name.source}"
        )
    return _signature(
        (argument,), last, f"{{ ...{REQUEST} }}" if mark else REQUEST, keys
    )


def _positional_signature(
    operation: Operation, types: Types, options: TypeScriptOptions, last: str
) -> Signature:
    arguments: list[tuple[str, str]] = []
    keys: dict[str, str] = {}
    told: list[str] = []
    for argument in positional_arguments(operation, types.names, options):
        text = types.text(argument.type)
        shown = f"{argument.name}: {text}"
        if not argument.required:
            shown = f"{argument.name}?: {_undefined(text, optional=True)}"
        arguments.append((argument.name, shown))
        source = argument.parameter or argument.body
        if source is not None:
            keys[source.origin] = argument.name
            if source.description:
                told.append(f"@param {argument.name} {source.description}")
    given = ", ".join(name for name, _ in arguments)
    return _signature(
        tuple(arguments), last, f"{{ {given} }}" if given else "{}", keys, tuple(told)
    )


def _undefined(text: str, *, optional: bool) -> str:
    return f"{text} | undefined" if optional else text


def operation_doc(operation: Operation, made: Signature, indent: int = 0) -> Code:
    """A function's comment: what the document says of the operation and of its arguments."""
    parts: list[str] = []
    for text in (operation.summary, operation.description):
        if text and text.strip() and text.strip() not in parts:
            parts.append(text.strip())
    head = "\n\n".join(parts) or f"{operation.method} {operation.url_path}"
    tags = (*made.told, "@deprecated") if operation.deprecated else made.told
    return tagged_comment(head, tags, indent)
