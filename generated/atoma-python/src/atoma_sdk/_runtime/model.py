"""The base of every object type.

On the wire names are the document's; what wasn't set stays out, except constants and required fields with a
default of objects that weren't received: what came goes back. None stays out where the document doesn't allow null; fields the document doesn't know are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic import Field as Field

from .core_schema import (
    admit_others,
    extras_of,
    fields_of,
    is_absent_if_none,
    is_constant,
    is_never_none,
    keep_always_sent,
    settle,
)
from .lazy_annotations import link_class
from .unset import NULLABLE, Mark

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

__all__ = ["MAY_BE_MISSING", "OPEN", "Field", "File", "Model", "json_default"]


def json_default(value: Any) -> Any:
    """A field's default in JSON's terms: every object gets a copy, made into the field's type."""
    return Field(default_factory=lambda: deepcopy(value), validate_default=True)


MAY_BE_MISSING = Mark("MAY_BE_MISSING")
"""What is received may lack the constant, which is sent always."""

OPEN = Mark("OPEN")
"""What is received may have other values than those the type lists."""


class Model(BaseModel):
    """An object with typed fields; undeclared ones are kept in `model_extra`.

    It is also a context manager that does nothing, so that a result which may be a stream can be used in
    `with` either way.
    """

    model_config = ConfigDict(
        extra="allow",
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=True,
        protected_namespaces=(),
        arbitrary_types_allowed=True,
        # JSON has no such numbers: the adapter sees to that, and nothing is sent in their place.
        ser_json_inf_nan="constants",
    )

    if TYPE_CHECKING:
        # The fields that an argument of None leaves as they are, and the required ones that it can't be for; known
        # once the class is built. What stands here pydantic would evaluate again for each class of a package.
        _absent_if_none: ClassVar[frozenset[str]]
        _never_none: ClassVar[frozenset[str]]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from .formats import apply_formats

        link_class(cls)
        schema = handler(source)
        model = handler.resolve_ref_schema(schema)
        fields = fields_of(model)
        for value in (*fields.values(), extras_of(model)):
            apply_formats(value, handler)
        marks = {name: one.metadata for name, one in cls.model_fields.items()}
        for name, field in fields.items():
            if OPEN in marks[name]:
                admit_others(field)
        nullable = {name for name in fields if NULLABLE in marks[name]}
        always = frozenset(
            name
            for name, field in fields.items()
            if settle(field, nullable=name in nullable)
        )
        constants = frozenset(
            name
            for name in always
            if is_constant(fields[name]) and MAY_BE_MISSING not in marks[name]
        )
        cls._absent_if_none = frozenset(
            name
            for name, field in fields.items()
            if name not in nullable and is_absent_if_none(field)
        )
        cls._never_none = frozenset(
            name for name, field in fields.items() if is_never_none(field)
        )
        if always:
            keep_always_sent(model, always, constants)
        return schema

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        """Build the class's validator now. Nobody has to: first use does it."""
        link_class(cls)
        return super().model_rebuild(
            force=force,
            raise_errors=raise_errors,
            _parent_namespace_depth=0,
            _types_namespace=_types_namespace,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        return None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        return None


class File(Model):
    """The base of file types: `file_name`, `content` and `content_type` make one part of a multipart body.

    What is only content, such as an open file, makes one too: its name is the file's own.
    """

    # Not a hook for the schema: of a class that is built pydantic takes that without asking the hook again.
    @model_validator(mode="before")
    @classmethod
    def _from_content(cls, value: Any) -> Any:
        return _as_file(value)


def _as_file(value: Any) -> Any:
    from .upload import is_content, name_of

    if is_content(value):
        return {"file_name": name_of(value), "content": value}
    if isinstance(value, (File, Mapping)):
        return cast("object", value)
    raise ValueError(
        f"a {type(value).__name__} is no file: give bytes, an open file, a path, or file_name and content"
    )
