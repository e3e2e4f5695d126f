"""`match` and `search` of JSONPath (RFC 9535, 2.4.6 and 2.4.7), in time that a query can't drive up."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from jsonpath_rfc9535.function_extensions import ExpressionType, FilterFunction

from sdkwright.core.matching import Matcher
from sdkwright.core.patterns import NoPatternError, Pattern, parse

IsMatch: TypeAlias = "Callable[[Matcher, str], bool]"


def pattern_function(is_match: IsMatch) -> FilterFunction:
    """The function of a query that holds a text against a pattern; what is no pattern matches nothing."""

    class PatternFunction(FilterFunction):
        """One of the two."""

        @property
        def arg_types(self) -> list[ExpressionType]:
            """A text and a pattern."""
            return [ExpressionType.VALUE, ExpressionType.VALUE]

        @property
        def return_type(self) -> ExpressionType:
            """Whether they match."""
            return ExpressionType.LOGICAL

        def __call__(self, text: object, pattern: object) -> bool:
            """Whether the text matches."""
            if not isinstance(text, str) or not isinstance(pattern, str):
                return False
            parsed = _parsed(pattern)
            return parsed is not None and is_match(Matcher(parsed), text)

    return PatternFunction()


@lru_cache(maxsize=64)
def _parsed(pattern: str) -> Pattern | None:
    try:
        return parse(pattern)
    except NoPatternError:
        return None
