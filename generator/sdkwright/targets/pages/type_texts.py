"""Types as the pages print them, in plain text: the walk along a type that is the same in every language."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.types import (
    Anything,
    Const,
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    TypeId,
)
from sdkwright.targets.naming.sdk_names import SdkNames

NO_PAGE = "models/.md"
"""What types without a page of their own link to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeWords:
    """What a language calls types; ``{}`` in ``nullable``, ``map`` and ``items`` is the type within.

    ``binary_result`` is what a call gives whose answer is no text.
    """

    scalars: Mapping[ScalarKind, str]
    nullable: str
    map: str
    items: str
    nothing: str
    anything: str
    binary_result: str


class TypeTexts(ABC):
    """Texts for the types of one package."""

    words: ClassVar[TypeWords]

    def __init__(self, api: Api, names: SdkNames) -> None:
        self.api = api
        self.names = names

    @abstractmethod
    def array(self, item: Type) -> str:
        """A list."""

    @abstractmethod
    def tuple(self, type_: TupleOf) -> str:
        """An array whose items have types of their own."""

    @abstractmethod
    def constant(self, value: JsonValue) -> str:
        """The type of a single value."""

    @abstractmethod
    def stream(self, stream: EventStream | JsonLines, *, flat: bool = False) -> str:
        """A stream; ``flat`` ones give the events' data alone."""

    def text(self, type_: Type) -> str:
        """A type in plain text, without links."""
        words = self.words
        match type_:
            case Scalar(kind):
                return words.scalars[kind]
            case Ref(target):
                return self.named(target)
            case Nullable(inner):
                return words.nullable.format(self.text(inner))
            case ListOf(item):
                return self.array(item)
            case MapOf(value):
                return words.map.format(self.text(value))
            case TupleOf():
                return self.tuple(type_)
            case Const(value):
                return self.constant(value)
            case EventStream() | JsonLines():
                return self.stream(type_)
            case Items(item):
                return words.items.format(self.text(item))
            case Nothing():
                return words.nothing
            case Anything():
                return words.anything

    def named(self, target: TypeId) -> str:
        """What a type is called."""
        return self.names.types[target].qualified

    def result(self, type_: Type, *, flat: bool) -> str:
        """What a method gives, in plain text; ``flat`` streams give the events' data alone."""
        match type_:
            case EventStream() | JsonLines():
                return self.stream(type_, flat=flat)
            case Scalar(ScalarKind.BINARY):
                return self.words.binary_result
            case _:
                return self.text(type_)
