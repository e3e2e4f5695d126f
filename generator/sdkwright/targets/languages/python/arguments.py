"""What methods take: each parameter, and each property of the body while they stay within ``maxMethodParams``."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.targets.contract.common_options import INFERRED_ARGUMENTS
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.reading.arguments import CallShape, flattened_body


def call_shape(options: PythonOptions) -> CallShape:
    """How a package's methods are called."""
    return CallShape(
        max_arguments=options.max_method_params,
        flattens_body=True,
        is_body_first=options.flattening_order == "body-first",
    )


def with_required_bodies(api: Api, options: PythonOptions) -> Api:
    """The same Api, where a body that is one argument has to be given if ``methodArguments`` says so."""
    if options.method_arguments == INFERRED_ARGUMENTS:
        return api

    shape = call_shape(options)

    def required(operation: Operation) -> Operation:
        body = operation.request_body
        if body is None or flattened_body(api, operation, shape) is not None:
            return operation
        return replace(operation, request_body=replace(body, required=True))

    return replace(
        api,
        operations=tuple(map(required, api.operations)),
        groups=tuple(
            replace(group, operations=tuple(map(required, group.operations)))
            for group in api.groups
        ),
    )
