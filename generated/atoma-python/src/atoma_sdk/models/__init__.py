"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .apierror import APIError as APIError
    from .atomasdkerror import AtomaSDKError as AtomaSDKError
    from .chat_completions_create_streamop import (
        ChatCompletionsCreateStreamResponseBody as ChatCompletionsCreateStreamResponseBody,
    )
    from .chat_completions_create_streamop import (
        ChatCompletionsCreateStreamResponseBodyTypedDict as ChatCompletionsCreateStreamResponseBodyTypedDict,
    )
    from .chatchoice import ChatChoice as ChatChoice
    from .chatchoice import ChatChoiceTypedDict as ChatChoiceTypedDict
    from .chatchunkchoice import ChatChunkChoice as ChatChunkChoice
    from .chatchunkchoice import ChatChunkChoiceTypedDict as ChatChunkChoiceTypedDict
    from .chatcompletion import ChatCompletion as ChatCompletion
    from .chatcompletion import ChatCompletionTypedDict as ChatCompletionTypedDict
    from .chatcompletionchunk import ChatCompletionChunk as ChatCompletionChunk
    from .chatcompletionchunk import (
        ChatCompletionChunkTypedDict as ChatCompletionChunkTypedDict,
    )
    from .chatcompletionrequest import ChatCompletionRequest as ChatCompletionRequest
    from .chatcompletionrequest import (
        ChatCompletionRequestTypedDict as ChatCompletionRequestTypedDict,
    )
    from .chatcompletionstreamrequest import (
        ChatCompletionStreamRequest as ChatCompletionStreamRequest,
    )
    from .chatcompletionstreamrequest import (
        ChatCompletionStreamRequestTypedDict as ChatCompletionStreamRequestTypedDict,
    )
    from .chatdelta import ChatDelta as ChatDelta
    from .chatdelta import ChatDeltaTypedDict as ChatDeltaTypedDict
    from .chatmessage import ChatMessage as ChatMessage
    from .chatmessage import ChatMessageTypedDict as ChatMessageTypedDict
    from .createimagerequest import CreateImageRequest as CreateImageRequest
    from .createimagerequest import (
        CreateImageRequestTypedDict as CreateImageRequestTypedDict,
    )
    from .createimageresponse import CreateImageResponse as CreateImageResponse
    from .createimageresponse import (
        CreateImageResponseTypedDict as CreateImageResponseTypedDict,
    )
    from .healthstatus import HealthStatus as HealthStatus
    from .healthstatus import HealthStatusTypedDict as HealthStatusTypedDict
    from .imagedata import ImageData as ImageData
    from .imagedata import ImageDataTypedDict as ImageDataTypedDict
    from .invalidrequesterror import InvalidRequestError as InvalidRequestError
    from .no_response_error import NoResponseError as NoResponseError
    from .responsevalidationerror import (
        ResponseValidationError as ResponseValidationError,
    )
    from .role import Role as Role
    from .security import Security as Security
    from .security import SecurityTypedDict as SecurityTypedDict

__all__ = [
    "APIError",
    "AtomaSDKError",
    "ChatCompletionsCreateStreamResponseBody",
    "ChatCompletionsCreateStreamResponseBodyTypedDict",
    "ChatChoice",
    "ChatChoiceTypedDict",
    "ChatChunkChoice",
    "ChatChunkChoiceTypedDict",
    "ChatCompletion",
    "ChatCompletionTypedDict",
    "ChatCompletionChunk",
    "ChatCompletionChunkTypedDict",
    "ChatCompletionRequest",
    "ChatCompletionRequestTypedDict",
    "ChatCompletionStreamRequest",
    "ChatCompletionStreamRequestTypedDict",
    "ChatDelta",
    "ChatDeltaTypedDict",
    "ChatMessage",
    "ChatMessageTypedDict",
    "CreateImageRequest",
    "CreateImageRequestTypedDict",
    "CreateImageResponse",
    "CreateImageResponseTypedDict",
    "HealthStatus",
    "HealthStatusTypedDict",
    "ImageData",
    "ImageDataTypedDict",
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
            "ChatCompletionsCreateStreamResponseBody": "chat_completions_create_streamop",
            "ChatCompletionsCreateStreamResponseBodyTypedDict": "chat_completions_create_streamop",
            "ChatChoice": "chatchoice",
            "ChatChoiceTypedDict": "chatchoice",
            "ChatChunkChoice": "chatchunkchoice",
            "ChatChunkChoiceTypedDict": "chatchunkchoice",
            "ChatCompletion": "chatcompletion",
            "ChatCompletionTypedDict": "chatcompletion",
            "ChatCompletionChunk": "chatcompletionchunk",
            "ChatCompletionChunkTypedDict": "chatcompletionchunk",
            "ChatCompletionRequest": "chatcompletionrequest",
            "ChatCompletionRequestTypedDict": "chatcompletionrequest",
            "ChatCompletionStreamRequest": "chatcompletionstreamrequest",
            "ChatCompletionStreamRequestTypedDict": "chatcompletionstreamrequest",
            "ChatDelta": "chatdelta",
            "ChatDeltaTypedDict": "chatdelta",
            "ChatMessage": "chatmessage",
            "ChatMessageTypedDict": "chatmessage",
            "CreateImageRequest": "createimagerequest",
            "CreateImageRequestTypedDict": "createimagerequest",
            "CreateImageResponse": "createimageresponse",
            "CreateImageResponseTypedDict": "createimageresponse",
            "HealthStatus": "healthstatus",
            "HealthStatusTypedDict": "healthstatus",
            "ImageData": "imagedata",
            "ImageDataTypedDict": "imagedata",
            "InvalidRequestError": "invalidrequesterror",
            "NoResponseError": "no_response_error",
            "ResponseValidationError": "responsevalidationerror",
            "Role": "role",
            "Security": "security",
            "SecurityTypedDict": "security",
        },
    )
