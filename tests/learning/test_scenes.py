"""Scenes are reproducible and show what they are asked to show."""

import numpy as np
import pytest

from widgets.learning.images.scenery.canvas import NEAR, Camera, Canvas, clip_near
from widgets.learning.images.scenery.scenes import CONCEPTS, LEAST, LEAST_CLEAR, compose
from widgets.learning.images.scenery.weather import WEATHERS

EVERY_TRUTH = [dict(zip(CONCEPTS, pair)) for pair in ((0, 0), (0, 1), (1, 0), (1, 1))]


def test_the_same_seed_gives_the_same_pixels():
    first, second = (compose([5, 1], EVERY_TRUTH[3], clear=False, size=48) for _ in range(2))
    assert np.array_equal(first.image, second.image)
    assert first.visible == second.visible


def test_another_seed_gives_another_scene():
    first, second = (compose([5, n], EVERY_TRUTH[3], clear=False, size=48) for n in (1, 2))
    assert not np.array_equal(first.image, second.image)


@pytest.mark.parametrize("present", EVERY_TRUTH)
@pytest.mark.parametrize("clear", [True, False])
def test_a_scene_shows_what_was_asked_and_nothing_else(present, clear):
    least = LEAST_CLEAR if clear else LEAST
    for number in range(3):
        visible = compose([6, number], present, clear, size=48).visible
        for concept in CONCEPTS:
            assert visible[concept] >= least[concept] if present[concept] else visible[concept] == 0


def test_what_the_camera_projects_it_finds_again():
    camera = Camera(x=1.0, height=1.8, yaw=0.4, focal=0.9, horizon=0.4)
    x, z = camera.to_world(0.3, 7.0)
    assert camera.depth(x, z) == pytest.approx(7.0)
    assert camera.to_screen(camera.to_camera(np.array([[x, 0.0, z]])))[0, 0] == pytest.approx(0.3)


def test_nothing_is_drawn_behind_the_lens():
    square = np.array([(-1, 0, -2.0), (1, 0, -2.0), (1, 0, 4.0), (-1, 0, 4.0)])
    assert clip_near(square)[:, 2].min() == pytest.approx(NEAR)
    assert len(clip_near(square - (0, 0, 10))) == 0


def test_what_is_hidden_does_not_count_as_visible():
    canvas = Canvas(32, Camera(), WEATHERS[0])
    left = [(0, 0), (0.5, 0), (0.5, 1), (0, 1)]
    canvas.tag = 1
    canvas.screen(left, (255, 0, 0))
    assert canvas.visible(1) == pytest.approx(0.5, abs=0.02)
    canvas.tag = 0
    canvas.screen(left, (0, 0, 255))
    assert canvas.visible(1) == 0
