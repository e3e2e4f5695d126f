"""Classes of errors by their status, which packages have whatever a document says: code that catches them goes on doing so
when the document comes to describe the error.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class StatusError(NamedTuple):
    """A class: its name, the status or range of statuses (RFC 9110, section 15) that it is for, and what these mean."""

    name: str
    status: str
    text: str


MODULE: Final = "by_status"
"""What these classes are in, beside a package's other errors."""

ERRORS_BY_STATUS: Final = (
    StatusError("BadRequestError", "400", "the request can't be understood"),
    StatusError("AuthenticationError", "401", "credentials are missing or wrong"),
    StatusError("PermissionDeniedError", "403", "who asked may not do that"),
    StatusError("NotFoundError", "404", "what was asked for isn't there"),
    StatusError("ConflictError", "409", "something has changed, or is there already"),
    StatusError("UnprocessableEntityError", "422", "a value isn't as it has to be"),
    StatusError("RateLimitError", "429", "too many requests"),
    StatusError("InternalServerError", "5XX", "the server failed"),
)
