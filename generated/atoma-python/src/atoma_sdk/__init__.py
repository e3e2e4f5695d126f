"""Client for Atoma."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy

if TYPE_CHECKING:
    from . import models as models
    from . import types as types
    from . import utils as utils
    from .models.role import Role as Role
    from .sdk import AtomaSDK as AtomaSDK

__all__ = ["AtomaSDK", "Role", "models", "types", "utils"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {"AtomaSDK": "sdk", "Role": "models.role"},
        submodules=("models", "types", "utils"),
    )
