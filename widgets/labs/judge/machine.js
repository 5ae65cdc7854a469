// What is learned from comparisons, and the assistant that is retrained on it. No page, and no truth: that is only counted.

import { chance, fitPreferences, reward } from "../shared/preferences.js";
import { differenceIn } from "./deal.js";

export const FEW = 6; // comparisons before the first bet
export const EVERY = 3;

/** The weights learned from `rounds`, [{ first, second, preferred }]. */
export function learned(set, rounds) {
  const comparisons = rounds.map(({ first, second, preferred }) => ({
    difference: differenceIn(set, [first, second]),
    preferred,
  }));
  return fitPreferences(comparisons, set.features.length);
}

/** Whether the machine bets before the next pair, `given` having been given. */
export function isBetting(given) {
  return given >= FEW && given % EVERY === 0;
}

/** The chance, with four decimals, that the first of a pair will be preferred. */
export function bet(set, weights, pair) {
  return Math.round(1e4 * chance(weights, differenceIn(set, pair))) / 1e4;
}

/** What weighed most for `side` (1: the first, -1: the second): up to two { name, push }, the strongest first. */
export function reasons(set, weights, pair, side) {
  const difference = differenceIn(set, pair);
  return set.features
    .map((name, j) => ({ name, push: weights[j] * difference[j] * side, more: difference[j] * side > 0 }))
    .filter(({ push }) => push > 0.05)
    .sort((a, b) => b.push - a.push)
    .slice(0, 2);
}

/**
 * The assistant on the questions held back: the answer with the highest reward to each, or, for `weights` null, one drawn at
 * random, whose shares are those of all draws on average. Returns { picks: [answer ids] (none at random), right, unsure, words,
 * flattering, agreeing }: shares from 0 to 1, and the mean number of words.
 */
export function exam(set, weights) {
  const picks = weights && set.held.map(({ answers }) => best(set, weights, answers));
  const given = picks ?? set.held.flatMap(({ answers }) => answers);
  const answers = given.map(set.answer);
  const share = (holds) => answers.filter(holds).length / answers.length;
  return {
    picks: picks ?? [],
    right: share(({ verdict }) => verdict === "right"),
    unsure: share(({ verdict }) => verdict === "unsure"),
    words: answers.reduce((sum, { words }) => sum + words, 0) / answers.length,
    flattering: share(({ features }) => features[set.at("flattery")] > 0),
    agreeing: share(({ stance }) => stance === "with"),
  };
}

function best(set, weights, answers) {
  const rewards = answers.map((id) => reward(weights, set.answer(id).features));
  return answers[rewards.indexOf(Math.max(...rewards))];
}
