"""Short documents as the TypeScript target sees them, from the walk to the pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sdkwright.emit.render import render_all
from sdkwright.frontend.build.api import build
from sdkwright.frontend.document import Document
from sdkwright.frontend.upgrade import upgrade
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.targets import pages
from sdkwright.targets.contract.reference import Reference, TypeReference
from sdkwright.targets.languages.typescript.clean_reference import reference_writer
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import (
    TypeScriptOptions,
    parse_options,
)
from sdkwright.targets.languages.typescript.package import Package, read_package
from sdkwright.targets.languages.typescript.readme import readme_jobs
from sdkwright.targets.languages.typescript.snippets import Snippets


@dataclass(frozen=True)
class TypeScriptApi:
    """An API, the options of its package, and what follows from the two."""

    api: Api
    options: TypeScriptOptions

    @cached_property
    def package(self) -> Package:
        """What is read of the API, and its names."""
        return read_package(self.api, self.options)

    @property
    def names(self) -> Names:
        """Every name of the package."""
        return self.package.names

    @cached_property
    def reference(self) -> Reference:
        """What its pages say."""
        return reference_writer(self.package).reference()

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """The text of every page by its path."""
        return _texts(pages.lower(self.reference))

    @cached_property
    def front_pages(self) -> Mapping[str, str]:
        """The text of the README and of the pages beside it, by path."""
        return _texts(tuple(readme_jobs(self.package)))

    def type(self, title: str) -> TypeReference:
        """What the page of the type called ``title`` says, or its part of another one's."""
        types = self.reference.types
        every = (*types, *(part for one in types for part in one.parts))
        (found,) = (one for one in every if one.title == title)
        return found

    def usage(self, title: str) -> str:
        """The example of a type's page, without the import above it."""
        snippet = self.type(title).usage
        assert snippet is not None
        return snippet.code.split("\n\n", 1)[1]

    def operation(self, identifier: str) -> Operation:
        """The operation with this ``operationId``."""
        operations = self.package.api.operations
        (found,) = (one for one in operations if one.id == identifier)
        return found

    def samples(self, identifier: str) -> tuple[str, ...]:
        """The samples of an operation: of its method, and of its function."""
        call = self.package.calls.of(self.operation(identifier))
        return tuple(one.code for one in Snippets(self.package).of(call))

    def call(self, identifier: str) -> str:
        """The statement of a sample that makes the call, without its margin."""
        body = self.samples(identifier)[0].split("async function run() {\n", 1)[1]
        statement = body.split(";\n", 1)[0]
        return "\n".join(line.removeprefix("  ") for line in statement.split("\n"))


def typescript_api(document: Mapping[str, Any], **options: Any) -> TypeScriptApi:
    """The API of a document, and its options."""
    loaded = Document(
        version=document["openapi"], trees={"": dict(document)}, sources={}
    )
    api = build(upgrade(loaded)).value
    return TypeScriptApi(api, parse_options(options, api))


def _texts(jobs: Any) -> Mapping[str, str]:
    tree = render_all(jobs)
    return {path: tree[path].content.decode() for path in tree}


def published_typescript_api(
    document: Mapping[str, Any], **options: Any
) -> TypeScriptApi:
    """The same, with pages as published packages have them."""
    return typescript_api(document, preset="speakeasy", **options)
