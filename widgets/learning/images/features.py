"""What the model sees of a tile: how strongly each of a few learned patches shows in it.

Method: Coates, Lee & Ng, "An Analysis of Single-Layer Networks in Unsupervised Feature
Learning", AISTATS 2011: centred patches, ZCA whitening, k-means, "triangle"
responses. No label is used anywhere: everything that a model knows of a concept comes from
whoever labelled its tiles.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from PIL import Image

Floats: TypeAlias = NDArray[np.float64]
Bytes: TypeAlias = NDArray[np.uint8]

VIEW = 20  # side, in pixels, of the shrunken tile that the patches come from
PATCH = 6  # side of a patch
COUNT = 150  # patches in the dictionary
SAMPLES = 60  # patches drawn from each tile to learn the dictionary
ITERATIONS = 20
WHITENING = 0.3  # added to the eigenvalues, as a share of their mean
# A number takes one of 56 levels, an eighth of a deviation apart, and one ASCII character of a page: "$" to "[", which JSON leaves as they
# are and gzip makes short. Finer ones weigh half as much again and teach a model nothing.
OFFSET, SCALE = 60, 8
LOWEST, HIGHEST = -3, 4 - 1 / SCALE


@dataclass(frozen=True)
class Dictionary:
    """Whitening (mean (D,), matrix (D, D)) and whitened patches (K, D), D = 3 * PATCH**2."""

    mean: Floats
    whitening: Floats
    centroids: Floats

    def pictures(self) -> Bytes:
        """Return the patches as people may look at them, uint8, shape (K, PATCH, PATCH, 3)."""
        raw = self.centroids @ np.linalg.pinv(self.whitening)
        low, high = raw.min(1, keepdims=True), raw.max(1, keepdims=True)
        stretched = (raw - low) / np.maximum(high - low, 1e-9) * 255
        pictures: Bytes = stretched.reshape(-1, PATCH, PATCH, 3).round().astype(np.uint8)
        return pictures


def shrink(tile: Image.Image) -> Floats:
    """Return the tile as the features see it, floats, shape (VIEW, VIEW, 3).

    Each view is brought to mean 0 and deviation 1, so that night weighs no less than day.
    (Coates et al. do it patch by patch, which here would lift dull walls to the rank of lamps.)
    """
    raw = np.asarray(tile.convert("RGB").resize((VIEW, VIEW), Image.Resampling.BOX), float)
    view: Floats = (raw - raw.mean()) / max(raw.std(), 1.0)
    return view


def cut_patches(view: Floats) -> Floats:
    """Return every patch of a view, its mean removed, shape (side**2, D)."""
    windows = sliding_window_view(view, (PATCH, PATCH), axis=(0, 1))
    flat: Floats = windows.transpose(0, 1, 3, 4, 2).reshape(-1, PATCH * PATCH * 3)
    flat = flat - flat.mean(1, keepdims=True)
    return flat


def learn_dictionary(views: Floats, seed: int) -> Dictionary:
    """Learn patches from views, shape (n, VIEW, VIEW, 3): whitening then k-means."""
    rng = np.random.default_rng([seed, 2])
    drawn = []
    for view in views:
        patches = cut_patches(view)
        drawn.append(patches[rng.choice(len(patches), SAMPLES, replace=False)])
    data = np.concatenate(drawn)
    mean = data.mean(0)
    values, vectors = np.linalg.eigh(np.cov(data - mean, rowvar=False))
    whitening = vectors @ np.diag(1 / np.sqrt(values + WHITENING * values.mean())) @ vectors.T
    white = (data - mean) @ whitening
    centroids = white[rng.choice(len(white), COUNT, replace=False)]
    for _ in range(ITERATIONS):
        nearest = np.argmin(_distances(white, centroids), axis=1)
        for k in range(COUNT):
            members = white[nearest == k]
            centroids[k] = members.mean(0) if len(members) else white[rng.integers(len(white))]
    return Dictionary(mean, whitening, centroids)


def _distances(white: Floats, centroids: Floats) -> Floats:
    """Return Euclidean distances, shape (n, K)."""
    squares = (white**2).sum(1)[:, None] - 2 * white @ centroids.T + (centroids**2).sum(1)
    distances: Floats = np.sqrt(np.maximum(squares, 0))
    return distances


def respond(view: Floats, dictionary: Dictionary) -> tuple[Floats, NDArray[np.intp]]:
    """Return the strongest response of each patch in a view and where it is.

    Returns
    -------
    strongest : float array, shape (K,): max over the view of max(0, mean distance - distance).
    places : int array, shape (K,): index row * side + column of that place among all patches.
    """
    distances = _distances((cut_patches(view) - dictionary.mean) @ dictionary.whitening, dictionary.centroids)
    responses = np.maximum(distances.mean(1, keepdims=True) - distances, 0)
    return responses.max(0), responses.argmax(0)


def quantise(raw: Floats) -> Bytes:
    """Standardise each column over all tiles, clip what is far out, round to levels: the codes of their characters."""
    z = (raw - raw.mean(0)) / np.maximum(raw.std(0), 1e-9)
    rounded: Bytes = np.round(np.clip(z, LOWEST, HIGHEST) * SCALE + OFFSET).astype(np.uint8)
    return rounded


def dequantise(data: Bytes) -> Floats:
    return (data.astype(float) - OFFSET) / SCALE
