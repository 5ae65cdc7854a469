"""The least that a page with a grid can be: nine buttons and their sprite, no book around them. What ours is held against."""

from __future__ import annotations

from pathlib import Path

SIDE = 80  # px of a tile
NAME = "bare.html"

# The book's own sprite, drawn as the lab draws it.
PAGE = """<!DOCTYPE html>
<html lang="fr">
<meta charset="utf-8">
<title>Neuf images</title>
<link rel="preload" as="image" href="{sprite}">
<body>
{buttons}
<script>
const image = new Image();
image.onload = () => document.querySelectorAll("canvas").forEach((canvas, at) =>
  canvas.getContext("2d").drawImage(image, at * {side}, 0, {side}, {side}, 0, 0, {side}, {side}));
image.src = "{sprite}";
</script>
</body>
</html>
"""
BUTTON = '<button data-tile="{at}" aria-label="Image {at}"><canvas width="{side}" height="{side}"></canvas></button>'


def write_page(book: Path, folder: Path) -> None:
    """Write the page into `folder`, with the sprite that the built book's lab shows first."""
    sprite = next((book / "_book/labs").glob("captcha-first.*.webp"))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / sprite.name).write_bytes(sprite.read_bytes())
    buttons = "\n".join(BUTTON.format(at=at, side=SIDE) for at in range(1, 10))
    (folder / NAME).write_text(PAGE.format(sprite=sprite.name, buttons=buttons, side=SIDE), encoding="utf-8")
