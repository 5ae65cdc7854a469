"""Sky, what floats in it, and the hills that close the street."""

import numpy as np

from widgets.learning.images.scenery.canvas import Canvas, Point, ellipse

BALLOON_COLORS = ((224, 72, 60), (250, 190, 60), (70, 130, 200), (90, 170, 110))


def paint_sky(canvas: Canvas, rng: np.random.Generator) -> None:
    horizon, weather = canvas.camera.horizon, canvas.weather
    top, low = (np.array(c, float) for c in weather.sky)
    edges = np.linspace(-0.4, horizon + 0.02, 29)
    for upper, lower in zip(edges, edges[1:]):
        part = np.clip((upper + lower) / 2 / max(horizon, 0.05), 0, 1)
        color = tuple(int(v) for v in top + (low - top) * part)
        canvas.screen(_band(upper, lower + 0.005), color, lit=True)
    if weather.name == "night":
        _stars_and_moon(canvas, rng)
    elif weather.name in ("day", "morning", "dusk"):
        _clouds(canvas, rng)
    if rng.random() < 0.75:
        _hills(canvas, rng)
    if weather.name in ("day", "morning", "dusk") and rng.random() < 0.12:
        _balloon(canvas, rng)


def _band(upper: float, lower: float) -> list[Point]:
    return [(-0.5, upper), (1.5, upper), (1.5, lower), (-0.5, lower)]


def _stars_and_moon(canvas: Canvas, rng: np.random.Generator) -> None:
    for _ in range(14):
        x, y = rng.uniform(0, 1), rng.uniform(-0.1, canvas.camera.horizon)
        canvas.screen(ellipse(x, y, 0.005, 0.005, 6), (225, 225, 200), lit=True)
    if rng.random() < 0.5:
        x, y = rng.uniform(0.1, 0.9), rng.uniform(0.03, 0.2)
        canvas.screen(ellipse(x, y, 0.05, 0.05), (250, 244, 214), lit=True)
        canvas.screen(ellipse(x + 0.02, y - 0.012, 0.045, 0.045), canvas.weather.sky[0], lit=True)


def _clouds(canvas: Canvas, rng: np.random.Generator) -> None:
    white = np.array(canvas.weather.sky[1]) * 0.5 + np.array([255, 255, 255]) * 0.5
    for _ in range(rng.integers(0, 4)):
        x, y = rng.uniform(0, 1), rng.uniform(0.0, canvas.camera.horizon * 0.7)
        for _ in range(4):
            dx, dy, r = rng.uniform(-0.09, 0.09), rng.uniform(-0.015, 0.015), rng.uniform(0.03, 0.07)
            cloud = ellipse(x + dx, y + dy, r, r * 0.5)
            canvas.screen(cloud, white.astype(int), lit=True)


def _hills(canvas: Canvas, rng: np.random.Generator) -> None:
    """Paint one or two ridges; the far one may keep its snow, this being near the Alps."""
    horizon = canvas.camera.horizon
    haze = np.array(canvas.weather.sky[1], float)
    for far, tint in ((True, (96, 112, 150)), (False, (84, 120, 96))):
        count = 9
        xs = np.linspace(-0.5, 1.5, count)
        reach = (0.1, 0.26) if far else (0.02, 0.1)
        ys = horizon - rng.uniform(*reach, count)
        shade = np.array(canvas.weather.shade(tint), float)
        color = tuple((shade * 0.6 + haze * 0.4).astype(int))
        ridge = [(-0.5, horizon + 0.02), *zip(xs, ys), (1.5, horizon + 0.02)]
        canvas.screen(ridge, color, lit=True)
        if far:
            snow = canvas.weather.shade((242, 246, 252))
            for x, y in zip(xs[1:-1], ys[1:-1]):
                if horizon - y > 0.17:
                    tip = [(x, y), (x + 0.05, y + 0.045), (x + 0.01, y + 0.03), (x - 0.05, y + 0.045)]
                    canvas.screen(tip, snow, lit=True)


def _balloon(canvas: Canvas, rng: np.random.Generator) -> None:
    x, y, r = rng.uniform(0.15, 0.85), rng.uniform(0.06, 0.22), rng.uniform(0.045, 0.08)
    first, second = rng.choice(len(BALLOON_COLORS), 2, replace=False)
    canvas.screen(ellipse(x, y, r, r * 1.1), BALLOON_COLORS[first])
    canvas.screen(ellipse(x, y, r * 0.5, r * 1.1), BALLOON_COLORS[second])
    for color, wide, high, narrow, low in (
        (BALLOON_COLORS[first], 0.5, 1.0, 0.2, 1.5),  # skirt
        ((120, 84, 50), 0.2, 1.6, 0.2, 1.9),  # basket
    ):
        corners = [(-wide, high), (wide, high), (narrow, low), (-narrow, low)]
        canvas.screen([(x + u * r, y + v * r) for u, v in corners], color)
