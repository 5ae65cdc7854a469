// Reading assets/tiles/page.json: which tiles there are, what is known of them, what the model sees in them.

import { bytesOf } from "../shared/base64.js";
import { hash } from "../shared/random.js";

/**
 * The tileset of the `tileset` trait, ready to use. Lists and truths are read at once; the features, some
 * hundred kilobytes, only when first asked for, so that they do not delay the first grid.
 */
export function readTileset(given) {
  const raw = { ...given };
  const { control, unlabelled, test } = raw;
  const known = new Map(); // concept → Map(tile → present), for control and test tiles only
  for (const [concept, truth] of Object.entries(raw.truth)) {
    const answers = new Map();
    control.forEach((tile, i) => answers.set(tile, truth.control[i] === "1"));
    test.forEach((tile, i) => answers.set(tile, truth.test[i] === "1"));
    known.set(concept, answers);
  }
  return {
    control,
    unlabelled,
    test,
    C: raw.C,
    size: raw.size,
    concepts: Object.keys(raw.truth),
    isControl: memberOf(control),
    isUnlabelled: memberOf(unlabelled),
    /** Whether a control or test tile shows the concept; the page does not know it of the others. */
    truth: (concept, tile) => known.get(concept).get(tile),
    /** A tile's place in its sprite: { sprite, column, row }. */
    position: once(
      () => positions(raw.sprites),
      (found, tile) => found.get(tile),
    ),
    /** Names this edition of the tiles: a session kept on the device belongs to one. */
    edition: hash(JSON.stringify([raw.version, control, unlabelled, test, raw.truth])).toString(36),
    /** Take over what has come later of `raw` (Lab.page_later): nothing below may be asked for before. */
    complete: (now) => Object.assign(raw, now),
    isTrainable: () => "features" in raw,
    isExplained: () => "places" in raw,
    patches: () => raw.patches,
    features: once(() => readFeatures(raw)),
    /** Where test tile number `index` answers most to feature `j`: centre, as fractions of its side. */
    place: once(
      () => ({ cells: bytesOf(raw.places.data), grid: raw.places.grid, count: raw.features.count }),
      ({ cells, grid, count }, index, j) => {
        const cell = cells[index * count + j];
        return { x: ((cell % grid) + 0.5) / grid, y: (Math.floor(cell / grid) + 0.5) / grid };
      },
    ),
  };
}

/** Float rows by tile: { count, rows(tiles) → Float64Array, row-major }. */
function readFeatures({ control, unlabelled, test, features }) {
  const { count, offset, scale, data } = features;
  const rowOf = new Map([...control, ...unlabelled, ...test].map((tile, row) => [tile, row]));
  return {
    count,
    rows(tiles) {
      const values = new Float64Array(tiles.length * count);
      tiles.forEach((tile, i) => {
        const from = rowOf.get(tile) * count;
        for (let j = 0; j < count; j++) values[i * count + j] = (data.charCodeAt(from + j) - offset) / scale;
      });
      return values;
    },
  };
}

function positions(sprites) {
  const found = new Map();
  for (const [sprite, { columns, tiles }] of Object.entries(sprites)) {
    tiles.forEach((tile, i) => found.set(tile, { sprite, column: i % columns, row: Math.floor(i / columns) }));
  }
  return found;
}

function memberOf(list) {
  const members = new Set(list);
  return (tile) => members.has(tile);
}

/** A function that computes its ground once, when first called, and answers from it. */
function once(compute, answer = (value) => value) {
  let value;
  let known = false;
  return (...questions) => {
    if (!known) value = compute();
    known = true;
    return answer(value, ...questions);
  };
}
