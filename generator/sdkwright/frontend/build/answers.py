"""Answers, once all declarations are made: how those of a range are read, and errors that are no objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.core.pointer import Pointer
from sdkwright.frontend.build.components import site_of
from sdkwright.frontend.build.responses import successes
from sdkwright.frontend.build.site import name_of
from sdkwright.frontend.index import Broken, Index
from sdkwright.ir.data_kinds import data_kinds
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
)
from sdkwright.ir.names import Naming, Role
from sdkwright.ir.operation import Content, MediaKind, Operation, Response
from sdkwright.ir.types import (
    Anything,
    Nothing,
    Nullable,
    Ref,
    Type,
    TypeId,
    name_of_type,
    without_null,
)


class SettledAnswers:
    """Completes the responses of operations. ``added`` has the declarations that this takes."""

    def __init__(
        self, index: Index, declarations: Mapping[TypeId, Declaration]
    ) -> None:
        self.added: dict[TypeId, Declaration] = {}
        self._index = index
        self._declarations = declarations

    def operation(self, operation: Operation) -> Operation:
        """The same operation, its responses complete."""
        known = {id(one) for one in successes(operation.responses)}
        responses: list[Response] = []
        for response in operation.responses:
            contents = tuple(map(self._content, response.contents))
            if id(response) not in known:
                contents = tuple(
                    self._error(operation, response, one) for one in contents
                )
            is_same = contents == response.contents
            responses.append(
                response if is_same else replace(response, contents=contents)
            )
        complete = tuple(responses)
        is_same = complete == operation.responses
        return operation if is_same else replace(operation, responses=complete)

    def _content(self, content: Content) -> Content:
        """What has parts is JSON whatever its media type; text of a range, and any value, come as the answer says."""
        if content.media_kind not in (MediaKind.BY_ANSWER, MediaKind.JSON):
            return content
        takes_text = data_kinds(content.schema, self._declarations).is_text
        is_open = takes_text or isinstance(content.schema, Anything)
        kind = content.media_kind if is_open else MediaKind.JSON
        if (kind, takes_text) == (content.media_kind, content.takes_text):
            return content
        return replace(content, media_kind=kind, takes_text=takes_text)

    def _error(
        self, operation: Operation, response: Response, content: Content
    ) -> Content:
        """An error's body, with a declaration to name its class after."""
        is_json = content.media_kind in (MediaKind.JSON, MediaKind.BY_ANSWER)
        inner = without_null(content.schema)
        if not is_json or isinstance(inner, Anything | Nothing):
            return content
        declaration = (
            self._declarations.get(inner.target) if isinstance(inner, Ref) else None
        )
        if declaration is not None and not isinstance(declaration, EnumDeclaration):
            return content
        named = self._named(operation, response, content, inner)
        schema: Type = Ref(named.id)
        if isinstance(content.schema, Nullable):
            schema = Nullable(schema)
        self.added.setdefault(named.id, named)
        return replace(content, schema=schema)

    def _named(
        self, operation: Operation, response: Response, content: Content, type_: Type
    ) -> AliasDeclaration:
        own = name_of(operation.id)
        naming = Naming(
            role=Role.RESPONSE_BODY, own=own, operation=own, status=response.status
        )
        name = name_of_type(type_)
        alias = self._declarations.get(name) if name is not None else None
        if isinstance(alias, AliasDeclaration):
            # An error's body has a class, which is referred to.
            text = alias.description or response.description
            return replace(alias, description=text, is_transparent=False)
        at = f"{content.origin}/schema"
        component = self._component(content.origin)
        if component is not None and not isinstance(type_, Ref):
            at, naming = component
        elif at in self._declarations:
            at = f"{at}#error"
        return AliasDeclaration(
            id=at, naming=naming, description=response.description, type=type_
        )

    def _component(self, at: Pointer) -> tuple[Pointer, Naming] | None:
        """The component that the schema of the media type at ``at`` refers to, and what is named after it."""
        place = f"#{at.partition('#')[2]}/schema"
        schema = self._index.target(place, at)
        if isinstance(schema, Broken) or not isinstance(schema.value, dict):
            return None
        target = self._index.follow(schema)
        if isinstance(target, Broken) or target.pointer == schema.pointer:
            return None
        return target.pointer, site_of(target).naming
