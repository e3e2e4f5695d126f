"""What calls raise."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .badrequesterror import BadRequestError as BadRequestError
    from .badrequesterror import BadRequestErrorData as BadRequestErrorData
    from .invalidrequesterror import InvalidRequestError as InvalidRequestError
    from .noresponseerror import NoResponseError as NoResponseError
    from .pixeldefaulterror import PixelDefaultError as PixelDefaultError
    from .pixelerror import PixelError as PixelError
    from .responsevalidationerror import (
        ResponseValidationError as ResponseValidationError,
    )

__all__ = [
    "BadRequestError",
    "BadRequestErrorData",
    "InvalidRequestError",
    "NoResponseError",
    "PixelDefaultError",
    "PixelError",
    "ResponseValidationError",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "BadRequestError": "badrequesterror",
        "BadRequestErrorData": "badrequesterror",
        "InvalidRequestError": "invalidrequesterror",
        "NoResponseError": "noresponseerror",
        "PixelDefaultError": "pixeldefaulterror",
        "PixelError": "pixelerror",
        "ResponseValidationError": "responsevalidationerror",
    },
)
