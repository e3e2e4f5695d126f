"""The modules of groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from sdkwright.emit.code import Code
from sdkwright.ir.api import Group
from sdkwright.ir.operation import Operation
from sdkwright.targets.languages.python.accept_enums import accept_class
from sdkwright.targets.languages.python.casing import attribute_case, type_name
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.imports import Imports, import_statement
from sdkwright.targets.languages.python.layout import (
    WIDTH,
    Brackets,
    call,
    class_heading,
    exploded,
    lay_out,
    width,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.methods import OperationPrinter
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.views_models import ClassView
from sdkwright.targets.languages.python.views_operations import (
    GroupModule,
    MethodsClass,
    MethodView,
    SubgroupView,
)
from sdkwright.targets.naming.client_names import GroupName
from sdkwright.targets.naming.files import shortened
from sdkwright.targets.naming.group_paths import GroupTree, group_key
from sdkwright.targets.naming.scope import Scope
from sdkwright.targets.reading.group_parts import Words, group_parts

BASE = "_Parts"
"""The class of what a group's class has from its parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Operations of a group that have a module of their own, and a class there."""

    about: Words
    module: str
    class_name: str
    operations: Sequence[Operation]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupInParts:
    """The ``own`` operations of a group, which are in its module, and its ``parts``; ``taken`` are the names in its class."""

    own: Sequence[Operation]
    taken: frozenset[str]
    parts: Sequence[Part] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Methods:
    """The methods of a class, with their twins unless those are ``of_async``, a class of their own; their constants, and
    the ``enums`` that their arguments take.
    """

    own: tuple[MethodView, ...]
    of_async: tuple[MethodView, ...]
    data: tuple[Code, ...]
    enums: tuple[ClassView, ...]


Members: TypeAlias = "tuple[tuple[SubgroupView, ...], tuple[MethodView, ...]]"
"""The groups and methods of a class."""


def in_parts(package: Package, group: Group, taken: frozenset[str]) -> GroupInParts:
    """A group with what it is divided into; no class is one of the names ``taken`` in its module."""
    if not package.options.rules.divides_groups or package.names.async_classes:
        return GroupInParts(own=group.operations, taken=taken)
    own, *others = group_parts(group, package.calls).items()
    name = package.names.groups[group_key(group.path)]
    case = attribute_case(package.options.name_rules)
    modules, classes = Scope(), Scope(taken)
    return GroupInParts(
        own=own[1],
        taken=taken,
        parts=tuple(
            Part(
                about=about,
                module=modules.take((shortened(f"_{name.module}_{case(about)}"),)),
                class_name=classes.take(
                    (
                        f"{name.class_name}{type_name(about)}",
                        f"{name.class_name}{type_name(about)}Operations",
                    )
                ),
                operations=operations,
            )
            for about, operations in others
        ),
    )


def parts_code(
    parts: Sequence[Part], methods: Mapping[str, str], imports: Imports
) -> Code:
    """The lines that make one class of those of several modules, behind the imports for type checkers.

    ``methods`` are the names of methods by their operation.
    """
    if not parts:
        return Code("")
    for one in parts:
        imports.add_checked(f".{one.module}", one.class_name)
    heading = _heading([one.class_name for one in parts])
    loader = imports.use("._runtime.parts", "in_parts")
    entries = tuple(_entry(one, methods) for one in parts)
    base = call(loader, "__package__", Brackets("{", entries, "}", True))
    lines = exploded(base, indent=4, prefix=f"{BASE} = ")
    return Code(f"\n\n    class {heading}: ...\n\nelse:\n    {lines}")


def _entry(part: Part, methods: Mapping[str, str]) -> str:
    """Where a part's class is, and the methods it has, each with its async twin."""
    names = " ".join(methods[one.origin] for one in part.operations)
    place = text_literal(f"{part.module}.{part.class_name}")
    return f"{place}: {text_literal(names)}"


def _heading(bases: Sequence[str]) -> str:
    """What stands between ``class`` and the body, four columns in."""
    line = f"{BASE}({', '.join(bases)})"
    if width(f"    class {line}: ...") <= WIDTH:
        return line
    together = f"        {', '.join(bases)}"
    if width(together) <= WIDTH:
        return f"{BASE}(\n{together}\n    )"
    lines = "".join(f"        {base},\n" for base in bases)
    return f"{BASE}(\n{lines}    )"


def group_module(
    package: Package, path: tuple[str, ...], group: GroupInParts, tree: GroupTree
) -> GroupModule:
    """A group's module."""
    names = package.names
    imports = Imports(group.taken)
    parts = parts_code(group.parts, names.methods, imports)
    base = BASE if group.parts else _base(package, imports)
    about = f"Operations of the `{names.groups[path].attribute}` group."
    methods = methods_of(package, group.own, imports)
    class_doc = package.types.texts.docstring(tree.description(path), indent=4)
    classes = tuple(
        _group_class(own, (name, base), class_doc, about)
        for name, own in class_members(package, path, tree, methods, imports)
    )
    return GroupModule(
        doc=docstring(about, indent=0),
        imports=imports.code(),
        parts=parts,
        enums=methods.enums,
        classes=classes,
        operations=methods.data,
    )


def _group_class(
    members: Members, heading: tuple[str, str], class_doc: Code | None, about: str
) -> MethodsClass:
    nested, methods = members
    if class_doc is None and nested:
        nested = (replace(nested[0], spaced=False), *nested[1:])
    elif class_doc is None and methods:
        methods = (replace(methods[0], spaced=False), *methods[1:])
    if class_doc is None and not nested and not methods:
        # All of it is in its parts: a class has to have something.
        class_doc = docstring(about, indent=4)
    return MethodsClass(
        heading=Code(class_heading(*heading)),
        doc=class_doc,
        groups=nested,
        methods=methods,
    )


def class_members(
    package: Package,
    path: tuple[str, ...],
    tree: GroupTree,
    methods: Methods,
    imports: Imports,
) -> Iterator[tuple[str, Members]]:
    """What a group's class has, by its name; and what that of its async methods has, where they have one."""
    names = package.names
    own = {key: one.class_name for key, one in names.groups.items()}
    kinds = [(own, methods.own)]
    if names.async_classes:
        kinds.append((dict(names.async_classes), methods.of_async))
    for classes, listed in kinds:
        nested = tuple(subgroups(package, path, tree, imports, classes))
        yield classes[path], (nested, listed)


def _base(package: Package, imports: Imports) -> str:
    if package.options.rules.published_names:
        return imports.use(".basesdk", "BaseSDK")
    return imports.use("._runtime.group", "Group")


def part_module(
    package: Package, path: tuple[str, ...], part: Part, taken: frozenset[str]
) -> GroupModule:
    """The module of a group's part; ``taken`` are the names in the group's class."""
    imports = Imports(taken, {part.class_name})
    base = imports.use("._runtime.group", "Group")
    methods = methods_of(package, part.operations, imports)
    first, *others = methods.own
    attribute = package.names.groups[path].attribute
    about = " ".join(part.about)
    return GroupModule(
        doc=docstring(f"Operations of the `{attribute}` group: {about}.", indent=0),
        imports=imports.code(),
        parts=Code(""),
        enums=methods.enums,
        classes=(
            MethodsClass(
                heading=Code(class_heading(part.class_name, base)),
                doc=None,
                groups=(),
                methods=(replace(first, spaced=False), *others),
            ),
        ),
        operations=methods.data,
    )


def methods_of(
    package: Package, operations: Sequence[Operation], imports: Imports
) -> Methods:
    """Two methods an operation, and the constants that hold the operations."""
    printer = OperationPrinter(package, imports)
    pairs: list[tuple[MethodView, MethodView]] = []
    data: list[Code] = []
    enums: list[ClassView] = []
    for operation in operations:
        called = package.calls.of(operation)
        sync, asynchronous, constant = printer.methods(called)
        pairs.append((sync, asynchronous))
        data.append(constant)
        enum = package.names.accept_enums.get(operation.origin)
        if enum is not None:
            enums.append(accept_class(called, enum, imports))
    if package.names.async_classes:
        own = tuple(sync for sync, _ in pairs)
        of_async = tuple(asynchronous for _, asynchronous in pairs)
    else:
        own, of_async = tuple(one for pair in pairs for one in pair), ()
    return Methods(own=own, of_async=of_async, data=tuple(data), enums=tuple(enums))


def subgroups(
    package: Package,
    path: tuple[str, ...],
    tree: GroupTree,
    imports: Imports,
    classes: Mapping[tuple[str, ...], str],
) -> Iterator[SubgroupView]:
    """The groups directly below a path, as lazy attributes; ``classes`` are those of all groups, by their paths."""
    for key in tree.below.get(path, ()):
        name = package.names.groups[key]
        decorator = imports.use("functools", "cached_property")
        imports.add_checked(f".{name.module}", classes[key])
        doc = package.types.texts.docstring(tree.description(key), indent=8)
        yield _subgroup(name, classes[key], doc, decorator)


def _subgroup(
    name: GroupName, class_name: str, doc: Code | None, decorator: str
) -> SubgroupView:
    attribute = name.own_attribute
    return SubgroupView(
        decorator=Code(decorator),
        signature=Code(_signature(attribute, class_name)),
        statement=Code(import_statement(f".{name.module}", [class_name], " " * 8)),
        instance=Code(_instance(class_name)),
        doc=doc,
    )


def _signature(attribute: str, class_name: str) -> str:
    line = f"def {attribute}(self) -> {class_name}:"
    if 4 + width(line) <= WIDTH:
        return line
    return f"def {attribute}(\n        self,\n    ) -> {class_name}:"


def _instance(class_name: str) -> str:
    """An instance of the group; in parentheses where that makes room for a long name."""
    value = call(class_name, "self._session")
    inner = lay_out(value, indent=12)
    opening = width(value.opening)
    if 8 + len("return ") + opening > WIDTH >= 12 + opening:
        return f"return (\n            {inner}\n        )"
    return lay_out(value, indent=8, prefix="return ")
