// What the result bar shows of a session: see ../frame/resultbar.js.

import { MARGIN } from "../frame/strings.js";
import { curveOf } from "./session.js";
import { OUTCOME as TEXT } from "./strings.js";

/** Returns the outcome of a session that the learner made `result` of; null before the first decision. */
export function outcomeOf(session, result) {
  if (result === null) return null;
  const { right, accuracy } = result;
  const count = right.filter(Boolean).length;
  return {
    about: "machine",
    done: TEXT.done(curveOf(session).length),
    figure: MARGIN.score(count, right.length),
    value: 100 * accuracy,
    trend: curveOf(session).map((point) => point.accuracy),
  };
}
