"""The hard concept: a dark box on a pole, one lamp lit."""

from dataclasses import dataclass

import numpy as np

from widgets.learning.images.scenery.canvas import Camera, Canvas, Stand

LAMPS = {"red": (255, 56, 44), "amber": (255, 186, 40), "green": (50, 230, 130)}
OFF = {"red": (92, 34, 32), "amber": (96, 74, 34), "green": (32, 78, 54)}
HEAD = 1.0  # metres, height of the box with three lamps
BOX, POLE = (30, 32, 36), (96, 100, 104)


@dataclass(frozen=True)
class TrafficLight:
    """Where a light stands: its box is ``share`` of the frame high, centred on (x, y)."""

    x: float
    y: float
    share: float
    lit: str = "red"
    lamps: int = 3
    border: bool = False

    def place(self, camera: Camera) -> tuple[float, float, float]:
        """Return (X, Z, height of the box's centre) in metres, and so how far it stands."""
        depth = camera.focal * HEAD * (self.lamps / 3) / self.share
        x, z = camera.to_world(self.x, depth)
        up = camera.height + (camera.horizon - self.y) * depth / camera.focal
        return x, z, max(up, 1.6)


def paint_traffic_light(canvas: Canvas, light: TrafficLight) -> None:
    x, z, up = light.place(canvas.camera)
    stand = Stand(canvas, x, z)
    names = ("red", "amber", "green") if light.lamps == 3 else ("red", "green")
    tall, wide = HEAD * light.lamps / 3, 0.42
    stand.bar((0, 0), (0, up), 0.11, POLE)
    if light.border:
        stand.box(0, up - tall / 2 - 0.08, wide + 0.16, tall + 0.16, (240, 240, 236))
    stand.box(0, up - tall / 2, wide, tall, BOX)
    lit = light.lit if light.lit in names else "red"
    for i, name in enumerate(names):
        v = up + tall / 2 - HEAD / 3 * (i + 0.5)
        on = name == lit
        stand.disc(0, v, 0.13, LAMPS[name] if on else OFF[name], lit=on)
        if on:
            stand.disc(0, v, 0.07, tuple(min(c + 60, 255) for c in LAMPS[name]), lit=True)
            stand.halo(0, v, 0.17, LAMPS[name])
        turn = np.linspace(0.15, np.pi - 0.15, 9)
        hood = [(0.16 * np.cos(t), v + 0.16 * np.sin(t)) for t in turn]
        hood += [(0.13 * np.cos(t), v + 0.12 * np.sin(t)) for t in turn[::-1]]
        stand.shape(hood, (18, 18, 20))
