"""Every Python name of a generated package: decided here, once, before any view is built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.types import TypeId
from sdkwright.targets.python.options import PythonOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeName:
    """Where a declaration lives: class ``name`` in module ``package.module``, documented on ``page``.

    ``package`` is ``models`` or ``errors``; ``module`` a file stem (``imagegenerationrequest``); ``page``
    relative to the docs root (``models/imagegenerationrequest.md``). ``qualified`` is ``models.Name``.
    """

    package: str
    module: str
    name: str
    page: str

    @property
    def qualified(self) -> str:
        """The name as users write it after importing the package."""
        return f"{self.package}.{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupName:
    """A group's class, its module and the client attribute (dotted for nested groups)."""

    class_name: str
    module: str
    attribute: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """All names of one package.

    ``fields`` maps a declaration's id and a property's wire name to the attribute; ``arguments`` maps an
    operation's origin and a parameter or body property's origin pointer to the argument; ``members`` maps an
    enum's id and a value to the member; ``methods`` an operation's origin to the method.
    """

    sdk_class: str  # R9S, AtomaSDK
    package: str  # import package: r9s, atoma_sdk
    distribution: str  # r9s, atoma-sdk
    variable: str  # r9_s, as_client
    types: Mapping[TypeId, TypeName]
    groups: Mapping[tuple[str, ...], GroupName]  # by the group's path sources
    methods: Mapping[str, str]
    fields: Mapping[tuple[TypeId, str], str]
    arguments: Mapping[tuple[str, str], str]
    members: Mapping[tuple[TypeId, str], str]


def allocate(api: Api, options: PythonOptions) -> Names:
    """Decide every name; the same document and options always give the same names."""
    raise NotImplementedError
