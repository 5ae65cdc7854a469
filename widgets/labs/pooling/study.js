// Runs the analysis of a class: at once if it is small, else in slices; then the curve, in slices, too.

import { analysisSteps } from "./analysis.js";
import { judgeOf } from "./judge.js";
import { countAbout } from "./pool.js";

const AT_ONCE = 20_000; // votes analysed without a pause
const FEW = 1000; // codes, as long as nobody has counted their votes
const SLICE = 15; // ms of work at a time
const REDRAW = 250; // ms between two drawings of the growing curve

/**
 * Returns { begin(pool, concept, seed), stop }. `found(results)` is called with analysis.js' results as soon as they
 * stand, `grown(more)` whenever the curve has, `more` telling whether it still grows.
 */
function studyOf({ tileset, simulated }, { found, grown }) {
  const judges = new Map(); // concept → judge: it decodes all features
  let timer = 0;

  function begin(pool, concept, seed) {
    clearTimeout(timer);
    if (!judges.has(concept)) judges.set(concept, judgeOf(tileset, concept));
    const results = {};
    const steps = analysisSteps(results, { pool, tileset, concept, judge: judges.get(concept), seed, simulated });
    const isSmall = () => (results.crowd ? results.crowd.votes.tasks.length <= AT_ONCE : pool.size <= FEW);
    const next = () => {
      const until = performance.now() + SLICE;
      for (let isMore = true; isMore; ) {
        isMore = !steps.next().done;
        if (isMore && !isSmall() && performance.now() > until) {
          timer = setTimeout(next, 0);
          return;
        }
      }
      found(results);
      timer = setTimeout(() => grow(results.curve, performance.now()), 0);
    };
    if (pool.size <= FEW) next();
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

/** The root's data- attributes; `codes` and `problems` are what is pooled and what is to look at again. */
export function figuresOf({ found, concept, codes, problems }) {
  const share = (judged) => (judged ? judged.accuracy.toFixed(4) : "");
  return {
    concept,
    codes,
    bad: problems.length,
    simulated: found?.effort.simulated ?? 0,
    labels: found?.effort.labels ?? 0,
    minutes: ((found?.effort.seconds ?? 0) / 60).toFixed(1),
    accuracyMajority: share(found?.majority),
    accuracyDawidSkene: share(found?.ds),
    orders: found?.curve.points()[0]?.orders ?? 0,
  };
}

/** What Python is told of a class once its curve stands. */
function resultsOf({ effort, majority, ds, curve }, concept) {
  const points = curve.points();
  return {
    concept,
    codes: effort.students,
    simulated: effort.simulated,
    labels: effort.labels,
    minutes: effort.seconds / 60,
    accuracy: { one: points[0].mean, majority: majority.accuracy, dawid_skene: ds.accuracy },
    curve: points,
  };
}

/**
 * The study of the class as it stands: `follow({ pool, codes, concept, seed })` studies anew what is not the same as before,
 * `found` is analysis.js' results or null. `simulated` are the codes of nobody; `drawn()` is called as results come, `grow(points)` as the curve does.
 */
export function classStudy({ tileset, simulated, model, drawn, grow }) {
  const study = studyOf({ tileset, simulated }, { found: show, grown });
  let studied = []; // codes, concept and seed
  let found = null;

  function show(all) {
    found = all;
    drawn();
  }

  function grown(more) {
    grow(found.curve.points());
    if (!more) tell(resultsOf(found, studied[1])); // the notebook, if there is one, is told
  }

  function tell(results) {
    model.set("results", results);
    model.save_changes();
  }

  return {
    follow({ pool, codes, concept, seed }) {
      const now = [codes, concept, seed];
      if (now.every((value, i) => value === studied[i])) return;
      studied = now;
      study.stop();
      found = null;
      if (countAbout(pool, concept) > 0) study.begin(pool, concept, seed);
      else tell({});
    },
    get found() {
      return found;
    },
    stop: study.stop,
  };
}
