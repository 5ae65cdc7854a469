// What the tests of « Le juge » call: the pure modules, with JSON-able arguments and results.

import { readAnswers } from "../../widgets/labs/judge/answers.js";
import { dealt, differenceIn } from "../../widgets/labs/judge/deal.js";
import { bet, exam, isBetting, learned } from "../../widgets/labs/judge/machine.js";
import { compared, judge, SLIPS, tasteFor } from "../../widgets/labs/judge/raters.js";
import {
  betWon,
  fromData,
  historyOf,
  newSession,
  nextPair,
  toData,
  withRound,
} from "../../widgets/labs/judge/session.js";
import { wilson } from "../../widgets/labs/shared/margin.js";
import { generator } from "../../widgets/labs/shared/random.js";

const orders = new Map(); // by seed: dealing takes longest, and the texts are the same throughout

function orderOf(set, seed) {
  const key = `${set.edition} ${seed}`;
  if (!orders.has(key)) orders.set(key, dealt(set, seed));
  return orders.get(key);
}

export function deal(raw, seed) {
  const set = readAnswers(raw);
  return orderOf(set, seed).map((pair) => ({ pair, difference: differenceIn(set, pair) }));
}

/**
 * Raters of a taste ({} clicks at random), one per seed, give `pairs` comparisons; then the machine bets on all pairs left. Returns
 * for each the share won, of the pairs on which the rater prefers one, and the weights.
 */
export function taught(raw, taste, pairs, seeds) {
  const set = readAnswers(raw);
  return seeds.map((seed) => {
    const random = generator(`rater ${seed}`);
    const tossed = () => Number(random() < 0.5);
    const prefers = Object.keys(taste).length > 0 ? judge(tasteFor(set, taste), random, SLIPS) : tossed;
    const rounds = orderOf(set, seed).map(([first, second]) => ({
      ...{ first, second },
      preferred: prefers(set.answer(first), set.answer(second)),
    }));
    const weights = learned(set, rounds.slice(0, pairs));
    const judged = rounds.slice(pairs).filter(({ preferred }) => preferred !== 0.5);
    const won = judged.filter((round) => betWon({ ...round, bet: bet(set, weights, [round.first, round.second]) }));
    return {
      share: won.length / judged.length,
      weights: [...weights],
      blank: bet(set, new Float64Array(8), orderOf(set, seed)[0]),
    };
  });
}

/** The lab as the student has it, played for so many comparisons: `answer` is "first", "second", "tie" or "long". */
export function played(raw, answer, pairs, seed) {
  const set = readAnswers(raw);
  const order = orderOf(set, seed);
  let session = newSession();
  for (let i = 0; i < pairs; i += 1) {
    const pair = nextPair(session, order);
    if (pair === null) break;
    const [a, b] = pair.map((id) => set.answer(id).words);
    const preferred = { first: 1, second: 0, tie: 0.5, long: a === b ? 0.5 : Number(a > b) }[answer];
    const sealed = isBetting(i) ? bet(set, learned(set, session.rounds), pair) : null;
    const round = { first: pair[0], second: pair[1], preferred, aim: "taste", why: "", seconds: 4, bet: sealed };
    session = withRound(session, round);
  }
  return { session: toData(session, set), history: historyOf(session) };
}

/** What the assistant says before and after the raters of `crew`. */
export function retrained(raw, crew, seed) {
  const set = readAnswers(raw);
  const weights = learned(set, compared(set, crew, orderOf(set, seed), seed));
  return { before: exam(set, null), after: exam(set, weights), weights: [...weights] };
}

export function returned(raw, data) {
  const set = readAnswers(raw);
  const session = fromData(data, set);
  return session && toData(session, set);
}

export function interval(won, total) {
  return wilson(won, total);
}
