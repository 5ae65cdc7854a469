// Which labels to train on and which tiles to judge by: the student's own, or a declared sample.

import { fromData, labelsOf } from "../captcha/session.js";
import { fit, margins } from "../shared/logistic.js";

/** Fewer labels than that, and a wrong one more or less would decide everything. */
export const LEAST = 30;

/**
 * What the lab works on: { source, concept, labels, test, own }.
 *   source   "own" or "sample"
 *   labels   [{ tile, label }], one per tile
 *   test     tiles to judge by, none of which is trained on
 *   own      how many labels of the student's there were, used or not
 * `offered` is the `labels` trait; `kept` the first lab's session as the device kept it (data), or null.
 */
export function gather(tileset, offered, kept) {
  const session = kept === null ? null : fromData(kept, tileset);
  const candidates = [
    ...tileset.concepts.map((concept) => ({ concept, labels: usable(tileset, concept, offered) })),
    ...tileset.concepts.map((concept) => ({ concept, labels: session ? labelsOf(session, tileset, concept) : [] })),
  ];
  const offeredFirst = [candidates.slice(0, tileset.concepts.length), candidates];
  for (const group of offeredFirst) {
    const { concept, labels } = group.reduce((best, next) => (next.labels.length > best.labels.length ? next : best));
    if (labels.length < LEAST) continue;
    const plain = labels.map(({ tile, label }) => ({ tile, label }));
    return { source: "own", concept, labels: plain, test: tileset.test, own: plain.length };
  }
  const own = Math.max(...candidates.map(({ labels }) => labels.length));
  return { ...sample(tileset), own };
}

/** The labels of one concept among rows from outside: tiles never judged by, the last word on each. */
function usable(tileset, concept, rows) {
  const last = new Map();
  for (const row of Array.isArray(rows) ? rows : []) {
    if (row?.concept !== concept || typeof row.label !== "boolean") continue;
    if (tileset.isControl(row.tile) || tileset.isUnlabelled(row.tile)) last.set(row.tile, row);
  }
  return [...last.values()];
}

/**
 * A careful person's labels, declared as such. The page knows the truth of control and test tiles only, so these
 * must serve: all control tiles and every second test tile of each answer are trained on here; the other half of
 * the test tiles, seen by no model, judges.
 */
export function sample(tileset) {
  const [concept] = tileset.concepts;
  const truth = (tile) => tileset.truth(concept, tile);
  const halves = [[], []];
  for (const present of [true, false]) {
    tileset.test.filter((tile) => truth(tile) === present).forEach((tile, i) => halves[i % 2].push(tile));
  }
  const [trained, test] = halves;
  const labels = [...tileset.control, ...trained].map((tile) => ({ tile, label: truth(tile) }));
  const inOrder = new Set(test);
  return { source: "sample", concept, labels, test: tileset.test.filter((tile) => inOrder.has(tile)) };
}

/**
 * Whether a tile is of the kind that the systematic error strikes. `scenes` tells it of control and test tiles, by
 * their colours; a small model trained on these recognises the others, so that the page need not be told.
 */
export function sceneTeller(tileset, scenes) {
  const known = new Map();
  for (const split of ["control", "test"]) {
    tileset[split].forEach((tile, i) => known.set(tile, scenes?.[split]?.[i] === "1"));
  }
  let model = null;
  return (tile) => {
    if (!known.has(tile)) {
      const features = tileset.features();
      const examples = [...tileset.control, ...tileset.test];
      model ??= fit(
        features.rows(examples),
        examples.map((one) => known.get(one)),
        features.count,
        tileset.C,
      );
      known.set(tile, margins(model, features.rows([tile]))[0] > 0);
    }
    return known.get(tile);
  };
}
