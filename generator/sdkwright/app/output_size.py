"""How large a package must get, told before it is made: a document may repeat its texts as often as it likes."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation

# Measured: a parameter's description is in 12 places of a TypeScript package, and in more of a Python one.
_TIMES = 12


def least_size(api: Api) -> int:
    """Bytes that the texts of operations take at least, each as often as the document refers to it."""
    return _TIMES * sum(
        len(text)
        for operation in (*api.operations, *api.webhooks)
        for text in _texts(operation)
        if text
    )


def _texts(operation: Operation) -> Iterator[str | None]:
    yield operation.description
    yield from (parameter.description for parameter in operation.parameters)
    if operation.request_body is not None:
        yield operation.request_body.description
    for response in operation.responses:
        yield response.description
        yield from (header.description for header in response.headers)
