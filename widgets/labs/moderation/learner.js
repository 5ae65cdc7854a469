// The classifier: a bag of words and a logistic regression, trained anew on the student's decisions alone and judged on the
// held-out posts.

import { fit, margins, probability } from "../shared/logistic.js";
import { mustGo } from "./posts.js";
import { rowsOf, vocabularyOf, wordsOf } from "./words.js";

export const C = 10; // few decisions, many words: at 1, the machine would hardly ever be sure of anything

/**
 * `study(labels, changed)`: `labels` are { post, removed }, ids of posts of the queue; `changed` says which rule book judges.
 * Returns { model, vocabulary, shares, right, accuracy }: for each held-out post the probability that it is removed, and whether that
 * agrees with the rule book; null without labels.
 */
export function learner(posts) {
  let last = null;

  function study(labels, changed) {
    if (labels.length === 0) return null;
    const key = `${changed} ${labels.map(({ post, removed }) => `${post}${removed ? "-" : "+"}`).join()}`;
    if (last?.key === key) return last.result;
    const texts = labels.map(({ post }) => posts.post(post).text);
    const vocabulary = vocabularyOf(texts);
    const removed = labels.map((label) => label.removed);
    const model = fit(rowsOf(texts, vocabulary), removed, vocabulary.length, C);
    const held = posts.heldOut.map(({ text }) => text);
    const shares = Array.from(margins(model, rowsOf(held, vocabulary)), probability);
    const right = posts.heldOut.map((post, i) => shares[i] > 0.5 === mustGo(post, changed));
    const accuracy = right.filter(Boolean).length / right.length;
    last = { key, result: { model, vocabulary, shares, right, accuracy, hasBoth: new Set(removed).size === 2 } };
    return last.result;
  }

  return { study };
}

/** The probability that a text is removed, by a result of `study`. */
export function shareOf({ model, vocabulary }, text) {
  return probability(margins(model, rowsOf([text], vocabulary))[0]);
}

/** How sure the machine is, whichever way: from 0.5 to 1. */
export const sureness = (share) => Math.max(share, 1 - share);

/** The words of `text` that the model knows, [{ word, weight }], those that weigh most first; weights above 0 pull to removal. */
export function weightsIn({ model, vocabulary }, text) {
  const known = wordsOf(text).filter((word) => vocabulary.includes(word));
  return known.map((word) => ({ word, weight: model.weights[vocabulary.indexOf(word)] })).sort(heaviest);
}

/** The words that weigh most over all, `count` to each side. */
export function heaviestWords({ model, vocabulary }, count) {
  const all = vocabulary.map((word, at) => ({ word, weight: model.weights[at] })).sort(heaviest);
  return {
    remove: all.filter(({ weight }) => weight > 0).slice(0, count),
    keep: all.filter(({ weight }) => weight < 0).slice(0, count),
  };
}

function heaviest(a, b) {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1);
}
