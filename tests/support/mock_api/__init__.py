"""A server on the loopback interface that behaves as an OpenAPI document says, for tests of clients."""

from tests.support.mock_api.behaviour import Behaviour
from tests.support.mock_api.exchange import RecordedRequest
from tests.support.mock_api.forms import Part
from tests.support.mock_api.server import MockApi

__all__ = ["Behaviour", "MockApi", "Part", "RecordedRequest"]
