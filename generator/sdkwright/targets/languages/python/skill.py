"""`SKILL.md`: how an agent uses the package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.emit.job import RenderJob
from sdkwright.targets.languages.python.imports import module_of
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.snippets import PLAIN, Snippets, Variation
from sdkwright.targets.naming.type_folders import folders, namespace_of
from sdkwright.targets.pages.skill import Skill


def skill_jobs(package: Package) -> Iterator[RenderJob]:
    """The file, which wheels have inside of the package."""
    names, options = package.names, package.options
    where = folders(options.imports)
    error = f"{namespace_of(where.errors)}.{options.base_error_name}"
    skill = Skill(
        snippets=Snippets(package),
        package=package,
        language="Python",
        install=f"pip install {names.distribution}",
        words=_words(
            names, error, module_of(where.shared), options.method_timeout.name
        ),
        ways={"pages": Variation(items=True), "events": Variation(events=True)},
        usual=PLAIN,
        guarded=Variation(guarded=True),
    )
    return skill.jobs(f"{names.source}/SKILL.md")


def _words(names: Names, error: str, types: str, timeout: str) -> Mapping[str, str]:
    """What is said of the client, of the class of every ``error``, of the module of ``types``, and of the ``timeout`` of a call."""
    package, client = names.package, names.sdk_class
    in_async = f"Each method has a twin for `async` code, `NAME_async`, awaited in `async with {client}(...)`."
    for twin in names.client_twin:
        in_async = f"`async` code awaits the same methods in `async with {twin}(...)`."
    calling = f"""\
Arguments have names. Where a model is expected a dict with its keys will do; answers are models with attributes.
{in_async}"""
    every_call = f"""\
* `retries=RetryConfig(...)` of `{package}.utils` tries again what may pass; `{timeout}` is how long to wait
* `extra_body`, `extra_query` and `http_headers` send what the package doesn't know
* `server_url` is another server"""
    paging = """\
Iterating what a list gives goes through its items and those of all pages after it; `items` are its own, `next()` gives
the page after it or None."""
    looking = f"""\
Docstrings of methods have their arguments and errors:
`help({package}.{client})`, then `help` of a group or a method. Types are in `{package}.{types}`."""
    failing = f"""\
Every error of a call is of the class `{error}`, with `status_code`, `message`, `body` and `headers`."""
    return {
        "looking": looking,
        "calling": calling,
        "paging": paging,
        "streaming": "A stream is a context manager and an iterator of events.",
        "uploading": "Give an open file, a path, bytes, or a dict with `content` and `file_name`.",
        "failing": failing,
        "every_call": every_call,
    }
