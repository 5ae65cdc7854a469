"""Hours and weathers: how they colour the sky and everything under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import TypeAlias

import numpy as np

Color: TypeAlias = tuple[int, int, int]
Paint: TypeAlias = Sequence[float] | np.ndarray  # a colour as painters may give it


@dataclass(frozen=True)
class Weather:
    """Light of one moment (colours 0 to 255, factors without unit, haze distance in metres)."""

    name: str
    sky: tuple[Color, Color]  # zenith, horizon
    light: tuple[float, float, float]  # what the light multiplies colours by
    haze: float  # distance at which haze hides about two thirds of a colour
    lamps: bool = False  # street lamps and windows are lit
    wet: bool = False
    glow: float = 0.0

    def shade(self, color: Paint, depth: float = 0.0) -> Color:
        """Return ``color`` as this light shows it at ``depth`` metres."""
        clear = exp(-depth / self.haze)
        mixed = (c * lit * clear + s * (1 - clear) for c, lit, s in zip(color, self.light, self.sky[1]))
        red, green, blue = (min(max(int(value), 0), 255) for value in mixed)
        return red, green, blue


WEATHERS = (
    Weather("day", ((92, 160, 220), (206, 230, 240)), (1.0, 1.0, 0.98), 160),
    Weather("morning", ((150, 185, 225), (250, 226, 190)), (1.02, 0.96, 0.88), 110),
    Weather("grey", ((150, 160, 172), (205, 210, 214)), (0.84, 0.87, 0.9), 90),
    Weather("dusk", ((62, 62, 120), (244, 150, 110)), (0.8, 0.64, 0.68), 110, True, False, 0.8),
    Weather("night", ((12, 16, 44), (44, 48, 92)), (0.52, 0.54, 0.7), 120, True, False, 1.0),
    Weather("rain", ((105, 118, 132), (172, 182, 190)), (0.7, 0.75, 0.8), 55, False, True, 0.4),
    Weather("snow", ((176, 188, 204), (226, 232, 238)), (0.92, 0.95, 1.0), 60),
)
SHARES = (0.3, 0.14, 0.14, 0.14, 0.12, 0.09, 0.07)


def pick_weather(rng: np.random.Generator) -> Weather:
    return WEATHERS[rng.choice(len(WEATHERS), p=SHARES)]
