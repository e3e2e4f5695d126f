"""What goes with calls: retries, dates, loggers, the response behind a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .._runtime.capture import CapturedResponse as CapturedResponse
    from .._runtime.capture import capture_response as capture_response
    from .._runtime.dates import parse_datetime as parse_datetime
    from . import eventstreaming as eventstreaming
    from . import retries as retries
    from .annotations import get_discriminator as get_discriminator
    from .enums import OpenEnumMeta as OpenEnumMeta
    from .headers import get_response_headers as get_response_headers
    from .logger import Logger as Logger
    from .logger import get_body_content as get_body_content
    from .logger import get_default_logger as get_default_logger
    from .retries import BackoffStrategy as BackoffStrategy
    from .retries import Retries as Retries
    from .retries import RetryConfig as RetryConfig
    from .retries import retry as retry
    from .retries import retry_async as retry_async
    from .serializers import get_pydantic_model as get_pydantic_model
    from .serializers import marshal_json as marshal_json
    from .serializers import serialize_decimal as serialize_decimal
    from .serializers import serialize_float as serialize_float
    from .serializers import serialize_int as serialize_int
    from .serializers import stream_to_bytes as stream_to_bytes
    from .serializers import stream_to_bytes_async as stream_to_bytes_async
    from .serializers import stream_to_text as stream_to_text
    from .serializers import stream_to_text_async as stream_to_text_async
    from .serializers import unmarshal as unmarshal
    from .serializers import unmarshal_json as unmarshal_json
    from .serializers import validate_const as validate_const
    from .serializers import validate_decimal as validate_decimal
    from .serializers import validate_float as validate_float
    from .serializers import validate_int as validate_int
    from .serializers import validate_open_enum as validate_open_enum
    from .threads import run_sync_in_thread as run_sync_in_thread
    from .url import remove_suffix as remove_suffix
    from .url import template_url as template_url
    from .values import cast_partial as cast_partial
    from .values import get_global_from_env as get_global_from_env
    from .values import match_content_type as match_content_type
    from .values import match_response as match_response
    from .values import match_status_codes as match_status_codes

__all__ = [
    "BackoffStrategy",
    "CapturedResponse",
    "Logger",
    "OpenEnumMeta",
    "Retries",
    "RetryConfig",
    "capture_response",
    "cast_partial",
    "eventstreaming",
    "get_body_content",
    "get_default_logger",
    "get_discriminator",
    "get_global_from_env",
    "get_pydantic_model",
    "get_response_headers",
    "marshal_json",
    "match_content_type",
    "match_response",
    "match_status_codes",
    "parse_datetime",
    "remove_suffix",
    "retries",
    "retry",
    "retry_async",
    "run_sync_in_thread",
    "serialize_decimal",
    "serialize_float",
    "serialize_int",
    "stream_to_bytes",
    "stream_to_bytes_async",
    "stream_to_text",
    "stream_to_text_async",
    "template_url",
    "unmarshal",
    "unmarshal_json",
    "validate_const",
    "validate_decimal",
    "validate_float",
    "validate_int",
    "validate_open_enum",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "BackoffStrategy": "_names",
        "CapturedResponse": "_names",
        "Logger": "logger",
        "OpenEnumMeta": "enums",
        "Retries": "retries",
        "RetryConfig": "_names",
        "capture_response": "_names",
        "cast_partial": "values",
        "get_body_content": "logger",
        "get_default_logger": "logger",
        "get_discriminator": "annotations",
        "get_global_from_env": "values",
        "get_pydantic_model": "serializers",
        "get_response_headers": "headers",
        "marshal_json": "serializers",
        "match_content_type": "values",
        "match_response": "values",
        "match_status_codes": "values",
        "parse_datetime": "_names",
        "remove_suffix": "url",
        "retry": "retries",
        "retry_async": "retries",
        "run_sync_in_thread": "threads",
        "serialize_decimal": "serializers",
        "serialize_float": "serializers",
        "serialize_int": "serializers",
        "stream_to_bytes": "serializers",
        "stream_to_bytes_async": "serializers",
        "stream_to_text": "serializers",
        "stream_to_text_async": "serializers",
        "template_url": "url",
        "unmarshal": "serializers",
        "unmarshal_json": "serializers",
        "validate_const": "serializers",
        "validate_decimal": "serializers",
        "validate_float": "serializers",
        "validate_int": "serializers",
        "validate_open_enum": "serializers",
    },
    submodules=(
        "datetimes",
        "enums",
        "eventstreaming",
        "headers",
        "logger",
        "retries",
        "serializers",
        "unmarshal_json_response",
        "url",
        "values",
    ),
)
