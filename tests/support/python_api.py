"""Short documents as the Python target sees them, from the walk to the pages."""

from __future__ import annotations

import ast
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
from sdkwright.targets.languages.python.clean_reference import reference_writer
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.options import PythonOptions, parse_options
from sdkwright.targets.languages.python.package import Package, read_package
from sdkwright.targets.languages.python.snippets import Snippets


@dataclass(frozen=True)
class PythonApi:
    """An API, the options of its package, and what follows from the two."""

    api: Api
    options: PythonOptions

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
        tree = render_all(pages.lower(self.reference))
        return {path: tree[path].content.decode() for path in tree}

    def type(self, title: str) -> TypeReference:
        """What the page of the type called ``title`` says, or the part of another one's."""
        types = self.reference.types
        every = (*types, *(part for one in types for part in one.parts))
        (found,) = (one for one in every if one.title == title)
        return found

    def operation(self, identifier: str) -> Operation:
        """The operation with this ``operationId``."""
        (found,) = (one for one in self.api.operations if one.id == identifier)
        return found

    def sample(self, identifier: str) -> str:
        """The generated sample of an operation."""
        call = self.package.calls.of(self.operation(identifier))
        return Snippets(self.package).generated(call).code

    def call(self, identifier: str) -> str:
        """The statement of a sample that makes the call, without its margin."""
        sample = self.sample(identifier)
        block = ast.parse(sample).body[-1]
        assert isinstance(block, ast.With)
        lines = sample.split("\n")[block.body[0].lineno - 1 : block.body[0].end_lineno]
        return "\n".join(line.removeprefix("    ") for line in lines)


def python_api(document: Mapping[str, Any], **options: Any) -> PythonApi:
    """The API of a document, and its options."""
    loaded = Document(
        version=document["openapi"], trees={"": dict(document)}, sources={}
    )
    api = build(upgrade(loaded)).value
    return PythonApi(api, parse_options(options, api))


def published_python_api(document: Mapping[str, Any], **options: Any) -> PythonApi:
    """The same, with pages as published packages have them."""
    return python_api(document, preset="speakeasy", **options)
