// What the result bar shows of a class: see ../frame/resultbar.js.

import { tileExamples } from "../frame/resultbar.js";
import { MARGIN } from "../frame/strings.js";
import { OUTCOME as TEXT } from "./strings.js";

/** The outcome of analysis.js' results for `codes` codes; undefined while they are worked out, null without a code. */
export function outcomeOf(found, { concept, codes, tileset, sprites }) {
  if (codes === 0) return null;
  if (!found) return undefined;
  return {
    about: concept,
    done: TEXT.done(codes, found.effort),
    figure: TEXT.percent(found.majority.accuracy),
    margin: MARGIN.ends(found.majority.right.filter(Boolean).length, found.majority.right.length),
    value: 100 * found.majority.accuracy,
    right: found.majority.right,
    example: tileExamples({ tileset, sprites }, tileset.test, TEXT.example),
  };
}
