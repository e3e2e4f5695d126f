"""Arrays in objects of the style `deepObject`, which OpenAPI leaves open (OAS 3.2, 4.12.6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from sdkwright.ir.api import Api
from sdkwright.ir.operation import Content, Encoding, Operation, Parameter

REPEATED_STYLE = "deepObjectRepeats"
"""What operations' data calls the style where items have the array's name in place of their positions."""

_Styled = TypeVar("_Styled", Parameter, Encoding)


def with_repeated_arrays(api: Api) -> Api:
    """The same API, where items of such arrays have no positions."""
    return replace(
        api.with_operations(_operation),
        global_parameters=_all(api.global_parameters),
    )


def _operation(operation: Operation) -> Operation:
    body = operation.request_body
    if body is not None:
        body = replace(body, contents=tuple(map(_content, body.contents)))
    parameters = _all(operation.parameters)
    return replace(operation, parameters=parameters, request_body=body)


def _content(content: Content) -> Content:
    return replace(content, encodings=_all(content.encodings))


def _all(styled: Iterable[_Styled]) -> tuple[_Styled, ...]:
    return tuple(
        replace(one, style=REPEATED_STYLE) if one.style == "deepObject" else one
        for one in styled
    )
