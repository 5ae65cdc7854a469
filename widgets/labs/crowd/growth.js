// Right labels against crowd size: smaller crowds drawn by lot from the simulated one, averaged.

import { generator, shuffled } from "../shared/random.js";
import { dawidSkene, goldScores, majorityVote, weightedVote } from "../shared/consensus.js";
import { only } from "./electorate.js";
import { rightOf } from "./ladder.js";

export const DRAWS = 12;
export const METHODS = ["majority", "weighted", "dawid-skene"];
const SIZES = [1, 3, 5, 7, 9, 13, 17, 23, 31];

/** Odd sizes, so that few votes are tied, up to the whole crowd. */
export function sizesUpTo(count) {
  return [...SIZES.filter((size) => size < count), count];
}

/**
 * Growing crowds for one electorate: `fill()` works one more size out and is false once all are done, `points`
 * are those so far: { size, majority, weighted, "dawid-skene" }, mean shares of right labels.
 */
export function growth(crowd, seed) {
  const workers = crowd.people.flatMap(({ kind }, i) => (kind === "person" ? [] : [i]));
  const sizes = sizesUpTo(workers.length);
  const orders = Array.from({ length: DRAWS }, (_, draw) => shuffled(workers, generator(`${seed}/growth/${draw}`)));
  const { weight } = goldScores(crowd.votes, crowd.gold);
  const points = [];

  function measure(size) {
    // All of them make but one crowd.
    const draws = size === workers.length ? orders.slice(0, 1) : orders;
    const sums = Object.fromEntries(METHODS.map((method) => [method, 0]));
    for (const order of draws) {
      const members = new Set(order.slice(0, size));
      const votes = only(crowd.pool, (i) => members.has(crowd.pool.annotators[i]));
      sums.majority += rightOf(majorityVote(votes).label, crowd.truth);
      sums.weighted += rightOf(weightedVote(votes, weight).label, crowd.truth);
      sums["dawid-skene"] += rightOf(dawidSkene(votes).label, crowd.truth);
    }
    const mean = (sum) => sum / draws.length / crowd.truth.length;
    return { size, ...Object.fromEntries(METHODS.map((method) => [method, mean(sums[method])])) };
  }

  return {
    points,
    sizes,
    fill() {
      if (points.length === sizes.length) return false;
      points.push(measure(sizes[points.length]));
      return true;
    },
  };
}
