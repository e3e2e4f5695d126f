"""What a language decides of its surface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.ir.declarations import Declaration, EnumDeclaration, Member
from sdkwright.ir.operation import Operation
from sdkwright.ir.security import SecurityScheme
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.surface import Spelling
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.fields import FieldReading


@dataclass(frozen=True, slots=True)
class Presence:
    """Of a field: whether who makes a value has to give it, and whether who reads one may rely on it."""

    required: bool
    present: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SurfaceWords:
    """What a language calls the symbols of a package, and the little that it decides beside names.

    ``methods`` gives all paths of an operation's method, the first one first; ``arguments`` what a caller writes for
    each argument of a call, by its origin, where ``is_keyword`` says that it is named rather than stands in its place.
    ``type_path`` and ``error_path`` are those of a declaration and of its exception, ``value_path`` that of an enum's
    member, empty where it is a literal. ``opens`` says that values beside the members of an enum or union may come.
    ``errors`` is the module of exceptions, ``globals_`` are the client's options for shared parameters, by the parameter's name on the wire.
    """

    language: str
    spelling: Spelling
    errors: str
    methods: Callable[[Operation], tuple[str, ...]]
    arguments: Callable[[Call], Mapping[Pointer, str]]
    is_keyword: Callable[[Call], bool]
    type_path: Callable[[TypeId], str]
    error_path: Callable[[TypeId], str]
    value_path: Callable[[EnumDeclaration, Member], str]
    presence: Callable[[FieldReading], Presence]
    opens: Callable[[Declaration], bool]
    credential: Callable[[SecurityScheme], str]
    globals_: Mapping[str, str]
