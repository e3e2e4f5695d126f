"""Typed values from and to JSON. Validators are built once a type and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from .lazy_annotations import link_type

if TYPE_CHECKING:
    from pydantic_core import SchemaSerializer, SchemaValidator


class Adapter:
    """How one type's values are checked, read and written.

    Methods raise `pydantic.ValidationError` for a value (or JSON) that isn't of the type.
    """

    __slots__ = ("_serializer", "_validator", "checked")

    def __init__(
        self, validator: SchemaValidator, serializer: SchemaSerializer
    ) -> None:
        self.checked: Callable[[Any], Any] = validator.validate_python
        """A Python value, models or plain dicts, as the type."""
        self._validator = validator
        self._serializer = serializer

    def decoded(self, text: bytes) -> Any:
        """JSON text as the type."""
        # Names on the wire are the document's alone: a newer server may have a field called what a field with
        # another name is called in Python.
        return self._validator.validate_json(text, by_alias=True, by_name=False)

    def encoded(self, value: Any) -> bytes:
        """A value of the type as JSON."""
        return self._serializer.to_json(
            value, by_alias=True, exclude_unset=True, warnings=False
        )

    def to_plain(self, value: Any) -> Any:
        """A value of the type as plain data, names and formats as in JSON."""
        return self._serializer.to_python(
            value, mode="json", by_alias=True, exclude_unset=True, warnings=False
        )


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
        return Adapter(holder.__pydantic_validator__, holder.__pydantic_serializer__)
    from pydantic import TypeAdapter

    anything = cast("Any", annotation)
    link_type(anything)
    holder = TypeAdapter(anything)
    return Adapter(holder.validator, holder.serializer)
