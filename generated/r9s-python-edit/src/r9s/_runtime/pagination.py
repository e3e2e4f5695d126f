"""How the page after one is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Union, cast

from .errors import InvalidRequestError, shown
from .unset import Unset
from .url import located, origin

if TYPE_CHECKING:
    from .response import Response

Path = Sequence[Union[str, int]]
"""Where a value stands: names of members and positions of items, from the outside in."""


class Inside(NamedTuple):
    """A property of the body that is one argument: models and dicts have it as `field`, the wire (and dicts) as `name`."""

    argument: str
    field: str
    name: str


Input = Union[str, Inside]
"""What asks for a page: an argument, or a property of one."""


class Following(NamedTuple):
    """What the next page's call does differently: other arguments, or another URL (as the response refers to it).

    `token` is what tells this page from others; a server that gives the same one again would be asked for ever.
    """

    arguments: Mapping[str, Any]
    token: str
    url: str | None = None


class Trail(NamedTuple):
    """Where a walk over pages has been: the tokens of the last page and of an earlier one, `age` pages ago.

    The earlier one is moved up each time that `age` reaches `most`, which doubles then: a circle of pages of any length
    comes back to it (R. P. Brent, 1980).
    """

    last: str | None = None
    earlier: str | None = None
    age: int = 0
    most: int = 1

    def meets(self, token: str) -> bool:
        """Whether a page with this token was there before."""
        return token in (self.last, self.earlier)

    def with_page(self, token: str) -> Trail:
        """The trail behind one page more."""
        if self.age + 1 < self.most:
            return self._replace(last=token, age=self.age + 1)
        return Trail(token, token, 0, self.most * 2)


class Pagination:
    """`items` leads, by attributes, from a result to its list of items; None where the result is one item itself.

    `more` is where the response says whether pages follow, if it does.
    """

    __slots__ = ("items", "more")

    is_counted = False
    """Whether the client counts what it asks for, so that a server which doesn't heed it gives one page for ever."""

    def __init__(self, *, items: Path | None = None, more: Path | None = None) -> None:
        self.items = items
        self.more = more

    def items_of(self, result: Any) -> Sequence[Any]:
        """The items of a page."""
        if self.items is None:
            return (result,)
        return found(result, self.items) or ()

    def says(self, body: Any) -> bool | None:
        """Whether pages follow, as a response's JSON says; None where it says nothing of it."""
        said = None if self.more is None else found(body, self.more)
        return said if isinstance(said, bool) else None

    def token_of(self, arguments: Mapping[str, Any]) -> str | None:
        """What tells the page that these arguments ask for from others, if anything."""
        return None

    def following(
        self, arguments: Mapping[str, Any], items: Sequence[Any], response: Response
    ) -> Following | None:
        """What asks for the page after this one; None after the last."""
        raise NotImplementedError


class Cursor(Pagination):
    """The response says what to give as the argument `input`, at `next`."""

    __slots__ = ("input", "next")

    def __init__(
        self,
        input: Input,
        *,
        next: Path,
        more: Path | None = None,
        items: Path | None = None,
    ) -> None:
        super().__init__(items=items, more=more)
        self.input = input
        self.next = next

    def token_of(self, arguments: Mapping[str, Any]) -> str | None:
        given = _given(arguments, self.input)
        return None if given is None or isinstance(given, Unset) else str(given)

    def following(
        self, arguments: Mapping[str, Any], items: Sequence[Any], response: Response
    ) -> Following | None:
        body = response.json()
        if self.says(body) is False:
            return None
        cursor = found(body, self.next)
        if cursor is None or cursor is False or cursor == "":
            return None
        return Following(_changed(arguments, self.input, cursor), str(cursor))


class _Counted(Pagination):
    """The argument `input` counts from `first`; `limit` names the one that says how many items a page has, `size` is its
    default."""

    __slots__ = ("first", "input", "limit", "size")

    is_counted = True

    def __init__(
        self,
        input: Input,
        *,
        first: int,
        limit: Input | None = None,
        size: int | None = None,
        more: Path | None = None,
        items: Path | None = None,
    ) -> None:
        super().__init__(items=items, more=more)
        self.input = input
        self.first = first
        self.limit = limit
        self.size = size

    def _number(self, arguments: Mapping[str, Any]) -> int:
        given = _given(arguments, self.input)
        return given if isinstance(given, int) else self.first

    def _length(self, arguments: Mapping[str, Any]) -> int | None:
        """How many items were asked for."""
        limit = None if self.limit is None else _given(arguments, self.limit)
        return limit if type(limit) is int else self.size

    def _goes_on(
        self, arguments: Mapping[str, Any], items: Sequence[Any], body: Any
    ) -> bool:
        """Whether pages follow: as the response says, else until one has fewer items than were asked for."""
        said = self.says(body)
        if said is not None:
            return said
        length = self._length(arguments)
        return self.items is not None and len(items) >= max(1, length or 1)

    def _step(self, arguments: Mapping[str, Any], number: int) -> Following:
        return Following(_changed(arguments, self.input, number), str(number))


class Offset(_Counted):
    """The argument `input` counts the items to leave out."""

    __slots__ = ()

    def __init__(
        self,
        input: Input,
        *,
        first: int = 0,
        limit: Input | None = None,
        size: int | None = None,
        more: Path | None = None,
        items: Path | None = None,
    ) -> None:
        super().__init__(
            input, first=first, limit=limit, size=size, more=more, items=items
        )

    def following(
        self, arguments: Mapping[str, Any], items: Sequence[Any], response: Response
    ) -> Following | None:
        body = None if self.more is None else response.json()
        if not self._goes_on(arguments, items, body):
            return None
        step = len(items) or self._length(arguments) or 0
        return self._step(arguments, self._number(arguments) + step)


class PageNumber(_Counted):
    """The argument `input` counts pages; the response says how many there are, at `pages`."""

    __slots__ = ("pages",)

    def __init__(
        self,
        input: Input,
        *,
        first: int = 1,
        limit: Input | None = None,
        size: int | None = None,
        pages: Path | None = None,
        more: Path | None = None,
        items: Path | None = None,
    ) -> None:
        super().__init__(
            input, first=first, limit=limit, size=size, more=more, items=items
        )
        self.pages = pages

    def following(
        self, arguments: Mapping[str, Any], items: Sequence[Any], response: Response
    ) -> Following | None:
        number = self._number(arguments)
        says_more = self.pages is not None or self.more is not None
        body = response.json() if says_more else None
        count = None if self.pages is None else found(body, self.pages)
        if type(count) is int:
            goes_on = number - self.first + 1 < count
        else:
            goes_on = self._goes_on(arguments, items, body)
        return self._step(arguments, number + 1) if goes_on else None


class NextUrl(Pagination):
    """The response holds the next page's URL, at `next`."""

    __slots__ = ("next",)

    def __init__(
        self, next: Path, *, more: Path | None = None, items: Path | None = None
    ) -> None:
        super().__init__(items=items, more=more)
        self.next = next

    def following(
        self, arguments: Mapping[str, Any], items: Sequence[Any], response: Response
    ) -> Following | None:
        body = response.json()
        if self.says(body) is False:
            return None
        url = found(body, self.next)
        if not isinstance(url, str) or not url:
            return None
        return Following({}, url, url)


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


def _given(arguments: Mapping[str, Any], input: Input) -> Any:
    """What the arguments say of a page; None where they say nothing."""
    if isinstance(input, str):
        return arguments.get(input)
    body = arguments.get(input.argument)
    if isinstance(body, Mapping):
        known = cast("Mapping[str, Any]", body)
        return known.get(input.field, known.get(input.name))
    return getattr(body, input.field, None)


def _changed(
    arguments: Mapping[str, Any], input: Input, value: Any
) -> Mapping[str, Any]:
    """The argument that asks for another page; what the caller gave stays as it is."""
    if isinstance(input, str):
        return {input: value}
    from .model import Model

    body = arguments.get(input.argument)
    if isinstance(body, Model):
        return {input.argument: body.model_copy(update={input.field: value})}
    known: Mapping[str, Any] = {}
    if isinstance(body, Mapping):
        known = cast("Mapping[str, Any]", body)
    others = {key: one for key, one in known.items() if key != input.name}
    return {input.argument: {**others, input.field: value}}


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
