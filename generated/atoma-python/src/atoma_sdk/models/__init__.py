"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .apierror import APIError as APIError
    from .atomasdkerror import AtomaSDKError as AtomaSDKError
    from .chatchoice import ChatChoice as ChatChoice
    from .chatchunkchoice import ChatChunkChoice as ChatChunkChoice
    from .chatcompletion import ChatCompletion as ChatCompletion
    from .chatcompletionchunk import ChatCompletionChunk as ChatCompletionChunk
    from .chatcompletionrequest import ChatCompletionRequest as ChatCompletionRequest
    from .chatcompletionrequest import (
        ChatCompletionRequestTypedDict as ChatCompletionRequestTypedDict,
    )
    from .chatcompletionscreatestreamresponsebody import (
        ChatCompletionsCreateStreamResponseBody as ChatCompletionsCreateStreamResponseBody,
    )
    from .chatcompletionstreamrequest import (
        ChatCompletionStreamRequest as ChatCompletionStreamRequest,
    )
    from .chatcompletionstreamrequest import (
        ChatCompletionStreamRequestTypedDict as ChatCompletionStreamRequestTypedDict,
    )
    from .chatdelta import ChatDelta as ChatDelta
    from .chatmessage import ChatMessage as ChatMessage
    from .chatmessage import ChatMessageTypedDict as ChatMessageTypedDict
    from .createimagerequest import CreateImageRequest as CreateImageRequest
    from .createimagerequest import (
        CreateImageRequestTypedDict as CreateImageRequestTypedDict,
    )
    from .createimageresponse import CreateImageResponse as CreateImageResponse
    from .healthstatus import HealthStatus as HealthStatus
    from .imagedata import ImageData as ImageData
    from .invalidrequesterror import InvalidRequestError as InvalidRequestError
    from .noresponseerror import NoResponseError as NoResponseError
    from .responsevalidationerror import (
        ResponseValidationError as ResponseValidationError,
    )
    from .role import Role as Role
    from .security import Security as Security
    from .security import SecurityTypedDict as SecurityTypedDict

__all__ = [
    "APIError",
    "AtomaSDKError",
    "ChatChoice",
    "ChatChunkChoice",
    "ChatCompletion",
    "ChatCompletionChunk",
    "ChatCompletionRequest",
    "ChatCompletionRequestTypedDict",
    "ChatCompletionsCreateStreamResponseBody",
    "ChatCompletionStreamRequest",
    "ChatCompletionStreamRequestTypedDict",
    "ChatDelta",
    "ChatMessage",
    "ChatMessageTypedDict",
    "CreateImageRequest",
    "CreateImageRequestTypedDict",
    "CreateImageResponse",
    "HealthStatus",
    "ImageData",
    "InvalidRequestError",
    "NoResponseError",
    "ResponseValidationError",
    "Role",
    "Security",
    "SecurityTypedDict",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "APIError": "apierror",
            "AtomaSDKError": "atomasdkerror",
            "ChatChoice": "chatchoice",
            "ChatChunkChoice": "chatchunkchoice",
            "ChatCompletion": "chatcompletion",
            "ChatCompletionChunk": "chatcompletionchunk",
            "ChatCompletionRequest": "chatcompletionrequest",
            "ChatCompletionRequestTypedDict": "chatcompletionrequest",
            "ChatCompletionsCreateStreamResponseBody": "chatcompletionscreatestreamresponsebody",
            "ChatCompletionStreamRequest": "chatcompletionstreamrequest",
            "ChatCompletionStreamRequestTypedDict": "chatcompletionstreamrequest",
            "ChatDelta": "chatdelta",
            "ChatMessage": "chatmessage",
            "ChatMessageTypedDict": "chatmessage",
            "CreateImageRequest": "createimagerequest",
            "CreateImageRequestTypedDict": "createimagerequest",
            "CreateImageResponse": "createimageresponse",
            "HealthStatus": "healthstatus",
            "ImageData": "imagedata",
            "InvalidRequestError": "invalidrequesterror",
            "NoResponseError": "noresponseerror",
            "ResponseValidationError": "responsevalidationerror",
            "Role": "role",
            "Security": "security",
            "SecurityTypedDict": "security",
        },
    )
