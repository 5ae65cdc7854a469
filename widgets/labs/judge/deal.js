// Which two answers come next. Twelve pairs have to teach something, so each is the one that tells most of what those before
// left open: the pair whose difference d has the largest d·A⁻¹·d, A being the sum of d·dᵀ so far (sequential D-optimal design).
// Nothing here knows what anybody prefers, nor what is right.

import { differenceOf } from "../shared/preferences.js";
import { generator, shuffled } from "../shared/random.js";

const RIDGE = 1; // what A starts from: the pull of the model's own penalty

/** All pairs of answers to the same question, [first, second] ids, in the order in which they come: each question once a turn. */
export function dealt(set, seed) {
  const random = generator(`${seed}/deal`);
  const waiting = new Map(set.open.map(({ id, answers }) => [id, pairsOf(answers)]));
  const inverse = identity(set.features.length, 1 / RIDGE);
  const order = [];
  while ([...waiting.values()].some(({ length }) => length > 0)) {
    for (const { id } of shuffled(set.open, random)) {
      const pairs = waiting.get(id);
      if (pairs.length === 0) continue;
      const leverages = pairs.map((pair) => leverage(inverse, differenceIn(set, pair)));
      const [pair] = pairs.splice(leverages.indexOf(Math.max(...leverages)), 1);
      learn(inverse, differenceIn(set, pair));
      order.push(random() < 0.5 ? pair : [pair[1], pair[0]]);
    }
  }
  return order;
}

/** The features of a pair's first answer less those of its second. */
export function differenceIn(set, [first, second]) {
  return differenceOf(set.answer(first).features, set.answer(second).features);
}

function pairsOf(answers) {
  return answers.flatMap((first, i) => answers.slice(i + 1).map((second) => [first, second]));
}

function identity(size, value) {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? value : 0)));
}

function times(matrix, vector) {
  return matrix.map((row) => row.reduce((sum, value, j) => sum + value * vector[j], 0));
}

function leverage(inverse, difference) {
  return times(inverse, difference).reduce((sum, value, j) => sum + value * difference[j], 0);
}

/** A becomes A + d·dᵀ: what that does to its inverse (Sherman and Morrison, 1950). */
function learn(inverse, difference) {
  const moved = times(inverse, difference);
  const scale = 1 + moved.reduce((sum, value, j) => sum + value * difference[j], 0);
  for (const [i, row] of inverse.entries()) for (const j of row.keys()) row[j] -= (moved[i] * moved[j]) / scale;
}
