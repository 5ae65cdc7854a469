// What the result bar shows of a session: see ../frame/resultbar.js.

import { historyOf } from "./session.js";
import { OUTCOME as TEXT } from "./strings.js";

/** The bets so far; null before the first that was won or lost. */
export function outcomeOf(session) {
  const points = historyOf(session);
  const last = points.at(-1);
  if (last === undefined) return null;
  return {
    about: "bets",
    done: TEXT.done(session.rounds.length),
    figure: TEXT.figure(last.won, last.bets),
    value: 100 * last.share,
    trend: points.map(({ share }) => share),
  };
}
