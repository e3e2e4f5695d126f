"""What an operation's responses mean, in any language."""

from __future__ import annotations

from sdkwright.ir.api import Api
from sdkwright.ir.data_kinds import data_kinds
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.operation import MediaKind, Operation, Response
from sdkwright.ir.types import Ref, TypeId, without_null

# Types of error bodies that exceptions are made for.
_READ = (MediaKind.JSON, MediaKind.BY_ANSWER)
_BODIES = (ObjectDeclaration, UnionDeclaration, AliasDeclaration)


def successes(operation: Operation) -> list[Response]:
    """The responses that are no errors; `default` counts as one where no other success is declared."""
    successful = [response for response in operation.responses if response.is_success]
    if successful:
        return successful
    has_other = any(response.status[0] in "123" for response in operation.responses)
    return [
        response
        for response in operation.responses
        if response.status == "default" and not has_other and not response.is_error
    ]


def typed_errors(api: Api, response: Response) -> dict[TypeId, tuple[str, ...]]:
    """The declarations of a response's error bodies, each with its media types; empty where none has its own."""
    errors: dict[TypeId, tuple[str, ...]] = {}
    for content in response.contents:
        schema = content.schema
        declaration = api.declared(without_null(schema))
        if content.media_kind not in _READ or declaration is None:
            continue
        if has_error_class(declaration):
            known = errors.get(declaration.id, ())
            errors[declaration.id] = (*known, content.media_type)
    return errors


def takes_text(api: Api, declaration: Declaration) -> bool:
    """Whether text that is no JSON is a value of a declaration."""
    return data_kinds(Ref(declaration.id), api.declarations).is_text


def has_error_class(declaration: Declaration) -> bool:
    """Whether an exception is made for bodies of this type."""
    return isinstance(declaration, _BODIES) and declaration.usage.error
