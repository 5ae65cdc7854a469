// How much annotators agree beyond chance.

import { countVotes } from "./votes.js";

/**
 * Krippendorff's alpha for labels without order, missing votes allowed: 1 is perfect agreement, 0 what chance
 * alone would give. NaN where it is not defined: no task has two votes, or all of them give one label.
 * The formula is the one of widgets/learning/crowdsourcing/agreement.py, which says where it comes from.
 */
export function krippendorffAlpha(votes) {
  const counts = countVotes(votes);
  const K = votes.sizes.labels;
  const byLabel = new Float64Array(K);
  let total = 0;
  let disagreeing = 0;
  for (let from = 0; from < counts.length; from += K) {
    let size = 0;
    let squares = 0;
    for (let k = 0; k < K; k++) {
      size += counts[from + k];
      squares += counts[from + k] ** 2;
    }
    if (size < 2) continue;
    for (let k = 0; k < K; k++) byLabel[k] += counts[from + k];
    total += size;
    disagreeing += (size ** 2 - squares) / (size - 1);
  }
  const expected = total ** 2 - byLabel.reduce((sum, count) => sum + count ** 2, 0);
  return expected === 0 ? NaN : 1 - ((total - 1) * disagreeing) / expected;
}
