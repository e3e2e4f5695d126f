"""Classes of methods: thin sugar over the standalone functions."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.targets.languages.typescript.arguments import argument_names
from sdkwright.targets.languages.typescript.comments import comment
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.paging import call_value, paging
from sdkwright.targets.languages.typescript.signatures import operation_doc, signature
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_operations import (
    ClassModule,
    MethodView,
    SubgroupView,
)
from sdkwright.targets.naming.scope import Scope, numbered

_TEMPLATE = "typescript/class.ts.jinja"


def class_jobs(api: Api, names: Names, options: TypeScriptOptions) -> list[RenderJob]:
    """A module for the client and for every group."""
    by_path = {
        tuple(part.source for part in group.path): group.operations
        for group in api.groups
    }
    return [
        RenderJob(
            path=f"src/sdk/{name.module}.ts",
            template=_TEMPLATE,
            view=_Class(api, names, options, path, by_path.get(path, ())).view(),
        )
        for path, name in names.groups.items()
    ]


class _Class:
    """Makes the view of one class's module."""

    def __init__(
        self,
        api: Api,
        names: Names,
        options: TypeScriptOptions,
        path: tuple[str, ...],
        operations: tuple[Operation, ...],
    ) -> None:
        self._api = api
        self._names = names
        self._options = options
        self._path = path
        self._described = {
            tuple(part.source for part in group.path): group.description
            for group in api.groups
        }
        self._name = names.groups[path]
        self._operations = operations
        # An argument would hide what the module imports under the same name.
        arguments = (
            name
            for operation in operations
            for name in argument_names(operation, names, options)
        )
        own = (self._name.class_name, *arguments)
        self._imports = Imports(f"sdk/{self._name.module}", own)
        self._types = Types(
            api=api,
            names=names,
            imports=self._imports,
            qualified=True,
            flat_events=options.sse_flat_response,
        )

    def view(self) -> ClassModule:
        """The module."""
        name = f"{self._names.sdk_class}Core"
        imported = self._imports.type if self._path else self._imports.value
        core = Code(imported("core", name))
        methods = tuple(self._method(one) for one in self._operations)
        subgroups = tuple(self._subgroups())
        return ClassModule(
            imports=self._imports.code(),
            doc=self._doc(self._path),
            name=Code(self._name.class_name),
            base=None if self._path else core,
            core=core if self._path else None,
            client=Code("this.#client" if self._path else "this"),
            subgroups=subgroups,
            methods=methods,
        )

    def _subgroups(self) -> Iterator[SubgroupView]:
        kept = Scope(("client",) if self._path else (), number=numbered)
        for path, name in self._names.groups.items():
            if path and path[:-1] == self._path:
                attribute = name.attribute.rpartition(".")[2]
                class_name = self._imports.value(f"sdk/{name.module}", name.class_name)
                yield SubgroupView(
                    doc=self._doc(path, 2),
                    attribute=Code(attribute),
                    field=Code(kept.take((attribute,))),
                    class_name=Code(class_name),
                )

    def _doc(self, path: tuple[str, ...], indent: int = 0) -> Code:
        if not path:
            title = " ".join(self._api.info.title.split())
            return comment(f"Client for {title}.")
        text = self._described.get(path) or ""
        attribute = self._names.groups[path].attribute
        return comment(text if text.strip() else f"Methods of {attribute}.", indent)

    def _method(self, operation: Operation) -> MethodView:
        made = signature(self._api, operation, self._types, self._options)
        name = self._names.functions[operation.origin]
        function = self._imports.value(f"funcs/{name}", name)
        unwrap = self._imports.value("runtime/result", "unwrap")
        pages = paging(self._api, operation, self._names, made)
        value = call_value(operation, self._types, pages)
        returns = self._imports.type("runtime/result", "CallPromise")
        return MethodView(
            doc=operation_doc(operation, made, 2),
            name=Code(self._names.methods[operation.origin]),
            arguments=made.arguments,
            returns=Code(f"{returns}<{value}>"),
            unwrap=Code(unwrap),
            function=Code(function),
            passed=made.passed,
        )
