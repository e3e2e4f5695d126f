from .createchatcompletionresponse import (
    CreateChatCompletionResponse as CreateChatCompletionResponse,
)
