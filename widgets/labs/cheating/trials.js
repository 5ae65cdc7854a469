// Training on spoiled labels and judging on the frozen test tiles; every model trained is remembered.

import { learner } from "../captcha/learner.js";
import { cheat, KINDS } from "./noise.js";

/** Shares at which the curves are drawn, in per cent. */
export const STEPS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/**
 * The trials on one set of labels (labels.js' `gather`): { clean, run, twin, fill, points, cheat, scene }.
 * A trial is { kind, share, labels, spoiled, wrong, accuracy, accuracyScene, right, margins }: `right`
 * is one boolean per test tile; `accuracyScene` is null where no test tile is of that kind.
 */
export function trials(tileset, data, seed, isScene) {
  const judged = { ...tileset, test: data.test };
  const truths = data.test.map((tile) => tileset.truth(data.concept, tile));
  const scene = data.test.map(isScene);
  const cheater = cheat(data.labels, seed, isScene);
  // One learner for what the student does and one for the curves: each starts from its own last weights.
  const live = learner(judged);
  const background = learner(judged);
  const done = new Map(); // "kind share" → trial
  const twins = new Map(); // number of wrong labels → what they do when scattered

  function judge(labels, student) {
    const { margins, accuracy } = student.study(data.concept, labels);
    const right = truths.map((truth, i) => margins[i] > 0 === truth);
    return {
      accuracy,
      accuracyScene: shareOf(right.filter((_, i) => scene[i])),
      right,
      margins,
    };
  }

  /** The trial of `kind` at `share` per cent. */
  function run(kind, share, student = live) {
    const key = `${kind} ${share}`;
    if (!done.has(key)) {
      const { labels, spoiled, wrong } = cheater.spoil(kind, share);
      const outcome = wrong === 0 ? clean : judge(labels, student);
      done.set(key, { ...outcome, kind, share, labels: labels.length, spoiled, wrong });
    }
    return done.get(key);
  }

  const clean = judge(data.labels, live);

  return {
    clean,
    run,
    cheater,
    scene,
    /** What as many wrong labels do when they are scattered. */
    twin({ wrong }) {
      if (!twins.has(wrong)) twins.set(wrong, judge(cheater.scatter(wrong), background));
      return twins.get(wrong);
    },
    /** Train one more model for the curves; false once they are complete. */
    fill() {
      for (const kind of KINDS) {
        const share = STEPS.find((step) => !done.has(`${kind} ${step}`));
        if (share === undefined) continue;
        run(kind, share, background);
        return true;
      }
      return false;
    },
    /** Trials so far, by kind and rising share; of one kind if asked. */
    points(kind = null) {
      const order = (trial) => 1000 * KINDS.indexOf(trial.kind) + trial.share;
      return [...done.values()].filter((trial) => !kind || trial.kind === kind).sort((a, b) => order(a) - order(b));
    },
  };
}

/** Test tiles that the clean labels got right and the spoiled ones get wrong, the most assured mistakes first. */
export function newlyWrong(clean, trial) {
  return Array.from(trial.right.keys())
    .filter((i) => clean.right[i] && !trial.right[i])
    .sort((a, b) => Math.abs(trial.margins[b]) - Math.abs(trial.margins[a]));
}

function shareOf(flags) {
  return flags.length === 0 ? null : flags.filter(Boolean).length / flags.length;
}
