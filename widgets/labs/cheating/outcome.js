// What the result bar shows of a setting: see ../frame/resultbar.js.

import { OUTCOME as TEXT } from "./strings.js";

/** The outcome of `setting` among `bench`'s trials on `data` (labels.js' gather). */
export function outcomeOf({ kind, share }, bench, data, { tileset, sprites }) {
  const { accuracy, right } = bench.run(kind, share);
  return {
    about: bench.signature,
    done: TEXT.done(kind, share),
    figure: TEXT.percent(accuracy),
    value: 100 * accuracy,
    trend: bench.points(kind).map((trial) => trial.accuracy),
    right,
    example: (i) => ({
      name: TEXT.example(i + 1),
      draw: (canvas) => sprites.draw(canvas, tileset.position(data.test[i])),
    }),
  };
}
