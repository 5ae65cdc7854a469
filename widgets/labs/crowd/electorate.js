// Everyone's votes on everything: simulated workers, the student, and whoever votes from outside.

import { crowdOf, simulateVotes } from "../shared/crowd.js";
import { generator, shuffled } from "../shared/random.js";

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u; // letters of any language, but nothing a spreadsheet would run
const RESERVED = /^(vous|(careful|hurried|random|saboteur)-\d+)$/;

/** What the student is called among the annotators. */
export const YOU = "vous";

/**
 * The electorate: { tasks, votes, pool, people, gold, truth }.
 *   tasks    tiles: first the pool, then the control tiles
 *   votes    all votes (shared/votes.js), `pool` those on the pool alone
 *   people   { name, kind, accuracy, number }: simulated workers first; `kind` is "person" for others. Numbers are
 *            drawn by lot: they tell nothing about the kind
 *   gold     right label of each control task, -1 for the pool
 *   truth    right label of each pool task, for scoring only
 * `own` are the student's votes { task, annotator, label }, `outside` those of other real people: what cannot be read
 * or is on other tiles is ignored, and the last vote of an annotator on a tile counts.
 */
export function electorate({ tileset, concept, tiles, hardness, crowd, seed, own = [], outside = [] }) {
  const tasks = [...tiles.pool, ...tiles.control];
  const right = Int32Array.from(tasks, (tile) => (tileset.truth(concept, tile) ? 1 : 0));
  const hard = Float64Array.from(tasks, (_, i) => hardness[i] ?? 0); // control tiles are chosen to be clear
  const workers = crowdOf(crowd);
  const simulated = simulateVotes(right, workers, { seed, hardness: hard });
  const numbers = shuffled([...workers.keys()], generator(`${seed}/numbers`));
  const people = workers.map((worker, i) => ({ ...worker, number: numbers[i] + 1 }));

  const place = new Map(tasks.map((tile, i) => [tile, i]));
  const cast = new Map(); // "annotator task" → vote
  const real = new Map(); // annotator → index in people
  for (const row of [...own, ...outside.filter(isVote)]) {
    if (!place.has(row.task)) continue;
    if (!real.has(row.annotator)) {
      real.set(row.annotator, people.length);
      people.push({ name: row.annotator, kind: "person", accuracy: null, number: null });
    }
    const [task, annotator] = [place.get(row.task), real.get(row.annotator)];
    cast.set(`${annotator} ${task}`, { task, annotator, label: row.label ? 1 : 0 });
  }
  const added = [...cast.values()];
  const joined = (column, key) => Int32Array.from([...simulated[column], ...added.map((vote) => vote[key])]);
  const votes = {
    tasks: joined("tasks", "task"),
    annotators: joined("annotators", "annotator"),
    labels: joined("labels", "label"),
    sizes: { tasks: tasks.length, annotators: people.length, labels: 2 },
  };
  const gold = right.map((label, i) => (i < tiles.pool.length ? -1 : label));
  const truth = right.slice(0, tiles.pool.length);
  const pool = {
    ...only(votes, (i) => votes.tasks[i] < tiles.pool.length),
    sizes: { ...votes.sizes, tasks: truth.length },
  };
  return { tasks, votes, pool, people, gold, truth };
}

/** A vote from outside that can be read; the names of the student and of simulated workers are taken. */
export function isVote(row) {
  return (
    typeof row === "object" &&
    row !== null &&
    typeof row.task === "string" &&
    typeof row.annotator === "string" &&
    NAME.test(row.annotator) &&
    !RESERVED.test(row.annotator) &&
    typeof row.label === "boolean"
  );
}

/** The votes for which `keeps(i)` holds. */
export function only(votes, keeps) {
  const chosen = Array.from(votes.tasks.keys()).filter(keeps);
  const column = (name) => Int32Array.from(chosen, (i) => votes[name][i]);
  return { tasks: column("tasks"), annotators: column("annotators"), labels: column("labels"), sizes: votes.sizes };
}
