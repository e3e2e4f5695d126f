"""Rules of a run: its configuration, and the folder it writes to."""

from __future__ import annotations

from sdkwright.core.diagnostics import Fate, Rule, Severity


def _error(code: str, message: str, advice: str) -> Rule:
    return Rule(
        code=code,
        severity=Severity.ERROR,
        message=message,
        advice=advice,
        fate=Fate.REFUSED,
    )


def _warning(code: str, message: str, advice: str) -> Rule:
    return Rule(code=code, severity=Severity.WARNING, message=message, advice=advice)


# Configuration

CONFIG_TYPE = _error(
    "config/type",
    "{name} is {what}; it takes {wanted}",
    "See the options in README.md.",
)
CONFIG_UNKNOWN = _error(
    "config/unknown",
    "unknown key {name}{suggestion}",
    "Known here: {known}.",
)
CONFIG_MISSING = _error(
    "config/missing",
    "{name} has no {key}",
    "Add `{key}`: {wanted}.",
)
CONFIG_VERSION = _error(
    "config/version",
    "the version of this file is {version}; only 1 is understood",
    "Write `version: 1`.",
)
CONFIG_SOURCE = _error(
    "config/source",
    "there is no source {name}{suggestion}",
    "Name one of the sources in this file: {known}.",
)
CONFIG_GLOB = _error(
    "config/glob",
    "there is no file that {pattern} takes",
    "Correct the pattern; it is relative to this file's folder.",
)
CONFIG_TWICE = _error(
    "config/twice",
    "there are two sources {name}: {path} is the second",
    "Rename the file, or leave it out of the pattern.",
)
CONFIG_DOCS_NAME = _error(
    "config/docs-name",
    "{name} is the name of a target and of docs",
    "Call the docs otherwise: `--target` takes either's name.",
)
CONFIG_LANGUAGE = _error(
    "config/language",
    "there is no language {name}{suggestion}",
    "Write one of: {known}.",
)
CONFIG_OUTPUT = _error(
    "config/output",
    "{name} writes into the same folder as {other}",
    "Give each target an output folder of its own, none inside another.",
)
CONFIG_LINK = _error(
    "config/link",
    "the output {output} leads out of the configuration's folder through a link",
    "Name the folder that it leads to, or remove the link.",
)
CONFIG_OPTION = _error(
    "config/option",
    "{problem}",
    "`sdkwright options LANGUAGE` lists the options of a package, `sdkwright options docs` those of a site.",
)

CONFIG_RULE = _error(
    "config/rule",
    "there is no rule {name}{suggestion}",
    "Name one that `sdkwright diff` prints: {known}.",
)
CONFIG_ACCEPTS_NOTHING = _warning(
    "config/accepts-nothing",
    "no change breaks {rule} at {pointer}: {why}",
    "Remove the entry, or say again why and until when the break is meant.",
)

CONFIG_RENAMED = _warning(
    "config/renamed",
    "the old name of {new} isn't kept: {why}",
    "Correct the names below `renamed`, `{{new: old}}`, or remove the entry.",
)

# Docs

DOCS_OWN_LINK = _error(
    "docs/own-link",
    "the page {page} links to {target}, which isn't there",
    "This is a bug of sdkwright. Please report it with the document that shows it.",
)
DOCS_LINK = _warning(
    "docs/link",
    "a description links to {target}, which is no page of the docs",
    "Write the whole URL, or give `base`: links are then relative to where the docs are published.",
)

DOCS_SAMPLE = _error(
    "docs/sample",
    "the {label} sample on the page {page} isn't right: {message} ({checker}, at `{code}`)",
    "Correct it in the document where `x-codeSamples` has it; else this is a bug of sdkwright: please report it with the document.",
)

# Output

OUTPUT_FOREIGN = _error(
    "output/foreign",
    "{path} is in the way: sdkwright didn't make it",
    "Move it away, choose another output folder, or pass --overwrite: what it holds then goes into .sdkwright/edits.patch.",
)
OUTPUT_WRITE = _error(
    "output/write",
    "{path} can't be written: {reason}",
    "Nothing was changed. Check the folder, its permissions and the space left.",
)
OUTPUT_HALF = _error(
    "output/half",
    "{path} can't be written or set back: {reason}",
    "Check the folder and its permissions, then run again: that completes it.",
)
OUTPUT_BUSY = _error(
    "output/busy",
    "{path} is being written by {holder}",
    "Nothing was changed. Try again when it has ended.",
)
OUTPUT_RECORD = _error(
    "output/record",
    "{path} has lines that no run wrote, so files that it may have listed don't count as generated",
    "Restore it from version control, or pass --overwrite to give these files up.",
)
OUTPUT_PATH = _error(
    "output/path",
    "this document asks for a file that can't be made: {reason}",
    "Rename the part of the document that the path comes from.",
)
OUTPUT_TOO_LARGE = _error(
    "output/too-large",
    "{target} would be larger than {limit} MB",
    "See what the document repeats; if it is meant, pass --max-output with more megabytes.",
)
OUTPUT_EDITED = _warning(
    "output/edited",
    "{path} is generated no longer, but was edited since; it stays",
    "Remove it when its content isn't needed.",
)
OUTPUT_OVERWRITTEN = _warning(
    "output/overwritten",
    "{path} was edited since it was generated; it is as generated again",
    "The edit is kept: `git apply -3 {patch}` brings it back. But {place}.",
)
OUTPUT_ADOPTED = _warning(
    "output/adopted",
    "{path} wasn't as generated and is in no record; it is as generated now",
    "What it held is in {patch}.",
)
OUTPUT_MERGED = _warning(
    "output/merged",
    "{path}{more} came out of a merge other than generated; it is as generated now",
    "Version control has both sides of the merge.",
)
OUTPUT_UNFINISHED = _warning(
    "output/unfinished",
    "a run on {path} was broken off: files may be from before it or after it",
    "Run `sdkwright generate`; it completes them.",
)
OUTPUT_RELIC = _warning(
    "output/relic",
    "{path} isn't read: no run leaves orders for the next one there",
    "Remove it. If it came with a repository, ask who put it there.",
)
