"""Client for the Pixel API."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy

if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from . import types as types
    from . import utils as utils
    from .sdk import Pixel as Pixel

__all__ = ["Pixel", "errors", "models", "types", "utils"]

__getattr__, __dir__ = lazy(
    __name__,
    {"Pixel": "sdk"},
    submodules=("errors", "models", "types", "utils"),
)
