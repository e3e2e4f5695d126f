"""The lines of samples: laid out as Black does, or as published pages have them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sdkwright.targets.languages.python.layout import Brackets, Expression, lay_out

RESULT = "res"


@dataclass(frozen=True, slots=True)
class SampleLayout:
    """``plain`` lines are those that somebody would write; the others have the blank lines and comments of published
    pages, and a call on one line.
    """

    plain: bool

    def program(
        self,
        imports: Iterable[tuple[str, str]],
        before: Sequence[str],
        client: Sequence[str],
        lines: Sequence[str],
        *,
        is_async: bool,
    ) -> str:
        """The program: imports, what stands above the client, the client, and what is done with it."""
        gap = [] if self.plain else [""]
        body = [*client, *gap, *lines, *gap]
        if is_async:
            inner = [f"    {line}" for line in client]
            opening = "async def main() -> None:" if self.plain else "async def main():"
            body = [opening, *inner, *gap, *lines, "", "", "asyncio.run(main())"]
        above = [*before, ""] if before else []
        margin = [""] if self.plain and not is_async else ["", ""]
        return "\n".join([*self._imports(imports), *margin, *above, *body]) + "\n"

    def client(
        self, constructor: str, arguments: Sequence[Expression], variable: str
    ) -> list[str]:
        """The statement that makes the client, without its margin."""
        keyword, _, name = constructor.rpartition(" ")
        end = f") as {variable}:"
        if self.plain or not arguments:
            opening = f"{keyword} {name}("
            # The same in `async` code, where it stands four columns in.
            statement = Brackets(opening, tuple(arguments), end)
            return lay_out(statement, reserved=4).split("\n")
        lines = [f"    {argument}," for argument in arguments]
        return [f"{keyword} {name}(", *lines, end]

    def call(
        self,
        method: str,
        arguments: Callable[[int], Sequence[Expression]],
        margin: int,
    ) -> list[str]:
        """The statement of a call; ``arguments`` gives them for the column where their lines begin."""
        indent = " " * margin
        written = arguments(margin)
        if self.plain and any("\n" in str(one) for one in written):
            written = arguments(margin + 4)
        if not self.plain:
            return [f"{indent}{method}({', '.join(map(str, written))})"]
        is_long = any("\n" in str(one) for one in written)
        call = Brackets(f"{method}(", tuple(written), ")", always=is_long)
        first, *others = lay_out(call, indent=margin).split("\n")
        return [f"{indent}{first}", *others]

    def nothing(self, indent: str) -> list[str]:
        """What follows a call that gives nothing."""
        return [] if self.plain else ["", f"{indent}# Use the SDK ..."]

    def checked(self, answer: str, indent: str, *, is_apart: bool) -> list[str]:
        """The lines that make sure that there is an answer."""
        gap = [""] if is_apart and not self.plain else []
        return [*gap, f"{indent}assert {answer} is not None"]

    def handled(
        self, answer: str, indent: str, *, streamed: bool, items: bool, is_async: bool
    ) -> list[str]:
        """What is done with an answer."""
        word = "async " if is_async else ""
        if streamed:
            lines = [
                f"{word}with {answer} as event_stream:",
                f"    {word}for event in event_stream:",
                *self._comment("        # handle event"),
                "        print(event, flush=True)",
            ]
        elif items:
            each = [*self._comment("    # handle item"), "    print(item)"]
            lines = [f"for item in {RESULT}:", *each]
        else:
            lines = [*self._comment("# Handle response"), f"print({answer})"]
        gap = [] if self.plain else [""]
        return [*gap, *(f"{indent}{line}" for line in lines)]

    def _comment(self, text: str) -> list[str]:
        return [] if self.plain else [text]

    def _imports(self, wanted: Iterable[tuple[str, str]]) -> list[str]:
        """Import lines by module; those of the standard library stand apart from others where lines are plain."""
        every = list(wanted)
        if not self.plain:
            return _imports(every)
        own = [one for one in every if _is_standard(one[0])]
        others = [one for one in every if not _is_standard(one[0])]
        gap = [""] if own and others else []
        return [*_imports(own), *gap, *_imports(others)]


def _is_standard(module: str) -> bool:
    return module.partition(".")[0] in sys.stdlib_module_names


def _imports(wanted: Iterable[tuple[str, str]]) -> list[str]:
    """Import lines by module: the module itself before names of it."""
    modules: dict[str, list[str]] = {}
    whole: set[str] = set()
    for module, name in wanted:
        if name:
            modules.setdefault(module, []).append(name)
        else:
            whole.add(module)
    lines: list[str] = []
    for module in sorted({*modules, *whole}):
        if module in whole:
            lines.append(f"import {module}")
        if module in modules:
            names = sorted(modules[module], key=lambda name: (name.islower(), name))
            lines.append(f"from {module} import {', '.join(names)}")
    return lines
