"""`SKILL.md`: how an agent uses the package."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.snippets import PLAIN, Snippets, Variation
from sdkwright.targets.pages.skill import Skill
from sdkwright.targets.pages.views import SkillWords


def skill_jobs(package: Package) -> Iterator[RenderJob]:
    """The file, which wheels have inside of the package."""
    names = package.names
    skill = Skill(
        snippets=Snippets(package),
        package=package,
        language="Python",
        install=f"pip install {names.distribution}",
        words=_words(package),
        ways={
            "call": PLAIN,
            "pages": Variation(items=True),
            "events": Variation(events=True),
            "upload": PLAIN,
            "errors": Variation(guarded=True),
        },
    )
    return skill.jobs(f"src/{names.package}/SKILL.md")


def _words(package: Package) -> SkillWords:
    names, options = package.names, package.options
    errors = options.imports.errors or "models"
    client = f"{names.package}.{names.sdk_class}"
    return SkillWords(
        looking=Code(
            "Docstrings of methods have their arguments and errors:\n"
            f"`help({client})`, then `help` of a group or a method. Types are in `{names.package}.models`."
        ),
        calling=Code(
            "Arguments have names. Where a model is expected a dict with its keys will do; answers are models with attributes."
            f"\nEach method has a twin for `async` code, `NAME_async`, awaited in `async with {names.sdk_class}(...)`."
        ),
        paging=Code(
            "Iterating what a list gives goes through its items and those of all pages after it; `items` are its own,\n"
            "`next()` gives the page after it or None."
        ),
        streaming=Code("A stream is a context manager and an iterator of events."),
        uploading=Code(
            "Give an open file, a path, bytes, or a dict with `content` and `file_name`."
        ),
        failing=Code(
            f"Every error of a call is of the class `{errors}.{options.base_error_name}`, with `status_code`, `message`, `body`"
            " and\n`headers`."
        ),
        every_call=Code(
            f"* `retries=RetryConfig(...)` of `{names.package}.utils` tries again what may pass; `timeout_ms` is how long to wait\n"
            "* `extra_body`, `extra_query` and `http_headers` send what the package doesn't know\n"
            "* `server_url` is another server"
        ),
    )
