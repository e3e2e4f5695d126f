"""A small site with everything that pages may have, and with texts that mean something to every dialect of Markdown."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.site.tree import (
    Bullets,
    Example,
    ExternalReference,
    Heading,
    Notice,
    Page,
    Paragraph,
    Prose,
    Reference,
    Section,
    Site,
    Span,
    Tab,
    Table,
    Tabs,
    Tone,
)
from sdkwright.targets.pages.markup import prose

HOSTILE = 'x" {1} <b> `a|b` $m$ :::note ]( *y* _z_ # é 😀 :smile: ~~d~~ </summary> ${x}'
_PROSE = """\
Some *prose* with `code`, a list:
* one
  * two

    more of two
* three

```json
{"a": 1}
```
| a | b |
| --- | --- |
| 1 | `x` |

!!! note "x"

=== "y"

[TOC]

:::note

Flags: --dry-run "quoted" $a$ https://example.com/x_y_z and `b`."""

_TABS = Tabs(
    "language",
    (
        Tab("Python", (Example("python", 'print("{x}")\n\nprint(2)\n'),)),
        Tab("TypeScript", (Example("typescript", "console.log(`${1} <b>`);\n"),)),
        Tab("HTTP", (Example("shell", "curl 'https://x/{a}'\n"),)),
    ),
)

_CREATE = Page(
    path="images/create",
    title=HOSTILE,
    method="POST",
    label=HOSTILE,
    summary='Creates: one "image" #1',
    is_deprecated=True,
    blocks=(
        Notice(Tone.WARNING, HOSTILE, (Prose(Code("Use [it](https://a.b) now.")),)),
        Paragraph((Span("POST /images/{id}"),)),
        Prose(prose(_PROSE)),
        _TABS,
        Heading(2, "Parameters", "createImage--parameters"),
        Table(
            ("Name", "Type"),
            (
                ((Span("a"),), (Span("str | None"), Code("\nother | `c|d`"))),
                ((Span("n"),), (Reference("Image", "types/image", "image"),)),
            ),
        ),
        Paragraph(
            (Code("Fields of "), Reference("Image", "types/image", is_code=True))
        ),
        Heading(3, HOSTILE, "hostile"),
        Heading(3, "images.create({a})", "createImage", is_code=True),
        Bullets(
            (
                (Reference(HOSTILE, "index"),),
                (
                    ExternalReference("out", "https://example.com/a b(c)"),
                    ExternalReference("script", "javascript:alert(1)"),
                ),
            )
        ),
    ),
)


def _linking(path: str, title: str, *links: Reference) -> Page:
    return Page(path=path, title=title, blocks=(Bullets(tuple((x,) for x in links)),))


SAMPLE = Site(
    title='Shop "API"',
    description="All of {it}",
    base="https://example.com/sdk/",
    sections=(
        Section(
            title="Guide",
            pages=(
                _linking(
                    "index",
                    "Shop",
                    Reference("create", "images/create", "createImage"),
                    Reference("images", "images/index"),
                ),
            ),
        ),
        Section(
            title="Images",
            pages=(
                _linking("images/index", "Images", Reference("it", "images/create")),
                _CREATE,
            ),
            sections=(
                Section(
                    title="Inner <x>",
                    pages=(
                        _linking(
                            "images/inner/_get",
                            "Get",
                            Reference("up", "images/create", "hostile"),
                            Reference("me", "images/inner/_get"),
                            Reference("home", "index"),
                        ),
                    ),
                ),
            ),
        ),
        Section(
            title="Types",
            pages=(
                _linking("types/index", "Types", Reference("Image", "types/image")),
                Page(
                    path="types/image",
                    title="Image",
                    blocks=(
                        Heading(2, "Image", "image", is_code=True),
                        Paragraph((Reference("x", "images/create", "createImage"),)),
                    ),
                ),
            ),
        ),
    ),
)
