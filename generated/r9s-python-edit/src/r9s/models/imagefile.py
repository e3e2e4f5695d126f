from __future__ import annotations

from typing import Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import File
from ..types import FileContent


class ImageFileTypedDict(TypedDict):
    """A PNG file"""

    file_name: str
    content: FileContent
    content_type: NotRequired[str]


class ImageFile(File):
    """A PNG file"""

    file_name: str

    content: FileContent

    content_type: Optional[str] = None
