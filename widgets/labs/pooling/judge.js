// What a model learns from a consensus: trained on one label for each tile, judged on the frozen test tiles.

import { fit, margins } from "../shared/logistic.js";

/**
 * Returns judge(labels, start): { accuracy, right, model } of a model trained on `labels` (one a tile of
 * `tileset.unlabelled`: 0, 1 or -1 for none), or null without labels. `start` is an earlier model: fewer steps.
 */
export function judgeOf(tileset, concept) {
  const { count, rows } = tileset.features();
  const known = rows(tileset.unlabelled);
  const tests = rows(tileset.test);
  const truths = tileset.test.map((tile) => tileset.truth(concept, tile));

  return (labels, start = null) => {
    const chosen = [];
    for (let i = 0; i < labels.length; i++) if (labels[i] >= 0) chosen.push(i);
    if (chosen.length === 0) return null;
    const x = new Float64Array(chosen.length * count);
    chosen.forEach((tile, i) => x.set(known.subarray(tile * count, (tile + 1) * count), i * count));
    const model = fit(
      x,
      chosen.map((tile) => labels[tile] === 1),
      count,
      tileset.C,
      start,
    );
    const found = margins(model, tests);
    const right = truths.map((truth, i) => found[i] > 0 === truth);
    return { accuracy: right.filter(Boolean).length / truths.length, right, model };
  };
}
