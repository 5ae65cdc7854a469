// From many people's votes to one label for each task: three ways, from the simplest to the shrewdest.
//
// The same methods, start, stop and ties as in widgets/learning/crowdsourcing/consensus.py, which has their sources.
// `votes` is as in votes.js. Each gives { label: Int32Array, confidence: Float64Array }, one place a task; a task
// that nobody labelled has label -1 and confidence 0. Of the labels within 1e-9 of the best, the smallest wins.

import { countVotes } from "./votes.js";

const TIE = 1e-9;
const FLOOR = 1e-10; // smallest count in an estimate, so that no answer is ever impossible

/** The most frequent label of each task; confidence is its share of the task's votes. */
export function majorityVote(votes) {
  return best(shares(votes), votes);
}

/** Who is how good on tasks whose answer is known: `gold[task]` is a label, or -1. { right, asked, weight }. */
export function goldScores({ tasks, annotators, labels, sizes }, gold) {
  const right = new Int32Array(sizes.annotators);
  const asked = new Int32Array(sizes.annotators);
  for (let i = 0; i < tasks.length; i++) {
    if (gold[tasks[i]] < 0) continue;
    asked[annotators[i]] += 1;
    if (gold[tasks[i]] === labels[i]) right[annotators[i]] += 1;
  }
  return { right, asked, weight: Float64Array.from(right, (count, i) => goldWeight(count, asked[i], sizes.labels)) };
}

/** The weight of who answered `right` of `asked` control tasks; 0 for nobody asked or for chance. */
export function goldWeight(right, asked, labels = 2) {
  return labels < 2 ? 0 : Math.log(((right + 1) / (asked - right + labels - 1)) * (labels - 1));
}

/** The label of greatest weight; confidence is the chance that it is right, if the weights (log-odds) are. */
export function weightedVote(votes, weights) {
  const sums = countVotes(votes, weights);
  for (let task = 0; task < votes.sizes.tasks; task++) softmax(sums, task * votes.sizes.labels, votes.sizes.labels);
  return best(sums, votes);
}

/**
 * Right labels and everyone's errors, estimated together (Dawid & Skene, 1979).
 *
 * Also gives `accuracy` (share of an annotator's votes that the consensus believes right; NaN without votes),
 * `confusion` (chance of an answer given the truth, at (annotator · K + truth) · K + answer), `prior`,
 * `iterations` and `converged`.
 */
export function dawidSkene(votes, options = {}) {
  return toTheEnd(dawidSkeneSteps(votes, options));
}

/** The same bit by bit: an iterator, of which the last value is what `dawidSkene` gives. */
export function dawidSkeneSteps(votes, { smoothing = 0, tolerance = 1e-9, iterations = 300 } = {}) {
  return estimated(votes, smoothing, tolerance, iterations);
}

/** What an iterator returns in the end. */
export function toTheEnd(steps) {
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
  }
}

function* estimated(votes, smoothing, tolerance, iterations) {
  const { sizes } = votes;
  const K = sizes.labels;
  const { start, answer } = byTask(votes);
  const count = votes.tasks.length;
  const belief = shares(votes);
  yield;
  let found = errors(belief, start, answer, votes, smoothing);
  let reached = -Infinity;
  let converged = false;
  let step = 0;
  const row = new Float64Array(K);
  while (!converged && step < iterations) {
    const logs = found.rates.map(Math.log);
    let likelihood = 0;
    if (smoothing > 0) for (let i = 0; i < logs.length; i++) likelihood += smoothing * logs[i];
    for (let task = 0; task < sizes.tasks; task++) {
      if (start[task] === start[task + 1]) continue;
      row.fill(0);
      for (let i = start[task]; i < start[task + 1]; i++) {
        const from = answer[i] * K;
        for (let truth = 0; truth < K; truth++) row[truth] += logs[from + truth];
      }
      for (let truth = 0; truth < K; truth++) row[truth] += Math.log(found.prior[truth]);
      likelihood += softmax(row, 0, K);
      belief.set(row, task * K);
    }
    converged = likelihood - reached < tolerance * count;
    reached = likelihood;
    step += 1;
    yield;
    found = errors(belief, start, answer, votes, smoothing);
    yield;
  }
  return {
    ...best(belief, votes),
    accuracy: accuracies(belief, votes),
    confusion: byTruth(found.rates, sizes),
    prior: found.prior,
    iterations: step,
    converged,
  };
}

/** Votes grouped by task: those of task t are answer[start[t]] … answer[start[t + 1] - 1], in ascending order. */
function byTask({ tasks, annotators, labels, sizes }) {
  // Sorted by answer, then (keeping that order) by task: sums do not depend on the order of the votes.
  const answers = Int32Array.from(annotators, (who, i) => who * sizes.labels + labels[i]);
  const order = countingSort(answers, sizes.annotators * sizes.labels);
  const start = new Int32Array(sizes.tasks + 1);
  for (let i = 0; i < tasks.length; i++) start[tasks[i] + 1] += 1;
  for (let task = 0; task < sizes.tasks; task++) start[task + 1] += start[task];
  const next = start.slice();
  const answer = new Int32Array(tasks.length);
  for (const i of order) answer[next[tasks[i]]++] = answers[i];
  return { start, answer };
}

function countingSort(keys, size) {
  const next = new Int32Array(size + 1);
  for (let i = 0; i < keys.length; i++) next[keys[i] + 1] += 1;
  for (let key = 0; key < size; key++) next[key + 1] += next[key];
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[next[keys[i]]++] = i;
  return order;
}

/** M step: { prior, rates }, rates[(annotator · K + answer) · K + truth] the chance of that answer. */
function errors(belief, start, answer, { sizes }, smoothing) {
  const K = sizes.labels;
  const rates = new Float64Array(sizes.annotators * K * K);
  const prior = new Float64Array(K);
  let voted = 0;
  for (let task = 0; task < sizes.tasks; task++) {
    if (start[task] === start[task + 1]) continue;
    voted += 1;
    for (let truth = 0; truth < K; truth++) prior[truth] += belief[task * K + truth];
    for (let i = start[task]; i < start[task + 1]; i++) {
      const to = answer[i] * K;
      for (let truth = 0; truth < K; truth++) rates[to + truth] += belief[task * K + truth];
    }
  }
  for (let truth = 0; truth < K; truth++) prior[truth] = Math.max(prior[truth] / voted, FLOOR);
  for (let who = 0; who < sizes.annotators; who++) {
    for (let truth = 0; truth < K; truth++) {
      let sum = 0;
      for (let at = who * K * K + truth, k = 0; k < K; k++, at += K) {
        rates[at] = Math.max(rates[at] + smoothing, FLOOR);
        sum += rates[at];
      }
      for (let at = who * K * K + truth, k = 0; k < K; k++, at += K) rates[at] /= sum;
    }
  }
  return { prior, rates };
}

function byTruth(rates, { annotators, labels: K }) {
  const turned = new Float64Array(rates.length);
  for (let who = 0; who < annotators; who++) {
    for (let answer = 0; answer < K; answer++) {
      for (let truth = 0; truth < K; truth++) {
        turned[(who * K + truth) * K + answer] = rates[(who * K + answer) * K + truth];
      }
    }
  }
  return turned;
}

function accuracies(belief, { tasks, annotators, labels, sizes }) {
  const believed = new Float64Array(sizes.annotators);
  const count = new Float64Array(sizes.annotators);
  for (let i = 0; i < tasks.length; i++) {
    believed[annotators[i]] += belief[tasks[i] * sizes.labels + labels[i]];
    count[annotators[i]] += 1;
  }
  return believed.map((sum, who) => sum / count[who]);
}

function shares(votes) {
  const K = votes.sizes.labels;
  const counts = countVotes(votes);
  for (let from = 0; from < counts.length; from += K) {
    let sum = 0;
    for (let k = 0; k < K; k++) sum += counts[from + k];
    if (sum > 0) for (let k = 0; k < K; k++) counts[from + k] /= sum;
  }
  return counts;
}

/** Turn `size` logs into numbers that sum to 1, in place; returns the log of their sum before that. */
function softmax(logs, from, size) {
  let highest = -Infinity;
  for (let k = from; k < from + size; k++) highest = Math.max(highest, logs[k]);
  let sum = 0;
  for (let k = from; k < from + size; k++) {
    logs[k] = Math.exp(logs[k] - highest);
    sum += logs[k];
  }
  for (let k = from; k < from + size; k++) logs[k] /= sum;
  return highest + Math.log(sum);
}

function best(shares, { tasks, sizes }) {
  const K = sizes.labels;
  const label = new Int32Array(sizes.tasks).fill(-1);
  const confidence = new Float64Array(sizes.tasks);
  const voted = new Uint8Array(sizes.tasks);
  for (let i = 0; i < tasks.length; i++) voted[tasks[i]] = 1;
  for (let task = 0; task < sizes.tasks; task++) {
    if (!voted[task]) continue;
    let highest = 0;
    for (let k = 0; k < K; k++) highest = Math.max(highest, shares[task * K + k]);
    let k = 0;
    while (shares[task * K + k] < highest - TIE) k++;
    label[task] = k;
    confidence[task] = shares[task * K + k];
  }
  return { label, confidence };
}
