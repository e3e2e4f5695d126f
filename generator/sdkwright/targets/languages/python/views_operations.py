"""Views of the client's modules: groups of operations, and the client itself."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.targets.languages.python.views_models import ClassView


@dataclass(frozen=True, slots=True, kw_only=True)
class OverloadView:
    """What a method takes and gives where an argument has one of some values."""

    arguments: tuple[Code, ...]
    closing: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Overloads:
    """A method's signatures, for type checkers alone; the other two are those names of `typing` in the module."""

    signatures: tuple[OverloadView, ...]
    checking: Code
    decorator: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """A method that sends an operation: ``keyword`` is ``def`` or ``async def``, ``sender`` what it returns.

    ``arguments`` are the lines of each, with the star between those by position and by name, ``closing`` those that end the heading, with what it gives.

    ``passed`` are the lines of arguments that every method hands on; ``decorator`` is that of a deprecated one; ``overloads``
    are there where an argument chooses what it gives.

    ``spaced`` puts a blank line before it: the first thing in a class without a docstring has none.
    """

    keyword: Code
    name: Code
    arguments: tuple[Code, ...]
    closing: Code
    doc: Code
    sender: Code
    constant: Code
    values: Code
    passed: tuple[Code, ...]
    decorator: Code | None
    overloads: Overloads | None
    spaced: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SubgroupView:
    """A nested group: an attribute that loads its module when touched."""

    decorator: Code
    signature: Code
    statement: Code
    instance: Code
    doc: Code | None
    spaced: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstructorView:
    """A client's constructor: its arguments, and what it hands on."""

    positional: tuple[Code, ...]
    named: tuple[Code, ...]
    doc: Code
    credentials: Code
    passed: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodsClass:
    """A class with methods and groups; that of the client has a constructor."""

    heading: Code
    doc: Code | None
    groups: tuple[SubgroupView, ...]
    methods: tuple[MethodView, ...]
    constructor: ConstructorView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupModule:
    """A module of a group's class, or of two where async methods have their own, and the operations they send. ``parts``
    are the lines behind the imports that make a class of those of other modules; ``enums`` are what arguments take.
    """

    doc: Code
    imports: Code
    parts: Code
    enums: tuple[ClassView, ...]
    classes: tuple[MethodsClass, ...]
    operations: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientModule:
    """The module of the client's class, or of two; the rest as a group's."""

    doc: Code
    imports: Code
    parts: Code
    enums: tuple[ClassView, ...]
    classes: tuple[MethodsClass, ...]
    settings: Code
    operations: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageModule:
    """The package's own ``__init__``. ``statements`` import, for type checkers, what ``index`` maps to its module.

    ``with_types`` says that types can be imported from it, too. ``type_modules`` defines where types live, where that has
    to be said.
    """

    doc: Code
    submodules: tuple[Code, ...]
    statements: tuple[Code, ...]
    exported: Code
    type_modules: Code | None
    index: Code
    quoted_submodules: Code
    with_types: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookView:
    """A request that the API sends: the lines that define ``name``, and its docstring."""

    name: str
    lines: Code
    doc: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhooksModule:
    """The module of everything the API sends."""

    imports: Code
    webhooks: tuple[WebhookView, ...]
