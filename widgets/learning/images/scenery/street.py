"""The ground: one straight street with its two pavements, and what is painted on the asphalt."""

from dataclasses import dataclass

import numpy as np

from widgets.learning.images.scenery.canvas import Canvas
from widgets.learning.images.scenery.weather import Color, Paint

WHITE, YELLOW, BLUE = (246, 246, 240), (250, 196, 36), (70, 120, 200)


@dataclass(frozen=True)
class Street:
    """Widths in metres; the street runs along Z, its middle at X = 0."""

    half: float = 3.5  # from the middle to the kerb
    pavement: float = 2.2
    near: float = -40.0
    far: float = 120.0

    @property
    def wall(self) -> float:
        return self.half + self.pavement


def strip(canvas: Canvas, x0: float, x1: float, z0: float, z1: float, color: Paint) -> None:
    canvas.ground([(x0, z0), (x1, z0), (x1, z1), (x0, z1)], color)


def long_strip(canvas: Canvas, x0: float, x1: float, z0: float, z1: float, color: Paint) -> None:
    """Fill a long strip piece by piece, so that haze deepens along it."""
    edges = np.linspace(z0, z1, 13)
    for start, end in zip(edges, edges[1:]):
        strip(canvas, x0, x1, start, end + 0.05, color)


def paint_ground(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    snow, wet = canvas.weather.name == "snow", canvas.weather.wet
    grey = int(rng.integers(78, 112)) - 22 * wet
    asphalt = (grey, grey, grey + 5)
    slab = (222, 226, 232) if snow else tuple(int(v) for v in np.array([176, 170, 160]) * rng.uniform(0.85, 1.08))
    half, wall = street.half, street.wall
    # The land under everything, then the street on top of it.
    canvas.screen([(-0.5, canvas.camera.horizon), (1.5, canvas.camera.horizon), (1.5, 1.6), (-0.5, 1.6)], slab, 60)
    for x0, x1, color in ((-wall, -half, slab), (half, wall, slab), (-half, half, asphalt)):
        long_strip(canvas, x0, x1, street.near, street.far, color)
    kerb = tuple(int(v * 1.12) for v in slab)
    for side in (-1, 1):
        long_strip(canvas, side * half - 0.1, side * half + 0.1, street.near, street.far, kerb)
    for _ in range(rng.integers(0, 4)):  # patches of newer asphalt
        x, z = rng.uniform(-half, half - 1.2), rng.uniform(1, 25)
        shade = grey - int(rng.integers(-6, 14))
        strip(canvas, x, x + rng.uniform(0.6, 1.2), z, z + rng.uniform(1, 4), (shade, shade, shade + 4))
    if rng.random() < 0.4:  # a manhole cover
        x, z = rng.uniform(-half * 0.7, half * 0.7), rng.uniform(3, 12)
        turn = np.linspace(0, 2 * np.pi, 16)
        canvas.ground(np.column_stack([x + 0.35 * np.cos(turn), z + 0.35 * np.sin(turn)]), (62, 62, 64))


def worn(canvas: Canvas, rng: np.random.Generator, x0: float, x1: float, z0: float, z1: float, wear: float) -> None:
    """Scrape patches of paint off a marking, more of them as ``wear`` nears 1."""
    for _ in range(rng.poisson(wear * 7)):
        x, z = rng.uniform(x0, x1), rng.uniform(z0, z1)
        w, d = rng.uniform(0.1, 0.3), rng.uniform(0.15, 0.7)
        strip(canvas, x, min(x + w, x1), z, min(z + d, z1), (96, 96, 100))


@dataclass(frozen=True)
class Crossing:
    """A pedestrian crossing: bars along the street, laid side by side from kerb to kerb."""

    z: float  # nearest edge, metres
    length: float = 3.2
    color: Color = YELLOW
    wear: float = 0.0
    pitch: float = 1.0
    bar: float = 0.5
    reach: tuple[float, float] = (-1.0, 1.0)  # which part of the road it covers


def paint_crossing(canvas: Canvas, street: Street, crossing: Crossing, rng: np.random.Generator) -> None:
    left, right = (street.half * r for r in crossing.reach)
    for x in np.arange(left + 0.2, right - 0.3, crossing.pitch):
        end = crossing.z + crossing.length
        strip(canvas, x, x + crossing.bar, crossing.z, end, crossing.color)
        worn(canvas, rng, x, x + crossing.bar, crossing.z, end, crossing.wear)


def _dashes(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    color = WHITE if rng.random() < 0.8 else YELLOW
    for z in np.arange(-20, 70, 6.0) + rng.uniform(0, 6):
        strip(canvas, -0.08, 0.08, z, z + 3, color)


def _solid_lines(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    for x in (-0.2, 0.1):
        long_strip(canvas, x, x + 0.12, -20, 90, WHITE)


def _stop_line(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    z = rng.uniform(4, 14)
    strip(canvas, 0.1, street.half - 0.2, z, z + 0.5, WHITE)
    _dashes(canvas, street, rng)


def _shark_teeth(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    z = rng.uniform(3.5, 11)
    for x in np.arange(-street.half + 0.3, street.half - 0.5, 0.8):
        canvas.ground([(x, z), (x + 0.55, z), (x + 0.27, z - 0.9)], WHITE)


def _arrow(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    x, z = rng.choice([-1, 1]) * street.half / 2, rng.uniform(3, 9)
    outline = np.array([(-0.1, 0), (0.1, 0), (0.1, 2.4), (0.45, 2.4), (0, 4), (-0.45, 2.4), (-0.1, 2.4)])
    canvas.ground(outline + (x, z), WHITE)
    _dashes(canvas, street, rng)


def _parking_bays(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    color = [WHITE, YELLOW, BLUE][rng.choice(3, p=[0.5, 0.15, 0.35])]
    side = rng.choice([-1, 1])
    pitch = rng.uniform(1.5, 2.6)
    for z in np.arange(-10, 40, pitch):
        left, right = sorted((side * (street.half - 1.9), side * street.half))
        strip(canvas, left, right, z, z + 0.12, color)
    long_strip(canvas, side * (street.half - 1.95), side * (street.half - 1.85), -10, 40, color)


def _bus_box(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    """The yellow crossed box of a bus stop."""
    side = rng.choice([-1, 1])
    z, length = rng.uniform(2, 7), rng.uniform(6, 10)
    x0, x1 = side * (street.half - 2.4), side * (street.half - 0.15)
    count = 4
    for i in range(count):
        za, zb = z + length * i / count, z + length * (i + 1) / count
        for xa, xb in ((x0, x1), (x1, x0)):
            canvas.ground([(xa, za), (xa, za + 0.3), (xb, zb), (xb, zb - 0.3)], YELLOW)
    for x in (x0, x1):
        strip(canvas, x - 0.08, x + 0.08, z, z + length, YELLOW)


def _speed_table(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    """A raised table with a chequered edge."""
    z = rng.uniform(3, 10)
    for row in range(2):
        for i, x in enumerate(np.arange(-street.half, street.half - 0.4, 0.5)):
            if (i + row) % 2:
                strip(canvas, x, x + 0.5, z + row * 0.6, z + row * 0.6 + 0.6, WHITE)


def _zigzag(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    side = rng.choice([-1, 1])
    x = side * (street.half - 0.6)
    z = np.arange(rng.uniform(1, 4), 24, 1.6)
    for i, (za, zb) in enumerate(zip(z, z[1:])):
        xa, xb = (x - 0.4, x + 0.4) if i % 2 else (x + 0.4, x - 0.4)
        canvas.ground([(xa - 0.09, za), (xa + 0.09, za), (xb + 0.09, zb), (xb - 0.09, zb)], YELLOW)


def _hatching(canvas: Canvas, street: Street, rng: np.random.Generator) -> None:
    """Broad hatching that narrows the road."""
    side = rng.choice([-1, 1])
    for z in np.arange(rng.uniform(1, 5), 22, 1.5):
        xa, xb = side * (street.half - 1.7), side * street.half
        canvas.ground([(xa, z), (xa, z + 0.22), (xb, z + 1.5), (xb, z + 1.28)], WHITE)


LOOKALIKES = (_parking_bays, _speed_table, _shark_teeth, _bus_box, _hatching, _arrow, _zigzag)
PLAIN = (_dashes, _solid_lines, _stop_line, _arrow)


def paint_markings(canvas: Canvas, street: Street, rng: np.random.Generator, teasing: float) -> None:
    """Paint lane marks; with probability ``teasing``, marks that resemble a crossing."""
    choices = LOOKALIKES if rng.random() < teasing else PLAIN
    choices[rng.integers(len(choices))](canvas, street, rng)
