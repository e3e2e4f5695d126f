"""Classes of methods: thin sugar over the standalone functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Group
from sdkwright.targets.languages.typescript.accept_enums import accept_enum
from sdkwright.targets.languages.typescript.arguments import argument_names
from sdkwright.targets.languages.typescript.comments import comment
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import value_literal
from sdkwright.targets.languages.typescript.methods import method_view
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.published import joint_type
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_operations import (
    ClassModule,
    SubgroupView,
)
from sdkwright.targets.naming.group_paths import GroupTree, group_key, group_tree
from sdkwright.targets.naming.scope import Scope, numbered
from sdkwright.targets.reading.credentials import debug_variable

_TEMPLATE = "typescript/class.ts.jinja"


def class_jobs(package: Package) -> list[RenderJob]:
    """A module for the client and for every group."""
    by_path = {group_key(group.path): group for group in package.api.groups}
    tree = group_tree(package.api.groups, package.names.groups)
    return [
        RenderJob(
            path=f"src/sdk/{name.module}.ts",
            template=_TEMPLATE,
            view=_ClassView(package, tree, path, by_path).view(),
        )
        for path, name in package.names.groups.items()
    ]


class _ClassView:
    """Makes the view of one class's module."""

    def __init__(
        self,
        package: Package,
        tree: GroupTree,
        path: tuple[str, ...],
        groups: Mapping[tuple[str, ...], Group],
    ) -> None:
        names = package.names
        self._package = package
        self._names = names
        self._path = path
        self._tree = tree
        self._name = names.groups[path]
        operations = groups[path].operations if path in groups else ()
        self._calls = [package.calls.of(operation) for operation in operations]
        # An argument would hide what the module imports under the same name.
        arguments = (
            name for call in self._calls for name in argument_names(call, names)
        )
        own = (self._name.class_name, *arguments)
        self._imports = Imports(f"sdk/{self._name.module}", own)
        self._types = Types(
            api=package.api,
            names=names,
            imports=self._imports,
            qualified=True,
            flat_events=package.options.sse_flat_response,
        )

    def view(self) -> ClassModule:
        """The module."""
        name = f"{self._names.sdk_class}Core"
        imported = self._imports.type if self._path else self._imports.value
        core = Code(imported("core", name))
        methods = tuple(
            method_view(self._package, call, self._types) for call in self._calls
        )
        subgroups = tuple(self._subgroups())
        constructor = self._constructor(core)
        return ClassModule(
            imports=self._imports.code(),
            exports=self._exports(),
            doc=self._doc(self._path),
            name=Code(self._name.class_name),
            base=None if self._path else core,
            core=core if self._path else None,
            client=Code("this.#client" if self._path else "this"),
            constructor=constructor,
            subgroups=subgroups,
            methods=methods,
        )

    def _constructor(self, core: Code) -> Code | None:
        """How an instance is made; a published client's options are made those of its base."""
        if self._path:
            head = f"constructor(client: {core}) {{"
            return Code(f"{head}\n    this.#client = client;\n  }}")
        if not self._package.options.rules.published_names:
            return None
        options = self._imports.type("lib/config", "SDKOptions")
        own = self._imports.value("runtime/published", "ownOptions")
        head = f"constructor(options: {options} = {{}}) {{"
        arguments = "options"
        if joint_type(self._package, Imports("sdk")) is not None:
            apart = self._imports.value("runtime/published", "apart")
            listed = list(self._names.credentials.values())
            arguments = f"{apart}({arguments}, {value_literal(listed)})"
        hooked = self._imports.value("hooks/register", "registerWith")
        prefix = self._package.options.env_var_prefix
        if prefix:
            debug = (
                f"{self._imports.value('lib/env', 'env')}().{debug_variable(prefix)}"
            )
            arguments = f"{arguments}, {debug}"
        return Code(
            f"{head}\n    super({own}({arguments}));\n    {hooked}(this);\n  }}"
        )

    def _exports(self) -> Code:
        """The media types that calls may ask for, which users of a group import from its module."""
        functions = self._names.functions
        enums = (
            (accept_enum(self._package, call), functions[call.operation.origin])
            for call in self._calls
        )
        lines = "".join(
            f'export {{ {enum} }} from "../funcs/{name}.js";\n'
            for enum, name in enums
            if enum is not None
        )
        return Code(f"{lines}\n" if lines else "")

    def _subgroups(self) -> Iterator[SubgroupView]:
        kept = Scope(("client",) if self._path else (), number=numbered)
        for path in self._tree.below.get(self._path, ()):
            name = self._names.groups[path]
            attribute = name.own_attribute
            class_name = self._imports.value(f"sdk/{name.module}", name.class_name)
            yield SubgroupView(
                doc=self._doc(path, 2),
                attribute=Code(attribute),
                field=Code(kept.take((attribute,))),
                class_name=Code(class_name),
            )

    def _doc(self, path: tuple[str, ...], indent: int = 0) -> Code:
        if not path:
            title = " ".join(self._package.api.info.title.split())
            return comment(f"Client for {title}.")
        text = self._tree.description(path) or ""
        attribute = self._names.groups[path].attribute
        wraps = self._package.options.rules.wraps_texts
        shown = text if text.strip() else f"Methods of {attribute}."
        return comment(shown, indent, wraps=wraps)
