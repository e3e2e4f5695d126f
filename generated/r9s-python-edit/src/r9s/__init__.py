"""Client for R9S."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy

if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from . import types as types
    from . import utils as utils
    from .sdk import R9S as R9S

__all__ = ["R9S", "errors", "models", "types", "utils"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {"R9S": "sdk"},
        submodules=("errors", "models", "types", "utils"),
    )
