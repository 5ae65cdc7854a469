// Everything that is computed of a class, in bits short enough for the page to stay alive.

import { krippendorffAlpha } from "../shared/agreement.js";
import { dawidSkeneSteps, majorityVote } from "../shared/consensus.js";
import { countVotes } from "../shared/votes.js";
import { coverage, crowdSteps, disputedTiles, effortOf } from "./crowd.js";
import { growth } from "./growth.js";
import { withoutOwn } from "./own.js";
import { opposedPairs } from "./pairs.js";

const MOST_DISPUTED = 6;
const MOST_PAIRS = 3;

/**
 * Fills `found`, bit by bit (an iterator): crowd, effort, cover, disputed, majority, own, ds, changed, alpha, pairs,
 * and last `curve`, work to go on with (growth.js). `judge` is judge.js' for the concept, `simulated` the codes of nobody.
 */
export function analysisSteps(found, { pool, tileset, concept, judge, seed, simulated }) {
  return analysed(found, { pool, tileset, concept, judge, seed, simulated });
}

function* analysed(found, { pool, tileset, concept, judge, seed, simulated }) {
  found.crowd = yield* crowdSteps(pool, tileset, concept, simulated);
  const { votes } = found.crowd;
  found.effort = effortOf(found.crowd);
  yield;
  const counts = countVotes(votes);
  found.cover = coverage(counts);
  found.disputed = disputedTiles(counts, MOST_DISPUTED);
  found.alpha = krippendorffAlpha(votes);
  yield;
  const majority = majorityVote(votes);
  found.majority = { ...majority, ...judge(majority.label) };
  yield;
  found.own = withoutOwn(found.crowd, found.majority, judge);
  yield;
  const estimate = yield* dawidSkeneSteps(votes);
  found.changed = estimate.label.reduce((sum, label, i) => sum + (label !== found.majority.label[i] ? 1 : 0), 0);
  // The same labels make the same model.
  const { accuracy, right, model } = found.changed === 0 ? found.majority : judge(estimate.label, found.majority.model);
  // Without the estimate's own `accuracy`, which is each person's: nobody is ranked here.
  found.ds = { label: estimate.label, confidence: estimate.confidence, accuracy, right, model };
  yield;
  found.pairs = opposedPairs(votes, MOST_PAIRS, seed);
  yield;
  found.curve = growth(votes, judge, seed);
}
