"""What calls raise."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .authenticationerror import AuthenticationError as AuthenticationError
    from .authenticationerror import AuthenticationErrorData as AuthenticationErrorData
    from .badrequesterror import BadRequestError as BadRequestError
    from .badrequesterror import BadRequestErrorData as BadRequestErrorData
    from .internalservererror import InternalServerError as InternalServerError
    from .internalservererror import InternalServerErrorData as InternalServerErrorData
    from .invalidrequesterror import InvalidRequestError as InvalidRequestError
    from .noresponseerror import NoResponseError as NoResponseError
    from .permissiondeniederror import PermissionDeniedError as PermissionDeniedError
    from .permissiondeniederror import (
        PermissionDeniedErrorData as PermissionDeniedErrorData,
    )
    from .r9sdefaulterror import R9SDefaultError as R9SDefaultError
    from .r9serror import R9SError as R9SError
    from .ratelimiterror import RateLimitError as RateLimitError
    from .ratelimiterror import RateLimitErrorData as RateLimitErrorData
    from .responsevalidationerror import (
        ResponseValidationError as ResponseValidationError,
    )
    from .serviceunavailableerror import (
        ServiceUnavailableError as ServiceUnavailableError,
    )
    from .serviceunavailableerror import (
        ServiceUnavailableErrorData as ServiceUnavailableErrorData,
    )
    from .unprocessableentityerror import (
        UnprocessableEntityError as UnprocessableEntityError,
    )
    from .unprocessableentityerror import (
        UnprocessableEntityErrorData as UnprocessableEntityErrorData,
    )

__all__ = [
    "AuthenticationError",
    "AuthenticationErrorData",
    "BadRequestError",
    "BadRequestErrorData",
    "InternalServerError",
    "InternalServerErrorData",
    "InvalidRequestError",
    "NoResponseError",
    "PermissionDeniedError",
    "PermissionDeniedErrorData",
    "R9SDefaultError",
    "R9SError",
    "RateLimitError",
    "RateLimitErrorData",
    "ResponseValidationError",
    "ServiceUnavailableError",
    "ServiceUnavailableErrorData",
    "UnprocessableEntityError",
    "UnprocessableEntityErrorData",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AuthenticationError": "authenticationerror",
            "AuthenticationErrorData": "authenticationerror",
            "BadRequestError": "badrequesterror",
            "BadRequestErrorData": "badrequesterror",
            "InternalServerError": "internalservererror",
            "InternalServerErrorData": "internalservererror",
            "InvalidRequestError": "invalidrequesterror",
            "NoResponseError": "noresponseerror",
            "PermissionDeniedError": "permissiondeniederror",
            "PermissionDeniedErrorData": "permissiondeniederror",
            "R9SDefaultError": "r9sdefaulterror",
            "R9SError": "r9serror",
            "RateLimitError": "ratelimiterror",
            "RateLimitErrorData": "ratelimiterror",
            "ResponseValidationError": "responsevalidationerror",
            "ServiceUnavailableError": "serviceunavailableerror",
            "ServiceUnavailableErrorData": "serviceunavailableerror",
            "UnprocessableEntityError": "unprocessableentityerror",
            "UnprocessableEntityErrorData": "unprocessableentityerror",
        },
    )
