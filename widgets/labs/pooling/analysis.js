// Everything that is computed of a class, in steps short enough for the page to stay alive.

import { krippendorffAlpha } from "../shared/agreement.js";
import { dawidSkene, majorityVote } from "../shared/consensus.js";
import { countVotes } from "../shared/votes.js";
import { coverage, crowdOf, disputedTiles, effortOf } from "./crowd.js";
import { growth } from "./growth.js";
import { opposedPairs } from "./pairs.js";

const MOST_DISPUTED = 6;
const MOST_PAIRS = 3;

/**
 * Steps that fill `found`, one after the other: crowd, effort, cover, disputed, majority, ds, changed, alpha, pairs, and
 * last `curve`, work to go on with (growth.js). `judge` is judge.js' for the concept.
 */
export function analysisSteps(found, { pool, tileset, concept, judge, seed }) {
  return [
    () => {
      found.crowd = crowdOf(pool, tileset, concept);
      found.effort = effortOf(found.crowd);
    },
    () => {
      const counts = countVotes(found.crowd.votes);
      found.cover = coverage(counts);
      found.disputed = disputedTiles(counts, MOST_DISPUTED);
      found.alpha = krippendorffAlpha(found.crowd.votes);
    },
    () => {
      const majority = majorityVote(found.crowd.votes);
      const judged = judge(majority.label);
      found.majority = { ...majority, ...judged };
    },
    () => {
      const estimate = dawidSkene(found.crowd.votes);
      found.changed = estimate.label.reduce((sum, label, i) => sum + (label !== found.majority.label[i] ? 1 : 0), 0);
      // The same labels make the same model.
      const { accuracy, model } = found.changed === 0 ? found.majority : judge(estimate.label, found.majority.model);
      // Without the estimate's own `accuracy`, which is each person's: nobody is ranked here.
      found.ds = { label: estimate.label, confidence: estimate.confidence, accuracy, model };
    },
    () => {
      found.pairs = opposedPairs(found.crowd.votes, MOST_PAIRS, seed);
      found.curve = growth(found.crowd.votes, judge, seed);
    },
  ];
}

/** What the lab's root tells of it, by the names of its dataset; `found` is null while nothing is. */
export function shownOf(found) {
  const { effort, majority, ds, curve } = found ?? {};
  return {
    labels: effort?.labels ?? 0,
    minutes: ((effort?.seconds ?? 0) / 60).toFixed(1),
    accuracyMajority: majority?.accuracy.toFixed(4) ?? "",
    accuracyDawidSkene: ds?.accuracy.toFixed(4) ?? "",
    orders: curve?.points()[0]?.orders ?? 0,
  };
}

/** What Python is told, once the curve has grown. */
export function toldOf({ effort, majority, ds, curve }, concept) {
  const points = curve.points();
  return {
    concept,
    codes: effort.students,
    labels: effort.labels,
    minutes: effort.seconds / 60,
    accuracy: { one: points[0].mean, majority: majority.accuracy, dawid_skene: ds.accuracy },
    curve: points,
  };
}
