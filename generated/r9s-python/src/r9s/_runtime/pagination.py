"""How the page after one is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Union

from .errors import InvalidRequestError, shown
from .url import located, origin

if TYPE_CHECKING:
    from .response import Response

Path = Sequence[Union[str, int]]
"""Where a value stands: names of members and positions of items, from the outside in."""


class Following(NamedTuple):
    """What the next page's call does differently: other arguments, or another URL (as the response refers to it)."""

    arguments: Mapping[str, Any]
    url: str | None = None


class Pagination:
    """`items` leads, by attributes, from a result to its list of items; None where the result is one item itself."""

    __slots__ = ("items",)

    def __init__(self, *, items: Path | None = None) -> None:
        self.items = items

    def items_of(self, result: Any) -> Sequence[Any]:
        """The items of a page."""
        if self.items is None:
            return (result,)
        return found(result, self.items) or ()

    def following(
        self, arguments: Mapping[str, Any], items: Sequence[Any], response: Response
    ) -> Following | None:
        """What asks for the page after this one; None after the last."""
        raise NotImplementedError

    def _is_short(self, items: Sequence[Any], limit: Any) -> bool:
        """Whether a page has fewer items than were asked for: none follows it."""
        if self.items is None:
            return False
        return not items or (type(limit) is int and len(items) < limit)


class Cursor(Pagination):
    """The response says what to give as the argument `input`, at `next`; and, at `more`, whether pages follow."""

    __slots__ = ("input", "more", "next")

    def __init__(
        self,
        input: str,
        *,
        next: Path,
        more: Path | None = None,
        items: Path | None = None,
    ) -> None:
        super().__init__(items=items)
        self.input = input
        self.next = next
        self.more = more

    def following(
        self, arguments: Mapping[str, Any], items: Sequence[Any], response: Response
    ) -> Following | None:
        body = response.json()
        if self.more is not None and found(body, self.more) is False:
            return None
        cursor = found(body, self.next)
        # A server that gives the same cursor again would be asked for ever.
        if cursor in (None, "", arguments.get(self.input)):
            return None
        if self.items is not None and not items:
            return None
        return Following({self.input: cursor})


class Offset(Pagination):
    """The argument `input` counts the items to leave out; `limit` names the one that says how many to give."""

    __slots__ = ("input", "limit")

    def __init__(
        self, input: str, *, limit: str | None = None, items: Path | None = None
    ) -> None:
        super().__init__(items=items)
        self.input = input
        self.limit = limit

    def following(
        self, arguments: Mapping[str, Any], items: Sequence[Any], response: Response
    ) -> Following | None:
        limit = arguments.get(self.limit) if self.limit is not None else None
        if self.items is None or self._is_short(items, limit):
            return None
        offset = arguments.get(self.input)
        first = offset if isinstance(offset, int) else 0
        return Following({self.input: first + len(items)})


class PageNumber(Pagination):
    """The argument `input` counts pages from `first`; the response says how many there are, at `pages`."""

    __slots__ = ("first", "input", "limit", "pages")

    def __init__(
        self,
        input: str,
        *,
        first: int = 1,
        limit: str | None = None,
        pages: Path | None = None,
        items: Path | None = None,
    ) -> None:
        super().__init__(items=items)
        self.input = input
        self.first = first
        self.limit = limit
        self.pages = pages

    def following(
        self, arguments: Mapping[str, Any], items: Sequence[Any], response: Response
    ) -> Following | None:
        given = arguments.get(self.input)
        number = given if isinstance(given, int) else self.first
        if self.pages is not None:
            pages = found(response.json(), self.pages)
            if not isinstance(pages, int) or number - self.first + 1 >= pages:
                return None
        elif self.items is None:
            return None
        limit = arguments.get(self.limit) if self.limit is not None else None
        if self._is_short(items, limit):
            return None
        return Following({self.input: number + 1})


class NextUrl(Pagination):
    """The response holds the next page's URL, at `next`."""

    __slots__ = ("next",)

    def __init__(self, next: Path, *, items: Path | None = None) -> None:
        super().__init__(items=items)
        self.next = next

    def following(
        self, arguments: Mapping[str, Any], items: Sequence[Any], response: Response
    ) -> Following | None:
        url = found(response.json(), self.next)
        if not isinstance(url, str) or not url:
            return None
        return Following({}, url)


def next_url(response: Response, reference: str) -> str:
    """The URL of the page that a response refers to.

    It is asked for with credentials, so it has to be on the server that the response was asked of: where a
    redirect led is another's choice.

    :raises InvalidRequestError: It is on another server, or no URL.
    """
    try:
        url = located(response.url, reference)
    except ValueError as error:
        raise InvalidRequestError("the next page's URL is none") from error
    if origin(url) != origin(response.asked_url):
        raise InvalidRequestError(f"the next page is on another server: {shown(url)}")
    return url


def found(value: Any, path: Path) -> Any:
    """What stands at a path in plain data or in a model; None if nothing does."""
    for step in path:
        value = _member(value, step)
    return value


def _member(value: Any, step: str | int) -> Any:
    try:
        return value[step]
    except (IndexError, KeyError):
        return None
    except TypeError:
        return getattr(value, step, None) if isinstance(step, str) else None
