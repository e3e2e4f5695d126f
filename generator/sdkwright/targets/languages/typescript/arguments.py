"""What functions take between their client and their options."""

from __future__ import annotations

from sdkwright.targets.contract.common_options import INFERRED_ARGUMENTS
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.reading.arguments import CallForm, CallShape
from sdkwright.targets.reading.calls import Call

REQUEST = "request"
"""The argument that holds all there is to send."""

OPTIONS = "options"
"""The last argument, with what one call wants to be different."""


def call_shape(options: TypeScriptOptions) -> CallShape:
    """One object unless ``maxMethodParams`` leaves room for everything by itself."""
    return CallShape(
        max_arguments=options.max_method_params,
        has_request_object=True,
        reaches_into_body=True,
        is_body_first=options.flattening_order == "body-first",
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
