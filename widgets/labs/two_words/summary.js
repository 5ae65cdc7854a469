// What the device keeps of this lab, in numbers, for a page that sums up the whole book.

import { keptAs } from "../frame/kept.js";
import { readDigits } from "./digitset.js";
import { acceptedRounds, curveOf, fromData, refusedCount, register, turningPoint } from "./session.js";

/**
 * `state` holds what the model does: `storage_key`, `digits`. Returns { words, own, refused, seconds, settled, curve, tests,
 * turning } (see session.js); `own` are the words that the student typed, `seconds` theirs, `curve` is everybody's;
 * "corrupt", or null where nothing was answered.
 */
export function summary(state) {
  const set = readDigits(state.digits);
  const session = keptAs(state.storage_key, (data) => fromData(data, set));
  if (session === null || session === "corrupt") return session;
  const accepted = acceptedRounds(session);
  const refused = refusedCount(session);
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
    tests: set.test.length,
    turning: turningPoint(curve, set),
  };
}
