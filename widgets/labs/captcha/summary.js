// What the device keeps of this lab, in numbers, for a page that sums up the whole book.

import { keptAs } from "../frame/kept.js";
import { curveOf, effort } from "./session.js";
import { readTileset } from "./tileset.js";
import { fromKept } from "./work.js";

/**
 * `state` holds what the model does: `storage_key`, `tileset`. Returns { curves: [{ concept, points }], effort, tests }
 * (see session.js), without concepts never labelled; "corrupt", or null where nothing was labelled.
 */
export function summary(state) {
  const tileset = readTileset(state.tileset);
  const kept = keptAs(state.storage_key, (data) => fromKept(data, tileset));
  if (kept === null || kept === "corrupt") return kept;
  const { session } = kept;
  if (session.rounds.length === 0) return null;
  const curves = tileset.concepts.map((concept) => ({ concept, points: curveOf(session, concept) }));
  return {
    curves: curves.filter(({ points }) => points.length > 0),
    effort: effort(session),
    tests: tileset.test.length,
  };
}
