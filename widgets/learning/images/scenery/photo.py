"""What a cheap camera does to a street: exposure, blur, rain on the lens, grain."""

import numpy as np
from PIL import Image, ImageFilter

from widgets.learning.images.scenery.weather import Weather


def develop(picture: np.ndarray, rng: np.random.Generator, weather: Weather, clear: bool) -> Image.Image:
    """Turn a clean rendering into a photograph.

    Parameters
    ----------
    picture : float array, shape (size, size, 3), values 0 to 1.
    rng : the scene's own generator.
    weather : Weather, which may add rain or snowflakes.
    clear : keep blur and grain low, as for control tiles.
    """
    size = picture.shape[0]
    picture = picture ** rng.uniform(0.85, 1.2) * rng.uniform(0.88, 1.1)
    picture = 0.5 + (picture - 0.5) * rng.uniform(0.85, 1.1)
    picture = picture * rng.uniform(0.95, 1.05, 3)  # white balance
    image = Image.fromarray((np.clip(picture, 0, 1) * 255).astype(np.uint8))
    blurred = 0.0 if clear or rng.random() < 0.85 else rng.uniform(0.3, 0.8)
    if blurred:
        image = image.filter(ImageFilter.GaussianBlur(blurred))
    pixels = np.asarray(image, float)
    if weather.name in ("rain", "snow"):
        pixels = _precipitation(pixels, rng, weather.name)
    grain = 0.0 if clear or rng.random() < 0.88 else rng.uniform(1.5, 3)
    pixels = pixels + rng.normal(0, 1, (size, size, 1)) * grain
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _precipitation(pixels: np.ndarray, rng: np.random.Generator, kind: str) -> np.ndarray:
    size = pixels.shape[0]
    pixels = pixels.copy()
    for _ in range(26):
        x, y = rng.integers(0, size, 2)
        length = int(size * rng.uniform(0.04, 0.1)) if kind == "rain" else 2
        for step in range(length):
            column = (x + (step // 3 if kind == "rain" else 0)) % size
            row = (y + step) % size
            veil = 0.28 if kind == "rain" else 0.75
            pixels[row, column] = pixels[row, column] * (1 - veil) + 235 * veil
    return pixels
