"""What calls raise."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .authenticationerror import AuthenticationError as AuthenticationError
    from .authenticationerror import AuthenticationErrorData as AuthenticationErrorData
    from .authenticationerror import (
        AuthenticationErrorDataTypedDict as AuthenticationErrorDataTypedDict,
    )
    from .badrequesterror import BadRequestError as BadRequestError
    from .badrequesterror import BadRequestErrorData as BadRequestErrorData
    from .badrequesterror import (
        BadRequestErrorDataTypedDict as BadRequestErrorDataTypedDict,
    )
    from .internalservererror import InternalServerError as InternalServerError
    from .internalservererror import InternalServerErrorData as InternalServerErrorData
    from .internalservererror import (
        InternalServerErrorDataTypedDict as InternalServerErrorDataTypedDict,
    )
    from .invalidrequesterror import InvalidRequestError as InvalidRequestError
    from .no_response_error import NoResponseError as NoResponseError
    from .permissiondeniederror import PermissionDeniedError as PermissionDeniedError
    from .permissiondeniederror import (
        PermissionDeniedErrorData as PermissionDeniedErrorData,
    )
    from .permissiondeniederror import (
        PermissionDeniedErrorDataTypedDict as PermissionDeniedErrorDataTypedDict,
    )
    from .r9sdefaulterror import R9SDefaultError as R9SDefaultError
    from .r9serror import R9SError as R9SError
    from .ratelimiterror import RateLimitError as RateLimitError
    from .ratelimiterror import RateLimitErrorData as RateLimitErrorData
    from .ratelimiterror import (
        RateLimitErrorDataTypedDict as RateLimitErrorDataTypedDict,
    )
    from .responsevalidationerror import (
        ResponseValidationError as ResponseValidationError,
    )
    from .serviceunavailableerror import (
        ServiceUnavailableError as ServiceUnavailableError,
    )
    from .serviceunavailableerror import (
        ServiceUnavailableErrorData as ServiceUnavailableErrorData,
    )
    from .serviceunavailableerror import (
        ServiceUnavailableErrorDataTypedDict as ServiceUnavailableErrorDataTypedDict,
    )
    from .unprocessableentityerror import (
        UnprocessableEntityError as UnprocessableEntityError,
    )
    from .unprocessableentityerror import (
        UnprocessableEntityErrorData as UnprocessableEntityErrorData,
    )
    from .unprocessableentityerror import (
        UnprocessableEntityErrorDataTypedDict as UnprocessableEntityErrorDataTypedDict,
    )

__all__ = [
    "AuthenticationError",
    "AuthenticationErrorData",
    "AuthenticationErrorDataTypedDict",
    "BadRequestError",
    "BadRequestErrorData",
    "BadRequestErrorDataTypedDict",
    "InternalServerError",
    "InternalServerErrorData",
    "InternalServerErrorDataTypedDict",
    "InvalidRequestError",
    "NoResponseError",
    "PermissionDeniedError",
    "PermissionDeniedErrorData",
    "PermissionDeniedErrorDataTypedDict",
    "R9SDefaultError",
    "R9SError",
    "RateLimitError",
    "RateLimitErrorData",
    "RateLimitErrorDataTypedDict",
    "ResponseValidationError",
    "ServiceUnavailableError",
    "ServiceUnavailableErrorData",
    "ServiceUnavailableErrorDataTypedDict",
    "UnprocessableEntityError",
    "UnprocessableEntityErrorData",
    "UnprocessableEntityErrorDataTypedDict",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AuthenticationError": "authenticationerror",
            "AuthenticationErrorData": "authenticationerror",
            "AuthenticationErrorDataTypedDict": "authenticationerror",
            "BadRequestError": "badrequesterror",
            "BadRequestErrorData": "badrequesterror",
            "BadRequestErrorDataTypedDict": "badrequesterror",
            "InternalServerError": "internalservererror",
            "InternalServerErrorData": "internalservererror",
            "InternalServerErrorDataTypedDict": "internalservererror",
            "InvalidRequestError": "invalidrequesterror",
            "NoResponseError": "no_response_error",
            "PermissionDeniedError": "permissiondeniederror",
            "PermissionDeniedErrorData": "permissiondeniederror",
            "PermissionDeniedErrorDataTypedDict": "permissiondeniederror",
            "R9SDefaultError": "r9sdefaulterror",
            "R9SError": "r9serror",
            "RateLimitError": "ratelimiterror",
            "RateLimitErrorData": "ratelimiterror",
            "RateLimitErrorDataTypedDict": "ratelimiterror",
            "ResponseValidationError": "responsevalidationerror",
            "ServiceUnavailableError": "serviceunavailableerror",
            "ServiceUnavailableErrorData": "serviceunavailableerror",
            "ServiceUnavailableErrorDataTypedDict": "serviceunavailableerror",
            "UnprocessableEntityError": "unprocessableentityerror",
            "UnprocessableEntityErrorData": "unprocessableentityerror",
            "UnprocessableEntityErrorDataTypedDict": "unprocessableentityerror",
        },
    )
