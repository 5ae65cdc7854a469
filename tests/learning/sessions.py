"""Sessions of any shape for share codes, and texts that look like codes."""

from __future__ import annotations

from hypothesis import strategies as st

from widgets.learning.codes.sharecode import ALPHABET, CONCEPTS, SharedRound, SharedSession

labels = st.tuples(*[st.booleans()] * 6)


@st.composite
def any_session(draw, most_rounds=64) -> SharedSession:
    positions = sorted(draw(st.sets(st.integers(0, 63), min_size=1, max_size=most_rounds)))
    refused = draw(st.integers(0, 63))
    return SharedSession(
        edition=draw(st.integers(0, 1023)),
        concept=draw(st.sampled_from(CONCEPTS)),
        hand=draw(st.integers(0, 32767)),
        rounds=tuple(SharedRound(position, draw(labels)) for position in positions),
        seconds=draw(st.integers(0, 8191)),
        refused=refused,
        refused_seconds=draw(st.integers(0, 8191)) if refused else 0,
    )


def plain_session(count=10, **given) -> SharedSession:
    """A student who had that many grids accepted and was never refused, but for what is given."""
    rounds = tuple(SharedRound(i, tuple((i * 6 + j) % 5 < 2 for j in range(6))) for i in range(count))
    usual = {"edition": 700, "concept": CONCEPTS[1], "hand": 4321, "seconds": 95, "rounds": rounds}
    return SharedSession(**usual | given)


def with_slips(code: str, rng, count: int) -> str:
    """The code, without hyphens, with that many wrong characters."""
    characters = list(code.replace("-", ""))
    for at in rng.choice(len(characters), count, replace=False):
        characters[at] = rng.choice([c for c in ALPHABET if c != characters[at]])
    return "".join(characters)
