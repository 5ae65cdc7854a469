// The model of one concept, trained anew on the student's labels and judged on the frozen test tiles.

import { fit, margins } from "../shared/logistic.js";

/**
 * A learner for one tileset. `study(concept, labels)` trains on exactly those labels and returns
 * { model, margins, accuracy }: the fit, w·x + b for each test tile, and the share of them it gets right;
 * null without labels, or while what the model sees of tiles has not come. Asking again with the same labels answers from memory.
 */
export function learner(tileset) {
  const last = new Map(); // concept → { key, result }
  let testRows = null;

  function study(concept, labels) {
    if (labels.length === 0 || !tileset.isTrainable()) return null;
    const key = labels.map(({ tile, label }) => `${tile}${label ? "+" : "-"}`).join();
    const earlier = last.get(concept);
    if (earlier?.key === key) return earlier.result;
    const features = tileset.features();
    testRows ??= features.rows(tileset.test);
    const rows = features.rows(labels.map(({ tile }) => tile));
    const present = labels.map(({ label }) => label);
    // The optimum does not depend on where the search starts, so the last weights only save steps.
    const model = fit(rows, present, features.count, tileset.C, earlier?.result.model ?? null);
    const found = margins(model, testRows);
    const right = tileset.test.filter((tile, i) => found[i] > 0 === tileset.truth(concept, tile)).length;
    const result = { model, margins: found, accuracy: right / tileset.test.length };
    last.set(concept, { key, result });
    return result;
  }

  /** w_j·x_j for each feature of test tile number `index`. */
  function contributions(model, index) {
    const row = testRows.subarray(index * model.weights.length, (index + 1) * model.weights.length);
    return { values: row, parts: model.weights.map((weight, j) => weight * row[j]) };
  }

  return {
    study,
    contributions,
    /** Decode everything ahead of the first « Vérifier », in idle time. */
    prepare() {
      if (tileset.isTrainable()) testRows ??= tileset.features().rows(tileset.test);
    },
  };
}
