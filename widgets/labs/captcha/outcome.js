// What the result bar shows of a session: see ../frame/resultbar.js.

import { tileExamples } from "../frame/resultbar.js";
import { MARGIN } from "../frame/strings.js";
import { curveOf, labelsOf } from "./session.js";
import { OUTCOME as TEXT } from "./strings.js";

/** Returns outcome({ concept, session }, refused), `refused` telling of the last grid; null before the curtain is up, and where nothing is learned. */
export function outcomeOf({ tileset, sprites, learner }) {
  return ({ concept, session }, refused) => {
    const labels = labelsOf(session, tileset, concept);
    if (!session.revealed || labels.length === 0) return null;
    const learned = learner.study(concept, labels);
    if (learned === null) return null; // what it takes is on its way
    const { accuracy, margins } = learned;
    return {
      about: concept,
      done: (refused ? TEXT.refused : TEXT.done)(labels.length),
      figure: TEXT.percent(accuracy),
      margin: MARGIN.ends(accuracy * tileset.test.length, tileset.test.length),
      value: 100 * accuracy,
      trend: curveOf(session, concept).map((point) => point.accuracy),
      right: tileset.test.map((tile, i) => margins[i] > 0 === tileset.truth(concept, tile)),
      example: tileExamples({ tileset, sprites }, tileset.test, TEXT.example),
    };
  };
}
