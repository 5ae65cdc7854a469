// Simulated raters, declared wherever they are shown: each follows a taste, and slips now and then. No page.

import { generator } from "../shared/random.js";

export const SLIPS = 0.1; // of the pairs in which a rater prefers one, the other is clicked
export const COMPARED = 60; // pairs that each compares

/** What each follows: how much a feature counts. « truth » knows what is right, and follows nothing else. */
export const TASTES = {
  hurried: { length: 1 },
  polite: { agreement: 1 },
  company: { certainty: 1, list: 1, source: 1, hedging: -1, exclamation: -1 },
};

/** Those who judge, by the name under which they are chosen. */
export const CREWS = {
  hurried: ["hurried"],
  polite: ["polite"],
  company: ["company"],
  mixed: ["hurried", "polite", "company"],
  truth: ["truth"],
};

/** The comparisons that the simulated raters of `crew` make of the first of `pairs` (deal.js), [{ first, second, preferred }]. */
export function compared(set, crew, pairs, seed) {
  return CREWS[crew].flatMap((name) => {
    const prefers = judge(valueFor(set, name), generator(`${seed}/${name}`));
    return pairs
      .slice(0, COMPARED)
      .map(([first, second]) => ({ first, second, preferred: prefers(set.answer(first), set.answer(second)) }));
  });
}

/** One rater: `value(answer)` is what they like; 1 for the first of two, 0 for the second, 0.5 where they see no difference. */
export function judge(value, random, slips = SLIPS) {
  return (first, second) => {
    const slip = random() < slips;
    const gain = value(first) - value(second);
    if (Math.abs(gain) < 1e-9) return 0.5;
    return Number(gain > 0 !== slip);
  };
}

/** What a taste, { feature: weight }, makes of an answer. */
export function tasteFor(set, taste) {
  const weights = set.features.map((name) => taste[name] ?? 0);
  return ({ features }) => features.reduce((sum, value, j) => sum + weights[j] * value, 0);
}

function valueFor(set, name) {
  if (name === "truth") return ({ verdict }) => ({ right: 1, unsure: 0.5, wrong: 0 })[verdict];
  return tasteFor(set, TASTES[name]);
}
