"""Client for Settings."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy

if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from . import types as types
    from . import utils as utils
    from .sdk import Settings as Settings

__all__ = ["Settings", "errors", "models", "types", "utils"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {"Settings": "sdk"},
        submodules=("errors", "models", "types", "utils"),
    )
