"""People and animals: nobody real, and a few who have no business being there."""

import numpy as np

from widgets.learning.images.scenery.canvas import Canvas, Stand

SKINS = ((244, 208, 176), (226, 184, 150), (176, 124, 88), (120, 80, 56))
COATS = ((200, 60, 70), (60, 100, 150), (240, 180, 60), (80, 130, 90), (150, 90, 150), (60, 60, 70), (236, 230, 220))
DARK = (46, 44, 50)


def paint_walker(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    stand = Stand(canvas, x, z, mirrored=rng.random() < 0.5, size=rng.uniform(0.8, 1.08))
    coat, skin = COATS[rng.integers(len(COATS))], SKINS[rng.integers(len(SKINS))]
    stride = rng.uniform(0.08, 0.28)
    stand.bar((-0.05, 0.85), (-stride, 0.02), 0.17, (58, 62, 92))
    stand.bar((0.05, 0.85), (stride, 0.02), 0.17, (48, 52, 80))
    stand.shape([(-0.26, 0.7), (0.26, 0.7), (0.2, 1.42), (-0.2, 1.42)], coat)
    stand.bar((0.18, 1.36), (0.18 + stride, 0.9), 0.11, coat)
    stand.disc(0, 1.58, 0.15, skin)
    extra = rng.random()
    if extra < 0.3:
        stand.shape([(-0.17, 1.6), (-0.1, 1.78), (0.1, 1.78), (0.17, 1.6)], COATS[rng.integers(len(COATS))])
        stand.disc(0, 1.8, 0.06, (250, 250, 246))
    elif extra < 0.5:
        _umbrella(stand, rng)
    elif extra < 0.66:
        _balloons(stand, rng)
    elif extra < 0.8:
        stand.disc(0, 1.66, 0.15, (90, 60, 40), flat=0.7)


def _umbrella(stand: Stand, rng: np.random.Generator) -> None:
    color = COATS[rng.integers(len(COATS))]
    stand.bar((0.3, 1.0), (0.3, 2.1), 0.04, DARK)
    turn = np.linspace(0, np.pi, 13)
    stand.shape(np.column_stack([0.3 + 0.65 * np.cos(turn), 1.85 + 0.4 * np.sin(turn)]), color)


def _balloons(stand: Stand, rng: np.random.Generator) -> None:
    """Red, amber, green on a string: three round look-alikes of a traffic light."""
    for i, color in enumerate(((226, 60, 56), (248, 190, 50), (70, 180, 100))):
        u, v = 0.35 + 0.1 * i, 2.1 + 0.32 * i
        stand.bar((0.3, 1.0), (u, v), 0.02, DARK)
        stand.disc(u, v, 0.19, color, flat=1.15)


def paint_cat(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    stand = Stand(canvas, x, z, mirrored=rng.random() < 0.5, size=1.35)
    fur = ((232, 150, 70), (50, 48, 54), (220, 214, 204), (140, 130, 124))[rng.integers(4)]
    stand.bar((0.16, 0.08), (0.36, 0.3), 0.05, fur)
    stand.bar((0.36, 0.3), (0.3, 0.42), 0.05, fur)
    stand.disc(0, 0.18, 0.17, fur, flat=1.1)
    stand.disc(-0.06, 0.43, 0.12, fur)
    for u in (-0.15, 0.0):
        stand.shape([(u, 0.48), (u + 0.09, 0.48), (u + 0.04, 0.62)], fur)
        stand.disc(u + 0.05, 0.45, 0.022, (120, 200, 90), lit=True)


def paint_dog(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    """A sausage dog, longer than strictly necessary."""
    stand = Stand(canvas, x, z, mirrored=rng.random() < 0.5, size=1.2)
    fur = ((140, 84, 50), (60, 50, 46), (210, 180, 140))[rng.integers(3)]
    for u in (-0.42, -0.32, 0.3, 0.4):
        stand.bar((u, 0.2), (u, 0.0), 0.08, fur)
    stand.disc(0, 0.26, 0.5, fur, flat=0.26)
    stand.disc(0.52, 0.42, 0.14, fur)
    stand.bar((0.52, 0.4), (0.76, 0.36), 0.1, fur)
    stand.disc(0.44, 0.38, 0.08, DARK, flat=1.5)
    stand.bar((-0.48, 0.3), (-0.68, 0.5), 0.05, fur)


def paint_pigeon(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    stand = Stand(canvas, x, z, mirrored=rng.random() < 0.5, size=1.5)
    stand.bar((0, 0.1), (0, 0), 0.02, (210, 120, 90))
    stand.disc(0, 0.15, 0.14, (120, 128, 146), flat=0.6)
    stand.shape([(-0.08, 0.2), (-0.3, 0.1), (-0.1, 0.1)], (90, 96, 112))
    stand.disc(0.12, 0.27, 0.06, (84, 120, 116))
    stand.shape([(0.17, 0.28), (0.24, 0.26), (0.17, 0.25)], (240, 180, 80))


def paint_snowman(canvas: Canvas, x: float, z: float, rng: np.random.Generator) -> None:
    stand = Stand(canvas, x, z)
    for v, r in ((0.38, 0.4), (0.95, 0.3), (1.4, 0.22)):
        stand.disc(0, v, r, (246, 248, 252))
    stand.shape([(0, 1.42), (0.34, 1.37), (0, 1.35)], (240, 130, 40))
    for u in (-0.08, 0.08):
        stand.disc(u, 1.47, 0.03, DARK)
    stand.box(0, 1.2, 0.5, 0.1, (200, 50, 60))
    stand.box(0, 1.58, 0.46, 0.05, DARK)
    stand.box(0, 1.6, 0.3, 0.26, DARK)
