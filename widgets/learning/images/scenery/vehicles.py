"""Cars, vans, buses and bicycles: a side outline pulled across the vehicle's width."""

from collections.abc import Iterable, Sequence

import numpy as np

from widgets.learning.images.scenery.canvas import Canvas, Point, Stand, ellipse
from widgets.learning.images.scenery.weather import Paint

PAINTS = (
    (200, 50, 48),
    (60, 96, 160),
    (238, 238, 234),
    (50, 54, 60),
    (236, 196, 70),
    (120, 160, 130),
    (170, 176, 184),
    (230, 130, 60),
)
GLASS, TYRE, STEEL = (126, 158, 176), (34, 34, 38), (190, 194, 198)

# Side outlines as (along, up) in metres, from the rear bumper round over the roof.
CAR = ((0, 0.35), (0, 0.85), (0.25, 0.95), (0.75, 1.45), (2.3, 1.45), (2.95, 0.95), (3.85, 0.82), (3.95, 0.35))
CAR_GLASS = ((0.55, 0.98), (0.88, 1.36), (2.22, 1.36), (2.7, 0.98))
VAN = ((0, 0.35), (0, 2.1), (0.1, 2.2), (3.6, 2.2), (4.2, 1.2), (4.8, 1.05), (4.85, 0.35))
VAN_GLASS = ((3.0, 1.2), (3.0, 1.95), (3.55, 1.95), (4.05, 1.2))
BUS = ((0, 0.35), (0, 2.9), (9.0, 2.9), (9.2, 2.6), (9.2, 0.35))


class Extruded:
    """A vehicle standing at (x, z); ``heading`` 1 drives away along Z, -1 drives back."""

    def __init__(self, canvas: Canvas, x: float, z: float, heading: int, width: float, length: float):
        self.canvas, self.x, self.z, self.heading = canvas, x, z, heading
        self.half, self.length = width / 2, length

    def at(self, along: float, up: float, side: float) -> tuple[float, float, float]:
        """Return the world point; ``side`` is -1 or 1 for the left or right flank (of the street)."""
        return (self.x + side * self.half, up, self.z + self.heading * (along - self.length / 2))

    def body(self, outline: Sequence[Point], paint: Paint) -> None:
        """Paint the strips across the vehicle, far ones first, then the flank that shows."""
        camera, dark = self.canvas.camera, np.array(paint)
        strips = []
        for (a0, u0), (a1, u1) in zip(outline, outline[1:]):
            quad = np.array([self.at(a0, u0, -1), self.at(a1, u1, -1), self.at(a1, u1, 1), self.at(a0, u0, 1)])
            flatness = abs(a1 - a0) / (np.hypot(a1 - a0, u1 - u0) or 1)
            strips.append((float(camera.to_camera(quad)[:, 2].mean()), quad, 0.8 + 0.28 * flatness))
        for _depth, quad, tone in sorted(strips, key=lambda s: -s[0]):
            self.canvas.world(quad, np.minimum(dark * tone, 255).astype(int))
        self.flank(outline, paint)

    @property
    def seen_side(self) -> int:
        return 1 if self.x < self.canvas.camera.x else -1

    def flank(self, outline: Iterable[Point], color: Paint, lit: bool = False) -> None:
        self.canvas.world([self.at(a, u, self.seen_side) for a, u in outline], color, lit)

    def end(self, along: float, s0: float, s1: float, u0: float, u1: float, color: Paint, lit: bool = False) -> None:
        """Fill a rectangle on the front (``along`` = length) or the rear (0) face, if it shows."""
        towards = self.z + self.heading * (along - self.length / 2)
        outward = self.heading * (1 if along > 0 else -1)
        if (towards - 0.0) * outward < 0:  # this face looks at the camera, which stands at z = 0
            quad = [self.at(along, u0, s0), self.at(along, u0, s1), self.at(along, u1, s1), self.at(along, u1, s0)]
            self.canvas.world(quad, color, lit)

    def wheels(self, *places: float, radius: float = 0.33) -> None:
        for along in places:
            for r, color in ((radius, TYRE), (radius * 0.5, STEEL)):
                self.flank(ellipse(along, radius, r, r, 14), color)

    def shadow(self) -> None:
        a, b = -0.15, self.length + 0.15
        corners = [self.at(a, 0.01, -1.1), self.at(b, 0.01, -1.1), self.at(b, 0.01, 1.1), self.at(a, 0.01, 1.1)]
        self.canvas.world(corners, (52, 52, 58))

    def lamps(self) -> None:
        """Paint the lights of whichever end shows; they glow after dark."""
        night = self.canvas.weather.lamps or self.canvas.weather.wet
        for along, color in ((0, (232, 40, 36)), (self.length, (255, 244, 200))):
            for side in (-0.85, 0.5):
                self.end(along, side, side + 0.35, 0.62, 0.82, color, lit=night)
                outward = self.heading * (1 if along else -1)
                z = self.z + self.heading * (along - self.length / 2)
                depth = self.canvas.camera.depth(self.x, z)
                if night and outward * z < 0 and depth > 1:
                    spot = np.array([self.at(along, 0.72, side + 0.17)])
                    x, y = self.canvas.camera.to_screen(self.canvas.camera.to_camera(spot))[0]
                    self.canvas.halo(x, y, min(0.25 / depth + 0.01, 0.05), color)


def paint_car(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    heading = 1 if x > 0 else -1
    paint = PAINTS[rng.integers(len(PAINTS))]
    van = rng.random() < 0.2
    car = Extruded(canvas, x, z, heading, 1.75, 4.85 if van else 3.95)
    car.shadow()
    car.body(VAN if van else CAR, paint)
    car.flank(VAN_GLASS if van else CAR_GLASS, GLASS)
    if van:
        car.end(0, -0.8, 0.8, 1.3, 1.9, GLASS)
        car.wheels(0.9, 3.9)
    else:
        car.flank(((1.5, 0.98), (1.5, 1.36), (1.58, 1.36), (1.58, 0.98)), paint)
        _windscreens(car)
        car.wheels(0.75, 3.1)
        if rng.random() < 0.12:
            _roof_load(car, rng)
    car.end(0, -0.3, 0.3, 0.5, 0.66, (240, 240, 236))
    car.lamps()


def _windscreens(car: Extruded) -> None:
    """The sloping panes, only the one that faces the camera."""
    z_eye = -car.z * car.heading
    panes = (((0.28, 0.98), (0.7, 1.4)),) if z_eye < 0 else (((2.9, 0.98), (2.36, 1.4)),)
    for (a0, u0), (a1, u1) in panes:
        quad = [car.at(a0, u0, -0.86), car.at(a1, u1, -0.78), car.at(a1, u1, 0.78), car.at(a0, u0, 0.86)]
        car.canvas.world(quad, GLASS)


def _roof_load(car: Extruded, rng: np.random.Generator) -> None:
    """A suitcase or a mattress on the roof: somebody is off on holiday."""
    color = ((150, 96, 60), (110, 150, 190))[rng.integers(2)]
    load = Extruded(car.canvas, car.x, car.z, car.heading, 1.2, car.length)
    load.body(((0.9, 1.48), (0.9, 1.9), (2.1, 1.9), (2.1, 1.48)), color)


def paint_bus(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    heading = 1 if x > 0 else -1
    paint = ((236, 180, 40), (206, 56, 56), (70, 130, 180), (240, 240, 236))[rng.integers(4)]
    bus = Extruded(canvas, x, z, heading, 2.4, 9.2)
    bus.shadow()
    bus.body(BUS, paint)
    on = canvas.weather.lamps
    for a in np.arange(0.5, 8.4, 1.35):
        pane = ((a, 1.3), (a, 2.4), (a + 1.15, 2.4), (a + 1.15, 1.3))
        bus.flank(pane, (250, 226, 160) if on else GLASS, lit=on)
    bus.end(0, -0.85, 0.85, 1.5, 2.4, GLASS)
    bus.end(9.2, -0.9, 0.9, 1.1, 2.3, GLASS)
    bus.end(9.2, -0.6, 0.6, 2.4, 2.75, (30, 30, 34))
    bus.end(9.2, -0.4, 0.4, 2.5, 2.65, (250, 180, 60), lit=True)
    bus.wheels(1.8, 7.4, radius=0.45)
    bus.lamps()


def paint_bicycle(canvas: Canvas, x: float, z: float, rng: np.random.Generator, ridden: bool) -> None:
    stand = Stand(canvas, x, z, mirrored=rng.random() < 0.5)
    paint = PAINTS[rng.integers(len(PAINTS))]
    for u in (-0.5, 0.5):
        for turn in np.linspace(0, 2 * np.pi, 13)[:-1]:
            a = (u + 0.33 * np.cos(turn), 0.34 + 0.33 * np.sin(turn))
            b = (u + 0.33 * np.cos(turn + 0.53), 0.34 + 0.33 * np.sin(turn + 0.53))
            stand.bar(a, b, 0.06, TYRE)
    frame = (
        ((-0.5, 0.34), (-0.2, 0.85)),
        ((-0.2, 0.85), (0.35, 0.85)),
        ((-0.05, 0.34), (-0.22, 0.92)),
        ((-0.05, 0.34), (0.35, 0.85)),
        ((0.5, 0.34), (0.33, 1.05)),
        ((-0.5, 0.34), (-0.05, 0.34)),
    )
    for start, end in frame:
        stand.bar(start, end, 0.07, paint)
    stand.bar((-0.35, 0.95), (-0.08, 0.95), 0.09, TYRE)
    if ridden:
        coat = PAINTS[rng.integers(len(PAINTS))]
        stand.bar((-0.18, 0.95), (0.02, 0.4), 0.14, (50, 56, 80))
        stand.bar((-0.2, 0.95), (0.1, 1.5), 0.3, coat)
        stand.bar((0.1, 1.4), (0.38, 1.08), 0.1, coat)
        stand.disc(0.18, 1.7, 0.14, (226, 184, 150))
        stand.shape([(0.02, 1.72), (0.08, 1.88), (0.26, 1.88), (0.34, 1.72)], paint)
