"""How functions are called: their arguments, and what of these is handed to the runtime."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sdkwright.core.pointer import Pointer
from sdkwright.emit.code import Code
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.types import Nullable, Ref
from sdkwright.targets.languages.typescript.accept_enums import accept_options
from sdkwright.targets.languages.typescript.arguments import (
    FORM,
    OPTIONS,
    REQUEST,
    argument,
    is_form,
    is_request_optional,
)
from sdkwright.targets.languages.typescript.flat_requests import taken_apart
from sdkwright.targets.languages.typescript.imports import CALL
from sdkwright.targets.languages.typescript.literals import (
    property_key,
    text_literal,
    value_literal,
)
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.paging import call_value
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_operations import (
    ArgumentView,
    OverloadView,
)
from sdkwright.targets.reading.arguments import Argument, CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import Chooser, Outcome
from sdkwright.targets.reading.fields import Direction
from sdkwright.targets.reading.prose import behind
from sdkwright.targets.reading.texts import argument_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The arguments of a function behind its client, the options last.

    ``passed`` is what a method hands on to its function, ``keys`` what the object that the runtime gets calls each
    parameter and body, by origin; ``descriptions`` are the arguments' lines of the comment.
    """

    arguments: tuple[ArgumentView, ...]
    passed: Code
    keys: Mapping[Pointer, str]
    descriptions: tuple[str, ...] = ()


def signature(
    call: Call, types: Types, options: TypeScriptOptions, accept: str | None = None
) -> Signature:
    """How an operation is called; ``accept`` is the enum of the media types that its options may ask for."""
    called = _called(call, types, options)
    if accept is None:
        return called
    *others, last = called.arguments
    asking = replace(last, type=Code(accept_options(accept, last.type)))
    return replace(called, arguments=(*others, asking))


def _called(call: Call, types: Types, options: TypeScriptOptions) -> Signature:
    wrapper = call.request.wrapper
    match call.request.form:
        case CallForm.NOTHING:
            return _signature((), types, {})
        case CallForm.BODY:
            return _body_signature(call, types, options)
        case CallForm.WRAPPER if wrapper is not None:
            return _wrapper_signature(call, wrapper, types, options)
        case _:
            return _positional_signature(call, types, options)


def _text(argument: Argument, types: Types) -> str:
    text = types.text(argument.type, Direction.SENT)
    return f"{text} | {FORM}" if is_form(argument.body) else text


def _signature(
    arguments: tuple[ArgumentView, ...],
    types: Types,
    keys: Mapping[Pointer, str],
    descriptions: tuple[str, ...] = (),
) -> Signature:
    options = types.imports.type(CALL, "RequestOptions")
    last = ArgumentView(name=Code(OPTIONS), mark=Code("?"), type=Code(options))
    return Signature(
        arguments=(*arguments, last),
        passed=Code(", ".join([*(one.name for one in arguments), OPTIONS])),
        keys=keys,
        descriptions=descriptions,
    )


def _body_signature(call: Call, types: Types, options: TypeScriptOptions) -> Signature:
    (body,) = call.request.arguments
    optional = is_request_optional(call, options)
    request = argument(REQUEST, request_text(call, types), optional=optional)
    descriptions = _described({REQUEST: body}, options)
    keys = {body.origin: REQUEST}
    return _signature((request,), types, keys, descriptions)


def request_text(call: Call, types: Types) -> str:
    """The type of the one argument that holds all there is to send."""
    wrapper, flat = call.request.wrapper, call.request.flat
    if call.request.form is CallForm.WRAPPER and wrapper is not None:
        text = types.text(Ref(wrapper.id), Direction.SENT)
        fields, parameters = types.names.fields, call.operation.parameters
        keys = [fields[wrapper.id, one.origin] for one in parameters] if flat else []
    elif flat is None:
        return _text(call.request.arguments[0], types)
    else:
        text, keys = types.text(Ref(flat.id), Direction.SENT), []
    if flat is None or not is_form(call.request.body) or "body" in keys:
        return text
    # A form may be given whole too: it is the body then.
    kind = types.imports.type("runtime/multipart", "WithForm")
    listed = " | ".join(str(text_literal(one)) for one in keys)
    return f"{kind}<{text}, {listed}>" if keys else f"{kind}<{text}>"


def _wrapper_signature(
    call: Call, wrapper: ObjectDeclaration, types: Types, options: TypeScriptOptions
) -> Signature:
    optional = is_request_optional(call, options)
    text = request_text(call, types)
    request = argument(REQUEST, text, optional=optional)
    apart = taken_apart(call, types.names)
    if apart is not None:
        return _signature((request,), types, apart.keys)
    names = types.names.fields
    keys = {field.origin: names[wrapper.id, field.origin] for field in wrapper.fields}
    # What all operations share is the client's to know, not the wrapper's.
    for parameter in call.operation.parameters:
        keys.setdefault(
            parameter.origin, f"{parameter.location.value} {parameter.name.source}"
        )
    return _signature((request,), types, keys)


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
    return _signature(arguments, types, keys, descriptions)


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


def overloads(
    call: Call, called: Signature, types: Types, options: TypeScriptOptions
) -> tuple[OverloadView, ...]:
    """The signatures of a call whose argument chooses what it gives, that of any value last."""
    chooser = call.result.chooser
    if chooser is None:
        return ()
    known = tuple(
        OverloadView(
            arguments=_chosen(call, chooser, outcome, called, types),
            value=Code(call_value(call, types, options, outcome)),
        )
        for outcome in chooser.outcomes
    )
    every = OverloadView(
        arguments=called.arguments, value=Code(call_value(call, types, options))
    )
    return (*known, every)


def _chosen(
    call: Call, chooser: Chooser, outcome: Outcome, called: Signature, types: Types
) -> tuple[ArgumentView, ...]:
    """The arguments of a call where the chooser has one of an outcome's values."""
    text = _values(chooser, outcome, types)
    if call.request.form is not CallForm.ARGUMENTS:
        inside = _inside(chooser_key(call, chooser, types.names), text, outcome)
        whole = f"{request_text(call, types)} & {inside}"
        is_optional = outcome.by_default and bool(called.arguments[0].mark)
        request = argument(REQUEST, whole, optional=is_optional)
        return (request, *called.arguments[1:])
    position = call.request.arguments.index(chooser.argument)
    before, after = called.arguments[:position], called.arguments[position + 1 :]
    is_optional = outcome.by_default and not chooser.argument.required
    if chooser.inner is not None:
        inside = _inside(chooser_key(call, chooser, types.names), text, outcome)
        body = _text(chooser.argument, types)
        whole = f"({body})" if is_form(chooser.argument.body) else body
        text = f"{whole} & {inside}"
    if not is_optional:
        # What stands before an argument that has to be there has to be there too.
        before = tuple(replace(one, mark=Code("")) for one in before)
    chosen = argument(str(called.arguments[position].name), text, optional=is_optional)
    return (*before, chosen, *after)


def _values(chooser: Chooser, outcome: Outcome, types: Types) -> str:
    """``true``, or the types that a whole body has."""
    texts = [types.text(one, Direction.SENT) for one in outcome.bodies]
    texts += [str(value_literal(value)) for value in outcome.values]
    chosen = chooser.argument.type if chooser.inner is None else chooser.inner.type
    if outcome.by_default and isinstance(chosen, Nullable):
        texts.append("null")
    return " | ".join(texts)


def _inside(key: str, text: str, outcome: Outcome) -> str:
    name = property_key(key)
    if outcome.by_default:
        return f"{{ {name}?: {text} | undefined }}"
    return f"{{ {name}: {text} }}"


def chooser_key(call: Call, chooser: Chooser, names: Names) -> str:
    """What a request, a whole body or a function calls the chooser."""
    wrapper = call.request.wrapper
    if call.request.form is CallForm.WRAPPER and wrapper is not None:
        chosen = chooser.argument if chooser.inner is None else chooser.inner
        return names.fields[wrapper.id, chosen.origin]
    if chooser.inner is None or chooser.owner is None:
        return names.arguments[call.operation.origin, chooser.argument.origin]
    return names.fields[chooser.owner, chooser.inner.name.source]
