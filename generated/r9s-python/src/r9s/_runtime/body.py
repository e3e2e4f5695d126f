"""Request bodies held in memory, and the interface of all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from .adapter import Adapter, adapter_of
from .plain import plain, text
from .unset import UNSET
from .upload import Source, Upload, content_of, guessed_type, is_content, name_of

Arguments = Mapping[str, Any]
NOTHING: Arguments = {}


class Encoded(NamedTuple):
    """A body as it travels: bytes, or an upload."""

    content_type: str
    content: bytes | None
    upload: Upload | None = None


class Body:
    """What an operation sends.

    Without `argument` the body is an object of type `type`, whose fields are the arguments that are no
    parameter; with it, that argument is the whole body. `required` says that the body is sent even if
    nothing was given for it.
    """

    __slots__ = (
        "_absent_if_none",
        "_adapter",
        "argument",
        "media_type",
        "required",
        "type",
    )

    default_media_type = "application/octet-stream"

    def __init__(
        self,
        type: Callable[[], Any] = lambda: Any,
        *,
        argument: str | None = None,
        required: bool = True,
        media_type: str | None = None,
    ) -> None:
        self.type = type
        self.argument = argument
        self.required = required
        self.media_type = media_type or self.default_media_type
        self._adapter: Adapter | None = None
        self._absent_if_none: frozenset[str] | None = None

    @property
    def adapter(self) -> Adapter:
        """How values of the type are checked, read and written; made once."""
        if self._adapter is None:
            self._adapter = adapter_of(self.type())
        return self._adapter

    def encode(
        self, arguments: Arguments, extra: Arguments | None = None
    ) -> Encoded | None:
        """The body made of the arguments that are no parameter, and of fields that its type doesn't know; None to send
        none. Where fields are arguments and none is given, an empty ``extra`` makes it an empty object.

        :raises pydantic.ValidationError: The arguments are not of the body's type.
        :raises ValueError: The body has no fields that others can stand beside.
        """
        value = self._value(arguments)
        if extra:
            return self.encode_value(value, extra)
        if value is not UNSET:
            return self.encode_value(value)
        is_empty = self.argument is None and extra is not None
        return self.encode_value({}) if is_empty else None

    def _value(self, arguments: Arguments) -> Any:
        if self.argument is None:
            given = self._given(arguments)
            return given if given or self.required else UNSET
        value = arguments.get(self.argument, UNSET)
        is_absent = value is None and not self.required and not self.takes_null()
        return UNSET if is_absent else value

    def takes_null(self) -> bool:
        """Whether null is a body; else None for one that isn't required means that there is none."""
        return False

    def _given(self, arguments: Arguments) -> dict[str, Any]:
        """The fields that were given. None is for those that can be null; to others it means their default."""
        absent = self._absent_if_none
        if absent is None:
            kind = self.type()
            # Which fields these are is known once the model is built.
            adapter_of(kind)
            absent = getattr(kind, "_absent_if_none", frozenset[str]())
            if not self.required:
                # Then even arguments for required fields may be left out.
                absent |= getattr(kind, "_never_none", frozenset[str]())
            self._absent_if_none = absent
        return {
            name: value
            for name, value in arguments.items()
            if value is not UNSET and not (value is None and name in absent)
        }

    def encode_value(self, value: Any, extra: Arguments = NOTHING) -> Encoded:
        """The body for its whole value, and for fields besides: these may be all there is, where the value is UNSET."""
        raise NotImplementedError

    def refuse(self, extra: Arguments) -> None:
        """Say that such a body takes no fields beside its own."""
        if extra:
            raise ValueError(f"extra_body: a body of {self.media_type} has no fields")

    def chosen(self, content_type: str | None) -> Body:
        """The body to send where the caller asks for this content type."""
        return self


class BodyChoice(Body):
    """The same value in several media types: the first, unless the caller's Content-Type header names another."""

    __slots__ = ("bodies",)

    def __init__(self, *bodies: Body) -> None:
        super().__init__(media_type=bodies[0].media_type)
        self.bodies = bodies

    def chosen(self, content_type: str | None) -> Body:
        for body in self.bodies:
            if is_media_type(content_type, body.media_type):
                return body
        return self.bodies[0]


def is_media_type(content_type: str | None, media_type: str) -> bool:
    """Whether a Content-Type header names a media type, whatever its parameters."""
    if content_type is None:
        return False
    return content_type.partition(";")[0].strip().lower() == media_type.lower()


class JsonBody(Body):
    """A body in JSON."""

    __slots__ = ()

    default_media_type = "application/json"

    def takes_null(self) -> bool:
        try:
            self.adapter.checked(None)
        except ValueError:
            return False
        return True

    def encode_value(self, value: Any, extra: Arguments = NOTHING) -> Encoded:
        adapter = self.adapter
        content = b"{}" if value is UNSET else adapter.encoded(adapter.checked(value))
        if extra:
            from .digits import with_members

            content = with_members(content, adapter_of(Any).encoded(dict(extra)))
        return Encoded(self.media_type, content)


class TextBody(Body):
    """A body of text: plain, XML or any other text the caller has written."""

    __slots__ = ()

    default_media_type = "text/plain"

    def encode_value(self, value: Any, extra: Arguments = NOTHING) -> Encoded:
        self.refuse(extra)
        content = value if isinstance(value, bytes) else text(plain(value)).encode()
        return Encoded(self.media_type, content)


class BinaryBody(Body):
    """A body of octets: bytes, an open file, a path or chunks; all but bytes are streamed.

    Of a range of media types, such as `image/*`, it is of the one that the file's name stands for.
    """

    __slots__ = ()

    def encode_value(self, value: Any, extra: Arguments = NOTHING) -> Encoded:
        self.refuse(extra)
        media_type = self.media_type
        if "*" in media_type:
            media_type = guessed_type(name_of(value))
        content: bytes | Source = content_of(value)
        if isinstance(content, bytes):
            return Encoded(media_type, content)
        return Encoded(media_type, None, Upload([content]))


class AnyBody(JsonBody):
    """A body of any type: files and octets go out as they are, of the type that their name stands for, all else in JSON."""

    __slots__ = ()

    def encode_value(self, value: Any, extra: Arguments = NOTHING) -> Encoded:
        if not is_content(value):
            made = super().encode_value(value, extra)
            return made._replace(content_type=JsonBody.default_media_type)
        return BinaryBody(media_type=self.media_type).encode_value(value, extra)
