// What the student has done and set: plain data, pure functions, no page.
//
//   session = { concept, ballots: [[9 booleans]], skipped, step }
//   `ballots`: the student's answers, one list a grid; `skipped`: they chose not to vote (on);
//   `step`: rungs of the ladder climbed, 0 to 4.
//   crowd = { careful, hurried, random, saboteur }: how many of each kind are simulated.

import { KINDS } from "../shared/crowd.js";
import { generator, shuffled } from "../shared/random.js";

export const GRIDS = 2;
export const GRID = 9;
export const CONTROLS = 3; // control tiles in each grid, as in the first lab
export const STEPS = ["one", "majority", "weighted", "dawid-skene"];
export const LEAST = 3;
export const MOST = 31;
export const MOST_OF_A_KIND = 15;
/** A crowd whose majority is worth little, so that each rung of the ladder has something to add. */
export const USUAL = { careful: 3, hurried: 4, random: 4, saboteur: 2 };

export const kinds = Object.keys(KINDS);

export function newSession(concept) {
  return { concept, ballots: [], skipped: false, step: 0 };
}

export function sizeOf(crowd) {
  return kinds.reduce((sum, kind) => sum + crowd[kind], 0);
}

/** `crowd` with `count` of `kind`, as near to it as three to thirty-one workers in all allow. */
export function withCount(crowd, kind, count) {
  const others = sizeOf(crowd) - crowd[kind];
  const highest = Math.min(MOST - others, MOST_OF_A_KIND);
  return { ...crowd, [kind]: Math.min(highest, Math.max(LEAST - others, 0, Math.round(count))) };
}

/** The grids of the student: nine tiles each, three of them control tiles, none twice. */
export function gridsOf({ pool, control }, concept, seed) {
  const random = generator(`${seed}/${concept}/ballots`);
  const unknown = shuffled(pool, random);
  const known = shuffled(control, random);
  return Array.from({ length: GRIDS }, (_, i) =>
    shuffled(
      [
        ...unknown.slice(i * (GRID - CONTROLS), (i + 1) * (GRID - CONTROLS)),
        ...known.slice(i * CONTROLS, (i + 1) * CONTROLS),
      ],
      random,
    ),
  );
}

/** Whether the student still has a grid to answer. */
export function isVoting({ ballots, skipped }) {
  return !skipped && ballots.length < GRIDS;
}

/** Whether the student has voted, or declined to. */
export function hasBegun({ ballots, skipped }) {
  return ballots.length > 0 || skipped;
}

/** The student's votes: { task, annotator, label }, `task` a tile, `annotator` the name given. */
export function votesOf({ ballots }, grids, annotator) {
  return ballots.flatMap((picked, i) => grids[i].map((task, at) => ({ task, annotator, label: picked[at] })));
}

/** Counts that the settings allow. */
export function isCrowd(value) {
  return (
    isObject(value) &&
    Object.keys(value).length === kinds.length &&
    kinds.every((kind) => Number.isInteger(value[kind]) && value[kind] >= 0 && value[kind] <= MOST_OF_A_KIND) &&
    sizeOf(value) >= LEAST &&
    sizeOf(value) <= MOST
  );
}

/** The session as JSON-able data, for the device and for the `session` trait. */
export function toData(session, edition) {
  const ballots = session.ballots.map((picked) => picked.map((yes) => (yes ? "1" : "0")).join(""));
  return { version: 1, edition, ...session, ballots };
}

/** The session that `toData` wrote, or null for anything it could not have written. */
export function fromData(data, edition, concepts) {
  if (!isObject(data) || data.version !== 1 || data.edition !== edition || !concepts.includes(data.concept))
    return null;
  const { concept, ballots, skipped, step } = data;
  if (!Array.isArray(ballots) || ballots.length > GRIDS || typeof skipped !== "boolean") return null;
  if (!ballots.every((marks) => typeof marks === "string" && /^[01]{9}$/.test(marks))) return null;
  if (!Number.isInteger(step) || step < 0 || step > STEPS.length) return null;
  const read = { concept, ballots: ballots.map((marks) => [...marks].map((mark) => mark === "1")), skipped, step };
  return step > 0 && isVoting(read) ? null : read; // the ladder comes after the vote
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
