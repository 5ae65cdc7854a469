// Which tiles this crowd labels, and how hard each is for simulated workers.
//
// Labels can only be compared with a truth that the page knows, and of the first lab's unlabelled tiles it knows
// none. So in this lab half of the test tiles play the unknown ones, the control tiles are the control
// questions, and the other half of the test tiles, which no model here is trained on, judges.

import { fit, margins } from "../shared/logistic.js";

const HARDEST = 0.8; // 1 would leave even a careful worker to chance
const HARD_SHARE = 1 / 3;

/** { pool, control, test }: lists of tiles; pool and test are every second test tile of each answer. */
export function tilesOf(tileset, concept) {
  const halves = [new Set(), new Set()];
  for (const present of [true, false]) {
    tileset.test
      .filter((tile) => tileset.truth(concept, tile) === present)
      .forEach((tile, i) => halves[i % 2].add(tile));
  }
  const [pool, test] = halves.map((half) => tileset.test.filter((tile) => half.has(tile)));
  return { pool, control: tileset.control, test };
}

/**
 * How hard each of `pool` is, 0 to HARDEST. The third that a model trained on the control tiles misses, or gets
 * right by the smallest margin, is hard: images that are truly unclear make simulated workers hesitate too.
 */
export function hardnessOf(tileset, concept, { pool, control }) {
  const features = tileset.features();
  const truth = (tile) => tileset.truth(concept, tile);
  const model = fit(features.rows(control), control.map(truth), features.count, tileset.C);
  const found = margins(model, features.rows(pool)).map((margin, i) => (truth(pool[i]) ? margin : -margin));
  const order = [...pool.keys()].sort((a, b) => found[a] - found[b] || a - b);
  const hard = Math.round(pool.length * HARD_SHARE);
  const hardness = new Float64Array(pool.length);
  order.slice(0, hard).forEach((place, rank) => (hardness[place] = HARDEST * (1 - rank / hard)));
  return hardness;
}
