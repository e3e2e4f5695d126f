"""Views of standalone functions, groups and the client."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentView:
    """An argument of a function; ``mark`` is what says that it may be left out."""

    name: Code
    mark: Code
    type: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class OverloadView:
    """What a call takes and gives where an argument has one of some values."""

    arguments: tuple[ArgumentView, ...]
    value: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionModule:
    """A module with one standalone function and its operation, the ``constant`` of the type ``kind``.

    ``core`` is the type of its client, ``value`` what it gives and ``errors`` what it may fail with; ``overloads`` are
    there where an argument chooses what it gives; ``statement`` is its first one, ``options`` what it hands on, ``accept``
    the media types that these may ask for.
    """

    imports: Code
    constant: Code
    kind: Code
    operation: tuple[Code, ...]
    doc: Code
    name: Code
    core: Code
    arguments: tuple[ArgumentView, ...]
    result: Code
    value: Code
    errors: Code
    sender: Code
    statement: Code | None
    request: Code
    options: Code
    accept: Code | None
    overloads: tuple[OverloadView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """A method that calls a standalone function; ``unwrap`` is what makes its result one that throws; ``overloads`` are
    there where an argument chooses what it gives.
    """

    doc: Code
    name: Code
    arguments: tuple[ArgumentView, ...]
    promise: Code
    value: Code
    unwrap: Code
    function: Code
    passed: Code
    overloads: tuple[OverloadView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubgroupView:
    """A group within a class; ``field`` is the private one that keeps it."""

    doc: Code
    attribute: Code
    field: Code
    class_name: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassModule:
    """A module with a class of methods: the client itself, which has a ``base``, or a group, which is given a ``core``.

    ``constructor`` is None where that of the base will do; ``exports`` are statements, with a blank line behind.
    """

    imports: Code
    exports: Code
    doc: Code
    name: Code
    base: Code | None
    core: Code | None
    client: Code
    constructor: Code | None
    subgroups: tuple[SubgroupView, ...]
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """An option of the client."""

    doc: Code
    line: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreModule:
    """The client without methods: what standalone functions take."""

    imports: Code
    doc: Code
    name: Code
    base: Code
    definition: tuple[Code, ...]
    options: tuple[OptionView, ...]
    argument: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookView:
    """A request that the API sends."""

    doc: Code | None
    name: Code
    type: Code
    codec: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhooksModule:
    """All requests that the API sends; ``kind`` is their class."""

    imports: Code
    kind: Code
    webhooks: tuple[WebhookView, ...]
