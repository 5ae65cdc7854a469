// Runs the analysis of a class: at once if it is small, else step by step; then the curve, in slices.

import { analysisSteps } from "./analysis.js";
import { judgeOf } from "./judge.js";

const AT_ONCE = 20_000; // votes analysed without a pause
const SLICE = 15; // ms of training at a time
const REDRAW = 250; // ms between two drawings of the growing curve

/**
 * Returns { begin(pool, concept, seed), stop }. `found(results)` is called with analysis.js' results as soon as they
 * stand, `grown(more)` whenever the curve has, `more` telling whether it still grows.
 */
export function studyOf(tileset, { found, grown }) {
  const judges = new Map(); // concept → judge: it decodes all features
  let timer = 0;

  function begin(pool, concept, seed) {
    clearTimeout(timer);
    if (!judges.has(concept)) judges.set(concept, judgeOf(tileset, concept));
    const results = {};
    const steps = analysisSteps(results, { pool, tileset, concept, judge: judges.get(concept), seed });
    const next = () => {
      steps.shift()();
      if (steps.length > 0 && results.crowd.votes.tasks.length <= AT_ONCE) next();
      else if (steps.length > 0) timer = setTimeout(next, 0);
      else {
        found(results);
        timer = setTimeout(() => grow(results.curve, performance.now()), 0);
      }
    };
    if (pool.size <= 1000) next();
    else timer = setTimeout(next, 0);
  }

  function grow(curve, drawn) {
    const until = performance.now() + SLICE;
    let more = true;
    while (more && performance.now() < until) more = curve.step();
    const due = !more || performance.now() - drawn > REDRAW;
    if (due) grown(more);
    if (more) timer = setTimeout(() => grow(curve, due ? performance.now() : drawn), 0);
  }

  return { begin, stop: () => clearTimeout(timer) };
}
