"""The names of a package that every language has, for what is written once for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.ir.operation import Operation
from sdkwright.ir.types import TypeId
from sdkwright.targets.naming.client_names import GroupName
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.naming.type_folders import Folders, namespace_of


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeName:
    """Where a declaration lives: type ``name`` in a file of stem ``module`` in a ``folder``, documented on ``page``.

    ``namespace`` is what users call the folder's module (``models``); ``page`` is relative to the docs root
    (``models/imagegenerationrequest.md``), with the fragment of a type that is a part of another one's page.
    """

    folder: str  # models, models/components
    module: str
    name: str
    page: str

    @property
    def namespace(self) -> str:
        """What users call the folder's module: the last part of its path."""
        return namespace_of(self.folder)

    @property
    def qualified(self) -> str:
        """The name as users write it after importing the namespace."""
        return f"{self.namespace}.{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SdkNames:
    """Names of one package.

    ``fields`` maps a declaration's id and a property's wire name to the property; ``arguments`` an operation's origin
    and a parameter's, body property's or whole request body's to the argument; ``members`` an enum's id and
    ``member_key`` of a value to the member; ``methods`` an operation's origin to the method; ``credentials`` a security
    scheme's key and ``server_variables`` a variable's spelling to the client's option.
    """

    sdk_class: str  # R9S, AtomaSDK
    package: str  # what programs import
    variable: str  # what samples call a client
    types: Mapping[TypeId, TypeName]
    groups: Mapping[tuple[str, ...], GroupName]  # by the group's path sources
    methods: Mapping[str, str]
    fields: Mapping[tuple[TypeId, str], str]
    arguments: Mapping[tuple[str, str], str]
    members: Mapping[tuple[TypeId, str], str]
    credentials: Mapping[str, str]
    server_variables: Mapping[str, str]

    def folders(self, where: Folders) -> tuple[str, ...]:
        """The folders of types that there are: those of callbacks and webhooks where these have types of their own."""
        held = {located.folder for located in self.types.values()}
        always = (where.shared, where.operations, where.errors)
        return tuple(one for one in where.distinct if one in held or one in always)

    def method_path(self, operation: Operation) -> str:
        """How a sample reaches an operation's method: ``client.images.create``."""
        group = self.groups[group_key(operation.group)].attribute
        parts = (self.variable, group, self.methods[operation.origin])
        return ".".join(part for part in parts if part)
