from __future__ import annotations

from typing import Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import File
from ..types import FileContent


class ImageFileTypedDict(TypedDict):
    """A picture to upload."""

    file_name: str
    content: FileContent
    content_type: NotRequired[str]


class ImageFile(File):
    """A picture to upload."""

    file_name: str

    content: FileContent

    content_type: Optional[str] = None
