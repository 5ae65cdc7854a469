// Drawing tiles out of a sprite. A canvas per tile: cut exactly at the tile's edge at every zoom, and
// printed like an image, which a CSS background is not by default.

/**
 * Sprites by name, from { name: url }. Each image is asked for only when first drawn or warmed up.
 * `onerror` is called once if one cannot be loaded.
 */
export function spriteSheet(urls, size, onerror) {
  const images = new Map(); // name → { image, waiting: Map(canvas → cell) }

  function sheet(name) {
    if (!images.has(name)) {
      const entry = { image: new Image(), waiting: new Map() };
      entry.image.decoding = "async";
      entry.image.onload = () => {
        for (const [canvas, cell] of entry.waiting) paint(entry.image, canvas, cell);
        entry.waiting.clear();
      };
      entry.image.onerror = () => onerror(name);
      entry.image.src = urls[name];
      images.set(name, entry);
    }
    return images.get(name);
  }

  function paint(image, canvas, { column, row }) {
    canvas.getContext("2d").drawImage(image, column * size, row * size, size, size, 0, 0, size, size);
  }

  return {
    /** Draw cell { sprite, column, row } onto `canvas`, now or as soon as its sprite is there. */
    draw(canvas, cell) {
      if (canvas.width !== size || canvas.height !== size) canvas.width = canvas.height = size;
      const entry = sheet(cell.sprite);
      if (entry.image.complete && entry.image.naturalWidth > 0) paint(entry.image, canvas, cell);
      else {
        canvas.getContext("2d").clearRect(0, 0, size, size); // never leave an earlier tile in place
        entry.waiting.set(canvas, cell);
      }
    },
    warm: (name) => void sheet(name),
  };
}
