// What came of a setting: the data- attributes of the lab's root, and what the result bar shows (../frame/resultbar.js).

import { tileExamples } from "../frame/resultbar.js";
import { MARGIN } from "../frame/strings.js";
import { OUTCOME as TEXT } from "./strings.js";

/** What the lab's root tells of `setting`: see README.md, « Contract of the page ». */
export function figuresOf({ kind, share }, bench, { source, concept, labels }) {
  const { wrong, accuracy, accuracyScene } = bench.run(kind, share);
  const figures = { source, concept, labels: labels.length, kind, share, wrong };
  const shares = { accuracyClean: bench.clean.accuracy, accuracy, accuracyScene };
  for (const [name, value] of Object.entries(shares)) figures[name] = value?.toFixed(4) ?? "";
  return figures;
}

/** The outcome of `setting` among `bench`'s trials on `data` (labels.js' gather). */
export function outcomeOf({ kind, share }, bench, data, { tileset, sprites }) {
  const { accuracy, right } = bench.run(kind, share);
  return {
    about: bench.signature,
    done: TEXT.done(kind, share),
    figure: TEXT.percent(accuracy),
    margin: MARGIN.ends(accuracy * right.length, right.length),
    value: 100 * accuracy,
    trend: bench.points(kind).map((trial) => trial.accuracy),
    right,
    example: tileExamples({ tileset, sprites }, data.test, TEXT.example),
  };
}
