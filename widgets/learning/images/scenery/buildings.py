"""Façades along both pavements: windows, shops with invented names, awnings, steps."""

import numpy as np
from numpy.typing import ArrayLike
from PIL import Image, ImageDraw, ImageFont

from widgets.learning.images.scenery.canvas import Canvas
from widgets.learning.images.scenery.street import Street
from widgets.learning.images.scenery.weather import Color, Paint

WALLS = (
    (232, 206, 160),
    (214, 160, 124),
    (190, 206, 196),
    (236, 224, 200),
    (200, 130, 110),
    (164, 184, 206),
    (222, 186, 186),
    (176, 160, 140),
    (240, 214, 120),
    (150, 170, 150),
)
SHOP_COLORS = ((60, 110, 90), (150, 50, 60), (50, 70, 120), (200, 120, 50), (90, 70, 110), (40, 40, 48))
# Invented shops only; the font that ships with Pillow has no accented letters.
SHOPS = (
    "LE RADIS",
    "CHEZ LULU",
    "PAPYRUS",
    "TIF TIF",
    "LA MIE",
    "O POISSON",
    "ZINZIN",
    "MIAOU",
    "VROUM",
    "LE BOUQUIN",
    "GLAGLA",
    "TARTINES",
    "PATATRAS",
    "FILS & FIL",
    "DODO",
    "HIBOU",
    "TOC TOC",
    "BZZZ",
)


class Wall:
    """A vertical plane along a ground line; rectangles are given as metres along it and up."""

    def __init__(self, canvas: Canvas, start: tuple[float, float], end: tuple[float, float]):
        self.canvas, self.start = canvas, np.array(start, float)
        along = np.array(end, float) - self.start
        self.length = float(np.hypot(*along))
        self.along = along / self.length

    def points(self, pairs: ArrayLike) -> np.ndarray:
        pairs = np.asarray(pairs, float)
        ground = self.start + pairs[:, :1] * self.along
        return np.column_stack([ground[:, 0], pairs[:, 1], ground[:, 1]])

    def rect(self, s0: float, s1: float, y0: float, y1: float, color: Paint, lit: bool = False) -> None:
        self.canvas.world(self.points([(s0, y0), (s1, y0), (s1, y1), (s0, y1)]), color, lit)

    def text(self, words: str, s0: float, s1: float, y0: float, y1: float, color: Color) -> None:
        """Write on the wall, whichever way it is seen, if it is near enough to be read."""
        corners = self.canvas.camera.to_camera(self.points([(s0, y1), (s1, y1), (s1, y0), (s0, y0)]))
        if corners[:, 2].min() < 0.6 or corners[:, 2].max() > 22:
            return
        flat = self.canvas.camera.to_screen(corners)
        if flat[0, 0] > flat[1, 0]:  # seen with its start on the right: swap the ends
            flat = flat[[1, 0, 3, 2]]
        font = ImageFont.load_default(36)
        left, top, right, bottom = font.getbbox(words)
        label = Image.new("RGBA", (int(right - left) + 8, int(bottom - top) + 8), (*color, 0))
        ImageDraw.Draw(label).text((4 - left, 4 - top), words, font=font, fill=(*color, 255))
        self.canvas.paste_warped(label, flat)


def paint_buildings(canvas: Canvas, street: Street, rng: np.random.Generator, awnings: bool) -> None:
    """Paint both rows, farthest houses first; striped awnings only where one may tease."""
    houses = []
    for side in (-1, 1):
        z = -30.0 + rng.uniform(0, 6)
        while z < 75:
            width = rng.uniform(6, 12)
            if rng.random() < 0.9:
                houses.append((canvas.camera.depth(side * street.wall, z + width / 2), side, z, width))
            z += width
    for depth, side, z, width in sorted(houses, reverse=True):
        seed = rng.integers(1 << 32)
        if depth > -width / 2 - 1:
            _house(canvas, street, side, z, width, np.random.default_rng(seed), awnings)


def _house(
    canvas: Canvas, street: Street, side: int, z: float, width: float, rng: np.random.Generator, awnings: bool
) -> None:
    height = rng.uniform(6, 13)
    color = np.array(WALLS[rng.integers(len(WALLS))])
    x = side * street.wall
    back = side * (street.wall + 9)
    Wall(canvas, (x, z), (back, z)).rect(0, 9, 0, height, (color * 0.82).astype(int))
    front = Wall(canvas, (x, z), (x, z + width))
    front.rect(0, width, 0, height, color)
    front.rect(0, width, height - 0.35, height, (color * 0.72).astype(int))  # cornice
    if canvas.camera.depth(x, z + width / 2) < 30:  # farther windows would be mere noise
        _windows(front, rng, color, 3.5, height - 0.8)
    kind = rng.choice(["shop", "house", "steps", "railing", "awning"], p=[0.38, 0.24, 0.1, 0.12, 0.16])
    if kind in ("shop", "awning"):
        _shop(canvas, front, rng, side, striped=awnings and kind == "awning")
    else:
        _ground_floor(front, rng, color)
    if kind == "steps":
        _steps(canvas, x, side, z + width * rng.uniform(0.2, 0.6), rng)
    elif kind == "railing":
        _railing(canvas, x - side * 0.5, z, width, rng)


def _windows(front: Wall, rng: np.random.Generator, color: np.ndarray, low: float, high: float) -> None:
    pitch = rng.uniform(2.2, 3.2)
    glass, lit = (color * 0.3 + np.array([92, 112, 134]) * 0.7).astype(int), (252, 214, 130)
    shutters = SHOP_COLORS[rng.integers(len(SHOP_COLORS))] if rng.random() < 0.3 else None
    tall = rng.uniform(1.2, 1.7)
    for y in np.arange(low, high - tall, 3.1):
        for s in np.arange(0.6, front.length - 1.3, pitch):
            on = front.canvas.weather.lamps and rng.random() < 0.35
            front.rect(s, s + 0.92, y, y + tall, lit if on else glass, lit=on)
            if shutters:
                front.rect(s - 0.35, s - 0.05, y, y + tall, shutters)
                front.rect(s + 0.97, s + 1.27, y, y + tall, shutters)
            if rng.random() < 0.06:  # somebody's geraniums
                front.rect(s - 0.1, s + 1.02, y - 0.2, y + 0.15, (206, 60, 70))


def _ground_floor(front: Wall, rng: np.random.Generator, color: np.ndarray) -> None:
    front.rect(0, front.length, 0, 0.7, (color * 0.7).astype(int))
    door = rng.uniform(0.5, front.length - 1.8)
    front.rect(door, door + 1.1, 0, 2.3, SHOP_COLORS[rng.integers(len(SHOP_COLORS))])
    for s in np.arange(0.5, front.length - 1.2, 2.2):
        if abs(s - door) > 1.3:
            front.rect(s, s + 1.0, 1.1, 2.5, (86, 104, 124))


def _shop(canvas: Canvas, front: Wall, rng: np.random.Generator, side: float, striped: bool) -> None:
    color = SHOP_COLORS[rng.integers(len(SHOP_COLORS))]
    on = canvas.weather.lamps
    front.rect(0.3, front.length - 0.3, 0, 3.3, color)
    front.rect(0.6, front.length - 1.9, 0.6, 2.4, (250, 220, 150) if on else (150, 178, 190), lit=on)
    front.rect(front.length - 1.6, front.length - 0.6, 0.1, 2.4, (110, 134, 146))
    name = SHOPS[rng.integers(len(SHOPS))]
    middle, span = front.length / 2, min(front.length * 0.4, 0.24 * len(name) + 0.3)
    front.text(name, middle - span, middle + span, 2.62, 3.14, (250, 244, 224))
    if striped:
        _awning(canvas, front, side, color)


def _awning(canvas: Canvas, front: Wall, side: float, color: Paint) -> None:
    """Stripes that lean over the pavement: one of the look-alikes of a crossing."""
    out = -side * 1.3
    for i, s in enumerate(np.arange(0.4, front.length - 0.6, 0.45)):
        a, b = front.points([(s, 2.7), (s + 0.45, 2.7)])
        c, d = b + (out, -0.45, 0), a + (out, -0.45, 0)
        canvas.world([a, b, c, d], (240, 236, 224) if i % 2 else color)


def _steps(canvas: Canvas, x: float, side: float, z: float, rng: np.random.Generator) -> None:
    """Stone steps up to a door: light treads, dark risers."""
    for i in range(5, 0, -1):
        out, top = x - side * 0.28 * i, 0.2 * (6 - i)
        ends = (z, z + 2.6)
        face = [(out, 0, ends[0]), (out, 0, ends[1]), (out, top, ends[1]), (out, top, ends[0])]
        inner = out + side * 0.28
        tread = [(out, top, ends[0]), (out, top, ends[1]), (inner, top, ends[1]), (inner, top, ends[0])]
        flank = [(out, 0, ends[0]), (x, 0, ends[0]), (x, top, ends[0]), (out, top, ends[0])]
        for part, color in ((flank, (150, 146, 140)), (face, (112, 108, 104)), (tread, (226, 222, 212))):
            canvas.world(part, color)


def _railing(canvas: Canvas, x: float, z: float, width: float, rng: np.random.Generator) -> None:
    color = ((240, 240, 236), (60, 70, 60), (232, 226, 206))[rng.integers(3)]
    fence = Wall(canvas, (x, z), (x, z + width))
    pitch, bar = ((0.45, 0.26), (0.3, 0.08))[rng.integers(2)]
    for s in np.arange(0, width, pitch):
        fence.rect(s, s + bar, 0, 1.05, color)
    fence.rect(0, width, 0.85, 0.95, color)
    fence.rect(0, width, 0.15, 0.25, color)
