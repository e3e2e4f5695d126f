"""What functions take between their client and their options."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.ir.operation import RequestBody
from sdkwright.targets.contract.shared_options import INFERRED_ARGUMENTS
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.views_operations import ArgumentView
from sdkwright.targets.reading.arguments import CallForm, CallShape
from sdkwright.targets.reading.calls import Call

REQUEST = "request"
"""The argument that holds all there is to send."""

FORM = "FormData"
"""A whole form, as the platform has it."""

OPTIONS = "options"
"""The last argument, with what one call wants to be different."""


def call_shape(options: TypeScriptOptions) -> CallShape:
    """One object unless ``maxMethodParams`` leaves room for everything by itself."""
    return CallShape(
        max_arguments=options.max_method_params,
        has_request_object=True,
        is_body_first=options.flattening_order == "body-first",
        has_flat_request=options.rules.flat_requests,
        narrows_results=options.rules.narrows_results,
        leaves_repetition=not options.rules.wraps_texts,
    )


def argument_names(call: Call, names: Names) -> tuple[str, ...]:
    """What a method calls all its arguments."""
    match call.request.form:
        case CallForm.NOTHING:
            return (OPTIONS,)
        case CallForm.BODY | CallForm.WRAPPER:
            return (REQUEST, OPTIONS)
        case CallForm.ARGUMENTS:
            origin = call.operation.origin
            arguments = call.request.arguments
            return (
                *(names.arguments[origin, one.origin] for one in arguments),
                OPTIONS,
            )


def is_request_optional(call: Call, options: TypeScriptOptions) -> bool:
    """Whether a function can be called without its one ``request`` argument."""
    may_be = options.method_arguments == INFERRED_ARGUMENTS
    return may_be and call.request.is_optional


def argument(name: str, type_: str, *, optional: bool) -> ArgumentView:
    """``name: type``, or ``name?: type | undefined``."""
    return ArgumentView(
        name=Code(name),
        mark=Code("?" if optional else ""),
        type=Code(f"{type_} | undefined" if optional else type_),
    )


def is_form(body: RequestBody | None) -> bool:
    """Whether a body may be given as a whole form, which the platform has a class for."""
    contents = body.contents if body is not None else ()
    return any(one.media_type.startswith("multipart/form-data") for one in contents)
