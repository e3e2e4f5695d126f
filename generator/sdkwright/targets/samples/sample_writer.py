"""Sample values as code: the walk along types and values that is the same in every language."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
)
from sdkwright.ir.types import (
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
)
from sdkwright.targets.samples.variant_choice import settled

Plain = None | bool | int | float | str
# Longer texts of digits are no number that anybody means.
_MOST_DIGITS = 30


def whole_number(text: str) -> int:
    """The number that a text of digits stands for, zero for what is none."""
    digits = text.removeprefix("-")
    is_whole = digits.isascii() and digits.isdecimal() and len(text) < _MOST_DIGITS
    return int(text) if is_whole else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Brackets:
    """What stands around the items of a value."""

    opening: str
    closing: str


class SampleWriter(ABC):
    """Prints values of an API's types; notes what the code needs imported, as module and name in the language's order.

    ``step`` is how far in a language has what stands in brackets, ``tuple_brackets`` what it has around tuples.
    """

    step: int
    tuple_brackets = Brackets(opening="[", closing="]")

    def __init__(self, api: Api) -> None:
        self._api = api
        self.imports: set[tuple[str, str]] = set()

    @abstractmethod
    def literal(self, value: Plain) -> str:
        """A JSON value without parts."""

    @abstractmethod
    def key(self, key: str) -> str:
        """A key of a map."""

    @abstractmethod
    def text(self, kind: ScalarKind, value: str) -> str:
        """A text of JSON as what the language has for its kind."""

    @abstractmethod
    def file(self, indent: int) -> str:
        """A file to send."""

    @abstractmethod
    def member(self, declaration: EnumDeclaration, value: JsonValue) -> str | None:
        """An enum's value by its name, None where it is written as it is."""

    @abstractmethod
    def object(
        self,
        declaration: ObjectDeclaration,
        value: Mapping[str, JsonValue],
        indent: int,
    ) -> str:
        """An object of a declared type."""

    def value(self, type_: Type, value: JsonValue, indent: int) -> str:
        """The value as code, its first line where it stands, the others ``indent`` columns in or more."""
        match type_:
            case Scalar(kind) if isinstance(value, str):
                return self.text(kind, value)
            case Scalar():
                return self.plain(value, indent)
            case Nullable(inner) if value is not None:
                return self.value(inner, value, indent)
            case Ref():
                return self._settled(type_, value, indent)
            case ListOf(item) | JsonLines(item) | Items(item) if isinstance(
                value, list
            ):
                deeper = indent + self.step
                items = [self.value(item, one, deeper) for one in value]
                return self.block("[", items, "]", indent)
            case TupleOf(items, rest) if isinstance(value, list):
                return self._tuple(items, rest, value, indent)
            case MapOf(inner) if isinstance(value, Mapping):
                return self.map(inner, value, indent)
            case EventStream(event):
                return self.value(event, value, indent)
            case _:
                return self.plain(value, indent)

    def map(self, inner: Type, value: Mapping[str, JsonValue], indent: int) -> str:
        """A map, a line a key."""
        deeper = indent + self.step
        lines = [
            f"{self.key(key)}: {self.value(inner, one, deeper)}"
            for key, one in value.items()
        ]
        return self.block("{", lines, "}", indent)

    def plain(self, value: JsonValue, indent: int) -> str:
        """A JSON value as code, whatever its type."""
        deeper = indent + self.step
        match value:
            case None | str() | int() | float():
                return self.literal(value)
            case Mapping():
                lines = [
                    f"{self.key(key)}: {self.plain(one, deeper)}"
                    for key, one in value.items()
                ]
                return self.block("{", lines, "}", indent)
            case _:
                items = [self.plain(one, deeper) for one in value]
                return self.block("[", items, "]", indent)

    def block(
        self, opening: str, items: Iterable[str], closing: str, indent: int
    ) -> str:
        """Brackets with one item a line, closed where the statement began."""
        margin = " " * (indent + self.step)
        lines = "".join(f"{margin}{item},\n" for item in items)
        if not lines:
            return f"{opening}{closing}"
        return f"{opening}\n{lines}{' ' * indent}{closing}"

    def _tuple(
        self,
        items: tuple[Type, ...],
        rest: Type | None,
        value: list[JsonValue],
        indent: int,
    ) -> str:
        types = [*items, *([rest] * len(value) if rest is not None else [])]
        deeper = indent + self.step
        written = [
            self.value(inner, one, deeper)
            for inner, one in zip(types, value, strict=False)
        ]
        brackets = self.tuple_brackets
        return self.block(brackets.opening, written, brackets.closing, indent)

    def _settled(self, type_: Ref, value: JsonValue, indent: int) -> str:
        match settled(self._api, type_, value):
            case Ref(target):
                return self._declared(self._api.declarations[target], value, indent)
            case None:
                return self.plain(value, indent)
            case bare:
                return self.value(bare, value, indent)

    def _declared(self, declaration: Declaration, value: JsonValue, indent: int) -> str:
        match declaration:
            case ObjectDeclaration() if isinstance(value, Mapping):
                return self.object(declaration, value, indent)
            case FileDeclaration():
                return self.file(indent)
            case EnumDeclaration():
                name = self.member(declaration, value)
                return self.plain(value, indent) if name is None else name
            case _:
                return self.plain(value, indent)
