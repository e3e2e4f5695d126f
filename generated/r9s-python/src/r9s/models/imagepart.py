from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from typing_extensions import TypedDict

from .._runtime.model import Field, Model

if TYPE_CHECKING:
    from .imagelink import ImageLink, ImageLinkTypedDict


class ImagePartTypedDict(TypedDict):
    type: Literal["image_url"]
    image_url: ImageLinkTypedDict


class ImagePart(Model):
    TYPE: Annotated[Literal["image_url"], Field(alias="type")] = "image_url"

    image_url: ImageLink

    @property
    def type(self) -> Literal["image_url"]:
        return self.TYPE
