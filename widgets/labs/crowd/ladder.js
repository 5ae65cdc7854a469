// The quality ladder: four ways from votes to labels, each judged twice, by the truth and by what a model learns.

import { krippendorffAlpha } from "../shared/agreement.js";
import { dawidSkene, goldScores, majorityVote, weightedVote } from "../shared/consensus.js";
import { countVotes } from "../shared/votes.js";
import { learner } from "../captcha/learner.js";
import { only } from "./electorate.js";
import { STEPS } from "./session.js";

export const SURE = 0.9;

/** The consensus of one step on the pool: { label, confidence, … }. `crowd` is an electorate. */
export function consensus(step, crowd) {
  if (step === "one") return firstComer(crowd);
  if (step === "majority") return majorityVote(crowd.pool);
  if (step === "weighted") return weightedVote(crowd.pool, goldScores(crowd.votes, crowd.gold).weight);
  return dawidSkene(crowd.pool);
}

/** Simulated worker number 1, drawn by lot, alone. */
function firstComer({ pool, people }) {
  const first = people.findIndex(({ number }) => number === 1);
  return majorityVote(only(pool, (i) => pool.annotators[i] === first));
}

/** How many of `label` are right. */
export function rightOf(label, truth) {
  return truth.reduce((count, right, i) => count + (label[i] === right ? 1 : 0), 0);
}

/**
 * A judge for one set of tiles: `judge(step, crowd)` returns { step, label, confidence, right, share, accuracy,
 * rightLabels, rightTests, sure, sureWrong, reliability, iterations }: `share` of labels that are right, `accuracy` on the test tiles of a model trained on the
 * labels, `rightLabels` and `rightTests` the same tile by tile, tiles that the consensus holds for SURE, and those of them that are wrong.
 */
export function judge(tileset, concept, tiles) {
  const students = new Map(STEPS.map((step) => [step, learner({ ...tileset, test: tiles.test })]));
  return (step, crowd) => {
    const found = consensus(step, crowd);
    const right = rightOf(found.label, crowd.truth);
    const labels = tiles.pool.map((tile, i) => ({ tile, label: found.label[i] === 1 }));
    const { accuracy, margins } = students.get(step).study(concept, labels);
    const sure = [...tiles.pool.keys()].filter((i) => found.confidence[i] >= SURE);
    return {
      step,
      label: found.label,
      confidence: found.confidence,
      reliability: found.accuracy ?? null, // Dawid-Skene's: what it believes of each annotator
      iterations: found.iterations ?? null,
      right,
      share: right / tiles.pool.length,
      accuracy,
      rightLabels: Array.from(crowd.truth, (truth, i) => found.label[i] === truth),
      rightTests: tiles.test.map((tile, i) => margins[i] > 0 === tileset.truth(concept, tile)),
      sure: sure.length,
      sureWrong: sure.filter((i) => found.label[i] !== crowd.truth[i]).length,
    };
  };
}

/** Right labels of each simulated worker on the pool, in the order of `people`. */
export function rightByWorker({ pool, people, truth }) {
  const right = new Int32Array(people.length);
  for (let i = 0; i < pool.tasks.length; i++) {
    if (pool.labels[i] === truth[pool.tasks[i]]) right[pool.annotators[i]] += 1;
  }
  return people.flatMap(({ kind }, i) => (kind === "person" ? [] : [right[i]]));
}

/** Pool tasks from the most disputed: { task, yes, no }; equal ones in the order of the pool. */
export function disputed({ pool, truth }) {
  const counts = countVotes(pool);
  const gap = ({ yes, no }) => Math.abs(yes - no) / (yes + no);
  return Array.from(truth, (_, task) => ({ task, no: counts[2 * task], yes: counts[2 * task + 1] })).sort(
    (a, b) => gap(a) - gap(b) || a.task - b.task,
  );
}

export function alphaOf({ pool }) {
  return krippendorffAlpha(pool);
}

/**
 * What Dawid-Skene and the control tiles say of each simulated worker, against who they were, by number:
 * { number, kind, estimate, control, asked, right }. Real people are left out: nobody is judged here.
 */
export function portraits(crowd, found) {
  const { right, asked } = goldScores(crowd.votes, crowd.gold);
  const truly = rightByWorker(crowd);
  return crowd.people
    .map(({ number, kind }, i) => ({
      number,
      kind,
      estimate: found.reliability[i],
      control: right[i],
      asked: asked[i],
      right: truly[i],
    }))
    .filter(({ kind }) => kind !== "person")
    .sort((a, b) => a.number - b.number);
}
