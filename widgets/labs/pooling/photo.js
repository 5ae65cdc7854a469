// QR codes out of pictures: a photograph of one or several phones, a screenshot.

import { codesIn } from "./decoder.js";

const LONGEST = 3072; // pixels of a side: a larger picture is made smaller, since phones have little memory

/**
 * Returns `readPicture(file)`: a promise of the texts of the QR codes in it, [] where there is none; rejected for what this
 * browser cannot show, or if the decoder does not come from `address`.
 */
export function pictureReader(address) {
  return async (file) => codesIn(await pixelsOf(file), address);
}

async function pixelsOf(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(scale * picture.width));
  const height = Math.max(1, Math.round(scale * picture.height));
  try {
    return pixelsFrom(document.createElement("canvas"), picture, width, height);
  } finally {
    picture.close();
  }
}

/** What `source` (a picture, a video) shows, as ImageData of that size; `canvas` is drawn upon. */
export function pixelsFrom(canvas, source, width, height) {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.imageSmoothingQuality = "high";
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height); // behind what is transparent
  context.drawImage(source, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
