"""The features: learned without labels, reproducible, told apart by place."""

import numpy as np
import pytest
from PIL import Image

from widgets.learning.images import features as vision


@pytest.fixture(scope="module")
def views():
    rng = np.random.default_rng(0)
    coarse = rng.integers(0, 255, (12, 6, 6, 3), dtype=np.uint8)
    return np.array([vision.shrink(Image.fromarray(tile).resize((80, 80))) for tile in coarse])


@pytest.fixture(scope="module")
def dictionary(views):
    return vision.learn_dictionary(views, seed=3)


def test_learning_twice_gives_the_same_dictionary(views, dictionary):
    again = vision.learn_dictionary(views, seed=3)
    assert np.array_equal(again.centroids, dictionary.centroids)


def test_whitening_leaves_no_correlation_between_pixels(views, dictionary):
    patches = np.concatenate([vision.cut_patches(view) for view in views])
    white = (patches - dictionary.mean) @ dictionary.whitening
    covariance = np.cov(white, rowvar=False)
    off_diagonal = covariance - np.diag(np.diag(covariance))
    assert np.abs(off_diagonal).mean() < 0.1 * np.diag(covariance).mean()


def test_a_patch_responds_most_where_it_was_pasted(views, dictionary):
    side = vision.VIEW - vision.PATCH + 1
    view = views[0]
    strongest, places = vision.respond(view, dictionary)
    assert strongest.shape == places.shape == (vision.COUNT,)
    assert places.min() >= 0 and places.max() < side**2
    moved = np.roll(view, 2, axis=1)
    patch = int(np.argmax(strongest))
    _, column = divmod(int(places[patch]), side)
    if column + 2 < side:
        assert vision.respond(moved, dictionary)[0][patch] >= strongest[patch] * 0.8


def test_quantised_features_are_within_half_a_step_of_the_truth():
    raw = np.random.default_rng(1).normal(5, 3, (200, 7))
    z = (raw - raw.mean(0)) / raw.std(0)
    back = vision.dequantise(vision.quantise(raw))
    assert np.abs(back - np.clip(z, vision.LOWEST, vision.HIGHEST)).max() <= 0.5 / vision.SCALE + 1e-9


def test_a_feature_that_never_varies_is_zero_and_not_nan():
    assert np.all(vision.dequantise(vision.quantise(np.ones((5, 2)))) == 0)


def test_a_plain_grey_tile_has_finite_features(dictionary):
    strongest, _ = vision.respond(vision.shrink(Image.new("RGB", (80, 80), (90, 90, 90))), dictionary)
    assert np.all(np.isfinite(strongest))


def test_patch_pictures_use_the_full_range(dictionary):
    pictures = dictionary.pictures()
    assert pictures.shape == (vision.COUNT, vision.PATCH, vision.PATCH, 3)
    assert pictures.min() == 0 and pictures.max() == 255
