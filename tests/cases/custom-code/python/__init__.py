"""Client for Shop."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy

if TYPE_CHECKING:
    from . import custom as custom
    from . import errors as errors
    from . import models as models
    from . import types as types
    from . import utils as utils
    from .custom import Shop as Shop
    from .custom import LIMIT as LIMIT
    from .custom import Limit as Limit

__all__ = ["Shop", "LIMIT", "Limit", "custom", "errors", "models", "types", "utils"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {"Shop": "custom", "LIMIT": "custom", "Limit": "custom"},
        submodules=("custom", "errors", "models", "types", "utils"),
    )
