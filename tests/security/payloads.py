"""Texts that mean something to one of the languages they might land in."""

from __future__ import annotations

CANARY = "sdkwright-canary"
"""The name of the file that hostile text would make if any of it ran."""

_PYTHON = f"open('{CANARY}', 'w').close()"
_SCRIPT = f"require('fs').writeFileSync('{CANARY}', '')"

PAYLOADS: dict[str, str] = {
    "double quote": f'"; {_PYTHON}; "',
    "double quote in a call": f'" + str({_PYTHON}) + "',
    "single quote": "'; open('sdkwright-canary', 'w').close(); '",
    "triple double quotes": f'"""\n{_PYTHON}\n"""',
    "triple single quotes": f"'''\n{_PYTHON}\n'''",
    "backslash at the end": "ends in \\",
    "backslash and quote": f'\\"; {_PYTHON} #',
    "backslash escapes": "\\N{DIGIT ONE} \\x41 \\u0041 \\",
    "newline": f"first\n{_PYTHON}\n",
    "newline and indent": f"first\n    {_PYTHON}\n        {_PYTHON}\n",
    "carriage return": f"first\r{_PYTHON}\r\n",
    "line separators": f"first\u2028{_PYTHON}\u2029\x85\x0b\x0c{_PYTHON}",
    "replacement field": "{" + _PYTHON + "}",
    "percent": "%s %(name)s %d",
    "backquotes": f"`; {_SCRIPT}; `",
    "script template": "${" + _SCRIPT + "}",
    "script comment end": f"*/ {_SCRIPT} /*",
    "script string": f'"; {_SCRIPT}; //',
    "template expression": "{{ 7 * 7 }}{% raw %}{# #}",
    "template code": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "markdown fence": f"```\n```python\n{_PYTHON}\n```",
    "markdown table": "a | b\n| --- |\n<script>alert(1)</script> [x](javascript:y)",
    "section end": "]]> --> <!-- End -->",
    "toml": f'"\n[tool.evil]\nx = "{_PYTHON}',
    "path separators": "../../../sdkwright-canary",
    "absolute path": "/sdkwright-canary",
    "windows path": "..\\..\\sdkwright-canary",
    "control characters": "a\x01\x07\x08\x1b[31m\x7f",
    "text direction": "a\u202e\u2066b\u2069\u200f",
    "letters that fold": "ﬁle \u212a \u0130 ß",
    "no letters": "+1 -1 ()",
    "keyword": "class",
    "dunder": "__import__",
    "very long": "long " * 200,
    "emoji": "\U0001f600 \U0001f468\u200d\U0001f469",
}
