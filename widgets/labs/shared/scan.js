// Drawing small scans (8x8 levels of ink, row-major) from their numbers: no image file, so nothing to load and
// nothing that `file://` forbids to read. Shapes are pure; only `paint` touches a canvas.

const SIDE = 8;
const FRAMED = SIDE + 2;
const FAINTEST = 0.34; // below this share of ink: paper
const FULLEST = 0.74; // above it: full ink
const PAPER = [250, 248, 240];
const INK = [34, 32, 52];

/**
 * `scans` side by side, tilted and waved as the words of text CAPTCHAs were: { width, height, ink }, `ink` one byte
 * a pixel. `levels` is the most ink that a scan's pixel can have, `unit` the size of one such pixel here.
 */
export function warpedWord(scans, levels, unit, random) {
  const advance = 6.7 * unit;
  const margin = 2.2 * unit;
  const width = Math.round(2 * margin + advance * scans.length);
  const height = Math.round(SIDE * unit + 1.6 * margin);
  const wave = { size: 0.4 * unit, first: 2 * Math.PI * random(), second: 2 * Math.PI * random() };
  const ink = new Uint8ClampedArray(width * height);
  scans.forEach((scan, i) => {
    const place = {
      x: margin + advance * (i + 0.5) + (random() - 0.5) * unit,
      y: height / 2 + (random() - 0.5) * 1.4 * unit,
      tilt: (random() - 0.5) * 0.4,
      size: unit * (0.96 + 0.16 * random()),
    };
    press(ink, width, height, scan, levels, place, wave, unit);
  });
  return { width, height, ink };
}

/** One scan, straight, in a square of `size` pixels. */
export function plainScan(scan, levels, size) {
  const ink = new Uint8ClampedArray(size * size);
  const place = { x: size / 2, y: size / 2, tilt: 0, size: size / SIDE };
  press(ink, size, size, scan, levels, place, { size: 0, first: 0, second: 0 }, size / SIDE);
  return { width: size, height: size, ink };
}

/** Fill `canvas` with what the functions above return: ink on paper, in any theme. */
export function paint(canvas, { width, height, ink }) {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  for (let i = 0; i < ink.length; i++) {
    const share = ink[i] / 255;
    for (let c = 0; c < 3; c++) image.data[4 * i + c] = PAPER[c] + (INK[c] - PAPER[c]) * share;
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

/** Add one scan to `ink`: for each pixel around its place, undo wave and tilt and look up the scan there. */
function press(ink, width, height, scan, levels, place, wave, unit) {
  const reach = 0.75 * SIDE * place.size + wave.size;
  const [left, right] = [Math.max(0, Math.floor(place.x - reach)), Math.min(width, Math.ceil(place.x + reach))];
  const [top, bottom] = [Math.max(0, Math.floor(place.y - reach)), Math.min(height, Math.ceil(place.y + reach))];
  const cosine = Math.cos(place.tilt) / place.size;
  const sine = Math.sin(place.tilt) / place.size;
  const framed = inFrame(scan);
  const columns = Float64Array.from({ length: right }, (_, x) => wave.size * Math.sin(x / (2.2 * unit) + wave.second));
  for (let y = top; y < bottom; y++) {
    const across = wave.size * Math.sin(y / (1.3 * unit) + wave.first);
    for (let x = left; x < right; x++) {
      const dx = x + 0.5 - place.x + across;
      const dy = y + 0.5 - place.y + columns[x];
      const level = sample(framed, cosine * dx + sine * dy + SIDE / 2, cosine * dy - sine * dx + SIDE / 2) / levels;
      if (level <= FAINTEST) continue;
      const edge = Math.min(1, (level - FAINTEST) / (FULLEST - FAINTEST));
      const value = 255 * edge * edge * (3 - 2 * edge);
      if (value > ink[y * width + x]) ink[y * width + x] = value;
    }
  }
}

/** The scan with a pixel of paper all around, so that no neighbour of one of its pixels has to be looked for. */
function inFrame(scan) {
  const framed = new Float64Array(FRAMED * FRAMED);
  for (let row = 0; row < SIDE; row++) {
    framed.set(scan.slice(row * SIDE, (row + 1) * SIDE), (row + 1) * FRAMED + 1);
  }
  return framed;
}

/** The level at a point of a scan in its frame, between its pixels' centres (bilinear); nothing outside. */
function sample(framed, x, y) {
  const column = Math.floor(x - 0.5);
  const row = Math.floor(y - 0.5);
  if (column < -1 || row < -1 || column >= SIDE || row >= SIDE) return 0;
  const across = x - 0.5 - column;
  const down = y - 0.5 - row;
  const at = (row + 1) * FRAMED + column + 1;
  const above = framed[at] * (1 - across) + framed[at + 1] * across;
  const below = framed[at + FRAMED] * (1 - across) + framed[at + FRAMED + 1] * across;
  return above * (1 - down) + below * down;
}
