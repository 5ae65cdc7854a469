// Simulated annotators: how often each kind is right is our choice, declared wherever they are shown.
// The votes are the same as in widgets/learning/crowd.py for the same seed, names and tasks.

import { generator } from "./random.js";
import { castVotes } from "./votes.js";

/** Chance of the right answer on a plain task. A saboteur sees as well as a careful worker, and lies. */
export const KINDS = { careful: 0.95, hurried: 0.75, random: 0.5, saboteur: 0.1 };

/** Annotators { name, kind, accuracy } for counts by kind: { careful: 2 } gives careful-1 and careful-2. */
export function crowdOf(counts) {
  return Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, i) => ({ name: `${kind}-${i + 1}`, kind, accuracy: KINDS[kind] })),
  );
}

/**
 * The votes (as in votes.js) of annotators { name, accuracy } on tasks whose right labels are `truth`.
 *
 * `labels`: how many different labels there are; `tasks[a]`: the tasks that annotator number a labels, without it
 * all of them; `hardness[task]`: 0 leaves everyone their accuracy, 1 leaves everyone to chance. An annotator's
 * vote on a task depends on the seed, the annotator's name and the task's number only.
 */
export function simulateVotes(truth, annotators, { seed, labels = 2, tasks = null, hardness = null }) {
  const everything = Int32Array.from(truth, (_, task) => task);
  const chosen = annotators.map((_, a) => (tasks ? tasks[a] : everything));
  const count = chosen.reduce((sum, list) => sum + list.length, 0);
  const sizes = { tasks: truth.length, annotators: annotators.length, labels };
  const answer = new Int32Array(truth.length);
  const answerAll = ({ name, accuracy }) => {
    const random = generator(`${seed}/${name}`);
    for (let task = 0; task < truth.length; task++) {
      const p = hardness ? accuracy + (1 / labels - accuracy) * hardness[task] : accuracy;
      const drawn = random();
      // One draw says both whether the answer is wrong and which wrong label it is.
      const slip = Math.floor(((drawn - p) / Math.max(1 - p, 1e-12)) * (labels - 1));
      answer[task] = drawn < p ? truth[task] : (truth[task] + 1 + slip) % labels;
    }
  };
  return castVotes(count, sizes, (cast) => {
    annotators.forEach((annotator, a) => {
      answerAll(annotator);
      for (const task of chosen[a]) cast(task, a, answer[task]);
    });
  });
}
