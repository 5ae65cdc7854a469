// What the reader's own code changes among a simulated class: the same consensus and model, without it.

import { majorityVote } from "../shared/consensus.js";
import { paired } from "../shared/margin.js";
import { castVotes } from "../shared/votes.js";

/**
 * Of a crowd (crowd.js) that is part simulated, what it would be without the others, who are the reader: { own, simulated, withOwn,
 * without, pair, changed, tests }. The two shares are those of right answers on the `tests` test tiles, `pair` (../shared/margin.js) sets them against each other; `changed` counts the tiles
 * on which the majority would say another thing, or nothing. Null without a simulated student; without an own code, only counts.
 */
export function withoutOwn(crowd, majority, judge) {
  const simulated = crowd.invented.filter(Boolean).length;
  const own = crowd.invented.length - simulated;
  if (simulated === 0) return null;
  if (own === 0) return { own, simulated };
  const others = majorityVote(votesOf(crowd));
  const { accuracy, right } = judge(others.label, majority.model);
  const changed = others.label.reduce((sum, label, task) => sum + (label === majority.label[task] ? 0 : 1), 0);
  const pair = paired(right, majority.right);
  return { own, simulated, withOwn: majority.accuracy, without: accuracy, pair, changed, tests: right.length };
}

/** The votes of the simulated students alone. */
function votesOf({ votes, invented }) {
  const chosen = [...votes.annotators.keys()].filter((i) => invented[votes.annotators[i]]);
  return castVotes(chosen.length, votes.sizes, (cast) => {
    for (const i of chosen) cast(votes.tasks[i], votes.annotators[i], votes.labels[i]);
  });
}
