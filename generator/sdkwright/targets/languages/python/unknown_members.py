"""What a union has for data of no known member: a class for each name that tags have, so that tags narrow unions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration, UnionDeclaration
from sdkwright.ir.names import Name
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.python.casing import type_name
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import class_heading
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.views_models import (
    ClassView,
    ModelModule,
    TypeView,
)
from sdkwright.targets.naming.scope import Scope

MODULE = "_unknown"
# What the runtime's class has itself.
_OWN = frozenset(("raw",))


@dataclass(frozen=True, slots=True)
class UnknownMember:
    """A class: its name, the tag on the wire, and what members call that."""

    name: str
    tag: str
    attributes: tuple[str, ...]


def unknown_members(api: Api, names: Names) -> Mapping[TypeId, UnknownMember]:
    """The classes of the unions that are told by a tag; unions whose members call it alike share one.

    So what comes in one union may go back in another.
    """
    scope = Scope()
    classes: dict[tuple[str, tuple[str, ...]], UnknownMember] = {}
    members: dict[TypeId, UnknownMember] = {}
    for union in api.declarations.values():
        if not isinstance(union, UnionDeclaration) or not union.usage.response:
            continue
        tag = union.choice.tag
        attributes = _attributes(api, union, tag, names) if tag is not None else ()
        if tag is None or not attributes:
            continue
        key = (tag, attributes)
        if key not in classes:
            name = f"Unknown{type_name(Name.of(tag).words or ('Tag',))}"
            classes[key] = UnknownMember(scope.take((name,)), tag, attributes)
        members[union.id] = classes[key]
    return members


def _attributes(
    api: Api, union: UnionDeclaration, tag: str, names: Names
) -> tuple[str, ...]:
    """What members call the tag; none where some that are objects have no such property."""
    objects = [
        declared
        for member in union.members
        if isinstance(declared := api.declared(member), ObjectDeclaration)
    ]
    called = {names.fields.get((one.id, tag), "") for one in objects}
    return () if called & {"", *_OWN} else tuple(sorted(called))


def unknown_job(source: str, members: Iterable[UnknownMember]) -> list[RenderJob]:
    """The module of these classes, where there are any."""
    classes = sorted(set(members), key=lambda one: one.name)
    if not classes:
        return []
    imports = Imports(frozenset(one.name for one in classes))
    base = imports.use("._runtime.unions", "Unknown")
    type_ = imports.use(".types", "Unrecognized")
    views = tuple(
        ClassView(
            name=one.name,
            heading=Code(class_heading(one.name, base)),
            doc=docstring(
                "A value whose tag is none that this version knows.", indent=4
            ),
            fields=tuple(_property(name, one.tag, type_) for name in one.attributes),
            spaced=True,
        )
        for one in classes
    )
    return [
        RenderJob(
            path=f"{source}/{MODULE}.py",
            template="python/models/module.py.jinja",
            view=ModelModule(imports=imports.code(), types=(TypeView(classes=views),)),
        )
    ]


def _property(name: str, tag: str, type_: str) -> Code:
    return Code(
        f"@property\n    def {name}(self) -> {type_}:\n"
        f"        return self._tag({text_literal(tag)})"
    )
