"""Short documents as the walk understands them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.core.diagnostics import Diagnostic
from sdkwright.frontend.build.api import build
from sdkwright.frontend.document import Document
from sdkwright.frontend.upgrade import upgrade
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Type
from tests.support.small_documents import document_of_paths, operation


@dataclass(frozen=True)
class BuiltApi:
    """An Api and what was found on the way to it."""

    api: Api
    diagnostics: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        """The findings' codes, in order."""
        return [one.rule.code for one in self.diagnostics]

    @property
    def only(self) -> Operation:
        """The one operation."""
        (operation,) = self.api.operations
        return operation

    @property
    def answer(self) -> Type:
        """The type of what the one operation answers."""
        return self.only.responses[0].contents[0].schema

    def declared(self, name: str) -> Declaration:
        """The declaration of a component."""
        return self.api.declarations[f"#/components/schemas/{name}"]


def built_api(document: Mapping[str, Any]) -> BuiltApi:
    """The Api of a document."""
    version = str(document["openapi"])
    made = build(upgrade(Document(version=version, trees={"": document}, sources={})))
    return BuiltApi(api=made.value, diagnostics=made.diagnostics)


def built_operation(
    method: str = "get", path: str = "/things", **members: Any
) -> BuiltApi:
    """The Api of one operation with these members."""
    written = {"operationId": "thing", "responses": {"204": {"description": ""}}}
    return built_api(document_of_paths({path: {method: {**written, **members}}}))


def built_answer(schema: Any, **schemas: Any) -> BuiltApi:
    """The Api of an operation that answers JSON of a schema; ``schemas`` are components."""
    paths = {"/things": {"get": operation("thing", answer=schema)}}
    return built_api(document_of_paths(paths, components={"schemas": schemas}))


def ref(name: str) -> dict[str, str]:
    """A reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}
