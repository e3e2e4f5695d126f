"""What a package's `SKILL.md` holds, in any language: short programs, credentials and names, within what agents read at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Generic, Protocol, TypeVar

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.naming.type_folders import error_namespace
from sdkwright.targets.pages.clean_parts import shown, title
from sdkwright.targets.pages.markup import clean, fence
from sdkwright.targets.pages.readme_parts import credential_views
from sdkwright.targets.pages.views import SkillPage
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.errors_by_status import ERRORS_BY_STATUS
from sdkwright.targets.reading.first_call import first_call
from sdkwright.targets.reading.package import SdkPackage

# Characters of a program, of all names, of the title; programs and credentials that are looked at.
_LONGEST_PROGRAM = 900
_ROOM_FOR_NAMES = 3_000
_LONGEST_TITLE = 100
_MOST_TRIED = 40
_MOST_CREDENTIALS = 6
_LONGEST_NAME = 64
_SECTIONS = ("call", "pages", "events", "upload", "errors")
# How many names of a group there may be room for.
_COUNTS = (1_000, 40, 20, 12, 8, 6, 4, 3, 2, 1, 0)

_NO_NAME = re.compile(r"[^a-z0-9]+")
# Front matter is text to programs that know it, and Markdown to others: it has no marks of that, nor HTML.
_MARKS = re.compile(r"[^\w .,:;'()/+-]+")

V = TypeVar("V")
_Way = TypeVar("_Way", contravariant=True)


class Programs(Protocol[_Way]):
    """What writes programs of one language."""

    @property
    def language(self) -> str:
        """What fences are called."""
        ...

    @property
    def by_status(self) -> str:
        """What errors by status are in."""
        ...

    def program(self, call: Call, variation: _Way) -> str:
        """A program that calls an operation's method."""
        ...

    def shows_upload(self, call: Call) -> bool:
        """Whether the program of a call sends a file."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Generic[V]):
    """Makes the file. ``language`` is what people call it, ``install`` a command, ``words`` is what it says of each way
    of calling. ``usual`` programs only call, ``guarded`` ones catch errors; ``ways`` are what the others do besides, by the
    section that shows one.
    """

    snippets: Programs[V]
    package: SdkPackage
    language: str
    install: str
    words: Mapping[str, str]
    usual: V
    guarded: V
    ways: Mapping[str, V]

    def jobs(self, path: str) -> Iterator[RenderJob]:
        """The file at a path; none in packages as published ones are."""
        if self.package.options.rules.guides_agents:
            template, view = "pages/skill.md.jinja", self._page()
            yield RenderJob(path=path, template=template, view=view)

    def _programs(self) -> Mapping[str, Code]:
        """A short program for each way of calling that the API has."""
        if not self.package.api.operations:
            return {}
        first = first_call(self.package.api, self.package.calls)
        every = [self.package.calls.of(one) for one in self.package.api.operations]
        programs: dict[str, Code] = {}
        usual = dict.fromkeys(_SECTIONS, self.usual)
        for name, way in {**usual, **self.ways, "errors": self.guarded}.items():
            calls: Iterable[Call] = (first, *every)
            if name == "pages":
                calls = (one for one in every if one.pages is not None)
            if name == "upload":
                calls = filter(self.snippets.shows_upload, every)
            tried = islice(calls, _MOST_TRIED)
            texts: Iterable[str] = (self._program(one, way) for one in tried)
            if name == "events":
                texts = self._streams(every, way)
            text = next((one for one in texts if len(one) <= _LONGEST_PROGRAM), None)
            if text is not None:
                programs[name] = fence(self.snippets.language, text)
        return programs

    def _program(self, call: Call, way: V) -> str:
        return self.snippets.program(call, way).rstrip("\n")

    def _streams(self, every: Iterable[Call], way: V) -> Iterator[str]:
        """Programs that are answered by streams: always, or because they ask for one."""
        streamed = (one for one in every if one.result.may_stream)
        for call in islice(streamed, _MOST_TRIED):
            text = self._program(call, way)
            is_asked = text != self._program(call, self.usual)
            if call.result.is_always_stream or is_asked:
                yield text

    def _page(self) -> SkillPage:
        names, language = self.package.names, self.language
        api = " ".join(clean(self.package.api.info.title).split())[:_LONGEST_TITLE]
        api = api or names.sdk_class
        credentials = tuple(credential_views(self.package))
        description = (
            f"Calls {' '.join(_MARKS.sub(' ', api).split())} from {language} with the package {names.package}."
            f" Use it when code imports {names.package}, or when {language} code has to call this API."
        )
        heading = str(title(f"{api} from {language}", 1))
        return SkillPage(
            name=Code(_skill_name(f"{names.package}-{language}")),
            description=Code(json.dumps(description, ensure_ascii=False)),
            title=Code(heading.removeprefix("# ")),
            install=Code(self.install),
            words={way: Code(text) for way, text in self.words.items()},
            credentials=credentials[:_MOST_CREDENTIALS],
            left_out=len(credentials[_MOST_CREDENTIALS:]),
            statuses=self._statuses(),
            methods=tuple(self._methods()),
            programs=self._programs(),
        )

    def _statuses(self) -> Code | None:
        """Classes that catch by status, where the package has them."""
        options = self.package.options
        if not options.rules.errors_by_status:
            return None
        place = f"{error_namespace(options.imports)}.{self.snippets.by_status}"
        names = (f"`{one.name}` ({one.status})" for one in ERRORS_BY_STATUS)
        return Code(f"`{place}` catches by status: {', '.join(names)}")

    def _methods(self) -> Iterator[Code]:
        """A line a group with names of its methods, as many of each as there is room for."""
        groups = [
            (
                str(shown(names.attribute or self.package.names.variable)),
                [
                    str(shown(self.package.names.methods[one.origin]))
                    for one in group.operations
                ],
            )
            for group in self.package.api.groups
            for names in [self.package.names.groups[group_key(group.path)]]
        ]
        count = next(
            (n for n in _COUNTS if _length(groups, n) <= _ROOM_FOR_NAMES), _COUNTS[-1]
        )
        room = _ROOM_FOR_NAMES
        for number, (attribute, methods) in enumerate(groups):
            line = _line(attribute, methods, count)
            room -= len(line) + 1
            if room < 0:
                yield Code(f"* and {len(groups) - number} groups more")
                return
            yield Code(line)


def _length(groups: Iterable[tuple[str, list[str]]], count: int) -> int:
    return sum(len(_line(name, methods, count)) + 1 for name, methods in groups)


def _line(attribute: str, methods: list[str], count: int) -> str:
    """``* `images`: `create`, `edit` and 3 more``; without room for names how many there are."""
    if not count:
        return f"* {attribute}: {len(methods)} method{'s' * (len(methods) > 1)}"
    rest = len(methods) - count
    more = f" and {rest} more" if rest > 0 else ""
    return f"* {attribute}: {', '.join(methods[:count])}{more}"


def _skill_name(text: str) -> str:
    """A name of small letters, digits and hyphens."""
    return _NO_NAME.sub("-", text.lower())[-_LONGEST_NAME:].strip("-")
