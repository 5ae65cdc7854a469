// What the result bar shows of a session: see ../frame/resultbar.js.

import { MARGIN } from "../frame/strings.js";
import { paint, plainScan } from "../shared/scan.js";
import { acceptedRounds, curveOf, training } from "./session.js";
import { OUTCOME as TEXT } from "./strings.js";

const PIXELS = 80; // twice the size at which an example is shown

/** Returns outcome(session, event), `event` being the last of narrator.js'; null before the curtain is up or without a digit to learn from. */
export function outcomeOf({ set, machine }) {
  return (session, event) => {
    const found = session.revealed ? machine.study(training(session, set)) : null;
    if (found === null) return null;
    return {
      about: "reader",
      done: TEXT.done(acceptedRounds(session).length, event),
      figure: TEXT.percent(found.accuracy),
      margin: MARGIN.ends(found.accuracy * set.test.length, set.test.length),
      value: 100 * found.accuracy,
      trend: curveOf(session, set).map(({ accuracy }) => accuracy),
      right: found.answers.map(({ label }, i) => label === set.truth(set.test[i])),
      example: (i) => ({
        name: TEXT.example(set.truth(set.test[i])),
        draw: (canvas) => paint(canvas, plainScan(set.scan(set.test[i]), set.levels, PIXELS)),
      }),
    };
  };
}
