"""A supersampled canvas on which flat shapes of a 3-D street are painted, far things first.

Pinhole camera: world axes are X (right), Y (up) and Z (along the street), in metres; the camera
stands at (0, height, 0) and looks along the ground, turned by ``yaw``. Screen coordinates run
from 0 to 1 over the frame, y downwards.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike
from PIL import Image, ImageDraw, ImageFilter

from widgets.learning.images.scenery.weather import Color, Paint, Weather

Point: TypeAlias = tuple[float, float]

NEAR = 0.3  # metres; whatever is nearer to the lens is clipped
OUTSIDE = 0.15  # shapes farther than this outside the frame are skipped, whatever the roll


@dataclass(frozen=True)
class Camera:
    """Where the picture is taken from (metres, radians, fractions of the frame)."""

    x: float = 0.0
    height: float = 1.7
    yaw: float = 0.0
    roll: float = 0.0
    focal: float = 0.9
    horizon: float = 0.45

    def to_camera(self, points: np.ndarray) -> np.ndarray:
        """Turn world points, shape (n, 3), into (right, up, forward) offsets, shape (n, 3)."""
        dx, dy, dz = points[:, 0] - self.x, points[:, 1] - self.height, points[:, 2]
        sin, cos = np.sin(self.yaw), np.cos(self.yaw)
        return np.column_stack([dx * cos - dz * sin, dy, dx * sin + dz * cos])

    def to_screen(self, offsets: np.ndarray) -> np.ndarray:
        """Project camera offsets, shape (n, 3), onto the frame, shape (n, 2)."""
        scale = self.focal / offsets[:, 2:]
        flat = offsets[:, :2] * scale
        return np.column_stack([0.5 + flat[:, 0], self.horizon - flat[:, 1]])

    def to_world(self, x: float, depth: float) -> tuple[float, float]:
        """Return the (X, Z) seen at screen abscissa ``x``, ``depth`` metres away."""
        right = (x - 0.5) * depth / self.focal
        sin, cos = np.sin(self.yaw), np.cos(self.yaw)
        return self.x + right * cos + depth * sin, -right * sin + depth * cos

    def depth(self, x: float, z: float) -> float:
        """Return how far in front of the lens the ground point (x, z) lies, in metres."""
        return float((x - self.x) * np.sin(self.yaw) + z * np.cos(self.yaw))


def clip_near(offsets: np.ndarray) -> np.ndarray:
    """Cut a polygon in camera offsets at the near plane (Sutherland & Hodgman, 1974)."""
    if offsets[:, 2].max() < NEAR:
        return np.empty((0, 3))
    kept = []
    for start, end in zip(offsets, [*offsets[1:], offsets[0]]):
        inside, next_inside = start[2] >= NEAR, end[2] >= NEAR
        if inside:
            kept.append(start)
        if inside != next_inside:
            kept.append(start + (end - start) * (NEAR - start[2]) / (end[2] - start[2]))
    return np.array(kept).reshape(-1, 3)


@dataclass
class Canvas:
    """The frame being painted: an image, a camera, a weather, and the glow of lit things."""

    size: int
    camera: Camera
    weather: Weather
    oversample: int = 3
    tag: int = 0  # what is being painted: 0, or the number of a concept
    image: Image.Image = field(init=False)
    tags: Image.Image = field(init=False)
    glow: Image.Image = field(init=False)

    def __post_init__(self) -> None:
        self.pixels = self.size * self.oversample
        self.image = Image.new("RGB", (self.pixels, self.pixels))
        self.glow = Image.new("RGB", (self.pixels, self.pixels))
        self.tags = Image.new("L", (self.pixels, self.pixels))
        self._draw, self._draw_glow = ImageDraw.Draw(self.image), ImageDraw.Draw(self.glow)
        self._draw_tag = ImageDraw.Draw(self.tags)

    def _pixels_of(self, points: np.ndarray) -> list[tuple[float, float]]:
        sin, cos = np.sin(self.camera.roll), np.cos(self.camera.roll)
        x, y = points[:, 0] - 0.5, points[:, 1] - 0.5
        turned = np.column_stack([x * cos - y * sin, x * sin + y * cos]) + 0.5
        return [tuple(p) for p in np.clip(turned * self.pixels, -9999, 9999)]

    def screen(self, points: ArrayLike, color: Paint, depth: float = 0.0, lit: bool = False) -> None:
        """Fill a polygon given on the frame, shape (n, 2); ``lit`` colours ignore the weather."""
        points = np.asarray(points, float)
        low, high = points.min(0), points.max(0)
        if high.min() > -OUTSIDE and low.max() < 1 + OUTSIDE:
            fill = tuple(int(c) for c in color) if lit else self.weather.shade(color, depth)
            outline = self._pixels_of(points)
            self._draw.polygon(outline, fill=fill)
            self._draw_tag.polygon(outline, fill=self.tag)

    def world(self, points: ArrayLike, color: Paint, lit: bool = False, depth: float | None = None) -> None:
        """Fill a polygon given in the world, shape (n, 3), in metres."""
        offsets = self.camera.to_camera(np.asarray(points, float))
        if offsets[:, 2].min() < NEAR:
            offsets = clip_near(offsets)
        if len(offsets) >= 3:
            far = float(np.mean(offsets[:, 2])) if depth is None else depth
            self.screen(self.camera.to_screen(offsets), color, far, lit)

    def ground(self, points: ArrayLike, color: Paint, lit: bool = False) -> None:
        """Fill a polygon given on the ground as (X, Z) pairs, shape (n, 2)."""
        flat = np.asarray(points, float)
        self.world(np.column_stack([flat[:, 0], np.zeros(len(flat)), flat[:, 1]]), color, lit)

    def halo(self, x: float, y: float, radius: float, color: Color) -> None:
        """Add the glow of a lamp at frame coordinates (x, y)."""
        ring = ellipse(x, y, radius, radius)
        self._draw_glow.polygon(self._pixels_of(ring), fill=color)

    def paste_warped(self, picture: Image.Image, corners: ArrayLike) -> None:
        """Paste an RGBA picture so that its corners (clockwise from top left) meet ``corners``."""
        quad = np.array(self._pixels_of(np.asarray(corners, float)))
        if np.abs(quad).max() > 5 * self.pixels:
            return
        source = np.array([(0, 0), (1, 0), (1, 1), (0, 1)]) * picture.size
        rows, values = [], []
        for (x, y), (u, v) in zip(quad, source):
            rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
            values += [u, v]
        matrix = np.array(rows, float)
        if np.linalg.cond(matrix) > 1e12:
            return  # seen edge on: nothing to read
        warp = np.linalg.solve(matrix, np.array(values, float))
        layer = picture.transform(self.image.size, Image.Transform.PERSPECTIVE, tuple(warp), Image.Resampling.BILINEAR)
        self.image.paste(layer, (0, 0), layer)

    def visible(self, tag: int) -> float:
        """Return the share of the frame where what was painted under ``tag`` still shows."""
        return float(np.mean(np.asarray(self.tags) == tag))

    def finish(self) -> np.ndarray:
        """Return the picture, shape (size, size, 3), floats in 0 to 1, with the glow added."""
        box = Image.Resampling.BOX
        picture = np.asarray(self.image.resize((self.size, self.size), box), float) / 255
        soft = self.glow.filter(ImageFilter.GaussianBlur(self.pixels / 28))
        halo = np.asarray(soft.resize((self.size, self.size), box), float) / 255
        return 1 - (1 - picture) * (1 - self.weather.glow * halo)


class Stand:
    """A flat cut-out that stands on the ground and faces the camera, drawn in metres."""

    def __init__(self, canvas: Canvas, x: float, z: float, mirrored: bool = False, size: float = 1.0):
        self.canvas = canvas
        self.depth = max(canvas.camera.depth(x, z), NEAR)
        foot = canvas.camera.to_camera(np.array([[x, 0.0, z]]))
        foot[:, 2] = self.depth
        self.foot = canvas.camera.to_screen(foot)[0]
        self.scale = size * canvas.camera.focal / self.depth
        self.sign = -1 if mirrored else 1

    def at(self, u: float, v: float) -> tuple[float, float]:
        """Return the frame coordinates of the point u metres right of the foot, v metres up."""
        return self.foot[0] + self.sign * u * self.scale, self.foot[1] - v * self.scale

    def shape(self, points: Iterable[Point], color: Paint, lit: bool = False) -> None:
        self.canvas.screen([self.at(u, v) for u, v in points], color, self.depth, lit)

    def box(self, u: float, v: float, width: float, height: float, color: Paint, lit: bool = False) -> None:
        """Fill the rectangle whose bottom middle is (u, v)."""
        w = width / 2
        corners = [(u - w, v), (u + w, v), (u + w, v + height), (u - w, v + height)]
        self.shape(corners, color, lit)

    def disc(self, u: float, v: float, radius: float, color: Paint, lit: bool = False, flat: float = 1.0) -> None:
        self.shape(ellipse(u, v, radius, radius * flat), color, lit)

    def bar(self, start: Point, end: Point, width: float, color: Paint) -> None:
        """Draw a straight rod between two points."""
        (u0, v0), (u1, v1) = start, end
        length = np.hypot(u1 - u0, v1 - v0) or 1.0
        du, dv = (v0 - v1) / length * width / 2, (u1 - u0) / length * width / 2
        rod = [(u0 + du, v0 + dv), (u1 + du, v1 + dv), (u1 - du, v1 - dv), (u0 - du, v0 - dv)]
        self.shape(rod, color)

    def halo(self, u: float, v: float, radius: float, color: Color) -> None:
        self.canvas.halo(*self.at(u, v), radius * self.scale, color)


def ellipse(x: float, y: float, rx: float, ry: float, points: int = 24) -> np.ndarray:
    """Return the outline of an ellipse, shape (points, 2)."""
    turn = np.linspace(0, 2 * np.pi, points, endpoint=False)
    return np.column_stack([x + rx * np.cos(turn), y + ry * np.sin(turn)])
