// How good the model gets with how many students: their votes pooled in many random orders, by majority.

import { generator, shuffled } from "../shared/random.js";

const ORDERS = 12; // random orders to average over
// Odd at first: two people who disagree have no majority, and a tie would show as a dip.
const SIZES = [1, 3, 5, 7, 11, 15, 21, 27, 35, 51, 101, 301, 1001, 3001, 10_001];

/** Numbers of students to measure at, up to all of them. */
export function sizesFor(students) {
  return students === 0 ? [] : [...SIZES.filter((size) => size < students), students];
}

/**
 * Work to do bit by bit: `step()` trains one model and says whether there is more to do; `points()` gives what is
 * known so far, [{ students, orders, mean, low, high }] with the mean, lowest and highest share of right answers.
 */
export function growth(votes, judge, seed) {
  const { sizes } = votes;
  const targets = sizesFor(sizes.annotators);
  const found = targets.map(() => []);
  const ranges = rangesOf(votes);
  const random = generator(`growth/${seed}`);
  let order = 0;
  let at = 0; // which of the targets is next
  let people = null;
  let counted = 0;
  let balance = null; // present minus absent votes of each tile; `seen` tells a tie from no vote
  let seen = null;
  let model = null;

  function step() {
    if (targets.length === 0 || order >= ORDERS) return false;
    if (at === 0) {
      people = shuffled(
        Array.from({ length: sizes.annotators }, (_, i) => i),
        random,
      );
      counted = 0;
      balance = new Int32Array(sizes.tasks);
      seen = new Uint8Array(sizes.tasks);
    }
    for (; counted < targets[at]; counted++) {
      const [from, to] = ranges[people[counted]];
      for (let i = from; i < to; i++) {
        balance[votes.tasks[i]] += votes.labels[i] === 1 ? 1 : -1;
        seen[votes.tasks[i]] = 1;
      }
    }
    // A tie goes to « absent », as in ../shared/consensus.js.
    const labels = Int8Array.from(balance, (sum, task) => (seen[task] === 0 ? -1 : sum > 0 ? 1 : 0));
    const judged = judge(labels, model);
    model = judged?.model ?? model;
    found[at].push(judged?.accuracy ?? 0.5);
    // All students together are the same in any order: once is enough.
    const last = order === 0 ? targets.length : targets.length - 1;
    at += 1;
    if (at >= last) {
      at = 0;
      order += 1;
    }
    return order < ORDERS && !(targets.length === 1 && order > 0);
  }

  function points() {
    return targets.flatMap((students, i) => {
      const values = found[i];
      if (values.length === 0) return [];
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return [{ students, orders: values.length, mean, low: Math.min(...values), high: Math.max(...values) }];
    });
  }

  return { step, points };
}

/** Where each annotator's votes stand: crowd.js writes them one annotator after the other. */
function rangesOf({ annotators, sizes }) {
  const ranges = Array.from({ length: sizes.annotators }, () => [0, 0]);
  for (let i = 0; i < annotators.length; i++) {
    const range = ranges[annotators[i]];
    if (range[1] === 0) range[0] = i;
    range[1] = i + 1;
  }
  return ranges;
}
