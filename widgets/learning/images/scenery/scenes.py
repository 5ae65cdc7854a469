"""Compose a street scene in which each concept is shown or not, as asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from widgets.learning.images.scenery import furniture, passers, vehicles
from widgets.learning.images.scenery import street as roads
from widgets.learning.images.scenery.buildings import paint_buildings
from widgets.learning.images.scenery.canvas import Camera, Canvas, Point
from widgets.learning.images.scenery.photo import develop
from widgets.learning.images.scenery.sky import paint_sky
from widgets.learning.images.scenery.traffic_light import LAMPS, TrafficLight, paint_traffic_light
from widgets.learning.images.scenery.weather import pick_weather

CONCEPTS = ("crosswalk", "traffic-light")
TAGS = {"crosswalk": 1, "traffic-light": 2}
# The least share of the frame in which a concept must show: a person has to have a fair chance.
LEAST = {"crosswalk": 0.07, "traffic-light": 0.008}
LEAST_CLEAR = {"crosswalk": 0.08, "traffic-light": 0.022}
ATTEMPTS = 40


@dataclass(frozen=True)
class Scene:
    """A picture and, for each concept, the share of the frame where it shows (0: absent)."""

    image: Image.Image
    visible: dict[str, float]


def compose(seed: int | Sequence[int], present: Mapping[str, bool], clear: bool, size: int = 96) -> Scene:
    """Draw the scene of a seed.

    Parameters
    ----------
    seed : int or sequence of int; the same seed gives the same pixels.
    present : for each of CONCEPTS, whether the scene shows it.
    clear : leave out the hard cases (far, cut, half hidden, blurred), as for control tiles.
    size : side of the picture in pixels.

    Raises
    ------
    RuntimeError
        If no attempt shows the concepts well enough.
    """
    least = LEAST_CLEAR if clear else LEAST
    for attempt in range(ATTEMPTS):
        rng = np.random.default_rng([*np.atleast_1d(seed), attempt])
        canvas = _paint(rng, present, clear, size)
        visible = {concept: canvas.visible(TAGS[concept]) for concept in CONCEPTS}
        if all(visible[c] >= least[c] for c in CONCEPTS if present[c]):
            return Scene(develop(canvas.finish(), rng, canvas.weather, clear), visible)
    raise RuntimeError(f"scene {seed}: {present} never visible enough in {ATTEMPTS} attempts")


def _paint(rng: np.random.Generator, present: Mapping[str, bool], clear: bool, size: int) -> Canvas:
    street = roads.Street(half=rng.uniform(2.8, 4.2), pavement=rng.uniform(1.6, 2.8))
    canvas = Canvas(size, _pick_camera(rng, street, clear), pick_weather(rng))
    paint_sky(canvas, rng)
    roads.paint_ground(canvas, street, rng)
    crossing = _pick_crossing(rng, clear) if present["crosswalk"] else None
    teasing = 0.0 if clear else 0.1 if crossing else 0.35
    roads.paint_markings(canvas, street, rng, teasing)
    if crossing:
        canvas.tag = TAGS["crosswalk"]
        roads.paint_crossing(canvas, street, crossing, rng)
        canvas.tag = 0
    paint_buildings(canvas, street, rng, awnings=not clear)
    for _, paint in sorted(_things(canvas, street, rng, present, crossing, clear), key=lambda t: -t[0]):
        paint()
    return canvas


def _pick_camera(rng: np.random.Generator, street: roads.Street, clear: bool) -> Camera:
    common = {
        "height": rng.uniform(1.6, 3.4),
        "roll": rng.normal(0, 0.02 if clear else 0.05),
        "focal": rng.uniform(0.85, 1.15),
        "horizon": rng.uniform(0.3, 0.5),
    }
    kind = rng.random()
    if kind < 0.65:  # along the street
        return Camera(x=rng.uniform(-street.half, street.half), yaw=rng.normal(0, 0.15), **common)
    side = rng.choice([-1, 1])
    turn = rng.uniform(0.35, 0.9) if kind < 0.85 else rng.uniform(1.1, 1.5)
    return Camera(x=-side * rng.uniform(street.half * 0.6, street.wall - 0.4), yaw=side * turn, **common)


def _pick_crossing(rng: np.random.Generator, clear: bool) -> roads.Crossing:
    return roads.Crossing(
        z=rng.uniform(3.0, 7.0) if clear else rng.uniform(1.0, 9.0),
        length=rng.uniform(3.0, 4.2),
        color=roads.YELLOW if rng.random() < 0.55 else roads.WHITE,
        wear=rng.uniform(0, 0.1) if clear else 0.5 * rng.uniform(0, 1) ** 3,
        pitch=rng.uniform(1.0, 1.2),
        bar=rng.uniform(0.52, 0.62),
    )


def _pick_light(rng: np.random.Generator, clear: bool) -> TrafficLight:
    return TrafficLight(
        x=rng.uniform(0.2, 0.8) if clear else rng.uniform(0.06, 0.94),
        y=rng.uniform(0.2, 0.42) if clear else rng.uniform(0.08, 0.48),
        share=rng.uniform(0.3, 0.42) if clear else rng.uniform(0.18, 0.38),
        lit=list(LAMPS)[rng.integers(3)],
        lamps=3 if rng.random() < 0.8 else 2,
        border=rng.random() < 0.3,
    )


ON_PAVEMENT = (
    (furniture.paint_tree, 0.2),
    (furniture.paint_lamp, 0.18),
    (furniture.paint_sign, 0.17),
    (passers.paint_walker, 0.16),
    (furniture.paint_bollards, 0.07),
    (furniture.paint_letter_box, 0.05),
    (furniture.paint_menu_board, 0.08),
    (furniture.paint_neon, 0.09),
    (furniture.paint_clock, 0.03),
    (passers.paint_dog, 0.03),
    (passers.paint_cat, 0.03),
)


def _things(
    canvas: Canvas,
    street: roads.Street,
    rng: np.random.Generator,
    present: Mapping[str, bool],
    crossing: roads.Crossing | None,
    clear: bool,
) -> list[tuple[float, Callable[[], None]]]:
    """Return (depth, painter) pairs for everything that stands up."""
    camera = canvas.camera
    things: list[tuple[float, Callable[[], None]]] = []

    def add(painter: Callable[..., None], x: float, z: float, *more: bool) -> None:
        own = np.random.default_rng(rng.integers(1 << 62))
        things.append((camera.depth(x, z), lambda: painter(canvas, x, z, own, *more)))

    weights = np.array([w for _, w in ON_PAVEMENT])
    for _ in range(rng.integers(2, 6)):
        side = rng.choice([-1, 1])
        spot = _spot(camera, rng, side * rng.uniform(street.half + 0.5, street.wall - 0.3), 3.2, 24)
        if spot:
            add(ON_PAVEMENT[rng.choice(len(ON_PAVEMENT), p=weights / weights.sum())][0], *spot)
    for _ in range(rng.choice(4, p=[0.25, 0.4, 0.25, 0.1])):
        lane = rng.choice([-1, 1]) * street.half * rng.uniform(0.45, 0.65)
        spot = _spot(camera, rng, lane, 6.5, 30)
        if spot and not (clear and crossing and abs(spot[1] - crossing.z - 1.5) < 6):
            add(vehicles.paint_bus if rng.random() < 0.14 else vehicles.paint_car, *spot)
    if crossing and not clear and rng.random() < 0.3:  # half hidden, or somebody is crossing
        lane = rng.uniform(-0.6, 0.6) * street.half
        z = crossing.z + crossing.length / 2
        if camera.depth(lane, z) > 4:
            painter: Callable[..., None] = (vehicles.paint_car, passers.paint_walker, passers.paint_walker)[
                rng.integers(3)
            ]
            add(painter, lane, z)
    for painter, share, near, more in (
        (vehicles.paint_bicycle, 0.16, 3.5, (bool(rng.random() < 0.6),)),
        (passers.paint_pigeon, 0.12, 1.8, ()),
        (passers.paint_cat, 0.05, 2.0, ()),
        (passers.paint_snowman, 0.5 if canvas.weather.name == "snow" else 0.004, 3.0, ()),
    ):
        spot = _spot(camera, rng, rng.uniform(-street.wall, street.wall) * 0.9, near, near * 3)
        if rng.random() < share and spot:
            add(painter, *spot, *more)
    if present["traffic-light"]:
        light = _pick_light(rng, clear)

        def paint_light() -> None:
            canvas.tag = TAGS["traffic-light"]
            paint_traffic_light(canvas, light)
            canvas.tag = 0

        x, z, _ = light.place(camera)
        things.append((camera.depth(x, z), paint_light))
    return things


def _spot(camera: Camera, rng: np.random.Generator, x: float, near: float, far: float) -> Point | None:
    """Return a ground point (x, z) of that lane, between two depths and in the frame, or None."""
    for _ in range(25):
        z = rng.uniform(-2, far)
        depth = camera.depth(x, z)
        if near <= depth <= far:
            screen = camera.to_screen(camera.to_camera(np.array([[x, 0.0, z]])))[0, 0]
            if 0.02 <= screen <= 0.98:
                return x, z
    return None
