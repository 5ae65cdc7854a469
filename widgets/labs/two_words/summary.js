// What the device keeps of this lab, in numbers, for a page that sums up the whole book.

import { readDigits } from "./digitset.js";
import { recall } from "./keeping.js";
import { acceptedRounds, curveOf, fromData, register, turningPoint } from "./session.js";

/**
 * `state` holds what the model does: `storage_key`, `digits`. Returns { words, own, refused, seconds, settled, curve,
 * turning } (see session.js); `own` are the words that the student typed, `seconds` theirs, `curve` is everybody's;
 * "corrupt", or null where nothing was answered.
 */
export function summary(state) {
  const set = readDigits(state.digits);
  const kept = recall(state.storage_key, set);
  if (kept === null || kept === "corrupt") return kept;
  const session = fromData(kept, set);
  const accepted = acceptedRounds(session);
  const refused = session.rounds.filter(({ kind }) => kind === "refused").length;
  if (accepted.length + refused === 0) return null;
  const curve = curveOf(session, set);
  const own = accepted.filter(({ by }) => by === "student");
  return {
    words: accepted.length,
    own: own.length,
    refused,
    seconds: own.reduce((sum, { seconds }) => sum + seconds, 0),
    settled: [...register(session, set).values()].filter(({ settled }) => settled).length,
    curve,
    turning: turningPoint(curve, set),
  };
}
