// The assistant's training: who gives the comparisons, what comes of them. No page.

import { exam, FEW, learned } from "./machine.js";
import { compared } from "./raters.js";
import { ENOUGH, roundsFor } from "./session.js";

/** Returns train(session): { counts, left, weights, before, after }; the last three are null where `left` comparisons are missing. */
export function trainer(set, order, seed) {
  const before = exam(set, null);
  const crews = new Map(); // simulated raters compare once
  const given = (judge) => {
    if (!crews.has(judge)) crews.set(judge, compared(set, judge, order, seed));
    return crews.get(judge);
  };

  return (session) => {
    const own = { own: roundsFor(session, "taste"), "own-truth": roundsFor(session, "truth") };
    const counts = { own: own.own.length, "own-truth": own["own-truth"].length };
    const rounds = own[session.judge] ?? given(session.judge);
    const least = session.judge === "own" ? ENOUGH : session.judge === "own-truth" ? FEW : 0;
    const left = Math.max(0, least - rounds.length);
    if (left > 0) return { counts, left, weights: null, before, after: null };
    const weights = learned(set, rounds);
    return { counts, left, weights, before, after: exam(set, weights) };
  };
}
