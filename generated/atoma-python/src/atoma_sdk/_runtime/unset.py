"""Absent, null and present: three states of an optional, nullable value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Union

if TYPE_CHECKING:
    from pydantic_core import CoreSchema
    from typing_extensions import TypeVar

    T = TypeVar("T")
else:
    from typing import TypeVar

    T = TypeVar("T")


class Unset:
    """The type of `UNSET`: no value was given, so nothing is sent. Falsy, and the same after copying."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.json_or_python_schema(
            json_schema=core_schema.none_schema(),
            python_schema=core_schema.is_instance_schema(cls),
        )


UNSET = Unset()
"""No value. Unlike None, which is sent as null where a value may be null."""


class Mark:
    """What the runtime is told about a field beside its type."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


NULLABLE = Mark("NULLABLE")
"""Null is a value of the field: None isn't the same as nothing given, though it has a default."""

Nullable = Annotated[Union[T, None], NULLABLE]
"""A value, or null."""

OptionalNullable = Union[T, None, Unset]
"""A value, null, or `UNSET` to leave it out."""
