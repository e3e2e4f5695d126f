from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .imagelink import ImageLink, ImageLinkTypedDict


class ImagePartTypedDict(TypedDict):
    type: Literal["image_url"]
    image_url: ImageLinkTypedDict


class ImagePart(Model):
    type: Literal["image_url"] = "image_url"

    image_url: ImageLink

    @property
    def TYPE(self) -> Literal["image_url"]:
        return self.type
