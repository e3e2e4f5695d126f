"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .assistantmessage import AssistantMessage as AssistantMessage
    from .assistantmessage import AssistantMessageTypedDict as AssistantMessageTypedDict
    from .chatchoice import ChatChoice as ChatChoice
    from .chatchoice import ChatChoiceTypedDict as ChatChoiceTypedDict
    from .chatchunk import ChatChunk as ChatChunk
    from .chatchunk import ChatChunkTypedDict as ChatChunkTypedDict
    from .chatchunkchoice import ChatChunkChoice as ChatChunkChoice
    from .chatchunkchoice import ChatChunkChoiceTypedDict as ChatChunkChoiceTypedDict
    from .chatcompletion import ChatCompletion as ChatCompletion
    from .chatcompletion import ChatCompletionTypedDict as ChatCompletionTypedDict
    from .chatdelta import ChatDelta as ChatDelta
    from .chatdelta import ChatDeltaTypedDict as ChatDeltaTypedDict
    from .chatevent import ChatEvent as ChatEvent
    from .chatevent import ChatEventTypedDict as ChatEventTypedDict
    from .chatmessage import ChatMessage as ChatMessage
    from .chatmessage import ChatMessageTypedDict as ChatMessageTypedDict
    from .chatrequest import ChatRequest as ChatRequest
    from .chatrequest import ChatRequestTypedDict as ChatRequestTypedDict
    from .chatrequest import Stop as Stop
    from .chatrequest import StopTypedDict as StopTypedDict
    from .contentpart import ContentPart as ContentPart
    from .contentpart import ContentPartTypedDict as ContentPartTypedDict
    from .createchatcompletionop import (
        CreateChatCompletionResponse as CreateChatCompletionResponse,
    )
    from .createchatcompletionop import (
        CreateChatCompletionResponseTypedDict as CreateChatCompletionResponseTypedDict,
    )
    from .errordetail import ErrorDetail as ErrorDetail
    from .errordetail import ErrorDetailTypedDict as ErrorDetailTypedDict
    from .finishreason import FinishReason as FinishReason
    from .image import Image as Image
    from .image import ImageTypedDict as ImageTypedDict
    from .imagegenerationrequest import ImageGenerationRequest as ImageGenerationRequest
    from .imagegenerationrequest import (
        ImageGenerationRequestResponseFormat as ImageGenerationRequestResponseFormat,
    )
    from .imagegenerationrequest import (
        ImageGenerationRequestTypedDict as ImageGenerationRequestTypedDict,
    )
    from .imagegenerationrequest import Quality as Quality
    from .imagegenerationrequest import Size as Size
    from .imagegenerationrequest import Style as Style
    from .imagegenerationresponse import (
        ImageGenerationResponse as ImageGenerationResponse,
    )
    from .imagegenerationresponse import (
        ImageGenerationResponseTypedDict as ImageGenerationResponseTypedDict,
    )
    from .imagelink import Detail as Detail
    from .imagelink import ImageLink as ImageLink
    from .imagelink import ImageLinkTypedDict as ImageLinkTypedDict
    from .imagepart import ImagePart as ImagePart
    from .imagepart import ImagePartTypedDict as ImagePartTypedDict
    from .responseformat import ResponseFormat as ResponseFormat
    from .responseformat import ResponseFormatTypedDict as ResponseFormatTypedDict
    from .responseformat import Type as Type
    from .security import Security as Security
    from .security import SecurityTypedDict as SecurityTypedDict
    from .systemmessage import SystemMessage as SystemMessage
    from .systemmessage import SystemMessageTypedDict as SystemMessageTypedDict
    from .textpart import TextPart as TextPart
    from .textpart import TextPartTypedDict as TextPartTypedDict
    from .tokenusage import TokenUsage as TokenUsage
    from .tokenusage import TokenUsageTypedDict as TokenUsageTypedDict
    from .usermessage import Content as Content
    from .usermessage import ContentTypedDict as ContentTypedDict
    from .usermessage import UserMessage as UserMessage
    from .usermessage import UserMessageTypedDict as UserMessageTypedDict

__all__ = [
    "AssistantMessage",
    "AssistantMessageTypedDict",
    "ChatChoice",
    "ChatChoiceTypedDict",
    "ChatChunk",
    "ChatChunkTypedDict",
    "ChatChunkChoice",
    "ChatChunkChoiceTypedDict",
    "ChatCompletion",
    "ChatCompletionTypedDict",
    "ChatDelta",
    "ChatDeltaTypedDict",
    "ChatEvent",
    "ChatEventTypedDict",
    "ChatMessage",
    "ChatMessageTypedDict",
    "ChatRequest",
    "ChatRequestTypedDict",
    "Stop",
    "StopTypedDict",
    "ContentPart",
    "ContentPartTypedDict",
    "CreateChatCompletionResponse",
    "CreateChatCompletionResponseTypedDict",
    "ErrorDetail",
    "ErrorDetailTypedDict",
    "FinishReason",
    "Image",
    "ImageTypedDict",
    "ImageGenerationRequest",
    "ImageGenerationRequestResponseFormat",
    "ImageGenerationRequestTypedDict",
    "Quality",
    "Size",
    "Style",
    "ImageGenerationResponse",
    "ImageGenerationResponseTypedDict",
    "Detail",
    "ImageLink",
    "ImageLinkTypedDict",
    "ImagePart",
    "ImagePartTypedDict",
    "ResponseFormat",
    "ResponseFormatTypedDict",
    "Type",
    "Security",
    "SecurityTypedDict",
    "SystemMessage",
    "SystemMessageTypedDict",
    "TextPart",
    "TextPartTypedDict",
    "TokenUsage",
    "TokenUsageTypedDict",
    "Content",
    "ContentTypedDict",
    "UserMessage",
    "UserMessageTypedDict",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AssistantMessage": "assistantmessage",
            "AssistantMessageTypedDict": "assistantmessage",
            "ChatChoice": "chatchoice",
            "ChatChoiceTypedDict": "chatchoice",
            "ChatChunk": "chatchunk",
            "ChatChunkTypedDict": "chatchunk",
            "ChatChunkChoice": "chatchunkchoice",
            "ChatChunkChoiceTypedDict": "chatchunkchoice",
            "ChatCompletion": "chatcompletion",
            "ChatCompletionTypedDict": "chatcompletion",
            "ChatDelta": "chatdelta",
            "ChatDeltaTypedDict": "chatdelta",
            "ChatEvent": "chatevent",
            "ChatEventTypedDict": "chatevent",
            "ChatMessage": "chatmessage",
            "ChatMessageTypedDict": "chatmessage",
            "ChatRequest": "chatrequest",
            "ChatRequestTypedDict": "chatrequest",
            "Stop": "chatrequest",
            "StopTypedDict": "chatrequest",
            "ContentPart": "contentpart",
            "ContentPartTypedDict": "contentpart",
            "CreateChatCompletionResponse": "createchatcompletionop",
            "CreateChatCompletionResponseTypedDict": "createchatcompletionop",
            "ErrorDetail": "errordetail",
            "ErrorDetailTypedDict": "errordetail",
            "FinishReason": "finishreason",
            "Image": "image",
            "ImageTypedDict": "image",
            "ImageGenerationRequest": "imagegenerationrequest",
            "ImageGenerationRequestResponseFormat": "imagegenerationrequest",
            "ImageGenerationRequestTypedDict": "imagegenerationrequest",
            "Quality": "imagegenerationrequest",
            "Size": "imagegenerationrequest",
            "Style": "imagegenerationrequest",
            "ImageGenerationResponse": "imagegenerationresponse",
            "ImageGenerationResponseTypedDict": "imagegenerationresponse",
            "Detail": "imagelink",
            "ImageLink": "imagelink",
            "ImageLinkTypedDict": "imagelink",
            "ImagePart": "imagepart",
            "ImagePartTypedDict": "imagepart",
            "ResponseFormat": "responseformat",
            "ResponseFormatTypedDict": "responseformat",
            "Type": "responseformat",
            "Security": "security",
            "SecurityTypedDict": "security",
            "SystemMessage": "systemmessage",
            "SystemMessageTypedDict": "systemmessage",
            "TextPart": "textpart",
            "TextPartTypedDict": "textpart",
            "TokenUsage": "tokenusage",
            "TokenUsageTypedDict": "tokenusage",
            "Content": "usermessage",
            "ContentTypedDict": "usermessage",
            "UserMessage": "usermessage",
            "UserMessageTypedDict": "usermessage",
        },
    )
