"""What stands on pavements: trees, lamps, signs, bollards, letter boxes."""

import numpy as np

from widgets.learning.images.scenery.canvas import Canvas, Stand

STEEL, DARK, WHITE, RED, BLUE = (130, 134, 140), (52, 54, 58), (244, 244, 240), (206, 42, 42), (40, 90, 180)


def paint_tree(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    stand = Stand(canvas, x, z, size=rng.uniform(0.7, 1.3))
    snowy = canvas.weather.name == "snow"
    stand.shape([(-0.16, 0), (0.16, 0), (0.1, 2.4), (-0.1, 2.4)], (104, 76, 54))
    green = np.array(((86, 140, 72), (120, 156, 70), (60, 116, 84), (214, 140, 60))[rng.integers(4)])
    if rng.random() < 0.2:
        for i in range(3):  # a fir
            w, v = 1.2 - 0.3 * i, 0.9 + 0.9 * i
            stand.shape([(-w, v), (w, v), (0, v + 1.5)], (50, 100 + 10 * i, 74))
        return
    for _ in range(7):
        u, v, r = rng.uniform(-0.8, 0.8), rng.uniform(2.3, 3.9), rng.uniform(0.5, 0.9)
        stand.disc(u, v, r, (green * rng.uniform(0.85, 1.12)).astype(int))
    if snowy:
        for _ in range(4):
            stand.disc(rng.uniform(-0.7, 0.7), rng.uniform(3.4, 4.2), 0.45, (242, 246, 250), flat=0.5)


def paint_lamp(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    """A street lamp, old (lantern) or modern (arm)."""
    stand = Stand(canvas, x, z, mirrored=rng.random() < 0.5, size=rng.uniform(0.8, 1.05))
    on = canvas.weather.lamps
    light = (255, 232, 170) if on else (226, 226, 214)
    if rng.random() < 0.5:
        stand.bar((0, 0), (0, 3.2), 0.12, DARK)
        stand.shape([(-0.16, 3.2), (0.16, 3.2), (0.27, 3.85), (-0.27, 3.85)], DARK)
        stand.shape([(-0.1, 3.27), (0.1, 3.27), (0.19, 3.78), (-0.19, 3.78)], light, lit=on)
        stand.shape([(-0.3, 3.85), (0.3, 3.85), (0, 4.15)], DARK)
        centre = (0.0, 3.5)
    else:
        stand.bar((0, 0), (0, 5.0), 0.12, STEEL)
        stand.bar((0, 5.0), (1.1, 5.2), 0.1, STEEL)
        stand.box(1.2, 5.1, 0.6, 0.14, light, lit=on)
        centre = (1.2, 5.1)
    if on:
        stand.halo(*centre, 0.5, (255, 214, 140))


def paint_sign(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    """A road sign on a pole: round, triangular or square."""
    stand = Stand(canvas, x, z, size=rng.uniform(0.9, 1.25))
    stand.bar((0, 0), (0, 2.5), 0.08, STEEL)
    kind = rng.integers(5)
    if kind == 0:  # no entry
        stand.disc(0, 2.5, 0.4, RED)
        stand.box(0, 2.42, 0.56, 0.16, WHITE)
    elif kind == 1:  # limit
        stand.disc(0, 2.5, 0.4, RED)
        stand.disc(0, 2.5, 0.3, WHITE)
        for u in (-0.1, 0.1):
            stand.box(u, 2.38, 0.1, 0.24, DARK)
    elif kind == 2:  # warning
        stand.shape([(-0.45, 2.2), (0.45, 2.2), (0, 2.95)], RED)
        stand.shape([(-0.27, 2.3), (0.27, 2.3), (0, 2.75)], WHITE)
    elif kind == 3:  # parking
        stand.box(0, 2.15, 0.72, 0.72, BLUE)
        stand.box(-0.1, 2.25, 0.1, 0.5, WHITE)
        stand.disc(0.03, 2.6, 0.15, WHITE)
        stand.disc(0.03, 2.6, 0.06, BLUE)
    else:  # two plates, one above the other
        stand.disc(0, 2.85, 0.36, BLUE)
        stand.disc(0, 2.1, 0.36, RED)
        stand.disc(0, 2.1, 0.26, WHITE)


def paint_bollards(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    for step in np.arange(4, -1, -1):
        stand = Stand(canvas, x, z + 1.3 * step)
        stand.box(0, 0, 0.2, 0.85, (226, 224, 214))
        stand.box(0, 0.55, 0.2, 0.14, RED)


def paint_letter_box(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    stand = Stand(canvas, x, z)
    stand.bar((0, 0), (0, 0.9), 0.12, DARK)
    stand.box(0, 0.8, 0.5, 0.75, (244, 200, 40))
    stand.box(0, 1.32, 0.34, 0.07, DARK)


def paint_menu_board(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    """The ice-cream seller's board with three scoops: a traffic light for the greedy.

    The board is pale on purpose: a dark one fooled people too, not only the model.
    """
    stand = Stand(canvas, x, z, size=rng.uniform(0.9, 1.3))
    stand.bar((0, 0), (0, 1.9), 0.08, DARK)
    stand.box(0, 1.45, 0.86, 1.3, (120, 190, 205))
    stand.box(0, 1.5, 0.76, 1.2, (226, 240, 240))
    stand.shape([(-0.16, 2.0), (0.16, 2.0), (0, 1.58)], (222, 170, 100))
    for v, color in ((2.1, (240, 150, 170)), (2.3, (250, 236, 190)), (2.48, (160, 210, 150))):
        stand.disc(0, v, 0.15, color)


def paint_clock(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    stand = Stand(canvas, x, z)
    stand.bar((0, 0), (0, 3.0), 0.12, DARK)
    stand.disc(0, 3.2, 0.46, DARK)
    stand.disc(0, 3.2, 0.38, WHITE, lit=canvas.weather.lamps)
    stand.bar((0, 3.2), (0, 3.48), 0.05, DARK)
    stand.bar((0, 3.2), (0.2, 3.1), 0.05, DARK)


def paint_neon(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    """A shop's lit sign on a bracket: a chemist's cross or a pink doughnut."""
    stand = Stand(canvas, x, z, size=rng.uniform(0.9, 1.3))
    on = canvas.weather.lamps or rng.random() < 0.5
    stand.bar((-0.1, 3.0), (0.5, 3.0), 0.05, DARK)
    if rng.random() < 0.5:
        color = (60, 220, 110)
        stand.box(0.5, 2.6, 0.26, 0.8, color, lit=on)
        stand.box(0.5, 2.87, 0.8, 0.26, color, lit=on)
    else:
        color = (250, 96, 150)
        stand.box(0.5, 2.55, 0.9, 0.9, (70, 84, 160))
        stand.disc(0.5, 3.0, 0.34, color, lit=on)
        stand.disc(0.5, 3.0, 0.14, (70, 84, 160))
    if on:
        stand.halo(0.5, 3.0, 0.4, color)
