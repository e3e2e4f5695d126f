"""The runtimes of the generated packages: no module imports itself round a corner, and both languages call one thing
by one name.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Set
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.architecture.sources import TEMPLATES

_SUFFIXES = {"python": ".py", "typescript": ".ts"}
# However a module is imported in TypeScript, for its values or for its types alone, its name stands between quotes.
_TYPESCRIPT_IMPORT = re.compile(r"""["']\./([^"']+)\.js["']""")

# Modules of one runtime alone, and why the other has none of that name.
_ALONE = {
    "python": {
        "adapter": "pydantic's TypeAdapter; TypeScript's `codec` is written out, member by member",
        "bounds": "a body is cut while it is unpacked; fetch unpacks for TypeScript, where `reading` counts",
        "capture": "the response behind a result; in TypeScript a result carries it (`result`)",
        "charset": "fetch knows charsets",
        "core_schema": "pydantic's; TypeScript has no models at run time",
        "dates": "a helper that published packages have",
        "deadline": "what is left of a time, checked where the HTTP library waits; TypeScript's `clock` aborts",
        "digits": "JSON's reader and writer where pydantic's lose something; TypeScript's are `json` and `exact_json`",
        "drive": "a call is steps because Python has sync and async methods; TypeScript awaits",
        "enumeration": "enums with unknown members; TypeScript's are unions of texts",
        "event_streams": "apart from `stream`, since published packages have others; TypeScript's are in `events`",
        "failure": "the HTTP library's errors; fetch has one",
        "fast_client": "a way round the HTTP library's slow client; fetch has none",
        "formats": "what pydantic makes of formats, corrected; TypeScript's `codec` reads them itself",
        "group": "the base class of groups; TypeScript's groups call functions",
        "headers": "fetch has Headers",
        "iteration": "what asyncio leaves open when a loop is left",
        "lazy": "packages whose members are imported when first touched; bundlers do that for TypeScript",
        "lazy_annotations": "pydantic evaluates annotations; TypeScript erases them",
        "masking": "apart from `debug` since what requests and responses print needs it; TypeScript prints neither",
        "model": "models are classes; TypeScript's are interfaces",
        "once": "pydantic tries member after member; TypeScript looks at each value once anyway",
        "parts": "a class with methods of several modules; TypeScript's are short, since each calls a function of its own module",
        "plain": "model to plain data; in TypeScript models are plain data",
        "response": "fetch has Response",
        "scalars": "types with rules of pydantic's; TypeScript's are codecs",
        "session": "what a client's groups share; in TypeScript they share the client",
        "settings": "a package's description of its API, apart from the client that Python's groups are a base of",
        "steps": "see `drive`",
        "stream": "what `events` of TypeScript holds too, apart since one module would be too long",
        "text_formats": "what pydantic reads beyond formats; TypeScript's `unions` ask for patterns",
        "transport": "the HTTP library; fetch is TypeScript's",
        "unset": "what isn't there; TypeScript has undefined",
        "upload": "files and iterables as bodies; fetch takes Blobs and streams",
        "url": "the standard library's are too slow, or let too much pass; TypeScript has URL",
        "whole_requests": "the option `flattenRequests`; a request of TypeScript is an object in any case",
    },
    "typescript": {
        "by_status": "a class of JavaScript says itself what is of it; Python's are the package's own, and `errors` joins them",
        "clock": "see Python's `deadline`",
        "codec": "see Python's `adapter`",
        "exact_json": "see Python's `digits`",
        "idempotency": "what `build` of Python holds too, apart so that bundles without it don't have it",
        "json": "see Python's `digits`",
        "random": "the standard library's uuid is anywhere; browsers hide theirs from pages over plain HTTP",
        "reading": "see Python's `bounds` and `response`",
        "result": "results of standalone functions, which Python has none of",
        "validation": "zod's; pydantic validates always",
    },
}


def _name(path: Path) -> str:
    """A module's name; one in which people name something is a template."""
    return path.name.partition(".")[0]


def _names(language: str) -> set[str]:
    folder = TEMPLATES / language / "runtime"
    found = set(map(_name, folder.glob(f"*{_SUFFIXES[language]}*")))
    return found - {"__init__"}


def _python_imports(text: str) -> Iterator[str]:
    """The modules beside it that a module imports: at once, late (in functions), or for types alone."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            if node.module:
                yield node.module
            else:
                yield from (alias.name for alias in node.names)


def _typescript_imports(text: str) -> Iterator[str]:
    yield from _TYPESCRIPT_IMPORT.findall(text)


_IMPORTS = {"python": _python_imports, "typescript": _typescript_imports}


def _graph(language: str, folder: Path) -> dict[str, set[str]]:
    """A runtime's modules, each with those it imports."""
    return {
        _name(path): set(_IMPORTS[language](path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob(f"*{_SUFFIXES[language]}*"))
    }


def _circle(graph: Mapping[str, Set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


@pytest.mark.parametrize("language", sorted(_SUFFIXES))
def test_a_runtime_has_no_circle_of_imports(language: str) -> None:
    graph = _graph(language, TEMPLATES / language / "runtime")
    assert set().union(*graph.values()) <= graph.keys()
    assert _circle(graph) == []


@pytest.mark.parametrize(
    ("language", "late"),
    [
        ("python", "def f():\n    from .a import x\n"),
        ("python", "if TYPE_CHECKING:\n    from .a import X\n"),
        ("python", "def f():\n    from . import a\n"),
        ("typescript", 'import type { X } from "./a.js";\n'),
        ("typescript", 'import {\n  x,\n  y,\n} from "./a.js";\n'),
        ("typescript", 'export * from "./a.js";\n'),
        ("typescript", 'const a = await import("./a.js");\n'),
    ],
)
def test_circles_are_seen_whatever_the_import(
    language: str, late: str, tmp_path: Path
) -> None:
    first = {"python": "from .b import y\n", "typescript": 'import "./b.js";\n'}
    suffix = _SUFFIXES[language]
    (tmp_path / f"a{suffix}").write_text(first[language], encoding="utf-8")
    (tmp_path / f"b{suffix}").write_text(late, encoding="utf-8")
    assert set(_circle(_graph(language, tmp_path))) == {"a", "b"}


def test_json_is_read_and_written_in_one_place_where_its_numbers_count() -> None:
    folder = TEMPLATES / "typescript" / "runtime"
    found = {
        _name(path)
        for path in folder.glob("*.ts*")
        if re.search(r"\bJSON\.(parse|stringify)\b(?!`)", path.read_text("utf-8"))
    }
    # Answers of token servers have no numbers that anybody gets.
    assert found == {"json", "exact_json", "oauth"}


@pytest.mark.parametrize(
    ("language", "other"), [("python", "typescript"), ("typescript", "python")]
)
def test_what_both_runtimes_do_has_one_name(language: str, other: str) -> None:
    alone = _names(language) - _names(other)
    assert sorted(alone) == sorted(_ALONE[language])
