"""`--fuzz-seconds=60`: how long the targets run together; without it each makes a few examples, the same ones every time."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

QUICK, ROUND = 8, 60  # examples
Fuzz = Callable[[Callable[..., None], SearchStrategy], None]  # type: ignore[type-arg]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--fuzz-seconds", type=float, default=0.0, help="how long to look for odd input, all targets together")


@pytest.fixture
def fuzz(request: pytest.FixtureRequest) -> Fuzz:
    """Calls a target with examples of a strategy for its share of the time."""
    seconds = float(request.config.getoption("fuzz_seconds", 0.0) or 0.0)
    share = seconds / max(1, sum("fuzz" in getattr(item, "fixturenames", ()) for item in request.session.items))

    def run(target: Callable[..., None], strategy: SearchStrategy) -> None:  # type: ignore[type-arg]
        end, quiet = time.monotonic() + share, tuple(HealthCheck)
        if not seconds:
            return settings(max_examples=QUICK, deadline=None, derandomize=True, suppress_health_check=quiet, database=None,
                            phases=(Phase.explicit, Phase.generate))(given(strategy)(target))()
        rounds = 0
        while time.monotonic() < end:
            number, rounds = random.SystemRandom().randrange(1 << 32), rounds + 1
            seed(number)(settings(max_examples=ROUND, deadline=None, suppress_health_check=quiet)(given(strategy)(target)))()
        print(f"{request.node.name}: {rounds * ROUND} examples")

    return run
