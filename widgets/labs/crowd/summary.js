// What the device keeps of this lab, in numbers, for a page that sums up the whole book.

import { readTileset } from "../captcha/tileset.js";
import { keptAs } from "../frame/kept.js";
import { GRID, hasBegun, sizeOf, STEPS } from "./session.js";
import { fromKept } from "./work.js";

/**
 * `state` holds what the model does: `storage_key`, `tileset`. Returns { people, votes, rung, rungs, step }: simulated
 * people, votes of the student, rungs climbed and how many there are, the name of the last one or null; "corrupt", or
 * null where nothing was done.
 */
export function summary(state) {
  const tileset = readTileset(state.tileset);
  const kept = keptAs(state.storage_key, (data) => fromKept(data, tileset));
  if (kept === null || kept === "corrupt") return kept;
  const { ballots, step } = kept.session;
  if (!hasBegun(kept.session)) return null;
  return {
    people: sizeOf(kept.crowd),
    votes: ballots.length * GRID,
    rung: step,
    rungs: STEPS.length,
    step: step === 0 ? null : STEPS[step - 1],
  };
}
