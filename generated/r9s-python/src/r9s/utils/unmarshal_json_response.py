"""Values of responses."""

from __future__ import annotations

from typing import Any, Optional

from .serializers import unmarshal_json


def unmarshal_json_response(typ: Any, http_res: Any, body: Optional[str] = None) -> Any:
    """The value of a type that a response of the HTTP library holds.

    :param body: Its text, where that was read.
    :raises ResponseValidationError: It holds another.
    """
    text = http_res.text if body is None else body
    try:
        return unmarshal_json(text, typ)
    except Exception as error:
        from .. import sdk

        errors = vars(sdk)["_SETTINGS"].errors
        raise errors.validation()(
            "Response validation failed", http_res, error, text
        ) from error
