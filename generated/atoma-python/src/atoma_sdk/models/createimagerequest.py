from __future__ import annotations

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable


class CreateImageRequestTypedDict(TypedDict):
    """What to draw"""

    model: str
    """The model to use for image generation."""
    prompt: str
    """A text description of the desired image(s). The maximum length is 1000 characters."""
    n: NotRequired[Nullable[int]]
    """The number of images to generate. Defaults to 1."""
    quality: NotRequired[Nullable[str]]
    """The quality of the image that will be generated.
    `hd` creates images with finer details and greater consistency across the image.
    """
    response_format: NotRequired[Nullable[str]]
    """The format in which the generated images are returned."""
    size: NotRequired[Nullable[str]]
    """The size of the generated images."""
    style: NotRequired[Nullable[str]]
    """The style of the generated images."""
    user: NotRequired[Nullable[str]]
    """A unique identifier representing your end-user, which can help OpenAI to monitor and detect abuse."""


class CreateImageRequest(Model):
    """What to draw"""

    model: str
    """The model to use for image generation."""

    prompt: str
    """A text description of the desired image(s). The maximum length is 1000 characters."""

    n: OptionalNullable[int] = UNSET
    """The number of images to generate. Defaults to 1."""

    quality: OptionalNullable[str] = UNSET
    """The quality of the image that will be generated.
    `hd` creates images with finer details and greater consistency across the image.
    """

    response_format: OptionalNullable[str] = UNSET
    """The format in which the generated images are returned."""

    size: OptionalNullable[str] = UNSET
    """The size of the generated images."""

    style: OptionalNullable[str] = UNSET
    """The style of the generated images."""

    user: OptionalNullable[str] = UNSET
    """A unique identifier representing your end-user, which can help OpenAI to monitor and detect abuse."""
