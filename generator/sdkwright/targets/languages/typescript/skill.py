"""`SKILL.md`: how an agent uses the package."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.snippets import PLAIN, Snippets, Variation
from sdkwright.targets.languages.typescript.type_names import folders, namespace_of
from sdkwright.targets.pages.skill import Skill
from sdkwright.targets.pages.views import SkillWords


def skill_jobs(package: Package) -> Iterator[RenderJob]:
    """The file, which npm packs."""
    options = package.options
    errors = namespace_of(folders(options.imports).errors)
    ways = {
        "call": PLAIN,
        "pages": PLAIN,
        "events": Variation(events=True),
        "upload": Variation(file_names=True),
        "errors": Variation(guarded=True),
    }
    skill = Skill(
        package=package,
        snippets=Snippets(package),
        words=_words(f"{errors}.{options.base_error_name}"),
        language="TypeScript",
        install=f"npm install {package.names.package}",
        ways=ways,
    )
    return skill.jobs("SKILL.md")


def _words(error: str) -> SkillWords:
    """What is said; ``error`` is the class of every error."""
    return SkillWords(
        looking=Code(
            "Its `.d.ts` files have the types, and what each\nproperty and each argument means."
        ),
        calling=Code(
            "Methods give promises. Properties have camel case, whatever the API calls them; dates are `Date`."
        ),
        paging=Code(
            "A `for await` loop over a page goes through its items and those of all pages after it; `items` are its own,\n"
            "`next()` gives the page after it."
        ),
        streaming=Code(
            "A stream is an async iterable of events; leaving the loop closes the connection."
        ),
        uploading=Code(
            "Give a `Blob` or `File` (in Node.js from `openAsBlob`), bytes, a stream, or `{ fileName, content }`."
        ),
        failing=Code(
            f"Every error of a call is of the class `{error}`, with `statusCode`, `message`, `body` and\n`headers`."
        ),
        every_call=Code(
            'The last argument has options: `retries` (`{ strategy: "backoff" }`) tries again what may pass, `timeoutMs` is'
            " how long\nto wait, `signal` ends the call, `headers`, `extraQuery` and `extraBody` send what the package"
            " doesn't know,\n`serverURL` is another server."
        ),
    )
