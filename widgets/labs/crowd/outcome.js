// What the result bar shows of a crowd: see ../frame/resultbar.js.

import { tileExamples } from "../frame/resultbar.js";
import { sizeOf } from "./session.js";
import { OUTCOME as TEXT } from "./strings.js";

/** The outcome of study.js' state: that of the last rung climbed; null before the first. */
export function outcomeOf({ results, tiles, session, crowd }, { tileset, sprites }) {
  const last = results.at(-1);
  if (last === undefined) return null;
  return {
    about: session.concept,
    done: TEXT.done(last.step, sizeOf(crowd)),
    figure: TEXT.figure(last.right, tiles.pool.length),
    value: last.right,
    trend: results.length > 1 ? results.map(({ right }) => right) : null,
    right: last.rightLabels,
    example: tileExamples({ tileset, sprites }, tiles.pool, TEXT.example),
  };
}
