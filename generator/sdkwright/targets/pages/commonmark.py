"""Reading CommonMark with tables: the only place that knows the parser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Protocol, cast

_MOST_LEVELS = 100


class Node(Protocol):
    """A node of a text, as the parser makes them; the parser's own types would load it at every start."""

    @property
    def type(self) -> str:
        """The kind of node."""
        ...

    @property
    def tag(self) -> str:
        """The element of HTML that it is."""
        ...

    @property
    def attrs(self) -> Mapping[str, str | int | float]:
        """Where a link leads to, where a list starts to count."""
        ...

    @property
    def content(self) -> str:
        """The text of a node without others in it."""
        ...

    @property
    def info(self) -> str:
        """What stands behind a fence, and the number of a list's item."""
        ...

    @property
    def markup(self) -> str:
        """The marks around it."""
        ...

    @property
    def hidden(self) -> bool:
        """Whether it is a paragraph without room around it."""
        ...

    @property
    def children(self) -> Sequence[Node]:
        """What it holds, in order."""
        ...

    @property
    def next_sibling(self) -> Node | None:
        """What comes next beside it."""
        ...

    @property
    def previous_sibling(self) -> Node | None:
        """What came before beside it."""
        ...

    @property
    def parent(self) -> Node | None:
        """What holds it."""
        ...

    def walk(self) -> Iterator[Node]:
        """The node and all within."""
        ...


def parsed(text: str, *, html: bool) -> Node:
    """The nodes of a text; where ``html`` isn't looked for, it is text."""
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415

    return cast(Node, SyntaxTreeNode(_parser(html=html).parse(text)))


@cache
def _parser(*, html: bool) -> Any:
    from markdown_it import MarkdownIt  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": html, "maxNesting": _MOST_LEVELS})
    return parser.enable(["table", "strikethrough"])
