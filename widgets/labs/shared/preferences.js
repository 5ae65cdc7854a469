// Bradley and Terry's model of preferences, fitted to convergence. Pure numbers: no DOM, no randomness.
//
// Minimises  0.5·||w||² - C·Σ [p_i·log σ(w·d_i) + (1 - p_i)·log σ(-w·d_i)],  d the features of the first less those of the
// second, p 1 where the first was preferred, 0 where the second was, 0.5 for a tie (half a win for each): the objective of
// widgets/learning/models/preferences.py. Strictly convex: page and notebook meet at the same weights.

import { minimise } from "./lbfgs.js";
import { probability } from "./logistic.js";

const C = 1;

/** The weights, a Float64Array of `features` numbers, learned from `comparisons`, [{ difference, preferred }]. */
export function fitPreferences(comparisons, features, strength = C) {
  return minimise((at, gradient) => loss(comparisons, strength, at, gradient), new Float64Array(features)).point;
}

/** The chance that the first is preferred. */
export function chance(weights, difference) {
  return probability(reward(weights, difference));
}

/** What the model gives one item for its features: the higher, the more it thinks it will please. */
export function reward(weights, features) {
  return weights.reduce((sum, weight, j) => sum + weight * features[j], 0);
}

/** The features of one item less those of another. */
export function differenceOf(first, second) {
  return first.map((value, j) => value - second[j]);
}

function loss(comparisons, strength, at, gradient) {
  let value = 0;
  for (let j = 0; j < at.length; j++) {
    value += 0.5 * at[j] * at[j];
    gradient[j] = at[j];
  }
  for (const { difference, preferred } of comparisons) {
    const margin = reward(at, difference);
    // log(1 + exp(-margin)) without overflow, then the same with the sign turned.
    const tail = Math.log1p(Math.exp(-Math.abs(margin)));
    const [won, lost] = margin > 0 ? [tail, margin + tail] : [tail - margin, tail];
    value += strength * (preferred * won + (1 - preferred) * lost);
    const pull = strength * (probability(margin) - preferred);
    for (let j = 0; j < at.length; j++) gradient[j] += pull * difference[j];
  }
  return value;
}
