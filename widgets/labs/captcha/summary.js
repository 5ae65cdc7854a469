// What the device keeps of this lab, in numbers, for a page that sums up the whole book.

import { recall } from "./keeping.js";
import { curveOf, effort, fromData } from "./session.js";
import { readTileset } from "./tileset.js";

/**
 * `state` holds what the model does: `storage_key`, `tileset`. Returns { curves: [{ concept, points }], effort, tests }
 * (see session.js), without concepts never labelled; "corrupt", or null where nothing was labelled.
 */
export function summary(state) {
  const tileset = readTileset(state.tileset);
  const kept = recall(state.storage_key, tileset);
  if (kept === null || kept === "corrupt") return kept;
  const session = fromData(kept.session, tileset);
  if (session.rounds.length === 0) return null;
  const curves = tileset.concepts.map((concept) => ({ concept, points: curveOf(session, concept) }));
  return {
    curves: curves.filter(({ points }) => points.length > 0),
    effort: effort(session),
    tests: tileset.test.length,
  };
}
