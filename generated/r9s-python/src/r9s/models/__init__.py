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
    from .content import Content as Content
    from .content import ContentTypedDict as ContentTypedDict
    from .contentpart import ContentPart as ContentPart
    from .contentpart import ContentPartTypedDict as ContentPartTypedDict
    from .createchatcompletionresponse import (
        CreateChatCompletionResponse as CreateChatCompletionResponse,
    )
    from .detail import Detail as Detail
    from .errordetail import ErrorDetail as ErrorDetail
    from .errordetail import ErrorDetailTypedDict as ErrorDetailTypedDict
    from .finishreason import FinishReason as FinishReason
    from .image import Image as Image
    from .image import ImageTypedDict as ImageTypedDict
    from .imagegenerationrequest import ImageGenerationRequest as ImageGenerationRequest
    from .imagegenerationrequest import (
        ImageGenerationRequestTypedDict as ImageGenerationRequestTypedDict,
    )
    from .imagegenerationrequestresponseformat import (
        ImageGenerationRequestResponseFormat as ImageGenerationRequestResponseFormat,
    )
    from .imagegenerationresponse import (
        ImageGenerationResponse as ImageGenerationResponse,
    )
    from .imagegenerationresponse import (
        ImageGenerationResponseTypedDict as ImageGenerationResponseTypedDict,
    )
    from .imagelink import ImageLink as ImageLink
    from .imagelink import ImageLinkTypedDict as ImageLinkTypedDict
    from .imagepart import ImagePart as ImagePart
    from .imagepart import ImagePartTypedDict as ImagePartTypedDict
    from .quality import Quality as Quality
    from .responseformat import ResponseFormat as ResponseFormat
    from .responseformat import ResponseFormatTypedDict as ResponseFormatTypedDict
    from .security import Security as Security
    from .security import SecurityTypedDict as SecurityTypedDict
    from .size import Size as Size
    from .stop import Stop as Stop
    from .stop import StopTypedDict as StopTypedDict
    from .style import Style as Style
    from .systemmessage import SystemMessage as SystemMessage
    from .systemmessage import SystemMessageTypedDict as SystemMessageTypedDict
    from .textpart import TextPart as TextPart
    from .textpart import TextPartTypedDict as TextPartTypedDict
    from .tokenusage import TokenUsage as TokenUsage
    from .tokenusage import TokenUsageTypedDict as TokenUsageTypedDict
    from .type import Type as Type
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
    "Content",
    "ContentTypedDict",
    "ContentPart",
    "ContentPartTypedDict",
    "CreateChatCompletionResponse",
    "Detail",
    "ErrorDetail",
    "ErrorDetailTypedDict",
    "FinishReason",
    "Image",
    "ImageTypedDict",
    "ImageGenerationRequest",
    "ImageGenerationRequestTypedDict",
    "ImageGenerationRequestResponseFormat",
    "ImageGenerationResponse",
    "ImageGenerationResponseTypedDict",
    "ImageLink",
    "ImageLinkTypedDict",
    "ImagePart",
    "ImagePartTypedDict",
    "Quality",
    "ResponseFormat",
    "ResponseFormatTypedDict",
    "Security",
    "SecurityTypedDict",
    "Size",
    "Stop",
    "StopTypedDict",
    "Style",
    "SystemMessage",
    "SystemMessageTypedDict",
    "TextPart",
    "TextPartTypedDict",
    "TokenUsage",
    "TokenUsageTypedDict",
    "Type",
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
            "Content": "content",
            "ContentTypedDict": "content",
            "ContentPart": "contentpart",
            "ContentPartTypedDict": "contentpart",
            "CreateChatCompletionResponse": "createchatcompletionresponse",
            "Detail": "detail",
            "ErrorDetail": "errordetail",
            "ErrorDetailTypedDict": "errordetail",
            "FinishReason": "finishreason",
            "Image": "image",
            "ImageTypedDict": "image",
            "ImageGenerationRequest": "imagegenerationrequest",
            "ImageGenerationRequestTypedDict": "imagegenerationrequest",
            "ImageGenerationRequestResponseFormat": "imagegenerationrequestresponseformat",
            "ImageGenerationResponse": "imagegenerationresponse",
            "ImageGenerationResponseTypedDict": "imagegenerationresponse",
            "ImageLink": "imagelink",
            "ImageLinkTypedDict": "imagelink",
            "ImagePart": "imagepart",
            "ImagePartTypedDict": "imagepart",
            "Quality": "quality",
            "ResponseFormat": "responseformat",
            "ResponseFormatTypedDict": "responseformat",
            "Security": "security",
            "SecurityTypedDict": "security",
            "Size": "size",
            "Stop": "stop",
            "StopTypedDict": "stop",
            "Style": "style",
            "SystemMessage": "systemmessage",
            "SystemMessageTypedDict": "systemmessage",
            "TextPart": "textpart",
            "TextPartTypedDict": "textpart",
            "TokenUsage": "tokenusage",
            "TokenUsageTypedDict": "tokenusage",
            "Type": "type",
            "UserMessage": "usermessage",
            "UserMessageTypedDict": "usermessage",
        },
    )
