"""What a language decides of its surface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.ir.declarations import UnionDeclaration
from sdkwright.ir.operation import Operation
from sdkwright.ir.security import SecurityScheme
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.surface import Spelling
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.fields import FieldReading


@dataclass(frozen=True, slots=True, kw_only=True)
class SurfaceWords:
    """What a language calls the symbols of a package, and the little that it decides beside names.

    ``clients`` are further classes of the client, ``aliases`` further paths of an operation's method beside the one given, ``arguments`` what a caller writes for
    each argument of a call, by its origin, where ``is_keyword`` says that it is named rather than stands in its place.
    ``type_name`` is what a declaration is called in its module. ``is_asked`` says that who makes a value has to give a field,
    ``is_present`` that who reads one may rely on it. ``opens`` says that values beside the members of a union may come.
    ``module`` is what a folder of types is called; ``globals_`` are the client's options for shared parameters, by the parameter's name on the wire.
    """

    language: str
    spelling: Spelling
    module: Callable[[str], str]
    clients: tuple[str, ...]
    aliases: Callable[[Operation, str], tuple[str, ...]]
    arguments: Callable[[Call], Mapping[Pointer, str]]
    is_keyword: Callable[[Call, Argument], bool]
    type_name: Callable[[TypeId], str]
    is_asked: Callable[[FieldReading], bool]
    is_present: Callable[[FieldReading], bool]
    opens: Callable[[UnionDeclaration], bool]
    credential: Callable[[SecurityScheme], str]
    globals_: Mapping[str, str]
