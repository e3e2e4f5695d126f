"""Files that are sent as base64 text."""

from __future__ import annotations

from binascii import b2a_base64
from os import PathLike
from typing import IO, TYPE_CHECKING, Annotated, Any, Union

from pydantic import BeforeValidator

from .._runtime.upload import content_of

if TYPE_CHECKING:
    Base64FileInput = Union[IO[bytes], PathLike[str]]
else:
    Base64FileInput = Union[IO[bytes], PathLike]
"""What such a file can be read from: a file opened in binary mode, or a path."""


def encode_base64_file_input(value: Any) -> Any:
    """The base64 text of a file's content, which is read from where the file stands; other values are as they are."""
    if not isinstance(value, PathLike) and not hasattr(value, "read"):
        return value
    content = content_of(value)
    octets = content if isinstance(content, bytes) else b"".join(content.chunks())
    return b2a_base64(octets, newline=False).decode()


Base64EncodedString = Annotated[str, BeforeValidator(encode_base64_file_input)]
"""A base64 text, or a file that it is made of."""
