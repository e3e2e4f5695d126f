"""Taking a configuration's sections apart: what is wrong becomes a finding at its key, nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic, Rule
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import shown, suggestion


class Section:
    """An object of the configuration. Keys are asked for one by one; ``finish`` reports those nobody asked for."""

    def __init__(
        self, value: JsonObject, *, at: Pointer, name: str, findings: list[Diagnostic]
    ) -> None:
        self._value = value
        self._at = at
        self._name = name
        self._findings = findings
        self._known: list[str] = []

    @classmethod
    def of(
        cls, value: JsonValue, *, at: Pointer, name: str, findings: list[Diagnostic]
    ) -> Section:
        """The section that ``value`` is; an empty one, beside a finding, when it is no object."""
        if not isinstance(value, Mapping):
            values = {"name": name, "what": shown(value), "wanted": "an object"}
            findings.append(Diagnostic(rule=rules.CONFIG_TYPE, at=at, values=values))
            # What an empty one would lack is no news.
            return cls({}, at=at, name=name, findings=[])
        return cls(value, at=at, name=name, findings=findings)

    @property
    def pointer(self) -> Pointer:
        """Where the section stands."""
        return self._at

    def at(self, key: str) -> Pointer:
        """Where ``key`` stands, or the section if it doesn't."""
        return child(self._at, key) if key in self._value else self._at

    def value(self, key: str) -> JsonValue:
        """Whatever ``key`` holds, None when absent."""
        if key not in self._known:
            self._known.append(key)
        return self._value.get(key)

    def text(self, key: str, wanted: str) -> str:
        """The text of a required key, empty beside a finding."""
        value = self.value(key)
        if key not in self._value:
            self.report(rules.CONFIG_MISSING, key, key=key, wanted=wanted)
        elif not isinstance(value, str) or not value:
            what = shown(value)
            self.report(rules.CONFIG_TYPE, key, key, what=what, wanted=wanted)
        return value if isinstance(value, str) else ""

    def optional_text(self, key: str, default: str, wanted: str) -> str:
        """The text of a key, the default when absent or beside a finding."""
        if self.value(key) is None:
            return default
        return self.text(key, wanted) or default

    def choice(
        self, key: str, choices: Sequence[str], unknown: Rule, wanted: str
    ) -> str:
        """The text of a required key that must be one of ``choices``."""
        value = self.text(key, wanted)
        if value and value not in choices:
            self.report(
                unknown,
                key,
                value,
                suggestion=suggestion(value, choices),
                known=", ".join(choices) or "none",
            )
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty when absent."""
        value = self.value(key)
        if value is None:
            return ()
        if isinstance(value, Sequence) and not isinstance(value, str):
            texts = tuple(item for item in value if isinstance(item, str) and item)
            if len(texts) == len(value):
                return texts
        what = shown(value)
        self.report(rules.CONFIG_TYPE, key, key, what=what, wanted="a list of texts")
        return ()

    def mapping(self, key: str) -> JsonObject:
        """An object that somebody else reads, empty when absent."""
        value = self.value(key)
        if value is None:
            return {}
        if isinstance(value, Mapping):
            return value
        what = shown(value)
        self.report(rules.CONFIG_TYPE, key, key, what=what, wanted="an object")
        return {}

    def sections(
        self, key: str, *, but: str | None = None
    ) -> Iterator[tuple[str, Section]]:
        """The named sections of a required object, in its order, without the one called ``but``."""
        value = self.value(key)
        if value is None:
            wanted = "an object of named entries"
            self.report(rules.CONFIG_MISSING, key, key=key, wanted=wanted)
            return
        at, findings = child(self._at, key), self._findings
        if not isinstance(value, Mapping):
            Section.of(value, at=at, name=key, findings=findings)
            return
        for name, inner in value.items():
            if name == but:
                continue
            label = f"{key}.{name}"
            yield name, Section.of(
                inner, at=child(at, name), name=label, findings=findings
            )

    def section(self, key: str) -> Section | None:
        """The section of a key that may be absent."""
        value = self.value(key)
        if value is None:
            return None
        at, findings = child(self._at, key), self._findings
        return Section.of(value, at=at, name=key, findings=findings)

    def items(self, key: str) -> Iterator[Section]:
        """The sections of a list, none when absent."""
        value = self.value(key)
        if value is None:
            return
        if isinstance(value, str) or not isinstance(value, Sequence):
            what = shown(value)
            self.report(rules.CONFIG_TYPE, key, key, what=what, wanted="a list")
            return
        at, findings = child(self._at, key), self._findings
        for number, inner in enumerate(value):
            name = f"{key}[{number}]"
            yield Section.of(inner, at=child(at, number), name=name, findings=findings)

    def texts_or_sections(self, key: str) -> Iterator[str | Section]:
        """The items of a list, each a text or a section."""
        value = self.value(key)
        if isinstance(value, str) or not isinstance(value, Sequence) or not value:
            wanted = "a list of at least one"
            what = shown(value)
            self.report(rules.CONFIG_TYPE, key, key, what=what, wanted=wanted)
            return
        at, findings = child(self._at, key), self._findings
        for number, inner in enumerate(value):
            if isinstance(inner, str) and inner:
                yield inner
                continue
            name = f"{key}[{number}]"
            yield Section.of(inner, at=child(at, number), name=name, findings=findings)

    def finish(self) -> None:
        """Report every key that was never asked for."""
        for key in self._value:
            if key not in self._known:
                close = suggestion(key, self._known)
                known = ", ".join(sorted(self._known))
                self.report(
                    rules.CONFIG_UNKNOWN, key, key, suggestion=close, known=known
                )

    def report(
        self, rule: Rule, key: str, name: str | None = None, /, **values: str
    ) -> None:
        """A finding about ``key``, which it calls ``name``, the section if that is None."""
        values = {"name": self._name if name is None else name, **values}
        self._findings.append(Diagnostic(rule=rule, at=self.at(key), values=values))
