"""Types as the pages print them: text with links."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.ir.types import (
    EventStream,
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
from sdkwright.targets.contract.reference import Cell, ExternalLink, Link
from sdkwright.targets.languages.python.literals import scalar_literal
from sdkwright.targets.pages.markup import data
from sdkwright.targets.pages.type_texts import TypeTexts, TypeWords

_SCALARS: Mapping[ScalarKind, str] = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
    ScalarKind.DATE: "date",
    ScalarKind.DATE_TIME: "datetime",
    ScalarKind.TIME: "time",
    ScalarKind.DURATION: "timedelta",
    ScalarKind.UUID: "str",
    ScalarKind.DECIMAL: "Decimal",
    ScalarKind.DECIMAL_NUMBER: "Decimal",
    ScalarKind.INTEGER_STRING: "int",
    ScalarKind.BYTES: "bytes",
    ScalarKind.BINARY: "bytes",
    ScalarKind.UNRECOGNIZED: "str",
}
_DATES = "https://docs.python.org/3/library/datetime.html"
# A fault that is kept: published pages name the two the wrong way round, and pages have to match byte for byte.
_LINKED: Mapping[ScalarKind, ExternalLink] = {
    ScalarKind.DATE_TIME: ExternalLink("date", f"{_DATES}#date-objects"),
    ScalarKind.DATE: ExternalLink("datetime", f"{_DATES}#datetime-objects"),
}


class Cells(TypeTexts):
    """Cells and texts for the types of one package."""

    words = TypeWords(
        scalars=_SCALARS,
        nullable="Nullable[{}]",
        map="Dict[str, {}]",
        items="Iterable[{}]",
        nothing="None",
        anything="Any",
        binary_result="httpx.Response",
    )

    def of(self, type_: Type, wrapper: str = "") -> Cell:
        """A type's cell. ``wrapper`` (``Optional``, ``Nullable``, ``OptionalNullable``) goes inside a link's text; lists
        and maps have none.
        """
        match type_:
            case Nullable(inner):
                return self.of(inner, wrapper or "Nullable")
            case ListOf(item):
                return ("List[", *self.of(item), "]")
            case MapOf(value):
                return self.map(value)
            case Ref(target):
                text = _wrapped(self.named(target), wrapper)
                return (Link(text, self.names.types[target].page),)
            case Scalar(kind) if kind in _LINKED:
                return (_LINKED[kind],)
            case _:
                return (f"*{data(_wrapped(self.text(type_), wrapper))}*",)

    def map(self, value: Type) -> Cell:
        """The cell of a map to values of a type."""
        return ("Dict[str, ", *self.of(value), "]")

    def array(self, item: Type) -> str:
        """See the base class."""
        return f"List[{self.text(item)}]"

    def tuple(self, type_: TupleOf) -> str:
        """See the base class; in brackets, unless any number of items follows."""
        if type_.rest is not None:
            return "List[Any]"
        return f"Tuple[{', '.join(map(self.text, type_.items))}]"

    def constant(self, value: JsonValue) -> str:
        """See the base class."""
        if isinstance(value, str | int) or value is None:
            return f"Literal[{scalar_literal(value)}]"
        return "float" if isinstance(value, float) else "Any"

    def stream(self, stream: EventStream | JsonLines, *, flat: bool = False) -> str:
        """See the base class; both kinds, as methods give them."""
        if isinstance(stream, JsonLines):
            kind, inner = "JsonLinesStream", stream.item
        else:
            kind, inner = "EventStream", stream.data if flat else stream.event
        text = self.text(inner)
        return (
            f"Union[eventstreaming.{kind}[{text}], eventstreaming.{kind}Async[{text}]]"
        )


def wrapper_of(type_: Type, *, required: bool) -> str:
    """The wrapper for a value that may be absent, null or both."""
    if isinstance(type_, Nullable):
        return "Nullable" if required else "OptionalNullable"
    return "" if required else "Optional"


def _wrapped(text: str, wrapper: str) -> str:
    return f"{wrapper}[{text}]" if wrapper else text
