"""Answers in envelopes: what the response holds, and the exchange beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, dataclass_transform

from .call import answered
from .contents import choose
from .operation import A, Operation, R
from .pages import call_pages

if TYPE_CHECKING:
    from .request import Options, Request
    from .response import Response
    from .session import Session
    from .steps import Steps


class HTTPMetadata:
    """A request, as it was sent, and its response."""

    __slots__ = ("request", "response")

    def __init__(self, *, request: Request, response: Response) -> None:
        self.request = request
        self.response = response

    def __repr__(self) -> str:
        return f"HTTPMetadata(request={self.request!r}, response={self.response!r})"


@dataclass_transform(kw_only_default=True)
class Answer:
    """The base of all envelopes: an object of the fields that its class declares."""

    def __init__(self, **fields: Any) -> None:
        self.__dict__.update(fields)

    @classmethod
    def exchange(cls, response: Response) -> dict[str, Any]:
        """The fields that say what was exchanged."""
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    def __repr__(self) -> str:
        shown = (
            f"{name}={value!r}"
            for name, value in vars(self).items()
            if not name.startswith("_")
        )
        return f"{type(self).__name__}({', '.join(shown)})"


class Envelope(Answer):
    """An answer with its response."""

    content_type: str
    """The response's media type, with its parameters."""
    status_code: int
    raw_response: Response

    @classmethod
    def exchange(cls, response: Response) -> dict[str, Any]:
        return {
            "content_type": response.headers.get("content-type", ""),
            "status_code": response.status_code,
            "raw_response": response,
        }


class HttpEnvelope(Answer):
    """An answer with its request and response."""

    http_meta: HTTPMetadata

    @classmethod
    def exchange(cls, response: Response) -> dict[str, Any]:
        return {"http_meta": HTTPMetadata(request=response.request, response=response)}


class EnvelopedOperation(Operation[R, A]):
    """An operation whose answers come in envelopes.

    `envelope` is the class of the method's, `async_envelope` that of its twin's where that differs. `fields` are what
    each content of the responses is called there, in their order, or one for all of them; None for one that holds
    nothing. `has_headers` puts the response's headers beside it.
    """

    def __init__(
        self,
        *,
        envelope: Callable[[], type[Answer]],
        async_envelope: Callable[[], type[Answer]] | None = None,
        fields: Sequence[str | None] = (),
        has_headers: bool = False,
        **others: Any,
    ) -> None:
        super().__init__(**others)
        self.envelope = envelope
        self.async_envelope = async_envelope or envelope
        self.fields = fields
        self.has_headers = has_headers

    def steps(
        self, session: Session, arguments: dict[str, Any], options: Options
    ) -> Steps[Any]:
        pagination = self.pagination
        if pagination is not None:
            return call_pages(session, self, pagination, arguments, options, self._page)
        return self._call(session, arguments, options)

    def _call(
        self, session: Session, arguments: dict[str, Any], options: Options
    ) -> Steps[Any]:
        result, response = yield from answered(session, self, arguments, options)
        return self._made(result, response, is_async=options.is_async)

    def _page(
        self,
        result: Any,
        items: Sequence[Any],
        following: Callable[[], Any] | None,
        response: Response,
        *,
        is_async: bool,
    ) -> Answer:
        page = self._made(result, response, is_async=is_async)
        vars(page).update(items=items, _following=following)
        return page

    def _made(self, result: Any, response: Response, *, is_async: bool) -> Answer:
        kind = (self.async_envelope if is_async else self.envelope)()
        fields = kind.exchange(response)
        if self.has_headers:
            fields["headers"] = {
                name.lower(): [value] for name, value in response.headers.pairs()
            }
        name = None if result is None else self._field_of(response)
        if name is not None:
            fields[name] = result
        return kind(**fields)

    def _field_of(self, response: Response) -> str | None:
        if len(self.fields) == 1:
            return self.fields[0]
        media_type = response.content_type
        contents = self.contents_of(response.status_code) or ()
        chosen = choose(contents, media_type)
        known = [one for listed in self.responses.values() for one in listed]
        for content, name in zip(known, self.fields, strict=True):
            is_among = any(one is content for one in contents)
            if is_among and content.resolved(media_type) is chosen:
                return name
        return None
