"""`SKILL.md`: how an agent uses the package."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.job import RenderJob
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.snippets import PLAIN, Snippets, Variation
from sdkwright.targets.naming.type_folders import error_namespace
from sdkwright.targets.pages.skill import Skill

_WORDS = {
    "looking": "Its `.d.ts` files have the types, and what each\nproperty and each argument means.",
    "calling": "Methods give promises. Properties have camel case, whatever the API calls them; dates are `Date`.",
    "paging": "A `for await` loop over a page goes through its items and those of all pages after it; `next()` gives the next.",
    "streaming": "A stream is an async iterable of events; leaving the loop closes the connection.",
    "uploading": "Give a `Blob` or `File` (in Node.js from `openAsBlob`), bytes, a stream, or `{ fileName, content }`.",
    "failing": "Every error of a call is of the class `{}`, with `statusCode`, `message`, `body` and `headers`.",
    "every_call": """\
The last argument has options: `retries` (`{ strategy: "backoff" }`) tries again what may pass, `timeoutMs` is how long
to wait, `signal` ends the call, `headers`, `extraQuery` and `extraBody` send what the package doesn't know, `serverURL`
is another server.""",
}


def skill_jobs(package: Package) -> Iterator[RenderJob]:
    """The file, which npm packs."""
    errors = error_namespace(package.options.imports)
    error = f"{errors}.{package.options.base_error_name}"
    ways = {"events": Variation(events=True), "upload": Variation(file_names=True)}
    skill = Skill(
        package=package,
        snippets=Snippets(package),
        words={**_WORDS, "failing": _WORDS["failing"].format(error)},
        language="TypeScript",
        install=f"npm install {package.names.package}",
        usual=PLAIN,
        guarded=Variation(guarded=True),
        ways=ways,
    )
    return skill.jobs("SKILL.md")
