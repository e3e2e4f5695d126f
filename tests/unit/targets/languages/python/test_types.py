"""Annotations: how a type is written depends on where it stands."""

from __future__ import annotations

import pytest

from sdkwright.ir.api import Api, Info
from sdkwright.ir.declarations import (
    Declaration,
    Field,
    ObjectDeclaration,
    UnionDeclaration,
    Usage,
)
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.types import (
    Anything,
    Const,
    EventStream,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
)
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import flat
from sdkwright.targets.languages.python.named_types import TypeFacts
from sdkwright.targets.languages.python.options import parse_options
from sdkwright.targets.languages.python.package import read_package
from sdkwright.targets.languages.python.types import Annotations, Position

_STRING = Scalar(ScalarKind.STRING)
_SENT = Usage(request=True, response=True)
_SIZE = Field(name=Name.of("size"), type=_STRING, required=True, origin="#/size")


def _naming(name: str) -> Naming:
    return Naming(role=Role.COMPONENT, own=Name.of(name))


def _object(name: str, usage: Usage) -> ObjectDeclaration:
    return ObjectDeclaration(
        id=f"#/components/schemas/{name}",
        naming=_naming(name),
        usage=usage,
        fields=(_SIZE,),
    )


_THING = _object("Thing", _SENT)
_ANSWER = _object("Answer", Usage(response=True))
_PROBLEM = _object("Problem", Usage(error=True))
_MODEL = _object("Model", _SENT)
_EITHER = UnionDeclaration(
    id="#/components/schemas/Either",
    naming=_naming("Either"),
    usage=_SENT,
    variants=(Ref(_THING.id), _STRING),
)


@pytest.fixture
def types() -> TypeFacts:
    """The names of a few declarations."""
    declarations: list[Declaration] = [_THING, _ANSWER, _PROBLEM, _MODEL, _EITHER]
    api = Api(
        info=Info(title="Things", version="1"),
        servers=(),
        tags=(),
        operations=(),
        groups=(),
        declarations={one.id: one for one in declarations},
    )
    return read_package(api, parse_options({}, api)).types


_THINGS = ListOf(Ref(_THING.id))


@pytest.mark.parametrize(
    ("type_", "position", "annotation"),
    [
        (_THINGS, Position.FIELD, "List[Thing]"),
        (_THINGS, Position.KEY, "List[ThingTypedDict]"),
        (Ref(_ANSWER.id), Position.KEY, "Answer"),
        (Ref(_EITHER.id), Position.KEY, "EitherTypedDict"),
        (Ref(_PROBLEM.id), Position.FIELD, "ProblemErrorData"),
        (MapOf(Nullable(_STRING)), Position.FIELD, "Dict[str, Nullable[str]]"),
        (TupleOf((_STRING, Anything()), None), Position.FIELD, "Tuple[str, Any]"),
        (TupleOf((_STRING,), Anything()), Position.FIELD, "List[Union[str, Any]]"),
        (Const("a"), Position.FIELD, 'Literal["a"]'),
        (Const(1.5), Position.FIELD, "Annotated[float, OneNumber(1.5)]"),
        (Const(None), Position.FIELD, "None"),
        (Scalar(ScalarKind.DATE_TIME), Position.FIELD, "datetime"),
        (Scalar(ScalarKind.BYTES), Position.FIELD, "Base64Bytes"),
    ],
)
def test_inside_a_package_of_types_names_stand_alone(
    types: TypeFacts, type_: Type, position: Position, annotation: str
) -> None:
    annotations = Annotations(types, Imports(), folder="models", module="other")

    assert flat(annotations.annotation(type_, position)) == annotation


@pytest.mark.parametrize(
    ("type_", "position", "annotation"),
    [
        (
            _THINGS,
            Position.ARGUMENT,
            "Sequence[Union[models.Thing, models.ThingTypedDict]]",
        ),
        (MapOf(_STRING), Position.ARGUMENT, "Mapping[str, str]"),
        (Scalar(ScalarKind.BINARY), Position.ARGUMENT, "FileContent"),
        (_THINGS, Position.RESULT, "List[models.Thing]"),
        (Scalar(ScalarKind.BINARY), Position.RESULT, "Response"),
        (
            EventStream(Ref(_ANSWER.id), _STRING),
            Position.RESULT,
            "EventStream[models.Answer]",
        ),
        (Nullable(_STRING), Position.FIELD, "Optional[str]"),
        (Nullable(_STRING), Position.RESULT, "Nullable[str]"),
    ],
)
def test_beside_the_packages_of_types_names_are_qualified(
    types: TypeFacts, type_: Type, position: Position, annotation: str
) -> None:
    annotations = Annotations(types, Imports())

    assert flat(annotations.annotation(type_, position)) == annotation


def test_streams_of_async_methods_are_async(types: TypeFacts) -> None:
    annotations = Annotations(types, Imports(), is_async=True)
    stream = EventStream(Ref(_ANSWER.id), _STRING)

    found = annotations.annotation(stream, Position.RESULT)

    assert flat(found) == "EventStreamAsync[models.Answer]"


def test_code_that_runs_early_names_types_in_quotes(types: TypeFacts) -> None:
    annotations = Annotations(types, Imports(), folder="models", quoted=True)

    assert flat(annotations.annotation(_THINGS, Position.FIELD)) == 'List["Thing"]'


def test_names_of_the_document_come_before_names_of_the_runtime(
    types: TypeFacts,
) -> None:
    annotations = Annotations(types, Imports({"Model"}), folder="models")

    assert annotations.imported(".._runtime.model", "Model") == "_Model"
    assert annotations.imported(".._runtime.model", "Field") == "Field"
