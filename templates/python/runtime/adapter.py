"""Typed values from and to JSON. Validators are built once a type and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, cast

from .core_schema import FROM_WIRE
from .lazy_annotations import link_type
from .scalars import has_decimal_numbers

if TYPE_CHECKING:
    from pydantic_core import SchemaSerializer, SchemaValidator


class Adapter:
    """How one type's values are checked, read and written.

    Methods raise `pydantic.ValidationError`, or another `ValueError`, for a value (or JSON) that isn't of the type.
    """

    __slots__ = ("_digits", "_serializer", "_validator", "checked")

    def __init__(
        self,
        validator: SchemaValidator,
        serializer: SchemaSerializer,
        *,
        digits: bool = False,
    ) -> None:
        self.checked: Callable[[Any], Any] = validator.validate_python
        """A Python value, models or plain dicts, as the type."""
        self._validator = validator
        self._serializer = serializer
        self._digits = digits

    def decoded(self, text: bytes) -> Any:
        """JSON text as the type."""
        if self._digits:
            return self._decoded_exactly(text)
        try:
            # Names on the wire are the document's alone: a newer server may have a field called what a field with
            # another name is called in Python.
            return self._validator.validate_json(
                text, by_alias=True, by_name=False, context=FROM_WIRE
            )
        except ValueError as error:
            from .digits import is_no_json

            if not is_no_json(error):
                raise
            return self._decoded_exactly(text)

    def _decoded_exactly(self, text: bytes) -> Any:
        from .digits import read_json

        data = read_json(text)
        return self._validator.validate_python(
            data, by_alias=True, by_name=False, context=FROM_WIRE
        )

    def encoded(self, value: Any) -> bytes:
        """A value of the type as JSON."""
        if self._digits:
            return self._encoded_exactly(value)
        try:
            content = self._serializer.to_json(
                value, by_alias=True, exclude_unset=True, warnings=False
            )
        except ValueError as error:
            # Halves of surrogate pairs, which truncated text ends with, are sent as they came: escaped.
            if "surrogates not allowed" not in str(error):
                raise
            return self._encoded_exactly(value)
        return _finite(content)

    def _encoded_exactly(self, value: Any) -> bytes:
        from .digits import with_digits, write_json

        return with_digits(_finite(write_json(self._in_digits(value))))

    def _in_digits(self, value: Any) -> Any:
        """A value as plain data, in which decimal numbers are texts of their digits."""
        from .digits import AS_DIGITS

        return self._serializer.to_python(
            value,
            mode="json",
            by_alias=True,
            exclude_unset=True,
            warnings=False,
            context=AS_DIGITS,
        )

    def to_plain(self, value: Any) -> Any:
        """A value of the type as plain data, names and formats as in JSON, numbers with all digits as Decimals."""
        if self._digits:
            from .digits import decimals_in

            return decimals_in(self._in_digits(value))
        return self._serializer.to_python(
            value, mode="json", by_alias=True, exclude_unset=True, warnings=False
        )


def _finite(content: bytes) -> bytes:
    if b"NaN" in content or b"Infinity" in content:
        from .digits import refuse_constants

        refuse_constants(content)
    return content


_ADAPTERS: dict[int, tuple[Any, Adapter]] = {}


def adapter_of(annotation: Any) -> Adapter:
    """The adapter of a type: a model, or any annotation pydantic understands."""
    # By identity, since annotations needn't be hashable; the annotation is kept so that its id stays its own.
    known = _ADAPTERS.get(id(annotation))
    if known is not None:
        return known[1]
    adapter = _built(annotation)
    _ADAPTERS[id(annotation)] = (annotation, adapter)
    return adapter


def _built(annotation: Any) -> Adapter:
    from pydantic import BaseModel

    holder: Any
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        annotation.model_rebuild()
        holder = annotation
        validator, serializer = (
            holder.__pydantic_validator__,
            holder.__pydantic_serializer__,
        )
        digits = has_decimal_numbers(holder.__pydantic_core_schema__)
        return Adapter(validator, serializer, digits=digits)
    from pydantic import ConfigDict, TypeAdapter

    from .formats import AsDocumented

    anything = cast("Any", annotation)
    link_type(anything)
    # That JSON has no such numbers is seen to here, and nothing is sent in their place.
    config = ConfigDict(ser_json_inf_nan="constants")
    documented: Any = Annotated
    holder = TypeAdapter(documented[anything, AsDocumented()], config=config)
    digits = has_decimal_numbers(holder.core_schema)
    return Adapter(holder.validator, holder.serializer, digits=digits)
