"""Text that is already valid where it lands. Templates print nothing else."""

from __future__ import annotations

from typing import Any, NoReturn, Self

from markupsafe import Markup


class Code(Markup):
    """Text that has passed the gate for its place: a literal, identifier, docstring, comment, cell or path.

    Only a target's gate functions make ``Code`` from document text; the template environment refuses any
    plain string. ``Code`` added to, or joined with, a plain ``str`` raises TypeError: escaping it for HTML,
    as the base class would, is never what a file of another kind needs.

    What is code already is no place to look things up: searching, cutting and changing ``Code`` raises TypeError. Who
    needs to know what it says asks whoever said it, before it is printed.
    """

    __slots__ = ()

    def __new__(cls, text: object = "") -> Self:
        """``text`` as it is; the base class would ask it first whether it has HTML."""
        return str.__new__(cls, text)

    @classmethod
    def escape(cls, s: Any, /) -> Self:
        """``s`` itself when it is ``Code``. Raises TypeError for text that passed no gate."""
        if isinstance(s, Markup):
            return cls(s)
        raise TypeError(f"{s!r} is no Code and can't be joined with it")

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("code is printed, not searched, cut or changed")

    def __iter__(self) -> NoReturn:
        self._refuse()

    __contains__ = __getitem__ = _refuse
    count = find = index = rfind = rindex = _refuse
    startswith = endswith = _refuse
    strip = lstrip = rstrip = removeprefix = removesuffix = _refuse
    split = rsplit = splitlines = partition = rpartition = _refuse
    replace = translate = expandtabs = _refuse
    upper = lower = title = capitalize = swapcase = casefold = _refuse
