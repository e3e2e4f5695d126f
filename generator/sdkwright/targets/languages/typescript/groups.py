"""Classes of methods: thin sugar over the standalone functions."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
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
            view=_Class(api, names, options, path).view(by_path.get(path, ())),
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
        own = (self._name.class_name,)
        self._imports = Imports(f"sdk/{self._name.module}", own)
        self._types = Types(
            api=api,
            names=names,
            imports=self._imports,
            qualified=True,
            flat_events=options.sse_flat_response,
        )

    def view(self, operations: tuple[Operation, ...]) -> ClassModule:
        """The module."""
        core = f"{self._names.sdk_class}Core"
        if self._path:
            base = self._imports.value("runtime/group", "ClientGroup")
            base = f"{base}<{self._imports.type('core', core)}>"
        else:
            base = self._imports.value("core", core)
        methods = tuple(self._method(one) for one in operations)
        subgroups = tuple(
            SubgroupView(
                doc=self._doc(path, 2),
                attribute=Code(name.attribute.rpartition(".")[2]),
                class_name=Code(
                    self._imports.value(f"sdk/{name.module}", name.class_name)
                ),
            )
            for path, name in self._names.groups.items()
            if path and path[:-1] == self._path
        )
        return ClassModule(
            imports=self._imports.code(),
            doc=self._doc(self._path),
            name=Code(self._name.class_name),
            base=Code(base),
            client=Code("this.client" if self._path else "this"),
            subgroups=subgroups,
            methods=methods,
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
        self._imports.value("runtime/result", "unwrap")
        pages = paging(self._api, operation, self._names, made)
        value = call_value(operation, self._types, pages)
        returns = self._imports.type("runtime/result", "CallPromise")
        return MethodView(
            doc=operation_doc(operation, made, 2),
            name=Code(self._names.methods[operation.origin]),
            arguments=made.arguments,
            returns=Code(f"{returns}<{value}>"),
            function=Code(function),
            passed=made.passed,
        )
